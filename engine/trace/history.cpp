#include "engine/trace/history.h"

#include "engine/trace/schedule_of.h"

#include <algorithm>

namespace forkscope {

History::History(bool controlled) { clear(controlled); }

void History::clear(bool controlled)
{
    m_controlled = controlled;
    m_texts = {};
    m_size = 0;
    m_chunks.clear();
    m_keyframes.clear();
    m_latest = {};
    m_latest.controlled = controlled;
    m_cached = m_latest;
    m_steps.clear();
    m_lines.clear();
}

void History::append(std::span<const Event> events)
{
    for (const Event& event : events) {
        if (m_size % kChunk == 0) m_chunks.emplace_back().reserve(kChunk);
        if (m_size % kKeyframeInterval == 0) m_keyframes.push_back(m_latest);
        m_chunks.back().push_back(event);
        if (isStep(event)) m_steps.push_back(m_size);
        if (event.operation == Operation::print && event.phase == Phase::done)
            m_lines.push_back({m_size, event.step, event.time, event.actor, event.text,
                               event.argument == 2});
        apply(m_latest, event);
        ++m_size;
    }
}

const Event& History::event(std::uint32_t number) const
{
    return m_chunks[number / kChunk][number % kChunk];
}

const World& History::worldAt(std::uint32_t count) const
{
    if (count >= m_size) return m_latest;
    const World& keyframe = m_keyframes[count / kKeyframeInterval];
    const bool near = m_cached.events >= keyframe.events && m_cached.events <= count;
    if (!near) m_cached = keyframe;
    while (m_cached.events < count) apply(m_cached, event(m_cached.events));
    return m_cached;
}

std::uint32_t History::eventsUpTo(std::uint32_t step) const
{
    if (step == 0) return 0;
    if (step >= steps()) return m_size;
    std::uint32_t count = m_steps[step]; // the next step's own event
    while (count > 0 && event(count - 1).step > step) --count;
    return count;
}

std::uint32_t History::eventOfStep(std::uint32_t step) const
{
    if (m_steps.empty() || step == 0) return 0;
    return m_steps[std::min(step, steps()) - 1];
}

ActorId History::actorOfStep(std::uint32_t step) const
{
    if (step == 0 || step > steps()) return kNobody;
    return event(m_steps[step - 1]).actor;
}

// Free runs are ordered by versions, so time stamps may step back a little: an event counts once
// all before it count. Keyframes know the latest time so far.
std::uint32_t History::eventsUpToTime(std::int64_t time) const
{
    const auto later = std::upper_bound(
        m_keyframes.begin(), m_keyframes.end(), time,
        [](std::int64_t wanted, const World& keyframe) { return wanted < keyframe.time; });
    if (later == m_keyframes.begin()) return 0;
    std::uint32_t count = std::uint32_t(later - m_keyframes.begin() - 1) * kKeyframeInterval;
    while (count < m_size && event(count).time <= time) ++count;
    return count;
}

std::string History::scheduleText() const
{
    ScheduleWriter writer(m_texts);
    for (const std::vector<Event>& chunk : m_chunks)
        for (const Event& event : chunk) writer.add(event);
    return writer.text();
}

} // namespace forkscope
