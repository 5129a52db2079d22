#include "app/cli/suggestion.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

const std::vector<std::string> kNames = {"ticket-grab", "ktv-rooms", "traffic-light"};

TEST(Suggestion, FindsTheNameThatWasMeant)
{
    EXPECT_EQ(nearestName("ticket-grap", kNames), "ticket-grab");
    EXPECT_EQ(nearestName("tickets-grab", kNames), "ticket-grab");
    EXPECT_EQ(nearestName("ktv-room", kNames), "ktv-rooms");
    EXPECT_EQ(nearestName("traffic", kNames), "traffic-light") << "the beginning of a name";
}

TEST(Suggestion, FindsNothingForSomethingElse)
{
    EXPECT_EQ(nearestName("philosophers", kNames), "");
    EXPECT_EQ(nearestName("", kNames), "");
    EXPECT_EQ(nearestName("ticket-grab", {}), "");
}

TEST(Suggestion, EndsTheSentence)
{
    EXPECT_EQ(suggestion("xyz", kNames), "; there are ticket-grab, ktv-rooms, traffic-light.");
    EXPECT_EQ(suggestion("ktv-rooms2", kNames), "; did you mean ktv-rooms?");
    EXPECT_EQ(suggestion("xyz", {}), ".");
}

} // namespace
} // namespace forkscope
