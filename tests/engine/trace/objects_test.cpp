// Semaphores, events and queues as the world keeps them.

#include "tests/engine/trace/world_fixture.h"

namespace forkscope {
namespace {

constexpr ObjectId kRooms = kMaxActors + 4;
constexpr ObjectId kLight = kMaxActors + 5;
constexpr ObjectId kQueue = kMaxActors + 6;
constexpr ObjectId kPlaces = kMaxActors + 7;
constexpr ObjectId kReaders = kMaxActors + 8;
constexpr ObjectId kWriters = kMaxActors + 9;
constexpr ObjectId kBuffer = kMaxActors + 10;
constexpr ActorId kFeeder = 4;

class ObjectsTest : public WorldTest
{
protected:
    ObjectsTest()
    {
        threeClientsWithALock();
        make(kFile, ObjectKind::file, 0);
        make(kKnob, ObjectKind::knob, 0);
        make(kRooms, ObjectKind::semaphore, 2);
        make(kLight, ObjectKind::event, 0);
        make(kQueue, ObjectKind::queue, 0);
        make(kPlaces, ObjectKind::semaphore, 3, kQueue);
        make(kReaders, ObjectKind::lock, 0, kQueue);
        make(kWriters, ObjectKind::lock, 0, kQueue);
    }

    void takeRoom(ActorId actor) { change(actor, Operation::semAcquire, kRooms, kForever); }
    void leaveRoom(ActorId actor) { change(actor, Operation::semRelease, kRooms); }

    std::vector<ActorId> guests()
    {
        std::vector<ActorId> actors;
        for (const Holding& room : sut.object(kRooms)->holdings) actors.push_back(room.actor);
        return actors;
    }

    // Client 1 has put two items, its feeder delivered one of them and carries the other.
    void twoItemsOnTheirWay()
    {
        startFeeder(1, kFeeder, kBuffer, kQueue);
        for (TextId item : {21, 22}) {
            change(1, Operation::semAcquire, kPlaces, kForever);
            change(1, Operation::put, kBuffer, 0, item);
        }
        change(kFeeder, Operation::take, kBuffer);
        change(kFeeder, Operation::deliver, kQueue, 50'000, 21);
        change(kFeeder, Operation::take, kBuffer);
    }

    using Guests = std::vector<ActorId>;
};

TEST_F(ObjectsTest, APermitIsTakenIntoTheFirstFreeRoom)
{
    takeRoom(3);
    takeRoom(1);
    EXPECT_EQ(guests(), (Guests{3, 1}));
    leaveRoom(3);
    EXPECT_EQ(guests(), (Guests{kNobody, 1}));
    takeRoom(2);
    EXPECT_EQ(guests(), (Guests{2, 1}));
    EXPECT_EQ(sut.object(kRooms)->holdings[0].step, m_step);
    EXPECT_EQ(sut.object(kRooms)->state, 0u);
}

TEST_F(ObjectsTest, AReleaseByWhoHasNothingFreesNobodysRoom)
{
    takeRoom(1);
    takeRoom(2);
    leaveRoom(3);
    EXPECT_EQ(guests(), (Guests{1, 2}));
    takeRoom(3);
    EXPECT_EQ(guests(), (Guests{1, 2, 3})) << "more are inside than there are rooms";
    EXPECT_EQ(sut.object(kRooms)->initial, 2u);
}

TEST_F(ObjectsTest, WhoHasTwoRoomsLeavesTheOneItHasHadForLongest)
{
    takeRoom(1);
    takeRoom(2);
    leaveRoom(1);
    leaveRoom(3); // so that there is one more
    takeRoom(2);
    takeRoom(2);
    EXPECT_EQ(guests(), (Guests{2, 2, 2}));
    leaveRoom(2);
    EXPECT_EQ(guests(), (Guests{2, kNobody, 2})) << "the second room was the first it took";
}

TEST_F(ObjectsTest, APermitOfADeadGuestStaysTaken)
{
    takeRoom(1);
    die(1, -9);
    EXPECT_EQ(guests(), (Guests{1}));
    EXPECT_EQ(sut.object(kRooms)->state, 1u);
}

TEST_F(ObjectsTest, APlaceInAQueueIsNobodysRoom)
{
    change(1, Operation::semAcquire, kPlaces, kForever);
    EXPECT_TRUE(sut.object(kPlaces)->holdings.empty());
    EXPECT_EQ(sut.sizeOf(*sut.object(kQueue)), 1);
}

TEST_F(ObjectsTest, WaitersForAPermitAreReadyWhenOneIsGivenBack)
{
    takeRoom(1);
    takeRoom(2);
    announce(3, Operation::semAcquire, kRooms, kForever);
    EXPECT_EQ(state(3), ProcessState::waiting);
    EXPECT_EQ(sut.waitersOf(kRooms), Guests{3});
    leaveRoom(1);
    EXPECT_EQ(state(3), ProcessState::ready);
    takeRoom(1);
    EXPECT_EQ(state(3), ProcessState::waiting);
}

TEST_F(ObjectsTest, ATryNeverWaits)
{
    acquire(1);
    announce(2, Operation::acquire, kLock, 0);
    EXPECT_EQ(state(2), ProcessState::ready);
}

TEST_F(ObjectsTest, LowestAndHighestAreKept)
{
    takeRoom(1);
    takeRoom(2);
    leaveRoom(1);
    leaveRoom(2);
    leaveRoom(2);
    EXPECT_EQ(sut.object(kRooms)->least, 0u);
    EXPECT_EQ(sut.object(kRooms)->most, 3u);
    EXPECT_EQ(sut.object(kRooms)->changedAt, m_time);
}

TEST_F(ObjectsTest, ANumberMayFallBelowNothing)
{
    make(kFile, ObjectKind::value, 5);
    change(1, Operation::valueSet, kFile, -3);
    change(1, Operation::valueSet, kFile, 2);
    EXPECT_EQ(std::int32_t(sut.object(kFile)->least), -3);
    EXPECT_EQ(std::int32_t(sut.object(kFile)->most), 5);
}

TEST_F(ObjectsTest, ASetWakesThoseWhoSleepAndAClearDoesNotPutThemBack)
{
    look(1, Operation::eventWait, kLight, 0, kForever);
    EXPECT_EQ(process(1).seen, 0u);
    play({.argument = kForever, .before = 0, .actor = 1, .object = kLight,
          .operation = Operation::eventWake, .phase = Phase::announced});
    EXPECT_EQ(state(1), ProcessState::waiting);
    change(2, Operation::eventSet, kLight);
    EXPECT_EQ(state(1), ProcessState::ready);
    change(2, Operation::eventClear, kLight);
    EXPECT_EQ(state(1), ProcessState::ready) << "it was set since it looked";
    EXPECT_FALSE(isSet(sut.object(kLight)->state));
    look(1, Operation::eventWake, kLight, 0, kForever);
    EXPECT_EQ(state(1), ProcessState::running);
    EXPECT_EQ(process(1).memories.at(0).value, 0) << "red again";
}

TEST_F(ObjectsTest, WhoLooksAgainAfterAClearWaitsForTheNextSet)
{
    change(2, Operation::eventSet, kLight);
    change(2, Operation::eventClear, kLight);
    look(1, Operation::eventWait, kLight, 0, kForever);
    play({.argument = kForever, .before = process(1).seen, .actor = 1, .object = kLight,
          .operation = Operation::eventWake, .phase = Phase::waits});
    EXPECT_EQ(state(1), ProcessState::waiting);
    EXPECT_EQ(timesSet(process(1).seen), 1u);
}

TEST_F(ObjectsTest, AnItemGoesThroughBufferFeederAndPipe)
{
    twoItemsOnTheirWay();
    EXPECT_TRUE(sut.object(kBuffer)->items.empty());
    EXPECT_EQ(process(kFeeder).carries, 22u);
    EXPECT_EQ(sut.object(kQueue)->items, (std::vector<TextId>{21}));
    EXPECT_EQ(sut.object(kQueue)->state, 50'000u);
    EXPECT_EQ(sut.sizeOf(*sut.object(kQueue)), 2);
    change(2, Operation::receive, kQueue, 50'000, 21);
    EXPECT_TRUE(sut.object(kQueue)->items.empty());
    EXPECT_EQ(sut.object(kQueue)->state, 0u);
    EXPECT_EQ(sut.object(kQueue)->most, 1u) << "items, not bytes";
    EXPECT_EQ(sut.object(kBuffer)->most, 2u);
}

TEST_F(ObjectsTest, AFeederWaitsForRoomInThePipeAndAReaderForAnItem)
{
    announce(2, Operation::receive, kQueue);
    EXPECT_EQ(state(2), ProcessState::waiting);
    twoItemsOnTheirWay();
    EXPECT_EQ(state(2), ProcessState::ready);
    announce(kFeeder, Operation::deliver, kQueue, 50'000);
    EXPECT_EQ(state(kFeeder), ProcessState::waiting) << "100,000 bytes don't fit";
    change(2, Operation::receive, kQueue, 50'000, 21);
    EXPECT_EQ(state(kFeeder), ProcessState::ready);
}

TEST_F(ObjectsTest, AFeederWithAnEmptyBufferGoesOnWhenTheQueueIsClosed)
{
    startFeeder(1, kFeeder, kBuffer, kQueue);
    announce(kFeeder, Operation::take, kBuffer);
    EXPECT_EQ(state(kFeeder), ProcessState::waiting);
    change(1, Operation::closeQueue, kBuffer);
    EXPECT_EQ(state(kFeeder), ProcessState::ready);
    EXPECT_EQ(sut.object(kBuffer)->most, 0u) << "closed is no number of items";
}

TEST_F(ObjectsTest, WhatADeadProcessHadInItsBufferStaysListed)
{
    twoItemsOnTheirWay();
    change(1, Operation::semAcquire, kPlaces, kForever);
    change(1, Operation::put, kBuffer, 0, 23);
    die(1, -9);
    EXPECT_EQ(sut.object(kBuffer)->items, (std::vector<TextId>{23}));
    EXPECT_EQ(process(kFeeder).carries, 22u);
    EXPECT_EQ(sut.sizeOf(*sut.object(kQueue)), 3) << "their places stay taken";
}

TEST_F(ObjectsTest, AChangeThatWasLeftUndoneOnlyMovesTheVersionOn)
{
    twoItemsOnTheirWay();
    const ObjectInfo before = *sut.object(kQueue);
    play({.version = 99, .actor = 2, .object = kQueue, .operation = Operation::noChange,
          .flags = kChange | kHealed});
    EXPECT_EQ(sut.object(kQueue)->version, 99u);
    EXPECT_EQ(sut.object(kQueue)->items, before.items);
    EXPECT_EQ(sut.object(kQueue)->changedAtEvent, before.changedAtEvent);
}

TEST_F(ObjectsTest, PartsOfAQueueAreFound)
{
    startFeeder(1, kFeeder, kBuffer, kQueue);
    EXPECT_EQ(sut.partOf(kQueue, ObjectKind::semaphore), sut.object(kPlaces));
    EXPECT_EQ(sut.partOf(kQueue, ObjectKind::lock, 0), sut.object(kReaders));
    EXPECT_EQ(sut.partOf(kQueue, ObjectKind::lock, 1), sut.object(kWriters));
    EXPECT_EQ(sut.partOf(kQueue, ObjectKind::event), nullptr);
    EXPECT_EQ(sut.bufferOf(kQueue, 1), sut.object(kBuffer));
    EXPECT_EQ(sut.bufferOf(kQueue, 2), nullptr);
    EXPECT_EQ(sut.partOf(0, ObjectKind::lock), nullptr) << "a lock of its own is no part";
}

TEST_F(ObjectsTest, ATallyRemembersItsHighest)
{
    for (const std::int64_t amount : {3, -2, 1})
        step({.argument = amount, .text = 11, .actor = 1, .operation = Operation::tally});
    EXPECT_EQ(sut.tallies.at(0).count, 2);
    EXPECT_EQ(sut.tallies.at(0).most, 3);
}

} // namespace
} // namespace forkscope
