#include "tests/cli/program.h"

#include "engine/store/recording.h"

#include <csignal>
#include <fstream>
#include <sstream>

namespace forkscope {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const Words kPlay = {"run", "ticket-grab", "--mode", "play"};
const Words kFree = {"run", "ticket-grab", "--speed", "100"};
// Everybody reads before anybody writes.
const Words kOversold = kPlay + Words{"--preset", "as-in-the-notes", "--strategy", "round-robin"};

std::vector<Json> linesOf(const std::string& text)
{
    std::vector<Json> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
}

std::vector<std::string> textsOf(const Json& run)
{
    std::vector<std::string> texts;
    for (const Json& line : run.at("output"))
        texts.push_back(std::string(line.at("role")) + ": " + std::string(line.at("text")));
    return texts;
}

std::string kernelName(const Json& process)
{
    std::ifstream comm("/proc/" + std::to_string(process.at("os_pid").get<int>()) + "/comm");
    std::string name;
    std::getline(comm, name);
    return name;
}

class CommandLineTest : public ProgramTest
{
};

TEST_F(CommandLineTest, TellsItsVersionAndItsHelp)
{
    EXPECT_EQ(run({"--version"}).out, "forkscope 0.1.0\n");
    const Said help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* command : {"list", "run", "explore", "luck", "replay", "doctor"})
        EXPECT_NE(help.out.find(command), std::string::npos) << command;
    EXPECT_NE(run({"run", "--help"}).out.find("--schedule"), std::string::npos);
}

TEST_F(CommandLineTest, ListsTheScenarios)
{
    EXPECT_NE(run({"list"}).out.find("ticket-grab"), std::string::npos);
    const Said said = run({"list", "--json"});
    EXPECT_EQ(said.status, 0);
    const Json scenario = said.json().at("scenarios").at(0);
    EXPECT_EQ(scenario.at("id"), "ticket-grab");
    EXPECT_EQ(scenario.at("outcome"), Json::parse(R"(["sold", "left", "decode-errors"])"));
    for (const char* key : {"title", "topic", "knobs", "presets", "claims"})
        EXPECT_TRUE(scenario.contains(key)) << key;
}

TEST_F(CommandLineTest, WithTheLockNothingIsFound)
{
    const Said said = run(kPlay + Words{"--preset", "lock-on", "--json"});
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.json().at("outcome").at("sold"), 5);
    EXPECT_EQ(said.json().at("findings").size(), 0u);
    EXPECT_EQ(said.err, "");
}

TEST_F(CommandLineTest, AnOversoldRunHasAFindingAndStatusOne)
{
    const Said said = run(kOversold + Words{"--json"});
    EXPECT_EQ(said.status, 1);
    const Json json = said.json();
    EXPECT_GT(json.at("outcome").at("sold"), 5);
    EXPECT_EQ(json.at("claims").at(0).at("held"), false);
    EXPECT_EQ(json.at("findings").at(0).at("kind"), "claim");
    EXPECT_EQ(json.at("processes").size(), 21u);
}

TEST_F(CommandLineTest, PeopleSeeTheLinesThenWhatCameOfIt)
{
    const Said said = run(kOversold);
    const std::size_t line = said.out.find("client-1  | ");
    const std::size_t outcome = said.out.find("Outcome: sold=");
    const std::size_t finding = said.out.find("Finding: claim: ");
    EXPECT_LT(line, outcome);
    EXPECT_LT(outcome, finding);
    EXPECT_NE(finding, std::string::npos);
    EXPECT_EQ(run(kOversold + Words{"--quiet"}).out.find("client-1  | "), std::string::npos);
}

TEST_F(CommandLineTest, TheSameSeedGivesTheSameRun)
{
    const Json one = run(kPlay + Words{"--seed", "5", "--json"}).json();
    const Json same = run(kPlay + Words{"--seed", "5", "--json"}).json();
    const Json other = run(kPlay + Words{"--seed", "6", "--json"}).json();
    EXPECT_EQ(one.at("schedule"), same.at("schedule"));
    EXPECT_EQ(textsOf(one), textsOf(same));
    EXPECT_NE(one.at("schedule"), other.at("schedule"));
}

TEST_F(CommandLineTest, TheScheduleOfARunGivesThatRun)
{
    const Json one = run(kPlay + Words{"--seed", "5", "--json"}).json();
    const Said again = run({"run", "ticket-grab", "--seed", "5", "--json", "--schedule",
                            one.at("schedule").get<std::string>()});
    EXPECT_EQ(textsOf(again.json()), textsOf(one));
    EXPECT_EQ(again.json().at("mode"), "play") << "a schedule implies it";
}

TEST_F(CommandLineTest, AFreeRunReportsItsFreshSeed)
{
    const Json one = run(kFree + Words{"--json", "--set", "clients=2"}).json();
    const Json other = run(kFree + Words{"--json", "--set", "clients=2"}).json();
    EXPECT_EQ(one.at("mode"), "free");
    EXPECT_NE(one.at("seed"), other.at("seed"));
}

TEST_F(CommandLineTest, AReplayOfAFreeRunPrintsTheSameLines)
{
    const Said recorded = run(kFree + Words{"--json", "--record", file("run.forkscope")});
    EXPECT_EQ(listing(), Words{"run.forkscope"}) << "one file, and nothing beside it";
    const Said replayed = run({"replay", file("run.forkscope"), "--json"});
    EXPECT_EQ(replayed.status, recorded.status) << replayed.err;
    EXPECT_EQ(replayed.json().at("diverged"), false);
    EXPECT_EQ(textsOf(replayed.json()), textsOf(recorded.json()));
    EXPECT_EQ(replayed.json().at("outcome"), recorded.json().at("outcome"));
}

TEST_F(CommandLineTest, AReplayCanBeRecordedOverItsOwnRecording)
{
    run(kFree + Words{"--set", "clients=3", "--record", file("run.forkscope")});
    EXPECT_NE(run({"replay", file("run.forkscope"), "--record", file("run.forkscope")}).status, 2);
    EXPECT_TRUE(readRecording(file("run.forkscope")).finished);
}

TEST_F(CommandLineTest, EventsAreOneJsonObjectALine)
{
    const Said said = run(kPlay + Words{"--json", "--events", file("events.jsonl")});
    std::ifstream written(file("events.jsonl"));
    const std::string text{std::istreambuf_iterator<char>(written), {}};
    EXPECT_EQ(linesOf(text).size(), said.json().at("events"));
}

TEST_F(CommandLineTest, EventsOnStandardOutputAreFollowedByTheResult)
{
    const Said said = run(kPlay + Words{"--json", "--events", "-"});
    std::vector<Json> lines = linesOf(said.out);
    const Json result = lines.back();
    lines.pop_back();
    EXPECT_EQ(lines.size(), result.at("events"));
    EXPECT_EQ(lines.front().at("number"), 0);
    EXPECT_EQ(linesOf(run(kPlay + Words{"--events", "-"}).out).size(), lines.size());
}

TEST_F(CommandLineTest, ATimeLimitEndsTheRunWithStatusFour)
{
    const Said said = run({"run", "ticket-grab", "--timeout", "0.3", "--json"});
    EXPECT_EQ(said.status, 4);
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_EQ(said.json().at("end"), "timeout");
    EXPECT_EQ(said.json().at("processes").at(0).at("exitcode"), nullptr);
}

TEST_F(CommandLineTest, AnInterruptEndsTheRunCleanly)
{
    const pid_t program = start({"run", "ticket-grab", "--speed", "0.1", "--events", "-",
                                 "--record", file("run.forkscope"), "--json"});
    ASSERT_TRUE(hasPrinted(program, 5000));
    ::kill(program, SIGINT);
    const Said said = finish(program);
    EXPECT_EQ(said.status, 130) << said.err;
    const Json result = linesOf(said.out).back();
    EXPECT_EQ(result.at("end"), "stopped");
    for (const Json& process : result.at("processes"))
        EXPECT_FALSE(kernelName(process).starts_with("client-")) << "a process survived";
    EXPECT_TRUE(readRecording(file("run.forkscope")).finished);
    EXPECT_EQ(listing(), Words{"run.forkscope"});
}

struct Mistake
{
    const char* name;
    Words arguments;
    const char* says; // part of the sentence
};

// Test names must not hold addresses.
void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }

class BadInputTest : public ProgramTest, public testing::WithParamInterface<Mistake>
{
};

TEST_P(BadInputTest, GivesOneSentenceStatusTwoAndNothingElse)
{
    const Said said = run(GetParam().arguments);
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_NE(said.err.find(GetParam().says), std::string::npos) << said.err;
    EXPECT_EQ(listing(), Words{});
}

const Words kRun = {"run", "ticket-grab"};
const Words kLuck = {"luck", "ticket-grab", "--runs"};
const Words kExplore = {"explore", "ticket-grab"};

INSTANTIATE_TEST_SUITE_P(
    Mistakes, BadInputTest,
    testing::Values(
        Mistake{"Command", {"exhort", "ticket-grab"}, "no command 'exhort'"},
        Mistake{"NoScenario", {"run"}, "ID"},
        Mistake{"Option", kRun + Words{"--fast"}, "--fast"},
        Mistake{"Scenario", {"run", "ticket-grap"}, "did you mean ticket-grab?"},
        Mistake{"Preset", kRun + Words{"--preset", "lock-onn"}, "did you mean lock-on?"},
        Mistake{"Knob", kRun + Words{"--set", "clint=5"}, "did you mean clients?"},
        Mistake{"NoValue", kRun + Words{"--set", "clients"}, "KNOB=VALUE"},
        Mistake{"Range", kRun + Words{"--set", "clients=201"}, "1 to 200"},
        Mistake{"NoNumber", kRun + Words{"--set", "clients=many"}, "1 to 200"},
        Mistake{"NoBoolean", kRun + Words{"--set", "lock=maybe"}, "on or off"},
        Mistake{"NoChoice", kRun + Words{"--set", "delay=slow"}, "none, fixed, random"},
        Mistake{"Mode", kRun + Words{"--mode", "fast"}, "--mode can't be 'fast'"},
        Mistake{"Strategy", kRun + Words{"--strategy", "randon"}, "did you mean random?"},
        Mistake{"FreeStrategy", kRun + Words{"--mode", "free", "--strategy", "pct"}, "--mode play"},
        Mistake{"Seed", kRun + Words{"--seed", "-1"}, "whole number"},
        Mistake{"Speed", kRun + Words{"--speed", "1000"}, "0.1 and 100"},
        Mistake{"Timeout", kRun + Words{"--timeout", "0"}, "above 0"},
        Mistake{"NoTime", kRun + Words{"--timeout", "soon"}, "--timeout = soon"},
        Mistake{"Schedule", kRun + Words{"--schedule", "0x3.one"}, "can't be read"},
        Mistake{"ScheduleZero", kRun + Words{"--schedule", "0x0"}, "can't be read"},
        Mistake{"ScheduleKnob", kRun + Words{"--schedule", "0.!fire=on"}, "no live knob"},
        Mistake{"ScheduleValue", kRun + Words{"--schedule", "0.!lock=x"}, "on or off"},
        Mistake{"NoCode", kRun + Words{"--schedule", "FS-3KQ7-M2XD-T"}, "share code"},
        Mistake{"Runs", {"luck", "ticket-grab"}, "--runs"},
        Mistake{"NoRuns", kLuck + Words{"0"}, "between 1 and"},
        Mistake{"AtOnce", kLuck + Words{"3", "--at-once", "0"}, "between 1 and 64"},
        Mistake{"LuckKnob", kLuck + Words{"3", "--set", "clients=0"}, "from 1 to 200"},
        Mistake{"LuckRecord", kLuck + Words{"3", "--record", "/nowhere/a"}, "no directory"},
        Mistake{"Bound", kExplore + Words{"--bound", "-1"}, "between 0 and"},
        Mistake{"BoundAndAll", kExplore + Words{"--bound", "1", "--exhaustive"}, "excludes"},
        Mistake{"NoExecutions", kExplore + Words{"--max-executions", "0"}, "above 0"},
        Mistake{"NoSeconds", kExplore + Words{"--max-seconds", "0"}, "above 0"},
        Mistake{"ExploreKnob", kExplore + Words{"--set", "clients=0"}, "from 1 to 200"},
        Mistake{"Witness", kExplore + Words{"--witness", "/nowhere/a"}, "no directory"},
        Mistake{"Record", kRun + Words{"--record", "/nowhere/a"}, "there is no directory"},
        Mistake{"RecordDirectory", kRun + Words{"--record", "/tmp"}, "is a directory"},
        Mistake{"Events", kRun + Words{"--events", "/nowhere/a"}, "can't be written"},
        Mistake{"NoRecording", {"replay", "/nowhere/a"}, "There is no recording"},
        Mistake{"NotARecording", {"replay", "/proc/version"}, "is not a Forkscope recording"}),
    [](const auto& mistake) { return std::string(mistake.param.name); });

TEST_F(CommandLineTest, AScheduleThatCantGoOnSaysWhereAndHasStatusTwo)
{
    const Said said = run(kRun + Words{"--schedule", "0.7", "--json"});
    EXPECT_EQ(said.status, 2);
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_NE(said.err.find("item 2"), std::string::npos) << said.err;
    EXPECT_EQ(said.json().at("end"), "diverged");
}

TEST_F(CommandLineTest, ARunThatNeverBeginsLeavesNoFiles)
{
    const Said said = run(kRun + Words{"--schedule", "0x0", "--events", file("events"),
                                       "--record", file("run.forkscope")});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(listing(), Words{});
}

TEST_F(CommandLineTest, ADamagedRecordingIsOneSentence)
{
    run(kPlay + Words{"--record", file("run.forkscope")});
    std::filesystem::resize_file(file("run.forkscope"), 10'000);
    const Said said = run({"replay", file("run.forkscope")});
    EXPECT_EQ(said.status, 2);
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    EXPECT_NE(said.err.find("is cut short"), std::string::npos);
}

TEST_F(CommandLineTest, TheDoctorSaysWhatTheMachinePermits)
{
    const Said said = run({"doctor", "--json"});
    EXPECT_EQ(said.status, said.json().at("ok") ? 0 : 3);
    EXPECT_GT(said.json().at("checks").size(), 3u);
    EXPECT_NE(run({"doctor"}).out.find("namespaces"), std::string::npos);
}

TEST_F(CommandLineTest, WithoutAHostItSaysSoWithStatusThree)
{
    ::setenv("FORKSCOPE_HOST", "/nowhere/forkscope-host", 1);
    const Said listed = run({"list"});
    const Said examined = run({"doctor"});
    ::unsetenv("FORKSCOPE_HOST");
    EXPECT_EQ(listed.status, 3);
    EXPECT_NE(listed.err.find("forkscope-host can't be started"), std::string::npos);
    EXPECT_EQ(examined.status, 3);
}

} // namespace
} // namespace forkscope
