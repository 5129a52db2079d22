// What is said of a run in which nobody can go on.

#include "engine/analyze/stuck.h"

#include "tests/engine/analyze/waiting_world.h"

#include <csignal>

namespace forkscope {
namespace {

class StuckWorld : public WaitingWords
{
protected:
    Stuck stuck() const
    {
        const std::optional<Stuck> found = whyStuck(world, texts);
        EXPECT_TRUE(found.has_value());
        return found.value_or(Stuck{});
    }

    ObjectId addLock(ObjectId id, const char* name, ActorId holder, std::uint32_t atEvent)
    {
        addObject(id, ObjectKind::lock, name).changedAtEvent = atEvent;
        takeLock(id, holder);
        return id;
    }

    void kill(ActorId actor, int exitCode)
    {
        ProcessInfo& process = *world.process(actor);
        process.state = ProcessState::gone;
        process.exitCode = exitCode;
        process.diedAtStep = 20;
        process.diedAtEvent = 60;
    }
};

TEST_F(StuckWorld, NobodyWaitsAndNothingIsFound)
{
    EXPECT_FALSE(whyStuck(world, texts).has_value());
}

TEST_F(StuckWorld, ARingIsToldFromHandToHand)
{
    const ObjectId left = addLock(kMaxActors + 20, "fork-1", 1, 31);
    const ObjectId right = addLock(kMaxActors + 21, "fork-2", 2, 32);
    wait(1, Operation::acquire, right);
    wait(2, Operation::acquire, left);
    wait(0, Operation::join, processWord(1));
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::deadlock);
    EXPECT_EQ(sut.english,
              "Nobody can go on: p-1 holds lock fork-1 (since step 8) and waits for lock fork-2, "
              "which p-2 holds; p-2 holds lock fork-2 (since step 8) and waits for lock fork-1, "
              "which p-1 holds. They wait for each other in a ring of 2: a deadlock. Besides, main "
              "waits for p-1 to end (join).");
    EXPECT_EQ(sut.chinese,
              "谁也走不下去了：p-1 持有锁 fork-1（第 8 步起），在等 p-2 手里的锁 fork-2；p-2 持有锁 "
              "fork-2（第 8 步起），在等 p-1 手里的锁 fork-1。2 个进程围成一圈，互相等待：这就是死锁。"
              "此外，main 等 p-1 结束（join）。");
    EXPECT_EQ(sut.ring, (std::vector<RingLink>{{1, right}, {2, left}}));
    EXPECT_EQ(sut.events, (std::vector<std::uint32_t>{31, 32, 101, 102}));
}

TEST_F(StuckWorld, ARingMayLeadThroughTheEndOfAProcess)
{
    const ObjectId lock = addLock(kMaxActors + 20, "db", 0, 31);
    wait(1, Operation::acquire, lock);
    wait(0, Operation::join, processWord(1));
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::deadlock);
    EXPECT_EQ(sut.english,
              "Nobody can go on: main holds lock db (since step 8) and waits for p-1 to end; p-1 "
              "waits for lock db, which main holds. They wait for each other in a ring of 2: a "
              "deadlock.");
    EXPECT_EQ(sut.ring, (std::vector<RingLink>{{0, processWord(1)}, {1, lock}}));
}

TEST_F(StuckWorld, WhoTakesALockTwiceWaitsForItself)
{
    wait(1, Operation::acquire, addLock(kMaxActors + 20, "db", 1, 31));
    const Stuck sut = stuck();
    EXPECT_EQ(sut.english, "Nobody can go on: p-1 waits for lock db, which it took itself in step "
                           "8: a deadlock of one.");
    EXPECT_EQ(sut.ring, (std::vector<RingLink>{{1, kMaxActors + 20}}));
}

TEST_F(StuckWorld, ADeadOwnerIsNamedWithItsDeath)
{
    const ObjectId lock = addLock(kMaxActors + 20, "db", 1, 31);
    wait(2, Operation::acquire, lock);
    wait(3, Operation::acquire, lock);
    kill(1, -SIGKILL);
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::ownerDied);
    EXPECT_EQ(sut.english,
              "Nobody can go on: p-1 took lock db in step 8 and was ended by SIGKILL in step 20 "
              "without giving it back, so nobody is left to do that. p-2, p-3 wait for it.");
    EXPECT_EQ(sut.chinese, "谁也走不下去了：p-1 在第 8 步取走了锁 db，没有归还就在第 20 步被 SIGKILL "
                           "终止，再没有谁会归还它。p-2、p-3 在等它。");
    EXPECT_EQ(sut.events, (std::vector<std::uint32_t>{31, 60, 102, 103}));
    EXPECT_TRUE(sut.ring.empty());
}

TEST_F(StuckWorld, ADeadOwnerIsWorseThanARing)
{
    const ObjectId lock = addLock(kMaxActors + 20, "a", 1, 31);
    const ObjectId other = addLock(kMaxActors + 21, "b", 3, 32);
    wait(1, Operation::acquire, lock);
    wait(2, Operation::acquire, other);
    kill(3, 0);
    EXPECT_EQ(stuck().kind, FindingKind::ownerDied);
}

TEST_F(StuckWorld, APermitThatDiedIsMissed)
{
    takeRooms({1, 2});
    wait(3, Operation::semAcquire, kRooms);
    wait(2, Operation::join, processWord(3));
    kill(1, 1);
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::ownerDied);
    EXPECT_EQ(sut.english,
              "Nobody can go on: p-1 took a permit of semaphore rooms in step 4 and ended in step "
              "20 (exit code 1) without giving it back, so nobody is left to do that. p-3 waits "
              "for it. Besides, p-2 waits for p-3 to end (join).");
}

TEST_F(StuckWorld, AFullPipeIsAQueueThatNobodyDrains)
{
    world.object(kQueue)->state = 60'000;
    world.object(kQueue)->changedBy = kFeeder;
    world.object(kQueue)->changedAtEvent = 40;
    wait(kFeeder, Operation::deliver, kQueue, 50'000);
    world.process(kFeeder)->text = texts.add("42");
    wait(1, Operation::joinFeeder, processWord(kFeeder));
    wait(0, Operation::join, processWord(1));
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::undrainedQueue);
    EXPECT_EQ(sut.english,
              "Nobody can go on: the pipe of queue q is full (60000 of 65536 bytes), and nobody is "
              "left to read it. p-1 feeder has waited since step 13 to write 42 into it. Besides, "
              "main waits for p-1 to end (join); p-1 waits until p-1 feeder has delivered "
              "everything.");
    EXPECT_EQ(sut.events, (std::vector<std::uint32_t>{40, 105}));
}

TEST_F(StuckWorld, AFullQueueCountsWhatItsDeadLeftBehind)
{
    putInBuffer("9");
    kill(1, -SIGTERM);
    wait(2, Operation::semAcquire, kPlaces);
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::undrainedQueue);
    EXPECT_EQ(sut.english,
              "Nobody can go on: queue q is full, all its 3 places are taken, and nobody is left "
              "to get an item. p-2 waits to put one. Lost in buffers of processes that died: 1.");
}

TEST_F(StuckWorld, AnEventThatWasClearedWokeNobodyWhoCameLate)
{
    ObjectInfo& light = *world.object(kLight);
    light.state = 1 << 1;
    light.changedBy = 4;
    light.changedAtStep = 9;
    light.changedAtEvent = 44;
    wait(2, Operation::eventWake, kLight);
    const Stuck sut = stuck();
    EXPECT_EQ(sut.kind, FindingKind::lostWakeup);
    EXPECT_EQ(sut.english,
              "Nobody can go on: event light was set, but p-4 cleared it in step 9, and nobody is "
              "left to set it again. p-2 has waited for it since step 13: it came too late. An "
              "event does not remember that it was set.");
    EXPECT_EQ(sut.events, (std::vector<std::uint32_t>{44, 102}));
}

TEST_F(StuckWorld, WhatNobodyIsLeftToGiveIsADeadlockWithoutARing)
{
    wait(2, Operation::eventWake, kLight);
    EXPECT_EQ(stuck().kind, FindingKind::deadlock);
    EXPECT_EQ(stuck().english, "Nobody can go on: nobody has set event light, and nobody is left "
                               "to set it; waiting for it since step 13: p-2.");
    wait(2, Operation::receive, kQueue, 0);
    EXPECT_EQ(stuck().english, "Nobody can go on: queue q is empty, and nobody is left to put an "
                               "item; waiting for one since step 13: p-2.");
    wait(2, Operation::semAcquire, kRooms);
    EXPECT_EQ(stuck().chinese, "谁也走不下去了：信号量 rooms 没有许可，也再没有谁会给它一个；"
                               "从第 13 步起等它的：p-2。");
    EXPECT_EQ(stuck().events, std::vector<std::uint32_t>{102});
}

TEST_F(StuckWorld, ASemaphoreUsedAsASignalMakesNoRing)
{
    world.object(kRooms)->initial = 0;
    takeRooms({2}); // it got a signal once
    wait(2, Operation::semAcquire, kRooms);
    EXPECT_TRUE(stuck().ring.empty());
}

TEST_F(StuckWorld, WhoOnlyWaitsForTheStoppedIsNamed)
{
    world.process(1)->state = ProcessState::stopped;
    wait(0, Operation::join, processWord(1));
    EXPECT_EQ(stuck().english, "Nobody can go on: main waits for p-1 to end (join).");
    EXPECT_EQ(stuck().events, std::vector<std::uint32_t>{100});
}

} // namespace
} // namespace forkscope
