#pragma once

// The timeline drawn anew, with lanes as lines and areas instead of the screen's picture of them.

#include "app/timeline/timeline_frame.h"

class QPainter;

namespace forkscope {

struct TimelineDrawing
{
    const TimelineFrame& frame;
    const RunModel& model;
    const Lanes& lanes;
    LaneWords& words;
    PaintCache& cache;
    QSize size;
};

void drawTimeline(QPainter& painter, const TimelineDrawing& drawing);

} // namespace forkscope
