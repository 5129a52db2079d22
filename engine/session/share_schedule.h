#pragma once

// The schedule's part of a share code.

#include "engine/control/schedule.h"
#include "engine/session/share_shape.h"

namespace forkscope {

void packSchedule(BitWriter& out, const ScenarioShape& shape,
                  const std::vector<ScheduleItem>& items);
std::vector<ScheduleItem> unpackSchedule(BitReader& in, const ScenarioShape& shape);

} // namespace forkscope
