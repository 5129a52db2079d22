#pragma once

#include "engine/host/scenario.h"

namespace forkscope {

// Alive, adopted and zombie processes over time: the chart of the scenarios about life and death.
void showProcessesByState(Scenario& scenario);

// The same, and on the stage who descends from whom, from birth to the end.
void showFamily(Scenario& scenario);

} // namespace forkscope
