#include "app/stage/stage_view.h"
#include "app/support/movement.h"
#include "app/support/theme.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

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

// From here on the clock stands still unless the test moves it.
class StageMotionTest : public StageViewTest
{
protected:
    StageMotionTest()
    {
        m_sut.setClock([this] { return m_now; });
        m_sut.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_sut));
    }
    ~StageMotionTest() override { Movement::current().setOn(true); }

    // Steps on until something satisfies the condition; returns the scene before that step.
    StageScene stepUntil(const std::function<bool(const StageScene&)>& condition)
    {
        StageScene before = m_sut.scene();
        for (std::uint32_t step = m_model.step() + 1; step < 400; ++step) {
            m_now += 1000;
            takeUpTo(step);
            if (condition(m_sut.scene())) return before;
            before = m_sut.scene();
        }
        ADD_FAILURE() << "it never happened";
        return before;
    }

    const Cell* walker()
    {
        for (const Cell& cell : m_sut.scene().cells)
            if (m_sut.motion().walks(cell.actor()) &&
                m_sut.motion().rectOf(cell).topLeft() != cell.rect.topLeft())
                return &cell;
        return nullptr;
    }

    qint64 m_now = 1'000'000;
};

TEST_F(StageMotionTest, ACardWalksToItsPlaceSlowerTowardsTheEnd)
{
    const StageScene before = stepUntil([this](const StageScene&) { return walker() != nullptr; });
    const Cell& cell = *walker();
    const QPointF from = before.cellOf(cell.actor())->rect.topLeft();
    const auto way = [&] {
        const QPointF at = m_sut.motion().rectOf(cell).topLeft();
        return QLineF(from, at).length() / QLineF(from, cell.rect.topLeft()).length();
    };
    EXPECT_NEAR(way(), 0, 1e-9);
    m_now += 120;
    EXPECT_GT(way(), 0.6);
    EXPECT_LT(way(), 1);
    EXPECT_TRUE(m_sut.isMoving());
    m_now += 120;
    EXPECT_NEAR(way(), 1, 1e-9);
    EXPECT_FALSE(m_sut.isMoving());
}

TEST_F(StageMotionTest, ADoorSwingsAndABoardFades)
{
    stepUntil([this](const StageScene& scene) {
        return !scene.doors.empty() && scene.doors[0].held &&
               m_sut.motion().openness(scene.doors[0]) == 1;
    });
    m_now += 80;
    EXPECT_LT(m_sut.motion().openness(m_sut.scene().doors[0]), 0.5);
    m_now += 80;
    EXPECT_EQ(m_sut.motion().openness(m_sut.scene().doors[0]), 0);
    stepUntil([this](const StageScene& scene) {
        return !scene.boards.empty() && m_sut.motion().fading(scene.boards[0]);
    });
    EXPECT_NE(m_sut.motion().fading(m_sut.scene().boards[0])->content,
              m_sut.scene().boards[0].content);
    m_now += 150;
    EXPECT_EQ(m_sut.motion().fading(m_sut.scene().boards[0]), nullptr);
}

TEST_F(StageMotionTest, AStepIntoThePastMovesAndScrubbingJumps)
{
    stepUntil([this](const StageScene&) { return walker() != nullptr; });
    const std::uint32_t step = m_model.step();
    m_now += 1000;
    m_model.setStep(step - 1);
    m_sut.scene();
    EXPECT_TRUE(m_sut.isMoving());
    m_now += 20;
    m_model.setStep(step);
    m_sut.scene();
    EXPECT_FALSE(m_sut.isMoving()) << "that was too quick for a step";
    m_now += 1000;
    m_model.setStep(step - 3);
    m_sut.scene();
    EXPECT_FALSE(m_sut.isMoving()) << "that was too far for a step";
}

TEST_F(StageMotionTest, MovementCanBeSwitchedOff)
{
    Movement::current().setOn(false);
    for (std::uint32_t step = 40; step < 160; ++step) {
        m_now += 1000;
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

TEST_F(StageViewTest, TheWheelLooksCloserAroundThePointerAndClicksFollow)
{
    takeUpTo(40);
    m_sut.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_sut));
    const QPoint middle = middleOf(3);
    QWheelEvent turn(middle, m_sut.mapToGlobal(middle), {}, QPoint(0, 480), Qt::NoButton,
                     Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&m_sut, &turn);
    EXPECT_GT(m_sut.zoom(), 1.9);
    QTest::mouseClick(&m_sut, Qt::LeftButton, {}, middle);
    EXPECT_EQ(m_model.selected(), 3) << "what was under the pointer is there still";
    for (const StageItem& item : m_sut.items())
        EXPECT_TRUE(item.actor != 3 || item.rect.contains(middle));
    QTest::keyClick(&m_sut, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(&m_sut, Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(m_sut.zoom(), 1) << "never smaller than the view";
}

TEST(StageZoom, NoEdgeComesInside)
{
    StageZoom sut;
    const QSizeF view(400, 200);
    sut.set(2, {0, 0}, view);
    sut.pan({50, 50}, view);
    EXPECT_EQ(sut.offset(), QPointF(0, 0));
    sut.pan({-900, -10}, view);
    EXPECT_EQ(sut.offset(), QPointF(-400, -10));
    sut.reveal({10, 10, 20, 20}, view);
    EXPECT_EQ(sut.toView({10, 10, 20, 20}).left(), 0);
    sut.set(1, {100, 100}, view);
    EXPECT_EQ(sut.offset(), QPointF(0, 0));
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
