#include "app/cli/scenario_list.h"

#include "engine/session/session.h"
#include "tests/cli/sample_result.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

std::string trouble(const std::string& id, const std::string& preset = "",
                    const std::map<std::string, std::string>& knobs = {})
{
    try {
        ScenarioList(kCatalogue).checkNames(id, preset, knobs);
        return {};
    } catch (const BadInput& error) {
        return error.what();
    }
}

TEST(ScenarioList, KnownNamesAreFine)
{
    EXPECT_EQ(trouble("ticket-grab", "lock-on", {{"clients", "5"}, {"lock", "on"}}), "");
}

TEST(ScenarioList, AnUnknownScenarioIsNamedWithTheNearest)
{
    EXPECT_EQ(trouble("ticket-grap"),
              "There is no scenario 'ticket-grap'; did you mean ticket-grab?");
}

TEST(ScenarioList, AnUnknownPresetOrKnobIsNamed)
{
    EXPECT_EQ(trouble("ticket-grab", "locked"),
              "ticket-grab has no preset 'locked'; there are lock-on.");
    EXPECT_EQ(trouble("ticket-grab", "", {{"client", "5"}}),
              "ticket-grab has no knob 'client'; did you mean clients?");
}

TEST(ScenarioList, AHostThatSaysSomethingElseIsNotPermitted)
{
    EXPECT_THROW(ScenarioList("hello"), NotPermitted);
    EXPECT_THROW(ScenarioList("{}"), NotPermitted);
}

TEST(ScenarioList, TheJsonHasTheKeysThatOthersRelyOn)
{
    const auto sut = nlohmann::json::parse(ScenarioList(kCatalogue).asJson());
    const auto& scenario = sut.at("scenarios").at(0);
    EXPECT_EQ(scenario.at("id"), "ticket-grab");
    EXPECT_EQ(scenario.at("title"), "Ticket grab");
    EXPECT_EQ(scenario.at("topic"), "sharing");
    const auto& knob = scenario.at("knobs").at(0);
    EXPECT_EQ(knob, nlohmann::json::parse(R"({"name": "clients", "type": "int", "default": "20",
        "min": 1, "max": 200, "choices": [], "live": false})"));
    EXPECT_EQ(scenario.at("presets").at(0).at("set").at("lock"), "on");
    EXPECT_EQ(scenario.at("presets").at(0).at("title"), "Lock on");
    EXPECT_TRUE(scenario.at("presets").at(0).at("expects").is_array());
    EXPECT_EQ(scenario.at("claims").at(0).at("text"), "Never more sold than existed");
    EXPECT_EQ(scenario.at("outcome").size(), 3u);
}

TEST(ScenarioList, TheTextNamesPresetsAndKnobs)
{
    const std::string sut = ScenarioList(kCatalogue).asText();
    EXPECT_NE(sut.find("ticket-grab: Ticket grab"), std::string::npos);
    EXPECT_NE(sut.find("presets: lock-on"), std::string::npos);
    EXPECT_NE(sut.find("clients=20 lock=off"), std::string::npos);
}

} // namespace
} // namespace forkscope
