#include "app/stage/queue_facts.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <map>
#include <string>

namespace forkscope {

namespace {

constexpr std::uint32_t kNoBound = 1'000'000; // a queue without a bound is made with INT_MAX places

enum class End : std::uint8_t { none, writers, readers };

struct Stand
{
    ObjectId queue = 0;
    End end = End::none;
    bool operator==(const Stand&) const = default;
};

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

bool wants(const ProcessInfo& process, Operation operation)
{
    return process.phase != Phase::done && process.operation == operation && !isOver(process);
}

bool isHeld(const ObjectInfo* lock)
{
    return lock && lock->state != 0;
}

// A feeder takes the lock for the process that it belongs to.
ActorId holderOfPart(const World& world, const ObjectInfo* lock)
{
    if (!isHeld(lock)) return kNobody;
    const ProcessInfo* holder = world.process(holderOf(lock->state));
    if (!holder) return kNobody;
    return holder->isHelper() ? holder->creator : holder->actor;
}

// What somebody at a part of a queue wants there.
End endAt(const World& world, const ObjectInfo& object, const ProcessInfo& process)
{
    switch (process.operation) {
    case Operation::receive:
        return End::readers;
    case Operation::poll: // without a deadline it is empty(), which anybody may ask
        return process.argument != 0 ? End::readers : End::none;
    case Operation::semAcquire:
    case Operation::put:
        return End::writers;
    case Operation::semRelease:
        return End::readers;
    case Operation::acquire:
    case Operation::release:
        return &object == world.partOf(object.owner, ObjectKind::lock, 0) ? End::readers
                                                                          : End::writers;
    default:
        return End::none;
    }
}

Stand standByWish(const World& world, const ProcessInfo& process)
{
    const ObjectInfo* object = world.object(process.object);
    if (!object) return {};
    const ObjectId queue = object->kind == ObjectKind::queue ? object->id : object->owner;
    const End end = queue ? endAt(world, *object, process) : End::none;
    return end == End::none ? Stand{} : Stand{queue, end};
}

// The latest of what it took out of a queue and what it put into one.
Stand standByDeeds(const World& world, const ProcessInfo& process)
{
    Stand stand;
    std::uint32_t latest = 0;
    const auto consider = [&](ObjectId queue, End end, std::uint32_t event) {
        if (stand.end != End::none && event < latest) return;
        stand = {queue, end};
        latest = event;
    };
    for (const Memory& memory : process.memories) {
        const ObjectInfo* object = world.object(memory.object);
        if (object && object->kind == ObjectKind::queue && memory.text != 0)
            consider(object->id, End::readers, memory.event);
    }
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::buffer && object.maker == process.actor && object.owner)
            consider(object.owner, End::writers, object.changedAtEvent);
    return stand;
}

Stand standOf(const World& world, const ProcessInfo& process)
{
    const Stand stand = standByWish(world, process);
    return stand.end != End::none ? stand : standByDeeds(world, process);
}

// "reader-" for reader-12: what processes of one kind have in common.
std::string stemOf(const Texts& texts, const ProcessInfo& process)
{
    std::string role = texts[process.role];
    while (!role.empty() && role.back() >= '0' && role.back() <= '9')
        role.pop_back();
    return role;
}

// What is in the buffers of a queue, and in the hands of the feeders behind them.
std::vector<Parcel> parcelsOf(const World& world, ObjectId queue)
{
    std::vector<Parcel> parcels;
    for (const ObjectInfo& buffer : world.objects) {
        if (buffer.kind != ObjectKind::buffer || buffer.owner != queue) continue;
        const ProcessInfo* owner = world.process(buffer.maker);
        const bool lost = owner && isOver(*owner);
        for (const ProcessInfo& feeder : world.processes) {
            const bool here =
                feeder.object == queue || feeder.object == buffer.id ||
                (world.object(feeder.object) && world.object(feeder.object)->owner == queue);
            if (feeder.creator == buffer.maker && feeder.isHelper() && feeder.carries && here)
                parcels.push_back({feeder.carries, buffer.maker, true, lost});
        }
        for (const TextId item : buffer.items)
            parcels.push_back({item, buffer.maker, false, lost});
    }
    return parcels;
}

void noteWish(QueueFacts& facts, const World& world, const ProcessInfo& process)
{
    const ObjectInfo* places = world.partOf(facts.queue->id, ObjectKind::semaphore);
    const ObjectInfo* readers = world.partOf(facts.queue->id, ObjectKind::lock, 0);
    const bool waits = process.state == ProcessState::waiting;
    const auto isAt = [&](const ObjectInfo* part) { return part && process.object == part->id; };
    if (process.isHelper()) {
        const bool stuck = waits && wants(process, Operation::deliver) && isAt(facts.queue);
        if (stuck) facts.stuckFeeders.push_back(process.creator);
        return;
    }
    if (waits && isAt(places)) facts.writersWaiting.push_back(process.actor);
    if (waits && (isAt(facts.queue) || isAt(readers)))
        facts.readersWaiting.push_back(process.actor);
    if (isAt(places) && wants(process, Operation::semRelease)) facts.returning = process.actor;
    const ObjectInfo* object = world.object(process.object);
    if (object && object->owner == facts.queue->id && wants(process, Operation::put))
        facts.putting = process.actor;
}

} // namespace

std::vector<Parcel> QueueFacts::lost() const
{
    std::vector<Parcel> result;
    std::copy_if(parcels.begin(), parcels.end(), std::back_inserter(result),
                 [](const Parcel& parcel) { return parcel.lost; });
    return result;
}

std::vector<Parcel> QueueFacts::undelivered() const
{
    std::vector<Parcel> result;
    std::copy_if(parcels.begin(), parcels.end(), std::back_inserter(result),
                 [](const Parcel& parcel) { return !parcel.lost; });
    return result;
}

std::int64_t QueueFacts::inBetween() const
{
    return taken - std::int64_t(inPipe.size()) - std::int64_t(parcels.size());
}

QueueFacts factsOf(const World& world, const ObjectInfo& queue)
{
    QueueFacts facts;
    facts.queue = &queue;
    const ObjectInfo* places = world.partOf(queue.id, ObjectKind::semaphore);
    facts.bounded = places && places->initial < kNoBound;
    facts.maxsize = places ? places->initial : 0;
    facts.taken = world.sizeOf(queue);
    facts.empty = queue.state == 0;
    facts.inPipe = queue.items;
    facts.parcels = parcelsOf(world, queue.id);
    facts.readersLock = holderOfPart(world, world.partOf(queue.id, ObjectKind::lock, 0));
    facts.writersLock = holderOfPart(world, world.partOf(queue.id, ObjectKind::lock, 1));
    for (const ProcessInfo& process : world.processes)
        noteWish(facts, world, process);
    return facts;
}

std::vector<const ObjectInfo*> queuesOf(const World& world)
{
    std::vector<const ObjectInfo*> queues;
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::queue) queues.push_back(&object);
    return queues;
}

QueueStanding whoStandsAtQueues(const World& world, const Texts& texts)
{
    QueueStanding standing;
    std::map<ObjectId, std::size_t> index;
    for (const ObjectInfo* queue : queuesOf(world)) {
        index[queue->id] = standing.crowds.size();
        standing.crowds.push_back({queue->id, {}, {}});
    }
    std::map<ActorId, Stand> stands;
    std::map<std::string, std::vector<Stand>> ofStem;
    for (const ProcessInfo& process : world.processes) {
        if (process.isHelper()) continue;
        const Stand stand = standOf(world, process);
        stands[process.actor] = stand;
        auto& known = ofStem[stemOf(texts, process)];
        const bool news = std::find(known.begin(), known.end(), stand) == known.end();
        if (stand.end != End::none && news) known.push_back(stand);
    }
    for (const ProcessInfo& process : world.processes) {
        if (process.isHelper()) continue;
        Stand stand = stands[process.actor];
        const auto& kin = ofStem[stemOf(texts, process)];
        if (stand.end == End::none && kin.size() == 1) stand = kin.front();
        const auto crowd = index.find(stand.queue);
        if (crowd == index.end() || stand.end == End::none) {
            standing.others.push_back(process.actor);
            continue;
        }
        QueueCrowd& at = standing.crowds[crowd->second];
        (stand.end == End::writers ? at.writers : at.readers).push_back(process.actor);
    }
    return standing;
}

std::size_t borderOfKinds(const World& world, const Texts& texts,
                          const std::vector<ActorId>& actors)
{
    std::size_t border = actors.size();
    const auto distance = [&](std::size_t at) {
        return std::abs(2 * std::ptrdiff_t(at) - std::ptrdiff_t(actors.size()));
    };
    for (std::size_t i = 1; i < actors.size(); ++i) {
        const std::string before = stemOf(texts, *world.process(actors[i - 1]));
        const bool changes = before != stemOf(texts, *world.process(actors[i]));
        if (changes && distance(i) < distance(border)) border = i;
    }
    return border;
}

TextId tookLast(const ProcessInfo& process, ObjectId queue)
{
    for (const Memory& memory : process.memories)
        if (memory.object == queue) return memory.text;
    return 0;
}

} // namespace forkscope
