#include "app/stage/stage_lock_facts.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>

namespace forkscope {

namespace {

constexpr std::ptrdiff_t kMostStops = 12;

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

bool isStop(const ObjectInfo& object)
{
    const bool kind = object.kind == ObjectKind::lock || object.kind == ObjectKind::semaphore;
    return kind && object.owner == 0;
}

std::vector<ActorId> holdersOf(const ObjectInfo& object)
{
    std::vector<ActorId> holders;
    if (object.kind == ObjectKind::lock && holderOf(object.state) != kNobody)
        holders.push_back(holderOf(object.state));
    for (const Holding& holding : object.holdings)
        if (holding.actor != kNobody) holders.push_back(holding.actor);
    return holders;
}

// The locks in the order in which those in the ring hold them, from the oldest lock on.
std::vector<ObjectId> ringOrder(const std::vector<RingLink>& ring)
{
    std::vector<ObjectId> order;
    for (const RingLink& link : ring)
        order.push_back(link.object);
    std::rotate(order.begin(), std::min_element(order.begin(), order.end()), order.end());
    return order;
}

class Finder
{
public:
    Finder(const World& world, const EventLookup& eventAt) : m_world(world), m_eventAt(eventAt) {}

    LockFacts find()
    {
        findRing();
        findStops();
        for (const ProcessInfo& process : m_world.processes)
            if (!isOver(process)) standAtWhatItHolds(process);
        standing();
        for (LockStop& stop : m_facts.stops)
            findElsewhere(stop);
        return std::move(m_facts);
    }

private:
    void findRing();
    void findStops();
    void standAtWhatItHolds(const ProcessInfo& process);
    void standing();
    void place(const ProcessInfo& process, std::vector<ActorId>& otherwise);
    void findElsewhere(LockStop& stop);
    std::optional<std::size_t> stopOf(ObjectId object) const;

    const World& m_world;
    const EventLookup& m_eventAt;
    LockFacts m_facts;
    std::vector<RingLink> m_ring;
    std::unordered_set<ActorId> m_placed;
};

void Finder::findRing()
{
    for (const ProcessInfo& process : m_world.processes) {
        m_ring = ringFrom(m_world, process);
        const bool locks = std::all_of(m_ring.begin(), m_ring.end(), [&](const RingLink& link) {
            const ObjectInfo* object = m_world.object(link.object);
            return object && isStop(*object);
        });
        if (!m_ring.empty() && locks) break;
        m_ring.clear();
    }
    m_facts.ring = m_ring.size();
}

void Finder::findStops()
{
    for (const ObjectInfo& object : m_world.objects)
        if (isStop(object)) m_facts.stops.push_back({&object, {}, {}, {}});
    if (m_ring.empty()) return;
    const std::vector<ObjectId> order = ringOrder(m_ring);
    const auto rank = [&](const LockStop& stop) {
        return std::find(order.begin(), order.end(), stop.object->id) - order.begin();
    };
    std::stable_sort(
        m_facts.stops.begin(), m_facts.stops.end(),
        [&](const LockStop& one, const LockStop& other) { return rank(one) < rank(other); });
}

std::optional<std::size_t> Finder::stopOf(ObjectId object) const
{
    for (std::size_t i = 0; i < m_facts.stops.size(); ++i)
        if (m_facts.stops[i].object->id == object) return i;
    return std::nullopt;
}

void Finder::standAtWhatItHolds(const ProcessInfo& process)
{
    std::vector<std::tuple<bool, std::uint32_t, std::size_t>> held;
    for (std::size_t i = 0; i < m_facts.stops.size(); ++i) {
        const ObjectInfo& object = *m_facts.stops[i].object;
        const auto holders = holdersOf(object);
        if (std::find(holders.begin(), holders.end(), process.actor) == holders.end()) continue;
        held.emplace_back(object.kind != ObjectKind::lock, object.heldSinceStep, i);
    }
    if (held.empty()) return;
    const std::size_t at = std::get<2>(*std::min_element(held.begin(), held.end()));
    m_facts.stops[at].holders.push_back(process.actor);
    m_placed.insert(process.actor);
    const auto to = stopOf(process.object);
    if (process.state != ProcessState::waiting || !to || *to == at) return;
    const bool inRing = std::any_of(m_ring.begin(), m_ring.end(), [&](const RingLink& link) {
        return link.actor == process.actor;
    });
    m_facts.waits.push_back({process.actor, at, *to, inRing});
}

void Finder::place(const ProcessInfo& process, std::vector<ActorId>& otherwise)
{
    if (!m_placed.insert(process.actor).second) return;
    const bool takes = process.operation == Operation::acquire ||
                       process.operation == Operation::semAcquire;
    const auto stop = stopOf(process.object);
    if (!isOver(process) && takes && process.phase != Phase::done && stop)
        m_facts.stops[*stop].line.push_back(process.actor);
    else
        otherwise.push_back(process.actor);
}

void Finder::standing()
{
    const Standing standing = whoStandsWhere(m_world, m_eventAt);
    const auto placeAll = [&](const std::vector<ActorId>& actors,
                              std::vector<ActorId>& otherwise) {
        for (const ActorId actor : actors)
            place(*m_world.process(actor), otherwise);
    };
    placeAll(standing.door, m_facts.before);
    placeAll(standing.before, m_facts.before);
    placeAll(standing.inside, m_facts.inside);
    placeAll(standing.done, m_facts.done);
}

void Finder::findElsewhere(LockStop& stop)
{
    for (const ActorId holder : holdersOf(*stop.object)) {
        const auto& here = stop.holders;
        if (std::find(here.begin(), here.end(), holder) == here.end())
            stop.elsewhere.push_back(holder);
    }
}

} // namespace

LockFacts lockFactsOf(const World& world, const EventLookup& eventAt)
{
    return Finder(world, eventAt).find();
}

bool hasSeveralLocks(const World& world)
{
    const auto stops = std::count_if(world.objects.begin(), world.objects.end(), isStop);
    return stops > 1 && stops <= kMostStops;
}

} // namespace forkscope
