#include "engine/trace/wishes.h"

namespace forkscope {

namespace {

std::uint32_t stateOfWord(const ProcessInfo* process)
{
    if (!process) return kUnborn;
    if (process->state == ProcessState::gone) return kReaped;
    return process->state == ProcessState::zombie ? kDead : kStarted;
}

// As wait(2): takes a child that has ended, waits while others live, fails where there is none.
Ruling rulingOfWaitAny(const World& world, ActorId parent)
{
    bool any = false;
    for (const ProcessInfo& process : world.processes) {
        if (process.parent != parent || process.orphan || process.isHelper()) continue;
        if (process.state == ProcessState::zombie) return Ruling::changes;
        any = any || process.state != ProcessState::gone;
    }
    return any ? Ruling::blocks : Ruling::refuses;
}

} // namespace

std::uint32_t stateOf(const World& world, ObjectId id)
{
    if (isProcessWord(id)) return stateOfWord(world.process(actorOfWord(id)));
    const ObjectInfo* object = world.object(id);
    return object ? object->state : 0;
}

Wish wishOf(const ProcessInfo& process)
{
    return {process.actor, process.operation, process.object, process.argument, process.seen};
}

// What it had decided on stands in the process: the event says what the object was like when it
// went on.
Wish wishBefore(const ProcessInfo& process, const Event& next)
{
    return {process.actor, next.operation, next.object, next.argument, process.seen};
}

Transition prospect(const World& world, const Wish& wish)
{
    if (wish.operation == Operation::waitAny)
        return {rulingOfWaitAny(world, wish.actor), stateOf(world, wish.object)};
    return transition(wish.operation, stateOf(world, wish.object), wish.actor, wish.argument,
                      wish.seen);
}

bool isBlocked(const World& world, const Wish& wish)
{
    const bool tries = wish.argument == 0 && hasDeadline(wish.operation, wish.argument);
    return !tries && prospect(world, wish).ruling == Ruling::blocks;
}

bool couldGoOn(const World& world, const Wish& wish)
{
    return hasDeadline(wish.operation, wish.argument) ||
           prospect(world, wish).ruling != Ruling::blocks;
}

} // namespace forkscope
