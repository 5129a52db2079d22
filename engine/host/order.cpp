#include "engine/host/order.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr ObjectId kStarts = 0; // who waits for no object, but for an earlier start or a release

constexpr std::uint64_t key(ObjectId object, std::uint32_t version)
{
    return std::uint64_t(object) << 32 | version;
}

std::uint32_t stepOf(const Event& event) { return traits(event.operation).twoStep ? 2 : 1; }

bool isStart(const Event& event)
{
    return event.operation == Operation::start && event.flags & kChange;
}

} // namespace

void Order::note(const Event& event)
{
    if (event.flags & kLook) ++m_looks[key(event.object, event.version)];
    if (event.flags & kChange) m_changes[key(event.object, event.version)] = event;
    if (isStart(event)) m_startPlaces.insert(placeOf(event));
    ++m_waiting;
}

void Order::noteMain(std::uint32_t version, std::int64_t pid)
{
    m_versions[processWord(0)] = version;
    m_mainPid = pid;
}

// Its place among all starts.
std::int64_t Order::placeOf(const Event& start) const
{
    constexpr std::int64_t kAllPids = 1 << 22; // PID_MAX_LIMIT
    return start.result < m_mainPid ? start.result + kAllPids : start.result;
}

void Order::add(ActorId actor, const Event& event)
{
    note(event);
    m_queues[actor].events.push_back(event);
    list(actor);
}

void Order::addBeforeDeath(ActorId actor, const Event& event)
{
    note(event);
    auto& events = m_queues[actor].events;
    events.insert(std::ranges::find(events, Operation::died, &Event::operation), event);
    list(actor);
}

bool Order::hasRecorded(ActorId actor) const
{
    const auto queue = m_queues.find(actor);
    return queue != m_queues.end()
           && std::ranges::any_of(queue->second.events, [](const Event& queued) {
                  return !traits(queued.operation).byHost;
              });
}

void Order::release(ActorId actor)
{
    if (const auto held = m_held.find(actor); held != m_held.end()) m_held.erase(held);
    unpark(kStarts);
}

void Order::list(ActorId actor)
{
    Queue& queue = m_queues[actor];
    if (queue.listed || queue.events.empty()) return;
    queue.listed = true;
    m_heap.emplace(queue.events.front().time, actor);
}

void Order::unpark(ObjectId object)
{
    const auto found = m_parked.find(object);
    if (found == m_parked.end()) return;
    const std::vector<ActorId> actors = std::move(found->second);
    m_parked.erase(found);
    for (ActorId actor : actors) {
        m_queues[actor].listed = false;
        list(actor);
    }
}

std::uint32_t Order::versionOf(ObjectId object) const
{
    const auto found = m_versions.find(object);
    return found == m_versions.end() ? m_firstVersion : found->second;
}

bool Order::hasChange(ObjectId object, std::uint32_t version) const
{
    return m_changes.contains(key(object, version));
}

const Event* Order::changeAfter(ObjectId object, std::uint32_t version) const
{
    for (std::uint32_t step : {1u, 2u})
        if (const auto found = m_changes.find(key(object, version + step));
            found != m_changes.end())
            return &found->second;
    return nullptr;
}

bool Order::helpersAreDone(ActorId process) const
{
    return !m_creatorOf || std::ranges::none_of(m_queues, [&](const auto& entry) {
        return !entry.second.events.empty() && m_creatorOf(ActorId(entry.first)) == process;
    });
}

Order::Fit Order::fits(const Event& event)
{
    if (event.actor != kNobody && !m_born.contains(event.actor)) return Fit::unborn;
    if (event.operation == Operation::died
        && (m_held.contains(event.actor) || !helpersAreDone(event.actor)))
        return Fit::later;
    if (isStart(event) && m_startKnown && !m_startKnown(event)) return Fit::later;
    // Starts happened in the order of their pids.
    if (isStart(event) && *m_startPlaces.begin() < placeOf(event)) return Fit::later;
    const std::uint32_t now = versionOf(event.object);
    if (event.flags & kLook) {
        const auto ahead = std::int32_t(event.version - now);
        if (ahead > 0) return Fit::parked;
        if (ahead < 0) m_late = true;
        return Fit::now;
    }
    if (event.flags & kChange) {
        const auto ahead = std::int32_t(event.version - (now + stepOf(event)));
        if (ahead > 0) return Fit::parked;
        if (ahead < 0) m_late = true;
        const auto looks = m_looks.find(key(event.object, now));
        return looks == m_looks.end() ? Fit::now : Fit::parked;
    }
    return Fit::now;
}

void Order::emit(Queue& queue, std::vector<Event>& placed)
{
    const Event event = queue.events.front();
    queue.events.pop_front();
    --m_waiting;
    placed.push_back(event);
    if (event.flags & kLook) {
        const auto looks = m_looks.find(key(event.object, event.version));
        if (looks != m_looks.end() && --looks->second == 0) {
            m_looks.erase(looks);
            unpark(event.object);
        }
    }
    if (event.flags & kChange) {
        m_changes.erase(key(event.object, event.version));
        m_versions[event.object] = event.version;
        unpark(event.object);
    }
    if (event.operation == Operation::startFeeder) m_born.insert(actorOfWord(event.object));
    if (isStart(event)) {
        m_startPlaces.erase(placeOf(event));
        m_born.insert(actorOfWord(event.object));
        unpark(kStarts);
    }
}

void Order::place(std::int64_t horizon, std::vector<Event>& placed)
{
    unpark(kStarts);
    while (!m_heap.empty() && m_heap.top().first <= horizon) {
        const ActorId actor = m_heap.top().second;
        m_heap.pop();
        Queue& queue = m_queues[actor];
        const Event& next = queue.events.front();
        const Fit fit = fits(next);
        if (fit == Fit::now) {
            emit(queue, placed);
            queue.listed = false;
            list(actor);
        } else {
            const ObjectId awaited = fit == Fit::later    ? kStarts
                                     : fit == Fit::unborn ? processWord(next.actor)
                                                          : next.object;
            m_parked[awaited].push_back(actor);
        }
    }
}

} // namespace forkscope
