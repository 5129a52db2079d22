#include "engine/api/objects.h"

#include "engine/api/errors.h"

namespace forkscope::api {

namespace {

constexpr const char* kTooOften = "semaphore or lock released too many times";

} // namespace

Lock::Lock(std::string_view name, Where where) : Lock(name, 0, where) {}

Lock::Lock(std::string_view name, ObjectId owner, const Where& where)
    : m_object(makeObject(ObjectKind::lock, name, 0, where, owner))
{}

Lock::Lock(std::string_view name, LockOptions options, Where where)
    : m_object(makeObject(ObjectKind::lock, name, options.robust ? kRobust : 0, where))
{}

bool Lock::acquire(bool block, std::optional<double> timeout, Where where)
{
    const std::int64_t deadline = deadlineOf(block, timeout);
    const Outcome outcome =
        Actor::self().onWord({Operation::acquire, m_object, deadline, lineOf(where)});
    m_ownerDied = outcome.done && ownerThatDied(outcome.before) != kNobody;
    return outcome.done;
}

void Lock::release(Where where)
{
    if (!Actor::self().onWord({Operation::release, m_object, 0, lineOf(where)}).done)
        throw ValueError(kTooOften);
}

Semaphore::Semaphore(int permits, std::string_view name, Where where)
    : Semaphore(permits, name, 0, 0, where)
{}

Semaphore::Semaphore(int permits, std::string_view name, std::int64_t bound, ObjectId owner,
                     const Where& where)
    : m_bound(bound)
{
    if (permits < 0) throw OSError("[Errno 22] Invalid argument");
    m_object = makeObject(ObjectKind::semaphore, name, std::uint32_t(permits), where, owner);
}

bool Semaphore::acquire(bool block, std::optional<double> timeout, Where where)
{
    const std::int64_t deadline = deadlineOf(block, timeout);
    return Actor::self().onWord({Operation::semAcquire, m_object, deadline, lineOf(where)}).done;
}

void Semaphore::release(Where where)
{
    if (!Actor::self().onWord({Operation::semRelease, m_object, m_bound, lineOf(where)}).done)
        throw ValueError(kTooOften);
}

int Semaphore::get_value(Where where) const
{
    return int(Actor::self().onWord({Operation::semValue, m_object, 0, lineOf(where)}).result);
}

BoundedSemaphore::BoundedSemaphore(int permits, std::string_view name, Where where)
    : Semaphore(permits, name, permits, 0, where)
{}

Event::Event(std::string_view name, Where where)
    : m_object(makeObject(ObjectKind::event, name, 0, where))
{}

void Event::set(Where where)
{
    Actor::self().onWord({Operation::eventSet, m_object, 0, lineOf(where)});
}

void Event::clear(Where where)
{
    Actor::self().onWord({Operation::eventClear, m_object, 0, lineOf(where)});
}

bool Event::is_set(Where where) const
{
    return Actor::self().onWord({Operation::eventIsSet, m_object, 0, lineOf(where)}).result != 0;
}

bool Event::wait(std::optional<double> timeout, Where where)
{
    Actor& actor = Actor::self();
    const std::int64_t deadline = deadlineOf(true, timeout);
    const Outcome look = actor.onWord({Operation::eventWait, m_object, 0, lineOf(where)});
    if (look.result != 0) return true;
    if (timeout && *timeout <= 0) return false;
    const Call wake{Operation::eventWake, m_object, deadline, lineOf(where), {}, look.before};
    return actor.onWord(wake).result != 0;
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
