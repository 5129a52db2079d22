// Any process of any scenario may be killed at any step: the run goes on to its end, or ends with a
// finding that names what happened. It never hangs, and it leaves nothing behind.
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>

namespace forkscope {
namespace {

struct Subject
{
    std::string scenario;
    std::string preset;
};

std::ostream& operator<<(std::ostream& out, const Subject& subject)
{
    return out << subject.scenario << " " << subject.preset;
}

// Small enough to be killed at every step of interest.
const std::map<std::string, std::map<std::string, std::string>> kSmall = {
    {"ticket-grab", {{"clients", "3"}, {"tickets", "2"}}},
    {"ktv-rooms", {{"users", "4"}, {"rooms", "2"}}},
    {"traffic-light", {{"cars", "3"}, {"police", "2"}}},
    {"bounded-queue", {{"writers", "3"}, {"readers", "3"}}},
};

std::vector<Subject> subjects()
{
    std::vector<Subject> all;
    const auto catalogue = nlohmann::json::parse(catalogueJson());
    for (const auto& scenario : catalogue["scenarios"])
        for (const auto& preset : scenario["presets"])
            all.push_back({scenario["id"], preset["id"]});
    return all;
}

class Faults : public testing::TestWithParam<Subject>
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

    RunRequest request(std::uint64_t seed) const
    {
        RunRequest request;
        request.scenario = GetParam().scenario;
        request.preset = GetParam().preset;
        const auto small = kSmall.find(request.scenario);
        if (small != kSmall.end()) request.knobs = small->second;
        request.mode = RunMode::play;
        request.seed = seed;
        request.timeout = 40;
        return request;
    }

    static std::size_t actorsIn(const std::string& schedule)
    {
        std::size_t most = 0;
        for (std::size_t at = 0; at < schedule.size();) {
            most = std::max<std::size_t>(most, std::strtoul(schedule.c_str() + at, nullptr, 10));
            const std::size_t dot = schedule.find('.', at);
            at = dot == std::string::npos ? schedule.size() : dot + 1;
        }
        return most + 1;
    }

private:
    Residue m_before;
};

// The first so many items of a schedule.
std::string beginning(const std::string& schedule, std::size_t items)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < items && at != std::string::npos; ++i)
        at = schedule.find('.', at + 1);
    return schedule.substr(0, at);
}

TEST_P(Faults, AKillAtAnyStepEndsTheRunWithAFindingOrLetsItGoOn)
{
    const int kills = std::getenv("FORKSCOPE_LONG") ? 40 : 3;
    const FinishedRun whole = runToEnd(request(1));
    ASSERT_TRUE(whole.hasSummary);
    const std::string& schedule = whole.summary.schedule;
    const auto items = std::size_t(std::ranges::count(schedule, '.')) + 1;
    std::mt19937 dice(7);
    for (int i = 0; i < kills; ++i) {
        const std::string before = beginning(schedule, 1 + dice() % items);
        const std::size_t victim = dice() % actorsIn(before);
        RunRequest killed = request(std::uint64_t(i));
        killed.schedule = before + ".!kill=" + std::to_string(victim);
        SCOPED_TRACE(killed.schedule);
        const FinishedRun run = runToEnd(killed);
        ASSERT_TRUE(run.hasSummary);
        // A process that is gone, or a helper, can't be killed; the run says so and ends there.
        if (run.summary.end == RunEnd::diverged) continue;
        EXPECT_TRUE(run.summary.end == RunEnd::finished || run.summary.end == RunEnd::stuck)
            << int(run.summary.end) << " " << run.summary.sentence;
        if (run.summary.end == RunEnd::stuck) {
            EXPECT_FALSE(run.summary.findings.empty());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPreset, Faults, testing::ValuesIn(subjects()),
                         [](const testing::TestParamInfo<Subject>& info) {
                             std::string name = info.param.scenario + "_" + info.param.preset;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
