#include "app/stage/stage_lock_facts.h"
#include "tests/app/pretended_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace forkscope {

namespace {

const QSizeF kSizes[] = {{820, 180}, {1182, 185}, {1180, 340}, {600, 200}, {1800, 420}};

// Philosophers round a table: each holds the fork of its own number.
class LocksTest : public testing::Test
{
protected:
    ObjectId lock(const std::string& name) { return m_sut.object(ObjectKind::lock, name, 0).id; }

    void forks(int number)
    {
        for (int i = 1; i <= number; ++i) m_forks.push_back(lock("fork-" + std::to_string(i)));
    }

    ActorId waiter(ObjectId object)
    {
        const auto number = std::to_string(m_sut.world().processes.size());
        return m_sut
            .want("philosopher-" + number, ProcessState::waiting, Operation::acquire, object)
            .actor;
    }

    void hold(ObjectId object, ActorId actor, std::uint32_t step = 7)
    {
        ObjectInfo& found = *m_sut.world().object(object);
        found.state = actor + 1u;
        found.changedBy = actor;
        found.heldSinceStep = step;
    }

    void ring(int number)
    {
        forks(number);
        for (int i = 0; i < number; ++i)
            hold(m_forks[std::size_t(i)], waiter(m_forks[std::size_t((i + 1) % number)]));
    }

    StageScene scene(QSizeF size = {1180, 340}) const { return layOut(m_sut.input(size)); }

    void expectNoFaults() const
    {
        for (const QSizeF& size : kSizes)
            EXPECT_EQ(faultsOf(scene(size), m_sut.world()), "")
                << size.width() << "x" << size.height();
    }

    const Bond* alarm(const StageScene& scene) const
    {
        return scene.bonds.empty() ? nullptr : &scene.bonds.front();
    }

    PretendedWorld m_sut;
    std::vector<ObjectId> m_forks;
};

} // namespace

TEST_F(LocksTest, OneLockKeepsItsDoorAndRoom)
{
    forks(1);
    EXPECT_EQ(scene().composition, Composition::board);
}

TEST_F(LocksTest, EachOfSeveralLocksHasADoorOfItsOwn)
{
    forks(5);
    const StageScene sut = scene();
    EXPECT_EQ(sut.composition, Composition::locks);
    EXPECT_EQ(sut.doors.size(), 5u);
    EXPECT_TRUE(sut.moreDoors.isEmpty());
    expectNoFaults();
}

TEST_F(LocksTest, AHolderStandsInItsLocksRoom)
{
    forks(2);
    const ActorId actor = m_sut.add("philosopher-1", ProcessState::running).actor;
    hold(m_forks[1], actor);
    const StageScene sut = scene();
    ASSERT_TRUE(sut.cellOf(actor));
    EXPECT_TRUE(sut.locks->spots[1].room.contains(sut.cellOf(actor)->rect));
    EXPECT_EQ(sut.locks->spots[0].text, "free");
}

TEST_F(LocksTest, WhoHoldsTwoStandsAtTheFirstAndIsNamedAtTheOther)
{
    forks(3);
    const ActorId actor = m_sut.add("philosopher-1", ProcessState::running).actor;
    hold(m_forks[2], actor, 4);
    hold(m_forks[0], actor, 9);
    const StageScene sut = scene();
    EXPECT_TRUE(sut.locks->spots[2].room.contains(sut.cellOf(actor)->rect));
    EXPECT_EQ(sut.locks->spots[0].text, "philosopher-1 has it, too");
    expectNoFaults();
}

TEST_F(LocksTest, WhoHoldsNothingWaitsInTheLineOfItsLock)
{
    forks(2);
    hold(m_forks[0], m_sut.sleeper("holder", 100).actor);
    const ActorId actor = waiter(m_forks[0]);
    const StageScene sut = scene();
    const Cell* cell = sut.cellOf(actor);
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->place, StagePlace::door);
    EXPECT_LT(cell->rect.right(), sut.doors[0].rect.left()) << "it stands before the door";
    EXPECT_TRUE(sut.locks->waits.empty());
    expectNoFaults();
}

TEST_F(LocksTest, ARingOfWaitsIsARingOnTheStage)
{
    for (const int number : {2, 3, 5, 8, 12}) {
        m_sut = {};
        m_forks.clear();
        ring(number);
        const StageScene sut = scene({1800, 420});
        ASSERT_TRUE(sut.locks);
        ASSERT_EQ(sut.locks->waits.size(), std::size_t(number));
        for (std::size_t i = 0; i < sut.locks->waits.size(); ++i) {
            EXPECT_TRUE(sut.locks->inRing[i]);
            const std::size_t next = (i + 1) % sut.doors.size();
            const QRectF goal = sut.doors[next].rect.adjusted(-4, -4, 4, 4);
            EXPECT_TRUE(goal.contains(sut.locks->waits[i].back())) << number << " locks, " << i;
            EXPECT_EQ(sut.locks->waits[i].size(), 2u) << "arrows of a ring are straight";
        }
        ASSERT_TRUE(alarm(sut));
        EXPECT_TRUE(alarm(sut)->text.contains("deadlock")) << alarm(sut)->text.toStdString();
        expectNoFaults();
    }
}

TEST_F(LocksTest, TheLocksOfARingStandInItsOrder)
{
    forks(3);
    const ObjectId one = m_forks[0], other = m_forks[1], last = m_forks[2];
    hold(one, waiter(last));
    hold(last, waiter(other));
    hold(other, waiter(one));
    const StageScene sut = scene();
    ASSERT_EQ(sut.doors.size(), 3u);
    EXPECT_EQ(sut.doors[0].lock, one);
    EXPECT_EQ(sut.doors[1].lock, last);
    EXPECT_EQ(sut.doors[2].lock, other);
}

TEST_F(LocksTest, AnOpenQuestionHidesTheWordDeadlock)
{
    ring(2);
    StageInput input = m_sut.input({1180, 340});
    input.hints = false;
    EXPECT_TRUE(layOut(input).bonds.empty());
}

TEST_F(LocksTest, NobodyIsLostInACrowd)
{
    for (const int crowd : {6, 40, 150}) {
        m_sut = {};
        m_forks.clear();
        ring(4);
        m_sut.object(ObjectKind::file, "table.json", 0);
        for (int i = 0; i < crowd; ++i) {
            if (i % 3 == 0) waiter(m_forks[std::size_t(i) % 4]);
            else if (i % 3 == 1) m_sut.sleeper("guest-" + std::to_string(i), 300);
            else m_sut.dead("guest-" + std::to_string(i), 0, i % 2 == 0);
        }
        expectNoFaults();
    }
}

TEST_F(LocksTest, ASemaphoreAmongLocksTellsItsPermits)
{
    forks(2);
    ObjectInfo& waiterOf = m_sut.object(ObjectKind::semaphore, "waiter", 1);
    const ObjectId id = waiterOf.id;
    const ActorId seated = m_sut.sleeper("philosopher-1", 100).actor;
    m_sut.world().object(id)->state = 0;
    m_sut.world().object(id)->holdings.push_back({seated, 0, 3, 0});
    const ActorId asks =
        m_sut.want("philosopher-2", ProcessState::waiting, Operation::semAcquire, id).actor;
    const StageScene sut = scene();
    ASSERT_EQ(sut.locks->spots.size(), 3u);
    EXPECT_EQ(sut.locks->spots[2].number, "0");
    EXPECT_TRUE(sut.locks->spots[2].room.contains(sut.cellOf(seated)->rect));
    EXPECT_EQ(sut.cellOf(asks)->place, StagePlace::door);
    expectNoFaults();
}

TEST_F(LocksTest, AHolderThatEndedIsNamedInItsRoom)
{
    forks(2);
    const ActorId dead = m_sut.dead("philosopher-1", -9, false).actor;
    hold(m_forks[0], dead);
    const StageScene sut = scene();
    EXPECT_TRUE(sut.locks->spots[0].lost);
    EXPECT_EQ(sut.locks->spots[0].text, "philosopher-1 ended and has it still");
    expectNoFaults();
}

} // namespace forkscope
