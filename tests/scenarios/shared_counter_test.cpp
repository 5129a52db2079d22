// The shared counter as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <set>

namespace forkscope {
namespace {

using SharedCounter = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("shared-counter", preset, seed, knobs);
}

std::set<std::int64_t> totalsOf(const std::string& preset, std::uint64_t seeds,
                                const Knobs& knobs = {})
{
    std::set<std::int64_t> totals;
    for (std::uint64_t seed = 0; seed < seeds; ++seed)
        totals.insert(played(preset, seed, knobs).outcome("total"));
    return totals;
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(SharedCounter, WithoutALockOnesAreLost)
{
    EXPECT_EQ(totalsOf("lock-off", 60), (std::set<std::int64_t>{2, 3, 4}));
    EXPECT_EQ(totalsOf("three-once", 60), (std::set<std::int64_t>{1, 2, 3}));
}

TEST_F(SharedCounter, UnderTheLockNoneIsLost)
{
    EXPECT_EQ(totalsOf("lock-on", 30), (std::set<std::int64_t>{4}));
    EXPECT_EQ(totalsOf("many-locked", 2, {{"increments", "500"}}), (std::set<std::int64_t>{2000}));
    EXPECT_EQ(totalsOf("three-once", 30, {{"lock", "on"}}), (std::set<std::int64_t>{3}));
}

TEST_F(SharedCounter, WhoCountsAloneLosesNothing)
{
    EXPECT_EQ(totalsOf("lock-off", 5, {{"processes", "1"}, {"increments", "50"}}),
              (std::set<std::int64_t>{50}));
}

TEST_F(SharedCounter, ALostOneBreaksTheClaim)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("lock-off", seed);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        ASSERT_EQ(run.summary.claims.size(), 1u);
        EXPECT_EQ(run.summary.claims[0].held, run.outcome("total") == 4);
        EXPECT_EQ(run.found(FindingKind::claim), run.outcome("total") != 4);
    }
}

TEST_F(SharedCounter, AddingIsALookAndAChange)
{
    int looks = 0, changes = 0;
    for (const Event& event : played("lock-off").events()) {
        if (event.phase != Phase::done) continue;
        looks += event.operation == Operation::valueGet;
        changes += event.operation == Operation::valueSet;
    }
    EXPECT_EQ(looks, 5) << "four by the workers, one by main";
    EXPECT_EQ(changes, 4);
}

TEST_F(SharedCounter, FreeRunsUnderTheLockLoseNothing)
{
    const FinishedRun run = runFreely("shared-counter", "many-locked");
    EXPECT_EQ(run.outcome("total"), 20000);
    EXPECT_TRUE(run.summary.findings.empty());
    EXPECT_EQ(contradiction(run.history), "");
    const FinishedRun without = runFreely("shared-counter", "many");
    EXPECT_LE(without.outcome("total"), 20000);
    EXPECT_EQ(contradiction(without.history), "");
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(SharedCounter, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("shared-counter", 6);
}

TEST_F(SharedCounter, TheContrastPairDiffersInTheLockOnly)
{
    expectThePairDiffersOnlyIn("shared-counter", "lock");
}

TEST_F(SharedCounter, RunsCanBeRepeated)
{
    for (const char* preset : {"lock-off", "lock-on", "three-once"})
        expectRunsCanBeRepeated("shared-counter", preset, 10);
}

TEST_F(SharedCounter, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"lock-off", "lock-on", "three-once"})
        expectKillsAreSurvived("shared-counter", preset);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
