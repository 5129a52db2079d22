#include "app/stage/stage_clusters.h"
#include "app/stage/stage_grid.h"

#include <gtest/gtest.h>

namespace forkscope {

namespace {

constexpr QRectF kRoomy(0, 0, 400, 280);

bool overlap(const std::vector<QRectF>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (std::size_t k = i + 1; k < cells.size(); ++k)
            if (cells[i].intersects(cells[k])) return true;
    return false;
}

} // namespace

TEST(StageGrid, AFewProcessesAreCards)
{
    EXPECT_EQ(fitCells(kRoomy, 4, Density::automatic)->style, CellStyle::card);
}

TEST(StageGrid, AClassOfProcessesIsCompact)
{
    EXPECT_EQ(fitCells(kRoomy, 18, Density::automatic)->style, CellStyle::compact);
}

TEST(StageGrid, AHundredProcessesAreTiles)
{
    EXPECT_EQ(fitCells(kRoomy, 100, Density::automatic)->style, CellStyle::tile);
}

TEST(StageGrid, WhatTilesCannotHoldIsCounted)
{
    EXPECT_FALSE(fitCells(kRoomy, 151, Density::automatic));
    EXPECT_FALSE(fitCells(QRectF(0, 0, 40, 40), 30, Density::automatic));
}

TEST(StageGrid, TheUsersWishComesBeforeTheNumber)
{
    EXPECT_EQ(fitCells(kRoomy, 2, Density::tiles)->style, CellStyle::tile);
    EXPECT_FALSE(fitCells(kRoomy, 2, Density::counts));
    EXPECT_EQ(fitCells(QRectF(0, 0, 700, 280), 12, Density::cards)->style, CellStyle::card);
}

TEST(StageGrid, CellsStayInTheirAreaAndApart)
{
    for (int number = 1; number <= 150; ++number) {
        const auto grid = fitCells(kRoomy, number, Density::automatic);
        ASSERT_TRUE(grid) << number;
        ASSERT_EQ(int(grid->cells.size()), number);
        EXPECT_FALSE(overlap(grid->cells)) << number;
        for (const QRectF& cell : grid->cells)
            EXPECT_TRUE(kRoomy.contains(cell)) << number;
    }
}

TEST(StageGrid, CountsFitEverywhere)
{
    const QRectF low(0, 0, 76, 60);
    const CellGrid grid = countGrid(low, 9);
    EXPECT_FALSE(overlap(grid.cells));
    for (const QRectF& cell : grid.cells)
        EXPECT_TRUE(low.contains(cell));
}

TEST(StageClusters, EachBlockStandsUnderItsHeading)
{
    const auto blocks = flowBlocks(kRoomy, {2, 1, 5}, Density::automatic);
    ASSERT_TRUE(blocks);
    ASSERT_EQ(blocks->blocks.size(), 3u);
    for (const Block& block : blocks->blocks)
        for (const QRectF& cell : block.cells)
            EXPECT_GE(cell.top(), block.heading.bottom() - 1);
}

TEST(StageClusters, BlocksDoNotOverlap)
{
    const auto blocks = flowBlocks(kRoomy, {7, 3, 1, 1, 9, 2}, Density::automatic);
    ASSERT_TRUE(blocks);
    std::vector<QRectF> all;
    for (const Block& block : blocks->blocks) {
        all.push_back(block.heading);
        all.insert(all.end(), block.cells.begin(), block.cells.end());
    }
    EXPECT_FALSE(overlap(all));
}

TEST(StageClusters, TooManyBlocksAreRefused)
{
    EXPECT_FALSE(flowBlocks(QRectF(0, 0, 100, 60), {4, 4, 4, 4}, Density::automatic));
}

} // namespace forkscope
