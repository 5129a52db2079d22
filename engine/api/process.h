#pragma once

// multiprocessing.Process, start method fork (CPython 3.11, Lib/multiprocessing/process.py).

#include "engine/api/context.h"
#include "engine/api/errors.h"

#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace forkscope::api {

// A process seen from outside: a child, or the parent.
class ProcessHandle
{
public:
    ProcessHandle() = default;
    ProcessHandle(ActorId actor, std::string name) : m_actor(actor), m_name(std::move(name)) {}

    const std::string& name() const { return m_name; }
    // 0 before start().
    int pid() const;
    int ident() const { return pid(); }
    bool daemon() const;

    // Waits until a child has ended, at most `timeout` seconds, and takes its exit status.
    void join(std::optional<double> timeout = {}, Where where = Where::current());
    // Whether it has not ended. A child that has is reaped by this look, as in CPython.
    bool is_alive(Where where = Where::current());
    // Empty while it lives; minus the number of the signal that ended it. Reaps as is_alive() does.
    std::optional<int> exitcode(Where where = Where::current());
    // Sends SIGTERM or SIGKILL. Locks that it holds stay locked, its own children live on.
    void terminate(Where where = Where::current());
    void kill(Where where = Where::current());

protected:
    void assertChild(const char* deed) const;

    ActorId m_actor = kNobody;
    std::string m_name;
};

struct ProcessOptions
{
    std::string name;           // empty: Process-1, Process-2, ...
    std::optional<bool> daemon; // empty: as the creating process
};

class Process : public ProcessHandle
{
public:
    // Process("client-1", client, 1, lock): runs client(1, lock) in a child of its own. Arguments
    // are copied, as fork copies them.
    template <class Target, class... Arguments>
        requires std::invocable<Target, Arguments&...>
    Process(std::string name, Target target, Arguments... arguments)
        : Process(ProcessOptions{std::move(name), {}}, std::move(target), std::move(arguments)...)
    {}

    // Process({.name = "logger", .daemon = true}, log, queue).
    template <class Target, class... Arguments>
        requires std::invocable<Target, Arguments&...>
    Process(ProcessOptions options, Target target, Arguments... arguments)
        : Process(std::move(options))
    {
        m_target = [target, arguments = std::tuple(std::move(arguments)...)]() mutable {
            std::apply(target, arguments);
        };
    }

    // For classes with a run() of their own.
    explicit Process(ProcessOptions options = {});
    virtual ~Process() = default;
    Process(const Process&) = default;
    Process(Process&&) = default;
    Process& operator=(const Process&) = default;
    Process& operator=(Process&&) = default;

    // What the child does.
    virtual void run();

    // Forks the child. Reaps children that have ended meanwhile, as CPython does. A second start,
    // or one by a daemon, raises AssertionError; OSError when the system has no room for another
    // process.
    void start(Where where = Where::current());

    // Must be said before start(); AssertionError after it.
    void set_daemon(bool daemon);
    void set_name(std::string name);
    bool daemon() const { return m_daemon; }

    // As for any ProcessHandle, of a process object that is not closed.
    void join(std::optional<double> timeout = {}, Where where = Where::current());
    bool is_alive(Where where = Where::current());
    std::optional<int> exitcode(Where where = Where::current());
    void terminate(Where where = Where::current());
    void kill(Where where = Where::current());

    // Gives up the object: any use afterwards raises ValueError; so does closing one that runs.
    void close(Where where = Where::current());

private:
    void assertOpen() const;

    std::function<void()> m_target;
    bool m_daemon = false;
    bool m_closed = false;
};

// Children of this process that have not ended, oldest first; reaps the others.
std::vector<ProcessHandle> active_children(Where where = Where::current());

ProcessHandle current_process();
// Empty in main.
std::optional<ProcessHandle> parent_process();

// Logical processors of the machine.
int cpu_count();

// Waits for a child and reaps it; false when the deadline (run clock) came first.
bool joinChild(ActorId child, std::int64_t deadline, std::uint16_t line);
// As CPython at the end of a process: daemons are terminated, then all children joined.
void endChildren();

} // namespace forkscope::api
