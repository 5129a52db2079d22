#include "engine/store/event_check.h"

#include "engine/record/semantics.h"
#include "tests/support/random_life.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

bool sut(Event event)
{
    return isPlausible(event, {100, 10, 5 - (traits(event.operation).isStep ? 1u : 0u)});
}

Event event(Operation operation, std::int64_t argument, std::int64_t result = 1)
{
    return {.argument = argument, .result = result, .step = 5, .actor = 1,
            .object = processWord(2), .operation = operation};
}

TEST(EventCheck, EveryEventOfALifeIsPlausible)
{
    RandomLife life(4);
    for (int step = 0; step < 400 && life.step(); ++step) continue;
    ReadSoFar soFar{0, life.texts().size(), 0};
    for (const Event& event : life.events()) {
        ASSERT_TRUE(isPlausible(event, soFar)) << name(event.operation);
        soFar = {soFar.events + 1, soFar.texts, event.step};
    }
}

TEST(EventCheck, SignalsHaveNumbersThatExist)
{
    for (const Operation operation : {Operation::sendSignal, Operation::handle}) {
        EXPECT_TRUE(sut(event(operation, 64)));
        EXPECT_FALSE(sut(event(operation, 65)));
        EXPECT_FALSE(sut(event(operation, -1)));
    }
    EXPECT_TRUE(sut(event(Operation::setHandler, 15, std::int64_t(Disposition::handled))));
    EXPECT_FALSE(sut(event(Operation::setHandler, 15, 3)));
}

TEST(EventCheck, MessagesFitIntoAPipe)
{
    EXPECT_TRUE(sut(event(Operation::deliver, kPipeBytes)));
    EXPECT_FALSE(sut(event(Operation::deliver, kPipeBytes + 1)));
    EXPECT_FALSE(sut(event(Operation::receive, -1)));
}

TEST(EventCheck, DeadlinesLieWithinTheRun)
{
    for (const Operation operation :
         {Operation::sleep, Operation::acquire, Operation::join, Operation::semAcquire,
          Operation::eventWake, Operation::poll, Operation::waitAny, Operation::watch}) {
        EXPECT_TRUE(sut(event(operation, kForever))) << name(operation);
        EXPECT_TRUE(sut(event(operation, 0))) << name(operation);
        EXPECT_FALSE(sut(event(operation, -1))) << name(operation);
    }
}

TEST(EventCheck, AForkMayFail)
{
    EXPECT_TRUE(sut(event(Operation::start, 2, -1)));
    EXPECT_FALSE(sut(event(Operation::start, 2, -2)));
}

} // namespace
} // namespace forkscope
