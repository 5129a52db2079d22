// Orphans as a teacher relies on them.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using Orphan = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("orphan", preset, seed, knobs);
}

const ProcessInfo& fatherIn(const FinishedRun& run) { return run.history.latest().processes[1]; }
const ProcessInfo& childIn(const FinishedRun& run) { return run.history.latest().processes[2]; }

void expectAdoptedAtTheEndOfTheFather(const FinishedRun& run)
{
    const ProcessInfo& child = childIn(run);
    EXPECT_TRUE(child.orphan);
    EXPECT_EQ(child.formerParentPid, fatherIn(run).pid);
    EXPECT_NE(child.parentPid, fatherIn(run).pid);
    EXPECT_NE(child.parentPid, run.history.latest().processes[0].pid); // not the grandparent
    EXPECT_GE(child.adoptedAt, fatherIn(run).diedAt);
    EXPECT_LT(child.adoptedAt, child.diedAt);
    EXPECT_EQ(run.outcome("adopted"), 1);
    EXPECT_TRUE(run.found(FindingKind::claim));
}

void expectKeptItsFather(const FinishedRun& run)
{
    EXPECT_FALSE(childIn(run).orphan);
    EXPECT_LE(childIn(run).diedAt, fatherIn(run).diedAt);
    EXPECT_EQ(run.outcome("adopted"), 0);
    EXPECT_EQ(run.outcome("finished"), 1);
    EXPECT_TRUE(run.summary.findings.empty());
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Orphan, AChildWhoseFatherEndsFirstIsAdoptedAndFinishes)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("parent-first", seed);
        expectAdoptedAtTheEndOfTheFather(run);
        EXPECT_EQ(run.outcome("finished"), 1);
        EXPECT_EQ(childIn(run).exitCode, 0);
        EXPECT_GE(childIn(run).reapedAt, childIn(run).diedAt);
    }
}

TEST_F(Orphan, TheChildSaysWhoItsParentIsBeforeAndAfter)
{
    const FinishedRun run = played("parent-first");
    const std::vector<std::string> lines = run.lines();
    const auto says = [&](const std::string& line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    EXPECT_TRUE(says("child-1: my parent is pid " + std::to_string(fatherIn(run).pid)));
    EXPECT_TRUE(says("child-1: now my parent is pid " + std::to_string(childIn(run).parentPid)));
}

TEST_F(Orphan, AFatherWhoWaitsLeavesNoOrphan) { expectKeptItsFather(played("parent-waits")); }

TEST_F(Orphan, MadeWithProcessTheChildIsWaitedForUnlessTheFatherLeavesAtOnce)
{
    expectKeptItsFather(played("process"));
    expectAdoptedAtTheEndOfTheFather(played("process-exit"));
}

TEST_F(Orphan, TheChildOfATerminatedProcessIsNoZombieButAnOrphan)
{
    const FinishedRun run = played("terminated");
    EXPECT_EQ(fatherIn(run).exitCode, -15);
    expectAdoptedAtTheEndOfTheFather(run);
    EXPECT_EQ(run.outcome("finished"), 1);
}

TEST_F(Orphan, OneThatOutlivesMainForTooLongIsEndedAndFound)
{
    const FinishedRun run = played("outlives-main");
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_TRUE(run.found(FindingKind::leakedOrphan));
    EXPECT_EQ(run.outcome("finished"), 0);
}

TEST_F(Orphan, FiftyChildrenAreAdopted)
{
    const FinishedRun run = played("parent-first", 0, {{"children", "50"}});
    EXPECT_EQ(run.outcome("adopted"), 50);
    EXPECT_EQ(run.outcome("finished"), 50);
}

TEST_F(Orphan, FreeRunsEndAsPlayedOnes)
{
    const FinishedRun first = runFreely("orphan", "parent-first", 4);
    expectAdoptedAtTheEndOfTheFather(first);
    EXPECT_EQ(first.outcome("finished"), 1);
    EXPECT_EQ(contradiction(first.history), "");
    expectKeptItsFather(runFreely("orphan", "parent-waits", 4));
    EXPECT_TRUE(runFreely("orphan", "outlives-main", 4).found(FindingKind::leakedOrphan));
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Orphan, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("orphan", 10);
}

TEST_F(Orphan, TheContrastPairDiffersInTheWaitOnly) { expectThePairDiffersOnlyIn("orphan", "waits"); }

TEST_F(Orphan, RunsCanBeRepeated)
{
    for (const char* preset : {"parent-first", "parent-waits", "as-in-the-notes", "terminated",
                               "process", "process-exit", "outlives-main"})
        expectRunsCanBeRepeated("orphan", preset, 5);
}

TEST_F(Orphan, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"parent-first", "parent-waits", "process", "terminated"})
        expectKillsAreSurvived("orphan", preset, 2);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
