// Free runs on trial, as a user starts them.
#include "tests/cli/program.h"

#include "engine/store/recording.h"

#include <csignal>

namespace forkscope {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

// Everybody reads before anybody writes, as good as always.
const Words kOversells = {"luck",  "ticket-grab",     "--preset", "as-in-the-notes", "--set",
                          "clients=4", "--set", "tickets=1",  "--speed",  "100"};
const Words kLocked = {"luck",  "ticket-grab", "--set", "lock=on", "--set",
                       "clients=3", "--speed", "100"};

Words operator+(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

class LuckCommandTest : public ProgramTest
{
};

TEST_F(LuckCommandTest, CountsTheOutcomesOfAllRuns)
{
    const Said said = run(kLocked + Words{"--runs", "6", "--json"});
    EXPECT_EQ(said.status, 0) << said.err;
    const Json json = said.json();
    EXPECT_EQ(json.at("runs"), 6);
    ASSERT_EQ(json.at("outcomes").size(), 1u) << json.dump();
    EXPECT_EQ(json.at("outcomes").at(0).at("outcome").at("sold"), 3);
    EXPECT_EQ(json.at("outcomes").at(0).at("share"), 1.0);
    EXPECT_EQ(json.at("knobs").at("clients"), "3");
    EXPECT_EQ(json.at("first_failure"), nullptr);
}

TEST_F(LuckCommandTest, TheFirstFailingRunIsKeptAndCanBeReplayed)
{
    const Said said =
        run(kOversells + Words{"--runs", "5", "--json", "--record", file("bad.forkscope")});
    EXPECT_EQ(said.status, 1) << said.err;
    const Json failure = said.json().at("first_failure");
    EXPECT_EQ(failure.at("recording"), file("bad.forkscope"));
    EXPECT_EQ(listing(), Words{"bad.forkscope"});
    const Recording recording = readRecording(file("bad.forkscope"));
    EXPECT_TRUE(recording.finished);
    EXPECT_EQ(recording.facts.seed, failure.at("seed"));
    EXPECT_FALSE(recording.summary.findings.empty());
    const Said replayed = run({"replay", file("bad.forkscope"), "--json"});
    EXPECT_EQ(replayed.status, 1) << replayed.err;
    EXPECT_EQ(replayed.json().at("diverged"), false);
}

TEST_F(LuckCommandTest, WhereNothingFailsNothingIsRecorded)
{
    EXPECT_EQ(run(kLocked + Words{"--runs", "2", "--record", file("bad.forkscope")}).status, 0);
    EXPECT_EQ(listing(), Words{});
}

TEST_F(LuckCommandTest, PeopleSeeBarsAndHowToKeepAFailingRun)
{
    const Said said = run(kOversells + Words{"--runs", "3"});
    EXPECT_NE(said.out.find("!!!!"), std::string::npos) << said.out;
    EXPECT_NE(said.out.find("--record FILE"), std::string::npos) << said.out;
    EXPECT_EQ(said.err, "") << "no progress where there is no terminal";
}

TEST_F(LuckCommandTest, GivenASeedTheRunsHaveThatAndTheNext)
{
    const Json json = run(kOversells + Words{"--runs", "2", "--at-once", "1", "--seed", "40",
                                             "--json"})
                          .json();
    EXPECT_EQ(json.at("first_failure").at("seed"), 40);
}

TEST_F(LuckCommandTest, AnInterruptEndsAllRunsAndReportsThoseThatWereOver)
{
    const pid_t program = start(kOversells + Words{"--runs", "100000", "--at-once", "3", "--json",
                                                   "--record", file("bad.forkscope")});
    ASSERT_TRUE(hasMade(program, "bad.forkscope"));
    ::kill(program, SIGINT);
    const Said said = finish(program);
    EXPECT_EQ(said.status, 130) << said.err;
    EXPECT_EQ(said.json().at("interrupted"), true);
    EXPECT_GE(said.json().at("runs"), 1);
    EXPECT_LT(said.json().at("runs"), 100000);
    EXPECT_TRUE(readRecording(file("bad.forkscope")).finished);
}

TEST_F(LuckCommandTest, ATimeLimitIsThatOfOneRunAndHasStatusFour)
{
    const Said said = run({"luck", "ticket-grab", "--set", "lock=on", "--runs", "2", "--timeout",
                           "0.2", "--json"});
    EXPECT_EQ(said.status, 4) << said.err;
    EXPECT_EQ(said.json().at("outcomes").at(0).at("end"), "timeout");
}

} // namespace
} // namespace forkscope
