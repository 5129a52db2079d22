// Daemons as a teacher relies on them.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using Daemon = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("daemon", preset, seed, knobs);
}

const ProcessInfo& processIn(const FinishedRun& run, const std::string& role)
{
    for (const ProcessInfo& process : run.history.latest().processes)
        if (run.history.texts()[process.role] == role) return process;
    static const ProcessInfo nobody;
    ADD_FAILURE() << "no process " << role;
    return nobody;
}

bool printed(const FinishedRun& run, const std::string& part)
{
    return std::ranges::any_of(run.lines(), [&](const std::string& line) {
        return line.find(part) != std::string::npos;
    });
}

void expectFinished(const FinishedRun& run, int foo, int bar)
{
    EXPECT_EQ(run.outcome("foo-finished"), foo);
    EXPECT_EQ(run.outcome("bar-finished"), bar);
    EXPECT_EQ(printed(run, "foo: end123"), foo == 1);
    EXPECT_EQ(printed(run, "bar: end456"), bar == 1);
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(Daemon, AnOrdinaryChildIsWaitedFor)
{
    const FinishedRun run = played("daemon-off");
    expectFinished(run, 1, 1);
    EXPECT_FALSE(processIn(run, "foo").daemon);
    EXPECT_LE(processIn(run, "bar").diedAt, processIn(run, "parent").diedAt);
    EXPECT_TRUE(run.summary.findings.empty());
}

TEST_F(Daemon, ADaemonIsTerminatedBeforeTheOthersAreWaitedFor)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("daemon-on", seed);
        expectFinished(run, 0, 1);
        const ProcessInfo& foo = processIn(run, "foo");
        EXPECT_TRUE(foo.daemon);
        EXPECT_FALSE(foo.orphan);
        EXPECT_EQ(foo.exitCode, -15);
        EXPECT_LT(foo.diedAt, processIn(run, "bar").diedAt);
        EXPECT_EQ(processIn(run, "parent").exitCode, 0);
    }
}

TEST_F(Daemon, TheNotesDaemonNeverPrintsItsLastLine)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        expectFinished(played("as-in-the-notes", seed), 0, 1);
}

TEST_F(Daemon, OneThatIsJoinedFinishes)
{
    const FinishedRun run = played("joined");
    expectFinished(run, 1, 1);
    EXPECT_EQ(processIn(run, "foo").exitCode, 0);
}

TEST_F(Daemon, ItMayNotHaveChildren)
{
    const FinishedRun run = played("child-of-a-daemon");
    expectFinished(run, 0, 1);
    EXPECT_EQ(run.outcome("refused"), 1);
    EXPECT_EQ(processIn(run, "foo").exitCode, 1);
    EXPECT_TRUE(
        printed(run, "AssertionError: daemonic processes are not allowed to have children"));
    EXPECT_EQ(run.history.latest().processes.size(), 4u);
}

TEST_F(Daemon, AnOrdinaryChildMayHaveChildren)
{
    const FinishedRun run = played("daemon-off", 0, {{"child", "on"}});
    expectFinished(run, 1, 1);
    EXPECT_TRUE(printed(run, "grandchild: my work is done"));
}

TEST_F(Daemon, SetAfterStartItIsRefusedAndTheChildIsAnOrdinaryOne)
{
    const FinishedRun run = played("set-too-late");
    expectFinished(run, 1, 1);
    EXPECT_EQ(run.outcome("refused"), 1);
    EXPECT_TRUE(printed(run, "parent: AssertionError: process has already started"));
    EXPECT_FALSE(processIn(run, "foo").daemon);
}

TEST_F(Daemon, ItSurvivesAParentThatDoesNotComeToItsNormalEnd)
{
    for (const char* preset : {"parent-killed", "parent-exits"}) {
        SCOPED_TRACE(preset);
        const FinishedRun run = played(preset);
        expectFinished(run, 1, 1);
        EXPECT_TRUE(processIn(run, "foo").orphan);
        ASSERT_EQ(run.summary.claims[1].id, "no-daemon-alone");
        EXPECT_EQ(run.summary.claims[1].held, false);
    }
    EXPECT_EQ(processIn(played("parent-killed"), "parent").exitCode, -9);
}

TEST_F(Daemon, FreeRunsEndAsPlayedOnes)
{
    expectFinished(runFreely("daemon", "daemon-off", 4), 1, 1);
    const FinishedRun on = runFreely("daemon", "daemon-on", 4);
    expectFinished(on, 0, 1);
    EXPECT_EQ(contradiction(on.history), "");
    expectFinished(runFreely("daemon", "parent-killed", 4), 1, 1);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(Daemon, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("daemon", 10);
}

TEST_F(Daemon, TheContrastPairDiffersInTheDaemonOnly)
{
    expectThePairDiffersOnlyIn("daemon", "daemon");
}

TEST_F(Daemon, RunsCanBeRepeated)
{
    for (const char* preset : {"daemon-off", "daemon-on", "as-in-the-notes", "joined",
                               "child-of-a-daemon", "set-too-late", "parent-killed"})
        expectRunsCanBeRepeated("daemon", preset, 5);
}

TEST_F(Daemon, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"daemon-off", "daemon-on", "joined", "parent-killed"})
        expectKillsAreSurvived("daemon", preset, 2);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
