#pragma once

#include "engine/trace/world.h"

#include <cstdint>

namespace forkscope {

enum class LaneAxis : std::uint8_t { steps, time };

// A place on both axes. Times never step back, though those of a free run's events may.
struct LanePoint
{
    std::int64_t time = 0;   // nanoseconds
    std::uint32_t event = 0; // number of the event that made it
    std::uint32_t step = 0;

    double on(LaneAxis axis) const { return axis == LaneAxis::steps ? step : double(time); }
    bool operator==(const LanePoint&) const = default;
};

using StateSet = std::uint16_t; // a bit for each ProcessState
constexpr StateSet stateBit(ProcessState state)
{
    return StateSet(1u << unsigned(state));
}

} // namespace forkscope
