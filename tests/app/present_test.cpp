#include "app/main_window.h"
#include "app/panels/question_page.h"
#include "app/stage/stage_view.h"
#include "app/support/button.h"
#include "app/support/translation.h"
#include "app/timeline/timeline_view.h"
#include "app/window/legend.h"
#include "app/window/presenter.h"
#include "app/window/presenter_lanes.h"
#include "app/window/run_page.h"
#include "tests/app/pretended_run.h"
#include "tests/app/pretended_world.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace forkscope {
namespace {

class PresentTest : public testing::Test
{
protected:
    PresentTest()
    {
        QSettings().clear();
        sut = std::make_unique<MainWindow>(sampleCatalogue(), pretendedRuns(log), folder.path());
        sut->setLanguage(Language::english);
        sut->resize(1280, 720);
        sut->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(sut.get()));
        sut->openScenario("ticket-grab");
    }

    ~PresentTest() override
    {
        sut.reset();
        setInterfaceLanguage(Language::english);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Presenter& presenter() { return *sut->page()->presenter(); }
    RunModel& model() { return sut->model(); }
    // To whoever has the keyboard, as a clicker sends it.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = sut->focusWidget() ? sut->focusWidget() : sut.get();
        QTest::keyClick(focus, key, modifiers);
        QCoreApplication::processEvents();
    }
    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 4000);
    }
    void runToTheEnd()
    {
        sut->predictions().skip();
        press(Qt::Key_Space);
        EXPECT_TRUE(waitFor([this] { return model().summary().has_value(); }));
    }
    // As on a projector of this size, whatever screen the test has.
    void presentAt(QSize size)
    {
        press(Qt::Key_F5);
        sut->resize(size);
        EXPECT_TRUE(waitFor([&] { return presenter().size() == size; }));
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    std::unique_ptr<MainWindow> sut;
};

TEST_F(PresentTest, OneKeyPresentsAndEscapeReturnsToTheDesk)
{
    runToTheEnd();
    const QSize desk = sut->size();
    press(Qt::Key_F5);
    ASSERT_TRUE(sut->presenting());
    EXPECT_TRUE(sut->isFullScreen());
    EXPECT_TRUE(presenter().isVisible());
    EXPECT_FALSE(sut->findChild<QWidget*>("presets")->isVisible());
    press(Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_TRUE(sut->presenting()) << "a clicker may begin twice";
    press(Qt::Key_Escape);
    EXPECT_FALSE(sut->presenting());
    EXPECT_FALSE(presenter().isVisible());
    EXPECT_TRUE(sut->findChild<QWidget*>("presets")->isVisible());
    EXPECT_TRUE(waitFor([&] { return sut->size() == desk; }));
}

TEST_F(PresentTest, TheStageHasTheNamesOfTheScenario)
{
    runToTheEnd();
    press(Qt::Key_F5);
    const Place* inside = presenter().stage().scene().place(StagePlace::inside);
    ASSERT_NE(inside, nullptr);
    const LocalText& name = sut->page()->scenario().places.inside;
    ASSERT_FALSE(name.isEmpty());
    EXPECT_EQ(inside->title, name.get(Language::english));
    sut->setLanguage(Language::chinese);
    EXPECT_EQ(presenter().stage().scene().place(StagePlace::inside)->title,
              name.get(Language::chinese));
}

TEST_F(PresentTest, AClickerStepsForwardAndBack)
{
    runToTheEnd();
    model().setStep(10);
    press(Qt::Key_PageDown);
    EXPECT_EQ(model().step(), 10u) << "at the desk the key is none of ours";
    press(Qt::Key_F5);
    press(Qt::Key_PageDown);
    EXPECT_EQ(model().step(), 11u);
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    EXPECT_EQ(model().step(), 13u);
    press(Qt::Key_PageUp);
    EXPECT_EQ(model().step(), 12u);
}

TEST_F(PresentTest, ABlackScreenOnlyComesBack)
{
    runToTheEnd();
    model().setStep(10);
    press(Qt::Key_F5);
    press(Qt::Key_B);
    EXPECT_TRUE(presenter().black());
    press(Qt::Key_PageDown);
    EXPECT_FALSE(presenter().black());
    EXPECT_EQ(model().step(), 10u);
    press(Qt::Key_Period);
    EXPECT_TRUE(presenter().black());
    press(Qt::Key_Escape);
    EXPECT_FALSE(sut->presenting());
    EXPECT_FALSE(presenter().black());
}

TEST_F(PresentTest, NothingIsTooSmallForTheLastRow)
{
    runToTheEnd();
    for (const Language language : {Language::english, Language::chinese})
        for (const QSize size : {QSize(1920, 1080), QSize(1280, 720)}) {
            sut->setLanguage(language);
            presentAt(size);
            const int least = 28 * size.height() / 1080;
            for (const QLabel* label : presenter().findChildren<QLabel*>())
                EXPECT_TRUE(!label->isVisible() || label->font().pixelSize() >= least)
                    << label->text().toStdString();
            for (const char* name : {"presenter-back", "presenter-step", "presenter-run"})
                EXPECT_TRUE(waitFor([&] {
                    return presenter().findChild<QWidget*>(name)->height() >=
                           88 * size.height() / 1080;
                })) << name;
            for (const QWidget* part : presenter().findChildren<Button*>())
                EXPECT_TRUE(!part->isVisible()
                            || part->parentWidget()->rect().contains(part->geometry()))
                    << part->accessibleName().toStdString();
            press(Qt::Key_Escape);
        }
}

TEST_F(PresentTest, HandsAreCountedInLargeTypeAndEnterReveals)
{
    presentAt({1920, 1080});
    const PredictionInfo* question = sut->predictions().open();
    ASSERT_NE(question, nullptr);
    auto* page = presenter().findChild<QuestionPage*>();
    ASSERT_TRUE(page->isVisible());
    press(Qt::Key_1);
    press(Qt::Key_2);
    press(Qt::Key_2);
    press(Qt::Key_1, Qt::ShiftModifier);
    EXPECT_EQ(sut->predictions().hands(*question, 0), 0);
    EXPECT_EQ(sut->predictions().hands(*question, 1), 2);
    for (const AnswerBar* bar : page->findChildren<AnswerBar*>())
        EXPECT_GE(bar->height(), 88);
    press(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return model().summary().has_value(); }));
    auto* result = presenter().findChild<PredictionResult*>();
    EXPECT_TRUE(waitFor([&] { return result->isVisible(); }));
    EXPECT_FALSE(page->isVisible());
    EXPECT_TRUE(presenter().stage().isVisible());
}

TEST_F(PresentTest, OnlyTheLanesThatMatterNowAreShownAndTheOthersCounted)
{
    runToTheEnd();
    presentAt({1920, 1080});
    TimelineView& timeline = presenter().timeline();
    for (const std::uint32_t step : {8u, 25u, 41u, 60u}) {
        model().setStep(step);
        model().select(model().world().lastActor);
        const std::vector<ActorId> lanes = timeline.laneOrder();
        EXPECT_LE(lanes.size(), 7u);
        EXPECT_EQ(lanes.size() + timeline.choice().hidden.size(), 21u) << "main and 20 clients";
        for (const ActorId actor : {ActorId(0), model().selected()})
            EXPECT_TRUE(std::count(lanes.begin(), lanes.end(), actor)) << actor << ", " << step;
    }
    const ActorId last = model().world().processes.back().actor;
    model().select(last);
    model().setStep(2);
    EXPECT_EQ(model().selected(), last) << "not born yet, and still selected";
    for (const TimelineView* view : sut->page()->findChildren<TimelineView*>())
        EXPECT_EQ(view == &timeline, !view->choice().hidden.empty()) << "the desk has its own";
    timeline.showAllLanes();
    model().setStep(30);
    EXPECT_TRUE(timeline.choice().hidden.empty()) << "somebody wanted to see them";
}

TEST(PresenterLanes, HoldersComeBeforeThoseWhoWaitForThem)
{
    PretendedWorld sut;
    const ObjectId lock = sut.object(ObjectKind::lock, "db", 0).id;
    const ActorId holder = sut.sleeper("holder", 300).actor;
    const ActorId waits = sut.want("waiter", ProcessState::waiting, Operation::acquire, lock).actor;
    const ActorId other = sut.sleeper("other", 300).actor;
    sut.world().object(lock)->state = holder + 1u;
    sut.world().lastActor = other;
    EXPECT_EQ(thoseWhoMatter(sut.world(), kNobody, kNobody),
              (std::vector<ActorId>{0, other, holder, waits}));
}

TEST_F(PresentTest, TheDeskKeepsItsSizeWhenTheWindowClosesAtTheProjector)
{
    runToTheEnd();
    const QByteArray desk = sut->saveGeometry();
    press(Qt::Key_F5);
    sut->close();
    EXPECT_EQ(QSettings().value("geometry").toByteArray(), desk);
}

TEST_F(PresentTest, TheLegendOpensOverTheStageAndStays)
{
    runToTheEnd();
    auto* legend = sut->findChild<Legend*>();
    ASSERT_NE(legend, nullptr);
    EXPECT_FALSE(legend->isVisible());
    press(Qt::Key_F6);
    ASSERT_TRUE(legend->isVisible());
    model().setStep(5);
    QCoreApplication::processEvents();
    EXPECT_TRUE(legend->isVisible());
    for (const Language language : {Language::english, Language::chinese})
        for (const QSize size : {QSize(1024, 600), QSize(1280, 720), QSize(1920, 1080)}) {
            sut->setLanguage(language);
            sut->resize(size);
            EXPECT_TRUE(waitFor([&] { return legend->size() == legend->sizeHint(); }))
                << legend->width() << " of " << legend->sizeHint().width();
        }
    EXPECT_TRUE(legend->accessibleDescription().contains("R: ")) << "read out, too";
    press(Qt::Key_F6);
    EXPECT_FALSE(legend->isVisible());
}

TEST(PresenterScreen, ChoosesTheRememberedScreenThenTheOtherOne)
{
    EXPECT_EQ(projectorAmong({"Laptop"}, 0, "Beamer"), 0);
    EXPECT_EQ(projectorAmong({"Laptop", "Beamer"}, 0, {}), 1);
    EXPECT_EQ(projectorAmong({"Beamer", "Laptop"}, 1, {}), 0);
    EXPECT_EQ(projectorAmong({"Laptop", "Beamer", "Television"}, 0, "Television"), 2);
    EXPECT_EQ(projectorAmong({"Laptop", "Beamer"}, 0, "Laptop"), 0);
}

} // namespace
} // namespace forkscope
