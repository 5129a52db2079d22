// Markers, and which lanes are shown.

#include "app/timeline/axis_gestures.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

namespace forkscope {
namespace {

using Marker = RunModel::Marker;

class TimelineLanesTest : public testing::Test
{
protected:
    explicit TimelineLanesTest(int clients = 5) : sut(model)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        model.take(sampleTicketRun(clients, 5, true, 4));
        sut.resize(960, 500);
        sut.show();
        model.setStep(20);
        model.setRange({0, 40});
    }

    int xOf(double position) { return sut.frame().mapper.column(position); }
    void drag(int from, int to, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(&sut, Qt::LeftButton, modifiers, {from, 200});
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 200), sut.mapToGlobal(QPointF(to, 200)),
                         Qt::LeftButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&sut, &move);
        QTest::mouseRelease(&sut, Qt::LeftButton, modifiers, {to, 200});
    }

    RunModel model;
    TimelineView sut;
};

TEST_F(TimelineLanesTest, ShiftAAndShiftBMarkTheCursorsPlace)
{
    QTest::keyClick(&sut, Qt::Key_A, Qt::ShiftModifier);
    model.setStep(32);
    QTest::keyClick(&sut, Qt::Key_B, Qt::ShiftModifier);
    EXPECT_EQ(model.marker(Marker::a), model.history().eventsUpTo(20));
    EXPECT_EQ(model.marker(Marker::b), model.history().eventsUpTo(32));
    const MarkedRange& range = sut.frame().range;
    ASSERT_EQ(range.flags.size(), 2u);
    EXPECT_EQ(range.flags[1].x, xOf(32));
    EXPECT_TRUE(range.text.startsWith("A to B: 12 step")) << range.text.toStdString();
    EXPECT_TRUE(sut.laneArea().contains(range.plate));
}

TEST_F(TimelineLanesTest, DraggingWithShiftMarksARangeAndLeavesTheCursor)
{
    drag(xOf(30.2), xOf(11.7), Qt::ShiftModifier);
    EXPECT_EQ(model.marker(Marker::a), model.history().eventsUpTo(12));
    EXPECT_EQ(model.marker(Marker::b), model.history().eventsUpTo(30));
    EXPECT_EQ(model.step(), 20u);
}

TEST_F(TimelineLanesTest, AltZZoomsToTheRangeAndEscForgetsIt)
{
    drag(xOf(10), xOf(30), Qt::ShiftModifier);
    QTest::keyClick(&sut, Qt::Key_Z, Qt::AltModifier);
    EXPECT_NEAR(model.range().begin, 9.2, 0.1);
    EXPECT_NEAR(model.range().end, 30.8, 0.1);
    QTest::keyClick(&sut, Qt::Key_Escape);
    EXPECT_FALSE(model.marker(Marker::a) || model.marker(Marker::b));
    EXPECT_TRUE(sut.frame().range.flags.empty());
}

TEST_F(TimelineLanesTest, PlacesSnapToTheEndsOfStepsUnlessAltIsHeld)
{
    model.setAxis(RunModel::Axis::time);
    const std::uint32_t end = model.history().eventsUpTo(12);
    const double position = model.axisPosition(end);
    EXPECT_EQ(cursorNear(model, position + 20'000, 30'000), end);
    EXPECT_EQ(eventNear(model, position), end);
    model.setAxis(RunModel::Axis::steps);
    const std::uint32_t next = model.history().eventsUpTo(13);
    ASSERT_GT(next - end, 1u);
    const std::uint32_t inside = eventNear(model, 12.5);
    EXPECT_GT(inside, end);
    EXPECT_LT(inside, next);
}

TEST_F(TimelineLanesTest, AHiddenLaneIsCountedAndComesBack)
{
    model.select(2);
    QTest::keyClick(&sut, Qt::Key_H);
    EXPECT_EQ(sut.frame().rows.rowOf(2), nullptr);
    EXPECT_EQ(sut.frame().rows.hidden, 1);
    auto* showAll = sut.findChild<QPushButton*>();
    EXPECT_TRUE(showAll->isVisible());
    EXPECT_TRUE(showAll->text().startsWith("1 hidden")) << showAll->text().toStdString();
    showAll->click();
    EXPECT_NE(sut.frame().rows.rowOf(2), nullptr);
    EXPECT_FALSE(showAll->isVisible());
}

TEST_F(TimelineLanesTest, TheLastLaneStays)
{
    for (const LaneRow& row : std::vector<LaneRow>(sut.frame().rows.rows)) sut.hideLane(row.actor);
    EXPECT_EQ(sut.frame().rows.rows.size(), 1u);
}

TEST_F(TimelineLanesTest, APinnedLaneIsOnTop)
{
    model.select(4);
    QTest::keyClick(&sut, Qt::Key_U);
    EXPECT_EQ(sut.frame().rows.rows.front().actor, 4);
    QTest::keyClick(&sut, Qt::Key_U);
    EXPECT_EQ(sut.frame().rows.rows.front().actor, 0);
}

TEST_F(TimelineLanesTest, SoloShowsWhatTheProcessTouched)
{
    Lanes lanes;
    lanes.extend(model.history());
    const std::set<ActorId> touched = touchedBy(lanes, 3);
    ASSERT_LT(touched.size(), 6u);
    model.select(3);
    QTest::keyClick(&sut, Qt::Key_O);
    EXPECT_EQ(sut.frame().rows.rows.size(), touched.size());
    EXPECT_NE(sut.frame().rows.rowOf(0), nullptr); // who started it
    QTest::keyClick(&sut, Qt::Key_O);
    EXPECT_EQ(sut.frame().rows.rows.size(), 6u);
}

TEST_F(TimelineLanesTest, ChildrenCanBeFoldedAway)
{
    model.select(0);
    QTest::keyClick(&sut, Qt::Key_C);
    EXPECT_EQ(sut.frame().rows.rows.size(), 1u);
    QTest::keyClick(&sut, Qt::Key_C);
    EXPECT_EQ(sut.frame().rows.rows.size(), 6u);
}

TEST_F(TimelineLanesTest, ALaneIsFoundByItsName)
{
    sut.findLane();
    auto* search = sut.findChild<QLineEdit*>();
    ASSERT_TRUE(search->isVisible());
    QTest::keyClicks(search, "ENT-4");
    EXPECT_EQ(sut.frame().found, std::set<ActorId>{4});
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(model.selected(), 4);
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_FALSE(search->isVisible());
    EXPECT_TRUE(sut.frame().found.empty());
}

TEST_F(TimelineLanesTest, EverythingGrowsWithTheMagnification)
{
    const QRect before = sut.laneRect(1);
    sut.setMagnification(2);
    EXPECT_EQ(sut.laneArea().left(), 2 * laneHeadWidth());
    EXPECT_GE(sut.laneRect(1).height(), 2 * kLowestRow);
    EXPECT_NE(sut.laneRect(1), before);
    const QPoint head = QPoint(60, sut.laneRect(3).center().y());
    QTest::mouseClick(&sut, Qt::LeftButton, Qt::NoModifier, head);
    EXPECT_EQ(model.selected(), 3);
    const QPoint ruler(2 * xOf(12), kRulerHeight);
    QTest::mouseClick(&sut, Qt::LeftButton, Qt::NoModifier, ruler);
    EXPECT_EQ(model.step(), 12u);
}

TEST_F(TimelineLanesTest, ADoubleClickOnTheStripShowsTheWholeRunAndLeavesTheCursor)
{
    OverviewStrip strip(model);
    strip.resize(800, 32);
    strip.show();
    const QPoint away(700, 16);
    QTest::mouseClick(&strip, Qt::LeftButton, Qt::NoModifier, away);
    QMouseEvent second(QEvent::MouseButtonDblClick, away, strip.mapToGlobal(away), Qt::LeftButton,
                       Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&strip, &second);
    EXPECT_EQ(model.step(), 20u);
    EXPECT_NEAR(model.range().begin, 0, 1e-6);
    EXPECT_NEAR(model.range().end, model.axisLength(), 1e-6);
}

class ManyLanesTest : public TimelineLanesTest
{
protected:
    ManyLanesTest() : TimelineLanesTest(30) {}
};

TEST_F(ManyLanesTest, TheWheelScrollsThemAndPansWithShift)
{
    sut.resize(960, 300);
    const double begin = model.range().begin;
    const auto wheel = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(QPointF(500, 200), sut.mapToGlobal(QPointF(500, 200)), {}, {0, -120},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&sut, &event);
    };
    wheel(Qt::NoModifier);
    EXPECT_GT(sut.frame().scroll, 0);
    EXPECT_EQ(model.range().begin, begin);
    wheel(Qt::ShiftModifier);
    EXPECT_GT(model.range().begin, begin);
}

} // namespace
} // namespace forkscope
