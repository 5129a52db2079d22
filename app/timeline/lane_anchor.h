#pragma once

// Where something that happened stands on the screen: the bar of its step in its process's lane.

#include "app/timeline/timeline_frame.h"

namespace forkscope {

struct LaneAnchor
{
    const LaneRow* row = nullptr; // null: its process has no row
    double begin = 0;
    double end = 0;
    double top = 0;
    double bottom = 0;
    double center() const { return (begin + end) / 2; }
    double middle() const { return (top + bottom) / 2; }
};

// What a helper did stands at its process while it has no row.
LaneAnchor anchorOf(const TimelineFrame& frame, const Lanes& lanes, ActorId actor,
                    const LanePoint& at);

} // namespace forkscope
