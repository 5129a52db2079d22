#include "tests/engine/trace/world_fixture.h"

namespace forkscope {
namespace {

class FreeWorldTest : public WorldTest
{
protected:
    FreeWorldTest() : WorldTest(false) {}
};

TEST_F(WorldTest, MainIsAChildOfTheShell)
{
    bearMain();
    EXPECT_EQ(process(0).parent, kNobody);
    EXPECT_EQ(process(0).parentPid, 2);
    EXPECT_EQ(process(0).pid, 3);
    EXPECT_EQ(process(0).osPid, 901);
}

TEST_F(WorldTest, AStartedChildKnowsWhoForkedItAndIsNewUntilItStandsAtItsGate)
{
    bearMain();
    begin(0);
    start(1);
    EXPECT_EQ(process(1).parent, 0);
    EXPECT_EQ(process(1).parentPid, 3);
    EXPECT_EQ(process(1).pid, 4);
    EXPECT_EQ(state(1), ProcessState::fresh);
    announce(1, Operation::begin);
    EXPECT_EQ(state(1), ProcessState::ready);
    begin(1);
    EXPECT_EQ(state(1), ProcessState::running);
}

TEST_F(WorldTest, AChildWhoseBirthIsKnownBeforeItsStartStillGetsItsParent)
{
    bearMain();
    play({.argument = 4, .result = 902, .text = 2, .actor = 1, .operation = Operation::born});
    step({.argument = 1, .result = 4, .actor = 0, .object = processWord(1),
          .operation = Operation::start, .flags = kChange});
    ASSERT_EQ(sut.processes.size(), 2u);
    EXPECT_EQ(process(1).parent, 0);
    EXPECT_EQ(process(1).parentPid, 3);
}

TEST_F(WorldTest, UnderControlWhoCouldGoOnIsReadyAndHeld)
{
    threeClientsWithALock();
    announce(1, Operation::acquire, kLock, kForever);
    EXPECT_EQ(state(1), ProcessState::ready);
    EXPECT_TRUE(process(1).held);
    EXPECT_EQ(process(1).letter, 'S');
}

TEST_F(WorldTest, AWaiterIsReadyWhenTheLockIsReleasedAndWaitsAgainWhenItIsTaken)
{
    threeClientsWithALock();
    acquire(1);
    announce(2, Operation::acquire, kLock, kForever);
    EXPECT_EQ(state(2), ProcessState::waiting);
    EXPECT_FALSE(process(2).held);
    release(1);
    EXPECT_EQ(state(2), ProcessState::ready);
    EXPECT_TRUE(process(2).held);
    acquire(3);
    EXPECT_EQ(state(2), ProcessState::waiting);
}

TEST_F(WorldTest, WaitersAreNamedInOrderOfArrival)
{
    threeClientsWithALock();
    acquire(2);
    announce(3, Operation::acquire, kLock, kForever);
    announce(1, Operation::acquire, kLock, kForever);
    EXPECT_EQ(sut.waitersOf(kLock), (std::vector<ActorId>{3, 1}));
    release(2);
    EXPECT_TRUE(sut.waitersOf(kLock).empty());
    acquire(2);
    EXPECT_EQ(sut.waitersOf(kLock), (std::vector<ActorId>{3, 1}));
}

TEST_F(WorldTest, ATimedWaiterWaitsForTheLockAlthoughItsTimeMayCome)
{
    threeClientsWithALock();
    acquire(1);
    announce(2, Operation::acquire, kLock, 5000);
    EXPECT_EQ(state(2), ProcessState::waiting);
    step({.argument = 5000, .result = 0, .version = m_version, .actor = 2, .object = kLock,
          .operation = Operation::acquire, .flags = kLook});
    EXPECT_EQ(state(2), ProcessState::running);
    EXPECT_EQ(sut.object(kLock)->state, 2u) << "actor 1 still holds it";
}

TEST_F(WorldTest, ALockKnowsItsHolderAndSinceWhen)
{
    threeClientsWithALock();
    acquire(3);
    const ObjectInfo& lock = *sut.object(kLock);
    EXPECT_EQ(lock.state, 4u);
    EXPECT_EQ(lock.heldSinceStep, m_step);
    EXPECT_EQ(lock.changedBy, 3);
    EXPECT_EQ(lock.version, 1u);
}

TEST_F(WorldTest, ALockStaysTakenWhenItsHolderIsKilled)
{
    threeClientsWithALock();
    acquire(1);
    announce(2, Operation::acquire, kLock, kForever);
    die(1, -9);
    EXPECT_EQ(sut.object(kLock)->state, 2u);
    EXPECT_EQ(state(2), ProcessState::waiting);
}

TEST_F(WorldTest, ARobustLockIsFreeAgainWhenTheDeathOfItsHolderIsMarked)
{
    threeClientsWithALock();
    make(kLock, ObjectKind::lock, kRobust);
    announce(2, Operation::acquire, kLock, kForever);
    acquire(1);
    die(1, -15);
    EXPECT_EQ(state(2), ProcessState::waiting) << "not marked yet";
    play({.version = ++m_version, .actor = 1, .object = kLock, .operation = Operation::ownerDied,
          .flags = kChange});
    EXPECT_EQ(ownerThatDied(sut.object(kLock)->state), 1);
    EXPECT_EQ(state(2), ProcessState::ready);
    acquire(2);
    EXPECT_EQ(holderOf(sut.object(kLock)->state), 2);
    EXPECT_EQ(ownerThatDied(sut.object(kLock)->state), kNobody);
}

TEST_F(WorldTest, ASleeperSleepsUntilItGoesOn)
{
    threeClientsWithALock();
    announce(1, Operation::sleep, 0, 4000);
    EXPECT_EQ(state(1), ProcessState::sleeping);
    EXPECT_EQ(process(1).argument, 4000);
    EXPECT_EQ(process(1).sinceStep, m_step);
    step({.argument = 4000, .actor = 1, .operation = Operation::sleep});
    EXPECT_EQ(state(1), ProcessState::running);
}

TEST_F(WorldTest, WhoExitedIsAZombieUntilItsParentJoins)
{
    threeClientsWithALock();
    announce(0, Operation::join, processWord(1), kForever);
    EXPECT_EQ(state(0), ProcessState::waiting);
    step({.argument = 3, .actor = 1, .operation = Operation::exit});
    EXPECT_EQ(state(1), ProcessState::running);
    die(1, 3);
    EXPECT_EQ(state(1), ProcessState::zombie);
    EXPECT_EQ(process(1).letter, 'Z');
    EXPECT_EQ(process(1).exitCode, 3);
    EXPECT_EQ(state(0), ProcessState::ready);
    step({.argument = kForever, .result = 3, .actor = 0, .object = processWord(1),
          .operation = Operation::join, .flags = kChange});
    EXPECT_EQ(state(1), ProcessState::gone);
    EXPECT_EQ(process(1).letter, '-');
    EXPECT_EQ(process(1).reapedAt, m_time);
}

TEST_F(WorldTest, AJoinThatTimesOutReapsNobody)
{
    threeClientsWithALock();
    step({.argument = 100, .actor = 0, .object = processWord(1), .operation = Operation::join,
          .flags = kLook});
    EXPECT_NE(state(1), ProcessState::gone);
}

TEST_F(WorldTest, AnAdoptedProcessIsAnOrphanWithANewParent)
{
    threeClientsWithALock();
    die(0, -9);
    play({.argument = 1, .actor = 2, .operation = Operation::adopted});
    EXPECT_TRUE(process(2).orphan);
    EXPECT_EQ(process(2).parentPid, 1);
    EXPECT_EQ(process(2).parent, 0) << "who forked it does not change";
}

TEST_F(WorldTest, AStoppedProcessGoesBackToWhatItWasDoing)
{
    threeClientsWithALock();
    acquire(1);
    announce(2, Operation::acquire, kLock, kForever);
    play({.actor = 2, .operation = Operation::actStop});
    EXPECT_EQ(state(2), ProcessState::stopped);
    EXPECT_EQ(process(2).letter, 'T');
    release(1);
    EXPECT_EQ(state(2), ProcessState::stopped);
    play({.actor = 2, .operation = Operation::actContinue});
    EXPECT_EQ(state(2), ProcessState::ready);
}

TEST_F(WorldTest, AnEmptiedFileIsHalfWrittenUntilItsContentComes)
{
    bearMain();
    make(kFile, ObjectKind::file, 12);
    step({.version = 2, .actor = 0, .object = kFile, .operation = Operation::fileTruncate,
          .flags = kChange});
    EXPECT_TRUE(sut.object(kFile)->half);
    EXPECT_EQ(sut.object(kFile)->state, 0u);
    step({.argument = 12, .version = 4, .text = 9, .actor = 0, .object = kFile,
          .operation = Operation::fileWrite, .flags = kChange});
    EXPECT_FALSE(sut.object(kFile)->half);
    EXPECT_EQ(sut.object(kFile)->state, 12u);
    EXPECT_EQ(sut.object(kFile)->content, 9u);
    EXPECT_EQ(sut.object(kFile)->changedAtStep, m_step);
}

TEST_F(WorldTest, AProcessRemembersWhatItLastSawOfAFile)
{
    threeClientsWithALock();
    make(kFile, ObjectKind::file, 12);
    step({.version = 4, .text = 5, .actor = 1, .object = kFile,
          .operation = Operation::fileRead, .flags = kLook});
    step({.argument = 12, .version = 6, .text = 6, .actor = 2, .object = kFile,
          .operation = Operation::fileWrite, .flags = kChange});
    ASSERT_EQ(process(1).memories.size(), 1u);
    EXPECT_EQ(process(1).memories[0].text, 5u) << "stale: the file has changed since";
    EXPECT_EQ(process(1).memories[0].version, 4u);
    EXPECT_EQ(process(2).memories.at(0).text, 6u) << "who wrote knows what it wrote";
}

TEST_F(WorldTest, ATurnedKnobChangesAndItsLookIsRemembered)
{
    threeClientsWithALock();
    make(kKnob, ObjectKind::knob, 0);
    play({.argument = 1, .version = 1, .object = kKnob, .operation = Operation::actKnob,
          .flags = kChange});
    EXPECT_EQ(sut.object(kKnob)->state, 1u);
    EXPECT_EQ(sut.object(kKnob)->changedBy, kNobody);
    play({.result = 1, .version = 1, .actor = 1, .object = kKnob,
          .operation = Operation::knobLook, .flags = kLook | kTransparent});
    EXPECT_EQ(process(1).memories.at(0).value, 1);
    EXPECT_EQ(process(1).steps, 1u) << "a look at a knob is no step";
}

TEST_F(WorldTest, TheKernelsLetterIsTheSampledOneUntilTheStateChanges)
{
    threeClientsWithALock();
    play({.argument = 'D', .result = 4200, .actor = 1, .operation = Operation::kernelView});
    EXPECT_EQ(process(1).letter, 'D');
    EXPECT_TRUE(process(1).letterSampled);
    EXPECT_EQ(process(1).cpu, 4200);
    announce(1, Operation::sleep, 0, 9000);
    EXPECT_EQ(process(1).letter, 'S');
    EXPECT_FALSE(process(1).letterSampled);
}

TEST_F(WorldTest, TalliesAddUpByName)
{
    threeClientsWithALock();
    for (ActorId client : {1, 2, 1})
        step({.argument = 2, .text = 11, .actor = client, .operation = Operation::tally});
    EXPECT_EQ(sut.tally(11), 6);
    EXPECT_EQ(sut.tally(12), 0);
}

TEST_F(WorldTest, LinesErrorsAndBrokenClaimsAreCounted)
{
    threeClientsWithALock();
    step({.argument = 1, .text = 3, .actor = 1, .operation = Operation::print});
    play({.text = 4, .actor = 1, .object = kFile, .operation = Operation::decodeError,
          .flags = kTransparent});
    play({.argument = 1, .operation = Operation::claimBroken});
    EXPECT_EQ(sut.lines, 1u);
    EXPECT_EQ(sut.decodeErrors, 1u);
    EXPECT_EQ(sut.brokenClaims, (std::vector<std::uint8_t>{0, 1}));
}

TEST_F(WorldTest, TheEndIsKnownWhenTheRunIsOver)
{
    bearMain();
    EXPECT_FALSE(sut.end);
    play({.argument = std::int64_t(RunEnd::stuck), .operation = Operation::ended});
    EXPECT_EQ(sut.end, RunEnd::stuck);
}

TEST_F(WorldTest, EventsOfUnknownActorsAndObjectsAreCountedAndHarmless)
{
    for (std::uint16_t number = 0; number <= std::uint16_t(Operation::count); ++number)
        for (const std::int64_t argument : {std::int64_t(-1), std::int64_t(70'000), kForever})
            play({.argument = argument, .actor = 1999, .object = 60'000,
                  .operation = Operation(number)});
    EXPECT_EQ(sut.events, 3u * (std::uint32_t(Operation::count) + 1));
}

TEST_F(FreeWorldTest, WhoNeverSaidThatItWaitsIsRunning)
{
    threeClientsWithALock();
    acquire(1);
    EXPECT_EQ(state(1), ProcessState::running);
    EXPECT_EQ(process(1).letter, 'R');
}

TEST_F(FreeWorldTest, AWaiterIsReadyButNotHeldOnceTheLockIsFree)
{
    threeClientsWithALock();
    acquire(1);
    want(2, Operation::acquire, kLock, kForever, Phase::waits);
    EXPECT_EQ(state(2), ProcessState::waiting);
    release(1);
    EXPECT_EQ(state(2), ProcessState::ready);
    EXPECT_FALSE(process(2).held);
    acquire(2);
    EXPECT_EQ(state(2), ProcessState::running);
}

TEST_F(FreeWorldTest, ComputingLastsUntilTheNextOperation)
{
    threeClientsWithALock();
    play({.actor = 1, .operation = Operation::computing});
    EXPECT_EQ(state(1), ProcessState::computing);
    acquire(1);
    EXPECT_EQ(state(1), ProcessState::running);
}

} // namespace
} // namespace forkscope
