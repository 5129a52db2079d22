#include "engine/host/gate_view.h"

#include "engine/record/semantics.h"

#include <csignal>

namespace forkscope {

namespace {

// Whether waitpid(-1) has something to say: a dead child, or none at all.
bool childEnded(const Arena& arena, ActorId parent)
{
    bool any = false;
    const std::uint32_t used = arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i) {
        if (arena.slot(ActorId(i)).parent != parent) continue;
        const std::uint32_t state =
            stateOf(arena.object(processWord(ActorId(i))).word.load());
        if (state == kDead) return true;
        any |= state == kStarted;
    }
    return !any;
}

} // namespace

ActorId processAt(const Arena& arena, ActorId actor)
{
    if (actor >= kMaxActors) return actor;
    const ActorId creator = arena.slot(actor).creator;
    return creator == kNobody ? actor : creator;
}

std::vector<ActorId> helpersAt(const Arena& arena, ActorId process)
{
    std::vector<ActorId> helpers;
    const std::uint32_t used = arena.header().actors.load();
    for (std::uint32_t i = 0; i < used; ++i)
        if (arena.slot(ActorId(i)).creator == process) helpers.push_back(ActorId(i));
    return helpers;
}

bool blockedAt(const Arena& arena, ActorId actor)
{
    const ActorSlot& slot = arena.slot(actor);
    const Announcement wanted = unpack(slot.announcement.load());
    if (wanted.operation == Operation::waitAny) return !childEnded(arena, actor);
    if (!wanted.object) return false;
    const ObjectRecord& object = arena.object(wanted.object);
    const std::uint64_t word = object.word.load();
    const bool larger = object.kind == std::uint16_t(ObjectKind::queue)
                        || object.kind == std::uint16_t(ObjectKind::file);
    if (larger && isOdd(word)) return true; // until whoever changes the thing is done
    return transition(wanted.operation, stateOf(word), actor, slot.argument.load(),
                      slot.seen.load())
               .ruling
           == Ruling::blocks;
}

bool endsByDefault(int signal)
{
    switch (signal) {
    case SIGCHLD:
    case SIGURG:
    case SIGWINCH:
    case SIGCONT:
    case SIGSTOP:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
        return false;
    default:
        return signal > 0;
    }
}

} // namespace forkscope
