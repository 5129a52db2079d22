#pragma once

// Copies a prepared frame to the screen: picture, veil, texts above the veil, arrows, heads, ruler
// and cursor.

#include "app/timeline/timeline_frame.h"

#include <QImage>

#include <functional>

class QPainter;

namespace forkscope {

struct TimelinePaint
{
    QPainter& painter;
    const TimelineFrame& frame;
    const RunModel& model;
    LaneWords& words;
    PaintCache& cache;
    const QImage& picture; // of the lanes' bodies; what is below it is empty
    QSize size;
    bool focused = false;
    std::optional<int> lens; // index in the block under the pointer
    QPoint pointer;
    std::function<void()> bodies; // paints them instead of the picture
};

void paintTimeline(TimelinePaint& paint);

// The parts of it.
void paintBodies(TimelinePaint& paint);
void paintLabels(TimelinePaint& paint);
void paintForks(TimelinePaint& paint);  // and messages, under the texts
void paintCurves(TimelinePaint& paint); // over them
void paintRaces(TimelinePaint& paint);
void paintParting(TimelinePaint& paint);
void paintHeads(TimelinePaint& paint);
void paintRuler(TimelinePaint& paint);
void paintRange(TimelinePaint& paint); // between the markers A and B
void paintCursor(TimelinePaint& paint);
void paintBlockLegend(TimelinePaint& paint);
void paintLens(TimelinePaint& paint);
void paintNoEvents(TimelinePaint& paint);

} // namespace forkscope
