#include "app/stage/stage_view.h"
#include "app/support/theme.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace forkscope {

namespace {

class StageViewTest : public testing::Test
{
protected:
    StageViewTest()
    {
        m_facts.controlled = true;
        m_model.clear(m_facts);
        m_run = sampleTicketRun(20, 5, true, 7);
        m_sut.resize(1180, 340);
    }

    void takeAll() { m_model.take(m_run); }

    // Takes the events of the run up to and including this step, as a host would send them.
    void takeUpTo(std::uint32_t step)
    {
        const auto end = std::find_if(m_run.events.begin(), m_run.events.end(),
                                      [step](const Event& event) { return event.step > step; });
        Update update;
        if (m_taken == 0) update.texts = m_run.texts;
        update.events.assign(m_run.events.begin() + m_taken, end);
        m_taken = end - m_run.events.begin();
        m_model.take(update);
    }

    QPoint middleOf(ActorId actor)
    {
        const Cell* cell = m_sut.scene().cellOf(actor);
        return cell ? cell->rect.center().toPoint() : QPoint();
    }

    RunModel m_model;
    RunFacts m_facts;
    Update m_run;
    std::ptrdiff_t m_taken = 0;
    StageView m_sut{m_model};
};

} // namespace

TEST_F(StageViewTest, AnEmptyStagePaints)
{
    EXPECT_FALSE(m_sut.grab().isNull());
    EXPECT_TRUE(m_sut.scene().cells.empty());
}

TEST_F(StageViewTest, AClickSelectsTheProcess)
{
    takeUpTo(40);
    QTest::mouseClick(&m_sut, Qt::LeftButton, {}, middleOf(3));
    EXPECT_EQ(m_model.selected(), 3);
}

TEST_F(StageViewTest, AClickBesideEverybodySelectsNobody)
{
    takeUpTo(40);
    m_model.select(3);
    QTest::mouseClick(&m_sut, Qt::LeftButton, {}, QPoint(2, 2));
    EXPECT_EQ(m_model.selected(), kNobody);
}

TEST_F(StageViewTest, ADoubleClickAsksForAStep)
{
    takeUpTo(40);
    QSignalSpy steps(&m_sut, &StageView::stepRequested);
    QTest::mouseDClick(&m_sut, Qt::LeftButton, {}, middleOf(5));
    ASSERT_EQ(steps.size(), 1);
    EXPECT_EQ(steps[0][0].value<ActorId>(), 5);
}

TEST_F(StageViewTest, KeysWalkThroughTheProcessesAndEnterSteps)
{
    takeUpTo(40);
    QSignalSpy steps(&m_sut, &StageView::stepRequested);
    QTest::keyClick(&m_sut, Qt::Key_Down);
    EXPECT_EQ(m_model.selected(), 0) << "main comes first";
    QTest::keyClick(&m_sut, Qt::Key_Down);
    EXPECT_EQ(m_model.selected(), 1);
    QTest::keyClick(&m_sut, Qt::Key_Up);
    QTest::keyClick(&m_sut, Qt::Key_Return);
    ASSERT_EQ(steps.size(), 1);
    EXPECT_EQ(steps[0][0].value<ActorId>(), 0);
}

TEST_F(StageViewTest, TheKeysOneToNineStandOnThoseWhoMayGo)
{
    takeUpTo(40);
    RunStatus status;
    status.state = RunStatus::State::paused;
    status.candidates = {{4, true, false}, {0, false, true}, {7, true, true}, {2, true, true}};
    status.next = 2;
    m_model.setStatus(status);
    EXPECT_EQ(m_sut.scene().cellOf(7)->key, 1) << "those whose time has come are first";
    EXPECT_EQ(m_sut.scene().cellOf(4)->key, 2);
    EXPECT_EQ(m_sut.scene().cellOf(2)->key, 0) << "the next one goes without a number";
    EXPECT_EQ(m_sut.scene().cellOf(0)->key, 0);
    m_model.setStep(30);
    EXPECT_EQ(m_sut.scene().cellOf(7)->key, 0) << "nobody is granted in the past";
}

TEST_F(StageViewTest, FollowsTheCursorBack)
{
    takeAll();
    m_model.setStep(40);
    EXPECT_EQ(m_sut.scene().place(StagePlace::done)->caption, "nobody");
    m_model.goLive();
    EXPECT_EQ(m_sut.scene().place(StagePlace::done)->caption, "21 gone");
}

TEST_F(StageViewTest, ScenariosLendNamesToThePlaces)
{
    takeUpTo(40);
    m_sut.setPlaces({}, {}, "At the box office", {});
    EXPECT_EQ(m_sut.scene().place(StagePlace::inside)->title, "At the box office");
    EXPECT_EQ(m_sut.scene().place(StagePlace::before)->title, "On their way");
}

TEST_F(StageViewTest, CardsWalkWhenTheRunStepsOnAndJumpWhenSomebodyScrubs)
{
    m_sut.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_sut));
    std::uint32_t step = 40;
    takeUpTo(step);
    m_sut.scene();
    while (!m_sut.isMoving() && step < 200) {
        takeUpTo(++step);
        m_sut.scene();
    }
    EXPECT_TRUE(m_sut.isMoving());
    m_model.setStep(step - 1);
    m_sut.scene();
    EXPECT_FALSE(m_sut.isMoving());
}

TEST_F(StageViewTest, ReducedMotionMeansNoMotion)
{
    m_sut.setReducedMotion(true);
    m_sut.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_sut));
    for (std::uint32_t step = 40; step < 160; ++step) {
        takeUpTo(step);
        m_sut.scene();
        ASSERT_FALSE(m_sut.isMoving()) << "step " << step;
    }
}

TEST_F(StageViewTest, MagnificationMovesWhatIsHit)
{
    takeUpTo(40);
    m_sut.resize(2360, 680);
    m_sut.setMagnification(2);
    QTest::mouseClick(&m_sut, Qt::LeftButton, {}, middleOf(3) * 2);
    EXPECT_EQ(m_model.selected(), 3);
}

TEST_F(StageViewTest, AScreenReaderFindsProcessesDoorAndBoard)
{
    takeUpTo(90);
    QAccessibleInterface* stage = QAccessible::queryAccessibleInterface(&m_sut);
    ASSERT_TRUE(stage);
    EXPECT_EQ(stage->text(QAccessible::Name), "Stage");
    ASSERT_EQ(stage->childCount(), 21 + 2);
    EXPECT_TRUE(stage->child(0)->text(QAccessible::Name).startsWith("main, "));
    EXPECT_TRUE(stage->child(21)->text(QAccessible::Name).startsWith("lock db, "));
    EXPECT_TRUE(stage->child(22)->text(QAccessible::Name).startsWith("tickets.json, "));
    EXPECT_EQ(stage->indexOfChild(stage->child(4)), 4);
    EXPECT_FALSE(stage->child(0)->rect().isEmpty());
}

TEST_F(StageViewTest, BothSchemesPaint)
{
    takeUpTo(90);
    const QImage light = m_sut.grab().toImage();
    Theme::current().setScheme(Theme::Scheme::dark);
    const QImage dark = m_sut.grab().toImage();
    Theme::current().setScheme(Theme::Scheme::light);
    EXPECT_NE(light.pixelColor(1, 1), dark.pixelColor(1, 1));
}

} // namespace forkscope
