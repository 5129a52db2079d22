#include "app/timeline/lane_spans.h"

#include <algorithm>
#include <span>

namespace forkscope {

namespace {

constexpr int kNarrowest = 2; // pixels of a span of its own
constexpr std::ptrdiff_t kLongestHold = 4096; // others that begin while one goes on
constexpr int kTick = 2;      // pixels of a step that took (nearly) no time

// Joins a crowd's column to the one before when both say the same.
void addCrowd(std::vector<LaneSpan>& spans, const LaneSpan& added)
{
    if (!spans.empty() && spans.back().crowd) {
        LaneSpan& last = spans.back();
        const bool inside = added.end <= last.end;
        if (inside && last.end - last.begin == 1) {
            last.states |= added.states;
            return;
        }
        if (inside && (last.states & added.states) == added.states) return;
        if (last.states == added.states && added.begin <= last.end) {
            last.end = std::max(last.end, added.end);
            return;
        }
        if (inside) { // the last column has one more state than those before it
            LaneSpan column = last;
            column.begin = last.end - 1;
            column.states |= added.states;
            last.end = column.begin;
            spans.push_back(column);
            return;
        }
    }
    spans.push_back(added);
}

// A wait, in parts where the lock was free for long enough to be seen.
class WaitSplitter
{
public:
    WaitSplitter(std::vector<LaneSpan>& spans, LaneSpan wait, LaneAxis axis,
                 const AxisMapper& mapper)
        : m_spans(spans), m_rest(wait), m_axis(axis), m_mapper(mapper)
    {}

    void split(std::span<const FreeSpan> all)
    {
        const std::span<const FreeSpan> free = inView(during(all));
        // More moments than columns can't be seen one by one.
        m_rest.several = free.size() > std::size_t(m_rest.end - m_rest.begin);
        if (!m_rest.several)
            for (const FreeSpan& moment : free)
                cut(moment);
        if (m_rest.end > m_rest.begin) m_spans.push_back(m_rest);
    }

private:
    // Those that began during the wait.
    std::span<const FreeSpan> during(std::span<const FreeSpan> all) const
    {
        const auto from = std::upper_bound(
            all.begin(), all.end(), m_rest.event,
            [](std::uint32_t event, const FreeSpan& span) { return event < span.from.event; });
        const auto to = std::lower_bound(
            from, all.end(), m_rest.until,
            [](const FreeSpan& span, std::uint32_t event) { return span.from.event < event; });
        return {from, to};
    }

    // What lay before the picture only says since when the lock was held by whom.
    std::span<const FreeSpan> inView(std::span<const FreeSpan> free)
    {
        const auto from =
            std::partition_point(free.begin(), free.end(), [this](const FreeSpan& span) {
                return !span.open && span.to.on(m_axis) <= m_mapper.begin;
            });
        const auto to = std::partition_point(from, free.end(), [this](const FreeSpan& span) {
            return span.from.on(m_axis) < m_mapper.end;
        });
        if (from != free.begin()) m_rest.event = std::prev(from)->to.event;
        return {from, to};
    }

    void cut(const FreeSpan& moment)
    {
        const int begin = std::max(m_rest.begin, m_mapper.column(moment.from.on(m_axis)));
        const int end =
            moment.open ? m_rest.end : std::min(m_rest.end, m_mapper.column(moment.to.on(m_axis)));
        if (end - begin < kNarrowest) {
            m_rest.several = true;
            return;
        }
        const std::uint32_t taken = moment.open ? m_rest.until : moment.to.event;
        LaneSpan wait = m_rest;
        wait.end = begin;
        wait.ends = true;
        wait.until = moment.from.event;
        if (wait.end > wait.begin) m_spans.push_back(wait);
        LaneSpan ready = m_rest;
        ready.begin = begin;
        ready.end = end;
        ready.states = stateBit(ProcessState::ready);
        ready.starts = ready.ends = true;
        ready.event = moment.from.event;
        ready.until = taken;
        m_spans.push_back(ready);
        m_rest.begin = end;
        m_rest.starts = true;
        m_rest.several = false;
        m_rest.event = taken;
    }

    std::vector<LaneSpan>& m_spans;
    LaneSpan m_rest; // what is left of the wait
    LaneAxis m_axis;
    const AxisMapper& m_mapper;
};

} // namespace

std::vector<LaneSpan> laneSpans(const Lanes& lanes, const Lane& lane, LaneAxis axis,
                                const AxisMapper& mapper)
{
    std::vector<LaneSpan> spans;
    const LanePoint end = lanes.end();
    const std::vector<LaneSegment>& segments = lane.segments;
    for (std::size_t i = segmentAt(segments, axis, mapper.begin); i < segments.size(); ++i) {
        const bool newest = i + 1 == segments.size();
        const double from = segments[i].from.on(axis);
        const double to = newest ? end.on(axis) : segments[i + 1].from.on(axis);
        if (from > mapper.end) break;
        LaneSpan span{mapper.column(from), mapper.column(to), stateBit(segments[i].state)};
        span.starts = from >= mapper.begin;
        span.ends = to <= mapper.end;
        span.event = segments[i].from.event;
        span.until = newest ? end.event + 1 : segments[i + 1].from.event;
        const std::size_t after = i + Lane::kBlock;
        if (i % Lane::kBlock == 0 && after < segments.size() &&
            mapper.column(segments[after].from.on(axis)) == span.begin) {
            span.states = lane.summary[i / Lane::kBlock];
            i = after - 1;
        } else if (to <= from || to < mapper.begin) {
            continue;
        } else if (span.end - span.begin >= kNarrowest) {
            if (segments[i].state != ProcessState::waiting)
                spans.push_back(span);
            else
                WaitSplitter(spans, span, axis, mapper).split(lanes.freeSpans(segments[i].object));
            continue;
        }
        span.end = span.begin + 1;
        span.crowd = true;
        addCrowd(spans, span);
    }
    return spans;
}

std::vector<LaneHold>::const_iterator holdAt(const std::vector<LaneHold>& holds, LaneAxis axis,
                                             double position)
{
    const auto first = std::lower_bound(
        holds.begin(), holds.end(), position,
        [axis](const LaneHold& hold, double begin) { return hold.from.on(axis) < begin; });
    return first - std::min(kLongestHold, first - holds.begin());
}

std::vector<StepSpan> stepSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper)
{
    std::vector<StepSpan> spans;
    const std::vector<LaneStep>& steps = lane.steps;
    for (std::size_t i = firstStepAfter(steps, axis, mapper.begin); i < steps.size(); ++i) {
        const double from = steps[i].beginOn(axis);
        if (from >= mapper.end) break;
        const int end = mapper.column(steps[i].at.on(axis));
        const int begin = std::min(mapper.column(from), end - kTick);
        const auto index = std::uint32_t(i);
        const bool narrow = end - begin <= kTick;
        const bool joins =
            narrow && !spans.empty() && spans.back().crowd && begin <= spans.back().end;
        if (!joins) {
            spans.push_back({begin, end, narrow, index, index});
            continue;
        }
        spans.back().end = std::max(spans.back().end, end);
        // The rest of a block that ends in the same column adds nothing.
        const std::size_t after = i + Lane::kBlock;
        if (after < steps.size() && mapper.column(steps[after].at.on(axis)) == end) i = after;
        spans.back().last = std::uint32_t(i);
    }
    return spans;
}

} // namespace forkscope
