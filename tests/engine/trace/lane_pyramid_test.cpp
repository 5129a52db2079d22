#include "engine/trace/lane_pyramid.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

// Entries a microsecond apart, all sleeping but one.
LanePyramid pyramidOf(std::uint32_t entries, std::uint32_t zombie)
{
    LanePyramid sut;
    for (std::uint32_t i = 0; i < entries; ++i)
        sut.add({std::int64_t(i) * 1000, i, i},
                stateBit(i == zombie ? ProcessState::zombie : ProcessState::sleeping));
    return sut;
}

TEST(LanePyramid, AStateThatOccurredOnceIsKnownAtEveryLevel)
{
    const LanePyramid sut = pyramidOf(100'000, 31'415);
    for (int level = 0; level < 8; ++level) {
        const std::size_t size = LanePyramid::entriesOf(level);
        const std::size_t first = 31'415 / size * size;
        EXPECT_TRUE(sut.node(level, first).states & stateBit(ProcessState::zombie)) << level;
        if (first < size) continue;
        EXPECT_FALSE(sut.node(level, first - size).states & stateBit(ProcessState::zombie));
    }
}

TEST(LanePyramid, GivesTheHighestNodeThatIsShortEnough)
{
    const LanePyramid sut = pyramidOf(100'000, 0);
    EXPECT_EQ(sut.levelAt(0, LaneAxis::time, 3'999, -1), -1);
    EXPECT_EQ(sut.levelAt(0, LaneAxis::time, 4'000, -1), 0);
    EXPECT_EQ(sut.levelAt(0, LaneAxis::time, 64'000, -1), 2);
    EXPECT_EQ(sut.levelAt(0, LaneAxis::steps, 64, 5), 2);
    EXPECT_EQ(sut.levelAt(4, LaneAxis::time, 64'000, 2), 0) << "only a node that begins there";
    EXPECT_EQ(sut.levelAt(2, LaneAxis::time, 64'000, 2), -1);
}

TEST(LanePyramid, AnUnfinishedNodeIsNotGiven)
{
    const LanePyramid sut = pyramidOf(4, 0);
    EXPECT_EQ(sut.levelAt(0, LaneAxis::time, 1e9, -1), -1);
    EXPECT_EQ(pyramidOf(5, 0).levelAt(0, LaneAxis::time, 1e9, -1), 0);
}

} // namespace
} // namespace forkscope
