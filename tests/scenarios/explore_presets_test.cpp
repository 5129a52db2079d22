// What a search of each preset of each scenario comes to. A search lets every sleep and timeout take
// any time, so a preset whose good end rests on a sleep fails here although its runs do not; those
// are named.
#include "engine/session/exploration.h"
#include "tests/scenarios/scenario_checks.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

using Json = nlohmann::json;

// Good in every run, because somebody sleeps long enough; with the findings that a search makes.
const std::map<std::string, std::set<std::string>> kRestsOnTime{
    // The consumer is too slow to be seen, the producers arrive one after the other.
    {"producer-consumer as-in-the-notes", {"claim"}},
    // The light stays red for longer than a police car takes.
    {"traffic-light as-in-the-notes", {"claim"}},
    // A reader would have to come between two steps that are never that far apart.
    {"ticket-grab as-in-the-notes", {"torn-read"}},
    // Who ends first, a parent or a child that sleeps.
    {"zombie parent-ends", {"claim", "leaked-zombie"}},
    {"orphan parent-first", {"leaked-zombie"}},
    {"orphan as-in-the-notes", {"leaked-zombie"}},
    {"orphan process-exit", {"leaked-zombie"}},
    {"orphan outlives-main", {"leaked-zombie"}},
    // The signal may come before the handler is there.
    {"terminate handler", {"owner-died"}},
    {"graceful-exit handler-on", {"claim"}},
    {"graceful-exit in-the-constructor", {"claim"}},
};

ExploreReport explored(const std::string& scenario, const std::string& preset)
{
    ExploreRequest request;
    request.scenario = scenario;
    request.preset = preset;
    request.maxExecutions = 120;
    request.maxSeconds = 20;
    Exploration exploration(request);
    for (;;) {
        const ExploreUpdate update = exploration.receive(1000);
        if (update.report) return *update.report;
        if (update.closed) throw std::runtime_error("the host ended without a report");
    }
}

class ExplorePresets : public ScenarioTest
{};

} // namespace

TEST_F(ExplorePresets, NoCorrectPresetGivesAFalseAlarmAndEveryFaultyOneThatIsSmallIsFound)
{
    const Json catalogue = Json::parse(catalogueJson());
    int proved = 0, violated = 0;
    for (const Json& scenario : catalogue.at("scenarios"))
        for (const Json& preset : scenario.at("presets")) {
            const std::string id = scenario.at("id"), name_ = preset.at("id");
            SCOPED_TRACE(id + " " + name_);
            const ExploreReport report = explored(id, name_);
            std::set<std::string> expected = preset.at("expects");
            if (const auto timed = kRestsOnTime.find(id + " " + name_); timed != kRestsOnTime.end())
                expected.insert(timed->second.begin(), timed->second.end());
            for (const ExploredFinding& finding : report.findings)
                EXPECT_TRUE(expected.contains(std::string(name(finding.kind))))
                    << finding.text.english << "\n" << finding.schedule;
            EXPECT_TRUE(report.verdict != Verdict::proved || preset.at("expects").empty())
                << "it expects a finding, and is called proved";
            EXPECT_TRUE(report.verdict != Verdict::violated || !report.findings.empty());
            EXPECT_NE(report.reason.english.substr(0, 15), "The two methods");
            EXPECT_EQ(report.reason.english.find("not do the same twice"), std::string::npos)
                << report.reason.english;
            proved += report.verdict == Verdict::proved;
            violated += report.verdict == Verdict::violated;
        }
    EXPECT_GT(proved, 20);
    EXPECT_GT(violated, 30);
}

} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
