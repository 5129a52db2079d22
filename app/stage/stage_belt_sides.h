#pragma once

// The processes at both ends of a queue.

#include "app/stage/stage_grid.h"

#include <cstddef>
#include <optional>

namespace forkscope {

// Both sides of a queue look the same.
struct Sides
{
    CellGrid left;
    CellGrid right;
};

// The most telling style in which both sides fit; nothing when somebody has to be counted.
std::optional<Sides> sidesFor(const QRectF& left, std::size_t writers, const QRectF& right,
                              std::size_t readers, Density density);

} // namespace forkscope
