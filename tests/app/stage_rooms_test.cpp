#include "app/stage/stage_items.h"
#include "tests/app/stage_worlds.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace forkscope {

namespace {

class RoomsTest : public testing::Test
{
protected:
    StageScene scene(QSizeF size = {1180, 340})
    {
        m_input = m_world.input(size);
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

    StageWorld m_world;
    StageInput m_input;
    Density m_density = Density::automatic;
};

} // namespace

TEST_F(RoomsTest, ASemaphoreMakesRooms)
{
    m_world.rooms(4, 13, 2, 4);
    const StageScene sut = scene();
    EXPECT_EQ(sut.composition, Composition::rooms);
    ASSERT_TRUE(sut.rooms);
    ASSERT_EQ(sut.rooms->rooms.size(), 4u);
    EXPECT_EQ(sut.rooms->number, "0");
    EXPECT_EQ(sut.rooms->of, "of 4");
    EXPECT_EQ(sut.rooms->rooms[1].title, "Room 2");
    EXPECT_EQ(sut.rooms->rooms[1].since, "since 723 ms");
}

TEST_F(RoomsTest, TheSemaphoreInsideAQueueMakesNone)
{
    m_world.rooms(4, 2, 0, 0);
    m_world.world().objects[0].owner = 77;
    EXPECT_NE(scene().composition, Composition::rooms);
}

TEST_F(RoomsTest, UnderControlARoomSaysAtWhichStepItWasTaken)
{
    m_world.rooms(4, 13, 2, 4).world().controlled = true;
    EXPECT_EQ(scene().rooms->rooms[0].since, "since step 14");
}

TEST_F(RoomsTest, ALowStageStillSaysWhoseNumbersTheyAre)
{
    m_world.rooms(4, 13, 2, 4);
    const StageScene sut = scene({952, 215});
    const Place* inside = sut.place(StagePlace::inside);
    ASSERT_EQ(inside->note, "Rooms are numbered by us; a semaphore only counts.");
    EXPECT_EQ(cellOf(sut, "user-5").style, CellStyle::compact) << "no guest got smaller for it";
    for (const NumberedRoom& room : sut.rooms->rooms)
        EXPECT_FALSE(room.rect.intersects(inside->noteRect));
    EXPECT_LE(inside->noteRect.bottom(), 215);
}

TEST_F(RoomsTest, AGuestStandsInTheRoomOfItsPermit)
{
    m_world.rooms(4, 13, 2, 4);
    const StageScene sut = scene();
    const Cell& guest = cellOf(sut, "user-5");
    EXPECT_EQ(guest.place, StagePlace::inside);
    EXPECT_TRUE(sut.rooms->rooms[2].rect.contains(guest.rect));
}

TEST_F(RoomsTest, WhoFindsNoRoomWaitsInLineWithTheReason)
{
    m_world.rooms(4, 13, 2, 4);
    const StageScene sut = scene();
    EXPECT_EQ(cellOf(sut, "user-7").place, StagePlace::door);
    EXPECT_EQ(cellOf(sut, "user-7").brief, "waits: all 4 taken");
    EXPECT_EQ(sut.place(StagePlace::door)->caption, "7 wait for semaphore rooms");
    EXPECT_TRUE(sut.place(StagePlace::door)->note.startsWith("No order is promised"));
    ASSERT_EQ(sut.arrows.size(), 1u);
    EXPECT_TRUE(sut.arrows[0].queue);
}

TEST_F(RoomsTest, TheNumbersAreOurs)
{
    m_world.rooms(4, 13, 2, 4);
    EXPECT_EQ(scene().place(StagePlace::inside)->note,
              "Rooms are numbered by us; a semaphore only counts.");
}

TEST_F(RoomsTest, AFreeRoomSaysSo)
{
    m_world.rooms(4, 13, 0, 2, 11);
    const StageScene sut = scene();
    EXPECT_FALSE(sut.rooms->rooms[2].taken);
    EXPECT_EQ(sut.rooms->rooms[2].text, "free");
    EXPECT_TRUE(sut.arrows.empty()) << "nobody waits";
}

TEST_F(RoomsTest, AGuestMoreThanRoomsIsShownPlainly)
{
    m_world.rooms(4, 13, 1, 5);
    const StageScene sut = scene();
    ASSERT_EQ(sut.rooms->rooms.size(), 5u);
    EXPECT_TRUE(sut.rooms->rooms[4].extra);
    EXPECT_EQ(sut.rooms->rooms[4].title, "No room 5");
    EXPECT_TRUE(sut.rooms->tooMany);
    ASSERT_EQ(sut.bonds.size(), 1u);
    EXPECT_TRUE(sut.bonds[0].alarming);
    EXPECT_EQ(sut.bonds[0].text, "5 guests, 4 rooms: a permit too many");
}

TEST_F(RoomsTest, APermitTooManyIsSeenBeforeAnybodyTakesIt)
{
    m_world.rooms(4, 6, 1, 2, 2).world().objects[0].state = 3;
    const StageScene sut = scene();
    EXPECT_EQ(sut.rooms->rooms.size(), 4u);
    EXPECT_TRUE(sut.rooms->tooMany);
    EXPECT_EQ(sut.bonds.at(0).text, "5 permits, 4 rooms: released once too often");
}

TEST_F(RoomsTest, ADeadGuestKeepsTheRoomAndIsDone)
{
    m_world.rooms(4, 13, 1, 4).die(2);
    const StageScene sut = scene();
    EXPECT_EQ(cellOf(sut, "user-2").place, StagePlace::done);
    EXPECT_TRUE(sut.rooms->rooms[0].taken);
    EXPECT_EQ(sut.rooms->rooms[0].text, "user-2 ended inside: nobody gives this permit back");
    EXPECT_EQ(sut.place(StagePlace::done)->note.section(QChar::LineSeparator, 0, 0),
              "Exit codes: 0 (1x), -9: ended by SIGKILL (1x)");
}

TEST_F(RoomsTest, WhoHasTwoPermitsStandsInTheFirstRoom)
{
    m_world.rooms(4, 6, 0, 2);
    ObjectInfo& semaphore = m_world.world().objects[0];
    semaphore.holdings.push_back(semaphore.holdings[0]);
    semaphore.state = 1;
    const StageScene sut = scene();
    EXPECT_EQ(faultsOf(sut, m_world.world()), "");
    EXPECT_EQ(sut.rooms->rooms[2].text, "user-1 has this one too");
}

TEST_F(RoomsTest, WhoHasGivenItsPermitBackIsLeaving)
{
    m_world.rooms(4, 13, 2, 4);
    ProcessInfo& guest = m_world.process("user-3");
    m_world.world().objects[0].holdings[0] = {};
    guest.operation = Operation::exit;
    guest.phase = Phase::announced;
    EXPECT_EQ(cellOf(scene(), "user-3").place, StagePlace::done);
    guest.operation = Operation::sleep;
    EXPECT_EQ(cellOf(scene(), "user-3").place, StagePlace::before) << "it may come again";
}

TEST_F(RoomsTest, PlateAndRoomsAreReadOut)
{
    m_world.rooms(4, 13, 2, 4);
    const StageScene sut = scene();
    std::vector<QString> names;
    for (const StageItem& item : stageItems(sut, m_input))
        names.push_back(item.name);
    for (const char* name :
         {"semaphore rooms: 0 free of 4", "Room 1, taken by user-3 since 663 ms"})
        EXPECT_EQ(std::count(names.begin(), names.end(), QString(name)), 1) << name;
}

TEST_F(RoomsTest, ASemaphoreThatBeganAtNothingHasNoRooms)
{
    m_world.rooms(0, 5, 0, 0, 2);
    const StageScene sut = scene();
    EXPECT_TRUE(sut.rooms->rooms.empty());
    EXPECT_EQ(sut.rooms->of, "");
    EXPECT_FALSE(sut.rooms->tooMany);
}

TEST_F(RoomsTest, AHomeMadeCounterIsABoardWithThoseInside)
{
    m_world.counter(4, 13, 2, 5);
    const StageScene sut = scene();
    EXPECT_EQ(sut.composition, Composition::board);
    ASSERT_EQ(sut.boards.size(), 1u);
    EXPECT_EQ(sut.boards[0].content, "-1");
    EXPECT_EQ(cellOf(sut, "user-3").place, StagePlace::inside);
}

TEST_F(RoomsTest, EverybodyIsThereOnceAtEverySize)
{
    struct Crowd
    {
        int rooms, users, done, inside, coming;
    };
    const Crowd crowds[] = {{4, 13, 2, 4, 3},    {4, 13, 0, 0, 13},   {4, 13, 13, 0, 0},
                            {2, 3, 0, 2, 0},     {1, 40, 3, 1, 20},   {20, 60, 12, 20, 8},
                            {4, 13, 0, 6, 2},    {60, 200, 30, 60, 9}, {300, 200, 30, 100, 20},
                            {40, 200, 100, 45, 0}, {0, 4, 0, 0, 1}};
    for (const Crowd& crowd : crowds)
        for (const Density density : {Density::automatic, Density::cards, Density::tiles,
                                      Density::counts})
            for (const QSizeF& size : {QSizeF(1180, 340), QSizeF(880, 270), QSizeF(600, 200),
                                       QSizeF(760, 500), QSizeF(1800, 420)}) {
                m_world = StageWorld();
                m_world.rooms(crowd.rooms, crowd.users, crowd.done, crowd.inside, crowd.coming);
                m_density = density;
                ASSERT_EQ(faultsOf(scene(size), m_world.world()), "")
                    << crowd.rooms << " rooms, " << crowd.users << " users, density "
                    << int(density) << ", " << size.width() << "x" << size.height();
            }
}

TEST_F(RoomsTest, AThousandRoomsAreOneHall)
{
    m_world.rooms(1000, 200, 0, 150);
    const StageScene sut = scene();
    EXPECT_TRUE(sut.rooms->rooms.empty());
    EXPECT_FALSE(sut.rooms->hall.isEmpty());
}

} // namespace forkscope
