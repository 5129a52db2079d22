// The run's clock: it can stand still and run faster, and stamps from rings follow it.
#include "engine/host/tick_clock.h"

#include "engine/os/segment.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

// Stamps are CLOCK_MONOTONIC here, so that they can be made up.
class TickClockTest : public testing::Test
{
protected:
    RunClock& clock() { return arena.header().clock; }
    std::int64_t began() { return clock().monotonic.load(); }

    Segment segment = Segment::create("test", Arena::size());
    Arena arena = [this] {
        Arena fresh = Arena::initialise(segment.data());
        fresh.header().cycles = 0;
        return fresh;
    }();
};

TEST_F(TickClockTest, RunTimeBeginsWithTheRun)
{
    TickClock sut(arena);
    EXPECT_EQ(sut.runTime(began()), 0);
    EXPECT_EQ(sut.runTime(began() + 1'234'567), 1'234'567);
    EXPECT_EQ(sut.runTime(began() - 5), 0) << "never before the beginning";
}

TEST_F(TickClockTest, APausedClockStandsStill)
{
    TickClock sut(arena);
    sut.pause();
    EXPECT_TRUE(sut.paused());
    const std::int64_t then = arena.now();
    EXPECT_EQ(arena.now(), then);
    EXPECT_EQ(sut.runTime(began() + 10'000'000'000), then);
}

TEST_F(TickClockTest, AResumedClockGoesOnWhereItStood)
{
    TickClock sut(arena);
    sut.pause();
    const std::int64_t stood = arena.now();
    sut.resume();
    EXPECT_FALSE(sut.paused());
    EXPECT_EQ(clock().base.load(), stood);
    EXPECT_EQ(sut.runTime(began()), stood); // began() is now the time of the resumption
    EXPECT_EQ(sut.runTime(began() + 1000), stood + 1000);
    EXPECT_GE(arena.now(), stood);
}

TEST_F(TickClockTest, StampsFromBeforeAPauseKeepTheirTime)
{
    const std::int64_t began = this->began();
    TickClock sut(arena);
    sut.pause();
    const std::int64_t stood = arena.now();
    sut.resume();
    EXPECT_EQ(sut.runTime(began + stood / 2), stood / 2);
}

TEST_F(TickClockTest, AFasterClockScalesWhatComesAfter)
{
    TickClock sut(arena);
    sut.setSpeed(4);
    EXPECT_FALSE(sut.paused());
    const std::int64_t base = clock().base.load();
    EXPECT_EQ(sut.runTime(began() + 1000), base + 4000);
}

TEST_F(TickClockTest, ChangingTheSpeedOfAPausedClockLeavesItPaused)
{
    TickClock sut(arena);
    sut.pause();
    const std::int64_t stood = arena.now();
    sut.setSpeed(10);
    EXPECT_TRUE(sut.paused());
    EXPECT_EQ(arena.now(), stood);
    sut.resume();
    EXPECT_EQ(sut.runTime(began() + 100), stood + 1000);
}

TEST_F(TickClockTest, TwoPausesAreOneAndSoAreTwoResumptions)
{
    TickClock sut(arena);
    sut.pause();
    const std::uint32_t epoch = clock().epoch.load();
    sut.pause();
    EXPECT_EQ(clock().epoch.load(), epoch);
    sut.resume();
    sut.resume();
    EXPECT_EQ(clock().epoch.load(), epoch + 1);
}

TEST_F(TickClockTest, RunTimeNeverFallsAcrossPausesAndSpeeds)
{
    TickClock sut(arena);
    const std::int64_t began = this->began();
    for (int i = 0; i < 20; ++i) {
        sut.pause();
        if (i % 3 == 0) sut.setSpeed(1 + i % 5);
        sut.resume();
    }
    const std::int64_t end = this->began() + 1'000'000;
    std::int64_t last = 0;
    for (std::int64_t stamp = began; stamp < end; stamp += 500) {
        ASSERT_GE(sut.runTime(stamp), last - 1000) << "a reading of the clock is not exact";
        last = std::max(last, sut.runTime(stamp));
    }
}

TEST(RunClockTest, UnderControlTheRunsTimeIsVirtual)
{
    const Segment segment = Segment::create("test", Arena::size());
    const Arena arena = Arena::initialise(segment.data());
    arena.header().gate = Gate::controlled;
    arena.header().virtualNow = 777;
    EXPECT_EQ(arena.now(), 777);
}

} // namespace
} // namespace forkscope
