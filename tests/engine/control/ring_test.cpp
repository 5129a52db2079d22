// What an actor records: order, room, texts, versions, repeated looks.
#include "tests/engine/control/arena_fixture.h"
#include "tests/support/run_helpers.h"

#include <csignal>

namespace forkscope {
namespace {

std::string told(const Event& event)
{
    std::string text(name(event.operation));
    if (event.phase == Phase::waits) text += " waits";
    if (event.repeats) text += " after " + std::to_string(event.repeats) + " more";
    return text;
}

std::vector<std::string> told(const std::vector<Event>& events)
{
    std::vector<std::string> lines;
    for (const Event& event : events) lines.push_back(told(event));
    return lines;
}

using Lines = std::vector<std::string>;

class Ring : public ArenaTest
{
protected:
    void SetUp() override { before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), before); }

    ObjectId lock = arena.takeObject(ObjectKind::lock, "lock", 0);
    ObjectId value = arena.takeObject(ObjectKind::value, "value", 7);
    Residue before;
};

class TinyRing : public ArenaTest
{
protected:
    TinyRing() : ArenaTest(8) {}
};

TEST_F(Ring, HoldsOperationsInProgramOrderWithTheVersionsTheyMadeOrSaw)
{
    Actor& sut = as(2);
    sut.onWord({Operation::acquire, lock, kForever, 11});
    sut.onWord({Operation::valueGet, value, 0, 12});
    sut.onWord({Operation::release, lock, 0, 13});

    const std::vector<Event> events = drained(2);
    ASSERT_EQ(told(events), (Lines{"acquire", "get-value", "release"}));
    EXPECT_EQ(events[0].version, kFirstVersion + 1);
    EXPECT_EQ(events[0].flags, kChange);
    EXPECT_EQ(events[1].version, kFirstVersion);
    EXPECT_EQ(events[1].flags, kLook);
    EXPECT_EQ(events[1].result, 7);
    EXPECT_EQ(events[2].version, kFirstVersion + 2);
    EXPECT_EQ(events[2].before, 3u) << "held by actor 2";
    EXPECT_EQ(events[2].line, 13);
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(events[i].index, i);
        EXPECT_EQ(events[i].actor, 2);
    }
    EXPECT_LE(events[0].time, events[1].time);
}

TEST_F(Ring, GoesOnInTheSameSlotWhereAnotherProcessLeftIt)
{
    waitFor(inProcess(4, [&](Actor& actor) { actor.objectless({Operation::tally}); }));
    as(4).objectless({Operation::getpid}, 5);
    const std::vector<Event> events = drained(4);
    EXPECT_EQ(told(events), (Lines{"tally", "getpid"}));
    EXPECT_EQ(events[1].index, 1u);
}

TEST_F(Ring, KeepsWhatAProcessRecordedBeforeItWasKilled)
{
    const pid_t pid = inProcess(1, [&](Actor& actor) {
        actor.onWord({Operation::acquire, lock, kForever});
        actor.onWord({Operation::valueSet, value, 9});
        ::kill(::getpid(), SIGKILL);
    });
    EXPECT_EQ(exitCodeOf(waitFor(pid)), -SIGKILL);
    EXPECT_EQ(told(drained(1)), (Lines{"acquire", "set-value"}));
    EXPECT_EQ(holderOf(stateOf(word(lock))), 1);
}

TEST_F(TinyRing, MakesItsWriterWaitWhenItIsFullAndLosesNothing)
{
    constexpr int kAll = 500;
    std::jthread writer = inThread(1, [&](Actor& actor) {
        for (int i = 0; i < kAll; ++i) actor.objectless({Operation::tally, 0, i}, i);
    });
    ASSERT_TRUE(comesTrue([&] { return slot(1).head.load() == 8; }));
    std::vector<Event> all;
    EXPECT_TRUE(comesTrue([&] {
        EXPECT_LE(slot(1).head.load() - slot(1).tail.load(), 8u);
        for (const Event& event : drained(1)) all.push_back(event);
        return all.size() == kAll;
    }));
    for (int i = 0; i < int(all.size()); ++i) ASSERT_EQ(all[std::size_t(i)].argument, i);
}

TEST_F(TinyRing, MakesRoomBeforeTheOperationTakesEffect)
{
    const ObjectId lock = arena.takeObject(ObjectKind::lock, "lock", 0);
    std::jthread writer = inThread(1, [&](Actor& actor) {
        for (int i = 0; i < 8; ++i) actor.objectless({Operation::tally});
        actor.onWord({Operation::acquire, lock, kForever});
    });
    const std::uint32_t bell = arena.header().bell.load();
    ASSERT_TRUE(comesTrue([&] { return arena.header().bell.load() != bell; })) << "it calls the host";
    EXPECT_EQ(stateOf(word(lock)), 0u);
    EXPECT_EQ(drained(1).size(), 8u);
    EXPECT_TRUE(comesTrue([&] { return stateOf(word(lock)) == 2; }));
}

TEST_F(Ring, TextsWrapRoundAndArriveWhole)
{
    Actor& sut = as(1);
    const std::string pattern = "0123456789abcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < 40; ++i) {
        std::string text;
        while (text.size() < 9'001) text += pattern + std::to_string(i);
        sut.objectless({Operation::tally, 0, 0, 0, text});
        const std::vector<Event> events = drained(1);
        ASSERT_EQ(events.size(), 1u);
        ASSERT_EQ(texts[events[0].text], text) << "text " << i;
    }
    EXPECT_GT(slot(1).textHead.load(), 5 * kTextBytes);
}

TEST_F(Ring, WaitsForRoomForItsTextsWhereTheyAreNotTakenYet)
{
    const std::string half(kTextBytes / 2, 'h');
    std::jthread writer = inThread(1, [&](Actor& actor) {
        for (int i = 0; i < 5; ++i)
            actor.objectless({Operation::tally, 0, 0, 0, half + std::to_string(i)});
    });
    ASSERT_TRUE(comesTrue([&] { return slot(1).head.load() == 2; }));
    std::vector<Event> all;
    EXPECT_TRUE(comesTrue([&] {
        EXPECT_LE(slot(1).textHead.load() - slot(1).textTail.load(), kTextBytes);
        for (const Event& event : drained(1)) all.push_back(event);
        return all.size() == 5;
    }));
    for (const Event& event : all) EXPECT_EQ(texts[event.text], half) << "cut to half the ring";
}

TEST_F(Ring, VersionsGoOnPastTheEndOfTheirRange)
{
    Actor& sut = as(1);
    const int changes = 600; // 256 before 2^32
    for (int i = 0; i < changes; ++i) {
        const Outcome outcome = sut.onWord({Operation::valueSet, value, i});
        ASSERT_EQ(outcome.version, std::uint32_t(kFirstVersion + 1 + std::uint32_t(i)));
    }
    EXPECT_EQ(versionOf(word(value)), std::uint32_t(kFirstVersion + changes));
    const std::vector<Event> events = drained(1);
    for (std::size_t i = 1; i < events.size(); ++i)
        ASSERT_EQ(events[i].version - events[i - 1].version, 1u);
}

TEST_F(Ring, ALookThatRepeatsIsCountedAndTheCountTravelsWithTheNextEvent)
{
    Actor& sut = as(1);
    for (int i = 0; i < 5; ++i) sut.onWord({Operation::valueGet, value, 0, 3});
    EXPECT_EQ(slot(1).repeat.load(), (0ull << 24 | 4)) << "of event 0, for the case of a death";
    sut.onWord({Operation::valueSet, value, 1});
    EXPECT_EQ(told(drained(1)), (Lines{"get-value", "set-value after 4 more"}));
}

TEST_F(Ring, ALookAtAnotherVersionOrFromAnotherLineIsAnEventOfItsOwn)
{
    Actor& sut = as(1);
    sut.onWord({Operation::valueGet, value, 0, 3});
    sut.onWord({Operation::valueGet, value, 0, 4});
    arena.object(value).word.store(makeWord(kFirstVersion + 1, 7));
    sut.onWord({Operation::valueGet, value, 0, 4});
    sut.onWord({Operation::valueGet, value, 0, 4});
    sut.objectless({Operation::getpid});
    EXPECT_EQ(told(drained(1)),
              (Lines{"get-value", "get-value", "get-value", "getpid after 1 more"}));
}

TEST_F(Ring, ACountOfLooksBelongsToTheEventItNames)
{
    Actor& sut = as(1);
    for (int i = 0; i < 3; ++i) sut.onWord({Operation::valueGet, value});
    sut.objectless({Operation::getpid});
    for (int i = 0; i < 2; ++i) sut.onWord({Operation::valueGet, value});
    EXPECT_EQ(slot(1).repeat.load() >> 24, 2u);
    EXPECT_EQ(slot(1).repeat.load() & 0xFFFFFF, 1u);
}

TEST_F(Ring, AFailedTryIsALookAtTheVersionItSaw)
{
    as(1).onWord({Operation::acquire, lock, kForever});
    const Outcome outcome = as(2).onWord({Operation::acquire, lock, 0});
    EXPECT_FALSE(outcome.done);
    const std::vector<Event> events = drained(2);
    ASSERT_EQ(told(events), Lines{"acquire"});
    EXPECT_EQ(events[0].flags, kLook);
    EXPECT_EQ(events[0].version, kFirstVersion + 1);
    EXPECT_EQ(events[0].result, 0);
}

TEST_F(Ring, ARefusedReleaseSaysSoAndChangesNothing)
{
    EXPECT_FALSE(as(1).onWord({Operation::release, lock}).done);
    EXPECT_EQ(word(lock), makeWord(kFirstVersion, 0));
    EXPECT_EQ(drained(1).front().flags, kLook);
}

TEST_F(Ring, AnIntentNamesTheVersionAboutToBeMade)
{
    as(1).onWord({Operation::valueSet, value, 5, 0, {}});
    const Announcement intent = unpack(slot(1).announcement.load());
    EXPECT_TRUE(intent.attempt);
    EXPECT_EQ(intent.operation, Operation::valueSet);
    EXPECT_EQ(intent.object, value);
    EXPECT_EQ(intent.version, kFirstVersion + 1);
    EXPECT_EQ(slot(1).argument.load(), 5);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
