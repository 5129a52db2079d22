#include "app/timeline/chart_view.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QChart>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace forkscope {
namespace {

// A recorded run of five clients with the lock, shown from its beginning.
class TimelineTest : public testing::Test
{
protected:
    explicit TimelineTest(int clients = 5, QSize size = {960, 500}) : sut(model)
    {
        RunFacts facts;
        facts.controlled = true;
        facts.knobs = {{"tickets", "5"}};
        model.clear(facts);
        model.take(sampleTicketRun(clients, 5, true, 4));
        sut.resize(size);
        sut.show();
        model.setRange({0, 40});
        model.setStep(20);
        model.setRange({0, 40});
    }

    int xOf(double position) { return sut.frame().mapper.column(position); }
    QPoint inLane(ActorId actor, double position)
    {
        return {xOf(position), sut.laneRect(actor).center().y()};
    }

    void click(QPoint point) { QTest::mouseClick(&sut, Qt::LeftButton, Qt::NoModifier, point); }

    void wheel(QPoint point, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(point, sut.mapToGlobal(QPointF(point)), {}, {0, 120 * notches},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&sut, &event);
    }

    // Somewhere where no bar is: the row of an actor that does not take this step.
    ActorId otherThan(ActorId actor) const { return actor == 1 ? ActorId(2) : ActorId(1); }

    RunModel model;
    TimelineView sut;
};

class ManyProcessesTest : public TimelineTest
{
protected:
    ManyProcessesTest() : TimelineTest(200, {1200, 600}) {}
};

TEST_F(TimelineTest, AClickSetsTheCursorAtTheNearestStep)
{
    click({xOf(12.3), kRulerHeight / 2});
    EXPECT_EQ(model.step(), 12u);
    EXPECT_EQ(model.cursor(), model.history().eventsUpTo(12));
    EXPECT_FALSE(model.live());
}

TEST_F(TimelineTest, AClickOnABarShowsTheWorldAfterThatStep)
{
    const ActorId actor = model.history().actorOfStep(12);
    click(inLane(actor, 11.2));
    EXPECT_EQ(model.step(), 12u);
    click(inLane(otherThan(actor), 11.2));
    EXPECT_EQ(model.step(), 11u);
}

TEST_F(TimelineTest, DraggingScrubs)
{
    const int y = kRulerHeight / 2;
    QTest::mousePress(&sut, Qt::LeftButton, Qt::NoModifier, {xOf(5), y});
    QTest::mouseMove(&sut, {xOf(9), y});
    EXPECT_EQ(model.step(), 9u);
    QTest::mouseMove(&sut, {xOf(30), y});
    EXPECT_EQ(model.step(), 30u);
    QTest::mouseRelease(&sut, Qt::LeftButton, Qt::NoModifier, {xOf(30), y});
    QTest::mouseMove(&sut, {xOf(3), y});
    EXPECT_EQ(model.step(), 30u);
}

TEST_F(TimelineTest, AClickOnAHeadSelects)
{
    const std::uint32_t cursor = model.cursor();
    click({40, sut.laneRect(3).center().y()});
    EXPECT_EQ(model.selected(), 3);
    EXPECT_EQ(model.cursor(), cursor);
}

TEST_F(TimelineTest, ADoubleClickOnAHeadAsksForAStep)
{
    QSignalSpy asked(&sut, &TimelineView::stepRequested);
    QTest::mouseDClick(&sut, Qt::LeftButton, Qt::NoModifier, {40, sut.laneRect(2).center().y()});
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked[0][0].value<ActorId>(), 2);
}

TEST_F(TimelineTest, CtrlAndWheelZoomAroundThePointer)
{
    const QPoint pointer(xOf(13), 200);
    const double under = sut.frame().mapper.position(pointer.x());
    wheel(pointer, 2, Qt::ControlModifier);
    EXPECT_LT(model.range().length(), 30);
    EXPECT_NEAR(sut.frame().mapper.position(pointer.x()), under, 1e-6);
}

TEST_F(TimelineTest, TheWheelPans)
{
    model.setRange({4, 24});
    wheel({500, 200}, -1);
    EXPECT_GT(model.range().begin, 4);
    EXPECT_NEAR(model.range().length(), 20, 1e-6);
    wheel({500, 200}, 1);
    EXPECT_NEAR(model.range().begin, 4, 1e-6);
}

TEST_F(TimelineTest, TheMiddleButtonDragsTheAxis)
{
    model.setRange({4, 24});
    QTest::mousePress(&sut, Qt::MiddleButton, Qt::NoModifier, {500, 200});
    QTest::mouseMove(&sut, {500 - int(sut.frame().mapper.pixelsFor(3)), 200});
    QTest::mouseRelease(&sut, Qt::MiddleButton, Qt::NoModifier, {400, 200});
    EXPECT_NEAR(model.range().begin, 7, 0.1);
}

TEST_F(TimelineTest, KeysZoomPanAndStep)
{
    QTest::keyClick(&sut, Qt::Key_W);
    EXPECT_LT(model.range().length(), 40);
    QTest::keyClick(&sut, Qt::Key_S);
    EXPECT_NEAR(model.range().length(), 40, 1e-6);
    model.setRange({4, 24});
    QTest::keyClick(&sut, Qt::Key_D);
    EXPECT_GT(model.range().begin, 4);
    QTest::keyClick(&sut, Qt::Key_Right);
    EXPECT_EQ(model.step(), 21u);
    QTest::keyClick(&sut, Qt::Key_Left);
    EXPECT_EQ(model.step(), 20u);
    QTest::keyClick(&sut, Qt::Key_End);
    EXPECT_TRUE(model.live());
}

TEST_F(TimelineTest, ArrowKeysSelectLanes)
{
    model.select(0);
    QTest::keyClick(&sut, Qt::Key_Down);
    EXPECT_EQ(model.selected(), 1);
    QTest::keyClick(&sut, Qt::Key_Up);
    QTest::keyClick(&sut, Qt::Key_Up);
    EXPECT_EQ(model.selected(), 0);
}

TEST_F(TimelineTest, XChangesTheAxis)
{
    QTest::keyClick(&sut, Qt::Key_X);
    EXPECT_EQ(model.axis(), RunModel::Axis::time);
    click({xOf(double(model.history().latest().time) / 2), kRulerHeight / 2});
    EXPECT_NEAR(double(model.world().time), double(model.history().latest().time) / 2,
                double(model.history().latest().time) / 5);
    QTest::keyClick(&sut, Qt::Key_X);
    EXPECT_EQ(model.axis(), RunModel::Axis::steps);
}

TEST_F(TimelineTest, FollowsARunThatGrows)
{
    RunModel live;
    TimelineView view(live);
    view.resize(700, 400);
    const Update whole = sampleTicketRun(5, 5, true, 4);
    RunFacts facts;
    facts.controlled = true;
    live.clear(facts);
    Update part;
    part.texts = whole.texts;
    part.events.assign(whole.events.begin(), whole.events.begin() + 40);
    live.take(part);
    EXPECT_EQ(view.frame().cursor, 40u);
    EXPECT_FALSE(view.frame().future);
    part.texts.clear();
    part.events.assign(whole.events.begin() + 40, whole.events.end());
    live.take(part);
    EXPECT_TRUE(view.frame().cursorInView);
    EXPECT_EQ(view.frame().cursor, live.history().size());
}

TEST_F(TimelineTest, WhatLiesAfterTheCursorIsVeiled)
{
    sut.grab();
    const QRgb past = sut.grab().toImage().pixel(inLane(0, 19.5));
    model.setStep(2);
    model.setRange({0, 40});
    EXPECT_NE(sut.grab().toImage().pixel(inLane(0, 19.5)), past);
}

TEST_F(TimelineTest, LabelsStayInsideTheLanes)
{
    for (double begin : {0.0, 10.0, 25.0}) {
        model.setRange({begin, begin + 22});
        for (const LaneLabel& label : sut.frame().labels) {
            EXPECT_TRUE(label.plate.isNull() || sut.laneArea().contains(label.plate))
                << label.text.toStdString();
            EXPECT_FALSE(label.kind != LaneLabel::Kind::step && label.text.contains(QChar(0x2026)));
        }
    }
}

TEST_F(TimelineTest, AWaitSaysForWhat)
{
    bool found = false;
    for (const LaneLabel& label : sut.frame().labels)
        found = found || label.text.contains("waits for client-1 to end");
    EXPECT_TRUE(found);
}

TEST_F(TimelineTest, EachLaneHasAnAccessibleChildNamedAsTheEyeReads)
{
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&sut);
    ASSERT_NE(list, nullptr);
    ASSERT_EQ(list->childCount(), 6);
    QAccessibleInterface* lane = list->child(0);
    EXPECT_EQ(lane->text(QAccessible::Name), "main, waits for client-1 to end (join)");
    EXPECT_EQ(list->indexOfChild(lane), 0);
    EXPECT_EQ(list->childAt(lane->rect().center().x(), lane->rect().center().y()), lane);
}

TEST_F(TimelineTest, AnEmptyRunSaysWhatToDo)
{
    RunModel none;
    TimelineView view(none);
    view.resize(700, 400);
    view.grab();
    EXPECT_TRUE(view.frame().rows.rows.empty());
    click({xOf(3), 5});
    QTest::keyClick(&view, Qt::Key_Down);
}

TEST_F(TimelineTest, TheChartHasTheLanesLeftAndRightToThePixel)
{
    ChartView chart(model);
    for (int width : {700, 961, 1500}) {
        sut.resize(width, 400);
        chart.resize(width, 90);
        chart.show();
        QCoreApplication::processEvents();
        EXPECT_EQ(chart.plotRect().left(), sut.laneArea().left());
        EXPECT_EQ(chart.plotRect().right(), sut.laneArea().right());
        EXPECT_EQ(chart.chart()->plotArea().left(), sut.laneArea().left());
        EXPECT_EQ(chart.chart()->plotArea().width(), sut.laneArea().width());
        EXPECT_EQ(chart.chart()->mapToPosition({0, 0}).x(), sut.laneArea().left());
    }
}

TEST_F(ManyProcessesTest, AreABlockUnderPinnedLanes)
{
    EXPECT_EQ(sut.frame().rows.rows.size(), std::size_t(kPinnedLanes));
    EXPECT_EQ(sut.frame().rows.block.size(), 200u);
    model.select(150);
    EXPECT_NE(sut.frame().rows.rowOf(150), nullptr);
}

TEST_F(ManyProcessesTest, AClickInTheBlockPinsTheLane)
{
    const ActorId third = sut.frame().rows.block[2];
    click(
        {800, sut.frame().area.top() + sut.frame().rows.blockTop + 2 * sut.frame().rows.blockRow});
    EXPECT_EQ(model.selected(), third);
    EXPECT_NE(sut.frame().rows.rowOf(third), nullptr);
}

TEST_F(ManyProcessesTest, AllHaveAccessibleChildren)
{
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&sut)->childCount(), 201);
}

class StripTest : public TimelineTest
{
protected:
    StripTest() : strip(model)
    {
        strip.resize(800, 32);
        strip.show();
        model.setRange({10, 20});
        model.setStep(15);
        model.setRange({10, 20});
    }

    void drag(int from, int to)
    {
        QTest::mousePress(&strip, Qt::LeftButton, Qt::NoModifier, {from, 16});
        QTest::mouseMove(&strip, {to, 16});
        QTest::mouseRelease(&strip, Qt::LeftButton, Qt::NoModifier, {to, 16});
    }

    OverviewStrip strip;
};

TEST_F(StripTest, AClickMovesTheCursorAndShowsIt)
{
    const int x = strip.mapper().column(40);
    QTest::mouseClick(&strip, Qt::LeftButton, Qt::NoModifier, {x, 16});
    EXPECT_EQ(model.step(), 40u);
    EXPECT_LE(model.range().begin, 40);
    EXPECT_GE(model.range().end, 40);
}

TEST_F(StripTest, DraggingTheFramePans)
{
    const QRect frame = strip.frameRect();
    const int inside = frame.left() + 6;
    drag(inside, inside + int(strip.mapper().pixelsFor(10)));
    EXPECT_NEAR(model.range().begin, 20, 0.5);
    EXPECT_EQ(model.step(), 15u);
}

TEST_F(StripTest, DraggingAnEdgeZooms)
{
    drag(strip.frameRect().right(), strip.mapper().column(30));
    EXPECT_NEAR(model.range().end, 30, 0.5);
    EXPECT_NEAR(model.range().begin, 10, 1e-6);
}

TEST_F(StripTest, DraggingTheHandleScrubs)
{
    drag(strip.mapper().column(15), strip.mapper().column(33));
    EXPECT_EQ(model.step(), 33u);
}

} // namespace
} // namespace forkscope
