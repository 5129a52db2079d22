// The fork itself, for Process.start() and os.fork() alike.
#include "engine/api/context.h"

#include "engine/os/process.h"
#include "engine/os/socket.h"

#include <algorithm>
#include <cstring>

namespace forkscope::api {

namespace {

std::uint64_t childPath(std::uint64_t parent, std::uint32_t number)
{
    std::uint64_t mixed = (parent + number + 1) * 0x9E3779B97F4A7C15ull;
    mixed ^= mixed >> 31;
    return mixed * 0xBF58476D1CE4E5B9ull;
}

// How many this process has forked so far; a fresh process counts its own.
std::uint32_t& forked()
{
    static std::uint32_t count = 0;
    static ActorId by = kNobody;
    if (by != Actor::self().id()) count = 0;
    by = Actor::self().id();
    return count;
}

ActorId prepareSlot(std::string_view role, bool daemon)
{
    Actor& actor = Actor::self();
    const ActorId child = takeSlotFor(Operation::start);
    if (child == kNobody) return child;
    ActorSlot& slot = actor.arena().slot(child);
    slot.parent = actor.id();
    slot.creator = kNobody;
    slot.daemon = daemon;
    slot.path = childPath(actor.slot().path, forked()++);
    if (actor.exploring()) slot.knownPid = kMainPid + child; // the same in every execution
    slot.handled = actor.slot().handled.load();
    slot.ignored = actor.slot().ignored.load();
    const std::size_t length = std::min(role.size(), sizeof slot.role - 1);
    std::memcpy(slot.role, role.data(), length);
    slot.role[length] = 0;
    return child;
}

} // namespace

ActorId takeSlotFor(Operation operation)
{
    Actor& actor = Actor::self();
    const Arena& arena = actor.arena();
    const Answer* answer = actor.takeAnswer(operation);
    if (!answer) return arena.takeSlot();
    const auto child = ActorId(answer->value);
    arena.slot(child).knownPid = std::int32_t(answer->version);
    auto& used = arena.header().actors;
    for (std::uint32_t now = used.load(); now <= child;)
        if (used.compare_exchange_weak(now, child + 1u)) break;
    return child;
}

pid_t forkActor(std::string_view role, bool daemon, std::uint16_t line, ActorId& child)
{
    Actor& actor = Actor::self();
    const Arena arena = actor.arena();
    child = prepareSlot(role, daemon);
    if (child == kNobody) return -1;
    const Call call{Operation::start, processWord(child), std::int64_t(child) | daemon << 16, line};
    actor.announceAndEnter(call);
    ObjectRecord& word = arena.object(processWord(child));
    const std::uint32_t version = versionOf(word.word.load()) + 1;
    actor.intend(call, version);
    crashPoint(arena, actor.id(), CrashPlace::afterIntent);
    const int socket = actor.hostSocket();
    Actor::holdSignals();
    processMemory().lock();
    const pid_t pid = forkStoringPid(&arena.slot(child).pid);
    processMemory().unlock();
    if (pid == 0) {
        begin(arena, child, socket);
        return 0;
    }
    Actor::letSignals();
    if (pid < 0) {
        actor.finish(call, -1);
        return -1;
    }
    offspring().push_back(child);
    crashPoint(arena, actor.id(), CrashPlace::afterFork);
    word.word.store(makeWord(version, kStarted));
    crashPoint(arena, actor.id(), CrashPlace::afterSwap);
    actor.recordChange(call, version, kUnborn, actor.exploring() ? pidFor(arena.slot(child)) : pid);
    crashPoint(arena, actor.id(), CrashPlace::afterStart);
    if (!actor.exploring())
        if (const Descriptor pidfd = openPidfd(pid))
            sendMessage(socket, &child, sizeof child, pidfd.get());
    actor.leave();
    return pidFor(arena.slot(child));
}

} // namespace forkscope::api
