#pragma once

// The lanes as a list for screen readers; each lane is named as the eye reads it.

#include "engine/record/event.h"

namespace forkscope {

class TimelineView;

// Before the first timeline is shown; more calls do nothing.
void installTimelineAccessibility();

// The current lane is another one.
void announceFocusedLane(TimelineView& view, ActorId actor);

} // namespace forkscope
