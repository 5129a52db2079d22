#include "engine/trace/world.h"

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr std::array<std::string_view, std::size_t(ProcessState::count)> kStateNames = {
    "new",       "ready",   "running", "waiting", "sleeping",
    "computing", "stopped", "zombie",  "gone"};

// Slots are handed out in order, so the guess is right nearly always.
template <class Entries, class Matches>
auto find(Entries& entries, std::size_t guess, Matches matches) -> decltype(entries.data())
{
    if (guess < entries.size() && matches(entries[guess])) return &entries[guess];
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

template <class Processes>
auto findProcess(Processes& processes, ActorId actor)
{
    return find(processes, actor, [actor](const auto& entry) { return entry.actor == actor; });
}

template <class Objects>
auto findObject(Objects& objects, ObjectId id) -> decltype(objects.data())
{
    if (id <= kMaxActors) return nullptr; // none, or a process word
    return find(objects, id - kMaxActors - 1u, [id](const auto& entry) { return entry.id == id; });
}

} // namespace

std::string_view name(ProcessState state)
{
    return kStateNames[std::min(std::size_t(state), kStateNames.size() - 1)];
}

const ProcessInfo* World::process(ActorId actor) const
{
    return actor == kNobody ? nullptr : findProcess(processes, actor);
}

ProcessInfo* World::process(ActorId actor)
{
    return actor == kNobody ? nullptr : findProcess(processes, actor);
}

const ObjectInfo* World::object(ObjectId id) const { return findObject(objects, id); }
ObjectInfo* World::object(ObjectId id) { return findObject(objects, id); }

std::int64_t World::tally(TextId name) const
{
    for (const Tally& tally : tallies)
        if (tally.name == name) return tally.count;
    return 0;
}

const ObjectInfo* World::partOf(ObjectId queue, ObjectKind kind, int number) const
{
    for (const ObjectInfo& object : objects)
        if (object.owner == queue && object.kind == kind && queue != 0 && number-- == 0)
            return &object;
    return nullptr;
}

const ObjectInfo* World::bufferOf(ObjectId queue, ActorId process) const
{
    for (const ObjectInfo& object : objects)
        if (object.owner == queue && object.kind == ObjectKind::buffer && object.maker == process)
            return &object;
    return nullptr;
}

// Places that are taken: from before an item is in a buffer until after it was received.
std::int64_t World::sizeOf(const ObjectInfo& queue) const
{
    const ObjectInfo* places = partOf(queue.id, ObjectKind::semaphore);
    return places ? std::int64_t(places->initial) - places->state
                  : std::int64_t(queue.items.size());
}

std::vector<ActorId> World::waitersOf(ObjectId id) const
{
    std::vector<const ProcessInfo*> waiters;
    for (const ProcessInfo& process : processes)
        if (process.state == ProcessState::waiting && process.object == id)
            waiters.push_back(&process);
    // Arrival is when it asked, its latest own event; it may have been ready in between.
    std::sort(waiters.begin(), waiters.end(),
              [](auto* a, auto* b) { return a->lastEvent < b->lastEvent; });
    std::vector<ActorId> actors;
    for (const ProcessInfo* waiter : waiters) actors.push_back(waiter->actor);
    return actors;
}

} // namespace forkscope
