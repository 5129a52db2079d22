// What one process does that makes something happen to another: arrows between lanes, and what a
// process holds meanwhile.

#include "engine/trace/lanes.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr std::size_t kMostReleases = 64; // remembered: far more than wait anywhere
constexpr std::size_t kMostSignals = 16;  // the same
constexpr std::int64_t kSignals = 65;      // one more than there are

std::uint16_t roomTakenIn(const ObjectInfo& semaphore, std::uint32_t event)
{
    for (std::size_t room = 0; room < semaphore.holdings.size(); ++room)
        if (semaphore.holdings[room].event == event) return std::uint16_t(room);
    return 0;
}

} // namespace

void Lanes::noteDeeds(const Event& event, const LanePoint& at)
{
    if (event.operation == Operation::adopted) noteAdoption(event, at);
    noteSignal(event, at);
    noteWake(event, at);
    if (!(event.flags & kChange)) return;
    if (event.operation == Operation::start || event.operation == Operation::startFeeder)
        noteFork(event, at);
    noteItem(event, at);
    const ObjectInfo* object = std::as_const(m_world).object(event.object);
    if (!isDoor(object)) return;
    if (object->kind == ObjectKind::lock) noteLock(event, *object, at);
    else notePermit(event, *object, at);
}

void Lanes::noteFork(const Event& event, const LanePoint& at)
{
    if (!isProcessWord(event.object)) return;
    const ActorId child = actorOfWord(event.object);
    if (!find(event.actor) || !find(child)) return;
    m_arrows.push_back({LaneArrow::Kind::fork, event.actor, child, at, at, 0, 0, 0});
}

Lanes::Door& Lanes::doorFor(ObjectId object)
{
    for (Door& door : m_doors)
        if (door.object == object) return door;
    return m_doors.emplace_back(Door{object, kNobody, {}, {}});
}

void Lanes::openHold(ActorId actor, const LaneHold& hold)
{
    Lane* lane = find(actor);
    lane->open.push_back(std::uint32_t(lane->holds.size()));
    lane->holds.push_back(hold);
}

void Lanes::closeOldestHold(ActorId actor, ObjectId object, const LanePoint& at)
{
    Lane& lane = *find(actor);
    const auto oldest = std::find_if(
        lane.open.begin(), lane.open.end(),
        [&](std::uint32_t index) { return lane.holds[index].object == object; });
    if (oldest == lane.open.end()) return;
    lane.close(*oldest, at);
    lane.open.erase(oldest);
}

void Lanes::noteLock(const Event& event, const ObjectInfo& lock, const LanePoint& at)
{
    Door& door = doorFor(lock.id);
    const ActorId holder = holderOf(lock.state);
    if (holder == door.holder) return;
    if (find(door.holder)) {
        closeOldestHold(door.holder, lock.id, at);
        door.free.push_back({at, {}, true});
        door.releases = {{event.actor, at, 0}};
    }
    door.holder = holder;
    if (find(holder)) {
        noteHandOver(door, holder, at);
        if (!door.free.empty()) door.free.back().to = at;
        if (!door.free.empty()) door.free.back().open = false;
        openHold(holder, {lock.id, true, at, {}, 0});
    }
}

// A place in a queue is taken by one process and given back by another: nobody holds it.
void Lanes::notePermit(const Event& event, const ObjectInfo& semaphore, const LanePoint& at)
{
    if (!find(event.actor)) return;
    Door& door = doorFor(semaphore.id);
    const bool held = semaphore.owner == 0;
    if (event.operation == Operation::semAcquire) {
        noteHandOver(door, event.actor, at);
        const bool last = semaphore.state == 0 && !door.free.empty() && door.free.back().open;
        if (last) door.free.back() = {door.free.back().from, at, false};
        if (semaphore.state == 0) door.releases.clear();
        const std::uint16_t room = roomTakenIn(semaphore, at.event);
        if (held) openHold(event.actor, {semaphore.id, true, at, {}, room});
    } else if (event.operation == Operation::semRelease) {
        if (held) closeOldestHold(event.actor, semaphore.id, at);
        if (semaphore.state == 1) door.free.push_back({at, {}, true});
        const bool awaited = semaphore.wanted > 0 && door.releases.size() < kMostReleases;
        if (awaited) door.releases.push_back({event.actor, at, 0});
    }
}

// The oldest release let the taker through if the taker was already waiting then.
void Lanes::noteHandOver(Door& door, ActorId taker, const LanePoint& at)
{
    if (door.releases.empty()) return;
    const Origin release = door.releases.front();
    door.releases.erase(door.releases.begin());
    if (release.actor == taker || !waitedFor(taker, door.object, release.at)) return;
    m_arrows.push_back({LaneArrow::Kind::handOver, release.actor, taker, release.at, at,
                        door.object, 0, 0});
}

bool Lanes::waitedFor(ActorId actor, ObjectId object, const LanePoint& at) const
{
    const std::vector<LaneSegment>& segments = lane(actor)->segments;
    const LaneSegment& then = segments[segmentAfter(segments, at.event)];
    return then.from.event < at.event && then.state == ProcessState::waiting &&
           then.object == object;
}

// The first set after they looked wakes all who wait; each of them goes on in a step of its own.
void Lanes::noteWake(const Event& event, const LanePoint& at)
{
    const ObjectInfo* object = std::as_const(m_world).object(event.object);
    const bool awaited = object && object->wanted > 0 && event.flags & kChange;
    if (event.operation == Operation::eventSet && awaited) {
        for (std::size_t actor = 0; actor < m_standings.size(); ++actor) {
            const ProcessInfo* process = m_world.process(ActorId(actor));
            Standing& standing = m_standings[actor];
            const bool woken = process && standing.wants == event.object &&
                               process->operation == Operation::eventWake &&
                               standing.wokenBy.actor == kNobody;
            if (woken) standing.wokenBy = {event.actor, at, 0};
        }
    }
    if (event.operation != Operation::eventWake || !find(event.actor)) return;
    const Origin origin = std::exchange(m_standings[event.actor].wokenBy, {});
    if (origin.actor != kNobody)
        m_arrows.push_back({LaneArrow::Kind::wake, origin.actor, event.actor, origin.at, at,
                            event.object, 0, 0});
}

// An item is followed from its put through buffer, feeder and pipe to who received it.
void Lanes::noteItem(const Event& event, const LanePoint& at)
{
    const auto oldest = [this](ObjectId object) {
        std::deque<Origin>& items = m_items[object];
        if (items.empty()) return Origin();
        const Origin first = items.front();
        items.pop_front();
        return first;
    };
    const auto arrow = [&](LaneArrow::Kind kind, const Origin& from) {
        if (from.actor == kNobody) return;
        m_arrows.push_back({kind, from.actor, event.actor, from.at, at, event.object, event.text,
                            0});
    };
    if (!find(event.actor)) return;
    Standing& standing = m_standings[event.actor];
    switch (event.operation) {
    case Operation::put:
        m_items[event.object].push_back({event.actor, at, 0});
        return;
    case Operation::take:
        standing.carries = oldest(event.object);
        return;
    case Operation::deliver:
        arrow(LaneArrow::Kind::put, std::exchange(standing.carries, {}));
        m_items[event.object].push_back({event.actor, at, 0});
        return;
    case Operation::receive:
        return arrow(LaneArrow::Kind::message, oldest(event.object));
    default:
        return;
    }
}

void Lanes::noteSignal(const Event& event, const LanePoint& at)
{
    if (event.operation == Operation::handle) noteConsequence(event.actor, event.argument, at);
    if (event.operation == Operation::died && event.argument < 0 && event.argument > -kSignals)
        noteConsequence(event.actor, -event.argument, at);
    if (event.operation != Operation::sendSignal || !isProcessWord(event.object)) return;
    const ActorId victim = actorOfWord(event.object);
    if (!find(victim) || !find(event.actor) || event.result == 0) return;
    std::vector<Origin>& signals = m_standings[victim].sent;
    if (signals.size() == kMostSignals) signals.erase(signals.begin());
    signals.push_back({event.actor, at, std::int32_t(event.argument)});
}

// The victim handles the signal, or died of it.
void Lanes::noteConsequence(ActorId actor, std::int64_t signal, const LanePoint& at)
{
    if (!find(actor)) return;
    std::vector<Origin>& signals = m_standings[actor].sent;
    const auto cause = std::find_if(signals.begin(), signals.end(), [signal](const Origin& sent) {
        return sent.signal == signal;
    });
    if (cause == signals.end()) return;
    m_arrows.push_back({LaneArrow::Kind::signal, cause->actor, actor, cause->at, at, 0, 0,
                        cause->signal});
    signals.erase(cause);
}

void Lanes::noteAdoption(const Event& event, const LanePoint& at)
{
    const ProcessInfo* orphan = m_world.process(event.actor);
    const Lane* parent = orphan ? lane(orphan->parent) : nullptr;
    if (!parent) return;
    for (auto part = parent->segments.rbegin(); part != parent->segments.rend(); ++part) {
        const bool death = part->state == ProcessState::zombie;
        if (!death) continue;
        m_arrows.push_back({LaneArrow::Kind::adoption, parent->actor, event.actor, part->from, at,
                            0, 0, 0});
        return;
    }
}

} // namespace forkscope
