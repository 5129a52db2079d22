#pragma once

#include <QStringList>
#include <QWidget>

namespace forkscope {

// A few choices side by side, one of them filled with ink, or none. Arrow keys move between them
// while it has the focus.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    void setLabels(const QStringList& labels);
    void setCurrent(int index); // -1: none; emits nothing
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int segmentWidth(int index) const;
    QRect segment(int index) const;
    int segmentAt(const QPoint& point) const;
    void choose(int index);

    QStringList m_labels;
    int m_current = -1;
    int m_hover = -1;
};

} // namespace forkscope
