#include "app/stage/stage_guests.h"

#include "engine/analyze/phrases.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostRooms = 1000;

std::vector<ActorId>& listFor(const ProcessInfo& process, const std::vector<Holding>& rooms,
                              Guests& guests)
{
    const auto wants = [&](Operation operation) {
        return process.phase != Phase::done && process.operation == operation;
    };
    if (isOver(process)) return guests.done;
    for (const Holding& room : rooms)
        if (room.actor == process.actor) return guests.inside;
    if (wants(Operation::semAcquire)) return guests.line;
    // Who has just given its permit back is on its way out, or to another round.
    const bool leaves = wants(Operation::exit) || process.operation == Operation::semRelease;
    return leaves ? guests.done : guests.way;
}

template <class Key>
void sortBy(const World& world, std::vector<ActorId>& actors, Key key)
{
    std::stable_sort(actors.begin(), actors.end(), [&](ActorId one, ActorId other) {
        return key(*world.process(one)) < key(*world.process(other));
    });
}

} // namespace

std::vector<const ObjectInfo*> semaphoresOf(const World& world)
{
    std::vector<const ObjectInfo*> semaphores;
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::semaphore && object.owner == 0)
            semaphores.push_back(&object);
    return semaphores;
}

const ObjectInfo& chosenSemaphore(const std::vector<const ObjectInfo*>& semaphores,
                                  const World& world)
{
    const auto rank = [&](const ObjectInfo* one) {
        if (!world.waitersOf(one->id).empty()) return 0;
        return one->state < one->initial ? 1 : one->changedBy != kNobody ? 2 : 3;
    };
    return **std::min_element(
        semaphores.begin(), semaphores.end(),
        [&](const ObjectInfo* one, const ObjectInfo* other) { return rank(one) < rank(other); });
}

std::vector<Holding> numberedRooms(const ObjectInfo& semaphore)
{
    std::vector<Holding> rooms = semaphore.holdings;
    while (rooms.size() > semaphore.initial && rooms.back().actor == kNobody)
        rooms.pop_back();
    const std::size_t most = std::max<std::size_t>(semaphore.initial, rooms.size());
    rooms.resize(std::min(most, kMostRooms));
    return rooms;
}

Guests guestsOf(const World& world, const std::vector<Holding>& rooms)
{
    Guests guests;
    for (const ProcessInfo& process : world.processes)
        listFor(process, rooms, guests).push_back(process.actor);
    sortBy(world, guests.line, [](const ProcessInfo& process) {
        return std::pair(process.state != ProcessState::waiting, process.sinceEvent);
    });
    sortBy(world, guests.done, [](const ProcessInfo& process) {
        return std::pair(process.diedAt < 0, process.diedAt);
    });
    return guests;
}

} // namespace forkscope
