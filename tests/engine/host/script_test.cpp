// A recording as instructions for its replay.
#include "engine/host/script.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

constexpr ObjectId kKnob = 3000;
constexpr ObjectId kValue = 3001;

Event event(ActorId actor, Operation operation, std::uint8_t flags = 0, ObjectId object = 0)
{
    Event made;
    made.actor = actor;
    made.operation = operation;
    made.flags = flags;
    made.object = object;
    return made;
}

class ScriptTest : public testing::Test
{
protected:
    std::string shape()
    {
        std::string text;
        for (Script script = sut(); !script.done(); script.advance()) {
            const ScriptItem& item = script.next();
            const char* kinds[] = {"step", "death", "act", "heal", "mark"};
            text += (text.empty() ? "" : ", ") + std::string(kinds[int(item.kind)]) + " "
                    + std::to_string(item.actor) + " " + std::string(name(item.event.operation));
            if (item.times > 1) text += " x" + std::to_string(item.times);
            for (const Answer& answer : item.answers)
                text += " told " + std::string(name(answer.operation)) + "="
                        + std::to_string(answer.value);
        }
        return text;
    }
    Script sut() const { return Script(recorded, {"", "hello"}); }

    std::vector<Event> recorded;
};

TEST_F(ScriptTest, GrantsEveryStepInItsOrderAndNothingElse)
{
    Event waits = event(1, Operation::acquire, kLook, kValue);
    waits.phase = Phase::waits;
    recorded = {event(0, Operation::born), event(0, Operation::begin), waits,
                event(1, Operation::acquire, kChange, kValue), event(0, Operation::kernelView),
                event(0, Operation::finding), event(0, Operation::make, kTransparent)};
    EXPECT_EQ(shape(), "step 0 begin told make=0, step 1 acquire");
}

TEST_F(ScriptTest, ALookThatRepeatedIsGrantedAsOften)
{
    Event look = event(0, Operation::valueGet, kLook, kValue);
    Event next = event(0, Operation::exit);
    next.repeats = 3;
    recorded = {look, event(1, Operation::begin), next};
    EXPECT_EQ(shape(), "step 0 get-value x4, step 1 begin, step 0 exit");
}

TEST_F(ScriptTest, LooksAtKnobsAreAnsweredWithTheStepBefore)
{
    Event knob = event(0, Operation::knobLook, kLook | kTransparent, kKnob);
    knob.result = 1;
    recorded = {event(0, Operation::begin), event(1, Operation::begin), knob,
                event(0, Operation::acquire, kChange, kValue)};
    EXPECT_EQ(shape(), "step 0 begin told look-at-knob=1, step 1 begin, step 0 acquire");
}

TEST_F(ScriptTest, RandomNumbersAndPidsAreAnsweredWithTheirOwnStep)
{
    Event random = event(0, Operation::random);
    random.result = 99;
    Event pid = event(0, Operation::getpid);
    pid.result = 4711;
    recorded = {random, pid};
    EXPECT_EQ(shape(), "step 0 random told random=99, step 0 getpid told getpid=4711");
}

TEST_F(ScriptTest, TheStepBeforeAStartTellsWhichSlotTheChildHas)
{
    recorded = {event(0, Operation::begin), event(0, Operation::start, kChange, processWord(7))};
    EXPECT_EQ(shape(), "step 0 begin told start=7, step 0 start");
}

TEST_F(ScriptTest, AnExitIsNoDeathOfItsOwnButAKillIs)
{
    Event killed = event(2, Operation::died, kChange, processWord(2));
    killed.argument = -9;
    recorded = {event(1, Operation::exit), event(1, Operation::died, kChange, processWord(1)),
                killed, event(1, Operation::reaped)};
    EXPECT_EQ(shape(), "step 1 exit, death 2 died");
}

TEST_F(ScriptTest, WhatTheTeacherDidIsDoneAgainButAKillOnlyOnce)
{
    recorded = {event(1, Operation::actStop), event(1, Operation::actContinue),
                event(kNobody, Operation::actKnob, kChange, kKnob), event(1, Operation::actKill),
                event(1, Operation::died, kChange, processWord(1))};
    EXPECT_EQ(shape(), "act 1 stop, act 1 continue, act 65535 turn-knob, death 1 died");
}

TEST_F(ScriptTest, AChangeLeftUndoneIsHealedAndOneCutShortIsToldItsLength)
{
    Event cut = event(1, Operation::fileWrite, kChange | kHealed, kValue);
    cut.argument = 3;
    recorded = {event(1, Operation::noChange, kChange | kHealed, kValue), cut};
    EXPECT_EQ(shape(), "heal 1 no-change, step 1 write-file told write-file=3");
}

TEST_F(ScriptTest, ARobustLockIsMarkedWhereItWasAndNotWithTheDeath)
{
    recorded = {event(1, Operation::exit), event(1, Operation::died, kChange, processWord(1)),
                event(2, Operation::acquire, kLook, kValue),
                event(1, Operation::ownerDied, kChange, kValue),
                event(2, Operation::acquire, kChange, kValue)};
    EXPECT_EQ(shape(), "step 1 exit, step 2 acquire, mark 1 owner-died, step 2 acquire");
}

TEST_F(ScriptTest, TheSameDoingIsNoDifference)
{
    Event look = event(0, Operation::valueGet, kLook, kValue);
    look.result = 5;
    recorded = {look};
    Script script = sut();
    Texts texts;
    EXPECT_EQ(script.compare(look, texts, "main"), "");
    EXPECT_EQ(script.compare(event(0, Operation::exit), texts, "main"), "") << "beyond the recording";
}

TEST_F(ScriptTest, AnotherResultVersionTextOrOperationIsOneSentence)
{
    Event look = event(0, Operation::valueGet, kLook, kValue);
    look.result = 5;
    look.text = 1;
    recorded = {look};
    Texts texts;
    look.text = texts.add("hello");
    EXPECT_EQ(sut().compare(look, texts, "main"), "");

    Event other = look;
    other.result = 6;
    EXPECT_EQ(sut().compare(other, texts, "main"),
              "The replay went another way: main was to get-value 'hello' but did get-value "
              "'hello' (result 6 instead of 5).");
    other = look;
    other.version = 9;
    EXPECT_NE(sut().compare(other, texts, "main"), "");
    other = look;
    other.before = 9;
    EXPECT_NE(sut().compare(other, texts, "main"), "");
    other = look;
    other.text = texts.add("bye");
    EXPECT_NE(sut().compare(other, texts, "main").find("'bye'"), std::string::npos);
    other = look;
    other.operation = Operation::exit;
    EXPECT_NE(sut().compare(other, texts, "main"), "");
}

TEST_F(ScriptTest, PidsAndTimesMayDiffer)
{
    Event start = event(0, Operation::start, kChange, processWord(1));
    start.result = 10;
    Event sleep = event(0, Operation::sleep);
    sleep.argument = 100;
    recorded = {start, sleep};
    Script script = sut();
    Texts texts;
    start.result = 20;
    sleep.argument = 200;
    EXPECT_EQ(script.compare(start, texts, "main"), "");
    EXPECT_EQ(script.compare(sleep, texts, "main"), "");
}

} // namespace
} // namespace forkscope
