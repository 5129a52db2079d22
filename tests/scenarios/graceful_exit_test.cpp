// Graceful exit as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using GracefulExit = ScenarioTest;

FinishedRun played(const std::string& preset, const Knobs& knobs = {}, std::uint64_t seed = 0)
{
    return playPreset("graceful-exit", preset, seed, knobs);
}

void expectEnd(const FinishedRun& run, std::int64_t rounds, std::int64_t cutOff,
               std::int64_t handled, int exitCode)
{
    EXPECT_EQ(run.outcome("rounds"), rounds);
    EXPECT_EQ(run.outcome("cut-off"), cutOff);
    EXPECT_EQ(run.outcome("handled"), handled);
    ASSERT_EQ(run.history.latest().processes.size(), 2u);
    EXPECT_EQ(run.history.latest().processes[1].exitCode, exitCode);
    EXPECT_EQ(run.outcome("exitcode"), exitCode);
}

bool printed(const FinishedRun& run, const std::string& part)
{
    return std::ranges::any_of(run.lines(), [&](const std::string& line) {
        return line.find(part) != std::string::npos;
    });
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(GracefulExit, WithoutAHandlerTheSignalCutsARoundOff)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        expectEnd(played("handler-off", {}, seed), 4, 1, 0, -15);
    expectEnd(played("handler-off", {{"signal", "SIGQUIT"}}), 4, 1, 0, -3);
}

TEST_F(GracefulExit, WithAHandlerTheRoundIsFinishedAndNoOtherBegun)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("handler-on", {}, seed);
        expectEnd(run, 5, 0, 1, 0);
        EXPECT_TRUE(printed(run, "master: signal 15"));
        EXPECT_TRUE(printed(run, "master: ends in good order"));
    }
    expectEnd(played("handler-on", {{"signal", "SIGQUIT"}}), 5, 0, 1, 0);
}

TEST_F(GracefulExit, AHandlerWithoutParametersEndsItsProcessInATypeError)
{
    const FinishedRun run = played("as-in-the-notes");
    expectEnd(run, 4, 1, 0, 1);
    EXPECT_TRUE(printed(run, "TypeError: Master.stop_as_in_the_notes() takes 1 positional"));
}

TEST_F(GracefulExit, InstalledInTheConstructorMainHasTheHandlerToo)
{
    const FinishedRun run = played("in-the-constructor");
    expectEnd(run, 5, 0, 2, 0);
    EXPECT_TRUE(printed(run, "MainProcess: signal 15"));
    EXPECT_TRUE(printed(run, "main: exit code 0"));
}

TEST_F(GracefulExit, InstalledInRunMainIsEndedByTheSameSignal)
{
    const FinishedRun run = played("in-the-constructor", {{"install", "run"}});
    EXPECT_EQ(run.history.latest().processes[0].exitCode, -15);
    EXPECT_FALSE(printed(run, "main: exit code"));
    expectEnd(run, 5, 0, 1, 0);
}

TEST_F(GracefulExit, CtrlCIsAKeyboardInterruptThatNoHandlerForSigtermSees)
{
    const FinishedRun run = played("sigint");
    expectEnd(run, 4, 1, 0, 1);
    EXPECT_TRUE(printed(run, "KeyboardInterrupt"));
}

TEST_F(GracefulExit, SigkillCantBeHandled) { expectEnd(played("sigkill"), 4, 1, 0, -9); }

TEST_F(GracefulExit, FreeRunsEndAsPlayedOnes)
{
    expectEnd(runFreely("graceful-exit", "handler-off", 4), 4, 1, 0, -15);
    expectEnd(runFreely("graceful-exit", "handler-on", 4), 5, 0, 1, 0);
    expectEnd(runFreely("graceful-exit", "in-the-constructor", 4), 5, 0, 2, 0);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(GracefulExit, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("graceful-exit", 10);
}

TEST_F(GracefulExit, TheContrastPairDiffersInTheHandlerOnly)
{
    expectThePairDiffersOnlyIn("graceful-exit", "handler");
}

TEST_F(GracefulExit, RunsCanBeRepeated)
{
    for (const char* preset : {"handler-off", "handler-on", "as-in-the-notes",
                               "in-the-constructor", "sigint", "sigkill"})
        expectRunsCanBeRepeated("graceful-exit", preset, 5);
}

TEST_F(GracefulExit, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("graceful-exit", "handler-on", 3);
    expectKillsAreSurvived("graceful-exit", "in-the-constructor", 5);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
