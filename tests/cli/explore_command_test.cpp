// Searches of schedules, as a user starts them.
#include "tests/cli/program.h"

#include "engine/store/recording.h"

#include <csignal>

namespace forkscope {
namespace {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

// Each client reads the number that is left, and writes one less.
const Words kGrab = {"explore", "ticket-grab", "--set", "file=value", "--set",
                     "search=none", "--set", "delay=none", "--set", "arrival=together"};

Words operator+(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const Words kOneTicket = kGrab + Words{"--set", "clients=2", "--set", "tickets=1"};
const Words kLocked = kGrab + Words{"--set", "lock=on"};

class ExploreCommandTest : public ProgramTest
{
};

TEST_F(ExploreCommandTest, AFailureIsShownWithTheFewestPreemptions)
{
    const Said said = run(kOneTicket + Words{"--json"});
    EXPECT_EQ(said.status, 1) << said.err;
    const Json json = said.json();
    EXPECT_EQ(json.at("verdict"), "violated");
    const Json finding = json.at("findings").at(0);
    EXPECT_EQ(finding.at("kind"), "claim");
    EXPECT_EQ(finding.at("preemptions"), 1);
    EXPECT_EQ(finding.at("witness").size(), finding.at("steps"));
}

TEST_F(ExploreCommandTest, TheShareCodeOfAFindingShowsIt)
{
    const Json finding = run(kOneTicket + Words{"--json"}).json().at("findings").at(0);
    const Said said =
        run({"run", "ticket-grab", "--json", "--schedule", finding.at("code").get<std::string>()});
    EXPECT_EQ(said.status, 1) << said.err;
    EXPECT_EQ(said.json().at("outcome").at("sold"), 2);
    EXPECT_EQ(said.json().at("knobs").at("tickets"), "1");
}

TEST_F(ExploreCommandTest, TheWitnessIsRecordedAndReplaysTheSame)
{
    const Said said = run(kOneTicket + Words{"--witness", file("bad.forkscope"), "--json"});
    EXPECT_EQ(said.json().at("recording"), file("bad.forkscope"));
    EXPECT_EQ(listing(), Words{"bad.forkscope"});
    EXPECT_TRUE(readRecording(file("bad.forkscope")).finished);
    const Said replayed = run({"replay", file("bad.forkscope"), "--json"});
    EXPECT_EQ(replayed.status, 1) << replayed.err;
    EXPECT_EQ(replayed.json().at("diverged"), false);
    EXPECT_EQ(replayed.json().at("outcome").at("sold"), 2);
}

TEST_F(ExploreCommandTest, WithTheLockItIsProvedByTwoMethods)
{
    const Said said =
        run(kLocked + Words{"--set", "clients=3", "--witness", file("bad.forkscope"), "--json"});
    EXPECT_EQ(said.status, 0) << said.err;
    const Json json = said.json();
    EXPECT_EQ(json.at("verdict"), "proved");
    EXPECT_EQ(json.at("complete"), true);
    EXPECT_EQ(json.at("executions"), 6);
    EXPECT_EQ(json.at("orders"), "6");
    EXPECT_EQ(json.at("confirmation").at("agreed"), true);
    EXPECT_EQ(json.at("outcomes").size(), 1u);
    EXPECT_EQ(listing(), Words{}) << "there is nothing to be witnessed";
}

TEST_F(ExploreCommandTest, PeopleSeeTheVerdictFirst)
{
    const Said said = run(kLocked + Words{"--set", "clients=2"});
    EXPECT_TRUE(said.out.starts_with("PROVED: ")) << said.out;
    EXPECT_EQ(said.err, "") << "no progress where there is no terminal";
    EXPECT_TRUE(run(kOneTicket).out.starts_with("VIOLATED: "));
}

TEST_F(ExploreCommandTest, WithinABoundNothingMoreIsClaimed)
{
    const Said said = run(kLocked + Words{"--set", "clients=2", "--bound", "0", "--json"});
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.json().at("verdict"), "bounded");
    EXPECT_EQ(said.json().at("bound"), 0);
}

TEST_F(ExploreCommandTest, ALimitLeavesItIncompleteWithStatusFour)
{
    const Said said =
        run(kLocked + Words{"--set", "clients=4", "--exhaustive", "--max-executions", "5", "--json"});
    EXPECT_EQ(said.status, 4) << said.err;
    EXPECT_EQ(said.json().at("verdict"), "incomplete");
    EXPECT_NE(said.json().at("reason"), nullptr);
    EXPECT_LE(said.json().at("executions"), 5);
}

TEST_F(ExploreCommandTest, AnInterruptedSearchReportsWhatItCovered)
{
    const pid_t program = start(kLocked + Words{"--set", "clients=9", "--exhaustive", "--json"});
    ASSERT_TRUE(catchesInterrupts(program));
    ::kill(program, SIGINT);
    const Said said = finish(program);
    EXPECT_EQ(said.status, 130) << said.err;
    EXPECT_EQ(said.json().at("interrupted"), true);
    EXPECT_EQ(said.json().at("complete"), false);
}

} // namespace
} // namespace forkscope
