// What the timeline tells of helpers, permits, items, signals and adoption.

#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_notes.h"
#include "app/timeline/lane_spans.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/made_run.h"

#include <gtest/gtest.h>

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace forkscope {
namespace {

// main, three writers, and a feeder of each writer that was born after all of them.
std::vector<Lane> writersWithFeeders()
{
    std::vector<Lane> lanes(7);
    for (ActorId actor = 0; actor < 7; ++actor)
        lanes[actor].actor = actor;
    for (ActorId writer = 1; writer <= 3; ++writer) {
        lanes[writer].parent = 0;
        lanes[writer + 3u].parent = lanes[writer + 3u].creator = writer;
    }
    return lanes;
}

std::vector<ActorId> actorsOf(const LaneRows& rows)
{
    std::vector<ActorId> actors;
    for (const LaneRow& row : rows.rows)
        actors.push_back(row.actor);
    return actors;
}

TEST(HelperRows, StandThinnerBelowTheirProcess)
{
    const LaneRows sut = arrangeRows(writersWithFeeders(), {{}, 400});
    EXPECT_EQ(actorsOf(sut), (std::vector<ActorId>{0, 1, 4, 2, 5, 3, 6}));
    EXPECT_EQ(sut.rowOf(4)->height, kHelperRow);
    EXPECT_EQ(sut.rowOf(4)->depth, 2);
    EXPECT_TRUE(sut.rowOf(1)->hasHelpers);
}

TEST(HelperRows, AreFoldedAwayWhereThereIsNoRoom)
{
    const LaneRows sut = arrangeRows(writersWithFeeders(), {{}, 4 * kLowestRow});
    EXPECT_EQ(actorsOf(sut), (std::vector<ActorId>{0, 1, 2, 3}));
    EXPECT_TRUE(sut.rowOf(1)->folded);
}

TEST(HelperRows, OfTheSelectedProcessAreShownEvenThen)
{
    RowWishes wishes{{}, 4 * kLowestRow};
    wishes.helpers.selected = 2;
    EXPECT_EQ(actorsOf(arrangeRows(writersWithFeeders(), wishes)),
              (std::vector<ActorId>{0, 1, 2, 5, 3}));
    wishes.helpers.selected = 5; // the feeder itself
    EXPECT_EQ(actorsOf(arrangeRows(writersWithFeeders(), wishes)),
              (std::vector<ActorId>{0, 1, 2, 5, 3}));
}

TEST(HelperRows, FollowWhatTheTeacherFolded)
{
    RowWishes wishes{{}, 400};
    wishes.helpers.exceptions[1] = false;
    EXPECT_EQ(actorsOf(arrangeRows(writersWithFeeders(), wishes)),
              (std::vector<ActorId>{0, 1, 2, 5, 3, 6}));
    wishes.helpers.all = false;
    EXPECT_EQ(actorsOf(arrangeRows(writersWithFeeders(), wishes)),
              (std::vector<ActorId>{0, 1, 2, 3}));
}

TEST(HelperRows, AreNoPartOfABlock)
{
    std::vector<Lane> lanes(90);
    for (ActorId actor = 0; actor < 90; ++actor) {
        lanes[actor].actor = actor;
        lanes[actor].parent = 0;
        if (actor >= 50) lanes[actor].parent = lanes[actor].creator = ActorId(actor - 49);
    }
    EXPECT_EQ(arrangeRows(lanes, {{}, 400}).block.size(), 49u);
}

TEST(HoldAt, FindsOneThatBeganLongBefore)
{
    std::vector<LaneHold> holds;
    holds.push_back({1, true, {0, 0, 1}, {}, 0});
    for (std::uint32_t step = 2; step < 100; ++step)
        holds.push_back({2, false, {0, step, step}, {0, step, step}, 0});
    EXPECT_EQ(holdAt(holds, LaneAxis::steps, 90), holds.begin());
}

class LifeTest : public testing::Test
{
protected:
    void show(const MadeRun& run)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        model.take(run.update());
        model.setAxis(RunModel::Axis::time);
        sut.resize(1180, 400);
        sut.show();
        model.setRange({0, model.axisLength()});
    }

    QStringList textsOf(LaneLabel::Kind kind)
    {
        QStringList texts;
        for (const LaneLabel& label : sut.frame().labels)
            if (label.kind == kind && !label.text.isEmpty()) texts << label.text;
        return texts;
    }

    bool has(LaneCurve::Kind kind)
    {
        return std::any_of(sut.frame().curves.begin(), sut.frame().curves.end(),
                           [kind](const LaneCurve& curve) { return curve.kind == kind; });
    }

    RunModel model;
    TimelineView sut{model};
};

TEST_F(LifeTest, AnOrphanTellsItsOldAndItsNewParent)
{
    show(zombieRun());
    EXPECT_TRUE(textsOf(LaneLabel::Kind::note).contains("orphan: ppid 5 → 1"));
    EXPECT_TRUE(has(LaneCurve::Kind::adoption));
}

TEST_F(LifeTest, AZombieTellsThatAKillHadNoEffect)
{
    show(zombieRun());
    EXPECT_TRUE(textsOf(LaneLabel::Kind::note).contains("kill -9: no effect"));
}

TEST_F(LifeTest, ADeadlyKillNeedsNoSuchNote)
{
    show(zombieRun()); // the orphan is killed as well
    EXPECT_EQ(textsOf(LaneLabel::Kind::note).filter("no effect").size(), 1);
}

TEST_F(LifeTest, ADaemonSaysWhenItEnds)
{
    show(zombieRun());
    EXPECT_TRUE(textsOf(LaneLabel::Kind::note).contains("daemon: ends with its parent"));
}

TEST_F(LifeTest, NotesDoNotCoverReasons)
{
    show(zombieRun());
    std::vector<QRect> plates;
    for (const LaneLabel& label : sut.frame().labels)
        if (!label.plate.isEmpty()) plates.push_back(label.plate);
    for (std::size_t i = 0; i < plates.size(); ++i)
        for (std::size_t j = i + 1; j < plates.size(); ++j)
            EXPECT_FALSE(plates[i].intersects(plates[j]));
}

TEST_F(LifeTest, AGuestTellsInWhichRoomItIs)
{
    show(roomsRun());
    EXPECT_EQ(textsOf(LaneLabel::Kind::memory).count("in room 1"), 2);
    EXPECT_TRUE(has(LaneCurve::Kind::handOver)); // from who leaves to who enters
}

TEST_F(LifeTest, AnItemsWayIsDrawnAlsoWhileFeedersAreFolded)
{
    show(queueRun());
    EXPECT_TRUE(has(LaneCurve::Kind::message));
    for (ActorId writer : {1, 2})
        sut.showHelpers(writer, false);
    EXPECT_EQ(sut.laneOrder().size(), 4u);
    EXPECT_TRUE(has(LaneCurve::Kind::message));
}

TEST_F(LifeTest, TheTriangleFoldsAndUnfolds)
{
    show(queueRun());
    const LaneRow row = *sut.frame().rows.rowOf(1);
    ASSERT_FALSE(row.folded);
    const QPoint triangle = sut.frame().foldRect(row).center();
    QTest::mouseClick(&sut, Qt::LeftButton, {}, triangle);
    EXPECT_EQ(sut.frame().rows.rowOf(4), nullptr);
    QTest::mouseClick(&sut, Qt::LeftButton, {}, triangle);
    EXPECT_NE(sut.frame().rows.rowOf(4), nullptr);
    EXPECT_EQ(model.selected(), kNobody);
}

TEST_F(LifeTest, FFoldsAllFeeders)
{
    show(queueRun());
    QTest::keyClick(&sut, Qt::Key_F);
    EXPECT_EQ(sut.laneOrder().size(), 4u);
    QTest::keyClick(&sut, Qt::Key_F);
    EXPECT_EQ(sut.laneOrder().size(), 6u);
}

TEST_F(LifeTest, TheRightButtonAsksWhatCanBeDone)
{
    show(zombieRun());
    const QSignalSpy asked(&sut, &TimelineView::actsRequested);
    const auto press = [this](int x) {
        const QPoint place(x, sut.laneRect(1).center().y());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, sut.mapToGlobal(place));
        QCoreApplication::sendEvent(&sut, &event);
    };
    press(sut.laneArea().left() + 40);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<ActorId>(), 1);
    EXPECT_EQ(model.selected(), 1);
    press(40); // the head's menu begins with it
    auto* menu = sut.findChild<QMenu*>();
    ASSERT_NE(menu, nullptr);
    menu->actions().front()->trigger();
    EXPECT_EQ(asked.size(), 2);
}

} // namespace
} // namespace forkscope
