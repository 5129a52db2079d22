#include "app/timeline/lane_spans.h"

#include "app/timeline/wait_spans.h"

#include <algorithm>
#include <span>

namespace forkscope {

namespace {

constexpr std::ptrdiff_t kLongestHold = 256; // others that begin while one goes on
constexpr int kTick = 2; // pixels of a step that took (nearly) no time
constexpr int kFewestForMoments = 8; // pixels of a wait in a crowd that is looked at more closely

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

LaneSpan crowdIn(int column, StateSet states)
{
    LaneSpan span{column, column + 1, states};
    span.crowd = true;
    return span;
}

} // namespace

LaneSight::LaneSight(const Lanes& lanes, const Lane& lane, LaneAxis axis, const AxisMapper& mapper)
    : m_lanes(lanes), m_lane(lane), m_axis(axis), m_mapper(mapper), m_last(lanes.end().on(axis)),
      m_columns(laneColumns(lanes, lane, axis, mapper.begin, mapper.end, std::size_t(mapper.width)))
{}

std::vector<LaneSight::Run> LaneSight::runs(LaneBits mask, int fewest) const
{
    std::vector<Run> found;
    found.reserve(m_columns.size() / std::size_t(fewest));
    const std::size_t size = m_columns.size();
    for (std::size_t begin = 0, end = 0; begin < size; begin = end) {
        const LaneBits bits = m_columns[begin] & mask;
        LaneBits all = 0;
        for (end = begin; end < size && (m_columns[end] & mask) == bits; ++end)
            all |= m_columns[end];
        const bool wide = end - begin >= std::size_t(fewest);
        if (wide && bits & ~kStepBit) found.push_back({begin, end, bits, all});
    }
    return found;
}

std::vector<LaneSpan> LaneSight::states() const
{
    return isCrowded() ? crowdedStates() : exactStates(0, kStateBits);
}

// Columns in which nothing else occurs are one segment: its neighbours are in other states.
LaneSpan LaneSight::spanOf(const Run& run) const
{
    const StateSet states = run.bits & kStateBits;
    LaneSpan span{columnAt(run.begin), columnAt(run.end), states};
    span.stepped = run.bits & kStepBit;
    const bool alone = std::has_single_bit(states);
    span.crowd = !alone || span.end - span.begin < kNarrowestSpan;
    span.starts = run.begin > 0;
    span.ends = run.end < m_columns.size();
    return span;
}

std::size_t LaneSight::segmentIn(const Run& run) const
{
    const double middle = double(run.begin + run.end - 1) / 2;
    return segmentAt(m_lane.segments, m_axis, m_mapper.begin + middle * m_mapper.perPixel());
}

LaneSpan LaneSight::exactSpan(const Run& run) const
{
    const std::size_t index = segmentIn(run);
    LaneSpan span = spanOf(run);
    const bool newest = index + 1 == m_lane.segments.size();
    span.event = m_lane.segments[index].from.event;
    span.until = newest ? m_lanes.end().event + 1 : m_lane.segments[index + 1].from.event;
    return span;
}

std::vector<LaneSpan> LaneSight::crowdedStates() const
{
    const std::vector<Run> found = runs(kStateBits | kStepBit);
    std::vector<LaneSpan> spans;
    spans.reserve(found.size());
    for (const Run& run : found) {
        const bool mixed = run.bits == stateBit(ProcessState::waiting) && run.all & kFreedBit
                           && run.end - run.begin >= kFewestForMoments;
        if (mixed)
            add(spans, exactSpan(run), segmentIn(run));
        else
            spans.push_back(spanOf(run));
    }
    return spans;
}

void LaneSight::add(std::vector<LaneSpan>& spans, const LaneSpan& span, std::size_t index) const
{
    const LaneSegment& segment = m_lane.segments[index];
    if (segment.state == ProcessState::waiting)
        addWait(spans, span, m_lanes.freeSpans(segment.object), m_axis, m_mapper);
    else
        spans.push_back(span);
}

LaneSpan LaneSight::spanOf(std::size_t index, double from, double to) const
{
    const bool newest = index + 1 == m_lane.segments.size();
    const LaneSegment& segment = m_lane.segments[index];
    LaneSpan span{m_mapper.column(from), m_mapper.column(to), stateBit(segment.state)};
    span.starts = from >= m_mapper.begin;
    span.ends = to <= m_mapper.end;
    span.event = segment.from.event;
    span.until = newest ? m_lanes.end().event + 1 : m_lane.segments[index + 1].from.event;
    return span;
}

// With `narrowest` only those that are as wide.
std::vector<LaneSpan> LaneSight::exactStates(int narrowest, StateSet wanted) const
{
    std::vector<LaneSpan> spans;
    const std::vector<LaneSegment>& segments = m_lane.segments;
    for (std::size_t i = segmentAt(segments, m_axis, m_mapper.begin); i < segments.size(); ++i) {
        const double from = segments[i].from.on(m_axis);
        const double to = i + 1 == segments.size() ? m_last : segments[i + 1].from.on(m_axis);
        if (from > m_mapper.end) break;
        const bool counts = stateBit(segments[i].state) & wanted;
        if (!counts || to <= from || to < m_mapper.begin) continue;
        const LaneSpan span = spanOf(i, from, to);
        const int width = span.end - span.begin;
        if (width >= std::max(narrowest, kNarrowestSpan))
            add(spans, span, i);
        else if (narrowest == 0)
            addCrowd(spans, crowdIn(span.begin, span.states));
    }
    return spans;
}

std::vector<LaneSpan> LaneSight::wideStates(int narrowest, StateSet wanted) const
{
    if (!isCrowded()) return exactStates(narrowest, wanted);
    std::vector<LaneSpan> spans;
    for (const Run& run : runs(kStateBits, narrowest))
        if (std::has_single_bit(run.bits) && run.bits & wanted)
            add(spans, exactSpan(run), segmentIn(run));
    return spans;
}

std::vector<StepSpan> LaneSight::wideSteps(int narrowest) const
{
    std::vector<StepSpan> spans;
    for (const Run& run : runs(kStateBits | kStepBit, narrowest)) {
        if (run.bits != (stateBit(ProcessState::running) | kStepBit)) continue;
        const double middle = double(run.begin + run.end - 1) / 2 * m_mapper.perPixel();
        const std::size_t index = firstStepAfter(m_lane.steps, m_axis, m_mapper.begin + middle);
        if (index == m_lane.steps.size()) continue;
        const LaneStep& step = m_lane.steps[index];
        const int begin = m_mapper.column(step.beginOn(m_axis));
        const int end = m_mapper.column(step.at.on(m_axis));
        const auto number = std::uint32_t(index);
        if (end - begin >= narrowest) spans.push_back({begin, end, false, number, number});
    }
    return spans;
}

std::vector<StepSpan> LaneSight::steps() const
{
    std::vector<StepSpan> spans;
    if (isCrowded()) return spans;
    const std::vector<LaneStep>& steps = m_lane.steps;
    for (std::size_t i = firstStepAfter(steps, m_axis, m_mapper.begin); i < steps.size(); ++i) {
        const double from = steps[i].beginOn(m_axis);
        if (from >= m_mapper.end) break;
        const int end = m_mapper.column(steps[i].at.on(m_axis));
        const int begin = std::min(m_mapper.column(from), end - kTick);
        const bool narrow = end - begin <= kTick;
        const bool joins =
            narrow && !spans.empty() && spans.back().crowd && begin <= spans.back().end;
        if (!joins) {
            spans.push_back({begin, end, narrow, std::uint32_t(i), std::uint32_t(i)});
            continue;
        }
        spans.back().end = std::max(spans.back().end, end);
        spans.back().last = std::uint32_t(i);
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

std::vector<HoldSpan> LaneSight::holds(int narrow) const
{
    std::vector<HoldSpan> spans;
    for (const Run& run : runs(kHoldBit))
        spans.push_back({columnAt(run.begin), columnAt(run.end),
                         !m_lane.open.empty() && run.end == m_columns.size()});
    if (isCrowded()) return spans;
    const double lead = m_axis == LaneAxis::steps ? 1 : 0; // the acquire's own bar is inside
    bool joinable = false; // the one before is made of short ones
    const auto all = m_lane.holds.end();
    for (auto hold = holdAt(m_lane.holds, m_axis, m_mapper.begin); hold != all; ++hold) {
        const double from = hold->from.on(m_axis) - lead;
        if (from > m_mapper.end) break;
        const double until = hold->open ? m_last : hold->to.on(m_axis);
        if (until < m_mapper.begin) continue;
        const int begin = m_mapper.column(from);
        const int end = std::max(m_mapper.column(until), begin + 1);
        const bool isShort = end - begin <= narrow && !hold->open;
        if (joinable && isShort && begin <= spans.back().end)
            spans.back().end = std::max(spans.back().end, end);
        else
            spans.push_back({begin, end, hold->open});
        joinable = isShort;
    }
    return spans;
}

} // namespace forkscope
