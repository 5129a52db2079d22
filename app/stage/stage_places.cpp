#include "app/stage/stage_places.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace forkscope {

namespace {

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

// What it does now or wants next; what it did last doesn't count.
bool wants(const ProcessInfo& process, Operation operation)
{
    return process.phase != Phase::done && process.operation == operation;
}

bool holdsALock(const World& world, ActorId actor)
{
    return std::any_of(world.objects.begin(), world.objects.end(), [&](const ObjectInfo& object) {
        return object.kind == ObjectKind::lock && holderOf(object.state) == actor;
    });
}

const Memory* newestBoardMemory(const World& world, const ProcessInfo& process)
{
    const Memory* newest = nullptr;
    for (const Memory& memory : process.memories) {
        const ObjectInfo* object = world.object(memory.object);
        if (!object || !isBoard(*object)) continue;
        if (!newest || memory.event > newest->event) newest = &memory;
    }
    return newest;
}

bool wrote(Operation operation)
{
    return operation == Operation::valueSet || operation == Operation::fileWrite ||
           operation == Operation::fileRename;
}

// How far the version has moved since, own half-finished work aside.
std::int32_t changesSince(const ObjectInfo& object, const Memory& memory, ActorId actor)
{
    const std::uint32_t own = object.half && object.changedBy == actor ? 2 : 0;
    return std::int32_t(object.version - own - memory.version);
}

bool knowsByWriting(const Memory& memory, const EventLookup& eventAt)
{
    const Event* event = eventAt ? eventAt(memory.event) : nullptr;
    return event && wrote(event->operation);
}

// Tells the place of one process after the other.
class Sorter
{
public:
    Sorter(const World& world, const EventLookup& eventAt) : m_world(world), m_eventAt(eventAt)
    {
        for (const ProcessInfo& process : world.processes)
            m_parents.insert(process.parent);
    }

    StagePlace placeOf(const ProcessInfo& process) const
    {
        if (isOver(process)) return StagePlace::done;
        if (wants(process, Operation::acquire)) return StagePlace::door;
        if (holdsALock(m_world, process.actor)) return StagePlace::inside;
        if (wants(process, Operation::exit)) return StagePlace::done;
        return atBoards(process) ? StagePlace::inside : StagePlace::before;
    }

private:
    // A parent that put something on a board for its children and looks after them since is not
    // at work there.
    bool atBoards(const ProcessInfo& process) const
    {
        const Memory* memory = newestBoardMemory(m_world, process);
        if (!memory || wants(process, Operation::start) || wants(process, Operation::join))
            return false;
        return !m_parents.count(process.actor) || !knowsByWriting(*memory, m_eventAt);
    }

    const World& m_world;
    const EventLookup& m_eventAt;
    std::unordered_set<ActorId> m_parents;
};

std::vector<ActorId>& listOf(Standing& standing, StagePlace place)
{
    switch (place) {
    case StagePlace::before:
        return standing.before;
    case StagePlace::door:
        return standing.door;
    case StagePlace::inside:
        return standing.inside;
    case StagePlace::done:
        break;
    }
    return standing.done;
}

template <class Key>
void sortBy(const World& world, std::vector<ActorId>& actors, Key key)
{
    std::stable_sort(actors.begin(), actors.end(), [&](ActorId one, ActorId other) {
        return key(*world.process(one)) < key(*world.process(other));
    });
}

int rankOf(const World& world, const ObjectInfo& lock)
{
    if (!world.waitersOf(lock.id).empty()) return 0;
    if (holderOf(lock.state) != kNobody) return 1;
    return lock.changedBy != kNobody ? 2 : 3;
}

} // namespace

bool isBoard(const ObjectInfo& object)
{
    return object.kind == ObjectKind::file || object.kind == ObjectKind::value;
}

Standing whoStandsWhere(const World& world, const EventLookup& eventAt)
{
    Standing standing;
    const Sorter sorter(world, eventAt);
    for (const ProcessInfo& process : world.processes)
        listOf(standing, sorter.placeOf(process)).push_back(process.actor);
    sortBy(world, standing.door, [](const ProcessInfo& process) {
        return std::tuple(process.state != ProcessState::waiting, process.sinceEvent);
    });
    sortBy(world, standing.inside, [&](const ProcessInfo& process) {
        const Memory* memory = newestBoardMemory(world, process);
        return memory ? memory->event : process.sinceEvent;
    });
    sortBy(world, standing.done, [](const ProcessInfo& process) {
        return std::tuple(process.diedAt < 0, process.diedAt);
    });
    return standing;
}

std::optional<Knowledge> knowledgeOf(const World& world, const ProcessInfo& process,
                                     const EventLookup& eventAt)
{
    const Memory* memory = newestBoardMemory(world, process);
    if (!memory || isOver(process)) return std::nullopt;
    Knowledge knowledge{memory, world.object(memory->object)};
    knowledge.written = knowsByWriting(*memory, eventAt);
    knowledge.stale =
        !knowledge.written && changesSince(*knowledge.object, *memory, process.actor) > 0;
    return knowledge;
}

std::vector<const ObjectInfo*> locksOf(const World& world)
{
    std::vector<std::pair<int, const ObjectInfo*>> ranked;
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::lock) ranked.emplace_back(rankOf(world, object), &object);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<const ObjectInfo*> locks;
    for (const auto& [rank, lock] : ranked)
        locks.push_back(lock);
    return locks;
}

bool isSwitchedOff(const World& world, const ObjectInfo& lock,
                   const std::function<bool(TextId)>& isNamedLock)
{
    return std::any_of(world.objects.begin(), world.objects.end(), [&](const ObjectInfo& knob) {
        const bool governs = knob.name == lock.name || isNamedLock(knob.name);
        return knob.kind == ObjectKind::knob && governs && knob.state == 0;
    });
}

} // namespace forkscope
