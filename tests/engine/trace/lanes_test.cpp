#include "tests/engine/trace/lanes_fixture.h"
#include "tests/support/sample_run.h"

namespace forkscope {
namespace {

class FreeLanesTest : public LanesTest
{
protected:
    FreeLanesTest() : LanesTest(false) {}
};

TEST_F(LanesTest, ALaneBeginsWhenItsProcessIsBorn)
{
    twoWithALock();
    ASSERT_EQ(sut.all().size(), 2u);
    EXPECT_EQ(states(1), "new@2 running@3");
    EXPECT_EQ(sut.lane(1)->parent, 0);
    EXPECT_EQ(sut.lane(7), nullptr);
}

TEST_F(LanesTest, AWaiterIsReadyAgainFromTheReleaseOn)
{
    twoWithALock();
    acquire(0);
    want(1, Operation::acquire, kLock);
    release(0);
    EXPECT_EQ(states(1), "new@2 running@3 waiting@4");
    EXPECT_EQ(sut.stateAfter(*sut.lane(1), history.size() - 1), ProcessState::waiting);
    EXPECT_EQ(sut.stateAfter(*sut.lane(1), history.size()), ProcessState::ready);
}

TEST_F(LanesTest, AMomentOfAFreeLockIsKeptOnceForAllWhoWait)
{
    twoWithALock();
    start(0, 2);
    begin(2);
    acquire(0);
    for (ActorId actor : {1, 2})
        want(actor, Operation::acquire, kLock);
    release(0);
    acquire(1);
    ASSERT_EQ(sut.freeSpans(kLock).size(), 1u);
    EXPECT_EQ(sut.freeSpans(kLock)[0].from.step, 7u);
    EXPECT_EQ(sut.freeSpans(kLock)[0].to.step, 8u);
    EXPECT_FALSE(sut.freeSpans(kLock)[0].open);
    EXPECT_EQ(states(2), "new@4 running@5 waiting@6");
}

TEST_F(LanesTest, WhoFoundTheLockFreeWaitsOnceAnotherTookIt)
{
    twoWithALock();
    want(1, Operation::acquire, kLock);
    acquire(0);
    EXPECT_EQ(states(1), "new@2 running@3 ready@3 waiting@4");
}

TEST_F(LanesTest, AnArrowLeadsFromTheReleaseToTheAcquireItLetThrough)
{
    twoWithALock();
    acquire(0);
    want(1, Operation::acquire, kLock);
    release(0);
    acquire(1);
    EXPECT_EQ(handOvers(), "0@5->1@6 ");
}

TEST_F(LanesTest, NoArrowLeadsToAnAcquireThatNeverWaited)
{
    twoWithALock();
    acquire(0);
    release(0);
    want(1, Operation::acquire, kLock);
    acquire(1);
    EXPECT_EQ(handOvers(), "");
}

TEST_F(LanesTest, AHoldLastsFromTheAcquireToTheRelease)
{
    twoWithALock();
    acquire(0);
    ASSERT_EQ(sut.lane(0)->holds.size(), 1u);
    EXPECT_TRUE(sut.lane(0)->holds[0].open);
    release(0);
    EXPECT_FALSE(sut.lane(0)->holds[0].open);
    EXPECT_EQ(sut.lane(0)->holds[0].from.step, 4u);
    EXPECT_EQ(sut.lane(0)->holds[0].to.step, 5u);
}

TEST_F(LanesTest, ADeadHoldersLockStaysHeld)
{
    twoWithALock();
    acquire(1);
    play({.argument = -9,
          .actor = 1,
          .object = processWord(1),
          .operation = Operation::died,
          .flags = kChange});
    EXPECT_TRUE(sut.lane(1)->holds[0].open);
    EXPECT_EQ(sut.lane(1)->segments.back().state, ProcessState::zombie);
}

TEST_F(LanesTest, AForkArrowLeadsFromTheStartToTheChild)
{
    twoWithALock();
    ASSERT_EQ(sut.arrows().size(), 1u);
    EXPECT_EQ(sut.arrows()[0].kind, LaneArrow::Kind::fork);
    EXPECT_EQ(sut.arrows()[0].fromActor, 0);
    EXPECT_EQ(sut.arrows()[0].toActor, 1);
}

TEST_F(LanesTest, ArrivalIsTheFirstWishForASharedObject)
{
    twoWithALock();
    EXPECT_EQ(sut.lane(1)->arrival, Lane::kNotYet);
    want(1, Operation::print);
    EXPECT_EQ(sut.lane(1)->arrival, Lane::kNotYet);
    want(1, Operation::acquire, kLock);
    EXPECT_EQ(sut.lane(1)->arrival, history.size() - 1);
}

TEST_F(LanesTest, UnderControlAStepBeginsWhereTheOneBeforeEnded)
{
    twoWithALock();
    acquire(0);
    const LaneStep& last = sut.lane(0)->steps.back();
    EXPECT_EQ(last.at.time - last.begin, 100'000);
    EXPECT_EQ(last.beginOn(LaneAxis::steps), 3);
}

TEST_F(FreeLanesTest, AStepBeginsWhenItsProcessStartedRunningTowardsIt)
{
    twoWithALock();
    const std::int64_t begun = m_time;
    born(2);
    acquire(1);
    EXPECT_EQ(sut.lane(1)->steps.back().begin, begun);
}

TEST_F(FreeLanesTest, AStepAfterAWaitTookNoTimeOfItsOwn)
{
    twoWithALock();
    play({.actor = 1, .operation = Operation::sleep, .phase = Phase::waits});
    step({.actor = 1, .operation = Operation::sleep});
    EXPECT_EQ(sut.lane(1)->steps.back().begin, m_time);
    EXPECT_EQ(states(1), "new@2 running@3 sleeping@3 running@4");
}

TEST_F(LanesTest, TimesNeverStepBack)
{
    twoWithALock();
    m_time -= 5'000'000;
    begin(1);
    EXPECT_EQ(sut.lane(1)->steps.back().at.time, sut.lane(1)->steps[0].at.time);
}

TEST_F(LanesTest, ABrokenClaimIsMarked)
{
    twoWithALock();
    play({.argument = 1, .operation = Operation::claimBroken});
    ASSERT_EQ(sut.marks().size(), 1u);
    EXPECT_EQ(sut.marks()[0].at.step, 3u);
    EXPECT_EQ(sut.marks()[0].argument, 1);
}

TEST_F(LanesTest, ALookKnowsItsWriteAndAWriteItsLooks)
{
    twoWithALock();
    make(kFile, ObjectKind::file);
    step({.version = 2,
          .actor = 0,
          .object = kFile,
          .operation = Operation::fileWrite,
          .flags = kChange});
    const std::uint32_t write = history.size() - 1;
    for (ActorId actor : {0, 1})
        step({.version = 2,
              .actor = actor,
              .object = kFile,
              .operation = Operation::fileRead,
              .flags = kLook});
    const std::uint32_t look = history.size() - 1;
    EXPECT_EQ(writeSeenBy(history, look), write);
    EXPECT_EQ(looksThatSaw(history, write, 10), (std::vector<std::uint32_t>{look - 1, look}));
    EXPECT_EQ(looksThatSaw(history, write, 1).size(), 1u);
}

TEST(LanesOfASampleRun, AreTheSameInOneGoAndEventByEvent)
{
    const Update update = sampleTicketRun(20, 5, true, 3);
    History whole(true), grown(true);
    for (const std::string& text : update.texts)
        whole.addText(text), grown.addText(text);
    whole.append(update.events);
    Lanes inOneGo, oneByOne;
    inOneGo.extend(whole);
    for (const Event& event : update.events) {
        grown.append(std::span(&event, 1));
        oneByOne.extend(grown);
    }
    ASSERT_EQ(inOneGo.all().size(), oneByOne.all().size());
    for (std::size_t i = 0; i < inOneGo.all().size(); ++i) {
        EXPECT_EQ(inOneGo.all()[i].segments, oneByOne.all()[i].segments);
        EXPECT_EQ(inOneGo.all()[i].steps, oneByOne.all()[i].steps);
    }
    EXPECT_EQ(inOneGo.arrows().size(), oneByOne.arrows().size());
}

TEST(LanesOfASampleRun, SayWhatTheWorldSaysAtEveryEvent)
{
    const Update update = sampleTicketRun(8, 5, true, 4);
    History history(true);
    for (const std::string& text : update.texts)
        history.addText(text);
    history.append(update.events);
    Lanes sut;
    sut.extend(history);
    for (std::uint32_t count = 1; count <= history.size(); ++count)
        for (const ProcessInfo& process : history.worldAt(count).processes) {
            const Lane* lane = sut.lane(process.actor);
            ASSERT_EQ(sut.stateAfter(*lane, count), process.state) << "after " << count;
        }
}

TEST(LaneSearch, FindsTheSegmentThatCoversAPosition)
{
    const std::vector<LaneSegment> segments = {{{10, 0, 2}, ProcessState::ready},
                                               {{20, 5, 4}, ProcessState::waiting},
                                               {{30, 9, 4}, ProcessState::running}};
    EXPECT_EQ(segmentAt(segments, LaneAxis::steps, 0), 0u);
    EXPECT_EQ(segmentAt(segments, LaneAxis::steps, 3.9), 0u);
    EXPECT_EQ(segmentAt(segments, LaneAxis::steps, 4), 2u);
    EXPECT_EQ(segmentAt(segments, LaneAxis::time, 29), 1u);
    EXPECT_EQ(segmentAfter(segments, 5), 0u);
    EXPECT_EQ(segmentAfter(segments, 6), 1u);
}

TEST(LaneSearch, FindsTheFirstStepThatEndsAfterAPosition)
{
    const std::vector<LaneStep> steps = {{{10, 0, 1}, 0}, {{20, 5, 2}, 10}};
    EXPECT_EQ(firstStepAfter(steps, LaneAxis::steps, 0.5), 0u);
    EXPECT_EQ(firstStepAfter(steps, LaneAxis::steps, 1), 1u);
    EXPECT_EQ(firstStepAfter(steps, LaneAxis::time, 25), 2u);
}

} // namespace
} // namespace forkscope
