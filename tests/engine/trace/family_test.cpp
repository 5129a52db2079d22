// Life and death of processes as the world keeps them: helpers, daemons, orphans, signals, waits
// for children.

#include "tests/engine/trace/world_fixture.h"

#include "engine/trace/paths.h"
#include "engine/trace/wishes.h"

#include <csignal>

namespace forkscope {
namespace {

constexpr ObjectId kQueue = kMaxActors + 2;
constexpr ObjectId kBuffer = kMaxActors + 3;
constexpr ActorId kFeeder = 4;

class FamilyTest : public WorldTest
{
protected:
    FamilyTest() { threeClientsWithALock(); }

    void feederOf(ActorId actor)
    {
        make(kQueue, ObjectKind::queue, 0);
        startFeeder(actor, kFeeder, kBuffer, kQueue);
    }

    void signal(ActorId to, int number)
    {
        step({.argument = number, .result = 1, .actor = 0, .object = processWord(to),
              .operation = Operation::sendSignal, .flags = kLook});
    }

    void dispose(ActorId actor, int signal, Disposition disposition)
    {
        step({.argument = signal, .result = std::int64_t(disposition), .actor = actor,
              .operation = Operation::setHandler});
    }

    void reaped(ActorId actor)
    {
        play({.actor = actor, .object = processWord(actor), .operation = Operation::reaped,
              .flags = kChange});
    }

    std::string path(ActorId actor) { return Paths(sut).of(actor); }
};

TEST_F(FamilyTest, AFeederIsAHelperOfItsProcess)
{
    feederOf(2);
    const ProcessInfo& feeder = process(kFeeder);
    EXPECT_TRUE(feeder.isHelper());
    EXPECT_EQ(feeder.creator, 2);
    EXPECT_EQ(feeder.parent, 2);
    EXPECT_EQ(feeder.pid, process(2).pid);
    EXPECT_EQ(feeder.osPid, process(2).osPid);
    EXPECT_EQ(feeder.role, 9u);
    EXPECT_EQ(feeder.state, ProcessState::running);
    EXPECT_FALSE(process(2).isHelper());
}

TEST_F(FamilyTest, PathsCountChildrenAndHelpersApart)
{
    feederOf(2);
    step({.argument = 5, .result = 8, .actor = 2, .object = processWord(5),
          .operation = Operation::start, .flags = kChange});
    EXPECT_EQ(path(0), "0");
    EXPECT_EQ(path(2), "0/1");
    EXPECT_EQ(path(kFeeder), "0/1/f0");
    EXPECT_EQ(path(5), "0/1/0");
    EXPECT_EQ(path(77), "");
}

TEST_F(FamilyTest, AFeederEndsWhenEverythingIsDeliveredAndLetsItsProcessGo)
{
    feederOf(2);
    announce(2, Operation::joinFeeder, processWord(kFeeder), kForever);
    EXPECT_EQ(state(2), ProcessState::waiting);
    step({.version = 2, .actor = kFeeder, .object = processWord(kFeeder),
          .operation = Operation::endFeeder, .flags = kChange});
    EXPECT_EQ(state(kFeeder), ProcessState::gone);
    EXPECT_EQ(state(2), ProcessState::ready);
}

TEST_F(FamilyTest, AProcessTakesItsHelpersWithIt)
{
    feederOf(2);
    die(2, 0);
    EXPECT_EQ(state(kFeeder), ProcessState::gone);
    EXPECT_EQ(state(2), ProcessState::zombie);
}

TEST_F(FamilyTest, AStoppedProcessStopsWithItsHelpers)
{
    feederOf(2);
    announce(kFeeder, Operation::take, kBuffer);
    play({.actor = 2, .operation = Operation::actStop});
    EXPECT_EQ(state(kFeeder), ProcessState::stopped);
    play({.actor = 2, .operation = Operation::actContinue});
    EXPECT_EQ(state(kFeeder), ProcessState::waiting);
}

TEST_F(FamilyTest, AHelperIsNoChildToWaitFor)
{
    feederOf(0);
    for (ActorId child : {1, 2, 3}) {
        die(child, 0);
        reaped(child);
    }
    announce(0, Operation::waitAny, 0, kForever);
    EXPECT_EQ(state(0), ProcessState::ready) << "it is refused: no children";
}

TEST_F(FamilyTest, ADaemonIsMarked)
{
    step({.argument = 5 | 1 << 16, .result = 8, .actor = 0, .object = processWord(5),
          .operation = Operation::start, .flags = kChange});
    EXPECT_TRUE(process(5).daemon);
    EXPECT_FALSE(process(1).daemon);
}

TEST_F(FamilyTest, AForkThatFailedMakesNobody)
{
    step({.argument = 5, .result = -1, .actor = 0, .object = processWord(5),
          .operation = Operation::start});
    EXPECT_EQ(sut.process(5), nullptr);
}

TEST_F(FamilyTest, AnyWaitIsSettledByEachDeathAndReaping)
{
    announce(0, Operation::waitAny, 0, kForever);
    EXPECT_EQ(state(0), ProcessState::waiting);
    die(2, 1);
    EXPECT_EQ(state(0), ProcessState::ready);
    step({.argument = kForever, .result = 1, .actor = 0, .object = processWord(2),
          .operation = Operation::waitAny, .flags = kChange});
    EXPECT_EQ(state(2), ProcessState::gone);
    announce(0, Operation::waitAny, 0, kForever);
    EXPECT_EQ(state(0), ProcessState::waiting);
    for (ActorId child : {1, 3}) {
        die(child, 0);
        EXPECT_EQ(state(0), ProcessState::ready);
        reaped(child);
    }
    EXPECT_EQ(state(0), ProcessState::ready) << "no children are left: it fails at once";
}

TEST_F(FamilyTest, AWaitThatFoundNobodyReapsNobody)
{
    step({.argument = 0, .result = 0, .actor = 0, .operation = Operation::waitAny});
    step({.argument = 0, .result = 0, .version = 1, .actor = 0, .object = processWord(1),
          .operation = Operation::waitChild, .flags = kLook});
    EXPECT_EQ(state(1), ProcessState::running);
}

TEST_F(FamilyTest, ALookThatFindsAnEndedChildReapsIt)
{
    die(1, 0);
    step({.result = 1, .version = 3, .actor = 0, .object = processWord(1),
          .operation = Operation::isAlive, .flags = kChange});
    EXPECT_EQ(state(1), ProcessState::gone);
}

TEST_F(FamilyTest, PeekingLeavesTheZombie)
{
    announce(0, Operation::peekChild, processWord(1), kForever);
    EXPECT_EQ(state(0), ProcessState::waiting);
    die(1, 3);
    EXPECT_EQ(state(0), ProcessState::ready);
    step({.argument = kForever, .result = 1, .version = 2, .actor = 0, .object = processWord(1),
          .operation = Operation::peekChild, .flags = kLook});
    EXPECT_EQ(state(1), ProcessState::zombie);
}

TEST_F(FamilyTest, AnOrphanRemembersItsFormerParent)
{
    die(0, 0);
    play({.argument = 1, .actor = 2, .operation = Operation::adopted});
    EXPECT_EQ(process(2).formerParentPid, 3);
    EXPECT_EQ(process(2).parentPid, 1);
    EXPECT_EQ(process(2).adoptedAt, m_time);
    EXPECT_EQ(process(1).adoptedAt, -1);
}

TEST_F(FamilyTest, HandlersAreInheritedAtTheStart)
{
    dispose(0, SIGTERM, Disposition::handled);
    dispose(0, SIGINT, Disposition::ignored);
    step({.argument = 5, .result = 8, .actor = 0, .object = processWord(5),
          .operation = Operation::start, .flags = kChange});
    dispose(0, SIGTERM, Disposition::standard);
    EXPECT_EQ(process(0).handled, 0u);
    EXPECT_EQ(process(5).handled, 1ull << SIGTERM);
    EXPECT_EQ(process(5).ignored, 1ull << SIGINT);
    EXPECT_EQ(process(1).handled, 0u) << "started before";
}

TEST_F(FamilyTest, NothingComesOfASignalToAZombie)
{
    die(1, 0);
    signal(1, SIGKILL);
    EXPECT_EQ(state(1), ProcessState::zombie);
    EXPECT_EQ(process(1).lastSignal, SIGKILL);
}

TEST_F(FamilyTest, ASignalThatIsIgnoredIsRememberedButOneThatIsHandledIsNot)
{
    dispose(1, SIGTERM, Disposition::ignored);
    dispose(2, SIGTERM, Disposition::handled);
    for (ActorId client : {1, 2, 3}) signal(client, SIGTERM);
    EXPECT_EQ(process(1).lastSignal, SIGTERM);
    EXPECT_EQ(process(2).lastSignal, 0) << "its handler will run";
    EXPECT_EQ(process(3).lastSignal, 0) << "it will die of it";
}

TEST_F(FamilyTest, AStopFromAProgramIsAStop)
{
    signal(1, SIGSTOP);
    EXPECT_EQ(state(1), ProcessState::stopped);
    signal(1, SIGCONT);
    EXPECT_EQ(state(1), ProcessState::running);
}

TEST_F(FamilyTest, WhoCouldGoOnIsAskedOfTheWorld)
{
    acquire(1);
    announce(2, Operation::acquire, kLock, 5000);
    announce(3, Operation::acquire, kLock, kForever);
    EXPECT_TRUE(isBlocked(sut, wishOf(process(2))));
    EXPECT_TRUE(couldGoOn(sut, wishOf(process(2)))) << "its time may come";
    EXPECT_FALSE(couldGoOn(sut, wishOf(process(3))));
    EXPECT_EQ(stateOf(sut, processWord(1)), kStarted);
    EXPECT_EQ(stateOf(sut, processWord(77)), kUnborn);
    die(1, 0);
    EXPECT_EQ(stateOf(sut, processWord(1)), kDead);
}

} // namespace
} // namespace forkscope
