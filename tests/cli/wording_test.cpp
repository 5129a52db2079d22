#include "app/cli/wording.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

TEST(Wording, LongNumbersHaveCommas)
{
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1305), "1,305");
    EXPECT_EQ(grouped(-66468720), "-66,468,720");
    EXPECT_EQ(grouped("123456789012345678901234"), "123,456,789,012,345,678,901,234");
}

TEST(Wording, OneIsNoPlural)
{
    EXPECT_EQ(counted(1, "run"), "1 run");
    EXPECT_EQ(counted(0, "run"), "0 runs");
    EXPECT_EQ(counted(4000, "run"), "4,000 runs");
}

TEST(Wording, TimesAreAsExactAsOneWantsToKnow)
{
    EXPECT_EQ(lasting(0.068), "0.07 s");
    EXPECT_EQ(lasting(12.34), "12.3 s");
    EXPECT_EQ(lasting(245), "4 min 5 s");
}

TEST(Wording, AnOutcomeSaysHowItEndedUnlessItFinished)
{
    EXPECT_EQ(outcomeWords({{"sold", 6}, {"left", {}}}, "finished"), "sold=6 left=?");
    EXPECT_EQ(outcomeWords({{"meals", 2}}, "deadlock"), "meals=2, deadlock");
    EXPECT_EQ(outcomeWords({}, "timeout"), "timeout");
}

} // namespace
} // namespace forkscope
