// The shared memory of a run: places, names, words, sleepers.
#include "engine/os/futex.h"
#include "engine/record/arena.h"
#include "engine/record/semantics.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>

namespace forkscope {
namespace {

class ArenaTest : public testing::Test
{
protected:
    Segment segment = Segment::create("test", Arena::size());
    Arena sut = Arena::initialise(segment.data());
};

TEST_F(ArenaTest, BeginsWithAPrinterAndUnbornProcessesCloseToTheEndOfTheVersions)
{
    EXPECT_EQ(sut.object(sut.header().printer).kind, std::uint16_t(ObjectKind::printer));
    for (ActorId actor : {ActorId(0), ActorId(1), ActorId(kMaxActors - 1)})
        EXPECT_EQ(sut.object(processWord(actor)).word.load(), makeWord(kFirstVersion, kUnborn));
    EXPECT_EQ(sut.header().actors.load(), 0u);
}

TEST_F(ArenaTest, FindsAnObjectByKindAndName)
{
    const ObjectId lock = sut.takeObject(ObjectKind::lock, "data", 0);
    const ObjectId file = sut.takeObject(ObjectKind::file, "data", 5);
    EXPECT_EQ(sut.findObject(ObjectKind::file, "data"), file);
    EXPECT_EQ(sut.findObject(ObjectKind::lock, "data"), lock);
    EXPECT_EQ(sut.findObject(ObjectKind::value, "data"), 0);
    EXPECT_EQ(sut.object(file).word.load(), makeWord(kFirstVersion, 5));
}

TEST_F(ArenaTest, CutsNamesThatAreTooLong)
{
    const ObjectId object = sut.takeObject(ObjectKind::lock, std::string(100, 'n'), 0);
    EXPECT_EQ(std::string(sut.object(object).name), std::string(27, 'n'));
}

TEST_F(ArenaTest, SaysWhenItIsFull)
{
    std::uint32_t taken = 0;
    while (sut.takeObject(ObjectKind::lock, "lock", 0)) ++taken;
    EXPECT_EQ(taken, kMaxObjects - kMaxActors - 2u);
    while (sut.takeSlot() != kNobody) {}
    EXPECT_EQ(sut.header().actors.load(), kMaxProcesses);
}

TEST_F(ArenaTest, GivesEverySlotOnceHoweverManyAskAtTheSameTime)
{
    std::vector<ActorId> taken[4];
    {
        std::vector<std::jthread> askers;
        for (auto& mine : taken)
            askers.emplace_back([this, &mine] {
                for (int i = 0; i < 200; ++i) mine.push_back(sut.takeSlot());
            });
    }
    std::set<ActorId> all;
    for (const auto& mine : taken) all.insert(mine.begin(), mine.end());
    EXPECT_EQ(all.size(), 800u);
    EXPECT_EQ(*all.rbegin(), 799);
}

TEST_F(ArenaTest, RingsAndSlotsOfNeighboursDontOverlap)
{
    EXPECT_GE(reinterpret_cast<char*>(sut.ring(1).events) - sut.ring(0).text, kTextBytes);
    EXPECT_GE(reinterpret_cast<char*>(&sut.slot(1)) - reinterpret_cast<char*>(&sut.slot(0)),
              std::ptrdiff_t(sizeof(ActorSlot)));
    const char* end = sut.ring(kMaxActors - 1).text + kTextBytes;
    EXPECT_LE(end, static_cast<char*>(segment.data()) + segment.size());
}

TEST_F(ArenaTest, AWakerClearsTheCountOnlyWhenFewerSleptThanItWouldWake)
{
    ObjectRecord& object = sut.object(sut.takeObject(ObjectKind::lock, "lock", 0));
    auto& sleepers = object.sleepers[std::size_t(Waiting::takers)];
    sleepers = 3;
    wakeWaiters(object, Waiting::putters, 1);
    EXPECT_EQ(sleepers.load(), 3u) << "another kind";
    wakeWaiters(object, Waiting::takers, 1);
    EXPECT_EQ(sleepers.load(), 0u) << "nobody slept";
}

TEST(Words, HaveVersionAndStateAndAnOddOneItsHolder)
{
    const std::uint64_t word = makeWord(0xFFFFFFFF, 7);
    EXPECT_EQ(versionOf(word), 0xFFFFFFFF);
    EXPECT_EQ(stateOf(word), 7u);
    EXPECT_TRUE(isOdd(word));
    EXPECT_FALSE(isOdd(makeWord(2, 1)));
    for (ActorId holder : {ActorId(0), ActorId(999), ActorId(kMaxActors - 1)}) {
        EXPECT_EQ(oddHolder(oddState(holder, 32768)), holder);
        EXPECT_EQ(oddBefore(oddState(holder, 32768)), 32768u);
    }
}

TEST(Words, AnAnnouncementIsReadBackAsItWasPacked)
{
    for (const bool attempt : {false, true}) {
        const Announcement read =
            unpack(pack({Operation::fileRename, kMaxObjects - 1, 0xFFFFFFFE, attempt}));
        EXPECT_EQ(read.operation, Operation::fileRename);
        EXPECT_EQ(read.object, kMaxObjects - 1);
        EXPECT_EQ(read.version, 0xFFFFFFFE);
        EXPECT_EQ(read.attempt, attempt);
    }
}

} // namespace
} // namespace forkscope
