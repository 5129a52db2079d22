// The traffic light as a teacher relies on it.
#include "tests/scenarios/scenario_checks.h"

#include <algorithm>

namespace forkscope {
namespace {

using TrafficLight = ScenarioTest;

FinishedRun played(const std::string& preset, std::uint64_t seed = 0, const Knobs& knobs = {})
{
    return playPreset("traffic-light", preset, seed, knobs);
}

const ClaimResult& claimIn(const FinishedRun& run, const std::string& id)
{
    for (const ClaimResult& claim : run.summary.claims)
        if (claim.id == id) return claim;
    static const ClaimResult none;
    ADD_FAILURE() << "no claim " << id;
    return none;
}

int linesWith(const FinishedRun& run, const std::string& part)
{
    return int(std::ranges::count_if(run.lines(), [&](const std::string& line) {
        return line.find(part) != std::string::npos;
    }));
}

// How often a car that was woken found red and waited again.
int redAgainIn(const FinishedRun& run)
{
    std::map<std::string, int> waits; // by car
    for (const std::string& line : run.lines())
        if (line.ends_with(": red, waits")) ++waits[line.substr(0, line.find(':'))];
    return linesWith(run, ": red, waits") - int(waits.size());
}

void expectPoliceAddUp(const FinishedRun& run, std::int64_t cars)
{
    EXPECT_EQ(run.outcome("police-on-red") + run.outcome("police-on-green"), cars);
}

void expectWaitsForEver(const FinishedRun& run, FindingKind kind)
{
    EXPECT_EQ(run.summary.end, RunEnd::stuck) << run.summary.sentence;
    EXPECT_TRUE(run.found(kind));
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(TrafficLight, AllCarsGetThroughThoughSomeFindRedAgain)
{
    int again = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = played("looks-again", seed);
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(run.outcome("cars-passed"), 10);
        expectPoliceAddUp(run, 5);
        EXPECT_TRUE(run.summary.findings.empty());
        again += redAgainIn(run);
    }
    EXPECT_GT(again, 20);
}

TEST_F(TrafficLight, WhoTakesGreenForGrantedGoesOnRed)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("takes-it-for-granted", seed);
        EXPECT_EQ(run.outcome("cars-passed"), 10);
        EXPECT_EQ(redAgainIn(run), 0);
        EXPECT_EQ(claimIn(run, "no-car-on-red").held, linesWith(run, ": goes on red\033") == 0);
    }
    EXPECT_EQ(claimIn(played("takes-it-for-granted"), "no-car-on-red").held, false);
}

TEST_F(TrafficLight, AtALightThatStaysRedOnlyThePoliceGoOn)
{
    const FinishedRun run = played("stays-red");
    expectWaitsForEver(run, FindingKind::deadlock);
    EXPECT_EQ(run.outcome("cars-passed"), 0);
    EXPECT_EQ(run.outcome("police-on-red"), 5);
    EXPECT_EQ(run.outcome("police-on-green"), 0);
}

TEST_F(TrafficLight, WhoMissesTheOnlyGreenWaitsForEver)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const FinishedRun run = played("one-green", seed);
        expectWaitsForEver(run, FindingKind::lostWakeup);
        EXPECT_GT(run.outcome("cars-passed"), 0);
        EXPECT_LT(run.outcome("cars-passed"), 10);
        expectPoliceAddUp(run, 5);
    }
}

TEST_F(TrafficLight, AsInTheNotesNobodyFindsRedAgain)
{
    const FinishedRun run = played("as-in-the-notes");
    EXPECT_EQ(run.outcome("cars-passed"), 10);
    EXPECT_EQ(run.outcome("police-on-red"), 5);
    EXPECT_EQ(redAgainIn(run), 0);
    EXPECT_EQ(linesWith(run, "stands at a green light"), 0);
    EXPECT_EQ(linesWith(run, "woken, drives on"), 10);
}

TEST_F(TrafficLight, WithoutAnElseWhoComesAtGreenStandsThere)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const FinishedRun run = played("no-else", seed);
        const int standing = linesWith(run, "stands at a green light");
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(claimIn(run, "nobody-idles-at-green").held, standing == 0);
        EXPECT_EQ(run.outcome("cars-passed") + standing, 10);
        EXPECT_EQ(linesWith(run, "out of petrol"), standing);
        EXPECT_EQ(played("with-else", seed).outcome("cars-passed"), 10);
    }
}

TEST_F(TrafficLight, WhoStandsAtGreenLeavesTheLoopWhenItIsRed)
{
    // Three greens, all cars on the road before the last: whoever stood at one waits for the next.
    const FinishedRun run = played("looks-again", 1, {{"green", "poll"}});
    EXPECT_GT(linesWith(run, "stands at a green light"), 0);
    EXPECT_EQ(run.outcome("cars-passed") + linesWith(run, "out of petrol"), 10);
}

TEST_F(TrafficLight, TurningTheSecondLookOffDuringARunReachesThoseWhoComeLater)
{
    RunRequest request;
    request.scenario = "traffic-light";
    request.knobs = {{"cars", "4"}, {"police", "0"}, {"arrival", "together"}};
    request.mode = RunMode::play;
    request.schedule = "0x2.!again=off.0";
    const FinishedRun run = runToEnd(request);
    ASSERT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
    EXPECT_EQ(redAgainIn(run), 0);
    EXPECT_NE(run.summary.schedule.find("!again=off"), std::string::npos);
}

TEST_F(TrafficLight, NoCarsAndNoPoliceIsARunToo)
{
    const FinishedRun run = played("looks-again", 0, {{"cars", "0"}, {"police", "0"}});
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_EQ(run.outcome("cars-passed"), 0);
    expectPoliceAddUp(run, 0);
}

TEST_F(TrafficLight, FreeRunsEndAsPlayedOnes)
{
    const FinishedRun run = runFreely("traffic-light", "looks-again", 10);
    EXPECT_EQ(run.outcome("cars-passed"), 10);
    expectPoliceAddUp(run, 5);
    EXPECT_EQ(contradiction(run.history), "");
    const FinishedRun replay = replayOf(run);
    EXPECT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
    EXPECT_EQ(replay.lines(), run.lines());
    expectWaitsForEver(runFreely("traffic-light", "stays-red", 10), FindingKind::deadlock);
}

// --- what every scenario promises -------------------------------------------------------------

TEST_F(TrafficLight, EachPresetShowsWhatItExpectsAndNothingElse)
{
    expectPresetsKeepTheirWord("traffic-light", 10);
}

TEST_F(TrafficLight, TheContrastPairDiffersInTheSecondLookOnly)
{
    expectThePairDiffersOnlyIn("traffic-light", "again");
}

TEST_F(TrafficLight, RunsCanBeRepeated)
{
    for (const char* preset : {"looks-again", "takes-it-for-granted", "stays-red", "one-green",
                               "as-in-the-notes", "no-else", "with-else"})
        expectRunsCanBeRepeated("traffic-light", preset, 4);
}

TEST_F(TrafficLight, KillingAnyProcessAtAnyStepIsSurvived)
{
    expectKillsAreSurvived("traffic-light", "looks-again", 25);
    expectKillsAreSurvived("traffic-light", "stays-red", 25);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
