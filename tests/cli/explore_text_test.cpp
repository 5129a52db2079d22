#include "app/cli/explore_text.h"

#include "tests/cli/sample_report.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

TEST(ExploreText, ShowsTheFailureStepByStepAndHowToSeeIt)
{
    EXPECT_EQ(exploreText(violated()),
              "VIOLATED: A schedule breaks a claim.\n"
              "\n"
              "Outcomes:\n"
              "  sold=1 left=0          2 executions\n"
              "  sold=2 left=-1  FAILS  1 execution\n"
              "\n"
              "Finding: claim: 2 sold, 1 existed.\n"
              "  2 steps with 1 preemption; no schedule that shows it is shorter:\n"
              "    1  client-1 reads 1\n"
              "    2  client-2 reads 1  <- client-1 could have gone on\n"
              "  Share code: FS-3KQ7-M2XD-T\n"
              "  To see it:  forkscope run ticket-grab --schedule FS-3KQ7-M2XD-T\n"
              "\n"
              "Search: preemption bounds, 3 executions, 0.01 s\n"
              "Explore: ticket-grab, 3 executions, 2,105 a second, 0.02 s\n");
}

TEST(ExploreText, OneScheduleIsShownOnce)
{
    ExploreResult result = violated();
    result.report.findings.push_back(result.report.findings.front());
    result.report.findings.back().kind = FindingKind::race;
    result.codes.push_back(result.codes.front());
    const std::string sut = exploreText(result);
    EXPECT_NE(sut.find("Finding: race: 2 sold, 1 existed.\n"
                       "  A schedule above shows it, after 2 steps.\n"),
              std::string::npos)
        << sut;
    EXPECT_EQ(sut.find("Share code:"), sut.rfind("Share code:"));
}

TEST(ExploreText, AProofNamesBothMethodsAndTheOrdersItStandsFor)
{
    const std::string sut = exploreText(proved());
    EXPECT_TRUE(sut.starts_with("PROVED: Every schedule was covered.\n")) << sut;
    EXPECT_NE(sut.find("Confirmation: states, 3,415 executions, 1.20 s, agrees\n"),
              std::string::npos)
        << sut;
    EXPECT_NE(sut.find("31 executions that stand for 66,468,720 orders"), std::string::npos) << sut;
}

TEST(ExploreText, AConfirmationThatDoesNotAgreeIsHardToMiss)
{
    ExploreResult result = proved();
    result.report.verdict = Verdict::incomplete;
    result.report.confirmation.agreed = false;
    EXPECT_NE(exploreText(result).find("DOES NOT AGREE"), std::string::npos);
}

TEST(ExploreText, WhatIsIncompleteSaysWhatKeptItFromTheEnd)
{
    ExploreResult result;
    result.report.summary.english = "40 executions, nothing found.";
    result.report.reason.english = "The limit of 40 executions was met; --max-executions raises it.";
    EXPECT_TRUE(exploreText(result).starts_with(
        "INCOMPLETE: 40 executions, nothing found.\n"
        "The limit of 40 executions was met; --max-executions raises it.\n"));
}

TEST(ExploreText, AReasonThatTheSummaryGaveIsNotSaidTwice)
{
    ExploreResult result;
    result.report.reason.english = "A limit was met.";
    result.report.summary.english = "Nothing so far. A limit was met.";
    EXPECT_TRUE(exploreText(result).starts_with("INCOMPLETE: Nothing so far. A limit was met.\n\n"));
}

TEST(ExploreText, SaysWhereTheWitnessWasRecorded)
{
    ExploreResult result = violated();
    result.recording = "bad.forkscope";
    EXPECT_NE(exploreText(result).find("Recorded: forkscope replay bad.forkscope\n"),
              std::string::npos);
}

TEST(ExploreJson, HasTheKeysOfTheContract)
{
    const auto sut = exploreJson(violated());
    for (const char* key : {"scenario", "knobs", "verdict", "complete", "bound", "executions",
                            "search", "confirmation", "outcomes", "findings", "executions_per_s",
                            "wall_s"})
        EXPECT_TRUE(sut.contains(key)) << key;
    EXPECT_EQ(sut.at("verdict"), "violated");
    EXPECT_EQ(sut.at("bound"), nullptr);
    EXPECT_EQ(sut.at("confirmation").at("agreed"), nullptr);
    EXPECT_EQ(sut.at("outcomes").at(1).at("outcome").dump(), R"({"sold":2,"left":-1})");
    const auto& finding = sut.at("findings").at(0);
    EXPECT_EQ(finding.at("kind"), "claim");
    EXPECT_EQ(finding.at("schedule"), "0x4.1.2");
    EXPECT_EQ(finding.at("preemptions"), 1);
    EXPECT_EQ(finding.at("steps"), 2);
    EXPECT_EQ(finding.at("code"), "FS-3KQ7-M2XD-T");
    EXPECT_EQ(finding.at("witness").at(1).at("text"), "client-2 reads 1");
}

TEST(ExploreJson, OfAProofHoldsBothMethods)
{
    const auto sut = exploreJson(proved());
    EXPECT_EQ(sut.at("complete"), true);
    EXPECT_EQ(sut.at("orders"), "66468720");
    EXPECT_EQ(sut.at("search").at("method"), "reduction");
    EXPECT_EQ(sut.at("confirmation").at("agreed"), true);
    EXPECT_EQ(sut.at("confirmation").at("executions"), 3415);
}

TEST(ExploreStatus, FollowsFromTheReport)
{
    EXPECT_EQ(statusOf(proved()), kNothingFound);
    EXPECT_EQ(statusOf(violated()), kFound);
    ExploreResult result = proved();
    result.report.findings = violated().report.findings; // a race breaks no claim
    EXPECT_EQ(statusOf(result), kFound);
    result = {};
    result.report.verdict = Verdict::bounded;
    EXPECT_EQ(statusOf(result), kNothingFound);
    result.report.verdict = Verdict::incomplete;
    EXPECT_EQ(statusOf(result), kLimit);
    result.interrupted = true;
    EXPECT_EQ(statusOf(result), kInterrupted);
}

} // namespace
} // namespace forkscope
