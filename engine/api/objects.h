#pragma once

// Shared objects that are one word.

#include "engine/api/context.h"

#include <optional>

namespace forkscope::api {

// multiprocessing.Lock. Not owned: anybody may release it, and it stays locked for ever if its
// holder dies. acquire() waits while it is locked; release() of a free lock raises ValueError.
class Lock
{
public:
    explicit Lock(std::string_view name = "lock", Where where = Where::current());

    // False when it was not free at once (block off) or within `timeout` seconds.
    bool acquire(bool block = true, std::optional<double> timeout = {},
                 Where where = Where::current());
    void release(Where where = Where::current());

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

} // namespace forkscope::api
