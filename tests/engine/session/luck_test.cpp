// Many runs and their histogram, with a pretended host whose outcome its seed decides.
#include "engine/session/luck.h"

#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <map>
#include <poll.h>

namespace forkscope {
namespace {

class LuckTest : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

    static LuckRequest throws(std::uint64_t firstSeed, std::int64_t runs, int atOnce = 1)
    {
        LuckRequest request;
        request.run.scenario = "dice";
        request.run.seed = firstSeed;
        request.runs = runs;
        request.atOnce = atOnce;
        return request;
    }

    // Calls only when the descriptor says so, as a window does.
    LuckUpdate follow(Luck& sut)
    {
        LuckUpdate all;
        for (;;) {
            pollfd poll{sut.descriptor(), POLLIN, 0};
            EXPECT_EQ(::poll(&poll, 1, 10'000), 1) << all.runs.size() << " runs are over";
            LuckUpdate update = sut.receive(0);
            all.runs.insert(all.runs.end(), update.runs.begin(), update.runs.end());
            if (update.firstFailure) m_failures.push_back(*update.firstFailure);
            all.trouble = update.trouble;
            all.over = update.over;
            if (all.over || testing::Test::HasFailure()) return all;
        }
    }

    std::vector<LuckFailure> m_failures;

private:
    Residue m_before;
};

TEST_F(LuckTest, EachRunHasTheNextSeedAndItsPlaceInTheHistogram)
{
    Luck sut(throws(1, 4));
    const LuckUpdate all = follow(sut);
    ASSERT_EQ(all.runs.size(), 4u);
    for (std::uint64_t i = 0; i < 4; ++i) {
        EXPECT_EQ(all.runs[i].seed, i + 1);
        EXPECT_EQ(all.runs[i].number, std::int64_t(i) + 1);
        EXPECT_EQ(all.runs[i].outcome, i);
    }
    const LuckReport& report = sut.report();
    EXPECT_EQ(report.asked, 4);
    EXPECT_EQ(report.runs, 4);
    ASSERT_EQ(report.outcomes.size(), 4u);
    EXPECT_EQ(report.outcomes[1].values.at(0).second, 2);
    EXPECT_EQ(report.outcomes[1].firstSeed, 2u);
    EXPECT_EQ(report.outcomes[2].end, "timeout");
    EXPECT_EQ(report.outcomes[3].end, "deadlock");
}

TEST_F(LuckTest, EqualOutcomesAreOneBar)
{
    LuckRequest request = throws(0, 12, 3);
    request.run.scenario = "0"; // says goodbye whatever its seed
    Luck sut(request);
    follow(sut);
    ASSERT_EQ(sut.report().outcomes.size(), 1u);
    EXPECT_EQ(sut.report().outcomes[0].runs, 12);
    EXPECT_EQ(sut.report().badRuns, 0);
    EXPECT_EQ(m_failures.size(), 0u);
}

TEST_F(LuckTest, AFindingCountsOncePerRun)
{
    Luck sut(throws(0, 5));
    const LuckUpdate all = follow(sut);
    EXPECT_EQ(all.runs[0].findings,
              (std::vector<FindingKind>{FindingKind::claim, FindingKind::race}));
    EXPECT_TRUE(all.runs[0].bad);
    EXPECT_FALSE(all.runs[1].bad);
    const std::map<FindingKind, std::int64_t> kinds(sut.report().findings.begin(),
                                                    sut.report().findings.end());
    EXPECT_EQ(kinds, (std::map<FindingKind, std::int64_t>{{FindingKind::claim, 1},
                                                          {FindingKind::race, 2},
                                                          {FindingKind::deadlock, 1}}));
    EXPECT_EQ(sut.report().badRuns, 2);
}

TEST_F(LuckTest, TheFirstFailingRunIsKeptWhole)
{
    Luck sut(throws(3, 2));
    follow(sut);
    ASSERT_EQ(m_failures.size(), 1u);
    EXPECT_EQ(m_failures[0].number, 2);
    EXPECT_EQ(m_failures[0].facts.seed, 4u);
    EXPECT_EQ(m_failures[0].run.texts, std::vector<std::string>{"dice"}) << "without what is void";
    EXPECT_EQ(m_failures[0].run.events.size(), 5u);
    ASSERT_TRUE(m_failures[0].run.summary);
    EXPECT_EQ(m_failures[0].run.summary->end, RunEnd::stuck);
}

TEST_F(LuckTest, ARunWithARaceAloneDidNotFailAndIsKeptWhenNoneDid)
{
    Luck sut(throws(8, 3));
    const LuckUpdate all = follow(sut);
    EXPECT_EQ(sut.report().badRuns, 0);
    EXPECT_EQ(all.runs[0].findings, std::vector<FindingKind>{FindingKind::race});
    ASSERT_EQ(m_failures.size(), 1u);
    EXPECT_EQ(m_failures[0].number, 1);
    EXPECT_EQ(m_failures[0].run.events.size(), 9u);
}

TEST_F(LuckTest, ARunThatALimitEndedDidNotFail)
{
    Luck sut(throws(12, 2));
    const LuckUpdate all = follow(sut);
    EXPECT_EQ(all.runs[0].findings, std::vector<FindingKind>{FindingKind::limit});
    EXPECT_EQ(sut.report().badRuns, 0);
    EXPECT_TRUE(m_failures.empty());
}

TEST_F(LuckTest, AFailingRunIsPreferredToOneWithARace)
{
    Luck sut(throws(10, 2));
    follow(sut);
    ASSERT_EQ(m_failures.size(), 1u);
    EXPECT_EQ(m_failures[0].number, 2);
}

TEST_F(LuckTest, SeveralRunsGoOnAtOnceAndAllAreCounted)
{
    LuckRequest request = throws(0, 40, 4);
    request.run.scenario = "300";
    Luck sut(request);
    const LuckUpdate all = follow(sut);
    EXPECT_EQ(all.runs.size(), 40u);
    EXPECT_EQ(sut.report().runs, 40);
}

TEST_F(LuckTest, ARunThatCantGoOnEndsAllWithItsSentence)
{
    Luck sut(throws(4, 10, 2));
    EXPECT_EQ(follow(sut).trouble, "There is no room.");
    Luck other(throws(6, 10));
    EXPECT_EQ(follow(other).trouble, "forkscope-host ended unexpectedly in run 1.");
}

TEST_F(LuckTest, ARefusalOfTheFirstRunIsTheUsersMistake)
{
    LuckRequest request = throws(0, 10);
    request.run.scenario = "refuse";
    EXPECT_THROW(Luck{request}, BadInput);
}

TEST_F(LuckTest, StoppedInTheMiddleItIsOverAndNothingIsLeft)
{
    Luck sut(throws(100, 1000, 3)); // runs that never end
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(sut.receive(1).over);
    sut.stop();
    const LuckUpdate last = sut.receive(0);
    EXPECT_TRUE(last.over);
    EXPECT_EQ(last.trouble, "");
    EXPECT_EQ(sut.report().runs, 0);
}

TEST_F(LuckTest, GivenUpWithoutBeingStoppedNothingIsLeftEither)
{
    Luck sut(throws(100, 1000, 3));
    for (int i = 0; i < 5; ++i) sut.receive(1);
}

} // namespace
} // namespace forkscope
