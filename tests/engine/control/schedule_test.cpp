#include "engine/control/schedule.h"

#include <gtest/gtest.h>

#include <random>

namespace forkscope {
namespace {

std::string rejection(const std::string& text)
{
    try {
        parseSchedule(text);
    } catch (const ScheduleError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Schedule, ReadsStepsRunsOfStepsAndActs)
{
    const auto items = parseSchedule("0x3.1.!lock=on.!kill=2.0");
    ASSERT_EQ(items.size(), 5u);
    EXPECT_EQ(items[0], (ScheduleItem{0, 3, "", ""}));
    EXPECT_EQ(items[1], (ScheduleItem{1, 1, "", ""}));
    EXPECT_EQ(items[2], (ScheduleItem{0, 1, "lock", "on"}));
    EXPECT_EQ(items[3], (ScheduleItem{2, 1, "kill", ""}));
    EXPECT_EQ(items[4], (ScheduleItem{0, 1, "", ""}));
}

TEST(Schedule, AnEmptyTextHasNoItems)
{
    EXPECT_TRUE(parseSchedule("").empty());
    EXPECT_EQ(scheduleText({}), "");
}

TEST(Schedule, ActsOnProcessesTakeAnIndexAndKnobsAnyValue)
{
    for (const char* text : {"!kill=12", "!term=0", "!stop=3", "!cont=3", "!delay=300ms", "!a=b=c"})
        EXPECT_EQ(scheduleText(parseSchedule(text)), text);
}

TEST(Schedule, WritesARunOfOneWithoutItsCount)
{
    EXPECT_EQ(scheduleText(parseSchedule("4x1.4x2")), "4.4x2");
}

TEST(Schedule, EveryTextWrittenIsReadBackTheSame)
{
    std::mt19937 dice(1);
    const std::vector<std::string> processActs{"kill", "term", "stop", "cont"};
    for (int round = 0; round < 500; ++round) {
        std::vector<ScheduleItem> items(dice() % 20);
        for (ScheduleItem& item : items) {
            switch (dice() % 3) {
            case 0:
                item = {std::uint32_t(dice()), 1 + std::uint32_t(dice() % 5), "", ""};
                break;
            case 1:
                item = {std::uint32_t(dice() % 200), 1, processActs[dice() % 4], ""};
                break;
            default:
                item = {0, 1, "knob-" + std::to_string(dice() % 9), std::to_string(dice()) + "ms"};
            }
        }
        const std::string text = scheduleText(items);
        ASSERT_EQ(parseSchedule(text), items) << text;
    }
}

TEST(Schedule, EveryMalformedItemGivesOneSentenceThatNamesIt)
{
    for (const char* item : {"x", "1x", "x2", "1x0", "-1", "+1", "1 ", " 1", "a", "1x2x3", "0x-1",
                             "4294967296", "1x4294967296", "!", "!kill", "!=2", "!kill=",
                             "!kill=a", "!kill=1x2", "!stop=-1", "!lock", "!lock=", "1e3"}) {
        const std::string sentence = rejection("0." + std::string(item));
        EXPECT_NE(sentence.find("item 2, '" + std::string(item) + "',"), std::string::npos) << sentence;
        EXPECT_TRUE(sentence.ends_with(").")) << sentence;
        EXPECT_EQ(sentence.find('\n'), std::string::npos);
    }
    EXPECT_NE(rejection("0.1.2y").find("item 3, '2y',"), std::string::npos);
}

TEST(Schedule, AnEmptyItemIsMalformed)
{
    EXPECT_NE(rejection("."), "accepted");
    EXPECT_NE(rejection("1."), "accepted");
    EXPECT_NE(rejection(".1"), "accepted");
    EXPECT_NE(rejection("1..2"), "accepted");
}

} // namespace
} // namespace forkscope
