#include "app/timeline/lane_anchor.h"

#include "app/timeline/lane_picture.h"

namespace forkscope {

namespace {

const LaneRow* rowOf(const TimelineFrame& frame, const Lanes& lanes, ActorId actor)
{
    if (const LaneRow* row = frame.rows.rowOf(actor)) return row;
    const Lane* lane = lanes.lane(actor);
    const bool helper = lane && lane->creator != kNobody;
    return helper ? frame.rows.rowOf(lane->creator) : nullptr;
}

} // namespace

LaneAnchor anchorOf(const TimelineFrame& frame, const Lanes& lanes, ActorId actor,
                    const LanePoint& at)
{
    LaneAnchor anchor{rowOf(frame, lanes, actor)};
    if (!anchor.row) return anchor;
    const bool steps = frame.axis == LaneAxis::steps;
    const double end = at.on(frame.axis);
    anchor.end = frame.mapper.x(end);
    anchor.begin = steps ? frame.mapper.x(end - 1) : anchor.end - 4;
    const QRect row = frame.rowRect(*anchor.row);
    const BarPlace bar = barPlace(anchor.row->height);
    anchor.top = row.top() + bar.top;
    anchor.bottom = anchor.top + bar.height;
    return anchor;
}

} // namespace forkscope
