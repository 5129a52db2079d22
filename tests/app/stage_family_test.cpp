#include "tests/app/pretended_family.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

const QSizeF kSizes[] = {{1248, 355}, {1200, 237}, {1180, 340}, {880, 270}, {600, 200}};

StageScene sceneOf(const PretendedWorld& world, QSizeF size = {1248, 355},
                   ActorId selected = kNobody)
{
    StageInput input = world.input(size);
    input.family = true;
    input.selected = selected;
    return layOut(input);
}

// Stand-ins and the sheet stand on the stage and touch nobody.
std::string partFaults(const StageScene& scene)
{
    std::vector<QRectF> parts;
    for (const StandIn& standIn : scene.family.value().standIns)
        parts.push_back(standIn.rect);
    for (const FamilyPlate& plate : scene.family->plates)
        parts.push_back(plate.rect);
    for (const FactSheet& sheet : scene.family->sheets)
        parts.push_back(sheet.rect);
    const QRectF stage(QPointF(0, 0), scene.size);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!stage.contains(parts[i])) return "part " + std::to_string(i) + " leaves the stage";
        for (std::size_t k = i + 1; k < parts.size(); ++k)
            if (parts[i].intersects(parts[k]))
                return "parts " + std::to_string(i) + " and " + std::to_string(k) + " overlap";
        for (const Cell& cell : scene.cells)
            if (cell.rect.intersects(parts[i]))
                return cell.name.toStdString() + " overlaps part " + std::to_string(i);
    }
    return {};
}

const Cell& cellOf(const StageScene& scene, PretendedWorld& world, const char* role)
{
    const Cell* cell = scene.cellOf(world.process(role).actor);
    if (!cell) throw std::out_of_range(role);
    return *cell;
}

// The line that ends at this card.
const FamilyLine* lineTo(const StageScene& scene, const QRectF& rect)
{
    for (const FamilyLine& line : scene.family.value().lines) {
        const QPointF end = line.adopted ? line.points.front() : line.points.back();
        if (end == QPointF(rect.center().x(), rect.top())) return &line;
    }
    return nullptr;
}

std::string textOf(const StageScene& scene)
{
    std::string text;
    for (const FactSheet& sheet : scene.family.value().sheets) {
        text += sheet.title.toStdString();
        for (const FactSection& section : sheet.sections) {
            text += "\n" + section.title.toStdString() + ":";
            for (const Fact& fact : section.facts)
                text += " " + fact.text.toStdString() + ";";
        }
    }
    return text;
}

} // namespace

TEST(StageFamily, EverybodyIsThereOnceAndNothingOverlaps)
{
    PretendedWorld world;
    pretendFamily(world);
    for (const QSizeF& size : kSizes) {
        const StageScene sut = sceneOf(world, size);
        EXPECT_EQ(faultsOf(sut, world.world()), "") << size.width();
        EXPECT_EQ(partFaults(sut), "") << size.width();
    }
}

TEST(StageFamily, EveryNumberOfChildrenFitsEveryStage)
{
    for (const int children : {0, 1, 2, 5, 8, 13, 21, 40, 80, 200}) {
        PretendedWorld world;
        pretendFactory(world, children);
        for (const QSizeF& size : kSizes) {
            const StageScene sut = sceneOf(world, size);
            EXPECT_EQ(faultsOf(sut, world.world()), "") << children << ", " << size.width();
            EXPECT_EQ(partFaults(sut), "") << children << ", " << size.width();
        }
    }
}

TEST(StageFamily, EveryNumberOfGenerationsFitsEveryStage)
{
    for (const int generations : {1, 2, 3, 5, 9, 20, 60}) {
        PretendedWorld world;
        pretendGenerations(world, generations);
        for (const QSizeF& size : kSizes) {
            const StageScene sut = sceneOf(world, size);
            EXPECT_EQ(faultsOf(sut, world.world()), "") << generations << ", " << size.width();
            EXPECT_EQ(partFaults(sut), "") << generations << ", " << size.width();
        }
    }
}

TEST(StageFamily, ManyOrphansFitEveryStage)
{
    for (const int orphans : {1, 3, 10, 50}) {
        PretendedWorld world;
        world.dead("parent", 0, false, 400);
        for (int number = 1; number <= orphans; ++number) {
            const std::string role = "orphan-" + std::to_string(number);
            world.sleeper(role, 10 * number);
            setParent(world, role, "parent");
            orphan(world, role, 400);
        }
        for (const QSizeF& size : kSizes) {
            const StageScene sut = sceneOf(world, size);
            EXPECT_EQ(faultsOf(sut, world.world()), "") << orphans << ", " << size.width();
            EXPECT_EQ(partFaults(sut), "") << orphans << ", " << size.width();
        }
    }
}

TEST(StageFamily, AChildHangsUnderItsParent)
{
    PretendedWorld world;
    pretendFamily(world);
    const StageScene sut = sceneOf(world);
    const QRectF main = cellOf(sut, world, "main").rect;
    const QRectF child = cellOf(sut, world, "child-2").rect;
    const FamilyLine* line = lineTo(sut, child);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->points.front(), QPointF(main.center().x(), main.bottom()));
    EXPECT_GT(child.top(), main.bottom());
    EXPECT_GT(main.top(), sut.family->standIns[1].rect.bottom()) << "main hangs under shell";
}

TEST(StageFamily, AnOrphanHangsUnderInitAndSaysSo)
{
    PretendedWorld world;
    pretendFamily(world);
    const StageScene sut = sceneOf(world);
    const QRectF orphan = cellOf(sut, world, "grandchild-1").rect;
    const FamilyLine* line = lineTo(sut, orphan);
    ASSERT_TRUE(line);
    EXPECT_TRUE(line->adopted);
    const QRectF init = sut.family->standIns[0].rect;
    EXPECT_EQ(line->points.back(), QPointF(init.center().x(), init.bottom()));
    ASSERT_EQ(sut.family->plates.size(), 1u);
    EXPECT_EQ(sut.family->plates[0].text, "ppid was 7, now 1");
    EXPECT_TRUE(cellOf(sut, world, "grandchild-1").orphan);
}

TEST(StageFamily, WhereThePlateHasNoRoomTheCardSaysIt)
{
    PretendedWorld world;
    pretendFamily(world);
    for (const QSizeF& size : kSizes) {
        const StageScene sut = sceneOf(world, size);
        const Cell& cell = cellOf(sut, world, "grandchild-1");
        const bool told = !sut.family->plates.empty() || cell.chip.text == "ppid was 7, now 1";
        EXPECT_TRUE(told) << size.width();
    }
}

TEST(StageFamily, ADashedLineLeadsToWhoWasItsParent)
{
    PretendedWorld world;
    pretendFamily(world);
    const StageScene sut = sceneOf(world);
    ASSERT_EQ(sut.family->formers.size(), 1u);
    const QRectF parent = cellOf(sut, world, "child-4").rect;
    const QPointF end = sut.family->formers[0].points.back();
    EXPECT_TRUE(parent.adjusted(-1, -1, 1, 1).contains(end));
    EXPECT_EQ(sut.family->formers[0].label, "was its parent");
}

TEST(StageFamily, TheSheetTellsWhatTheKernelKeepsOfTheNewestZombie)
{
    PretendedWorld world;
    pretendFamily(world);
    EXPECT_EQ(
        textOf(sceneOf(world)),
        "child-4 is a zombie\n"
        "Still kept by the kernel: pid 7 and its place in the table; exit status -9: ended by "
        "SIGKILL; the CPU time that it used;\n"
        "Gone: memory, open files, code; anything that kill -9 could end;\n"
        "What removes it: main calls join or wait; a SIGCHLD handler in main; main ends: init "
        "reaps it;");
}

TEST(StageFamily, TheSheetIsAboutTheSelectedZombie)
{
    PretendedWorld world;
    pretendFamily(world);
    const std::string sut = textOf(sceneOf(world, {1248, 355}, world.process("child-1").actor));
    EXPECT_EQ(sut.find("child-1 is a zombie"), 0u);
    EXPECT_NE(sut.find("exit status 0, for main to fetch"), std::string::npos);
    EXPECT_NE(sut.find("CPU time used: 11 ms"), std::string::npos);
    EXPECT_NE(sut.find("kill -9 was sent: no effect"), std::string::npos);
}

TEST(StageFamily, AnOpenQuestionIsNotAnswered)
{
    PretendedWorld world;
    pretendFamily(world);
    StageInput input = world.input({1248, 355});
    input.family = true;
    input.hints = false;
    EXPECT_EQ(textOf(layOut(input)), "child-4 is a zombie");
}

TEST(StageFamily, WithoutZombiesTheSheetIsAboutTheOrphan)
{
    PretendedWorld world;
    world.dead("parent", 0, true, 400);
    world.sleeper("child", 100);
    setParent(world, "child", "parent");
    orphan(world, "child", 400);
    const std::string sut = textOf(sceneOf(world));
    EXPECT_EQ(sut.find("child is an orphan"), 0u);
    EXPECT_NE(sut.find("ppid was 4, now 1"), std::string::npos);
}

TEST(StageFamily, AFamilyOfTheLivingHasNoSheet)
{
    PretendedWorld world;
    world.sleeper("child", 100);
    EXPECT_TRUE(sceneOf(world).family.value().sheets.empty());
}

TEST(StageFamily, AZombieIsDeadSinceAndNotReaped)
{
    PretendedWorld world;
    pretendFamily(world);
    const Cell& sut = cellOf(sceneOf(world), world, "child-1");
    EXPECT_EQ(sut.doing, "dead 512 ms, not reaped");
    EXPECT_EQ(sut.chip.text, "kill -9: no effect");
    EXPECT_EQ(sut.letter, "Z");
}

TEST(StageFamily, TheReapedArePaleAndSayHowTheyEnded)
{
    PretendedWorld world;
    world.dead("quiet", 0, true, 310);
    world.dead("killed", -9, true, 400);
    const StageScene sut = sceneOf(world);
    EXPECT_EQ(cellOf(sut, world, "quiet").doing, "exit 0, reaped at 310 ms");
    EXPECT_EQ(cellOf(sut, world, "killed").doing, "exit -9: ended by SIGKILL, reaped at 400 ms");
    const FamilyLine* line = lineTo(sut, cellOf(sut, world, "quiet").rect);
    ASSERT_TRUE(line);
    EXPECT_TRUE(line->pale);
}

TEST(StageFamily, ADaemonSaysWithWhomItEnds)
{
    PretendedWorld world;
    pretendFamily(world);
    const Cell& sut = cellOf(sceneOf(world), world, "logger");
    EXPECT_TRUE(sut.daemon);
    EXPECT_EQ(sut.chip.text, "daemon: ends with main");
}

TEST(StageFamily, ASignalThatIsIgnoredIsNamed)
{
    PretendedWorld world;
    world.sleeper("stubborn", 100).lastSignal = SIGTERM;
    EXPECT_EQ(cellOf(sceneOf(world), world, "stubborn").chip.text, "kill -15: ignored");
}

TEST(StageFamily, SiblingsInTheSameStateAreDrawnAsOneWhenTheyAreMany)
{
    PretendedWorld world;
    pretendFactory(world, 200);
    const ActorId chosen = world.process("child-77").actor;
    const StageScene sut = sceneOf(world, {1248, 355}, chosen);
    EXPECT_LT(sut.cells.size(), 12u);
    EXPECT_TRUE(std::any_of(sut.cells.begin(), sut.cells.end(), [](const Cell& cell) {
        return cell.style == CellStyle::count && cell.state == ProcessState::zombie &&
               cell.actors.size() > 80;
    }));
    EXPECT_TRUE(sut.cellOf(chosen)) << "the selected one keeps a card of its own";
}

TEST(StageFamily, WhoHasRoomIsNotGrouped)
{
    PretendedWorld world;
    pretendFactory(world, 20);
    for (const Cell& cell : sceneOf(world).cells)
        EXPECT_EQ(cell.actors.size(), 1u) << cell.name.toStdString();
}

TEST(StageFamily, OutsideANamespaceTheRealAdopterIsNamed)
{
    PretendedWorld world;
    world.process("main").parentPid = 801;
    world.dead("parent", 0, true, 400);
    world.sleeper("child", 100);
    setParent(world, "child", "parent");
    orphan(world, "child", 400);
    world.process("child").parentPid = 800;
    const StageScene sut = sceneOf(world);
    EXPECT_EQ(sut.family.value().standIns[0].name, "subreaper");
    EXPECT_EQ(sut.family->standIns[0].pid, "800");
    EXPECT_EQ(sut.family->standIns[1].pid, "801");
}

} // namespace forkscope
