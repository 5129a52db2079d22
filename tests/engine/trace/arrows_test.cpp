#include "tests/engine/trace/lanes_fixture.h"

namespace forkscope {
namespace {

class ArrowsTest : public LanesTest
{
protected:
    static constexpr ObjectId kRooms = kMaxActors + 3;
    static constexpr ObjectId kLight = kMaxActors + 4;
    static constexpr ObjectId kQueue = kMaxActors + 5;
    static constexpr ObjectId kBuffer = kMaxActors + 6;
    static constexpr ActorId kFeeder = 5;

    ArrowsTest()
    {
        born(0);
        begin(0);
        make(kLock, ObjectKind::lock);
        make(kFile, ObjectKind::file);
        makeOf(kRooms, ObjectKind::semaphore, 2, 0);
        makeOf(kLight, ObjectKind::event, 0, 0);
        makeOf(kQueue, ObjectKind::queue, 0, 0);
        for (ActorId child = 1; child <= 4; ++child) {
            start(0, child);
            begin(child);
        }
    }

    void makeOf(ObjectId id, ObjectKind kind, std::int64_t state, ObjectId owner)
    {
        play({.argument = std::int64_t(kind),
              .result = state,
              .before = owner,
              .actor = 1,
              .object = id,
              .operation = Operation::make});
    }

    void change(ActorId actor, Operation operation, ObjectId object, std::int64_t argument = 0)
    {
        step({.argument = argument,
              .result = 1,
              .text = operation == Operation::put ? TextId(7) : TextId(0),
              .actor = actor,
              .object = object,
              .operation = operation,
              .flags = kChange});
    }

    void takeRoom(ActorId actor) { change(actor, Operation::semAcquire, kRooms, kForever); }
    void leaveRoom(ActorId actor) { change(actor, Operation::semRelease, kRooms); }

    void died(ActorId actor, int exitCode)
    {
        play({.argument = exitCode,
              .actor = actor,
              .object = processWord(actor),
              .operation = Operation::died,
              .flags = kChange});
    }

    // "1@9->2@10 " for each arrow of the kind.
    std::string arrows(LaneArrow::Kind kind) const
    {
        std::ostringstream text;
        for (const LaneArrow& arrow : sut.arrows())
            if (arrow.kind == kind)
                text << arrow.fromActor << '@' << arrow.from.step << "->" << arrow.toActor << '@'
                     << arrow.to.step << ' ';
        return text.str();
    }
};

TEST_F(ArrowsTest, APermitIsHeldInItsRoomUntilItIsGivenBack)
{
    takeRoom(1);
    takeRoom(2);
    leaveRoom(1);
    ASSERT_EQ(sut.lane(2)->holds.size(), 1u);
    EXPECT_EQ(sut.lane(2)->holds[0].room, 1);
    EXPECT_TRUE(sut.lane(2)->holds[0].open);
    EXPECT_FALSE(sut.lane(1)->holds[0].open);
    EXPECT_EQ(sut.lane(1)->holds[0].to.step, m_step);
}

TEST_F(ArrowsTest, AReleaseLeadsToWhoGotThePermit)
{
    takeRoom(1);
    takeRoom(2);
    want(3, Operation::semAcquire, kRooms);
    want(4, Operation::semAcquire, kRooms);
    leaveRoom(2);
    leaveRoom(1);
    takeRoom(4);
    takeRoom(3);
    EXPECT_EQ(arrows(LaneArrow::Kind::handOver), "2@12->4@14 1@13->3@15 ");
    ASSERT_EQ(sut.freeSpans(kRooms).size(), 1u);
    EXPECT_EQ(sut.freeSpans(kRooms)[0].from.step, 12u);
    EXPECT_EQ(sut.freeSpans(kRooms)[0].to.step, 15u);
    EXPECT_EQ(states(3), "new@6 running@7 waiting@11 running@15");
}

TEST_F(ArrowsTest, ASetLeadsToEachWhoWoke)
{
    for (ActorId car : {2, 3}) want(car, Operation::eventWake, kLight);
    change(1, Operation::eventSet, kLight);
    change(1, Operation::eventClear, kLight);
    change(1, Operation::eventSet, kLight);
    for (ActorId car : {3, 2})
        step({.result = 1,
              .actor = car,
              .object = kLight,
              .operation = Operation::eventWake,
              .flags = kLook});
    EXPECT_EQ(arrows(LaneArrow::Kind::wake), "1@10->3@13 1@10->2@14 ");
    EXPECT_EQ(states(2), "new@4 running@5 waiting@9 ready@10 running@14");
    EXPECT_EQ(sut.lane(2)->segments[2].operation, Operation::eventWake);
}

TEST_F(ArrowsTest, AnItemIsFollowedFromThePutToTheReader)
{
    makeOf(kBuffer, ObjectKind::buffer, 0, kQueue);
    play({.argument = kFeeder,
          .actor = 1,
          .object = processWord(kFeeder),
          .operation = Operation::startFeeder,
          .flags = kChange | kTransparent});
    change(1, Operation::put, kBuffer);
    change(1, Operation::put, kBuffer);
    change(kFeeder, Operation::take, kBuffer);
    change(kFeeder, Operation::deliver, kQueue, 100);
    change(2, Operation::receive, kQueue, 100);
    EXPECT_EQ(arrows(LaneArrow::Kind::put), "1@10->5@13 ");
    EXPECT_EQ(arrows(LaneArrow::Kind::message), "5@13->2@14 ");
    EXPECT_EQ(sut.lane(kFeeder)->creator, 1);
    EXPECT_EQ(sut.arrows()[4].kind, LaneArrow::Kind::fork) << "a feeder is started, too";
}

TEST_F(ArrowsTest, ASignalLeadsToItsHandlerOrToADeath)
{
    for (ActorId victim : {2, 3})
        step({.argument = 15,
              .result = 1,
              .actor = 0,
              .object = processWord(victim),
              .operation = Operation::sendSignal,
              .flags = kLook});
    step({.argument = 15, .actor = 2, .operation = Operation::handle});
    died(3, -15);
    died(4, -15);
    EXPECT_EQ(arrows(LaneArrow::Kind::signal), "0@10->2@12 0@11->3@12 ")
        << "nobody of the run sent one to 4";
    EXPECT_EQ(sut.arrows().back().argument, 15);
}

TEST_F(ArrowsTest, AnAdoptionLeadsFromTheDeathOfTheParent)
{
    died(0, 0);
    step({.actor = 1, .operation = Operation::getpid});
    play({.argument = 1, .actor = 3, .operation = Operation::adopted});
    EXPECT_EQ(arrows(LaneArrow::Kind::adoption), "0@9->3@10 ");
}

TEST_F(ArrowsTest, AParentThatWaitsForAnyChildIsReadyWhenOneEnds)
{
    want(0, Operation::waitAny);
    died(3, 0);
    EXPECT_EQ(states(0), "new@0 running@1 waiting@9 ready@9");
}

} // namespace
} // namespace forkscope
