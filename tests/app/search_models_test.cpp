// The models behind the page "Every schedule", with searches that need no processes.

#include "app/search/search_words.h"
#include "tests/app/pretended_search.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QTest>

namespace forkscope {
namespace {

using Task = SearchDesk::Task;

const ScenarioInfo& ticketGrab() { return *sampleCatalogue().find("ticket-grab"); }

KnobValues knobsOf(const char* preset) { return ticketGrab().values(preset); }

class SearchDeskTest : public testing::Test
{
protected:
    SearchDeskTest() : sut(pretendedSearches(log)) { sut.choose(ticketGrab(), knobsOf("lock-off")); }

    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 3000);
    }
    void finish()
    {
        EXPECT_TRUE(waitFor([this] { return !sut.active(); }));
    }
    void run(Task task)
    {
        sut.want(task);
        finish();
    }

    std::shared_ptr<PretendedSearchLog> log = std::make_shared<PretendedSearchLog>();
    SearchDesk sut;
};

// --- the small setting --------------------------------------------------------------------------

TEST(SmallSetting, NumbersShrinkInProportionToThree)
{
    const KnobValues small = smallValues(ticketGrab(), knobsOf("lock-off"));
    EXPECT_EQ(small["clients"], "3");
    EXPECT_EQ(small["tickets"], "1");
    EXPECT_EQ(small["stay"], "100ms");
}

TEST(SmallSetting, WhatIsSmallAlreadyStaysAsItIs)
{
    KnobValues present = knobsOf("lock-off");
    present["clients"] = "2";
    present["tickets"] = "2";
    EXPECT_EQ(smallValues(ticketGrab(), present), present);
}

TEST(SmallSetting, TheCataloguesSmallValueTakesThePlaceOfADefaultOnly)
{
    ScenarioInfo scenario = ticketGrab();
    for (KnobInfo& knob : scenario.knobs)
        if (knob.name == "delay") knob.small = "none";
    EXPECT_EQ(smallValues(scenario, knobsOf("lock-off"))["delay"], "none");
    EXPECT_EQ(smallValues(scenario, knobsOf("notes"))["delay"], "fixed");
}

TEST(SmallSetting, ThePairIsComparedOnBothSides)
{
    SmallSetting sut;
    sut.choose(ticketGrab(), knobsOf("lock-on"));
    ASSERT_TRUE(sut.paired());
    EXPECT_EQ(sut.of(sut.faultySide())["lock"], "off");
    EXPECT_EQ(sut.of(sut.soundSide())["lock"], "on");
}

TEST(SmallSetting, AnotherPresetIsSearchedAsItStands)
{
    SmallSetting sut;
    sut.choose(ticketGrab(), knobsOf("write-only"));
    EXPECT_FALSE(sut.paired());
    EXPECT_EQ(sut.of(sut.faultySide())["lock"], "on");
    EXPECT_EQ(sut.of(sut.faultySide())["scope"], "write");
}

// --- searches -----------------------------------------------------------------------------------

TEST_F(SearchDeskTest, FindWorksWithoutTheLockAndProveWithIt)
{
    sut.want(Task::find);
    sut.want(Task::prove);
    finish();
    ASSERT_EQ(log->explored.size(), 2u);
    EXPECT_EQ(log->explored[0].knobs.at("lock"), "off");
    EXPECT_FALSE(log->explored[0].exhaustive);
    EXPECT_EQ(log->explored[1].knobs.at("lock"), "on");
    EXPECT_TRUE(log->explored[1].exhaustive);
    EXPECT_EQ(sut.find().report()->verdict, Verdict::violated);
    EXPECT_EQ(sut.prove().report()->verdict, Verdict::proved);
}

TEST_F(SearchDeskTest, OneTaskRunsAtATime)
{
    log->hangs = true;
    sut.searchAgain();
    EXPECT_EQ(sut.active(), Task::find);
    EXPECT_TRUE(sut.waits(Task::prove));
    EXPECT_EQ(log->alive, 1);
}

TEST_F(SearchDeskTest, CancelKeepsWhatWasCoveredAndEmptiesTheLine)
{
    log->hangs = true;
    sut.searchAgain();
    EXPECT_TRUE(waitFor([this] { return sut.find().progress().has_value(); }));
    sut.cancel();
    finish();
    EXPECT_EQ(sut.find().report()->verdict, Verdict::incomplete);
    EXPECT_EQ(sut.prove().state(), ExploreJob::State::idle);
    EXPECT_EQ(log->alive, 0);
}

TEST_F(SearchDeskTest, APausedSearchGoesOn)
{
    log->hangs = true;
    sut.want(Task::prove);
    sut.pause();
    EXPECT_TRUE(sut.paused());
    sut.resume();
    EXPECT_FALSE(sut.paused());
    EXPECT_EQ(log->commands, (QStringList{"pause", "resume"}));
}

TEST_F(SearchDeskTest, LeavingThePageRestsASearchAndComingBackGoesOn)
{
    log->hangs = true;
    sut.want(Task::find);
    sut.leave();
    EXPECT_TRUE(sut.paused());
    sut.comeBack();
    EXPECT_FALSE(sut.paused());
}

TEST_F(SearchDeskTest, WhatWasPausedByHandStaysPausedOnComingBack)
{
    log->hangs = true;
    sut.want(Task::find);
    sut.pause();
    sut.leave();
    sut.comeBack();
    EXPECT_TRUE(sut.paused());
}

TEST_F(SearchDeskTest, ARefusalIsKeptInItsOwnWords)
{
    log->refusal = "This machine permits no namespaces.";
    run(Task::find);
    EXPECT_EQ(sut.find().state(), ExploreJob::State::failed);
    EXPECT_EQ(sut.find().trouble(), "This machine permits no namespaces.");
}

TEST_F(SearchDeskTest, AHostThatDiesIsNoVerdict)
{
    log->dies = true;
    run(Task::prove);
    EXPECT_EQ(sut.prove().state(), ExploreJob::State::failed);
    EXPECT_FALSE(sut.prove().report());
    EXPECT_FALSE(sut.prove().trouble().isEmpty());
}

TEST_F(SearchDeskTest, AnotherSettingMakesAllResultsVoid)
{
    run(Task::find);
    run(Task::luck);
    sut.setting().setValue("clients", "4");
    EXPECT_FALSE(sut.hasResult(Task::find));
    EXPECT_EQ(sut.luck().runs(), 0);
    EXPECT_EQ(sut.outcomes().size(), 0);
}

TEST_F(SearchDeskTest, AnotherSettingEndsASearchThatIsUnderWay)
{
    log->hangs = true;
    sut.want(Task::find);
    sut.setting().setValue("clients", "4");
    EXPECT_FALSE(sut.active());
    EXPECT_EQ(log->alive, 0);
}

TEST_F(SearchDeskTest, ThePageOfTheSameRunKeepsItsResults)
{
    run(Task::find);
    sut.choose(ticketGrab(), knobsOf("lock-off"));
    EXPECT_TRUE(sut.hasResult(Task::find));
}

TEST_F(SearchDeskTest, TheOtherSideOfThePairIsProvedAnew)
{
    run(Task::prove);
    sut.setSide(Task::prove, sut.setting().faultySide());
    finish();
    EXPECT_EQ(log->explored.back().knobs.at("lock"), "off");
    EXPECT_EQ(sut.prove().report()->verdict, Verdict::violated);
}

TEST_F(SearchDeskTest, ALargerProofHasOneMoreOfTheFirstNumber)
{
    run(Task::prove);
    sut.proveLarger();
    finish();
    EXPECT_EQ(log->explored.back().knobs.at("clients"), "4");
    EXPECT_TRUE(log->explored.back().exhaustive);
}

TEST(SearchDesk, GoneInTheMiddleItLeavesNothing)
{
    auto log = std::make_shared<PretendedSearchLog>();
    log->hangs = true;
    {
        SearchDesk sut(pretendedSearches(log));
        sut.choose(ticketGrab(), knobsOf("lock-off"));
        sut.want(Task::find);
        EXPECT_EQ(log->alive, 1);
    }
    EXPECT_EQ(log->alive, 0);
}

// --- the atlas ----------------------------------------------------------------------------------

TEST_F(SearchDeskTest, TheAtlasAsksForEveryOrderUpToItsLimit)
{
    run(Task::atlas);
    const ExploreRequest& request = log->explored.back();
    EXPECT_TRUE(request.everyOrder);
    EXPECT_TRUE(request.tellRuns);
    EXPECT_EQ(request.maxExecutions, Atlas::kMost);
}

TEST_F(SearchDeskTest, ThreeClientsHaveSixtySixOrders)
{
    run(Task::atlas);
    const Atlas& atlas = sut.atlas();
    ASSERT_EQ(atlas.columns().size(), 66u);
    EXPECT_TRUE(atlas.complete());
    QStringList counts;
    for (int outcome : sut.outcomes().order())
        counts << sut.outcomes().label(outcome, Language::english) + ": "
                      + QString::number(atlas.count(outcome));
    EXPECT_EQ(counts, (QStringList{"sold 1: 6", "sold 2: 24", "sold 3: 36"}));
}

TEST_F(SearchDeskTest, ColumnsThatBeginAlikeStandTogether)
{
    run(Task::atlas);
    const auto first = sut.atlas().row(0);
    ASSERT_EQ(first.size(), 3u);
    EXPECT_EQ(first[0], (AtlasGroup{0, 21, 1}));
    EXPECT_EQ(first[2], (AtlasGroup{44, 65, 3}));
    EXPECT_EQ(sut.atlas().row(1).size(), 9u);
}

TEST(Atlas, WhatAllOrdersBeginWithIsKnown)
{
    ExploreReport report;
    report.outcomes = {{{{"sold", 1}}, "finished", 3, "", false}};
    OutcomeTable outcomes;
    outcomes.choose(ticketGrab());
    Atlas sut;
    sut.take({{{0, 2, 1}, "a"}, {{0, 1, 2}, "b"}, {{0, 1, 3}, "c"}}, report, outcomes);
    EXPECT_EQ(sut.common(), 1);
    EXPECT_EQ(sut.row(1).size(), 2u);
}

TEST_F(SearchDeskTest, TheTreesLeavesAreTheColumns)
{
    run(Task::atlas);
    const std::vector<AtlasNode> nodes = sut.atlas().tree();
    const auto leaves = std::count_if(nodes.begin(), nodes.end(), [](const AtlasNode& node) {
        return node.first == node.last;
    });
    EXPECT_EQ(leaves, 66);
    for (std::size_t node = 1; node < nodes.size(); ++node) {
        const AtlasNode& parent = nodes[std::size_t(nodes[node].parent)];
        EXPECT_LE(parent.first, nodes[node].first);
        EXPECT_GE(parent.last, nodes[node].last);
        EXPECT_FALSE(nodes[node].way.empty());
    }
}

TEST_F(SearchDeskTest, TheWitnessHasItsColumn)
{
    run(Task::find);
    run(Task::atlas);
    const int column = sut.witnessColumn();
    ASSERT_GE(column, 0);
    EXPECT_EQ(sut.atlas().columns()[std::size_t(column)].choices,
              (std::vector<std::uint16_t>{1, 2, 2, 1, 3}));
}

TEST_F(SearchDeskTest, AnAtlasThatStoppedEarlySaysSo)
{
    log->incomplete = "The limit of 2,000 runs ended it.";
    run(Task::atlas);
    EXPECT_FALSE(sut.atlas().complete());
    EXPECT_FALSE(sut.atlas().empty());
}

TEST(ActorNames, NumbersAloneAreEnoughWhereTheyAreClear)
{
    ExploreReport report;
    report.roles = {"main", "client-1", "client-2"};
    ActorNames sut;
    sut.take(report);
    EXPECT_EQ(sut.name(2), "client-2");
    EXPECT_EQ(sut.shortName(2), "2");
    report.roles = {"main", "reader-1", "writer-1"};
    sut.take(report);
    EXPECT_EQ(sut.shortName(1), "r1");
    EXPECT_EQ(sut.shortName(2), "w1");
}

// --- luck ---------------------------------------------------------------------------------------

TEST_F(SearchDeskTest, LuckCountsOutcomes)
{
    run(Task::luck);
    EXPECT_EQ(log->tried.front().runs, SearchDesk::kLuckRuns);
    EXPECT_EQ(log->tried.front().run.knobs.at("lock"), "off");
    ASSERT_EQ(sut.luck().bars().size(), 3u);
    std::int64_t all = 0;
    for (const LuckBar& bar : sut.luck().bars()) all += bar.runs;
    EXPECT_EQ(all, 200);
    ASSERT_TRUE(sut.luck().firstFailure().has_value());
    EXPECT_EQ(sut.luck().firstFailure()->number, 2);
}

TEST_F(SearchDeskTest, MoreRunsAreAddedToWhatIsThere)
{
    run(Task::luck);
    run(Task::luck);
    EXPECT_EQ(sut.luck().runs(), 400);
    EXPECT_EQ(sut.luck().bars().size(), 3u);
}

TEST_F(SearchDeskTest, ARaceAloneDoesNotMakeAnOutcomeBad)
{
    run(Task::luck);
    const OutcomeTable& outcomes = sut.outcomes();
    EXPECT_EQ(outcomes.sort(outcomes.order()[0]), OutcomeTable::Sort::good);
    EXPECT_EQ(outcomes.sort(outcomes.order()[1]), OutcomeTable::Sort::bad);
}

TEST_F(SearchDeskTest, LuckAndAtlasShareTheirOutcomes)
{
    run(Task::atlas);
    run(Task::luck);
    EXPECT_EQ(sut.outcomes().size(), 3);
}

TEST_F(SearchDeskTest, PausedLuckStartsNoFurtherRun)
{
    sut.want(Task::luck);
    sut.pause();
    const std::int64_t before = sut.luck().runs();
    for (int turn = 0; turn < 10; ++turn) QCoreApplication::processEvents();
    EXPECT_EQ(sut.luck().runs(), before);
    sut.resume();
    finish();
    EXPECT_EQ(sut.luck().runs(), 200);
}

TEST_F(SearchDeskTest, CancelledLuckKeepsWhatItCounted)
{
    sut.want(Task::luck);
    EXPECT_TRUE(waitFor([this] { return sut.luck().runs() > 0; }));
    sut.cancel();
    finish();
    EXPECT_LE(sut.luck().runs(), 200);
    EXPECT_EQ(sut.luck().wanted(), sut.luck().runs());
}

// --- words --------------------------------------------------------------------------------------

TEST_F(SearchDeskTest, TheHeadlineCountsInWords)
{
    run(Task::find);
    EXPECT_EQ(SearchWords::headline(sut.find().report()->findings.front()),
              "Two clients are enough. One preemption, four steps.");
}

TEST(SearchWords, WhatMainPreparesIsNoStepOfTheFailure)
{
    ExploredFinding finding;
    finding.preemptions = 1;
    finding.witness = {{0, "main"}, {1, "client-1"}, {3, "client-3"}, {1, "client-1"}};
    EXPECT_EQ(SearchWords::headline(finding), "Two clients are enough. One preemption, three steps.");
}

TEST(SearchWords, OnlyAMinimalWitnessIsCalledSo)
{
    ExploredFinding finding;
    EXPECT_TRUE(SearchWords::minimal(finding).isEmpty());
    finding.minimal = true;
    EXPECT_FALSE(SearchWords::minimal(finding).isEmpty());
}

TEST(SearchWords, LargeNumbersAreGrouped)
{
    EXPECT_EQ(SearchWords::number(std::string("66468720"), Language::english), "66,468,720");
    EXPECT_EQ(SearchWords::number(std::string("120"), Language::english), "120");
}

TEST(SearchWords, WhatIsStillToComeIsAFloor)
{
    const ExploreProgress progress{ExploreProgress::Phase::prove, 1604, 1604, 996, 2310};
    EXPECT_EQ(SearchWords::progress(progress, Language::english),
              "1,604 runs · at least 996 more · 2,310 per second");
}

TEST(SearchWords, WithoutTheSecondMethodNothingIsCalledConfirmed)
{
    ExploreReport report;
    report.confirmation.agreed = false;
    EXPECT_TRUE(SearchWords::certificateExplained(report, Language::english)
                    .contains("this is no proof"));
}

TEST_F(SearchDeskTest, TheCertificateCanBeCheckedByAnybody)
{
    run(Task::prove);
    const QString text = certificateText(sut, *sut.prove().report(), "1.0", Language::english);
    for (const char* part : {"ticket-grab", "120 runs stand for 5,166,720 orders", "312",
                             "history pruning", "0x9.1.1", "forkscope explore ticket-grab",
                             "--set lock=on"})
        EXPECT_TRUE(text.contains(part)) << part << "\n" << text.toStdString();
}

} // namespace
} // namespace forkscope
