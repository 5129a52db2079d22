#include "app/cli/luck_text.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

// Seven runs: four sold five, two sold six and broke the claim, one met a deadlock.
LuckResult sevenRuns()
{
    LuckResult result;
    result.facts.scenario = "ticket-grab";
    result.facts.knobs = {{"clients", "3"}};
    result.report.asked = 10;
    result.report.runs = 7;
    result.report.badRuns = 3;
    result.report.outcomes = {{{{"sold", 6}}, "finished", 2, 2, 30},
                              {{{"sold", {}}}, "deadlock", 1, 1, 20},
                              {{{"sold", 5}}, "finished", 4, 0, 10}};
    result.report.findings = {{FindingKind::claim, 2}, {FindingKind::deadlock, 1}};
    result.report.wallSeconds = 0.5;
    result.firstFailure = LuckFailure{2, {}, {}};
    result.firstFailure->facts.seed = 30;
    return result;
}

TEST(LuckText, IsAHistogramOfValuesWithWhatGotStuckAtItsEnd)
{
    const std::string sut = luckText(sevenRuns(), 8);
    EXPECT_TRUE(sut.starts_with("  sold=5               4   57.1 %  ########\n"
                                "  sold=6               2   28.6 %  !!!!\n"
                                "  sold=?, deadlock     1   14.3 %  !!\n"
                                "Failed (!): 3 of 7 runs. Found: claim in 2 runs, deadlock in 1 run.\n"))
        << sut;
    EXPECT_NE(sut.find("Luck: ticket-grab, 7 free runs of 10, 0.50 s\n"), std::string::npos) << sut;
}

TEST(LuckText, ABarShowsWhichOfItsRunsFailed)
{
    LuckResult result = sevenRuns();
    result.report.outcomes = {{{{"sold", 5}}, "finished", 8, 2, 1}};
    EXPECT_NE(luckText(result, 8).find("!!######\n"), std::string::npos) << luckText(result, 8);
}

TEST(LuckText, TheRarestOutcomeStillHasALetter)
{
    LuckResult result = sevenRuns();
    result.report.outcomes = {{{{"sold", 5}}, "finished", 9999, 1, 1},
                              {{{"sold", 6}}, "finished", 1, 0, 1}};
    const std::string sut = luckText(result, 8);
    EXPECT_NE(sut.find("!#######\n"), std::string::npos) << sut;
    EXPECT_NE(sut.find("#\nFailed"), std::string::npos) << sut;
}

TEST(LuckText, OfVeryManyOutcomesTheMostFrequentAreDrawn)
{
    LuckResult result = sevenRuns();
    result.report.outcomes.clear();
    for (std::int64_t i = 0; i < 100; ++i)
        result.report.outcomes.push_back({{{"at", i}}, "finished", i + 1, 0, 1});
    const std::string sut = luckText(result);
    EXPECT_EQ(sut.find("at=59 "), std::string::npos) << sut;
    EXPECT_NE(sut.find("at=60 "), std::string::npos) << sut;
    EXPECT_NE(sut.find("and 60 rarer outcomes\n"), std::string::npos) << sut;
}

TEST(LuckText, SaysWhereTheFirstFailingRunIsOrHowToKeepIt)
{
    LuckResult result = sevenRuns();
    EXPECT_NE(luckText(result).find("number 2 with seed 30, was not kept; --record FILE"),
              std::string::npos);
    result.recording = "bad.forkscope";
    EXPECT_NE(luckText(result).find("forkscope replay bad.forkscope\n"), std::string::npos);
}

TEST(LuckText, WithoutAnyRunThereIsNoHistogram)
{
    LuckResult result;
    result.facts.scenario = "ticket-grab";
    result.report.asked = 5;
    EXPECT_EQ(luckText(result), "Nothing found.\nLuck: ticket-grab, 0 free runs of 5, 0.00 s\n");
}

TEST(LuckJson, HoldsTheHistogramMostFrequentFirst)
{
    const auto sut = luckJson(sevenRuns());
    EXPECT_EQ(sut.at("runs"), 7);
    EXPECT_EQ(sut.at("outcomes").at(0).dump(),
              R"({"outcome":{"sold":5},"end":"finished","runs":4,"share":0.5714285714285714,)"
              R"("bad_runs":0,"first_seed":10})");
    EXPECT_EQ(sut.at("outcomes").at(2).at("outcome").at("sold"), nullptr);
    EXPECT_EQ(sut.at("findings").at(1).dump(), R"({"kind":"deadlock","runs":1})");
    EXPECT_EQ(sut.at("first_failure").dump(), R"({"run":2,"seed":30,"recording":null})");
    EXPECT_EQ(sut.at("interrupted"), false);
}

TEST(LuckStatus, FollowsFromTheRuns)
{
    LuckResult result;
    EXPECT_EQ(statusOf(result), kNothingFound);
    result.report.outcomes = {{{}, "timeout", 1, 0, 1}};
    result.report.findings = {{FindingKind::limit, 1}};
    EXPECT_EQ(statusOf(result), kLimit);
    result.report.findings = {{FindingKind::race, 1}};
    EXPECT_EQ(statusOf(result), kFound);
    result.interrupted = true;
    EXPECT_EQ(statusOf(result), kInterrupted);
}

} // namespace
} // namespace forkscope
