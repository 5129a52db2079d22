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
    for (int x = 208; x < 941; ++x)
        EXPECT_EQ(sut.column(sut.position(x)), x);
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
    EXPECT_EQ(axisTicks(mapper, 50, 1),
              (std::vector<double>{5, 10, 15, 20, 25, 30, 35, 40, 45, 50}));
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
    for (const LaneRow& row : sut.rows)
        found.emplace_back(row.actor, row.depth);
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

// Process 0 waits for a lock from step 10 to 90, when it dies; the lock is free from 50 to 51.
class LaneSpansTest : public testing::Test
{
protected:
    LaneSpansTest() : history(true)
    {
        for (ActorId actor : {0, 1, 2})
            play(0, {.actor = actor, .operation = Operation::born});
        play(0, {.argument = std::int64_t(ObjectKind::lock),
                 .object = kLock,
                 .operation = Operation::make});
        play(1, {.actor = 0, .operation = Operation::begin});
        play(1, {.actor = 0, .operation = Operation::print, .phase = Phase::announced});
        play(5, {.actor = 1, .object = kLock, .operation = Operation::acquire, .flags = kChange});
        play(10, {.argument = kForever,
                  .actor = 0,
                  .object = kLock,
                  .operation = Operation::acquire,
                  .phase = Phase::announced});
        play(50, {.actor = 1, .object = kLock, .operation = Operation::release, .flags = kChange});
        play(51, {.actor = 2, .object = kLock, .operation = Operation::acquire, .flags = kChange});
        play(
            90,
            {.actor = 0, .object = processWord(0), .operation = Operation::died, .flags = kChange});
        play(100, {.operation = Operation::ended});
        lanes.extend(history);
    }

    void play(std::uint32_t step, Event event)
    {
        event.step = step;
        event.time = step * 1000;
        history.append(std::span(&event, 1));
    }

    std::vector<LaneSpan> spans(const AxisMapper& mapper)
    {
        return LaneSight(lanes, *lanes.lane(0), LaneAxis::steps, mapper).states();
    }

    static constexpr ObjectId kLock = kMaxActors + 1;
    History history;
    Lanes lanes;
};

std::string inWords(const std::vector<LaneSpan>& spans)
{
    std::string text;
    for (const LaneSpan& span : spans)
        text += std::string(name(span.state())) + ' ' + std::to_string(span.begin) + '-' +
                std::to_string(span.end) + (span.several ? " several " : " ");
    return text;
}

TEST_F(LaneSpansTest, ShowAMomentOfAFreeLockWhereItCanBeSeen)
{
    EXPECT_EQ(
        inWords(spans({0, 1000, 0, 100})),
        "new 0-10 ready 10-100 waiting 100-500 ready 500-510 waiting 510-900 zombie 900-1000 ");
}

TEST_F(LaneSpansTest, JoinAWaitAcrossAMomentThatCannotBeSeen)
{
    EXPECT_EQ(inWords(spans({0, 100, 1, 101})), "ready 0-9 waiting 9-89 several zombie 89-99 ");
}

TEST_F(LaneSpansTest, KnowWhetherTheirEndsAreInThePicture)
{
    const auto sut = spans({0, 1000, 20, 45});
    ASSERT_EQ(sut.size(), 1u);
    EXPECT_FALSE(sut[0].starts);
    EXPECT_FALSE(sut[0].ends);
    EXPECT_FALSE(sut[0].several);
}

TEST_F(LaneSpansTest, SayFromWhichEventTheirWordsAre)
{
    const auto sut = spans({0, 1000, 60, 85});
    ASSERT_EQ(sut.size(), 1u);
    EXPECT_EQ(history.event(sut[0].event).step, 51u);
}

TEST_F(LaneSpansTest, OfManySegmentsTakeTheirSummary)
{
    Event want{.actor = 2, .operation = Operation::sleep, .phase = Phase::announced};
    Event go{.actor = 2, .operation = Operation::print, .phase = Phase::announced};
    for (std::uint32_t i = 0; i < 20'000; i += 2) {
        play(200 + i, want);
        play(201 + i, go);
    }
    lanes.extend(history);
    const LaneSight sight(lanes, *lanes.lane(2), LaneAxis::time, {0, 100, 4e5, 2.02e7});
    ASSERT_TRUE(sight.isCrowded());
    const auto sut = sight.states();
    StateSet states = 0;
    for (const LaneSpan& span : sut)
        states |= span.states;
    ASSERT_LE(sut.size(), 101u);
    EXPECT_EQ(states, stateBit(ProcessState::ready) | stateBit(ProcessState::sleeping));
    EXPECT_GE(sut.back().end, 99);
}

TEST(StepSpans, OfALongRunStayVisible)
{
    Lane lane;
    for (std::uint32_t i = 1; i <= 3; ++i)
        lane.steps.push_back({{std::int64_t(i) * 1'000'000, i, i * 10}, i * 1'000'000 - 100});
    const auto sut = LaneSight({}, lane, LaneAxis::time, {0, 300, 0, 3'000'000}).steps();
    ASSERT_EQ(sut.size(), 3u);
    EXPECT_EQ(sut[0].end, 100);
    EXPECT_EQ(sut[0].end - sut[0].begin, 2);
}

TEST(StepSpans, FillTheColumnBeforeTheirNumber)
{
    Lane lane;
    lane.steps = {{{0, 0, 7}, 0}};
    const auto sut = LaneSight({}, lane, LaneAxis::steps, {0, 400, 0, 10}).steps();
    ASSERT_EQ(sut.size(), 1u);
    EXPECT_EQ(sut[0].begin, 240);
    EXPECT_EQ(sut[0].end, 280);
}

} // namespace
} // namespace forkscope
