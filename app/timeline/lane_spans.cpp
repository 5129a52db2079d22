#include "app/timeline/lane_spans.h"

#include <algorithm>
#include <span>

namespace forkscope {

namespace {

constexpr int kNarrowest = 2; // pixels of a span of its own
constexpr std::ptrdiff_t kLongestHold = 256; // others that begin while one goes on
constexpr int kTick = 2;      // pixels of a step that took (nearly) no time
constexpr double kSameColumn = 1; // columns; a stretch that is no longer counts where it begins

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

LaneSpan spanOf(const Lanes& lanes, const Lane& lane, std::size_t index,
                const AxisMapper& mapper, double from, double to)
{
    const bool newest = index + 1 == lane.segments.size();
    const LaneSegment& segment = lane.segments[index];
    LaneSpan span{mapper.column(from), mapper.column(to), stateBit(segment.state)};
    span.starts = from >= mapper.begin;
    span.ends = to <= mapper.end;
    span.event = segment.from.event;
    span.until = newest ? lanes.end().event + 1 : lane.segments[index + 1].from.event;
    return span;
}

void addWide(std::vector<LaneSpan>& spans, const Lanes& lanes, const LaneSegment& segment,
             const LaneSpan& span, LaneAxis axis, const AxisMapper& mapper)
{
    if (segment.state != ProcessState::waiting)
        spans.push_back(span);
    else
        WaitSplitter(spans, span, axis, mapper).split(lanes.freeSpans(segment.object));
}

LaneSpan crowdIn(int column, StateSet states)
{
    LaneSpan span{column, column + 1, states};
    span.crowd = true;
    return span;
}

} // namespace

std::vector<LaneSpan> laneSpans(const Lanes& lanes, const Lane& lane, LaneAxis axis,
                                const AxisMapper& mapper)
{
    std::vector<LaneSpan> spans;
    const double last = lanes.end().on(axis), widest = mapper.perPixel() * kSameColumn;
    const std::vector<LaneSegment>& segments = lane.segments;
    int level = -1;
    for (std::size_t i = segmentAt(segments, axis, mapper.begin); i < segments.size();) {
        level = lane.segmentPyramid.levelAt(i, axis, widest, level);
        if (level >= 0) {
            const LanePyramid::Node& node = lane.segmentPyramid.node(level, i);
            if (node.on(axis) > mapper.end) break;
            addCrowd(spans, crowdIn(mapper.column(node.on(axis)), node.states));
            i += LanePyramid::entriesOf(level);
            continue;
        }
        const double from = segments[i].from.on(axis);
        const double to = i + 1 == segments.size() ? last : segments[i + 1].from.on(axis);
        if (from > mapper.end) break;
        const std::size_t index = i++;
        if (to <= from || to < mapper.begin) continue;
        const LaneSpan span = spanOf(lanes, lane, index, mapper, from, to);
        if (span.end - span.begin >= kNarrowest)
            addWide(spans, lanes, segments[index], span, axis, mapper);
        else
            addCrowd(spans, crowdIn(span.begin, span.states));
    }
    return spans;
}

std::vector<LaneSpan> wideSpans(const Lanes& lanes, const Lane& lane, LaneAxis axis,
                                const AxisMapper& mapper, int narrowest)
{
    std::vector<LaneSpan> spans;
    const double last = lanes.end().on(axis), widest = mapper.perPixel() * (narrowest - 1);
    const std::vector<LaneSegment>& segments = lane.segments;
    int level = -1;
    for (std::size_t i = segmentAt(segments, axis, mapper.begin); i < segments.size();) {
        level = lane.segmentPyramid.levelAt(i, axis, widest, level);
        if (level >= 0) {
            if (lane.segmentPyramid.node(level, i).on(axis) > mapper.end) break;
            i += LanePyramid::entriesOf(level);
            continue;
        }
        const double from = segments[i].from.on(axis);
        const double to = i + 1 == segments.size() ? last : segments[i + 1].from.on(axis);
        if (from > mapper.end) break;
        const std::size_t index = i++;
        if (to - from < widest || to < mapper.begin) continue;
        const LaneSpan span = spanOf(lanes, lane, index, mapper, from, to);
        if (span.end - span.begin >= narrowest)
            addWide(spans, lanes, segments[index], span, axis, mapper);
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

std::vector<StepSpan> stepSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper,
                                double narrowest)
{
    std::vector<StepSpan> spans;
    const std::vector<LaneStep>& steps = lane.steps;
    const double widest = mapper.perPixel() * std::max(narrowest, kSameColumn);
    int level = -1;
    for (std::size_t i = firstStepAfter(steps, axis, mapper.begin); i < steps.size();) {
        level = lane.stepPyramid.levelAt(i, axis, widest, level);
        const std::size_t count = level < 0 ? 1 : LanePyramid::entriesOf(level);
        const bool many = count > 1;
        const double at = many ? lane.stepPyramid.node(level, i).on(axis) : steps[i].at.on(axis);
        const double from = many ? at : steps[i].beginOn(axis);
        if (from >= mapper.end) break;
        const double until = many ? lane.stepPyramid.node(level, i + count).on(axis) : at;
        const int end = mapper.column(narrowest > 0 ? until : at);
        const int begin = std::min(mapper.column(from), end - kTick);
        const auto first = std::uint32_t(i), last = std::uint32_t(i + count - 1);
        const bool narrow = many || end - begin <= kTick;
        const bool joins =
            narrow && !spans.empty() && spans.back().crowd && begin <= spans.back().end;
        i += count;
        if (!joins) {
            spans.push_back({begin, end, narrow, first, last});
            continue;
        }
        spans.back().end = std::max(spans.back().end, end);
        spans.back().last = last;
    }
    return spans;
}

} // namespace forkscope
