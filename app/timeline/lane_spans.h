#pragma once

// From segments and steps to pixel columns. What is narrower than two pixels is put together: a
// column then knows every state that occurred in it. Stretches of at most a column are
// taken from the lane's pyramid, so the work grows with the columns and not with the run.

#include "app/timeline/axis_mapper.h"
#include "engine/trace/lanes.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace forkscope {

// Columns [begin, end) in which the lane is in one state, or in several in turn.
struct LaneSpan
{
    int begin = 0;
    int end = 0;
    StateSet states = 0;
    bool crowd = false;   // several segments, each too narrow to be drawn
    bool several = false; // a wait during which the lock was free for moments too short to be seen
    bool starts = false;  // its own begin is in the picture
    bool ends = false;
    std::uint32_t event = 0; // the one that began it; says nothing of a crowd
    std::uint32_t until = 0; // the one that ended it

    ProcessState state() const { return ProcessState(std::countr_zero(states)); }
    bool operator==(const LaneSpan&) const = default;
};

// The lane must be one of `lanes`. A wait for a lock shows as ready where the lock was free.
std::vector<LaneSpan> laneSpans(const Lanes& lanes, const Lane& lane, LaneAxis axis,
                                const AxisMapper& mapper);
// Only those that are at least so many pixels wide.
std::vector<LaneSpan> wideSpans(const Lanes& lanes, const Lane& lane, LaneAxis axis,
                                const AxisMapper& mapper, int narrowest);

// The first of a lane's holds that may reach beyond a position. Their ends are in no order, so it
// comes some way before the first that begins there.
std::vector<LaneHold>::const_iterator holdAt(const std::vector<LaneHold>& holds, LaneAxis axis,
                                             double position);

struct StepSpan
{
    int begin = 0;
    int end = 0;
    bool crowd = false;
    std::uint32_t step = 0; // index into the lane's steps: the only one, or the first of a crowd
    std::uint32_t last = 0;

    bool operator==(const StepSpan&) const = default;
};

// With `narrowest`, stretches of many steps that are shorter than so many pixels are one crowd.
std::vector<StepSpan> stepSpans(const Lane& lane, LaneAxis axis, const AxisMapper& mapper,
                                double narrowest = 0);

} // namespace forkscope
