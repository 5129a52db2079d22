#pragma once

#include <QStringList>
#include <QWidget>

namespace forkscope {

// The steps of a witness in words, numbered. What has no room is cut off at its end and told when
// the pointer rests on it.
class WitnessList : public QWidget
{
    Q_OBJECT

public:
    explicit WitnessList(QWidget* parent = nullptr);
    void setSteps(const QStringList& steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QStringList m_steps;
};

} // namespace forkscope
