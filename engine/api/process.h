#pragma once

// multiprocessing.Process, start method fork (CPython 3.11, Lib/multiprocessing/process.py).

#include "engine/api/context.h"
#include "engine/api/errors.h"

#include <functional>
#include <optional>
#include <string>
#include <tuple>

namespace forkscope::api {

// Waits for a child and reaps it; false when the deadline (run clock) came first.
bool joinChild(ActorId child, std::int64_t deadline, std::uint16_t line);

class Process
{
public:
    // Process("client-1", client, 1, lock): runs client(1, lock) in a child of its own. Arguments
    // are copied, as fork copies them.
    template <class Target, class... Arguments>
    Process(std::string name, Target target, Arguments... arguments)
        : m_name(std::move(name)),
          m_target([target, arguments = std::tuple(std::move(arguments)...)]() mutable {
              std::apply(target, arguments);
          })
    {}

    // Forks the child. Reaps children that have ended meanwhile, as CPython does. A second start
    // raises AssertionError; OSError when the system has no room for another process.
    void start(Where where = Where::current());

    // Waits until the child has ended, at most `timeout` seconds.
    void join(std::optional<double> timeout = {}, Where where = Where::current());

    const std::string& name() const { return m_name; }
    int pid() const;

private:
    std::string m_name;
    std::function<void()> m_target;
    ActorId m_actor = kNobody;
};

} // namespace forkscope::api
