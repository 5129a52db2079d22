#include "app/stage/stage_scene.h"
#include "engine/trace/history.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

class SceneTest : public testing::Test
{
protected:
    void run(int clients, bool lock, std::uint64_t seed = 7)
    {
        const Update update = sampleTicketRun(clients, 5, lock, seed);
        m_history.clear(true);
        for (const std::string& text : update.texts)
            m_history.addText(text);
        m_history.append(update.events);
    }

    // The scene after the first step at which the world is as wished.
    template <class Wished>
    StageScene sceneWhen(Wished wished, QSizeF size = {1180, 340})
    {
        for (std::uint32_t step = 0; step <= m_history.steps(); ++step) {
            m_count = m_history.eventsUpTo(step);
            if (wished(m_history.worldAt(m_count))) return scene(size);
        }
        ADD_FAILURE() << "the run never came to this";
        return scene(size);
    }

    StageScene scene(QSizeF size = {1180, 340})
    {
        StageInput input;
        input.world = &world();
        input.texts = &m_history.texts();
        input.eventAt = [this](std::uint32_t number) { return &m_history.event(number); };
        input.size = size;
        input.density = m_density;
        input.hints = m_hints;
        return layOut(input);
    }

    const World& world() const { return m_history.worldAt(m_count); }
    void goTo(std::uint32_t step) { m_count = m_history.eventsUpTo(step); }

    // Says what is wrong with a scene; empty when nothing is.
    std::string faults(const StageScene& scene) const
    {
        std::multiset<ActorId> seen;
        for (const Cell& cell : scene.cells)
            seen.insert(cell.actors.begin(), cell.actors.end());
        for (const ProcessInfo& process : world().processes)
            if (seen.count(process.actor) != 1)
                return "actor " + std::to_string(process.actor) + " is there " +
                       std::to_string(seen.count(process.actor)) + " times";
        return overlaps(scene);
    }

    History m_history{true};
    std::uint32_t m_count = 0;
    Density m_density = Density::automatic;
    bool m_hints = true;

private:
    static std::string overlaps(const StageScene& scene)
    {
        std::vector<std::pair<QRectF, std::string>> things;
        for (const Cell& cell : scene.cells)
            things.emplace_back(cell.rect, cell.name.toStdString());
        for (const Door& door : scene.doors) {
            things.emplace_back(door.rect, "door");
            things.emplace_back(door.captionRect, "caption");
        }
        for (const Board& board : scene.boards)
            things.emplace_back(board.rect, "board");
        for (const Bond& bond : scene.bonds)
            things.emplace_back(bond.rect, "bond");
        for (const Place& place : scene.places) {
            things.emplace_back(place.heading, "heading");
            if (!place.note.isEmpty()) things.emplace_back(place.noteRect, "note");
        }
        const QRectF stage(QPointF(0, 0), scene.size);
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (!stage.contains(things[i].first)) return things[i].second + " leaves the stage";
            for (std::size_t k = i + 1; k < things.size(); ++k)
                if (things[i].first.intersects(things[k].first))
                    return things[i].second + " overlaps " + things[k].second;
        }
        return {};
    }
};

bool someoneWaits(const World& world)
{
    return std::any_of(world.processes.begin(), world.processes.end(), [](auto& process) {
        return process.state == ProcessState::waiting && process.operation == Operation::acquire;
    });
}

bool fileIsHalf(const World& world)
{
    return std::any_of(world.objects.begin(), world.objects.end(),
                       [](const ObjectInfo& object) { return object.half; });
}

const Bond* alarmOf(const StageScene& scene)
{
    const auto found = std::find_if(scene.bonds.begin(), scene.bonds.end(),
                                    [](const Bond& bond) { return bond.alarming; });
    return found == scene.bonds.end() ? nullptr : &*found;
}

} // namespace

TEST_F(SceneTest, EveryProcessIsThereOnceAndNothingOverlaps)
{
    const QSizeF sizes[] = {{1180, 340}, {880, 270}, {600, 200}, {760, 500}, {1800, 420}};
    for (const int clients : {1, 2, 5, 20, 47, 120, 200}) {
        for (const bool lock : {false, true}) {
            run(clients, lock);
            const std::uint32_t stride = std::max(1u, m_history.steps() / 40);
            for (std::uint32_t step = 0; step <= m_history.steps(); step += stride) {
                goTo(step);
                for (const QSizeF& size : sizes)
                    ASSERT_EQ(faults(scene(size)), "")
                        << clients << " clients, lock " << lock << ", step " << step << ", "
                        << size.width() << "x" << size.height();
            }
        }
    }
}

TEST_F(SceneTest, EveryNumberOfClientsFitsTheSmallestStage)
{
    for (int clients = 1; clients <= 200; ++clients) {
        run(clients, clients % 2 == 0, std::uint64_t(clients));
        goTo(m_history.steps() / 2);
        ASSERT_EQ(faults(scene({600, 200})), "") << clients << " clients";
    }
}

TEST_F(SceneTest, EveryDensityShowsEverybody)
{
    run(60, true);
    goTo(m_history.steps() / 2);
    for (const Density density : {Density::cards, Density::tiles, Density::counts}) {
        m_density = density;
        EXPECT_EQ(faults(scene()), "");
    }
}

TEST_F(SceneTest, MainStandsFirstOnTheWay)
{
    run(20, false);
    const StageScene sut = sceneWhen([](const World& world) { return world.step == 25; });
    const Cell* main = sut.cellOf(0);
    ASSERT_TRUE(main);
    EXPECT_EQ(main->place, StagePlace::before);
    EXPECT_EQ(main->name, "main");
}

TEST_F(SceneTest, AWaiterStandsAtTheDoorOfAClosedLock)
{
    run(20, true);
    const StageScene sut = sceneWhen(someoneWaits);
    ASSERT_EQ(sut.doors.size(), 1u);
    EXPECT_TRUE(sut.doors[0].held);
    EXPECT_EQ(sut.doors[0].title, "lock db");
    ASSERT_TRUE(sut.place(StagePlace::door));
    const auto queue = std::count_if(sut.cells.begin(), sut.cells.end(), [](const Cell& cell) {
        return cell.place == StagePlace::door && cell.state == ProcessState::waiting;
    });
    EXPECT_EQ(queue, 1);
    const Cell* holder = sut.cellOf(sut.doors[0].holder);
    ASSERT_TRUE(holder);
    EXPECT_EQ(holder->place, StagePlace::inside);
}

TEST_F(SceneTest, ASwitchedOffLockIsAnOpenDoor)
{
    run(20, false);
    const StageScene sut = sceneWhen([](const World& world) { return world.step == 25; });
    ASSERT_EQ(sut.doors.size(), 1u);
    EXPECT_TRUE(sut.doors[0].off);
    EXPECT_FALSE(sut.doors[0].held);
    EXPECT_EQ(sut.doors[0].caption, "off: walk right in");
    EXPECT_FALSE(sut.place(StagePlace::door)) << "nobody has ever waited";
}

TEST_F(SceneTest, ReadersStandInsideWithWhatTheyRemember)
{
    run(20, true);
    const StageScene sut = sceneWhen([](const World& world) {
        return std::any_of(world.processes.begin() + 1, world.processes.end(),
                           [](auto& process) { return process.memories.size() == 2; });
    });
    const auto reader = std::find_if(sut.cells.begin(), sut.cells.end(),
                                     [](const Cell& cell) { return !cell.chip.isEmpty(); });
    ASSERT_NE(reader, sut.cells.end());
    EXPECT_EQ(reader->place, StagePlace::inside);
    EXPECT_EQ(reader->chip.text, "count = 5");
    EXPECT_FALSE(reader->chip.stale);
    ASSERT_EQ(sut.arrows.size(), 1u);
    EXPECT_TRUE(sut.arrows[0].label.startsWith("read 5 at step "));
}

TEST_F(SceneTest, AnEmptiedFileIsMarkedHalfWritten)
{
    run(20, true);
    const StageScene sut =
        sceneWhen([](const World& world) { return world.step > 30 && fileIsHalf(world); });
    ASSERT_EQ(sut.boards.size(), 1u);
    EXPECT_TRUE(sut.boards[0].half);
    EXPECT_EQ(sut.boards[0].content, "empty");
    EXPECT_TRUE(sut.boards[0].written.startsWith("half written by client-"));
}

TEST_F(SceneTest, ItsOwnEmptiedFileDoesNotMakeAMemoryStale)
{
    run(20, true); // with the lock nobody else writes in between
    const StageScene sut =
        sceneWhen([](const World& world) { return world.step > 30 && fileIsHalf(world); });
    for (const Cell& cell : sut.cells)
        EXPECT_FALSE(cell.chip.stale) << cell.name.toStdString();
}

TEST_F(SceneTest, AMemoryOlderThanTheFileIsStaleAndSaysWhatIsThereNow)
{
    run(40, false);
    for (std::uint32_t step = 0; step < m_history.steps(); ++step) {
        goTo(step);
        for (const Cell& cell : scene().cells) {
            if (!cell.chip.stale) continue;
            EXPECT_TRUE(cell.chip.now.startsWith("now "));
            EXPECT_FALSE(cell.chip.written);
            return;
        }
    }
    FAIL() << "nobody ever held an old number";
}

TEST_F(SceneTest, TwoWhoRememberTheSameAreJoinedByABrace)
{
    run(40, false);
    for (std::uint32_t step = 0; step < m_history.steps(); ++step) {
        goTo(step);
        const StageScene sut = scene();
        const Bond* alarm = alarmOf(sut);
        if (!alarm || !alarm->text.startsWith("both remember the same")) continue;
        m_hints = false; // a question is open
        EXPECT_FALSE(alarmOf(scene()));
        return;
    }
    FAIL() << "no two clients ever read the same number";
}

TEST_F(SceneTest, WhoHasWrittenIsNotBetweenReadingAndWriting)
{
    run(20, true);
    const StageScene sut = sceneWhen([](const World& world) {
        return std::any_of(world.objects.begin(), world.objects.end(), [](auto& object) {
            return object.kind == ObjectKind::file && object.changedBy != 0 && !object.half &&
                   object.changedBy != kNobody;
        });
    });
    const auto writer = std::find_if(sut.cells.begin(), sut.cells.end(),
                                     [](const Cell& cell) { return cell.chip.written; });
    ASSERT_NE(writer, sut.cells.end());
    EXPECT_EQ(writer->chip.text, "count = 4");
    EXPECT_EQ(sut.place(StagePlace::inside)->caption, "1 inside");
}

TEST_F(SceneTest, TheDeadStandAtDoneUntilTheyAreJoined)
{
    run(20, false);
    const StageScene sut = sceneWhen([](const World& world) {
        return std::any_of(world.processes.begin(), world.processes.end(),
                           [](auto& process) { return process.state == ProcessState::zombie; });
    });
    const Place* done = sut.place(StagePlace::done);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->caption, "1 zombie");
    EXPECT_EQ(done->note, "Zombies: not joined by main yet");
}

TEST_F(SceneTest, ManyAreCountedByState)
{
    run(200, true);
    m_density = Density::counts;
    const StageScene sut = sceneWhen([](const World& world) { return world.step == 420; });
    EXPECT_TRUE(std::any_of(sut.cells.begin(), sut.cells.end(), [](const Cell& cell) {
        return cell.style == CellStyle::count && cell.actors.size() > 50;
    }));
    EXPECT_FALSE(sut.cellOf(150)) << "a counted process has no cell of its own";
}

TEST_F(SceneTest, AWorldWithoutObjectsHasNoRoom)
{
    const StageScene sut = scene();
    EXPECT_FALSE(sut.room);
    EXPECT_TRUE(sut.doors.empty());
    EXPECT_TRUE(sut.cells.empty());
}

} // namespace forkscope
