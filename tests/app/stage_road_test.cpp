#include "app/stage/stage_items.h"
#include "app/stage/stage_lanes.h"
#include "tests/app/stage_worlds.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace forkscope {

namespace {

class RoadTest : public testing::Test
{
protected:
    StageScene scene(QSizeF size = {1180, 340})
    {
        m_input = m_world.input(size);
        m_input.vehicles = m_vehicles;
        m_input.density = m_density;
        return layOut(m_input);
    }

    const Cell& cellOf(const StageScene& scene, const char* role)
    {
        const Cell* cell = scene.cellOf(m_world.process(role).actor);
        EXPECT_TRUE(cell) << role;
        static const Cell none;
        return cell ? *cell : none;
    }

    // The car, after it did these things at the light and now is so.
    ProcessInfo& car(ProcessState state, Operation operation)
    {
        m_world = StageWorld();
        m_world.light(3, 1, 0, false, 4);
        ProcessInfo& process = m_world.process("car-1");
        process.state = state;
        process.operation = operation;
        process.phase = Phase::announced;
        process.object = 0;
        return process;
    }
    void looked(ProcessInfo& process, Operation operation, int saw,
                std::int64_t deadline = kForever)
    {
        const ObjectId light = m_world.world().objects[0].id;
        m_world.happened(process.actor, operation, light, saw).argument = deadline;
        process.memories = {{light, 1, saw, 0, m_world.world().events - 1}};
    }

    StageWorld m_world;
    StageInput m_input;
    bool m_vehicles = true;
    Density m_density = Density::automatic;
};

bool hasBalloon(const StageScene& scene, const char* text, const char* strong)
{
    return std::any_of(scene.balloons.begin(), scene.balloons.end(), [&](const Balloon& balloon) {
        return balloon.text == text && balloon.strong == strong;
    });
}

} // namespace

TEST_F(RoadTest, AnEventMakesALight)
{
    m_world.light(10, 5, 2, false);
    const StageScene sut = scene();
    EXPECT_EQ(sut.composition, Composition::road);
    ASSERT_TRUE(sut.road);
    EXPECT_FALSE(sut.road->light.set);
    EXPECT_EQ(sut.road->light.word, "RED");
    EXPECT_EQ(sut.road->light.title, "event light");
    EXPECT_EQ(sut.road->light.look, "is_set() = False since 1,004 ms");
}

TEST_F(RoadTest, ASetEventIsGreen)
{
    m_world.light(10, 5, 2, true).world().controlled = true;
    const StageScene sut = scene();
    EXPECT_TRUE(sut.road->light.set);
    EXPECT_EQ(sut.road->light.word, "GREEN");
    EXPECT_EQ(sut.road->light.look, "is_set() = True since step 31");
}

TEST_F(RoadTest, AnEventThatNobodyTouchedIsAsItWasMade)
{
    ObjectInfo& light = m_world.light(10, 5, 0, false).world().objects[0];
    light.changedBy = kNobody;
    light.changedAt = 0;
    EXPECT_EQ(scene().road->light.look, "is_set() = False from the beginning");
}

TEST_F(RoadTest, WhoWaitsStandsBeforeTheLineInItsLane)
{
    m_world.light(10, 5, 2, false);
    const StageScene sut = scene();
    ASSERT_EQ(sut.road->lanes.size(), 3u);
    const Cell& car = cellOf(sut, "car-3");
    EXPECT_EQ(car.style, CellStyle::car);
    EXPECT_EQ(car.place, StagePlace::door);
    EXPECT_LT(car.rect.right(), sut.road->stopLine);
    EXPECT_TRUE(std::any_of(sut.road->lanes.begin(), sut.road->lanes.end(),
                            [&](const QRectF& lane) { return lane.contains(car.rect); }));
}

TEST_F(RoadTest, ACarKeepsItsLane)
{
    m_world.light(10, 5, 0, false, 15);
    const double before = cellOf(scene(), "car-4").rect.top();
    m_world = StageWorld();
    m_world.light(10, 5, 0, false, 0);
    EXPECT_EQ(cellOf(scene(), "car-4").rect.top(), before);
    m_world = StageWorld();
    m_world.light(10, 5, 6, true, 0);
    ASSERT_EQ(cellOf(scene(), "car-4").place, StagePlace::done);
    EXPECT_EQ(cellOf(scene(), "car-4").rect.top(), before);
}

TEST_F(RoadTest, WhoIsNoCarStandsBesideTheRoad)
{
    m_world.light(10, 5, 2, false);
    const StageScene sut = scene();
    for (const char* role : {"main", "light"})
        EXPECT_GE(cellOf(sut, role).rect.top(), sut.road->lanes.back().bottom()) << role;
}

TEST_F(RoadTest, WithoutVehiclesProcessesStandAsCards)
{
    m_world.light(4, 1, 0, false, 2);
    m_vehicles = false;
    const StageScene sut = scene();
    EXPECT_TRUE(sut.road->lanes.empty());
    EXPECT_EQ(sut.road->light.word, "cleared");
    EXPECT_EQ(cellOf(sut, "car-1").style, CellStyle::card);
    EXPECT_EQ(cellOf(sut, "car-1").place, StagePlace::door);
    ASSERT_EQ(sut.arrows.size(), 1u);
    EXPECT_TRUE(sut.arrows[0].queue);
}

TEST_F(RoadTest, ATimedWaitSaysHowMuchIsLeft)
{
    m_world.light(2, 1, 0, false, 0);
    const StageScene sut = scene();
    EXPECT_TRUE(cellOf(sut, "police-1").beacon);
    EXPECT_TRUE(hasBalloon(sut, "police-1 waits for green or 100 ms:",
                           "38 ms left, then it goes anyway"));
    EXPECT_EQ(sut.place(StagePlace::door)->caption,
              "3 wait for event light; police-1 not for ever");
}

TEST_F(RoadTest, ARemarkWithoutRoomIsReadOut)
{
    m_world.light(10, 5, 2, false);
    const StageScene sut = scene({600, 200});
    EXPECT_TRUE(sut.balloons.empty());
    EXPECT_TRUE(describe(cellOf(sut, "car-7"), m_input)
                    .endsWith("; car-7 woke on green, found red, waits again"));
}

TEST_F(RoadTest, WhoWokeOnGreenAndFoundRedIsRemarkedOn)
{
    m_world.light(10, 5, 2, false);
    EXPECT_TRUE(hasBalloon(scene(), "car-7 woke on green,", "found red, waits again"));
}

TEST_F(RoadTest, WhoWasOnlyWokenIsStillBeforeTheLight)
{
    ProcessInfo& process = car(ProcessState::sleeping, Operation::sleep);
    looked(process, Operation::eventWake, 1);
    const StageScene sut = scene();
    EXPECT_EQ(cellOf(sut, "car-1").place, StagePlace::door);
    EXPECT_TRUE(hasBalloon(sut, "car-1 woke on green,", "has not looked again yet"));
}

TEST_F(RoadTest, WhoSawGreenAndGoesOnIsThrough)
{
    ProcessInfo& process = car(ProcessState::ready, Operation::tally);
    looked(process, Operation::eventIsSet, 1);
    EXPECT_EQ(cellOf(scene(), "car-1").place, StagePlace::done);
}

TEST_F(RoadTest, WhoSawGreenAndSleepsThereIsNot)
{
    ProcessInfo& process = car(ProcessState::sleeping, Operation::sleep);
    looked(process, Operation::eventIsSet, 1);
    EXPECT_EQ(cellOf(scene(), "car-1").place, StagePlace::door);
}

TEST_F(RoadTest, WhoSawRedAndHasNotWaitedYetIsBeforeTheLight)
{
    ProcessInfo& process = car(ProcessState::ready, Operation::print);
    looked(process, Operation::eventIsSet, 0);
    EXPECT_EQ(cellOf(scene(), "car-1").place, StagePlace::door);
}

TEST_F(RoadTest, WhoseWaitEndedByTimeGoesOnRed)
{
    ProcessInfo& process = car(ProcessState::ready, Operation::tally);
    looked(process, Operation::eventWake, 0, 1000 * kMs);
    looked(process, Operation::eventIsSet, 0);
    EXPECT_EQ(cellOf(scene(), "car-1").place, StagePlace::done);
}

TEST_F(RoadTest, EverybodyIsThereOnceAtEverySize)
{
    struct Crowd
    {
        int cars, police, through, coming;
        bool green;
    };
    const Crowd crowds[] = {{10, 5, 2, 3, false},  {10, 5, 0, 15, false}, {10, 5, 15, 0, true},
                            {1, 0, 0, 0, false},   {2, 1, 1, 1, true},    {45, 5, 12, 6, false},
                            {90, 10, 40, 9, true}, {180, 20, 60, 40, false}};
    for (const Crowd& crowd : crowds)
        for (const bool vehicles : {true, false})
            for (const Density density : {Density::automatic, Density::cards, Density::tiles,
                                          Density::counts})
                for (const QSizeF& size : {QSizeF(1180, 340), QSizeF(880, 270), QSizeF(600, 200),
                                           QSizeF(760, 500), QSizeF(1800, 420)}) {
                    m_world = StageWorld();
                    m_world.light(crowd.cars, crowd.police, crowd.through, crowd.green,
                                  crowd.coming);
                    m_density = density;
                    m_vehicles = vehicles;
                    ASSERT_EQ(faultsOf(scene(size), m_world.world()), "")
                        << crowd.cars << " cars, " << crowd.through << " through, density "
                        << int(density) << ", " << size.width() << "x" << size.height();
                }
}

TEST(RoadLanes, CarsAreAsLargeAsTheRoadAllows)
{
    const QRectF area(0, 0, 1000, 240);
    const auto few = RoadLanes::fitted(area, 600, 6);
    const auto more = RoadLanes::fitted(area, 600, 40);
    ASSERT_TRUE(few && more);
    EXPECT_GT(few->car().width, more->car().width);
    EXPECT_FALSE(RoadLanes::fitted(area, 600, 400));
}

TEST(RoadLanes, NeighboursInALaneDoNotTouch)
{
    const auto sut = RoadLanes::fitted({0, 0, 1000, 240}, 600, 12);
    ASSERT_TRUE(sut);
    EXPECT_GT(sut->waiting(0, 0).left(), sut->waiting(0, 1).right());
    EXPECT_LT(sut->coming(0, 0).right(), sut->coming(0, 1).left());
    EXPECT_LT(sut->waiting(0, 0).right(), 600);
}

TEST(RoadLanes, ThoseBehindTheLightUseOtherLanesAndGrowSmaller)
{
    const auto sut = RoadLanes::fitted({0, 0, 1000, 240}, 600, 12);
    ASSERT_TRUE(sut);
    const auto five = sut->through(std::vector<std::size_t>(5, 0), 700);
    ASSERT_TRUE(five);
    EXPECT_GT((*five)[4].top(), (*five)[0].top()) << "its own lane is full";
    EXPECT_EQ((*five)[0].right(), 1000);
    const auto fifteen = sut->through(std::vector<std::size_t>(15, 1), 700);
    ASSERT_TRUE(fifteen);
    EXPECT_LT((*fifteen)[0].width(), (*five)[0].width());
    EXPECT_FALSE(sut->through(std::vector<std::size_t>(90, 0), 700));
}

} // namespace forkscope
