#pragma once

// The ring of a deadlock as a small picture: the processes on a circle, between each two of them
// what the one waits for and the other has.

#include "app/models/run_model.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace forkscope {

struct RingNode
{
    ActorId actor = kNobody; // kNobody: an object
    QString name;
    bool operator==(const RingNode&) const = default;
};

// Processes and objects in turn, as the arrows go; empty where there is no ring. A process that
// waits for another's end points straight at it.
std::vector<RingNode> ringNodes(const RunModel& model, const std::vector<RingLink>& ring);

class WhyRing : public QWidget
{
    Q_OBJECT

public:
    WhyRing(std::vector<RingNode> nodes, ActorId asked, QWidget* parent = nullptr);

    QRectF nodeRect(std::size_t node) const;
    QSize sizeHint() const override;

signals:
    void chosen(forkscope::ActorId actor); // a click on a process

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QPointF placeOf(std::size_t node) const;
    const RingNode* nodeAt(QPointF point) const;

    std::vector<RingNode> m_nodes;
    ActorId m_asked;
};

} // namespace forkscope
