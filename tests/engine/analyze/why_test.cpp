// Why? walks back to the cause: whom it depends on in the end, and whether anybody can help.

#include "tests/engine/analyze/waiting_world.h"

#include <algorithm>
#include <csignal>

namespace forkscope {
namespace {

constexpr ObjectId kLock = kMaxActors + 20;
constexpr ObjectId kSecond = kMaxActors + 21;
const std::string kNobodyLeft =
    "All others wait, too, or have ended: nobody is left who could do that.";

class WhyWaits : public WaitingWords
{
protected:
    WhyWaits()
    {
        addObject(kLock, ObjectKind::lock, "a");
        addObject(kSecond, ObjectKind::lock, "b");
    }

    Why answer(ActorId actor) { return why(world, texts, actor, Language::english); }

    bool says(ActorId actor, const std::string& sentence)
    {
        return std::ranges::count(because(actor), sentence) == 1;
    }

    // All but these have ended.
    void leaveOnly(std::initializer_list<ActorId> actors)
    {
        for (ProcessInfo& process : world.processes)
            if (std::ranges::find(actors, process.actor) == actors.end())
                process.state = ProcessState::gone;
    }
};

TEST_F(WhyWaits, TheHolderMaySleep)
{
    takeLock(kLock, 1);
    wait(2, Operation::acquire, kLock);
    want(1, ProcessState::sleeping, Operation::sleep, 0, 41 * kMillisecond);
    EXPECT_EQ(because(2), (Sentences{"It wants lock a, since step 13.",
                                     "p-1 has held it since step 8; it opens when p-1 releases it.",
                                     "p-1: sleeps, 41 ms left."}));
}

TEST_F(WhyWaits, TheHolderMayBeStopped)
{
    takeLock(kLock, 1);
    wait(2, Operation::acquire, kLock);
    world.process(1)->state = ProcessState::stopped;
    EXPECT_TRUE(says(2, "p-1: stopped, until it gets SIGCONT."));
    EXPECT_TRUE(answer(2).ring.empty());
}

TEST_F(WhyWaits, TheHolderMayBeDeadSinceAStep)
{
    takeLock(kLock, 1);
    wait(2, Operation::acquire, kLock);
    wait(0, Operation::join, processWord(2));
    world.process(1)->state = ProcessState::gone;
    world.process(1)->diedAtStep = 11;
    EXPECT_TRUE(says(2, "p-1 took it in step 8 and died holding it, in step 11: nobody is left to "
                        "release it."));
    EXPECT_EQ(answer(0).chain, (std::vector<ActorId>{2, 1}));
    EXPECT_TRUE(says(0, "p-2: waits for lock a: p-1 held it and died, since step 13."));
}

TEST_F(WhyWaits, TheWayLeadsBackToTheCause)
{
    takeLock(kLock, 1);
    takeLock(kSecond, 2);
    wait(3, Operation::acquire, kLock);
    wait(1, Operation::acquire, kSecond);
    want(2, ProcessState::sleeping, Operation::sleep, 0, 5 * kMillisecond);
    const Why sut = answer(3);
    EXPECT_EQ(sut.chain, (std::vector<ActorId>{1, 2}));
    EXPECT_EQ(sut.sentences[2], "p-1: waits for lock b: p-2 holds it, since step 13.");
    EXPECT_EQ(sut.sentences[3], "p-2: sleeps, 5 ms left.");
}

TEST_F(WhyWaits, ARingIsGivenWithWhatLiesBetween)
{
    takeLock(kLock, 1);
    takeLock(kSecond, 2);
    wait(1, Operation::acquire, kSecond);
    wait(2, Operation::acquire, kLock);
    wait(0, Operation::join, processWord(1));
    EXPECT_EQ(answer(1).ring, (std::vector<RingLink>{{1, kSecond}, {2, kLock}}));
    EXPECT_EQ(answer(2).ring, (std::vector<RingLink>{{2, kLock}, {1, kSecond}}));
    EXPECT_EQ(answer(0).ring, answer(1).ring) << "main hangs on it";
}

TEST_F(WhyWaits, ARingThatATimeoutOpensIsNotGiven)
{
    takeLock(kLock, 1);
    takeLock(kSecond, 2);
    wait(1, Operation::acquire, kSecond, 50 * kMillisecond);
    wait(2, Operation::acquire, kLock);
    EXPECT_TRUE(answer(2).ring.empty());
}

TEST_F(WhyWaits, SeveralPermitsAreNoRingWhileOneOfTheirHoldersCanGoOn)
{
    takeLock(kLock, 3);
    takeRooms({1, 2});
    wait(3, Operation::semAcquire, kRooms);
    wait(1, Operation::acquire, kLock);
    EXPECT_TRUE(answer(3).ring.empty());
    EXPECT_TRUE(says(3, "p-1: waits for lock a: p-3 holds it, since step 13."));
    EXPECT_TRUE(says(3, "p-2: runs."));
    wait(2, Operation::acquire, kLock);
    EXPECT_EQ(answer(3).ring, (std::vector<RingLink>{{3, kRooms}, {1, kLock}}));
    EXPECT_TRUE(says(3, "In a ring, each waiting for the next: p-3, p-1. None of them can go on: a "
                        "deadlock."));
}

TEST_F(WhyWaits, AnEventThatNobodyIsLeftToSet)
{
    wait(2, Operation::eventWake, kLight);
    EXPECT_FALSE(says(2, kNobodyLeft)) << "others run";
    leaveOnly({0, 2});
    wait(0, Operation::join, processWord(2));
    EXPECT_TRUE(says(2, kNobodyLeft));
    EXPECT_TRUE(says(0, "All others wait, too, or have ended: nobody is left who could help p-2."));
    EXPECT_EQ(because(2, Language::chinese).back(),
              "其他进程也都在等，或者已经结束：再没有谁能做这件事。");
}

TEST_F(WhyWaits, ASleeperMaySetIt)
{
    leaveOnly({0, 2});
    wait(2, Operation::eventWake, kLight);
    want(0, ProcessState::sleeping, Operation::sleep, 0, 5 * kMillisecond);
    EXPECT_FALSE(says(2, kNobodyLeft));
}

TEST_F(WhyWaits, AFeederCannotSetAnEventButFillAPipe)
{
    leaveOnly({2, kFeeder});
    want(kFeeder, ProcessState::ready, Operation::take, kBuffer);
    wait(2, Operation::eventWake, kLight);
    EXPECT_TRUE(says(2, kNobodyLeft));
    wait(2, Operation::receive, kQueue, 0);
    EXPECT_FALSE(says(2, kNobodyLeft));
}

TEST_F(WhyWaits, OneOfSeveralChildrenHasToEnd)
{
    leaveOnly({0, 1, 2});
    wait(0, Operation::waitAny);
    want(1, ProcessState::sleeping, Operation::sleep, 0, 5 * kMillisecond);
    EXPECT_EQ(because(0), (Sentences{"It waits for any of its children to end (wait), since step "
                                     "13.",
                                     "Still alive: p-1, p-2.", "p-1: sleeps, 5 ms left.",
                                     "p-2: runs."}));
    leaveOnly({0, 2});
    EXPECT_EQ(answer(0).chain, std::vector<ActorId>{2}) << "the only one is the one";
}

TEST_F(WhyWaits, AnItemInABufferNamesTheFeederThatHasIt)
{
    putInBuffer("7");
    wait(2, Operation::receive, kQueue, 0);
    takeLock(kWriters, 3);
    wait(kFeeder, Operation::acquire, kWriters);
    EXPECT_TRUE(says(2, "p-1 feeder: waits to write to queue q: p-3 has the writers' lock, since "
                        "step 13."));
}

TEST_F(WhyWaits, AFullPipeSaysWhoCouldRead)
{
    world.object(kQueue)->state = 60'000;
    wait(kFeeder, Operation::deliver, kQueue, 50'000);
    takeLock(kReaders, 3);
    want(3, ProcessState::sleeping, Operation::sleep, 0, 5 * kMillisecond);
    EXPECT_TRUE(says(kFeeder, "p-3 has the readers' lock."));
    EXPECT_TRUE(says(kFeeder, "p-3: sleeps, 5 ms left."));
    world.process(3)->state = ProcessState::gone;
    EXPECT_TRUE(says(kFeeder, "p-3 died with the readers' lock, so nobody can read any more."));
}

TEST_F(WhyWaits, JoinBeforeDrainIsSeenAsSuch)
{
    leaveOnly({0, 1, kFeeder});
    world.object(kQueue)->state = 60'000;
    wait(kFeeder, Operation::deliver, kQueue, 50'000);
    wait(1, Operation::joinFeeder, processWord(kFeeder));
    wait(0, Operation::join, processWord(1));
    EXPECT_EQ(answer(0).chain, (std::vector<ActorId>{1, kFeeder}));
    EXPECT_TRUE(says(0, "All others wait, too, or have ended: nobody is left who could help p-1 "
                        "feeder."));
}

TEST_F(WhyWaits, AFullQueueThatNobodyEmpties)
{
    leaveOnly({0, 2});
    wait(2, Operation::semAcquire, kPlaces);
    EXPECT_FALSE(says(2, kNobodyLeft));
    wait(0, Operation::join, processWord(2));
    EXPECT_TRUE(says(2, kNobodyLeft));
}

TEST_F(WhyWaits, ASignalIsNotHeldByWhoGotTheLastOne)
{
    world.object(kRooms)->initial = 0;
    takeRooms({2});
    wait(2, Operation::semAcquire, kRooms);
    EXPECT_TRUE(answer(2).chain.empty());
    EXPECT_TRUE(says(2, "There is none now; it goes on when somebody gives one back."));
}

} // namespace
} // namespace forkscope
