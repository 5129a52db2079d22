#pragma once

// Blocks of cells under headings, flowing like words: for those who remember the same.

#include "app/stage/stage_grid.h"

namespace forkscope {

struct Block
{
    QRectF heading;
    std::vector<QRectF> cells;
};

struct Blocks
{
    CellStyle style = CellStyle::compact;
    std::vector<Block> blocks;
};

// One block for each number, in cells as large as the area allows; nothing when even the smallest
// don't fit.
std::optional<Blocks> flowBlocks(const QRectF& area, const std::vector<int>& numbers,
                                 Density density);

} // namespace forkscope
