#pragma once

#include <QObject>

namespace forkscope {

// Whether things on the screen may move. Every view that animates asks here before it starts, and
// jumps instead when the answer is no.
class Movement : public QObject
{
    Q_OBJECT

public:
    static Movement& current();

    bool on() const { return m_on; }
    void setOn(bool on);

signals:
    void changed();

private:
    Movement() = default;

    bool m_on = true;
};

} // namespace forkscope
