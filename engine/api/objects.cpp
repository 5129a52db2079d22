#include "engine/api/objects.h"

#include "engine/api/errors.h"

namespace forkscope::api {

Lock::Lock(std::string_view name, Where where)
    : m_object(makeObject(ObjectKind::lock, name, 0, where))
{}

bool Lock::acquire(bool block, std::optional<double> timeout, Where where)
{
    Actor& actor = Actor::self();
    std::int64_t deadline = kForever;
    if (!block) deadline = 0;
    else if (timeout) deadline = actor.arena().now() + std::int64_t(*timeout * 1e9);
    return actor.onWord({Operation::acquire, m_object, deadline, lineOf(where)}).done;
}

void Lock::release(Where where)
{
    if (!Actor::self().onWord({Operation::release, m_object, 0, lineOf(where)}).done)
        throw ValueError("semaphore or lock released too many times");
}

Value::Value(int initial, std::string_view name, Where where)
    : m_object(makeObject(ObjectKind::value, name, std::uint32_t(initial), where))
{}

int Value::get(Where where) const
{
    return int(Actor::self().onWord({Operation::valueGet, m_object, 0, lineOf(where)}).result);
}

void Value::set(int number, Where where)
{
    Actor::self().onWord({Operation::valueSet, m_object, number, lineOf(where)});
}

} // namespace forkscope::api
