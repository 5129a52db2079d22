#include "tests/scenarios/scenario_checks.h"

#include "engine/control/schedule.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

nlohmann::json presetsOf(const std::string& scenario)
{
    const nlohmann::json catalogue = nlohmann::json::parse(catalogueJson());
    for (const auto& listed : catalogue["scenarios"])
        if (listed["id"] == scenario) return listed["presets"];
    ADD_FAILURE() << "no scenario " << scenario;
    return nlohmann::json::array();
}

RunRequest request(const std::string& scenario, const std::string& preset, const Knobs& knobs)
{
    RunRequest wanted;
    wanted.scenario = scenario;
    wanted.preset = preset;
    wanted.knobs = knobs;
    wanted.timeout = 30;
    return wanted;
}

std::set<std::string> kindsOf(const FinishedRun& run)
{
    std::set<std::string> kinds;
    for (const Finding& finding : run.summary.findings)
        kinds.insert(std::string(name(finding.kind)));
    return kinds;
}

// The schedule's steps one by one.
std::vector<std::uint32_t> stepsOf(const std::string& schedule)
{
    std::vector<std::uint32_t> steps;
    for (const ScheduleItem& item : parseSchedule(schedule))
        if (item.act.empty()) steps.insert(steps.end(), item.count, item.index);
    return steps;
}

std::string beginning(const std::vector<std::uint32_t>& steps, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(steps[i]) + ".";
    return text;
}

// Indices are given out in order of birth, so that who has acted has been born.
std::uint32_t bornAfter(const std::vector<std::uint32_t>& steps, std::size_t count)
{
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < count; ++i) most = std::max(most, steps[i]);
    return most + 1;
}

void expectAKillIsSurvived(const std::string& scenario, const std::string& preset,
                           const std::string& schedule)
{
    SCOPED_TRACE(schedule);
    RunRequest wanted = request(scenario, preset, {});
    wanted.mode = RunMode::play;
    wanted.schedule = schedule;
    const FinishedRun run = runToEnd(wanted);
    ASSERT_TRUE(run.hasSummary);
    if (run.summary.end == RunEnd::diverged) return; // who was to be killed had ended by itself
    EXPECT_TRUE(run.summary.end == RunEnd::finished || !run.summary.findings.empty())
        << name(run.summary.end) << ": " << run.summary.sentence;
    EXPECT_NE(run.summary.end, RunEnd::timeout);
    EXPECT_NE(run.summary.end, RunEnd::failed) << run.summary.sentence;
}

} // namespace

FinishedRun playPreset(const std::string& scenario, const std::string& preset, std::uint64_t seed,
                       const Knobs& knobs)
{
    RunRequest wanted = request(scenario, preset, knobs);
    wanted.mode = RunMode::play;
    wanted.seed = seed;
    return runToEnd(wanted);
}

FinishedRun runFreely(const std::string& scenario, const std::string& preset, double speed,
                      const Knobs& knobs)
{
    RunRequest wanted = request(scenario, preset, knobs);
    wanted.speed = speed;
    return runToEnd(wanted);
}

void expectPresetsKeepTheirWord(const std::string& scenario, int seeds)
{
    for (const auto& preset : presetsOf(scenario)) {
        SCOPED_TRACE(preset["id"]);
        std::set<std::string> expected, seen;
        for (const auto& kind : preset["expects"]) expected.insert(kind);
        for (int seed = 0; seed < seeds; ++seed) {
            const FinishedRun run = playPreset(scenario, preset["id"], std::uint64_t(seed));
            // A run that is stuck has ended by itself, with a finding of its own.
            EXPECT_TRUE(run.summary.end == RunEnd::finished || run.summary.end == RunEnd::stuck)
                << run.summary.sentence;
            EXPECT_LT(run.summary.wallSeconds, 30);
            seen.merge(kindsOf(run));
        }
        EXPECT_TRUE(std::ranges::includes(expected, seen)) << testing::PrintToString(seen);
        EXPECT_EQ(seen.empty(), expected.empty());
    }
}

void expectThePairDiffersOnlyIn(const std::string& scenario, const std::string& knob)
{
    std::vector<nlohmann::json> pair;
    for (const auto& preset : presetsOf(scenario))
        if (preset["contrast"]) pair.push_back(preset["set"]);
    ASSERT_EQ(pair.size(), 2u);
    EXPECT_NE(pair[0][knob], pair[1][knob]);
    pair[0][knob] = pair[1][knob];
    EXPECT_EQ(pair[0], pair[1]);
}

void expectRunsCanBeRepeated(const std::string& scenario, const std::string& preset, int seeds)
{
    for (int seed = 0; seed < seeds; ++seed) {
        SCOPED_TRACE(preset + ", seed " + std::to_string(seed));
        const FinishedRun run = playPreset(scenario, preset, std::uint64_t(seed));
        EXPECT_EQ(contradiction(run.history), "");
        EXPECT_EQ(playPreset(scenario, preset, std::uint64_t(seed)).told(true), run.told(true));

        const FinishedRun replay = replayOf(run);
        ASSERT_EQ(replay.summary.end, run.summary.end) << replay.summary.sentence;
        ASSERT_EQ(replay.told(true), run.told(true)) << run.summary.schedule;

        RunRequest again = request(scenario, preset, {});
        again.mode = RunMode::play;
        again.seed = std::uint64_t(seed);
        again.schedule = run.summary.schedule;
        EXPECT_EQ(runToEnd(again).told(true), run.told(true)) << run.summary.schedule;
    }
}

void expectKillsAreSurvived(const std::string& scenario, const std::string& preset,
                            std::size_t every)
{
    const std::vector<std::uint32_t> steps =
        stepsOf(playPreset(scenario, preset).summary.schedule);
    for (std::size_t count = 1; count < steps.size(); count += every)
        for (std::uint32_t victim = 0; victim < bornAfter(steps, count); ++victim)
            expectAKillIsSurvived(scenario, preset,
                                  beginning(steps, count) + "!kill=" + std::to_string(victim));
}

} // namespace forkscope
