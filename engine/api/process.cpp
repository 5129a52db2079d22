#include "engine/api/process.h"

#include "engine/os/kernel_view.h"
#include "engine/os/process.h"

#include <algorithm>
#include <csignal>
#include <thread>

namespace forkscope::api {

namespace {

void terminateWith(ActorId child, int signal, std::uint16_t line)
{
    Actor& actor = Actor::self();
    const Call call{Operation::sendSignal, processWord(child), signal, line};
    if (actor.onWord(call).done) sendSignal(child, signal);
}

void reapNow(ActorId child, std::uint16_t line)
{
    const Outcome outcome = Actor::self().onWord({Operation::reap, processWord(child), 0, line});
    reapInKernel(child, outcome.changed ? kDead : kReaped);
}

// CPython's start() first reaps children that have ended (process._cleanup). Which ones it finds is
// a look that belongs to this start; a replay is told.
void reapFinished(std::uint16_t line)
{
    Actor& actor = Actor::self();
    std::vector<ActorId> finished;
    if (actor.arena().header().replaying.load()) {
        while (const Answer* answer = actor.takeAnswer(Operation::reap))
            finished.push_back(actorOfWord(answer->object));
    } else {
        for (ActorId child : children())
            if (stateOf(actor.arena().object(processWord(child)).word.load()) == kDead)
                finished.push_back(child);
    }
    for (ActorId child : finished) reapNow(child, line);
}

// Process-1, Process-2, and for children of children Process-1:1 (process.py, BaseProcess).
std::string defaultName()
{
    static std::uint32_t count = 0;
    static ActorId by = kNobody;
    const Actor& actor = Actor::self();
    if (by != actor.id()) count = 0;
    by = actor.id();
    const bool main = actor.slot().parent == kNobody;
    const std::string mine = main ? "Process-" : std::string(actor.slot().role) + ":";
    return mine + std::to_string(++count);
}

ProcessHandle handleOf(ActorId actor)
{
    if (actor == 0) return {actor, "MainProcess"}; // as CPython calls it
    return {actor, Actor::self().arena().slot(actor).role};
}

} // namespace

// --- a process seen from outside --------------------------------------------------------------

int ProcessHandle::pid() const
{
    return m_actor == kNobody ? 0 : pidFor(Actor::self().arena().slot(m_actor));
}

bool ProcessHandle::daemon() const
{
    return m_actor != kNobody && Actor::self().arena().slot(m_actor).daemon;
}

// CPython asserts that only the parent does this to its child.
void ProcessHandle::assertChild(const char* deed) const
{
    const std::string what = std::string("can only ") + deed;
    if (m_actor == kNobody) throw AssertionError(what + " a started process");
    const Actor& actor = Actor::self();
    const bool related = actor.arena().slot(m_actor).parent == actor.id();
    if (!related) throw AssertionError(what + " a child process");
}

void ProcessHandle::join(std::optional<double> timeout, Where where)
{
    const Actor& actor = Actor::self();
    const std::int64_t deadline = deadlineOf(true, timeout);
    if (m_actor != kNobody && actor.slot().parent == m_actor) {
        Actor::self().onWord({Operation::watch, processWord(m_actor), deadline, lineOf(where)});
        return;
    }
    assertChild("join");
    joinChild(m_actor, deadline, lineOf(where));
}

bool ProcessHandle::is_alive(Where where)
{
    Actor& actor = Actor::self();
    if (m_actor == actor.id()) return true;
    if (m_actor != kNobody && actor.slot().parent == m_actor) {
        const Call call{Operation::watch, processWord(m_actor), 0, lineOf(where)};
        return !actor.onWord(call).done;
    }
    if (m_actor == kNobody) return false;
    assertChild("test");
    awaitMark({m_actor});
    const Call call{Operation::isAlive, processWord(m_actor), 0, lineOf(where)};
    const Outcome outcome = actor.onWord(call);
    if (outcome.changed) reapInKernel(m_actor, kDead);
    return outcome.before == kStarted;
}

std::optional<int> ProcessHandle::exitcode(Where where)
{
    if (m_actor == kNobody) return {};
    if (!exitStatusOf(m_actor) && m_actor != Actor::self().id()) is_alive(where);
    const auto status = exitStatusOf(m_actor);
    if (!status) return {};
    return exitCodeOf(*status);
}

void ProcessHandle::terminate(Where where)
{
    if (m_actor == kNobody) throw AssertionError("can only terminate a started process");
    terminateWith(m_actor, SIGTERM, lineOf(where));
}

void ProcessHandle::kill(Where where)
{
    if (m_actor == kNobody) throw AssertionError("can only kill a started process");
    terminateWith(m_actor, SIGKILL, lineOf(where));
}

// --- a process to be started ------------------------------------------------------------------

Process::Process(ProcessOptions options)
    : m_daemon(options.daemon.value_or(Actor::self().slot().daemon))
{
    m_name = options.name.empty() ? defaultName() : std::move(options.name);
}

void Process::run()
{
    if (m_target) m_target();
}

void Process::assertOpen() const
{
    if (m_closed) throw ValueError("process object is closed");
}

void Process::start(Where where)
{
    assertOpen();
    if (m_actor != kNobody) throw AssertionError("cannot start a process twice");
    const Actor& actor = Actor::self();
    if (actor.slot().daemon)
        throw AssertionError("daemonic processes are not allowed to have children");
    reapFinished(lineOf(where));
    ActorId child = kNobody;
    const pid_t pid = forkActor(m_name, m_daemon, lineOf(where), child);
    if (pid == 0) {
        m_actor = child;
        runBegun([](void* process) { static_cast<Process*>(process)->run(); }, this);
    }
    if (pid < 0) throw OSError("[Errno 11] Resource temporarily unavailable");
    m_actor = child;
    children().push_back(child);
}

void Process::set_daemon(bool daemon)
{
    assertOpen();
    if (m_actor != kNobody) throw AssertionError("process has already started");
    m_daemon = daemon;
}

void Process::set_name(std::string name)
{
    assertOpen();
    m_name = std::move(name);
}

void Process::close(Where where)
{
    if (m_closed) return;
    if (m_actor != kNobody && is_alive(where))
        throw ValueError("Cannot close a process while it is still running. You should first call "
                         "join() or terminate().");
    m_closed = true;
}

void Process::join(std::optional<double> timeout, Where where)
{
    assertOpen();
    ProcessHandle::join(timeout, where);
}

bool Process::is_alive(Where where)
{
    assertOpen();
    return ProcessHandle::is_alive(where);
}

std::optional<int> Process::exitcode(Where where)
{
    assertOpen();
    return ProcessHandle::exitcode(where);
}

void Process::terminate(Where where)
{
    assertOpen();
    ProcessHandle::terminate(where);
}

void Process::kill(Where where)
{
    assertOpen();
    ProcessHandle::kill(where);
}

// --- all of them ------------------------------------------------------------------------------

std::vector<ProcessHandle> active_children(Where where)
{
    std::vector<ProcessHandle> alive;
    for (ActorId child : std::vector(children()))
        if (ProcessHandle handle = handleOf(child); handle.is_alive(where))
            alive.push_back(std::move(handle));
    return alive;
}

ProcessHandle current_process() { return handleOf(Actor::self().id()); }

std::optional<ProcessHandle> parent_process()
{
    const ActorId parent = Actor::self().slot().parent;
    if (parent == kNobody) return {};
    return handleOf(parent);
}

int cpu_count() { return std::max(1, int(std::thread::hardware_concurrency())); }

bool joinChild(ActorId child, std::int64_t deadline, std::uint16_t line)
{
    Actor& actor = Actor::self();
    const Outcome outcome = actor.onWord({Operation::join, processWord(child), deadline, line});
    if (!outcome.done) return false;
    reapInKernel(child, outcome.before);
    return true;
}

void endChildren()
{
    const Arena& arena = Actor::self().arena();
    for (ActorId child : std::vector(children()))
        if (arena.slot(child).daemon) terminateWith(child, SIGTERM, 0);
    while (!children().empty()) joinChild(children().front(), kForever, 0);
}

} // namespace forkscope::api
