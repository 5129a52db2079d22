#include "engine/trace/lanes.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;
constexpr std::int64_t kStepCost = 100'000;      // of virtual time; a jump of the clock is no step
constexpr std::uint32_t kFarthestLook = 200'000; // events searched for a write

bool isStep(const Event& event)
{
    return event.phase == Phase::done && traits(event.operation).isStep &&
           !(event.flags & kTransparent);
}

bool isRead(const Event& event)
{
    return event.phase == Phase::done &&
           (event.operation == Operation::fileRead || event.operation == Operation::valueGet);
}

bool changes(const Event& event, ObjectId object)
{
    return event.object == object && event.phase == Phase::done && (event.flags & kChange) &&
           event.operation != Operation::make;
}

// The open hold is near the end, however often the lock was taken before.
void close(std::vector<LaneHold>& holds, ObjectId object, const LanePoint& at)
{
    for (auto hold = holds.rbegin(); hold != holds.rend(); ++hold) {
        if (!hold->open || hold->object != object) continue;
        hold->open = false;
        hold->to = at;
        return;
    }
}

} // namespace

void Lanes::clear()
{
    *this = Lanes();
}

void Lanes::extend(const History& history)
{
    m_world.controlled = history.controlled();
    while (m_world.events < history.size())
        take(history.event(m_world.events));
}

LanePoint Lanes::end() const
{
    return {m_world.time, m_world.events ? m_world.events - 1 : 0, m_world.step};
}

const Lane* Lanes::lane(ActorId actor) const
{
    const bool known = actor < m_places.size() && m_places[actor] != kNowhere;
    return known ? &m_lanes[m_places[actor]] : nullptr;
}

Lane* Lanes::find(ActorId actor)
{
    return const_cast<Lane*>(std::as_const(*this).lane(actor));
}

void Lanes::take(const Event& event)
{
    const std::uint32_t number = m_world.events;
    if (isStep(event)) noteStep(event, {std::max(m_world.time, event.time), number, event.step});
    apply(m_world, event);
    const LanePoint at{m_world.time, number, event.step};
    noteStates(event, at);
    noteArrival(event, at);
    if (event.operation == Operation::start) noteFork(event, at);
    if (event.phase == Phase::done && (event.flags & kChange)) noteHolder(event, at);
    noteMark(event, at);
}

// Before the event is applied: the lane still says what the process did until now.
void Lanes::noteStep(const Event& event, const LanePoint& at)
{
    const std::int64_t before = m_lastStepTime;
    m_lastStepTime = at.time;
    Lane* lane = find(event.actor);
    if (!lane) return;
    std::int64_t begin = at.time;
    if (m_world.controlled) {
        begin = std::max(before, at.time - kStepCost);
    } else if (lane->segments.back().state == ProcessState::running) {
        begin = lane->segments.back().from.time;
        if (!lane->steps.empty()) begin = std::max(begin, lane->steps.back().at.time);
    }
    lane->steps.push_back({at, begin});
}

// An event changes the state of its actor, of the process it is about, and of those who wait for
// its object. Those are found without a look at all processes, and a lock that is free for a moment
// does not end their wait.
void Lanes::noteStates(const Event& event, const LanePoint& at)
{
    const World& world = m_world;
    const ActorId about = isProcessWord(event.object) ? actorOfWord(event.object) : kNobody;
    for (ActorId actor : {event.actor, about})
        if (const ProcessInfo* process = world.process(actor)) noteState(*process, at);
    if (event.phase != Phase::done || event.object == 0 || !(event.flags & kChange)) return;
    const ObjectInfo* object = world.object(event.object);
    const bool lock = object && object->kind == ObjectKind::lock;
    for (std::size_t actor = 0; actor < m_wants.size(); ++actor) {
        const bool waitsOn = lock && m_states[actor] == ProcessState::waiting;
        if (m_wants[actor] == event.object && !waitsOn)
            noteState(*world.process(ActorId(actor)), at);
    }
}

void Lanes::noteState(const ProcessInfo& process, const LanePoint& at)
{
    Lane* lane = find(process.actor);
    if (!lane) lane = &bear(process.actor);
    lane->parent = process.parent;
    lane->creator = process.creator;
    m_wants[process.actor] = process.phase == Phase::done ? 0 : process.object;
    m_states[process.actor] = process.state;
    if (!lane->segments.empty() && lane->segments.back().state == process.state) return;
    const bool waits = process.state == ProcessState::waiting;
    lane->add({at, process.state, waits ? process.object : ObjectId(0),
               waits ? process.operation : Operation::none});
}

Lane& Lanes::bear(ActorId actor)
{
    if (m_places.size() <= actor) {
        m_places.resize(actor + 1u, kNowhere);
        m_wants.resize(actor + 1u);
        m_states.resize(actor + 1u);
    }
    m_places[actor] = std::uint32_t(m_lanes.size());
    m_lanes.emplace_back().actor = actor;
    return m_lanes.back();
}

void Lane::add(const LaneSegment& segment)
{
    if (segments.size() % kBlock == 0) summary.push_back(0);
    summary.back() |= stateBit(segment.state);
    segments.push_back(segment);
}

void Lanes::noteArrival(const Event& event, const LanePoint& at)
{
    if (event.object == 0 || isProcessWord(event.object)) return;
    Lane* lane = find(event.actor);
    if (!lane || lane->arrival != Lane::kNotYet) return;
    const ObjectInfo* object = std::as_const(m_world).object(event.object);
    const bool shared = object && object->kind != ObjectKind::printer &&
                        object->kind != ObjectKind::knob && event.operation != Operation::make;
    if (shared) lane->arrival = at.event;
}

void Lanes::noteFork(const Event& event, const LanePoint& at)
{
    if (event.phase != Phase::done || !isProcessWord(event.object)) return;
    const ActorId child = actorOfWord(event.object);
    if (!find(event.actor) || !find(child)) return;
    m_arrows.push_back({LaneArrow::Kind::fork, event.actor, child, at, at, 0, 0, 0});
}

Lanes::Lock& Lanes::lockFor(ObjectId object)
{
    for (Lock& lock : m_locks)
        if (lock.object == object) return lock;
    return m_locks.emplace_back(Lock{object, kNobody, kNobody, {}});
}

void Lanes::noteHolder(const Event& event, const LanePoint& at)
{
    const ObjectInfo* object = std::as_const(m_world).object(event.object);
    if (!object || object->kind != ObjectKind::lock) return;
    Lock& lock = lockFor(event.object);
    const ActorId holder = object->state ? holderOf(object->state) : kNobody;
    if (holder == lock.holder) return;
    if (Lane* lane = find(lock.holder)) {
        close(lane->holds, event.object, at);
        lock.free.push_back({at, {}, true});
        lock.releasedBy = event.actor;
    }
    lock.holder = holder;
    if (Lane* lane = find(holder)) {
        noteHandOver(lock, holder, at);
        if (!lock.free.empty()) lock.free.back().to = at;
        if (!lock.free.empty()) lock.free.back().open = false;
        lane->holds.push_back({event.object, true, at, {}, 0});
    }
}

// The release let the taker through if the taker was already waiting then.
void Lanes::noteHandOver(const Lock& lock, ActorId taker, const LanePoint& at)
{
    if (lock.free.empty() || lock.releasedBy == taker) return;
    const LanePoint& released = lock.free.back().from;
    const std::vector<LaneSegment>& segments = find(taker)->segments;
    const std::size_t then = segmentAfter(segments, released.event);
    if (segments[then].from.event >= released.event) return;
    if (segments[then].state != ProcessState::waiting) return;
    m_arrows.push_back({LaneArrow::Kind::handOver, lock.releasedBy, taker, released, at,
                        lock.object, 0, 0});
}

std::span<const FreeSpan> Lanes::freeSpans(ObjectId object) const
{
    for (const Lock& lock : m_locks)
        if (lock.object == object) return lock.free;
    return {};
}

ProcessState Lanes::stateAfter(const Lane& lane, std::uint32_t count) const
{
    const LaneSegment& segment = lane.segments[segmentAfter(lane.segments, count)];
    if (segment.state != ProcessState::waiting) return segment.state;
    const std::span<const FreeSpan> free = freeSpans(segment.object);
    const auto later = std::lower_bound(
        free.begin(), free.end(), count,
        [](const FreeSpan& span, std::uint32_t number) { return span.from.event < number; });
    if (later == free.begin()) return segment.state;
    const FreeSpan& last = *std::prev(later);
    const bool isFree =
        last.from.event > segment.from.event && (last.open || last.to.event >= count);
    return isFree ? ProcessState::ready : segment.state;
}

void Lanes::noteMark(const Event& event, const LanePoint& at)
{
    if (event.operation != Operation::claimBroken && event.operation != Operation::finding) return;
    m_marks.push_back({at, event.operation, event.argument, event.text});
}

std::size_t segmentAt(std::span<const LaneSegment> segments, LaneAxis axis, double position)
{
    const auto later = std::upper_bound(segments.begin(), segments.end(), position,
                                        [axis](double wanted, const LaneSegment& segment) {
                                            return wanted < segment.from.on(axis);
                                        });
    return later == segments.begin() ? 0 : std::size_t(later - segments.begin() - 1);
}

std::size_t segmentAfter(std::span<const LaneSegment> segments, std::uint32_t count)
{
    const auto later = std::lower_bound(segments.begin(), segments.end(), count,
                                        [](const LaneSegment& segment, std::uint32_t number) {
                                            return segment.from.event < number;
                                        });
    return later == segments.begin() ? 0 : std::size_t(later - segments.begin() - 1);
}

std::size_t firstStepAfter(std::span<const LaneStep> steps, LaneAxis axis, double position)
{
    const auto found = std::upper_bound(
        steps.begin(), steps.end(), position,
        [axis](double wanted, const LaneStep& step) { return wanted < step.at.on(axis); });
    return std::size_t(found - steps.begin());
}

std::uint32_t writeSeenBy(const History& history, std::uint32_t event)
{
    const Event& look = history.event(event);
    if (!isRead(look)) return event;
    const std::uint32_t last = event > kFarthestLook ? event - kFarthestLook : 0;
    for (std::uint32_t number = event; number-- > last;)
        if (changes(history.event(number), look.object)) return number;
    return event;
}

std::vector<std::uint32_t> looksThatSaw(const History& history, std::uint32_t write,
                                        std::size_t limit)
{
    std::vector<std::uint32_t> looks;
    const Event& made = history.event(write);
    const std::uint32_t end = std::min(history.size(), write + kFarthestLook);
    for (std::uint32_t number = write + 1; number < end; ++number) {
        const Event& event = history.event(number);
        if (changes(event, made.object) || looks.size() == limit) break;
        if (isRead(event) && event.object == made.object) looks.push_back(number);
    }
    return looks;
}

} // namespace forkscope
