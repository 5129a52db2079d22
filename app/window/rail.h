#pragma once

#include "app/support/label.h"

#include <QAbstractButton>

#include <vector>

class QVBoxLayout;

namespace forkscope {

// A button of a rail: an icon over a small word.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const char* iconName, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {48, 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QByteArray m_icon;
};

// Where panels are when they have no place beside the centre.
class Rail : public Surface
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);
    RailButton* addButton(const char* iconName);

private:
    QVBoxLayout* m_column;
};

} // namespace forkscope
