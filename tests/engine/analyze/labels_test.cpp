#include "engine/analyze/words.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

class Labels : public testing::Test
{
protected:
    Event did(Operation operation, const char* text = "")
    {
        return {.text = texts.add(text), .operation = operation};
    }

    std::string english(const Event& event) { return stepLabel(event, texts, Language::english); }
    std::string chinese(const Event& event) { return stepLabel(event, texts, Language::chinese); }

    Texts texts;
};

TEST_F(Labels, AReadShowsTheNumberThatWasSeen)
{
    EXPECT_EQ(english(did(Operation::fileRead, "{\"count\": 3}")), "read 3");
    EXPECT_EQ(chinese(did(Operation::fileRead, "{\"count\": 3}")), "读 3");
    EXPECT_EQ(english(did(Operation::fileRead, "{\"count\": -2}")), "read -2");
    EXPECT_EQ(english(did(Operation::fileRead)), "read: empty");
}

TEST_F(Labels, ContentWithoutASingleNumberIsShownWhenShort)
{
    EXPECT_EQ(english(did(Operation::fileRead, "[1, 2]")), "read [1, 2]");
    EXPECT_EQ(english(did(Operation::fileRead, "a text of more than twenty bytes")), "read");
    EXPECT_EQ(english(did(Operation::fileRead, "{\"count\": 99999999999999999999}")), "read");
}

TEST_F(Labels, AChangeIsAVerb)
{
    EXPECT_EQ(english(did(Operation::fileTruncate)), "clear");
    EXPECT_EQ(english(did(Operation::fileWrite, "{\"count\": 2}")), "write 2");
    EXPECT_EQ(chinese(did(Operation::fileWrite, "{\"count\": 2}")), "写 2");
    Event set = did(Operation::valueSet);
    set.argument = 4;
    EXPECT_EQ(english(set), "write 4");
}

TEST_F(Labels, ATryThatFailedSaysTimeOut)
{
    Event acquire = did(Operation::acquire);
    EXPECT_EQ(english(acquire), "take");
    acquire.flags = kLook;
    acquire.argument = 5000;
    EXPECT_EQ(english(acquire), "time-out");
    acquire.argument = 0;
    EXPECT_EQ(english(acquire), "in vain") << "it never meant to wait";
}

TEST_F(Labels, ATallyShowsWhatIsCounted)
{
    Event tally = did(Operation::tally, "sold");
    tally.argument = 1;
    EXPECT_EQ(english(tally), "sold +1");
}

TEST_F(Labels, WhatIsNotDoneYetHasNoLabel)
{
    Event read = did(Operation::fileRead);
    read.phase = Phase::announced;
    EXPECT_EQ(english(read), "");
}

TEST_F(Labels, EveryKindOfEventCanBeAskedFor)
{
    for (std::uint16_t number = 0; number <= std::uint16_t(Operation::count); ++number) {
        const Event event = did(Operation(number));
        EXPECT_EQ(english(event).empty(), chinese(event).empty()) << number;
    }
}

} // namespace
} // namespace forkscope
