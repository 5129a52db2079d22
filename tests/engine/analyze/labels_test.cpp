#include "engine/analyze/words.h"
#include "engine/record/semantics.h"

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

TEST_F(Labels, WhoTakesALockFromTheDeadIsTold)
{
    Event acquire = did(Operation::acquire);
    acquire.before = kRobust | 4u << 16;
    EXPECT_EQ(english(acquire), "take: its owner died");
    EXPECT_EQ(english(did(Operation::ownerDied)), "owner died");
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

TEST_F(Labels, EveryStepHasALabel)
{
    for (std::uint16_t number = 1; number < std::uint16_t(Operation::count); ++number) {
        if (!traits(Operation(number)).isStep) continue;
        EXPECT_FALSE(english(did(Operation(number))).empty()) << name(Operation(number));
    }
}

TEST_F(Labels, AFlagIsSeenAsSetOrNotSet)
{
    Event look = did(Operation::eventWait);
    EXPECT_EQ(english(look), "look: not set");
    look.result = 1;
    EXPECT_EQ(chinese(look), "看：已设置");
}

TEST_F(Labels, ItemsAreNamedOnTheirWay)
{
    EXPECT_EQ(english(did(Operation::put, "7")), "put 7");
    EXPECT_EQ(english(did(Operation::deliver, "7")), "deliver 7");
    EXPECT_EQ(chinese(did(Operation::receive, "7")), "取到 7");
    EXPECT_EQ(english(did(Operation::take)), "take");
}

TEST_F(Labels, SignalsAreNamed)
{
    Event event = did(Operation::sendSignal);
    event.argument = 15;
    EXPECT_EQ(english(event), "send SIGTERM");
    event.operation = Operation::setHandler;
    event.result = std::int64_t(Disposition::ignored);
    EXPECT_EQ(english(event), "ignore SIGTERM");
    event.result = std::int64_t(Disposition::handled);
    EXPECT_EQ(chinese(event), "接管 SIGTERM");
}

TEST_F(Labels, AWaitForAChildSaysWhetherItTookOne)
{
    Event wait = did(Operation::waitAny);
    EXPECT_EQ(english(wait), "wait: not yet");
    wait.result = -1;
    EXPECT_EQ(english(wait), "wait: no children");
    wait.flags = kChange;
    EXPECT_EQ(english(wait), "wait");
    wait.operation = Operation::isAlive;
    wait.result = 1;
    EXPECT_EQ(english(wait), "has ended") << "the look reaped it";
}

TEST_F(Labels, PartsOfAQueueAreSaidOfTheQueueWhereTheWorldIsKnown)
{
    World world;
    for (int i = 0; i < 4; ++i) {
        ObjectInfo& object = world.objects.emplace_back();
        object.id = ObjectId(kMaxActors + 1 + i);
        object.owner = i == 0 ? ObjectId(0) : ObjectId(kMaxActors + 1);
        object.kind = ObjectKind::lock;
        if (i == 0) object.kind = ObjectKind::queue;
        if (i == 1) object.kind = ObjectKind::semaphore;
        object.initial = 3;
    }
    const auto label = [&](Operation operation, int part, std::int64_t result = 1) {
        Event event = did(operation);
        event.object = ObjectId(kMaxActors + 1 + part);
        event.result = result;
        return stepLabel(event, world, texts, Language::english);
    };
    EXPECT_EQ(label(Operation::semAcquire, 1), "place");
    EXPECT_EQ(label(Operation::semValue, 1, 1), "size 2");
    EXPECT_EQ(label(Operation::acquire, 2), "reads now");
    EXPECT_EQ(label(Operation::release, 3), "lets others write");
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
