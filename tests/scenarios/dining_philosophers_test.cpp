// Dining philosophers as a teacher relies on it.
#include "engine/analyze/words.h"
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>
#include <set>

namespace forkscope {
namespace {

using DiningPhilosophers = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("dining-philosophers", preset, seed, knobs);
}

bool isStuck(const FinishedRun& run) { return run.summary.end == RunEnd::stuck; }

// How a run ended, as the model checker's table says it.
std::string endOf(const FinishedRun& run)
{
    return (isStuck(run) ? "deadlock, meals " : "meals ") + std::to_string(run.outcome("meals"));
}

std::set<std::string> endsOf(const std::string& preset, std::uint64_t seeds,
                             const Knobs& knobs = {})
{
    std::set<std::string> ends;
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        ends.insert(endOf(played(preset, seed, knobs)));
    return ends;
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(DiningPhilosophers, LeftThenRightEitherAllEatOrNobodyEverDoes)
{
    const std::set<std::string> both{"deadlock, meals 0", "meals 3"};
    EXPECT_EQ(endsOf("quick-three", 60), both);
    EXPECT_EQ(endsOf("quick-three", 60, {{"seats", "2"}}),
              (std::set<std::string>{"deadlock, meals 0", "meals 2"}));
}

TEST_F(DiningPhilosophers, ATableMayStandStillAfterMealsToo)
{
    const std::set<std::string> possible{"deadlock, meals 0", "deadlock, meals 1",
                                         "deadlock, meals 2", "deadlock, meals 3", "meals 6"};
    const std::set<std::string> seen = endsOf("quick-three-twice", 60);
    EXPECT_TRUE(std::ranges::includes(possible, seen)) << testing::PrintToString(seen);
    EXPECT_GE(seen.size(), 3u);
}

TEST_F(DiningPhilosophers, AtADeadlockEachWaitsForTheNextAndTheRingCloses)
{
    FinishedRun run = played("quick-three");
    for (std::uint64_t seed = 1; !isStuck(run) && seed < 60; ++seed)
        run = played("quick-three", seed);
    ASSERT_TRUE(isStuck(run));
    EXPECT_TRUE(run.found(FindingKind::deadlock));
    EXPECT_EQ(run.summary.findings.size(), 1u);
    for (ActorId philosopher = 1; philosopher <= 3; ++philosopher) {
        const Why reason = why(run.history.latest(), run.history.texts(), philosopher,
                               Language::english);
        ASSERT_EQ(reason.chain.size(), 3u);
        EXPECT_EQ(reason.chain[0], philosopher % 3 + 1);
        EXPECT_EQ(reason.chain.back(), philosopher) << "the ring closes";
    }
}

TEST_F(DiningPhilosophers, EachCureLetsTheTableEnd)
{
    for (const char* order : {"ordered", "waiter"})
        for (const char* seats : {"2", "3", "5", "20"}) {
            const Knobs knobs{{"order", order}, {"seats", seats}, {"rounds", "2"}};
            const std::string all = "meals " + std::to_string(2 * std::stoi(seats));
            EXPECT_EQ(endsOf("quick-three", 5, knobs), std::set<std::string>{all}) << order;
        }
}

TEST_F(DiningPhilosophers, WhoPutsTheForkBackNeverWaitsForEverButMayStayHungry)
{
    const std::set<std::string> possible{"meals 0", "meals 1", "meals 2", "meals 3"};
    const std::set<std::string> seen = endsOf("quick-three", 80, {{"order", "try"}});
    EXPECT_TRUE(std::ranges::includes(possible, seen)) << testing::PrintToString(seen);
    EXPECT_TRUE(seen.contains("meals 0"));
    EXPECT_TRUE(seen.contains("meals 3"));
}

TEST_F(DiningPhilosophers, FreeRunsEndAsPlayedOnes)
{
    const std::string end = endOf(runFreely("dining-philosophers", "naive", 20));
    EXPECT_TRUE(end == "deadlock, meals 0" || end == "meals 5") << end;
    for (const char* preset : {"ordered", "waiter"}) {
        const FinishedRun run = runFreely("dining-philosophers", preset, 20);
        EXPECT_EQ(endOf(run), "meals 5");
        EXPECT_EQ(contradiction(run.history), "");
    }
    EXPECT_EQ(runFreely("dining-philosophers", "try", 20).summary.end, RunEnd::finished);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(DiningPhilosophers, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("dining-philosophers", 30);
}

TEST_F(DiningPhilosophers, TheContrastPairDiffersInTheOrderOnly)
{
    expectThePairDiffersOnlyIn("dining-philosophers", "order");
}

TEST_F(DiningPhilosophers, RunsCanBeRepeated)
{
    for (const char* preset : {"naive", "ordered", "waiter", "try", "quick-three-twice"})
        expectRunsCanBeRepeated("dining-philosophers", preset, 5);
}

TEST_F(DiningPhilosophers, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("dining-philosophers", "quick-three");
    expectKillsAreSurvived("dining-philosophers", "waiter", 8);
    expectKillsAreSurvived("dining-philosophers", "try", 8);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
