#pragma once

// From segments and steps to pixel columns. What is narrower than two pixels is put together: a
// column then knows every state that occurred in it. The time this takes grows with the segments
// in view; a summary over thousands of them can take the place of the loop without a change here.

#include "app/timeline/axis_mapper.h"
#include "engine/trace/lanes.h"

#include <cstdint>
#include <vector>

namespace forkscope {

using StateSet = std::uint16_t; // a bit for each ProcessState

constexpr StateSet stateBit(ProcessState state) { return StateSet(1u << unsigned(state)); }

// Columns [begin, end) in which the lane is in one state, or in several in turn.
struct LaneSpan
{
    int begin = 0;
    int end = 0;
    StateSet states = 0;
    bool crowd = false;      // several segments, each too narrow to be drawn
    std::uint32_t segment = 0; // the only one, or the first of several
    std::uint32_t last = 0;
    bool starts = false;     // the segment's own begin is in the picture
    bool ends = false;

    bool operator==(const LaneSpan&) const = default;
};

// `end` is where the last segment ends: the newest place on the axis. A wait that was interrupted
// for less than two pixels, because the lock was free for a moment, is one span.
std::vector<LaneSpan> laneSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper,
                                double end);

struct StepSpan
{
    int begin = 0;
    int end = 0;
    bool crowd = false;
    std::uint32_t step = 0; // index into the lane's steps

    bool operator==(const StepSpan&) const = default;
};

std::vector<StepSpan> stepSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper);

} // namespace forkscope
