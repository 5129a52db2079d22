// Isolation as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

namespace forkscope {
namespace {

using Isolation = ScenarioTest;

void expectNumbers(const FinishedRun& run, std::int64_t found, std::int64_t child,
                   std::int64_t parent)
{
    EXPECT_EQ(run.outcome("found"), found);
    EXPECT_EQ(run.outcome("child"), child);
    EXPECT_EQ(run.outcome("parent"), parent);
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Isolation, TheChildChangesAVariableOfItsOwn)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        expectNumbers(playPreset("isolation", "not-shared", seed), 100, 0, 100);
}

TEST_F(Isolation, ASharedValueIsOneForBoth)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        expectNumbers(playPreset("isolation", "shared", seed), 100, 0, 0);
}

TEST_F(Isolation, AsInTheNotesTheParentsNumberStaysWhoeverPrintsFirst)
{
    bool mainFirst = false, childFirst = false;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const FinishedRun run = playPreset("isolation", "as-in-the-notes", seed);
        expectNumbers(run, 100, 0, 100);
        mainFirst |= run.lines().front() == "main: n = 100";
        childFirst |= run.lines().back() == "main: n = 100";
    }
    EXPECT_TRUE(mainFirst);
    EXPECT_TRUE(childFirst);
}

TEST_F(Isolation, TheChildBeginsWithTheNumberAtTheTimeOfItsStart)
{
    expectNumbers(playPreset("isolation", "changed-before"), 50, 0, 50);
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        expectNumbers(playPreset("isolation", "changed-after", seed), 100, 0, 50);
}

TEST_F(Isolation, WhereNobodyWaitsASharedValueMayBeSeenBeforeOrAfterItsChange)
{
    bool before = false, after = false;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const FinishedRun run = playPreset("isolation", "shared", seed, {{"join", "off"}});
        before |= run.outcome("parent") == 100;
        after |= run.outcome("parent") == 0;
    }
    EXPECT_TRUE(before);
    EXPECT_TRUE(after);
}

TEST_F(Isolation, FreeRunsEndAsPlayedOnes)
{
    expectNumbers(runFreely("isolation", "not-shared"), 100, 0, 100);
    expectNumbers(runFreely("isolation", "shared"), 100, 0, 0);
    expectNumbers(runFreely("isolation", "as-in-the-notes"), 100, 0, 100);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Isolation, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("isolation", 20);
}

TEST_F(Isolation, TheContrastPairDiffersInSharingOnly)
{
    expectThePairDiffersOnlyIn("isolation", "shared");
}

TEST_F(Isolation, RunsCanBeRepeated)
{
    for (const char* preset : {"not-shared", "shared", "as-in-the-notes", "changed-after"})
        expectRunsCanBeRepeated("isolation", preset, 10);
}

TEST_F(Isolation, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"not-shared", "shared", "as-in-the-notes"})
        expectKillsAreSurvived("isolation", preset);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
