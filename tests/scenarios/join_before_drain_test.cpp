// Join before drain as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using JoinBeforeDrain = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("join-before-drain", preset, seed, knobs);
}

const ObjectInfo* queueIn(const World& world)
{
    for (const ObjectInfo& object : world.objects)
        if (object.kind == ObjectKind::queue) return &object;
    return nullptr;
}

bool printed(const FinishedRun& run, const std::string& line)
{
    const std::vector<std::string> lines = run.lines();
    return std::ranges::find(lines, line) != lines.end();
}

void expectUndrained(const FinishedRun& run, std::size_t inPipe)
{
    EXPECT_EQ(run.summary.end, RunEnd::stuck);
    EXPECT_TRUE(run.found(FindingKind::undrainedQueue));
    EXPECT_EQ(run.summary.findings.size(), 1u);
    EXPECT_EQ(run.outcome("got"), 0);
    EXPECT_EQ(queueIn(run.history.latest())->items.size(), inPipe);
    EXPECT_TRUE(printed(run, "child: its work is done")) << "put() waited for nothing";
    EXPECT_FALSE(printed(run, "main: the child has ended"));
}

void expectAllRead(const FinishedRun& run, std::int64_t items)
{
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_TRUE(run.summary.findings.empty());
    EXPECT_EQ(run.outcome("got"), items);
    EXPECT_EQ(queueIn(run.history.latest())->state, 0u);
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(JoinBeforeDrain, WhoJoinsFirstWaitsForWhoWaitsForAReader)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) expectUndrained(played("join-first", seed), 1);
    expectUndrained(played("one-too-many"), 2);
}

TEST_F(JoinBeforeDrain, WhoReadsFirstGetsEverything)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) expectAllRead(played("drain-first", seed), 2);
    expectAllRead(played("drain-first", 0, {{"items", "20"}}), 20);
}

TEST_F(JoinBeforeDrain, WhatFitsIntoThePipeHidesTheFault)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) expectAllRead(played("it-fits", seed), 2);
    expectAllRead(played("it-fits", 0, {{"items", "50"}, {"size", "1"}}), 50);
}

TEST_F(JoinBeforeDrain, TwoTimesThirtyTwoIsAFewBytesTooMuch)
{
    expectAllRead(played("join-first", 0, {{"size", "31"}}), 2);
    expectUndrained(played("join-first", 0, {{"size", "32"}}), 1);
}

TEST_F(JoinBeforeDrain, FreeRunsEndAsPlayedOnes)
{
    const FinishedRun stuck = runFreely("join-before-drain", "join-first");
    expectUndrained(stuck, 1);
    EXPECT_EQ(contradiction(stuck.history), "");
    expectAllRead(runFreely("join-before-drain", "drain-first"), 2);
    expectAllRead(runFreely("join-before-drain", "it-fits"), 2);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(JoinBeforeDrain, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("join-before-drain", 10);
}

TEST_F(JoinBeforeDrain, TheContrastPairDiffersInTheOrderOnly)
{
    expectThePairDiffersOnlyIn("join-before-drain", "order");
}

TEST_F(JoinBeforeDrain, RunsCanBeRepeated)
{
    for (const char* preset : {"join-first", "drain-first", "it-fits", "one-too-many"})
        expectRunsCanBeRepeated("join-before-drain", preset, 5);
}

TEST_F(JoinBeforeDrain, KillingAnyProcessAtAnyStepIsSurvived)
{
    for (const char* preset : {"join-first", "drain-first"})
        expectKillsAreSurvived("join-before-drain", preset);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
