// The order of a free run from what each actor recorded.
#include "engine/host/order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace forkscope {
namespace {

constexpr std::uint32_t kFirst = 0xFFFFFFFC; // close to the end: every longer test sees it wrap
constexpr ObjectId kLock = 3000;
constexpr ObjectId kFile = 3001;
constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();

Event change(ActorId actor, Operation operation, ObjectId object, std::uint32_t made,
             std::int64_t time)
{
    Event event;
    event.actor = actor;
    event.operation = operation;
    event.object = object;
    event.version = kFirst + made;
    event.time = time;
    event.flags = kChange;
    return event;
}

Event look(ActorId actor, Operation operation, ObjectId object, std::uint32_t seen,
           std::int64_t time)
{
    Event event = change(actor, operation, object, seen, time);
    event.flags = kLook;
    return event;
}

Event plain(ActorId actor, Operation operation, std::int64_t time)
{
    Event event = change(actor, operation, 0, 0, time);
    event.version = 0;
    event.flags = 0;
    return event;
}

Event start(ActorId parent, ActorId child, std::int64_t pid, std::int64_t time)
{
    Event event = change(parent, Operation::start, processWord(child), 1, time);
    event.result = pid;
    return event;
}

Event death(ActorId actor, std::int64_t time)
{
    return change(actor, Operation::died, processWord(actor), 2, time);
}

std::vector<std::string> placed(Order& sut, std::int64_t horizon = kAll)
{
    std::vector<Event> events;
    sut.place(horizon, events);
    std::vector<std::string> lines;
    for (const Event& event : events)
        lines.push_back(std::to_string(event.actor) + " " + std::string(name(event.operation)));
    return lines;
}

using Lines = std::vector<std::string>;

class OrderTest : public testing::Test
{
protected:
    // Lets these actors be born before anything else.
    void giveBirth(std::initializer_list<ActorId> actors)
    {
        std::int64_t pid = 100;
        for (ActorId actor : actors) sut.add(0, start(0, actor, pid++, 0));
        placed(sut);
    }

    Order sut{kFirst};
};

TEST_F(OrderTest, TimeDecidesWhereNothingElseDoes)
{
    giveBirth({1, 2});
    sut.add(1, plain(1, Operation::tally, 20));
    sut.add(2, plain(2, Operation::getpid, 10));
    sut.add(2, plain(2, Operation::tally, 30));
    EXPECT_EQ(placed(sut), (Lines{"2 getpid", "1 tally", "2 tally"}));
}

TEST_F(OrderTest, VersionsDecideWhateverTheTimesSay)
{
    giveBirth({1, 2});
    sut.add(1, change(1, Operation::acquire, kLock, 1, 900));
    sut.add(1, change(1, Operation::release, kLock, 2, 901));
    sut.add(2, change(2, Operation::acquire, kLock, 3, 5));
    EXPECT_EQ(placed(sut), (Lines{"1 acquire", "1 release", "2 acquire"}));
    EXPECT_EQ(sut.versionOf(kLock), kFirst + 3);
    EXPECT_TRUE(sut.empty());
}

TEST_F(OrderTest, ALookStandsBeforeTheChangeThatEndsItsVersion)
{
    giveBirth({1, 2});
    sut.add(1, change(1, Operation::valueSet, kLock, 1, 1));
    sut.add(1, change(1, Operation::valueSet, kLock, 2, 2));
    sut.add(2, look(2, Operation::valueGet, kLock, 1, 50));
    EXPECT_EQ(placed(sut), (Lines{"1 set-value", "2 get-value", "1 set-value"}));
    EXPECT_FALSE(sut.late());
}

TEST_F(OrderTest, AllLooksOfAVersionStandBeforeItsEnd)
{
    giveBirth({1, 2, 3});
    sut.add(1, change(1, Operation::valueSet, kLock, 1, 1));
    sut.add(2, look(2, Operation::valueGet, kLock, 0, 60));
    sut.add(3, look(3, Operation::valueGet, kLock, 0, 70));
    sut.add(3, look(3, Operation::valueGet, kLock, 0, 80));
    EXPECT_EQ(placed(sut),
              (Lines{"2 get-value", "3 get-value", "3 get-value", "1 set-value"}));
}

TEST_F(OrderTest, ThingsChangedInTwoStepsCountInTwos)
{
    giveBirth({1, 2});
    sut.add(2, change(2, Operation::fileWrite, kFile, 4, 1));
    sut.add(1, change(1, Operation::fileTruncate, kFile, 2, 9));
    sut.add(1, look(1, Operation::fileRead, kFile, 4, 10));
    EXPECT_EQ(placed(sut), (Lines{"1 truncate-file", "2 write-file", "1 read-file"}));
}

TEST_F(OrderTest, NothingIsPlacedBeyondTheHorizon)
{
    giveBirth({1});
    sut.add(1, plain(1, Operation::tally, 10));
    sut.add(1, plain(1, Operation::getpid, 20));
    EXPECT_EQ(placed(sut, 15), Lines{"1 tally"});
    EXPECT_FALSE(sut.empty());
    EXPECT_EQ(placed(sut, 20), Lines{"1 getpid"});
}

TEST_F(OrderTest, AChangeWhoseForerunnerIsMissingWaitsForIt)
{
    giveBirth({1, 2});
    sut.add(2, change(2, Operation::acquire, kLock, 3, 5));
    EXPECT_EQ(placed(sut), Lines{});
    sut.add(1, change(1, Operation::acquire, kLock, 1, 6));
    EXPECT_EQ(placed(sut), Lines{"1 acquire"});
    sut.add(1, change(1, Operation::release, kLock, 2, 7));
    EXPECT_EQ(placed(sut), (Lines{"1 release", "2 acquire"}));
}

TEST_F(OrderTest, AChildsDoingsComeAfterItsStart)
{
    sut.add(1, plain(1, Operation::begin, 1));
    EXPECT_EQ(placed(sut), Lines{});
    sut.add(0, start(0, 1, 100, 50));
    EXPECT_EQ(placed(sut), (Lines{"0 start", "1 begin"}));
}

TEST_F(OrderTest, StartsStandInTheOrderOfTheirPids)
{
    giveBirth({1, 2});
    sut.add(1, start(1, 3, 302, 1));
    sut.add(2, start(2, 4, 301, 2));
    EXPECT_EQ(placed(sut), (Lines{"2 start", "1 start"}));
}

TEST_F(OrderTest, PidsThatTheKernelCountsAnewComeLater)
{
    sut.noteMain(kFirst + 1, 32'760);
    sut.add(0, start(0, 1, 32'766, 1));
    sut.add(0, start(0, 2, 301, 2));
    EXPECT_EQ(placed(sut), (Lines{"0 start", "0 start"}));
    EXPECT_TRUE(sut.empty());
}

TEST_F(OrderTest, AStartWaitsUntilItsChildIsKnown)
{
    bool known = false;
    sut.setStartKnown([&](const Event&) { return known; });
    sut.add(0, start(0, 1, 100, 1));
    sut.add(0, plain(0, Operation::tally, 2));
    EXPECT_EQ(placed(sut), Lines{});
    known = true;
    EXPECT_EQ(placed(sut), (Lines{"0 start", "0 tally"}));
}

TEST_F(OrderTest, ADeathStandsBehindAllItsVictimRecorded)
{
    giveBirth({1});
    sut.add(1, change(1, Operation::acquire, kLock, 1, 80));
    sut.add(1, death(1, 10));
    EXPECT_EQ(placed(sut), (Lines{"1 acquire", "1 died"}));
}

TEST_F(OrderTest, AHeldDeathWaitsForItsReleaseAndForWhatIsFoundMeanwhile)
{
    giveBirth({1});
    sut.hold(1);
    sut.add(1, death(1, 10));
    EXPECT_EQ(placed(sut), Lines{});
    EXPECT_FALSE(sut.hasRecorded(1));
    sut.addBeforeDeath(1, change(1, Operation::acquire, kLock, 1, 10));
    EXPECT_TRUE(sut.hasRecorded(1));
    EXPECT_EQ(placed(sut), Lines{"1 acquire"});
    sut.release(1);
    EXPECT_EQ(placed(sut), Lines{"1 died"});
}

TEST_F(OrderTest, ALookThatArrivesAfterItsVersionEndedIsDetected)
{
    giveBirth({1, 2});
    sut.add(1, change(1, Operation::valueSet, kLock, 1, 1));
    placed(sut);
    EXPECT_FALSE(sut.late());
    sut.add(2, look(2, Operation::valueGet, kLock, 0, 2));
    EXPECT_EQ(placed(sut), Lines{"2 get-value"});
    EXPECT_TRUE(sut.late());
}

TEST_F(OrderTest, TellsWhichVersionsAreStillToCome)
{
    giveBirth({1, 2});
    sut.add(2, change(2, Operation::acquire, kLock, 3, 5));
    EXPECT_TRUE(sut.hasChange(kLock, kFirst + 3));
    EXPECT_FALSE(sut.hasChange(kLock, kFirst + 2));
    ASSERT_NE(sut.changeAfter(kLock, kFirst + 2), nullptr);
    EXPECT_EQ(sut.changeAfter(kLock, kFirst + 2)->actor, 2);
    EXPECT_EQ(sut.changeAfter(kLock, kFirst + 3), nullptr);
}

// --- any legal run, torn into what each actor recorded ------------------------------------------

// A run that could have happened: actors are started, change and look at objects, die.
std::vector<Event> legalRun(std::mt19937& dice, int length)
{
    std::vector<Event> run;
    std::map<ObjectId, std::uint32_t> made;
    std::vector<ActorId> alive{0};
    ActorId next = 1;
    for (int i = 0; i < length; ++i) {
        const ActorId actor = alive[dice() % alive.size()];
        const std::int64_t time = 1000 + i;
        const auto object = ObjectId(kLock + dice() % 3 * 2); // even ones: plain words
        const auto file = ObjectId(kFile + 10);
        switch (dice() % 12) {
        case 0:
            if (next >= 9) continue;
            run.push_back(start(actor, next, 100 + next, time));
            alive.push_back(next++);
            break;
        case 1:
            if (actor == 0 || alive.size() < 3) continue;
            run.push_back(death(actor, time));
            std::erase(alive, actor);
            break;
        case 2:
        case 3:
            run.push_back(change(actor, Operation::fileWrite, file, made[file] += 2, time));
            break;
        case 4:
            run.push_back(look(actor, Operation::fileRead, file, made[file], time));
            break;
        case 5:
            run.push_back(plain(actor, Operation::tally, time));
            break;
        case 6:
        case 7:
        case 8:
            run.push_back(change(actor, Operation::valueSet, object, made[object] += 1, time));
            break;
        default:
            run.push_back(look(actor, Operation::valueGet, object, made[object], time));
        }
    }
    return run;
}

// The first rule that an order breaks; empty for a legal one.
std::string illegality(const std::vector<Event>& order)
{
    std::map<ObjectId, std::uint32_t> made;
    std::map<ActorId, std::uint32_t> done;
    std::set<ActorId> born{0}, dead;
    std::int64_t lastPid = 0;
    for (const Event& event : order) {
        const std::string who = std::to_string(event.actor);
        if (!born.contains(event.actor)) return who + " is not born yet";
        if (dead.contains(event.actor)) return who + " is dead";
        if (event.index != done[event.actor]++) return who + " out of program order";
        if (event.operation == Operation::start) {
            if (event.result < lastPid) return "starts out of the order of pids";
            lastPid = event.result;
            born.insert(actorOfWord(event.object));
            continue;
        }
        if (event.operation == Operation::died) {
            dead.insert(event.actor);
            continue;
        }
        const std::uint32_t step = traits(event.operation).twoStep ? 2 : 1;
        if (event.flags & kLook && event.version != kFirst + made[event.object])
            return who + " looks at another version";
        if (event.flags & kChange && event.version != kFirst + (made[event.object] += step))
            return who + " makes a version out of turn";
    }
    return {};
}

TEST(OrderOfAnyRun, ALegalRunTornIntoItsActorsIsPlacedLegallyWhateverTheTimes)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 dice(seed);
        std::vector<Event> run = legalRun(dice, 200);
        std::map<ActorId, std::vector<Event>> queues;
        for (Event& event : run) {
            event.index = std::uint32_t(queues[event.actor].size());
            // Stamps are taken some time after the fact, but forwards within one actor.
            event.time += std::int64_t(dice() % 60);
            auto& queue = queues[event.actor];
            if (!queue.empty()) event.time = std::max(event.time, queue.back().time);
            queue.push_back(event);
        }
        Order sut(kFirst);
        std::vector<ActorId> actors;
        for (const auto& [actor, queue] : queues) actors.push_back(actor);
        std::ranges::shuffle(actors, dice);
        for (ActorId actor : actors)
            for (const Event& event : queues[actor]) sut.add(actor, event);
        std::vector<Event> order;
        sut.place(kAll, order);
        ASSERT_EQ(illegality(order), "") << "seed " << seed;
        ASSERT_EQ(order.size(), run.size()) << "seed " << seed;
        ASSERT_FALSE(sut.late()) << "seed " << seed;
    }
}

// As in a live run: rings are drained in parts, the horizon moves on behind what was drained.
TEST(OrderOfAnyRun, PlacedInPartsItStaysLegalAsLongAsEverythingBeforeTheHorizonIsIn)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 dice(seed);
        std::vector<Event> run = legalRun(dice, 200);
        std::map<ActorId, std::uint32_t> counts;
        for (Event& event : run) event.index = counts[event.actor]++;
        Order sut(kFirst);
        std::vector<Event> order;
        for (std::size_t i = 0; i < run.size(); ++i) {
            sut.add(run[i].actor, run[i]);
            if (dice() % 4 == 0) sut.place(run[i].time, order);
        }
        sut.place(kAll, order);
        ASSERT_EQ(illegality(order), "") << "seed " << seed;
        ASSERT_EQ(order.size(), run.size());
        ASSERT_FALSE(sut.late());
    }
}

} // namespace
} // namespace forkscope
