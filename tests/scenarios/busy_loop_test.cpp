// Busy loop as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using BusyLoop = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0)
{
    return playPreset("busy-loop", preset, seed);
}

bool computed(const FinishedRun& run)
{
    return std::ranges::any_of(run.events(), [](const Event& event) {
        return event.operation == Operation::computing;
    });
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(BusyLoop, APollingWatcherLooksAgainAndAgain)
{
    const FinishedRun run = played("poll");
    EXPECT_GT(run.outcome("looks"), 10'000);
    EXPECT_EQ(run.outcome("exitcode"), 0);
}

TEST_F(BusyLoop, ASleepingWatcherLooksAFewTimes)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        EXPECT_EQ(played("sleep", seed).outcome("looks"), 18);
}

TEST_F(BusyLoop, AWaitingWatcherLooksOnce)
{
    EXPECT_EQ(played("event").outcome("looks"), 1);
}

TEST_F(BusyLoop, AComputationIsLetGoAndTheOthersGoOn)
{
    const FinishedRun run = played("compute");
    EXPECT_TRUE(computed(run));
    EXPECT_EQ(run.outcome("exitcode"), 0);
    EXPECT_FALSE(run.found(FindingKind::busyLoop));
}

TEST_F(BusyLoop, TheLoopOfTheNotesNeverAnnouncesAndHasToBeEnded)
{
    const FinishedRun run = played("as-in-the-notes");
    EXPECT_TRUE(computed(run));
    EXPECT_TRUE(run.found(FindingKind::busyLoop));
    EXPECT_EQ(run.outcome("looks"), 0);
    EXPECT_EQ(run.history.latest().processes[1].exitCode, -15);
}

TEST_F(BusyLoop, InFreeRunsPollingCostsTimeOfTheProcessorAndWaitingNone)
{
    const auto cpu = [](const char* preset) {
        const FinishedRun run = runFreely("busy-loop", preset, 5);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(contradiction(run.history), "");
        const std::vector<std::string> lines = run.lines();
        const auto seen = std::ranges::find_if(
            lines, [](const std::string& line) { return line.starts_with("watcher: "); });
        const std::size_t place = seen->rfind("looks, ") + 7;
        return std::stol(seen->substr(place));
    };
    const long polling = cpu("poll"), sleeping = cpu("sleep"), waiting = cpu("event");
    EXPECT_GT(polling, 10 * std::max(1l, sleeping));
    EXPECT_GT(polling, 10 * std::max(1l, waiting));
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(BusyLoop, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("busy-loop", 3);
}

TEST_F(BusyLoop, TheContrastPairDiffersInTheWayOfWaitingOnly)
{
    expectThePairDiffersOnlyIn("busy-loop", "wait");
}

// Equal seeds choose equally; what the watcher says of its CPU time is as long as it took.
TEST_F(BusyLoop, RunsCanBeRepeated)
{
    for (const char* preset : {"sleep", "event", "poll", "compute", "as-in-the-notes"}) {
        SCOPED_TRACE(preset);
        const FinishedRun run = played(preset);
        EXPECT_EQ(contradiction(run.history), "");
        const FinishedRun again = played(preset);
        EXPECT_EQ(again.summary.schedule, run.summary.schedule);
        EXPECT_EQ(again.summary.outcome, run.summary.outcome);
        const FinishedRun replay = replayOf(run);
        EXPECT_EQ(replay.summary.end, run.summary.end) << replay.summary.sentence;
        EXPECT_TRUE(replay.told(true) == run.told(true)) << "with the CPU time of the recording";
    }
}

TEST_F(BusyLoop, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("busy-loop", "sleep", 5);
    expectKillsAreSurvived("busy-loop", "event", 2);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
