// How a lane fills its pyramids, and the columns of a view that come out of them.

#include "engine/trace/lanes.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kMostEntries = 1; // a column; more are not looked at one by one

bool isCrowded(const Lane& lane, LaneAxis axis, double begin, double end, std::size_t columns)
{
    const auto most = std::size_t(kMostEntries * double(columns));
    if (lane.segments.size() + lane.steps.size() <= most) return false;
    const std::size_t segments =
        segmentAt(lane.segments, axis, end) - segmentAt(lane.segments, axis, begin);
    if (segments > most) return true;
    return segments + firstStepAfter(lane.steps, axis, end)
               - firstStepAfter(lane.steps, axis, begin)
           > most;
}

// What goes on until the newest event.
void addOpen(std::vector<LaneBits>& columns, LaneBits bits, double from, double to)
{
    const double size = double(columns.size());
    const auto first = std::size_t(std::clamp(std::round(from), 0.0, size));
    const auto last = std::size_t(std::clamp(std::round(to), 0.0, size));
    for (std::size_t i = first; i < last; ++i)
        columns[i] |= bits;
}

} // namespace

void Lane::mark(const LanePoint& from, const LanePoint& to, LaneBits bits)
{
    m_bySteps.mark(from.step, to.step, bits);
    m_byTime.mark(from.time, to.time, bits);
}

void Lane::add(const LaneSegment& segment)
{
    if (!segments.empty())
        mark(segments.back().from, segment.from, stateBit(segments.back().state));
    segments.push_back(segment);
}

void Lane::add(const LaneStep& step)
{
    m_bySteps.mark(std::int64_t(step.at.step) - 1, step.at.step, kStepBit);
    m_byTime.mark(std::min(step.begin, step.at.time - 1), step.at.time, kStepBit);
    steps.push_back(step);
}

// The step that took it is inside.
void Lane::close(std::size_t index, const LanePoint& at)
{
    LaneHold& hold = holds[index];
    hold.open = false;
    hold.to = at;
    m_bySteps.mark(std::int64_t(hold.from.step) - 1, at.step, kHoldBit);
    m_byTime.mark(hold.from.time, std::max(at.time, hold.from.time + 1), kHoldBit);
}

std::vector<LaneBits> laneColumns(const Lanes& lanes, const Lane& lane, LaneAxis axis, double begin,
                                  double end, std::size_t columns)
{
    if (columns == 0 || !isCrowded(lane, axis, begin, end, columns)) return {};
    std::vector<LaneBits> found(columns);
    const double column = (end - begin) / double(columns), last = lanes.end().on(axis);
    if (!lane.pyramid(axis).collect(begin, column, found)) return {};
    const auto add = [&](LaneBits bits, double from) {
        addOpen(found, bits, (from - begin) / column, (last - begin) / column);
    };
    add(stateBit(lane.segments.back().state), lane.segments.back().from.on(axis));
    for (const std::uint32_t hold : lane.open)
        add(kHoldBit, lane.holds[hold].from.on(axis));
    return found;
}

} // namespace forkscope
