#pragma once

// From one place of a run to the next of its kind, as cursor positions.

#include "app/models/run_model.h"

#include <optional>

namespace forkscope {

enum class Jump {
    event,
    processStep,  // a step of the selected process, or of who took the last step
    objectChange, // an event of the selected object
};

// Empty where there is none in this direction (1: later, -1: earlier).
std::optional<std::uint32_t> jumpFrom(const RunModel& model, Jump kind, int direction);

} // namespace forkscope
