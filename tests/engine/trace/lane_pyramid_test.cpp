#include "engine/trace/lane_pyramid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace forkscope {
namespace {

constexpr LaneBits kSleeps = stateBit(ProcessState::sleeping);
constexpr LaneBits kDead = stateBit(ProcessState::zombie);

std::vector<LaneBits> collected(const LanePyramid& sut, double begin, double column,
                                std::size_t count)
{
    std::vector<LaneBits> columns(count);
    EXPECT_TRUE(sut.collect(begin, column, columns));
    return columns;
}

TEST(LanePyramid, AStateThatOccurredOnceIsKnownAtEveryZoom)
{
    LanePyramid sut(LaneAxis::steps);
    for (std::int64_t i = 0; i < 100'000; ++i)
        sut.mark(i, i + 1, i == 31'415 ? kDead : kSleeps);
    for (double column : {4.0, 100.0, 3'000.0, 50'000.0}) {
        const auto columns = collected(sut, 0, column, std::size_t(100'000 / column) + 1);
        const auto dead = std::find_if(columns.begin(), columns.end(),
                                       [](LaneBits bits) { return bits & kDead; });
        ASSERT_NE(dead, columns.end()) << column;
        EXPECT_NEAR(double(dead - columns.begin()), 31'415 / column, 1) << column;
        EXPECT_EQ(std::count_if(dead, columns.end(), [](LaneBits bits) { return bits & kDead; }),
                  1);
    }
}

TEST(LanePyramid, WhatGoesOnForLongFillsEveryColumn)
{
    LanePyramid sut(LaneAxis::time);
    sut.mark(0, 1'000'000, kSleeps);
    sut.mark(1'000'000, 9'000'000'000, kDead);
    sut.mark(9'000'000'000, 9'000'000'100, kSleeps);
    const auto columns = collected(sut, 4e9, 1e6, 1000);
    EXPECT_TRUE(std::all_of(columns.begin(), columns.end(),
                            [](LaneBits bits) { return bits == kDead; }));
    EXPECT_EQ(collected(sut, 2e10, 1e6, 1).front(), 0) << "nothing is known beyond the end";
}

TEST(LanePyramid, ARangeThatBeganEarlierIsAddedToWhatIsThere)
{
    LanePyramid sut(LaneAxis::steps);
    for (std::int64_t i = 0; i < 10'000; ++i)
        sut.mark(i, i + 1, kSleeps);
    sut.mark(2'500, 7'500, kHoldBit);
    const auto columns = collected(sut, 0, 100, 100);
    EXPECT_EQ(columns[10], kSleeps);
    EXPECT_EQ(columns[50], kSleeps | kHoldBit);
    EXPECT_EQ(columns[90], kSleeps);
}

TEST(LanePyramid, HasNoBinsFinerThanWhatHappens)
{
    LanePyramid sut(LaneAxis::time);
    for (std::int64_t i = 0; i < 100'000; ++i)
        sut.mark(i * 1'000'000, (i + 1) * 1'000'000, i % 2 ? kDead : kSleeps);
    std::vector<LaneBits> columns(100);
    EXPECT_FALSE(sut.collect(0, 10'000, columns));
    EXPECT_TRUE(sut.collect(0, 5'000'000, columns));
}

// Compared with a look at each range, at every level and for ranges in no order.
TEST(LanePyramid, AgreesWithALookAtEachRange)
{
    constexpr std::int64_t kLength = 20'000;
    std::mt19937 random{5};
    LanePyramid sut(LaneAxis::steps);
    std::vector<LaneBits> each(kLength);
    std::int64_t at = 0;
    for (int i = 0; i < 9'000 && at + 400 < kLength; ++i) {
        const std::int64_t length = random() % 50 ? 1 : 1 + random() % 400;
        const std::int64_t from = std::max<std::int64_t>(0, at - std::int64_t(random() % 300));
        const auto bits = LaneBits(1u << random() % 9);
        const std::int64_t begin = random() % 10 ? at : from;
        sut.mark(begin, at + length, bits);
        for (std::int64_t step = begin; step < at + length; ++step)
            each[std::size_t(step)] |= bits;
        at += length;
    }
    for (std::int64_t width : {16, 64, 256}) {
        // The bins' own edges: columns then hold exactly one bin.
        const double middle = double(width) / 2;
        const auto columns = collected(sut, middle, double(width), std::size_t(at / width));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            LaneBits expected = 0;
            for (std::int64_t step = 0; step < width; ++step)
                expected |= each[i * std::size_t(width) + std::size_t(step)];
            ASSERT_EQ(columns[i], expected) << width << " at " << i;
        }
    }
}

} // namespace
} // namespace forkscope
