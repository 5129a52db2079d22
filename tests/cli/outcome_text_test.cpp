#include "app/cli/outcome_text.h"

#include "tests/cli/sample_result.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

RunResult ended(RunEnd end)
{
    RunResult run = sampleResult(1);
    run.summary = {};
    run.summary.end = end;
    return run;
}

TEST(OutcomeText, SaysWhatCameOfTheRun)
{
    const std::string sut = outcomeText(sampleResult(), sampleScenario());
    EXPECT_TRUE(sut.starts_with("Outcome: sold=6 left=? decode-errors=0\n"
                                "Claim: Never more sold than existed: BROKEN at step 31\n"
                                "Claim: The file is always readable: held\n"
                                "Finding: claim: 6 sold, 5 existed.\n"
                                "Run: ticket-grab, play, seed 7, "))
        << sut;
}

TEST(OutcomeText, SaysWhenNothingWasFound)
{
    const std::string sut = outcomeText(ended(RunEnd::finished), sampleScenario());
    EXPECT_NE(sut.find("Nothing found.\n"), std::string::npos);
}

TEST(OutcomeText, AFaithfulReplaySaysSo)
{
    RunResult run = ended(RunEnd::finished);
    run.replayed = true;
    EXPECT_NE(outcomeText(run, sampleScenario()).find("did the same as the recording"),
              std::string::npos);
}

TEST(ExitStatus, FollowsFromTheRun)
{
    EXPECT_EQ(statusOf(sampleResult()), kFound);
    EXPECT_EQ(statusOf(ended(RunEnd::finished)), kNothingFound);
    EXPECT_EQ(statusOf(ended(RunEnd::timeout)), kLimit);
    EXPECT_EQ(statusOf(ended(RunEnd::limit)), kLimit);
    EXPECT_EQ(statusOf(ended(RunEnd::failed)), kNotPermitted);
}

TEST(ExitStatus, ABrokenClaimAloneIsAFinding)
{
    RunResult run = ended(RunEnd::finished);
    run.summary.claims = {{"never-oversold", false, 3, 9}};
    EXPECT_EQ(statusOf(run), kFound);
    run.summary.claims = {{"never-oversold", {}, {}, {}}};
    EXPECT_EQ(statusOf(run), kNothingFound) << "not judged";
}

TEST(ExitStatus, AScheduleThatCantGoOnIsTheUsersInReplayAFinding)
{
    RunResult run = ended(RunEnd::diverged);
    EXPECT_EQ(statusOf(run), kBadInput);
    run.replayed = true;
    EXPECT_EQ(statusOf(run), kFound);
}

TEST(ExitStatus, AnInterruptedRunIsNothingElse)
{
    RunResult run = sampleResult();
    run.interrupted = true;
    EXPECT_EQ(statusOf(run), kInterrupted);
    EXPECT_EQ(troubleOf(run), "");
}

TEST(Trouble, IsOneSentenceWhenTheRunDidNotComeToItsOwnEnd)
{
    EXPECT_EQ(troubleOf(ended(RunEnd::finished)), "");
    EXPECT_EQ(troubleOf(ended(RunEnd::timeout)), "The run was ended by its time limit.");
    RunResult run = ended(RunEnd::limit);
    run.summary.sentence = "More than 1,000 processes.";
    EXPECT_EQ(troubleOf(run), "More than 1,000 processes.");
}

} // namespace
} // namespace forkscope
