// terminate() as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using Terminate = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("terminate", preset, seed, knobs);
}

const ProcessInfo& processIn(const FinishedRun& run, const std::string& role)
{
    for (const ProcessInfo& process : run.history.latest().processes)
        if (run.history.texts()[process.role] == role) return process;
    static const ProcessInfo nobody;
    ADD_FAILURE() << "no process " << role;
    return nobody;
}

bool printed(const FinishedRun& run, const std::string& line)
{
    const std::vector<std::string> lines = run.lines();
    return std::ranges::find(lines, line) != lines.end();
}

void expectStuckAtTheDeadHoldersDoor(const FinishedRun& run, int exitCode)
{
    EXPECT_EQ(run.summary.end, RunEnd::stuck);
    EXPECT_TRUE(run.found(FindingKind::ownerDied));
    EXPECT_EQ(run.outcome("entered"), 0);
    EXPECT_EQ(processIn(run, "worker").exitCode, exitCode);
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Terminate, TheLockOfATerminatedHolderStaysLocked)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("no-handler", seed);
        expectStuckAtTheDeadHoldersDoor(run, -15);
        EXPECT_TRUE(printed(run, "main: worker ended, exit code -15"));
        EXPECT_EQ(run.summary.findings.size(), 1u);
    }
}

TEST_F(Terminate, AHandlerLetsTheHolderReleaseIt)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("handler", seed);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_TRUE(run.summary.findings.empty());
        EXPECT_EQ(run.outcome("entered"), 3);
        EXPECT_EQ(run.outcome("exit-code"), 0);
        EXPECT_TRUE(printed(run, "worker: SIGTERM! I put things in order"));
        EXPECT_FALSE(printed(run, "worker: work done"));
    }
}

TEST_F(Terminate, WithAHandlerTheWorkerIsAliveRightAfterTheSignal)
{
    EXPECT_TRUE(printed(played("handler"), "main: is_alive() says True"));
}

TEST_F(Terminate, KillAsksNoHandler)
{
    const FinishedRun run = played("kill");
    expectStuckAtTheDeadHoldersDoor(run, -9);
    EXPECT_FALSE(printed(run, "worker: SIGTERM! I put things in order"));
}

TEST_F(Terminate, TheChildOfTheTerminatedBecomesAnOrphanAndFinishes)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("of-a-parent", seed);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_TRUE(run.summary.findings.empty());
        const ProcessInfo& helper = processIn(run, "helper");
        EXPECT_TRUE(helper.orphan);
        EXPECT_EQ(helper.exitCode, 0);
        EXPECT_GT(helper.diedAt, processIn(run, "worker").diedAt);
        EXPECT_EQ(run.outcome("helper-finished"), 1);
        EXPECT_EQ(run.outcome("entered"), 3);
    }
}

TEST_F(Terminate, AsInTheNotesTheLockIsLostAndTheChildIsNot)
{
    const FinishedRun run = played("as-in-the-notes");
    expectStuckAtTheDeadHoldersDoor(run, -15);
    EXPECT_EQ(run.outcome("helper-finished"), 1);
}

TEST_F(Terminate, WaitersWithATimeoutGiveUp)
{
    const FinishedRun run = played("patience");
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_EQ(run.outcome("entered"), 0);
    EXPECT_TRUE(printed(run, "waiter-1: gives up"));
    EXPECT_EQ(run.summary.claims[0].held, false);
}

TEST_F(Terminate, WithoutAnythingInItsHandsTheWorkerIsNotMissed)
{
    const FinishedRun run = played("no-handler", 0, {{"lock", "off"}});
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_EQ(run.outcome("entered"), 3);
    EXPECT_EQ(run.outcome("exit-code"), -15);
}

TEST_F(Terminate, FreeRunsEndAsPlayedOnes)
{
    expectStuckAtTheDeadHoldersDoor(runFreely("terminate", "no-handler", 4), -15);
    const FinishedRun handler = runFreely("terminate", "handler", 4);
    EXPECT_EQ(handler.outcome("entered"), 3);
    EXPECT_EQ(handler.outcome("exit-code"), 0);
    EXPECT_EQ(contradiction(handler.history), "");
    EXPECT_EQ(runFreely("terminate", "of-a-parent", 4).outcome("helper-finished"), 1);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Terminate, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("terminate", 10);
}

TEST_F(Terminate, TheContrastPairDiffersInTheHandlerOnly)
{
    expectThePairDiffersOnlyIn("terminate", "handler");
}

TEST_F(Terminate, RunsCanBeRepeated)
{
    for (const char* preset : {"no-handler", "handler", "as-in-the-notes", "of-a-parent", "kill",
                               "patience"})
        expectRunsCanBeRepeated("terminate", preset, 5);
}

TEST_F(Terminate, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("terminate", "handler", 3);
    expectKillsAreSurvived("terminate", "of-a-parent", 3);
    expectKillsAreSurvived("terminate", "patience", 4);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
