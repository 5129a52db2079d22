#include "app/support/movement.h"

namespace forkscope {

Movement& Movement::current()
{
    static Movement movement;
    return movement;
}

void Movement::setOn(bool on)
{
    if (on == m_on) return;
    m_on = on;
    emit changed();
}

} // namespace forkscope
