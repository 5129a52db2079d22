#pragma once

#include <QAbstractButton>

namespace forkscope {

// An on/off switch. Its accessible name must be set; the word beside it is the caller's.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {40, 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace forkscope
