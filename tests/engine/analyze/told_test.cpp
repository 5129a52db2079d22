// One event of a run as a sentence.

#include "tests/engine/analyze/waiting_world.h"

#include "engine/analyze/phrases.h"
#include "engine/analyze/stuck.h"
#include "tests/support/hostile_events.h"
#include "tests/support/random_life.h"

#include <csignal>

namespace forkscope {
namespace {

constexpr ObjectId kCount = kMaxActors + 30;
constexpr ObjectId kFile = kMaxActors + 31;
constexpr ObjectId kLock = kMaxActors + 32;

class Told : public WaitingWords
{
protected:
    Told()
    {
        addObject(kCount, ObjectKind::value, "count");
        addObject(kFile, ObjectKind::file, "tickets.json");
        addObject(kLock, ObjectKind::lock, "db");
    }

    // By p-1.
    std::string tell(Event event, Language language = Language::english)
    {
        event.actor = 1;
        return told(event, world, texts, language);
    }
    std::string did(Operation operation, ObjectId object, std::int64_t argument = 0,
                    std::int64_t result = 0)
    {
        return tell({.argument = argument, .result = result, .object = object,
                     .operation = operation, .flags = kChange});
    }
    std::string looked(Operation operation, ObjectId object, std::int64_t argument = 0,
                       std::int64_t result = 0)
    {
        return tell({.argument = argument, .result = result, .object = object,
                     .operation = operation, .flags = kLook});
    }
    std::string onFile(Operation operation, const char* text)
    {
        return tell({.text = texts.add(text), .object = kFile, .operation = operation});
    }
};

TEST_F(Told, ValuesAreReadAndWritten)
{
    EXPECT_EQ(looked(Operation::valueGet, kCount, 0, 1), "p-1 reads 1 from count");
    EXPECT_EQ(did(Operation::valueSet, kCount, 0), "p-1 writes 0 to count");
    EXPECT_EQ(tell({.argument = 7, .object = kCount, .operation = Operation::valueSet},
                   Language::chinese),
              "p-1 把 7 写入 count");
}

TEST_F(Told, FilesAreSaidWithTheNumberThatStandsInThem)
{
    EXPECT_EQ(onFile(Operation::fileRead, R"({"count": 3})"), "p-1 reads 3 from tickets.json");
    EXPECT_EQ(onFile(Operation::fileRead, ""), "p-1 finds tickets.json empty");
    EXPECT_EQ(onFile(Operation::fileTruncate, ""), "p-1 empties tickets.json");
    EXPECT_EQ(onFile(Operation::fileWrite, R"({"count": 2})"), "p-1 writes 2 to tickets.json");
    EXPECT_EQ(onFile(Operation::fileRename, "tea"), "p-1 replaces tickets.json: tea now");
    EXPECT_EQ(onFile(Operation::fileRead, "so long a text that it is not told"),
              "p-1 reads tickets.json");
}

TEST_F(Told, LocksAreTakenOrNot)
{
    EXPECT_EQ(did(Operation::acquire, kLock, kForever, 1), "p-1 takes lock db");
    EXPECT_EQ(did(Operation::release, kLock), "p-1 releases lock db");
    EXPECT_EQ(looked(Operation::acquire, kLock, 0), "p-1 tries to take lock db in vain");
    EXPECT_EQ(looked(Operation::acquire, kLock, 100), "p-1 stops waiting for lock db");
    EXPECT_EQ(tell({.before = kRobust | 3 << 16, .object = kLock,
                    .operation = Operation::acquire, .flags = kChange}),
              "p-1 takes lock db, which p-2 held when it died");
}

TEST_F(Told, SignalsAreCalledByWhatTheyDo)
{
    EXPECT_EQ(looked(Operation::sendSignal, processWord(2), SIGTERM), "p-1 terminates p-2");
    EXPECT_EQ(looked(Operation::sendSignal, processWord(2), SIGKILL), "p-1 kills p-2 (SIGKILL)");
    world.process(2)->handled = 1ull << SIGTERM;
    EXPECT_EQ(looked(Operation::sendSignal, processWord(2), SIGTERM), "p-1 sends SIGTERM to p-2");
}

TEST_F(Told, ChildrenAreStartedAndTaken)
{
    EXPECT_EQ(did(Operation::start, processWord(2)), "p-1 starts p-2");
    EXPECT_EQ(did(Operation::join, processWord(2), kForever, 1), "p-1 joins p-2");
    EXPECT_EQ(looked(Operation::join, processWord(2), 100, 0), "p-1 stops waiting for p-2");
    EXPECT_EQ(did(Operation::waitAny, processWord(2), kForever, 5), "p-1 reaps p-2 (wait)");
    EXPECT_EQ(looked(Operation::waitAny, 0, 0, -1), "p-1 has no child to wait for (wait)");
    EXPECT_EQ(looked(Operation::isAlive, processWord(2), 0, 1), "p-1 sees that p-2 is alive");
}

TEST_F(Told, PartsOfAQueueAreSaidOfTheQueue)
{
    EXPECT_EQ(did(Operation::semAcquire, kPlaces, kForever), "p-1 takes a place in queue q");
    EXPECT_EQ(looked(Operation::semAcquire, kPlaces, 0), "p-1 finds queue q full");
    EXPECT_EQ(looked(Operation::semValue, kPlaces, 0, 1), "p-1 sees that queue q has 2 inside");
    EXPECT_EQ(tell({.text = texts.add("5"), .object = kBuffer, .operation = Operation::put,
                    .flags = kChange}),
              "p-1 puts 5 into queue q");
    EXPECT_EQ(tell({.text = texts.add("5"), .object = kQueue, .operation = Operation::receive,
                    .flags = kChange},
                   Language::chinese),
              "p-1 从队列 q 取出 5");
}

TEST_F(Told, PermitsAndEventsSayWhatWasSeen)
{
    EXPECT_EQ(did(Operation::semAcquire, kRooms, kForever),
              "p-1 takes a permit of semaphore rooms");
    EXPECT_EQ(looked(Operation::semAcquire, kRooms, 0), "p-1 finds no permit of semaphore rooms");
    EXPECT_EQ(did(Operation::eventSet, kLight), "p-1 sets event light");
    EXPECT_EQ(looked(Operation::eventSet, kLight), "p-1 sets event light, which is set already");
    EXPECT_EQ(looked(Operation::eventIsSet, kLight, 0, 0), "p-1 sees that event light is not set");
    EXPECT_EQ(looked(Operation::eventWake, kLight, 100, 0), "p-1 goes on without event light");
}

TEST_F(Told, WhatTheHostSawIsSaidOfThoseItHappenedTo)
{
    EXPECT_EQ(tell({.argument = -SIGKILL, .operation = Operation::died}),
              "p-1 is ended by SIGKILL");
    EXPECT_EQ(tell({.operation = Operation::actStop}), "p-1 is sent SIGSTOP from outside");
}

TEST_F(Told, WhatIsNotDoneYetIsNotTold)
{
    EXPECT_EQ(tell({.object = kLock, .operation = Operation::acquire, .phase = Phase::waits}), "");
}

TEST(ToldOfALife, EveryStepIsASentenceOfItsActorInBothLanguages)
{
    RandomLife life(5);
    for (int i = 0; i < 2000 && life.step(); ++i) {}
    World world;
    world.controlled = true;
    for (const Event& event : life.events()) {
        apply(world, event);
        const bool step = event.phase == Phase::done && traits(event.operation).isStep;
        if (!step) continue;
        const std::string role = Speaker{world, life.texts(), Language::english}.role(event.actor);
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string text = told(event, world, life.texts(), language);
            ASSERT_TRUE(text.starts_with(role + " ")) << name(event.operation) << ": " << text;
            ASSERT_EQ(text.find("goes on"), std::string::npos) << name(event.operation);
            ASSERT_EQ(text.find('%'), std::string::npos) << text;
        }
    }
}

TEST(ToldOfHostileEvents, AnyEventAndAnyWorldCanBeAskedFor)
{
    Texts texts;
    for (const char* text : {"a", "b"}) texts.add(text);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        HostileEvents events(seed);
        World world;
        std::size_t length = 0;
        for (int i = 0; i < 100; ++i) {
            const Event event = events.next();
            apply(world, event);
            if (event.operation >= Operation::count) continue;
            length += told(event, world, texts, Language::chinese).size();
            if (const auto stuck = whyStuck(world, texts)) {
                ASSERT_FALSE(stuck->events.empty());
                length += stuck->english.size();
            }
        }
        EXPECT_GT(length, 0u);
    }
}

} // namespace
} // namespace forkscope
