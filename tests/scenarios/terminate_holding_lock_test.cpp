// The lock of a terminated child as a teacher relies on it.
#include "engine/record/semantics.h"
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>
#include <set>

namespace forkscope {
namespace {

using TerminateHoldingLock = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("terminate-holding-lock", preset, seed, knobs);
}

// How many were told that the owner before them died.
std::ptrdiff_t told(const FinishedRun& run)
{
    return std::ranges::count_if(run.lines(), [](const std::string& line) {
        return line.ends_with("its owner died in the middle of its work");
    });
}

std::string endOf(const FinishedRun& run)
{
    return (run.summary.end == RunEnd::stuck ? "stuck, entered " : "entered ")
           + std::to_string(run.outcome("entered"));
}

std::size_t placeOf(const FinishedRun& run, Operation operation)
{
    const std::vector<Event> events = run.events();
    return std::size_t(std::ranges::find(events, operation, &Event::operation) - events.begin());
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(TerminateHoldingLock, PythonsLockStaysLocked)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("plain-lock", seed);
        EXPECT_EQ(endOf(run), "stuck, entered 0");
        EXPECT_TRUE(run.found(FindingKind::ownerDied));
        EXPECT_EQ(run.summary.findings.size(), 1u);
    }
}

TEST_F(TerminateHoldingLock, ARobustLockOpensAndTellsTheNextOneAlone)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("robust-lock", seed);
        EXPECT_EQ(endOf(run), "entered 2");
        EXPECT_TRUE(run.summary.findings.empty());
        EXPECT_EQ(told(run), 1);
    }
}

TEST_F(TerminateHoldingLock, TheDeathComesFirstThenTheMarkThenTheNextOwner)
{
    const FinishedRun run = played("robust-lock");
    const std::size_t mark = placeOf(run, Operation::ownerDied);
    EXPECT_LT(placeOf(run, Operation::died), mark);
    const std::vector<Event> events = run.events();
    ASSERT_LT(mark, events.size());
    const auto takesIt = [&](const Event& event) {
        return event.object == events[mark].object && event.flags & kChange
               && event.operation == Operation::acquire;
    };
    const auto next = std::find_if(events.begin() + std::ptrdiff_t(mark), events.end(), takesIt);
    ASSERT_NE(next, events.end());
    EXPECT_EQ(next->version, events[mark].version + 1);
    EXPECT_EQ(ownerThatDied(next->before), events[mark].actor);
}

// The model checker's outcomes of the same program.
TEST_F(TerminateHoldingLock, WithOneWaiterItGetsInOrWaitsForEver)
{
    std::set<std::string> plain, robust;
    std::set<std::ptrdiff_t> toldTo;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        plain.insert(endOf(played("quick", seed)));
        const FinishedRun run = played("quick-robust", seed);
        robust.insert(endOf(run));
        toldTo.insert(told(run));
    }
    EXPECT_EQ(plain, (std::set<std::string>{"entered 1", "stuck, entered 0"}));
    EXPECT_EQ(robust, (std::set<std::string>{"entered 1"}));
    EXPECT_EQ(toldTo, (std::set<std::ptrdiff_t>{0, 1}));
}

TEST_F(TerminateHoldingLock, WithTwoWaitersOneMayComeBeforeTheChild)
{
    const std::set<std::string> possible{"entered 2", "stuck, entered 0", "stuck, entered 1"};
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        seen.insert(endOf(played("quick", seed, {{"waiters", "2"}})));
    EXPECT_TRUE(std::ranges::includes(possible, seen)) << testing::PrintToString(seen);
    EXPECT_GE(seen.size(), 2u);
}

TEST_F(TerminateHoldingLock, FreeRunsEndAsPlayedOnesAndCanBeReplayed)
{
    EXPECT_EQ(endOf(runFreely("terminate-holding-lock", "plain-lock", 5)), "stuck, entered 0");
    EXPECT_EQ(told(runFreely("terminate-holding-lock", "robust-lock", 5)), 1);
    for (int i = 0; i < 5; ++i) {
        const FinishedRun run = runFreely("terminate-holding-lock", "by-chance-robust", 50);
        EXPECT_EQ(endOf(run), "entered 2");
        EXPECT_EQ(contradiction(run.history), "");
        const FinishedRun replay = replayOf(run);
        EXPECT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
        EXPECT_EQ(replay.lines(), run.lines());
    }
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(TerminateHoldingLock, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("terminate-holding-lock", 20);
}

TEST_F(TerminateHoldingLock, TheContrastPairDiffersInTheKindOfLockOnly)
{
    expectThePairDiffersOnlyIn("terminate-holding-lock", "robust");
}

TEST_F(TerminateHoldingLock, RunsCanBeRepeated)
{
    for (const char* preset : {"plain-lock", "robust-lock", "by-chance", "by-chance-robust",
                               "quick", "quick-robust"})
        expectRunsCanBeRepeated("terminate-holding-lock", preset, 5);
}

TEST_F(TerminateHoldingLock, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"plain-lock", "robust-lock", "quick-robust"})
        expectKillsAreSurvived("terminate-holding-lock", preset);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
