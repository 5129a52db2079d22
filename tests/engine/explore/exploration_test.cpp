// Searches of real scenarios through the façade, as command line and window ask for them.
#include "engine/session/exploration.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace forkscope {

namespace {

using Knobs = std::map<std::string, std::string>;

ExploreRequest searching(const std::string& scenario, const Knobs& knobs)
{
    ExploreRequest request;
    request.scenario = scenario;
    request.knobs = knobs;
    return request;
}

// Two steps a client: it reads the count and writes one less.
Knobs tickets(int clients, bool lock)
{
    return {{"clients", std::to_string(clients)}, {"tickets", "1"},      {"file", "value"},
            {"search", "none"},                   {"delay", "none"},     {"arrival", "together"},
            {"lock", lock ? "on" : "off"}};
}

ExploreReport reportOf(Exploration& exploration, std::vector<ExploredRun>* runs = nullptr)
{
    for (;;) {
        ExploreUpdate update = exploration.receive(1000);
        if (runs) runs->insert(runs->end(), update.runs.begin(), update.runs.end());
        if (update.report) return *update.report;
        if (update.closed) throw std::runtime_error("the host ended without a report");
    }
}

ExploreReport explored(const ExploreRequest& request)
{
    Exploration exploration(request);
    return reportOf(exploration);
}

const ExploredFinding* findingOf(const ExploreReport& report, FindingKind kind)
{
    const auto found = std::ranges::find(report.findings, kind, &ExploredFinding::kind);
    return found == report.findings.end() ? nullptr : &*found;
}

class ExplorationTest : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

struct Count
{
    int clients;
    bool lock;
    std::int64_t executions;
    const char* orders;
};

} // namespace

// Nidhugg's optimal reduction runs as many: 4, 21, 148 without the lock, N! with it.
TEST_F(ExplorationTest, NoClassOfTicketGrabIsRunTwice)
{
    for (const Count& count : {Count{2, false, 4, "6"}, Count{3, false, 21, "66"},
                               Count{4, false, 148, "1176"}, Count{2, true, 2, "2"},
                               Count{3, true, 6, "6"}, Count{4, true, 24, "24"}}) {
        ExploreRequest request = searching("ticket-grab", tickets(count.clients, count.lock));
        request.exhaustive = true;
        const ExploreReport report = explored(request);
        EXPECT_EQ(report.executions, count.executions) << count.clients;
        EXPECT_EQ(report.orders, count.orders) << count.clients;
        EXPECT_EQ(report.redundant, 0);
        EXPECT_TRUE(report.complete);
        EXPECT_TRUE(report.confirmation.agreed.value_or(false));
        EXPECT_EQ(report.verdict, count.lock ? Verdict::proved : Verdict::violated);
    }
}

// The count that explore.md's own enumeration and Nidhugg agree on.
TEST_F(ExplorationTest, FifteenRunsOfFourPhilosophersStandForNearlyHundredThousandOrders)
{
    ExploreRequest request =
        searching("dining-philosophers", {{"seats", "4"}, {"rounds", "1"}, {"delay", "none"}});
    request.exhaustive = true;
    const ExploreReport report = explored(request);
    EXPECT_EQ(report.executions, 15);
    EXPECT_EQ(report.orders, "98184");
    ASSERT_NE(findingOf(report, FindingKind::deadlock), nullptr);
    EXPECT_EQ(findingOf(report, FindingKind::deadlock)->preemptions, 1u);
    EXPECT_EQ(findingOf(report, FindingKind::deadlock)->steps, 4u);
}

TEST_F(ExplorationTest, TheShortestFailureHasOnePreemptionAndFourStepsAndIsToldStepByStep)
{
    const ExploreReport report = explored(searching("ticket-grab", tickets(3, false)));
    ASSERT_EQ(report.verdict, Verdict::violated);
    const ExploredFinding* broken = findingOf(report, FindingKind::claim);
    ASSERT_NE(broken, nullptr);
    EXPECT_EQ(broken->preemptions, 1u);
    EXPECT_EQ(broken->steps, 4u);
    EXPECT_TRUE(broken->minimal);
    ASSERT_EQ(broken->witness.size(), 4u);
    EXPECT_EQ(std::ranges::count_if(broken->witness, &WitnessStep::preempts), 1);
    EXPECT_FALSE(broken->witness.front().text.chinese.empty());
    EXPECT_EQ(broken->witness[0].role, broken->witness[3].role) << "0110";
}

TEST_F(ExplorationTest, AWitnessFailsAgainWhenItsScheduleIsRun)
{
    const ExploreRequest request = searching("ticket-grab", tickets(3, false));
    const ExploreReport report = explored(request);
    for (const ExploredFinding& finding : report.findings) {
        RunRequest again;
        again.scenario = request.scenario;
        again.knobs = request.knobs;
        again.mode = RunMode::play;
        again.schedule = finding.schedule;
        const FinishedRun run = runToEnd(again);
        EXPECT_EQ(run.summary.schedule, finding.schedule);
        EXPECT_FALSE(run.summary.scheduleRanOut && run.summary.end != RunEnd::finished);
        EXPECT_TRUE(std::ranges::count(run.summary.findings, finding.kind, &Finding::kind))
            << name(finding.kind);
        for (const WitnessStep& step : finding.witness)
            EXPECT_EQ(run.events().at(step.event).phase, Phase::done);
    }
}

TEST_F(ExplorationTest, WithinABoundItSaysNoMoreThanTheBound)
{
    ExploreRequest request = searching("ticket-grab", tickets(3, false));
    request.bound = 0;
    ExploreReport report = explored(request);
    EXPECT_EQ(report.verdict, Verdict::bounded);
    EXPECT_EQ(report.executions, 6) << "one for each order of the clients";
    EXPECT_FALSE(report.complete);

    request.bound = 1;
    report = explored(request);
    EXPECT_EQ(report.verdict, Verdict::violated);
    EXPECT_EQ(report.executions, 18);
}

TEST_F(ExplorationTest, ALimitLeavesItIncompleteAndSaysWhich)
{
    ExploreRequest request = searching("ticket-grab", tickets(4, true));
    request.exhaustive = true;
    request.maxExecutions = 10;
    const ExploreReport report = explored(request);
    EXPECT_EQ(report.verdict, Verdict::incomplete);
    EXPECT_FALSE(report.complete);
    EXPECT_NE(report.reason.english.find("10 executions"), std::string::npos)
        << report.reason.english;
    EXPECT_FALSE(report.reason.chinese.empty());
}

TEST_F(ExplorationTest, AnAtlasHasEveryOrderOnce)
{
    ExploreRequest request = searching("ticket-grab", tickets(3, false));
    request.everyOrder = true;
    request.tellRuns = true;
    Exploration exploration(request);
    std::vector<ExploredRun> runs;
    const ExploreReport report = reportOf(exploration, &runs);
    EXPECT_EQ(runs.size(), 66u);
    EXPECT_TRUE(report.complete);
    std::map<std::vector<std::uint16_t>, int> choices;
    std::map<std::uint32_t, int> byOutcome;
    for (const ExploredRun& run : runs) {
        ++choices[run.choices];
        ++byOutcome[run.outcome];
    }
    EXPECT_EQ(choices.size(), 66u);
    std::vector<int> counts;
    for (const auto& [outcome, count] : byOutcome) counts.push_back(count);
    std::ranges::sort(counts);
    EXPECT_EQ(counts, (std::vector{6, 24, 36})) << "sold 1, 2, 3";
}

TEST_F(ExplorationTest, ASearchCanRestAndGoOnAndBeStopped)
{
    Exploration exploration([] {
        ExploreRequest request = searching("ticket-grab", tickets(6, false));
        request.exhaustive = true;
        return request;
    }());
    exploration.pause();
    bool paused = false;
    while (!paused) {
        const ExploreUpdate update = exploration.receive(1000);
        paused = update.progress && update.progress->paused;
        ASSERT_FALSE(update.report || update.closed);
    }
    exploration.resume();
    while (paused) {
        const ExploreUpdate update = exploration.receive(1000);
        if (update.progress) paused = update.progress->paused;
        ASSERT_FALSE(update.closed);
    }
    exploration.stop();
    const ExploreReport report = reportOf(exploration);
    EXPECT_NE(report.verdict, Verdict::proved);
    EXPECT_FALSE(report.complete);
}

TEST_F(ExplorationTest, NothingIsLeftWhenWhoeverAskedGoesAway)
{
    ExploreRequest request = searching("ticket-grab", tickets(6, false));
    request.exhaustive = true;
    const Exploration exploration(request); // its end is what TearDown looks at
    EXPECT_EQ(exploration.facts().knobs.at("clients"), "6");
}

// Where containers allow no namespace; see engine/host/enclosure.h.
TEST_F(ExplorationTest, WithoutAPidNamespaceItCoversTheSame)
{
    ::setenv("FORKSCOPE_NO_NAMESPACE", "1", 1);
    ExploreRequest request = searching("terminate-holding-lock", {{"waiters", "1"}});
    request.exhaustive = true;
    const ExploreReport report = explored(request);
    ::unsetenv("FORKSCOPE_NO_NAMESPACE");
    const ExploreReport usual = explored(request);
    EXPECT_EQ(report.executions, usual.executions);
    EXPECT_EQ(report.orders, usual.orders);
    EXPECT_TRUE(report.confirmation.agreed.value_or(false));
    ASSERT_NE(findingOf(report, FindingKind::ownerDied), nullptr);
    EXPECT_EQ(findingOf(report, FindingKind::ownerDied)->schedule,
              findingOf(usual, FindingKind::ownerDied)->schedule);
}

TEST_F(ExplorationTest, AMistakeIsToldInTheHostsSentence)
{
    EXPECT_THROW(Exploration(searching("no-such", {})), BadInput);
    EXPECT_THROW(Exploration(searching("ticket-grab", {{"clients", "0"}})), BadInput);
}

} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
