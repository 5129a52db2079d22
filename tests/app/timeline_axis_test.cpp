#include "app/timeline/axis_mapper.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_rows.h"
#include "app/timeline/lane_spans.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

TEST(AxisMapper, PutsTheRangesEndsOnTheEdges)
{
    const AxisMapper sut{208, 600, 10, 40};
    EXPECT_EQ(sut.x(10), 208);
    EXPECT_EQ(sut.x(40), 808);
    EXPECT_EQ(sut.column(25), 508);
}

TEST(AxisMapper, FindsThePositionOfItsOwnPixels)
{
    const AxisMapper sut{208, 733, 1e9, 3.7e9};
    for (int x = 208; x < 941; ++x) EXPECT_EQ(sut.column(sut.position(x)), x);
}

TEST(AxisMapper, KeepsFarPositionsNearThePicture)
{
    const AxisMapper sut{208, 600, 10, 40};
    EXPECT_EQ(sut.column(1e18), 208 + 600 + 16);
    EXPECT_EQ(sut.column(-1e18), 208 - 16);
}

TEST(AxisTicks, AreNiceNumbersFarEnoughApart)
{
    const AxisMapper mapper{0, 500, 3, 53};
    EXPECT_EQ(axisTicks(mapper, 50, 1), (std::vector<double>{5, 10, 15, 20, 25, 30, 35, 40, 45, 50}));
}

TEST(AxisTicks, NeverDivideAStep)
{
    const AxisMapper mapper{0, 1000, 3, 7};
    EXPECT_EQ(axisTicks(mapper, 50, 1), (std::vector<double>{3, 4, 5, 6, 7}));
}

TEST(NiceInterval, IsOneTwoOrFiveTimesAPowerOfTen)
{
    EXPECT_EQ(niceInterval(0.9), 1);
    EXPECT_EQ(niceInterval(1.1), 2);
    EXPECT_EQ(niceInterval(21), 50);
    EXPECT_EQ(niceInterval(501), 1000);
}

TEST(NearestStep, IsTheNearerBoundary)
{
    EXPECT_EQ(nearestStep(-3), 0u);
    EXPECT_EQ(nearestStep(4.4), 4u);
    EXPECT_EQ(nearestStep(4.6), 5u);
}

// Main and `count` children; every third child has one of its own.
std::vector<Lane> family(int count)
{
    std::vector<Lane> lanes(1);
    lanes[0].actor = 0;
    for (int i = 1; i <= count; ++i) {
        Lane& lane = lanes.emplace_back();
        lane.actor = ActorId(i);
        lane.parent = i % 3 == 0 ? ActorId(i - 1) : ActorId(0);
    }
    return lanes;
}

TEST(LaneRows, FollowTheProcessTree)
{
    const LaneRows sut = arrangeRows(family(4), {{}, 200});
    std::vector<std::pair<int, int>> found;
    for (const LaneRow& row : sut.rows) found.emplace_back(row.actor, row.depth);
    EXPECT_EQ(found, (std::vector<std::pair<int, int>>{{0, 0}, {1, 1}, {2, 1}, {3, 2}, {4, 1}}));
}

TEST(LaneRows, AreAsHighAsThereIsRoom)
{
    EXPECT_EQ(arrangeRows(family(4), {{}, 1000}).rows[0].height, kHighestRow);
    EXPECT_EQ(arrangeRows(family(20), {{}, 21 * 23}).rows[0].height, 23);
    EXPECT_EQ(arrangeRows(family(30), {{}, 300}).rows[0].height, kLowestRow);
}

TEST(LaneRows, OfManyProcessesAreABlockUnderPinnedOnes)
{
    const LaneRows sut = arrangeRows(family(200), {{77, kNobody, 9}, 476});
    ASSERT_EQ(sut.rows.size(), std::size_t(kPinnedLanes));
    EXPECT_EQ(sut.rows[0].actor, 0);
    EXPECT_NE(sut.rowOf(77), nullptr);
    EXPECT_NE(sut.rowOf(9), nullptr);
    EXPECT_EQ(sut.block.size(), 200u);
    EXPECT_EQ(sut.blockRow, kLowestBlockRow);
}

TEST(LaneRows, OfABlockComeInOrderOfArrival)
{
    std::vector<Lane> lanes = family(60);
    lanes[50].arrival = 10;
    lanes[7].arrival = 20;
    const LaneRows sut = arrangeRows(lanes, {{}, 400});
    EXPECT_EQ(sut.block[0], 50);
    EXPECT_EQ(sut.block[1], 7);
    EXPECT_EQ(sut.block[2], 1);
    EXPECT_EQ(sut.blockIndexAt(sut.blockTop + sut.blockRow), 1);
    EXPECT_EQ(sut.blockIndexAt(sut.blockTop - 1), std::nullopt);
}

TEST(LaneRows, SurviveAParentThatDoesNotExist)
{
    std::vector<Lane> lanes = family(2);
    lanes[1].parent = 2;
    lanes[2].parent = 1;
    EXPECT_EQ(arrangeRows(lanes, {{}, 400}).rows.size(), 3u);
}

LaneSegment segment(std::uint32_t step, std::uint32_t event, ProcessState state)
{
    return {{std::int64_t(step) * 1000, event, step}, state};
}

Lane waitingLane()
{
    Lane lane;
    lane.segments = {segment(0, 0, ProcessState::ready), segment(10, 10, ProcessState::waiting),
                     segment(50, 50, ProcessState::ready), segment(51, 51, ProcessState::waiting),
                     segment(90, 90, ProcessState::gone)};
    return lane;
}

TEST(LaneSpans, CoverTheVisiblePart)
{
    const auto sut = laneSpans(waitingLane(), LaneAxis::steps, {0, 1000, 5, 55}, 100);
    ASSERT_EQ(sut.size(), 4u);
    EXPECT_EQ(sut[0].end, 100);
    EXPECT_FALSE(sut[0].starts);
    EXPECT_TRUE(sut[0].ends);
    EXPECT_EQ(sut[2].begin, 900);
    EXPECT_EQ(sut[2].end, 920);
    EXPECT_FALSE(sut[3].ends);
}

TEST(LaneSpans, JoinAWaitAcrossAMoment)
{
    const auto sut = laneSpans(waitingLane(), LaneAxis::steps, {0, 100, 0, 100}, 100);
    ASSERT_EQ(sut.size(), 3u);
    EXPECT_EQ(sut[1].begin, 10);
    EXPECT_EQ(sut[1].end, 90);
    EXPECT_EQ(sut[1].segment, 1u);
    EXPECT_EQ(sut[1].last, 3u);
}

TEST(LaneSpans, KeepWaitsApartThatAStepDivides)
{
    Lane lane = waitingLane();
    lane.steps = {{{51000, 51, 51}, 50000}};
    EXPECT_EQ(laneSpans(lane, LaneAxis::steps, {0, 100, 0, 100}, 100).size(), 5u);
}

TEST(LaneSpans, PutCrowdsTogetherAndForgetNoState)
{
    Lane lane;
    for (std::uint32_t i = 0; i < 10'000; ++i)
        lane.segments.push_back(segment(i, i, i % 2 ? ProcessState::running
                                                    : ProcessState::sleeping));
    const auto sut = laneSpans(lane, LaneAxis::steps, {0, 100, 0, 10'000}, 10'000);
    ASSERT_LE(sut.size(), 101u);
    StateSet states = 0;
    for (const LaneSpan& span : sut) {
        EXPECT_TRUE(span.crowd);
        states |= span.states;
    }
    EXPECT_EQ(states, stateBit(ProcessState::running) | stateBit(ProcessState::sleeping));
    EXPECT_EQ(sut.front().begin, 0);
    EXPECT_GE(sut.back().end, 100);
}

TEST(StepSpans, OfALongRunStayVisible)
{
    Lane lane;
    for (std::uint32_t i = 1; i <= 3; ++i)
        lane.steps.push_back({{std::int64_t(i) * 1'000'000, i, i * 10}, i * 1'000'000 - 100});
    const auto sut = stepSpans(lane, LaneAxis::time, {0, 300, 0, 3'000'000});
    ASSERT_EQ(sut.size(), 3u);
    EXPECT_EQ(sut[0].end, 100);
    EXPECT_EQ(sut[0].end - sut[0].begin, 2);
}

TEST(StepSpans, FillTheColumnBeforeTheirNumber)
{
    Lane lane;
    lane.steps = {{{0, 0, 7}, 0}};
    const auto sut = stepSpans(lane, LaneAxis::steps, {0, 400, 0, 10});
    ASSERT_EQ(sut.size(), 1u);
    EXPECT_EQ(sut[0].begin, 240);
    EXPECT_EQ(sut[0].end, 280);
}

} // namespace
} // namespace forkscope
