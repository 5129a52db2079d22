#pragma once

// What wheel and pointer do to the shared axis, the same in timeline, chart and strip.

#include "app/models/run_model.h"
#include "app/timeline/axis_mapper.h"

class QWheelEvent;

namespace forkscope {

inline constexpr double kZoomStep = 0.8; // of the range, for a notch of the wheel or a key
inline constexpr double kPanShare = 0.12;

// The cursor place nearest to a position: the boundary between two steps; by time the nearest event,
// or a step's end that is at most `reach` away.
std::uint32_t cursorNear(const RunModel& model, double position, double reach = 0);
// The nearest event, also inside a step.
std::uint32_t eventNear(const RunModel& model, double position);

// Moves the visible range by pixels.
void panAxis(RunModel& model, const AxisMapper& mapper, double pixels);
void zoomAxis(RunModel& model, const AxisMapper& mapper, double factor, double x);

// The wheel pans, also with Shift; with Ctrl it zooms around the pointer.
void wheelOnAxis(RunModel& model, const AxisMapper& mapper, const QWheelEvent& event);

// Whether a key moved the cursor or the range: Left Right Home End, A D W S.
bool keyOnAxis(RunModel& model, const AxisMapper& mapper, int key);

} // namespace forkscope
