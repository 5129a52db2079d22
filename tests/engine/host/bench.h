#pragma once

// The scenario that tests/engine/host links: knobs of each type, presets, claims, a chart and a
// lesson, and a program that does what its knob `play` says.

#include "engine/host/scenario.h"

namespace forkscope {

const Scenario& bench();

} // namespace forkscope
