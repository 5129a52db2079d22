// Zombies as a teacher relies on them.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using Zombie = ScenarioTest;

constexpr std::int64_t kMoment = 20'000'000; // some steps of virtual time

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("zombie", preset, seed, knobs);
}

const ProcessInfo& parentIn(const FinishedRun& run) { return run.history.latest().processes[1]; }

std::vector<ProcessInfo> childrenIn(const FinishedRun& run)
{
    const auto& processes = run.history.latest().processes;
    return {processes.begin() + 2, processes.end()};
}

bool printed(const FinishedRun& run, const std::string& line)
{
    const std::vector<std::string> lines = run.lines();
    return std::ranges::find(lines, line) != lines.end();
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Zombie, ThoseWhoAreNotWaitedForStayUntilTheirParentEnds)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("nobody-waits", seed);
        EXPECT_EQ(run.outcome("zombies"), 3);
        EXPECT_EQ(run.outcome("left"), 3);
        EXPECT_TRUE(run.found(FindingKind::leakedZombie));
        for (const ProcessInfo& child : childrenIn(run)) {
            EXPECT_LT(child.diedAt, parentIn(run).diedAt);
            EXPECT_GE(child.reapedAt, parentIn(run).diedAt);
        }
    }
}

TEST_F(Zombie, KillChangesNothingAndTheExitCodeIsKept)
{
    const FinishedRun run = played("nobody-waits");
    EXPECT_TRUE(printed(run, "child-3: kill -9, still Z"));
    EXPECT_TRUE(printed(run, "child-3: the kernel keeps exit code 3"));
    const std::vector<ProcessInfo> children = childrenIn(run);
    ASSERT_EQ(children.size(), 3u);
    for (int n = 1; n <= 3; ++n) EXPECT_EQ(children[std::size_t(n - 1)].exitCode, n);
}

TEST_F(Zombie, AParentThatWaitsTakesThemOneByOne)
{
    const FinishedRun run = played("parent-waits");
    EXPECT_EQ(run.outcome("zombies"), 3);
    EXPECT_EQ(run.outcome("left"), 0);
    EXPECT_TRUE(run.summary.findings.empty());
    for (const ProcessInfo& child : childrenIn(run)) {
        EXPECT_FALSE(child.orphan);
        EXPECT_LT(child.reapedAt, parentIn(run).diedAt);
    }
}

TEST_F(Zombie, AHandlerTakesThemAtOnceWhileTheParentSleeps)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("handler", seed, {{"children", "8"}});
        EXPECT_EQ(run.outcome("zombies"), 0);
        EXPECT_TRUE(run.summary.findings.empty());
        for (const ProcessInfo& child : childrenIn(run))
            EXPECT_LT(child.reapedAt - child.diedAt, kMoment);
    }
}

TEST_F(Zombie, TheEndOfTheParentRemovesThemAndIsNoLeakWhenItWasEnded)
{
    const FinishedRun run = played("parent-ends");
    EXPECT_EQ(run.outcome("zombies"), 3);
    EXPECT_EQ(parentIn(run).exitCode, -15);
    EXPECT_TRUE(run.summary.findings.empty());
    for (const ProcessInfo& child : childrenIn(run)) {
        EXPECT_GE(child.reapedAt, parentIn(run).diedAt);
        EXPECT_LT(child.reapedAt - parentIn(run).diedAt, kMoment);
    }
}

TEST_F(Zombie, AFactoryWithForkKeepsAllAndOneWithProcessTheLast)
{
    EXPECT_EQ(played("factory").outcome("zombies"), 20);
    const FinishedRun run = played("factory-process");
    EXPECT_EQ(run.outcome("zombies"), 1);
    EXPECT_EQ(run.outcome("left"), 1);
    EXPECT_FALSE(run.found(FindingKind::leakedZombie));
}

TEST_F(Zombie, TheNotesParentTakesItsChildAtItsOwnEnd)
{
    const FinishedRun run = played("as-in-the-notes");
    EXPECT_EQ(run.outcome("left"), 1);
    EXPECT_FALSE(run.found(FindingKind::leakedZombie));
    const ProcessInfo child = childrenIn(run).at(0);
    EXPECT_GT(child.reapedAt - child.diedAt, 9'000'000'000);
    EXPECT_FALSE(child.orphan);
}

TEST_F(Zombie, JoinTakesThoseMadeWithProcess)
{
    const FinishedRun run = played("parent-waits", 0, {{"by", "process"}});
    EXPECT_EQ(run.outcome("left"), 0);
    EXPECT_TRUE(run.summary.findings.empty());
}

TEST_F(Zombie, FreeRunsEndAsPlayedOnes)
{
    const FinishedRun none = runFreely("zombie", "nobody-waits", 4);
    EXPECT_EQ(none.outcome("left"), 3);
    EXPECT_TRUE(none.found(FindingKind::leakedZombie));
    EXPECT_EQ(contradiction(none.history), "");
    const FinishedRun handler = runFreely("zombie", "handler", 4);
    EXPECT_EQ(handler.outcome("zombies"), 0);
    EXPECT_TRUE(handler.summary.findings.empty());
    EXPECT_EQ(runFreely("zombie", "parent-ends", 4).outcome("zombies"), 3);
}

TEST_F(Zombie, OneToAHundredChildrenEnd)
{
    for (const char* children : {"1", "100"}) {
        const FinishedRun run = played("nobody-waits", 0, {{"children", children}});
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(run.outcome("zombies"), std::atoi(children));
    }
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Zombie, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("zombie", 10);
}

TEST_F(Zombie, TheContrastPairDiffersInTheCureOnly) { expectThePairDiffersOnlyIn("zombie", "cure"); }

TEST_F(Zombie, RunsCanBeRepeated)
{
    for (const char* preset : {"nobody-waits", "parent-waits", "as-in-the-notes", "handler",
                               "parent-ends", "factory-process"})
        expectRunsCanBeRepeated("zombie", preset, 5);
}

TEST_F(Zombie, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("zombie", "nobody-waits", 4);
    expectKillsAreSurvived("zombie", "handler", 4);
    expectKillsAreSurvived("zombie", "factory-process", 40);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
