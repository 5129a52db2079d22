// The run as it is told: steps, broken claims, findings, the summary.
#include "engine/host/chronicle.h"

#include "tests/engine/host/bench.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

class ChronicleTest : public testing::Test
{
protected:
    Event step(ActorId actor, Operation operation, std::int64_t argument = 0,
               const std::string& text = "")
    {
        Event event;
        event.actor = actor;
        event.operation = operation;
        event.argument = argument;
        event.text = sut.texts().add(text);
        return event;
    }
    Event sold(int count) { return step(0, Operation::tally, count, "sold"); }

    std::vector<Operation> operations() const
    {
        std::vector<Operation> all;
        for (const Event& event : sut.events()) all.push_back(event.operation);
        return all;
    }

    Chronicle sut{bench(), resolveKnobs(bench(), "", {}), false};
};

TEST_F(ChronicleTest, NumbersStepsAndGivesFactsTheNumberOfTheStepBefore)
{
    sut.append(step(0, Operation::born));
    sut.append(step(0, Operation::begin));
    Event waits = step(0, Operation::acquire);
    waits.phase = Phase::waits;
    sut.append(waits);
    sut.append(step(0, Operation::tally, 1, "sold"));
    std::vector<std::uint32_t> steps;
    for (const Event& event : sut.events()) steps.push_back(event.step);
    EXPECT_EQ(steps, (std::vector<std::uint32_t>{0, 1, 1, 2}));
}

TEST_F(ChronicleTest, ABrokenClaimFollowsItsCauseAtOnceAndIsToldOnce)
{
    sut.append(sold(5));
    EXPECT_EQ(operations(), std::vector{Operation::tally});
    sut.append(sold(1));
    sut.append(sold(1));
    EXPECT_EQ(operations(), (std::vector{Operation::tally, Operation::tally,
                                         Operation::claimBroken, Operation::tally}));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    ASSERT_EQ(summary.claims.size(), 2u);
    EXPECT_EQ(summary.claims[0].held, false);
    EXPECT_EQ(summary.claims[0].brokenEvent, 1u);
    EXPECT_EQ(summary.claims[0].brokenAt, 2u);
    ASSERT_FALSE(summary.findings.empty());
    EXPECT_EQ(summary.findings[0].kind, FindingKind::claim);
    EXPECT_EQ(summary.findings[0].english, "Broken: Few are sold.");
    EXPECT_EQ(summary.findings[0].events, std::vector<std::uint32_t>{1});
}

TEST_F(ChronicleTest, ClaimsAboutTheEndAreJudgedThereOnly)
{
    sut.append(sold(4));
    EXPECT_EQ(operations(), std::vector{Operation::tally});
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.claims[0].held, true);
    EXPECT_EQ(summary.claims[1].held, false);
}

TEST_F(ChronicleTest, ARunThatWasStoppedLeavesUnbrokenClaimsUnjudged)
{
    sut.append(sold(4));
    const RunSummary summary = sut.conclude(RunEnd::stopped, "Stopped.");
    EXPECT_FALSE(summary.claims[0].held.has_value());
    EXPECT_FALSE(summary.claims[1].held.has_value());
    EXPECT_EQ(summary.sentence, "Stopped.");
}

TEST_F(ChronicleTest, AStuckRunIsWholeButHasNoEnd)
{
    const RunSummary summary = sut.conclude(RunEnd::stuck, "");
    EXPECT_EQ(summary.claims[0].held, true);
    EXPECT_FALSE(summary.claims[1].held.has_value());
}

TEST_F(ChronicleTest, AFindingMarksItsPlaceAndIsAttributedToItsLastEvent)
{
    sut.append(step(0, Operation::begin));
    sut.append(step(3, Operation::begin));
    sut.addFinding(FindingKind::deadlock, "They wait.", "它们在等。", {0, 1});
    const Event& finding = sut.events().back();
    EXPECT_EQ(finding.operation, Operation::finding);
    EXPECT_EQ(finding.actor, 3);
    EXPECT_EQ(sut.texts()[finding.text], "They wait.");
    EXPECT_EQ(sut.conclude(RunEnd::stuck, "").findings.front().chinese, "它们在等。");
}

TEST_F(ChronicleTest, ATornReadIsFound)
{
    sut.append(step(0, Operation::decodeError, 0, "Expecting value"));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.findings.front().kind, FindingKind::tornRead);
}

TEST_F(ChronicleTest, OutcomeAndScheduleStandInTheSummary)
{
    sut.append(step(0, Operation::begin));
    sut.append(sold(3));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.outcome.front(), (std::pair<std::string, std::optional<std::int64_t>>{
                                           "sold", 3}));
    EXPECT_EQ(summary.schedule, "0x2");
    EXPECT_EQ(sut.events().back().operation, Operation::ended);
}

TEST_F(ChronicleTest, StartingAnewForgetsEventsAndFindingsButKeepsTexts)
{
    sut.append(sold(9));
    const TextId id = sut.texts().add("kept");
    sut.restart();
    EXPECT_EQ(sut.edition(), 1u);
    EXPECT_TRUE(sut.events().empty());
    EXPECT_EQ(sut.texts()[id], "kept");
    sut.append(sold(5));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_TRUE(summary.findings.empty());
    EXPECT_EQ(sut.events().front().step, 1u);
}

} // namespace
} // namespace forkscope
