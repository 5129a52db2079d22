// Races by happens-before: what orders two accesses, and what doesn't.

#include "engine/analyze/races.h"
#include "engine/record/semantics.h"
#include "tests/support/hostile_events.h"
#include "tests/support/random_life.h"

#include <gtest/gtest.h>

#include <csignal>

namespace forkscope {
namespace {

constexpr ObjectId kValue = kMaxActors + 1;
constexpr ObjectId kFile = kMaxActors + 2;
constexpr ObjectId kLock = kMaxActors + 3;
constexpr ObjectId kOther = kMaxActors + 4;
constexpr ObjectId kPermits = kMaxActors + 5;
constexpr ObjectId kSign = kMaxActors + 6;
constexpr ObjectId kQueue = kMaxActors + 7;
constexpr ObjectId kBuffer = kMaxActors + 8;
constexpr ActorId kMain = 0, kA = 1, kB = 2, kFeeder = 3;

// main has started A and B; line numbers are 10 times the actor's, or what is said.
class RunTold
{
public:
    RunTold()
    {
        start(kMain, kA);
        start(kMain, kB);
    }

    RunTold& add(Event event)
    {
        sut.add(event);
        ++events;
        return *this;
    }
    RunTold& change(ActorId actor, Operation operation, ObjectId object = 0,
                  std::int64_t argument = 0)
    {
        return add({.argument = argument, .result = 1, .actor = actor, .object = object,
                    .operation = operation, .line = lineOf(actor), .flags = kChange});
    }
    RunTold& look(ActorId actor, Operation operation, ObjectId object, std::int64_t result,
                std::uint32_t before = 0)
    {
        return add({.result = result, .before = before, .actor = actor, .object = object,
                    .operation = operation, .line = lineOf(actor), .flags = kLook});
    }
    RunTold& read(ActorId actor, ObjectId object = kValue)
    {
        return look(actor, object == kFile ? Operation::fileRead : Operation::valueGet, object, 0);
    }
    RunTold& write(ActorId actor) { return change(actor, Operation::valueSet, kValue); }
    RunTold& start(ActorId parent, ActorId child)
    {
        return change(parent, Operation::start, processWord(child));
    }
    RunTold& die(ActorId actor) { return change(actor, Operation::died, processWord(actor)); }
    RunTold& acquire(ActorId actor, ObjectId lock = kLock)
    {
        return change(actor, Operation::acquire, lock);
    }
    RunTold& release(ActorId actor, ObjectId lock = kLock)
    {
        return add({.before = actor + 1u, .actor = actor, .object = lock,
                    .operation = Operation::release, .flags = kChange});
    }
    RunTold& makePermits(std::int64_t count)
    {
        return add({.argument = std::int64_t(ObjectKind::semaphore), .result = count,
                    .actor = kMain, .object = kPermits, .operation = Operation::make});
    }

    std::uint16_t lineOf(ActorId actor) const
    {
        return line ? line : std::uint16_t(10 * actor + 10);
    }
    bool clean() const { return sut.races().empty(); }
    Race one() const
    {
        const std::vector<Race> races = sut.races();
        EXPECT_EQ(races.size(), 1u);
        return races.empty() ? Race{} : races.front();
    }

    RaceFinder sut;
    std::uint32_t events = 0;
    std::uint16_t line = 0; // of the next events; 0: the actor's
};

class Races : public testing::Test, public RunTold
{
};

TEST_F(Races, TwoWritesThatNothingOrdersAreOne)
{
    write(kA).write(kB);
    const Race race = one();
    EXPECT_EQ(race.object, kValue);
    EXPECT_EQ(race.first, (Access{2, kA, Operation::valueSet, 20, 0}));
    EXPECT_EQ(race.second, (Access{3, kB, Operation::valueSet, 30, 0}));
    EXPECT_EQ(race.lock, 0);
}

TEST_F(Races, TwoReadsAreNone) { EXPECT_TRUE(read(kA).read(kB).clean()); }
TEST_F(Races, OneProcessHasNoneWithItself) { EXPECT_TRUE(write(kA).read(kA).clean()); }

TEST_F(Races, WhatTheParentDidBeforeTheStartIsOrdered)
{
    RaceFinder fresh;
    sut = fresh;
    write(kMain).start(kMain, kA).read(kA);
    EXPECT_TRUE(clean());
    write(kMain);
    EXPECT_EQ(one().second.actor, kMain) << "after the start it is not";
}

TEST_F(Races, WhoSeesAProcessDeadComesAfterAllThatItDid)
{
    for (const Operation seeing : {Operation::join, Operation::reap, Operation::waitChild,
                                   Operation::waitAny, Operation::isAlive}) {
        sut = {};
        start(kMain, kA).write(kA).die(kA).change(kMain, seeing, processWord(kA)).read(kMain);
        EXPECT_TRUE(clean()) << name(seeing);
    }
    for (const Operation looking : {Operation::watch, Operation::peekChild, Operation::join}) {
        sut = {};
        start(kMain, kA).write(kA).die(kA).look(kMain, looking, processWord(kA), 1).read(kMain);
        EXPECT_TRUE(clean()) << name(looking);
    }
}

TEST_F(Races, WhoSeesItAliveOrStopsWaitingKnowsNothing)
{
    sut = {};
    start(kMain, kA).write(kA).look(kMain, Operation::isAlive, processWord(kA), 1).read(kMain);
    EXPECT_FALSE(clean());
    sut = {};
    start(kMain, kA).write(kA).look(kMain, Operation::join, processWord(kA), 0).read(kMain);
    EXPECT_FALSE(clean());
}

TEST_F(Races, ALockOrdersWhatIsDoneUnderIt)
{
    acquire(kA).write(kA).release(kA).acquire(kB).write(kB).release(kB);
    EXPECT_TRUE(clean());
}

TEST_F(Races, TheLockThatOneOfTheTwoHeldIsNamed)
{
    acquire(kA).write(kA).release(kA).read(kB);
    const Race race = one();
    EXPECT_EQ(race.lock, kLock);
    EXPECT_EQ(race.first.lock, kLock);
    EXPECT_EQ(race.second.lock, 0);
}

TEST_F(Races, OfTwoLocksTheOneThatIsMoreOftenHeldForItIsNamed)
{
    acquire(kA, kOther).write(kA).release(kA, kOther);
    acquire(kB).read(kB).read(kB).write(kB).release(kB);
    for (const Race& race : sut.races()) EXPECT_EQ(race.lock, kLock);
    const Race race = sut.races().front();
    EXPECT_EQ(race.first.lock, kOther);
    EXPECT_EQ(race.second.lock, kLock);
}

TEST_F(Races, ALockThatOnlyOthersHoldIsNamedAtLast)
{
    acquire(kMain).read(kMain).release(kMain);
    write(kA).write(kB);
    const std::vector<Race> races = sut.races();
    ASSERT_FALSE(races.empty());
    EXPECT_EQ(races.back().lock, kLock);
    EXPECT_EQ(races.back().first.lock, 0);
}

TEST_F(Races, AnAttemptInVainOrdersNothing)
{
    acquire(kA).write(kA).release(kA).look(kB, Operation::acquire, kLock, 0).read(kB);
    EXPECT_FALSE(clean());
}

TEST_F(Races, ARobustLockPassesOnWhatItsDeadOwnerDid)
{
    acquire(kA).write(kA).die(kA).change(kA, Operation::ownerDied, kLock);
    EXPECT_TRUE(acquire(kB).read(kB).clean());
}

TEST_F(Races, APermitThatWasGivenBackOrders)
{
    makePermits(1).change(kA, Operation::semAcquire, kPermits).write(kA);
    change(kA, Operation::semRelease, kPermits).change(kB, Operation::semAcquire, kPermits);
    EXPECT_TRUE(write(kB).clean());
}

TEST_F(Races, WithTwoPermitsTheNextOneNeedNotHaveWaited)
{
    makePermits(2).change(kA, Operation::semAcquire, kPermits).write(kA);
    change(kA, Operation::semRelease, kPermits).change(kB, Operation::semAcquire, kPermits);
    EXPECT_FALSE(write(kB).clean());
}

TEST_F(Races, WhoTakesAllPermitsComesAfterAllWhoHadOne)
{
    makePermits(2);
    change(kA, Operation::semAcquire, kPermits).read(kA);
    change(kB, Operation::semAcquire, kPermits).read(kB);
    change(kB, Operation::semRelease, kPermits).change(kA, Operation::semRelease, kPermits);
    change(kMain, Operation::semAcquire, kPermits).change(kMain, Operation::semAcquire, kPermits);
    EXPECT_TRUE(write(kMain).clean());
}

TEST_F(Races, ASignalThroughASemaphoreOrders)
{
    makePermits(0).write(kA).change(kA, Operation::semRelease, kPermits);
    EXPECT_TRUE(change(kB, Operation::semAcquire, kPermits).read(kB).clean());
}

TEST_F(Races, LookingHowManyPermitsThereAreOrdersNothing)
{
    makePermits(0).write(kA).change(kA, Operation::semRelease, kPermits);
    EXPECT_FALSE(look(kB, Operation::semValue, kPermits, 1).read(kB).clean());
}

TEST_F(Races, WhoSeesAnEventSetComesAfterWhoSetIt)
{
    for (const Operation seeing : {Operation::eventIsSet, Operation::eventWait,
                                   Operation::eventWake}) {
        sut = {};
        start(kMain, kA).start(kMain, kB).write(kA).change(kA, Operation::eventSet, kSign);
        EXPECT_TRUE(look(kB, seeing, kSign, 1, 3).read(kB).clean()) << name(seeing);
    }
}

TEST_F(Races, WhoWasWokenKnowsThoughItWasClearedSince)
{
    look(kB, Operation::eventWait, kSign, 0, 0).write(kA).change(kA, Operation::eventSet, kSign);
    change(kA, Operation::eventClear, kSign).look(kB, Operation::eventWake, kSign, 0, 2);
    EXPECT_TRUE(read(kB).clean());
}

TEST_F(Races, WhoDoesNotSeeItSetKnowsNothing)
{
    write(kA).look(kB, Operation::eventWait, kSign, 0, 0);
    EXPECT_FALSE(look(kB, Operation::eventWake, kSign, 0, 0).read(kB).clean());
}

TEST_F(Races, ASetBeforeTheClearingIsForgotten)
{
    write(kA).change(kA, Operation::eventSet, kSign).change(kMain, Operation::eventClear, kSign);
    change(kMain, Operation::eventSet, kSign).look(kB, Operation::eventIsSet, kSign, 1, 5);
    EXPECT_FALSE(read(kB).clean());
}

TEST_F(Races, AnItemCarriesWhatItsSenderKnew)
{
    change(kA, Operation::startFeeder, processWord(kFeeder)).write(kA);
    change(kA, Operation::put, kBuffer).change(kFeeder, Operation::take, kBuffer);
    change(kFeeder, Operation::deliver, kQueue).change(kB, Operation::receive, kQueue);
    EXPECT_TRUE(read(kB).clean());
    write(kA);
    EXPECT_FALSE(clean()) << "what comes after the put goes unsaid";
}

TEST_F(Races, ItemsArriveInTheirOrder)
{
    start(kMain, 4);
    change(kA, Operation::deliver, kQueue).write(kB).change(kB, Operation::deliver, kQueue);
    change(4, Operation::receive, kQueue).read(4);
    EXPECT_EQ(one().second.actor, 4) << "the first item is the other's";
}

TEST_F(Races, WhoJoinsAFeederComesAfterIt)
{
    change(kA, Operation::startFeeder, processWord(kFeeder));
    change(kFeeder, Operation::endFeeder, processWord(kFeeder));
    look(kA, Operation::joinFeeder, processWord(kFeeder), 1).write(kA);
    EXPECT_TRUE(clean());
}

TEST_F(Races, AHandlerComesAfterTheSignal)
{
    write(kMain).add({.argument = SIGUSR1, .actor = kMain, .object = processWord(kA),
                      .operation = Operation::sendSignal, .flags = kLook});
    add({.argument = SIGUSR1, .actor = kA, .operation = Operation::handle});
    EXPECT_TRUE(read(kA).clean());
    EXPECT_FALSE(read(kB).clean()) << "nobody told it";
}

TEST_F(Races, AHandlerOfSigchldComesAfterTheChild)
{
    write(kA).die(kA).add({.argument = SIGCHLD, .actor = kMain, .operation = Operation::handle});
    EXPECT_TRUE(read(kMain).clean());
}

TEST_F(Races, EachPairOfLinesIsToldOnce)
{
    for (int i = 0; i < 5; ++i) write(kA).write(kB);
    EXPECT_EQ(one().first.event, 2u) << "the first one";
    line = 99;
    read(kA);
    EXPECT_EQ(sut.races().size(), 2u);
}

TEST_F(Races, EmptyingAndWritingAFileAreOneAccess)
{
    read(kB, kFile);
    line = 32;
    change(kA, Operation::fileTruncate, kFile);
    line = 34;
    change(kA, Operation::fileWrite, kFile);
    EXPECT_EQ(one().second.line, 32);
}

TEST_F(Races, AWriteMayRaceWhereItsEmptyingIsOrdered)
{
    change(kA, Operation::fileTruncate, kFile).change(kA, Operation::eventSet, kSign);
    look(kB, Operation::eventIsSet, kSign, 1, 3).read(kB, kFile);
    change(kA, Operation::fileWrite, kFile);
    EXPECT_EQ(one().second.operation, Operation::fileWrite);
}

TEST_F(Races, AReadAndAReplacementAreNone)
{
    EXPECT_TRUE(read(kB, kFile).change(kA, Operation::fileRename, kFile).read(kB, kFile).clean());
    EXPECT_FALSE(change(kB, Operation::fileRename, kFile).clean()) << "two replacements are one";
}

TEST_F(Races, AFeederIsItsProcess)
{
    change(kA, Operation::startFeeder, processWord(kFeeder)).write(kA).write(kFeeder);
    EXPECT_TRUE(clean());
}

TEST_F(Races, ManyActorsKeepTheirClocks)
{
    for (ActorId actor = 3; actor < 60; ++actor) start(kMain, actor);
    for (ActorId actor = 1; actor < 60; ++actor) acquire(actor).write(actor).release(actor);
    EXPECT_TRUE(clean());
    line = 7;
    read(kMain);
    EXPECT_EQ(sut.races().size(), 59u);
}

TEST_F(Races, IdleRunsAreKnownQuickly)
{
    const auto access = [](ActorId actor, Operation operation, ObjectId object) {
        return Event{.actor = actor, .object = object, .operation = operation};
    };
    EXPECT_FALSE(mayRace({access(1, Operation::valueSet, kValue),
                          access(2, Operation::valueSet, kOther)}));
    EXPECT_FALSE(mayRace({access(1, Operation::valueGet, kValue),
                          access(2, Operation::valueGet, kValue)}));
    EXPECT_TRUE(mayRace({access(1, Operation::valueGet, kValue),
                         access(2, Operation::valueSet, kValue)}));
}

TEST(RacesOfHostileEvents, CanBeLookedFor)
{
    std::size_t races = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        HostileEvents hostile(seed);
        RaceFinder sut;
        for (int i = 0; i < 2000; ++i) sut.add(hostile.next());
        races += sut.races().size();
    }
    EXPECT_GT(races, 0u);
}

TEST(RacesOfALife, NameTwoEventsOfDifferentProcessesOnOneThing)
{
    RandomLife life(3);
    for (int i = 0; i < 20'000 && life.step(); ++i) {}
    RaceFinder sut;
    for (const Event& event : life.events()) sut.add(event);
    ASSERT_TRUE(mayRace(life.events()));
    ASSERT_FALSE(sut.races().empty()) << "nothing guards its values";
    for (const Race& race : sut.races()) {
        const Event& first = life.events()[race.first.event];
        const Event& second = life.events()[race.second.event];
        EXPECT_LT(race.first.event, race.second.event);
        EXPECT_EQ(first.object, race.object);
        EXPECT_EQ(second.object, race.object);
        EXPECT_EQ(first.actor, race.first.actor);
        EXPECT_NE(first.actor, second.actor);
        EXPECT_TRUE(first.operation != second.operation
                    || first.operation != Operation::valueGet);
    }
}

} // namespace
} // namespace forkscope
