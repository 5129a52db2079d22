#include "app/models/bookmarks.h"
#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_races.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/made_run.h"

#include <gtest/gtest.h>

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

namespace forkscope {
namespace {

// Two processes read the same number and each writes one less: the second write is lost.
MadeRun lostUpdate()
{
    MadeRun run;
    const ObjectId count = run.make(ObjectKind::value, "count", 2);
    const ActorId one = run.start(0, "one");
    const ActorId two = run.start(0, "two");
    run.does(one, Operation::valueGet, count);
    run.does(two, Operation::valueGet, count);
    run.does(one, Operation::valueSet, count, 1);
    run.does(two, Operation::valueSet, count, 1);
    return run;
}

class RacesTest : public testing::Test
{
protected:
    RacesTest() : sut(model)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        Update update = lostUpdate().update();
        RunSummary summary;
        std::vector<std::uint32_t> writes;
        for (std::uint32_t number = 0; number < update.events.size(); ++number)
            if (update.events[number].operation == Operation::valueSet
                && update.events[number].phase == Phase::done)
                writes.push_back(number);
        summary.findings = {{FindingKind::race, "Both write count.", "两者都写 count。", writes}};
        update.summary = summary;
        model.take(update);
        sut.resize(960, 300);
        sut.show();
        model.setRange({0, 20});
        events = writes;
    }

    void click(QPointF point)
    {
        QTest::mouseClick(&sut, Qt::LeftButton, Qt::NoModifier, point.toPoint());
    }

    RunModel model;
    TimelineView sut;
    std::vector<std::uint32_t> events;
};

TEST_F(RacesTest, ARaceIsAPairOfMarksOnTwoLanes)
{
    ASSERT_EQ(events.size(), 2u);
    ASSERT_EQ(sut.frame().races.size(), 1u);
    const LaneRace& race = sut.frame().races.front();
    EXPECT_TRUE(sut.laneRect(1).contains(race.first.center().toPoint()));
    EXPECT_TRUE(sut.laneRect(2).contains(race.second.center().toPoint()));
    EXPECT_LT(race.first.center().x(), race.second.center().x());
}

TEST_F(RacesTest, ThePointerFindsItsSentence)
{
    const LaneRace race = sut.frame().races.front();
    ASSERT_NE(raceAt(sut.frame(), race.second.center()), nullptr);
    EXPECT_EQ(raceAt(sut.frame(), race.second.center())->text, "Both write count.");
    model.setLanguage(Language::chinese);
    EXPECT_EQ(sut.frame().races.front().text, QString::fromUtf8("两者都写 count。"));
    EXPECT_EQ(sut.accessibleDescription(), QString::fromUtf8("两者都写 count。"));
}

TEST_F(RacesTest, AClickOnAMarkGoesToThatAccess)
{
    const LaneRace race = sut.frame().races.front();
    click(race.first.center());
    EXPECT_EQ(model.step(), model.history().event(events[0]).step);
    EXPECT_EQ(model.selected(), 1);
    click(sut.frame().races.front().second.center());
    EXPECT_EQ(model.step(), model.history().event(events[1]).step);
    EXPECT_EQ(model.selected(), 2);
}

TEST_F(RacesTest, ItIsAPlaceAmongTheFindings)
{
    EXPECT_EQ(placesOfFindings(model), std::vector<std::uint32_t>{events[1] + 1});
}

TEST_F(RacesTest, TheLineWhereAnotherRunPartedStandsAfterItsStep)
{
    EXPECT_FALSE(sut.frame().partingX);
    sut.setParting(4);
    ASSERT_TRUE(sut.frame().partingX);
    EXPECT_EQ(*sut.frame().partingX, sut.frame().mapper.column(4));
}

// A process that was killed, and a finding about it.
class AlertsTest : public testing::Test
{
protected:
    AlertsTest() : sut(model)
    {
        MadeRun run;
        const ActorId child = run.start(0, "child");
        run.start(0, "other");
        run.dies(child, -9);
        Update update = run.update();
        Event finding{.time = run.now(), .text = TextId(update.texts.size()), .actor = child,
                      .operation = Operation::finding};
        finding.argument = std::int64_t(FindingKind::leakedZombie);
        finding.step = update.events.back().step;
        update.texts.push_back("child was never joined.");
        update.events.push_back(finding);
        update.summary = RunSummary();
        update.summary->findings = {{FindingKind::leakedZombie, "child was never joined.",
                                     "从未 join child。", {0}}};
        model.take(update);
        sut.resize(960, 300);
        sut.show();
        model.setRange({0, model.axisLength() + 2});
    }

    // Pixels of the finding's colour in a lane.
    int marksIn(ActorId actor)
    {
        const QImage image = sut.grab(sut.laneRect(actor)).toImage();
        const QRgb wanted = Theme::current().color(Token::finding).rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = laneHeadWidth(); x < image.width(); ++x)
                count += image.pixel(x, y) == wanted;
        return count;
    }

    RunModel model;
    TimelineView sut;
};

TEST_F(AlertsTest, AreSeenOnTheirLaneAtEveryZoom)
{
    model.goLive();
    for (const double length : {10.0, 1000.0, 1e6}) {
        model.setRange({0, length});
        EXPECT_GT(marksIn(1), 20) << length;
        EXPECT_EQ(marksIn(2), 0) << length;
    }
}

TEST_F(AlertsTest, AFindingsFlagIsInTheLanguageOfTheWindow)
{
    ASSERT_EQ(sut.frame().marks.size(), 1u);
    EXPECT_EQ(sut.frame().marks[0].whole, "child was never joined.");
    model.setLanguage(Language::chinese);
    EXPECT_EQ(sut.frame().marks[0].whole, QString::fromUtf8("从未 join child。"));
}

TEST(OverviewBookmarks, AreStarsThatTellTheirNote)
{
    RunModel model;
    model.take(lostUpdate().update());
    Bookmarks bookmarks;
    OverviewStrip sut(model);
    sut.resize(600, 32);
    sut.show();
    model.goLive();
    sut.setBookmarks(&bookmarks);
    const QImage before = sut.grab().toImage();
    const std::uint32_t count = model.history().size() / 2;
    bookmarks.set(count, "look <here>");
    EXPECT_NE(sut.grab().toImage(), before);
    const QPoint star(int(sut.mapper().x(model.axisPosition(count))), 10);
    QHelpEvent help(QEvent::ToolTip, star, sut.mapToGlobal(star));
    QCoreApplication::sendEvent(&sut, &help);
    EXPECT_TRUE(QToolTip::text().contains("look &lt;here&gt;"));
    bookmarks.remove(count);
    EXPECT_EQ(sut.grab().toImage(), before);
}

} // namespace
} // namespace forkscope
