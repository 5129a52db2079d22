// Join as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using Join = ScenarioTest;

std::size_t placeOf(const std::vector<std::string>& lines, const std::string& beginning)
{
    const auto found = std::ranges::find_if(
        lines, [&](const std::string& line) { return line.starts_with(beginning); });
    return std::size_t(found - lines.begin());
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Join, TheWaitForAllIsAsLongAsTheLongestWork)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = playPreset("join", "start-all", seed);
        EXPECT_EQ(run.outcome("seconds"), 4);
        EXPECT_EQ(run.outcome("ended"), 4);
    }
}

TEST_F(Join, StartingAndJoiningEachInTurnTakesTheSum)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        EXPECT_EQ(playPreset("join", "start-each", seed).outcome("seconds"), 10);
}

TEST_F(Join, WhoEndsBeforeItsTurnIsAZombieUntilThen)
{
    // worker-2 ends after one second, and main joins worker-1 until the third.
    const FinishedRun run = playPreset("join", "start-all");
    const ProcessInfo& second = run.history.latest().processes[2];
    EXPECT_GT(second.reapedAt - second.diedAt, 1'900'000'000);
    EXPECT_LT(second.reapedAt - second.diedAt, 2'100'000'000);
}

TEST_F(Join, WithoutJoinMainGoesOnAtOnceAndItsEndStillWaitsForTheChildren)
{
    const FinishedRun run = playPreset("join", "no-join");
    EXPECT_EQ(run.outcome("seconds"), 0);
    EXPECT_EQ(run.outcome("ended"), 0);
    const std::vector<std::string> lines = run.lines();
    EXPECT_LT(placeOf(lines, "main: goes on"), placeOf(lines, "worker-2: ends"));
    const auto& processes = run.history.latest().processes;
    for (const ProcessInfo& process : processes) {
        EXPECT_EQ(process.exitCode, 0);
        EXPECT_FALSE(process.orphan);
        EXPECT_LE(process.diedAt, processes[0].diedAt);
    }
}

TEST_F(Join, AfterAJoinWithATimeoutSomeStillWork)
{
    const FinishedRun run = playPreset("join", "timeout");
    EXPECT_EQ(run.outcome("seconds"), 2);
    EXPECT_EQ(run.outcome("ended"), 2);
    ASSERT_EQ(run.summary.claims[0].id, "all-ended");
    EXPECT_EQ(run.summary.claims[0].held, false);
}

TEST_F(Join, OneToFortyWorkersRun)
{
    for (const char* workers : {"1", "40"}) {
        const FinishedRun run = playPreset("join", "start-all", 0, {{"workers", workers}});
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(run.outcome("ended"), std::atoi(workers));
    }
}

TEST_F(Join, FreeRunsEndAsPlayedOnes)
{
    const FinishedRun all = runFreely("join", "start-all", 4);
    EXPECT_EQ(all.outcome("ended"), 4);
    EXPECT_TRUE(all.summary.findings.empty());
    const FinishedRun none = runFreely("join", "no-join", 4);
    EXPECT_EQ(none.outcome("ended"), 0);
    EXPECT_EQ(contradiction(none.history), "");
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Join, EachPresetShowsWhatItExpectsAndNothingElse) { expectPresetsKeepTheirWord("join", 10); }

TEST_F(Join, TheContrastPairDiffersInTheWayOfStartingOnly)
{
    expectThePairDiffersOnlyIn("join", "start");
}

TEST_F(Join, RunsCanBeRepeated)
{
    for (const char* preset : {"start-all", "start-each", "no-join", "timeout"})
        expectRunsCanBeRepeated("join", preset, 5);
}

TEST_F(Join, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("join", "start-all", 3);
    expectKillsAreSurvived("join", "timeout", 5);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
