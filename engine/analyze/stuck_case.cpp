#include "engine/analyze/stuck_case.h"

#include "engine/analyze/phrases.h"
#include "engine/analyze/wait_graph.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

StuckCause causeOf(const World& world, const ProcessInfo& process)
{
    const ObjectInfo* object = world.object(process.object);
    if (!object) return StuckCause::none;
    const std::vector<ActorId> releasers = releasersOf(world, process);
    if (!deadOnes(world, releasers).empty()) return StuckCause::deadHolder;
    const bool placeOfQueue = object->kind == ObjectKind::semaphore && object->owner != 0;
    if (process.operation == Operation::deliver || placeOfQueue) return StuckCause::full;
    if (object->kind == ObjectKind::event && timesSet(object->state) > 0) return StuckCause::missed;
    return releasers.empty() ? StuckCause::nobodyLeft : StuckCause::none;
}

bool isInRing(const StuckCase& found, ActorId actor)
{
    return std::ranges::find(found.ring, actor, &RingLink::actor) != found.ring.end();
}

// The first process with this cause, and all who wait for the same thing.
bool findCause(const World& world, StuckCause cause, StuckCase& found)
{
    for (const ProcessInfo& process : world.processes) {
        if (process.state != ProcessState::waiting || causeOf(world, process) != cause) continue;
        found.cause = cause;
        found.object = process.object;
        found.waiters = world.waitersOf(process.object);
        std::erase_if(found.waiters, [&](ActorId waiter) {
            return causeOf(world, *world.process(waiter)) != cause;
        });
        return true;
    }
    return false;
}

bool findRing(const World& world, StuckCase& found)
{
    for (const ProcessInfo& process : world.processes)
        if (found.ring.empty()) found.ring = ringFrom(world, process);
    return !found.ring.empty();
}

} // namespace

std::vector<ActorId> deadOnes(const World& world, const std::vector<ActorId>& actors)
{
    std::vector<ActorId> dead;
    for (const ActorId actor : actors) {
        const ProcessInfo* process = world.process(actor);
        if (process && isOver(*process)) dead.push_back(actor);
    }
    return dead;
}

StuckCase findStuckCase(const World& world)
{
    StuckCase found;
    const bool decided = findCause(world, StuckCause::deadHolder, found) || findRing(world, found);
    for (const StuckCause cause :
         {StuckCause::full, StuckCause::missed, StuckCause::nobodyLeft})
        if (!decided && found.waiters.empty()) findCause(world, cause, found);
    for (const ProcessInfo& process : world.processes) {
        const bool told = isInRing(found, process.actor)
                          || std::ranges::find(found.waiters, process.actor)
                                 != found.waiters.end();
        if (process.state == ProcessState::waiting && !told)
            found.others.push_back(process.actor);
    }
    return found;
}

} // namespace forkscope
