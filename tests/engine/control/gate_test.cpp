// How actors wait: at a closed gate, for a grant, for a lock, for a time, for a thing at rest.
#include "tests/engine/control/arena_fixture.h"

namespace forkscope {
namespace {

class GateTest : public ArenaTest
{
protected:
    void close() { arena.header().gate.store(Gate::closed); }
    void open()
    {
        arena.header().gate.store(Gate::open);
        futexWake(static_cast<const void*>(&arena.header().gate), kWakeAll);
    }
    void control() { arena.header().gate.store(Gate::controlled); }

    // Asleep on the object, as the waker sees it.
    bool comesToSleep(ObjectId object, std::uint32_t sleepers = 1, Waiting kind = Waiting::takers)
    {
        return comesTrue([&] {
            return arena.object(object).sleepers[std::size_t(kind)].load() >= sleepers;
        });
    }

    ObjectId lock = arena.takeObject(ObjectKind::lock, "lock", 0);
    ObjectId value = arena.takeObject(ObjectKind::value, "value", 0);
    ObjectId file = arena.takeObject(ObjectKind::file, "data.json", 4);
};

TEST_F(GateTest, AClosedGateHoldsAndOpeningItLetsOn)
{
    close();
    std::jthread actor =
        inThread(1, [&](Actor& self) { self.onWord({Operation::valueSet, value, 1}); });
    ASSERT_TRUE(comesTrue([&] { return phase(1) == ActorPhase::waiting; }));
    EXPECT_EQ(stateOf(word(value)), 0u);
    open();
    EXPECT_TRUE(comesTrue([&] { return stateOf(word(value)) == 1; }));
}

TEST_F(GateTest, NobodyIsInsideAnOperationOnceAllHaveBeenSeenOutsideOfAClosedGate)
{
    std::atomic<bool> enough = false;
    const auto work = [&](Actor& self) {
        while (!enough) self.onWord({Operation::valueSet, value, 1});
    };
    std::jthread one = inThread(1, work);
    std::jthread two = inThread(2, work);
    for (int i = 0; i < 50; ++i) {
        close();
        const bool quiet = comesTrue([&] {
            drained(1), drained(2);
            return phase(1) != ActorPhase::inside && phase(2) != ActorPhase::inside
                   && phase(1) != ActorPhase::none && phase(2) != ActorPhase::none;
        });
        ASSERT_TRUE(quiet);
        const std::uint64_t then = word(value);
        for (int look = 0; look < 20; ++look) {
            ::sched_yield();
            ASSERT_EQ(word(value), then) << "closing " << i;
        }
        open();
        ASSERT_TRUE(comesTrue([&] { return drained(1), drained(2), word(value) != then; }));
    }
    enough = true;
    comesTrue([&] { return drained(1), drained(2), phase(1) == ActorPhase::outside; });
    comesTrue([&] { return drained(1), drained(2), phase(2) == ActorPhase::outside; });
}

TEST_F(GateTest, AGrantedStepPerformsExactlyOneOperation)
{
    control();
    std::jthread actor = inThread(1, [&](Actor& self) {
        for (int i = 1; i <= 3; ++i) self.onWord({Operation::valueSet, value, i});
    });
    for (std::uint32_t step = 0; step < 3; ++step) {
        ASSERT_TRUE(comesToTheGate(1));
        EXPECT_EQ(stateOf(word(value)), step);
        EXPECT_EQ(slot(1).head.load(), step);
        slot(1).phase.store(ActorPhase::inside);
        grantOneStep(1);
        ASSERT_TRUE(comesTrue([&] { return slot(1).head.load() == step + 1; }));
    }
    EXPECT_TRUE(comesTrue([&] { return phase(1) == ActorPhase::outside; }));
    EXPECT_EQ(versionOf(word(value)), kFirstVersion + 3);
}

TEST_F(GateTest, AnActorAtTheGateHasAnnouncedWhatItWantsAndRungTheBell)
{
    control();
    const std::uint32_t bell = arena.header().bell.load();
    std::jthread actor = inThread(
        1, [&](Actor& self) { self.onWord({Operation::print, value, 1, 42, "hello"}); });
    ASSERT_TRUE(comesToTheGate(1));
    EXPECT_TRUE(comesTrue([&] { return arena.header().bell.load() != bell; }));
    const Announcement wanted = unpack(slot(1).announcement.load());
    EXPECT_EQ(wanted.operation, Operation::print);
    EXPECT_EQ(wanted.object, value);
    EXPECT_FALSE(wanted.attempt) << "nothing is about to be made yet";
    EXPECT_EQ(slot(1).line.load(), 42u);
    EXPECT_EQ(Drain(arena, texts, nullptr).announcedText(1), "hello");
    grantOneStep(1);
}

TEST_F(GateTest, UnderControlEventsCarryTheVirtualTime)
{
    control();
    arena.header().virtualNow = 123'456;
    std::jthread actor = inThread(1, [&](Actor& self) { self.objectless({Operation::tally}); });
    ASSERT_TRUE(comesToTheGate(1));
    grantOneStep(1);
    actor.join();
    EXPECT_EQ(drained(1).front().time, 123'456);
}

TEST_F(GateTest, ASleeperIsWokenByTheRelease)
{
    as(1).onWord({Operation::acquire, lock, kForever});
    std::jthread waiter =
        inThread(2, [&](Actor& self) { self.onWord({Operation::acquire, lock, kForever}); });
    ASSERT_TRUE(comesToSleep(lock));
    EXPECT_TRUE(comesTrue([&] { return phase(2) == ActorPhase::waiting; }));
    as(1).onWord({Operation::release, lock});
    waiter.join();
    EXPECT_EQ(holderOf(stateOf(word(lock))), 2);
    const std::vector<Event> events = drained(2);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].phase, Phase::waits);
    EXPECT_EQ(events[0].version, kFirstVersion + 1);
    EXPECT_EQ(events[1].phase, Phase::done);
}

TEST_F(GateTest, EveryOneOfManyWaitersGetsTheLockOnce)
{
    as(0).onWord({Operation::acquire, lock, kForever});
    std::vector<std::jthread> waiters;
    for (ActorId id = 1; id <= 6; ++id)
        waiters.push_back(inThread(id, [&](Actor& self) {
            self.onWord({Operation::acquire, lock, kForever});
            self.onWord({Operation::release, lock});
        }));
    ASSERT_TRUE(comesToSleep(lock, 6));
    as(0).onWord({Operation::release, lock});
    waiters.clear();
    EXPECT_EQ(word(lock), makeWord(kFirstVersion + 14, 0));
}

TEST_F(GateTest, TakingALockWakesNobody)
{
    auto& sleepers = arena.object(lock).sleepers[std::size_t(Waiting::takers)];
    sleepers = 1; // about to sleep: a waker would find nobody and clear the count
    as(1).onWord({Operation::acquire, lock, kForever});
    EXPECT_EQ(sleepers.load(), 1u);
    as(1).onWord({Operation::release, lock});
    EXPECT_EQ(sleepers.load(), 0u);
}

TEST_F(GateTest, ATimedAcquireTimesOutWhenItsTimeOnTheRunsClockHasCome)
{
    as(1).onWord({Operation::acquire, lock, kForever});
    const std::int64_t deadline = arena.now() + 2'000'000;
    const Outcome outcome = as(2).onWord({Operation::acquire, lock, deadline});
    EXPECT_FALSE(outcome.done);
    EXPECT_GE(arena.now(), deadline);
}

TEST_F(GateTest, ATimedAcquireTimesOutOnlyAfterALookThatFollowsItsTime)
{
    constexpr int kRounds = 20'000;
    RunClock& clock = arena.header().clock;
    clock.epoch = 1; // the run's clock shows what the test says
    std::atomic<int> round = 0;
    std::atomic<int> answered = 0;
    std::atomic<int> taken = 0;
    std::jthread waiter = inThread(1, [&](Actor& self) {
        for (int i = 1; i <= kRounds; ++i) {
            while (round.load() < i) ::sched_yield();
            taken += self.onWord({Operation::acquire, lock, 1}).done;
            drained(1);
            answered = i;
        }
    });
    for (int i = 1; i <= kRounds; ++i) {
        clock.stoodStillAt = 0;
        arena.object(lock).word.store(makeWord(kFirstVersion + 4u * std::uint32_t(i), 9));
        round = i;
        for (int spins = 0; spins < i % 2000; ++spins)
            std::atomic_signal_fence(std::memory_order_seq_cst);
        // It is free before the time comes: who times out has not looked since.
        arena.object(lock).word.store(makeWord(kFirstVersion + 4u * std::uint32_t(i) + 1, 0));
        clock.stoodStillAt = 1;
        ASSERT_TRUE(comesTrue([&] { return answered.load() == i; }));
    }
    EXPECT_EQ(taken.load(), kRounds);
}

TEST_F(GateTest, ATimedAcquireWhoseTimeIsUpStillTakesALockThatIsFree)
{
    EXPECT_TRUE(as(1).onWord({Operation::acquire, lock, 0}).done);
}

TEST_F(GateTest, AGrantedWaiterWhoseTimeHasComeTakesTheLockIfItIsFreeByThen)
{
    control();
    arena.object(lock).word.store(makeWord(kFirstVersion, 9));
    std::jthread waiter = inThread(
        2, [&](Actor& self) { self.onWord({Operation::acquire, lock, 5'000}); });
    ASSERT_TRUE(comesToTheGate(2));
    arena.header().virtualNow = 6'000;
    arena.object(lock).word.store(makeWord(kFirstVersion + 1, 0));
    grantOneStep(2);
    waiter.join();
    EXPECT_EQ(holderOf(stateOf(word(lock))), 2);
}

TEST_F(GateTest, AWaiterGrantedAtItsDeadlineTimesOutInOneStep)
{
    control();
    arena.object(lock).word.store(makeWord(kFirstVersion, 9));
    Outcome outcome{true};
    std::jthread waiter = inThread(2, [&](Actor& self) {
        outcome = self.onWord({Operation::acquire, lock, 5'000});
    });
    ASSERT_TRUE(comesToTheGate(2));
    arena.header().virtualNow = 5'000;
    grantOneStep(2);
    waiter.join();
    EXPECT_FALSE(outcome.done);
    EXPECT_EQ(drained(2).size(), 1u) << "having waited costs no step";
}

TEST_F(GateTest, ASleepOutlastsAPauseOfTheRunsClock)
{
    RunClock& clock = arena.header().clock;
    clock.stoodStillAt = 0;
    clock.epoch = 1; // stands still
    std::jthread sleeper = inThread(1, [&](Actor& self) { self.sleepUntil(1, 0); });
    ASSERT_TRUE(comesTrue([&] { return phase(1) == ActorPhase::waiting; }));
    for (int look = 0; look < 200; ++look) {
        ::sched_yield();
        ASSERT_EQ(phase(1), ActorPhase::waiting);
    }
    clock.base = 0;
    clock.monotonic = monotonicNow();
    clock.epoch = 2;
    futexWake(clock.epoch, kWakeAll);
    sleeper.join();
    const std::vector<Event> events = drained(1);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].phase, Phase::waits);
}

TEST_F(GateTest, AChangeInTwoIsOddWhileItIsUnderWayAndNamesItsHolder)
{
    Actor& sut = as(3);
    const Call call{Operation::fileWrite, file, 6, 0, "inside"};
    sut.beginChange(call);
    const std::uint64_t odd = word(file);
    EXPECT_EQ(versionOf(odd), kFirstVersion + 1);
    EXPECT_EQ(oddHolder(stateOf(odd)), 3);
    EXPECT_EQ(oddBefore(stateOf(odd)), 4u);
    EXPECT_EQ(sut.stateBefore(file), 4u);
    sut.endChange(call, 6);
    EXPECT_EQ(word(file), makeWord(kFirstVersion + 2, 6));
    const std::vector<Event> events = drained(3);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].version, kFirstVersion + 2);
    EXPECT_EQ(events[0].before, 4u);
    EXPECT_EQ(texts[events[0].text], "inside");
}

TEST_F(GateTest, TheEventOfAChangeTellsWhatCameOfItNotWhatWasAnnounced)
{
    Actor& sut = as(3);
    Call call{Operation::fileWrite, file, 6, 0, "wanted"};
    sut.beginChange(call);
    call.text = "as got"; // as long, but another
    sut.endChange(call, 6);
    EXPECT_EQ(texts[drained(3).front().text], "as got");
}

TEST_F(GateTest, OthersWaitWhileAThingIsBeingChanged)
{
    Actor& sut = as(1);
    const Call call{Operation::fileTruncate, file};
    sut.beginChange(call);
    std::jthread other = inThread(2, [&](Actor& self) {
        self.beginChange({Operation::fileWrite, file, 2, 0, "{}"});
        self.endChange({Operation::fileWrite, file, 2, 0, "{}"}, 2);
    });
    ASSERT_TRUE(comesToSleep(file, 1, Waiting::forEven));
    EXPECT_EQ(oddHolder(stateOf(word(file))), 1);
    as(1).endChange(call, 0);
    other.join();
    EXPECT_EQ(word(file), makeWord(kFirstVersion + 4, 2));
    EXPECT_EQ(drained(2).front().before, 0u);
}

TEST_F(GateTest, ALookThatAChangeOverlapsIsTakenAgain)
{
    int reads = 0;
    const Call call{Operation::fileRead, file};
    const std::string content = as(1).readWhole(call, [&] {
        if (++reads > 1) return std::string("after");
        arena.object(file).word.store(makeWord(kFirstVersion + 2, 5));
        return std::string("half");
    });
    EXPECT_EQ(content, "after");
    EXPECT_EQ(reads, 2);
    const std::vector<Event> events = drained(1);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].version, kFirstVersion + 2);
    EXPECT_EQ(texts[events[0].text], "after");
}

TEST_F(GateTest, AReplayedActorIsToldAnswersInTheirOrder)
{
    arena.header().replaying = 1;
    slot(1).answerCount = 2;
    slot(1).answers[0] = {Operation::knobLook, value, kFirstVersion, 17};
    slot(1).answers[1] = {Operation::random, 0, 0, 99};
    Actor& sut = as(1);
    EXPECT_EQ(sut.takeAnswer(Operation::random), nullptr) << "not its turn";
    EXPECT_EQ(sut.lookAtKnob(value, 0), 17u);
    ASSERT_NE(sut.takeAnswer(Operation::random), nullptr);
    EXPECT_EQ(sut.takeAnswer(Operation::random), nullptr) << "each is given once";
}

TEST_F(GateTest, WithoutAReplayAKnobIsLookedAt)
{
    slot(1).answerCount = 1;
    slot(1).answers[0] = {Operation::knobLook, value, kFirstVersion, 17};
    EXPECT_EQ(as(1).lookAtKnob(value, 0), 0u);
    const std::vector<Event> events = drained(1);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].flags, kLook | kTransparent);
}

} // namespace
} // namespace forkscope
