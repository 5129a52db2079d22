#pragma once

// Shared objects that are one word.

#include "engine/api/context.h"

#include <optional>

namespace forkscope::api {

// What Python's Lock has not. A robust lock has an owner, as a pthread mutex has: nobody else may
// release it, and when its owner dies the next one to take it is told.
struct LockOptions
{
    bool robust = false;
};

// multiprocessing.Lock. Not owned: anybody may release it, and it stays locked for ever if its
// holder dies. acquire() waits while it is locked; release() of a free lock raises ValueError.
class Lock
{
public:
    explicit Lock(std::string_view name = "lock", Where where = Where::current());
    Lock(std::string_view name, LockOptions options, Where where = Where::current());
    // A lock that is part of a larger thing.
    Lock(std::string_view name, ObjectId owner, const Where& where);

    // False when it was not free at once (block off) or within `timeout` seconds.
    bool acquire(bool block = true, std::optional<double> timeout = {},
                 Where where = Where::current());
    void release(Where where = Where::current());

    // Of a robust lock: whether the one who had it before the latest acquire() here died holding it,
    // so that what the lock protects may be half done.
    bool owner_died() const { return m_ownerDied; }

private:
    ObjectId m_object;
    bool m_ownerDied = false;
};

// multiprocessing.Semaphore: so many permits, nobody owns one. acquire() waits while there is none;
// release() gives one more, also beyond those there were at first. No order of service is promised.
class Semaphore
{
public:
    explicit Semaphore(int permits = 1, std::string_view name = "semaphore",
                       Where where = Where::current());

    // False when there was none at once (block off) or within `timeout` seconds.
    bool acquire(bool block = true, std::optional<double> timeout = {},
                 Where where = Where::current());
    void release(Where where = Where::current());
    int get_value(Where where = Where::current()) const;

    // One that is part of a larger thing; `bound` 0: none.
    Semaphore(int permits, std::string_view name, std::int64_t bound, ObjectId owner,
              const Where& where);

private:
    ObjectId m_object;
    std::int64_t m_bound = 0; // 0: none
};

// multiprocessing.BoundedSemaphore: a release beyond the first number raises ValueError.
class BoundedSemaphore : public Semaphore
{
public:
    explicit BoundedSemaphore(int permits = 1, std::string_view name = "semaphore",
                              Where where = Where::current());
};

// multiprocessing.Event: a flag that is not set at first. wait() returns at once while it is set;
// else it sleeps until the next set(), at most `timeout` seconds, and returns the flag as it is
// then: false also when somebody cleared it before the sleeper ran, as in CPython.
class Event
{
public:
    explicit Event(std::string_view name = "event", Where where = Where::current());

    void set(Where where = Where::current());
    void clear(Where where = Where::current());
    bool is_set(Where where = Where::current()) const;
    bool wait(std::optional<double> timeout = {}, Where where = Where::current());

private:
    ObjectId m_object;
};

// multiprocessing.Value('i', n) without its lock: reading and writing are two steps.
class Value
{
public:
    explicit Value(int initial, std::string_view name = "value", Where where = Where::current());

    int get(Where where = Where::current()) const;
    void set(int number, Where where = Where::current());

private:
    ObjectId m_object;
};

// Python's `with lock:` as a block: acquired here, released at the end of the block, also when an
// exception ends it.
template <class Lockable>
class With
{
public:
    explicit With(Lockable& lock, Where where = Where::current()) : m_lock(lock), m_where(where)
    {
        m_lock.acquire(true, {}, m_where);
    }
    ~With() noexcept(false) { m_lock.release(m_where); }
    With(const With&) = delete;

private:
    Lockable& m_lock;
    Where m_where;
};

} // namespace forkscope::api
