#include "engine/api/process.h"

#include "engine/os/process.h"
#include "engine/os/socket.h"

#include <algorithm>
#include <cstring>

namespace forkscope::api {

namespace {

void forget(ActorId child) { std::erase(children(), child); }

std::uint64_t childPath(std::uint64_t parent, std::uint32_t number)
{
    std::uint64_t mixed = (parent + number + 1) * 0x9E3779B97F4A7C15ull;
    mixed ^= mixed >> 31;
    return mixed * 0xBF58476D1CE4E5B9ull;
}

void reapNow(ActorId child, std::uint16_t line)
{
    Actor& actor = Actor::self();
    const Outcome outcome = actor.onWord({Operation::reap, processWord(child), 0, line});
    forget(child);
    if (!outcome.done) return;
    crashPoint(actor.arena(), actor.id(), CrashPlace::beforeWait);
    waitFor(actor.arena().slot(child).pid);
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

ActorId prepareSlot(const std::string& name)
{
    Actor& actor = Actor::self();
    const Arena& arena = actor.arena();
    static std::uint32_t started = 0;
    static ActorId startedBy = kNobody;
    if (startedBy != actor.id()) started = 0; // a fresh process counts its own children
    startedBy = actor.id();
    const Answer* answer = actor.takeAnswer(Operation::start);
    const ActorId child = answer ? ActorId(answer->value) : arena.takeSlot();
    if (answer) {
        auto& used = arena.header().actors;
        for (std::uint32_t now = used.load(); now <= child;)
            if (used.compare_exchange_weak(now, child + 1u)) break;
    }
    if (child == kNobody) return child;
    ActorSlot& slot = arena.slot(child);
    slot.parent = actor.id();
    slot.creator = kNobody;
    slot.path = childPath(actor.slot().path, started++);
    const std::size_t length = std::min(name.size(), sizeof slot.role - 1);
    std::memcpy(slot.role, name.data(), length);
    slot.role[length] = 0;
    return child;
}

void runTarget(void* context) { (*static_cast<std::function<void()>*>(context))(); }

} // namespace

void Process::start(Where where)
{
    if (m_actor != kNobody) throw AssertionError("cannot start a process twice");
    Actor& actor = Actor::self();
    const Arena arena = actor.arena();
    reapFinished(lineOf(where));
    const ActorId child = prepareSlot(m_name);
    if (child == kNobody) throw OSError("[Errno 11] Resource temporarily unavailable");

    const Call call{Operation::start, processWord(child), child, lineOf(where)};
    actor.announceAndEnter(call);
    ObjectRecord& word = arena.object(processWord(child));
    const std::uint32_t version = versionOf(word.word.load()) + 1;
    actor.intend(call, version);
    crashPoint(arena, actor.id(), CrashPlace::afterIntent);
    const int socket = actor.hostSocket();
    const pid_t pid = forkStoringPid(&arena.slot(child).pid);
    if (pid == 0) runProcess(arena, child, socket, runTarget, &m_target);
    if (pid < 0) {
        actor.finish(call, -1);
        throw OSError("[Errno 11] Resource temporarily unavailable");
    }
    m_actor = child;
    children().push_back(child);
    crashPoint(arena, actor.id(), CrashPlace::afterFork);
    word.word.store(makeWord(version, kStarted));
    crashPoint(arena, actor.id(), CrashPlace::afterSwap);
    actor.recordChange(call, version, kUnborn, pid);
    crashPoint(arena, actor.id(), CrashPlace::afterStart);
    const Descriptor pidfd = openPidfd(pid);
    if (pidfd) sendMessage(socket, &child, sizeof child, pidfd.get());
    actor.leave();
}

bool joinChild(ActorId child, std::int64_t deadline, std::uint16_t line)
{
    Actor& actor = Actor::self();
    const Outcome outcome = actor.onWord({Operation::join, processWord(child), deadline, line});
    if (!outcome.done) return false;
    forget(child);
    if (outcome.before == kDead) {
        crashPoint(actor.arena(), actor.id(), CrashPlace::beforeWait);
        waitFor(actor.arena().slot(child).pid);
    }
    return true;
}

void Process::join(std::optional<double> timeout, Where where)
{
    if (m_actor == kNobody) throw AssertionError("can only join a started process");
    const std::int64_t deadline =
        timeout ? Actor::self().arena().now() + std::int64_t(*timeout * 1e9) : kForever;
    joinChild(m_actor, deadline, lineOf(where));
}

int Process::pid() const
{
    return m_actor == kNobody ? 0 : Actor::self().arena().slot(m_actor).pid;
}

} // namespace forkscope::api
