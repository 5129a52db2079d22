#include "app/timeline/lane_spans.h"

namespace forkscope {

namespace {

constexpr int kNarrowest = 2; // pixels of a span of its own
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

bool isWait(const LaneSpan& span)
{
    return !span.crowd && span.states == stateBit(ProcessState::waiting);
}

// Whether the process took a step between the beginnings of two of its segments.
bool stepBetween(const Lane& lane, std::uint32_t first, std::uint32_t second)
{
    const std::uint32_t from = lane.segments[first].from.event;
    const auto step = std::upper_bound(
        lane.steps.begin(), lane.steps.end(), from,
        [](std::uint32_t event, const LaneStep& taken) { return event < taken.at.event; });
    return step != lane.steps.end() && step->at.event <= lane.segments[second].from.event;
}

// Goes on with the wait before it when only moments lay between.
void addWide(std::vector<LaneSpan>& spans, const LaneSpan& added, const Lane& lane)
{
    constexpr StateSet kMoments = stateBit(ProcessState::ready) | stateBit(ProcessState::waiting);
    auto before = spans.rbegin();
    while (before != spans.rend() && before->crowd && (before->states & ~kMoments) == 0) ++before;
    const bool goesOn = isWait(added) && before != spans.rend() && isWait(*before) &&
                        !stepBetween(lane, before->last, added.segment);
    if (!goesOn) return spans.push_back(added);
    spans.erase(before.base(), spans.end());
    spans.back().end = added.end;
    spans.back().last = added.last;
    spans.back().ends = added.ends;
}

} // namespace

std::vector<LaneSpan> laneSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper,
                                double end)
{
    std::vector<LaneSpan> spans;
    const std::vector<LaneSegment>& segments = lane.segments;
    for (std::size_t i = segmentAt(segments, axis, mapper.begin); i < segments.size(); ++i) {
        const double from = segments[i].from.on(axis);
        const double to = i + 1 < segments.size() ? segments[i + 1].from.on(axis) : end;
        if (from > mapper.end) break;
        if (to <= from || to < mapper.begin) continue;
        const auto index = std::uint32_t(i);
        LaneSpan span{mapper.column(from), mapper.column(to), stateBit(segments[i].state), false,
                      index, index, from >= mapper.begin, to <= mapper.end};
        if (span.end - span.begin >= kNarrowest) {
            addWide(spans, span, lane);
            continue;
        }
        span.end = span.begin + 1;
        span.crowd = true;
        addCrowd(spans, span);
    }
    return spans;
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
        const bool narrow = end - begin <= kTick;
        if (narrow && !spans.empty() && spans.back().crowd && begin <= spans.back().end) {
            spans.back().end = std::max(spans.back().end, end);
            continue;
        }
        spans.push_back({begin, end, narrow, std::uint32_t(i)});
    }
    return spans;
}

} // namespace forkscope
