#include "engine/trace/lanes.h"

#include "engine/trace/schedule_of.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFF;
constexpr std::int64_t kStepCost = 100'000;      // of virtual time; a jump of the clock is no step

// Whether it may change the states of a process's parent, children or helpers.
bool isAboutLife(const Event& event)
{
    const Operation operation = event.operation;
    if (operation == Operation::kernelView) return false;
    if (traits(operation).byHost || operation == Operation::sendSignal) return true;
    return isProcessWord(event.object) && !(event.flags & kLook);
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
    if (event.phase == Phase::done) noteDeeds(event, at);
    noteMark(event, at);
    noteAlert(event, at);
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
    lane->add(LaneStep{at, begin});
}

// An event changes the state of its actor, of those who wait for its object, and, where it is about
// the life of a process, of that one's relatives. They are found without a look at all processes,
// as long as nobody waits; and a door that is free for a moment does not end the wait for it.
void Lanes::noteStates(const Event& event, const LanePoint& at)
{
    const ActorId about = isProcessWord(event.object) ? actorOfWord(event.object) : kNobody;
    for (const ActorId actor : {event.actor, about})
        if (const ProcessInfo* process = m_world.process(actor)) noteState(*process, at);
    if (event.phase != Phase::done) return;
    if (isAboutLife(event))
        for (const ProcessInfo& process : m_world.processes)
            if (process.sinceEvent == at.event) noteState(process, at);
    const ObjectInfo* object = m_world.object(event.object);
    if (!object || object->wanted == 0 || !(event.flags & kChange)) return;
    const bool door = isDoor(object);
    for (std::size_t actor = 0; actor < m_standings.size(); ++actor) {
        const Standing& standing = m_standings[actor];
        const bool waitsOn = door && standing.state == ProcessState::waiting;
        if (standing.wants != event.object) continue;
        if (waitsOn)
            find(ActorId(actor))->mark(at, {at.time + 1, at.event, at.step + 1}, kFreedBit);
        else
            noteState(*m_world.process(ActorId(actor)), at);
    }
}

void Lanes::noteState(const ProcessInfo& process, const LanePoint& at)
{
    Lane* lane = find(process.actor);
    if (!lane) lane = &bear(process.actor);
    lane->parent = process.parent;
    lane->creator = process.creator;
    Standing& standing = m_standings[process.actor];
    standing.wants = process.phase == Phase::done ? ObjectId(0) : process.object;
    standing.state = process.state;
    if (!lane->segments.empty() && lane->segments.back().state == process.state) return;
    const bool waits = process.state == ProcessState::waiting;
    lane->add({at, process.state, waits ? process.object : ObjectId(0),
               waits ? process.operation : Operation::none});
}

bool Lanes::isDoor(const ObjectInfo* object) const
{
    return object && (object->kind == ObjectKind::lock || object->kind == ObjectKind::semaphore);
}

Lane& Lanes::bear(ActorId actor)
{
    if (m_places.size() <= actor) {
        m_places.resize(actor + 1u, kNowhere);
        m_standings.resize(actor + 1u);
    }
    m_places[actor] = std::uint32_t(m_lanes.size());
    m_lanes.emplace_back().actor = actor;
    return m_lanes.back();
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

std::span<const FreeSpan> Lanes::freeSpans(ObjectId object) const
{
    for (const Door& door : m_doors)
        if (door.object == object) return door.free;
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

void Lanes::noteAlert(const Event& event, const LanePoint& at)
{
    const bool found =
        event.operation == Operation::claimBroken || event.operation == Operation::finding;
    const bool killed = event.operation == Operation::died && event.argument < 0;
    if (!found && !killed) return;
    if (Lane* lane = find(event.actor)) lane->alerts.push_back(at);
}

} // namespace forkscope
