// Knob values as users write them, and the catalogue that everybody reads.
#include "tests/engine/host/bench.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace forkscope {
namespace {

std::string rejection(const std::string& preset, const std::map<std::string, std::string>& set)
{
    try {
        resolveKnobs(bench(), preset, set);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

std::string duration(const std::string& text)
{
    return resolveKnobs(bench(), "", {{"delay", text}}).at("delay");
}

TEST(Knobs, StartWithTheirDefaults)
{
    EXPECT_EQ(resolveKnobs(bench(), "", {}),
              (KnobValues{{"tickets", "5"}, {"lock", "off"}, {"delay", "100ms"},
                          {"play", "nothing"}}));
}

TEST(Knobs, APresetWinsOverDefaultsAndSetOverThePreset)
{
    const KnobValues values = resolveKnobs(bench(), "on", {{"tickets", "9"}});
    EXPECT_EQ(values.at("lock"), "on");
    EXPECT_EQ(values.at("tickets"), "9");
}

TEST(Knobs, DurationsTakeMillisecondsOrSecondsAndGetOneSpelling)
{
    EXPECT_EQ(duration("2s"), "2000ms");
    EXPECT_EQ(duration("0.1s"), "100ms");
    EXPECT_EQ(duration("300ms"), "300ms");
    EXPECT_EQ(duration("0ms"), "0ms");
}

TEST(Knobs, IntegersGetOneSpelling)
{
    EXPECT_EQ(resolveKnobs(bench(), "", {{"tickets", "007"}}).at("tickets"), "7");
}

TEST(Knobs, AValueOutOfRangeOrNoValueIsOneSentence)
{
    const std::string tickets = "'tickets' takes a whole number from 1 to 99, not '";
    for (const char* text : {"0", "100", "-3", "", "x", "5x", " 5", "99999999999999999999", "1.5"})
        EXPECT_EQ(rejection("", {{"tickets", text}}), tickets + text + "'.");
    for (const char* text : {"", "5", "s", "ms", "-1ms", "11s", "1m", "1 s", "nans", "infs", "1e9s"})
        EXPECT_EQ(rejection("", {{"delay", text}}),
                  "'delay' takes a duration from 0ms to 10000ms such as 300ms or 2s, not '"
                      + std::string(text) + "'.");
    EXPECT_EQ(rejection("", {{"lock", "yes"}}), "'lock' is on or off, not 'yes'.");
    EXPECT_EQ(rejection("", {{"play", "chess"}}),
              "'play' is one of nothing, registrations, full-disk, wait, parent-dies, not 'chess'.");
}

TEST(Knobs, AnUnknownNameIsOneSentenceWithTheNearestOrAllNames)
{
    EXPECT_EQ(rejection("", {{"ticket", "3"}}),
              "'bench' has no knob 'ticket'; did you mean tickets?");
    EXPECT_EQ(rejection("", {{"temperature", "3"}}),
              "'bench' has no knob 'temperature'; it has tickets, lock, delay, play.");
    EXPECT_EQ(rejection("best", {}), "'bench' has no preset 'best'; it has off, on.");
}

TEST(Knobs, ALiveKnobsWordHoldsItsValueAsANumber)
{
    EXPECT_EQ(knobState(bench().knobs[0], "42"), 42u);
    EXPECT_EQ(knobState(bench().knobs[1], "on"), 1u);
    EXPECT_EQ(knobState(bench().knobs[2], "300ms"), 300u);
    EXPECT_EQ(knobState(bench().knobs[3], "full-disk"), 2u);
}

class Catalogue : public testing::Test
{
protected:
    nlohmann::json whole = nlohmann::json::parse(catalogue({bench()}));
    nlohmann::json sut = whole.at("scenarios").at(0);
};

TEST_F(Catalogue, NamesTheVersionAndEachScenarioInBothLanguages)
{
    EXPECT_EQ(whole.at("version"), FORKSCOPE_VERSION);
    EXPECT_EQ(sut.at("id"), "bench");
    EXPECT_EQ(sut.at("title").at("en"), "A bench");
    EXPECT_EQ(sut.at("title").at("zh"), "工作台");
}

TEST_F(Catalogue, TellsKnobsWithTypesDefaultsAndRanges)
{
    const auto& knobs = sut.at("knobs");
    EXPECT_EQ(knobs.at(0).at("type"), "int");
    EXPECT_EQ(knobs.at(0).at("min"), 1);
    EXPECT_EQ(knobs.at(0).at("max"), 99);
    EXPECT_EQ(knobs.at(1).at("type"), "bool");
    EXPECT_TRUE(knobs.at(1).at("min").is_null()) << "a switch has no range";
    EXPECT_EQ(knobs.at(1).at("live"), true);
    EXPECT_EQ(knobs.at(2).at("type"), "duration");
    EXPECT_EQ(knobs.at(2).at("default"), "100ms");
    EXPECT_EQ(knobs.at(3).at("type"), "choice");
    EXPECT_EQ(knobs.at(3).at("choices").size(), 5u);
    EXPECT_EQ(knobs.at(3).at("choiceLabels").at("nothing").at("zh"), "无");
}

TEST_F(Catalogue, TellsPresetsWithWhatTheyExpectAndTheContrastPair)
{
    EXPECT_EQ(sut.at("presets").at(0).at("expects"), nlohmann::json({"claim"}));
    EXPECT_EQ(sut.at("presets").at(1).at("set").at("lock"), "on");
    EXPECT_EQ(sut.at("presets").at(1).at("contrast"), true);
}

TEST_F(Catalogue, TellsClaimsOutcomeAndChart)
{
    EXPECT_EQ(sut.at("claims").at(0).at("id"), "few");
    EXPECT_EQ(sut.at("outcome").at(0), "sold");
    EXPECT_EQ(sut.at("chart").at("series").at(0).at("tally"), "sold");
    EXPECT_EQ(sut.at("chart").at("series").at(1).at("key"), "count");
    EXPECT_FALSE(sut.at("chart").at("series").at(1).contains("tally"));
}

TEST_F(Catalogue, JoinsTheLinesOfProgramAndTwinAndTakesTheMarksOff)
{
    EXPECT_EQ(sut.at("program"), "one();\ntwo();\n");
    EXPECT_EQ(sut.at("twin"), "two()\n");
    EXPECT_EQ(sut.at("lines"), nlohmann::json::parse("[[2, 1]]"));
}

TEST_F(Catalogue, TakesTheLessonApart)
{
    const auto& english = sut.at("lesson").at("en");
    EXPECT_EQ(english.at("story"), "Once.\n");
    EXPECT_EQ(english.at("words"), nlohmann::json::parse(R"([["lock", "one at a time"]])"));
    EXPECT_EQ(english.at("teacher"), "Ask.\n");
    EXPECT_EQ(sut.at("lesson").at("zh").at("words"),
              nlohmann::json::parse(R"([["锁", "一次一个"]])"));
    EXPECT_EQ(sut.at("predictions").at(0).at("id"), "p");
}

} // namespace
} // namespace forkscope
