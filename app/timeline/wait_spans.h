#pragma once

#include "app/timeline/lane_spans.h"

#include <span>

namespace forkscope {

// Adds a wait, in parts where what it is for was free for long enough to be seen.
void addWait(std::vector<LaneSpan>& spans, const LaneSpan& wait, std::span<const FreeSpan> free,
             LaneAxis axis, const AxisMapper& mapper);

inline constexpr int kNarrowestSpan = 2; // pixels of a span of its own

} // namespace forkscope
