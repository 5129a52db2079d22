#include "app/gallery/gallery_page.h"
#include "app/gallery/scenario_card.h"
#include "app/panels/transport_bar.h"
#include "app/support/button.h"
#include "app/support/segmented_switch.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"
#include "tests/app/window_fixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTabBar>

namespace forkscope {
namespace {

class WindowTest : public WindowFixture
{
protected:
    QString label(const char* name)
    {
        QCoreApplication::processEvents();
        auto* found = sut->findChild<QLabel*>(name);
        return found ? found->text() : QString();
    }
};

TEST_F(WindowTest, AClickOnACardOpensItsScenario)
{
    auto* card = sut->gallery().findChild<ScenarioCard*>();
    ASSERT_NE(card, nullptr);
    QTest::mouseClick(card, Qt::LeftButton);
    ASSERT_NE(sut->page(), nullptr);
    EXPECT_EQ(sut->windowTitle(), "Ticket grab - Forkscope");
}

TEST_F(WindowTest, TheGalleryHasRoomForMoreColumnsInAWiderWindow)
{
    const int wide = sut->gallery().columns();
    sut->resize(1024, 700);
    EXPECT_TRUE(waitFor([&] { return sut->gallery().columns() < wide; }));
}

TEST_F(WindowTest, DigitsCountHandsWhileTheQuestionIsOpen)
{
    sut->openScenario("ticket-grab");
    const PredictionInfo* question = sut->predictions().open();
    ASSERT_NE(question, nullptr);
    press(Qt::Key_1);
    press(Qt::Key_1);
    press(Qt::Key_3);
    press(Qt::Key_1, Qt::ShiftModifier);
    EXPECT_EQ(sut->predictions().hands(*question, 0), 1);
    EXPECT_EQ(sut->predictions().hands(*question, 2), 1);
    EXPECT_EQ(log->started, 0);
}

TEST_F(WindowTest, EnterRunsAndThePredictionIsCompared)
{
    sut->openScenario("ticket-grab");
    const PredictionInfo* question = sut->predictions().open();
    press(Qt::Key_1);
    press(Qt::Key_Return);
    EXPECT_TRUE(waitForEnd());
    EXPECT_EQ(sut->predictions().open(), nullptr);
    ASSERT_EQ(sut->predictions().answered(), question);
    EXPECT_TRUE(sut->predictions().outcome(*question).has_value());
}

TEST_F(WindowTest, AQuestionIsAskedOnce)
{
    openAndRun();
    controller().choosePreset("lock-on");
    EXPECT_NE(sut->predictions().open(), nullptr);
    controller().choosePreset("lock-off");
    EXPECT_EQ(sut->predictions().open(), nullptr);
}

TEST_F(WindowTest, ASkippedQuestionStaysAway)
{
    sut->openScenario("ticket-grab");
    sut->predictions().skip();
    EXPECT_EQ(sut->predictions().open(), nullptr);
}

TEST_F(WindowTest, TheButtonsStepAndGoBack)
{
    sut->openScenario("ticket-grab");
    click("step");
    EXPECT_TRUE(waitFor([&] { return model().step() == 1; }));
    click("step");
    EXPECT_TRUE(waitFor([&] { return model().step() == 2; }));
    click("back");
    EXPECT_EQ(model().step(), 1u);
    EXPECT_EQ(label("position"), "Step 1 of 2");
    click("live");
    EXPECT_TRUE(model().live());
}

TEST_F(WindowTest, TheArrowKeysAreBackAndStep)
{
    openAndRun();
    press(Qt::Key_Home);
    EXPECT_EQ(model().step(), 0u);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(model().step(), 2u);
    press(Qt::Key_Left);
    EXPECT_EQ(model().step(), 1u);
    press(Qt::Key_End);
    EXPECT_TRUE(model().live());
}

TEST_F(WindowTest, ADigitChoosesWhoGoesNextInABranch)
{
    openAndRun();
    model().setStep(80);
    const ActorId second = controller().choices().other(1);
    press(Qt::Key_2);
    EXPECT_TRUE(waitFor([&] { return !log->commands.isEmpty(); }));
    EXPECT_EQ(log->commands, QStringList{"step " + QString::number(second)});
}

TEST_F(WindowTest, LTurnsTheLockForTheNextRun)
{
    sut->openScenario("ticket-grab");
    press(Qt::Key_L);
    EXPECT_EQ(controller().setup().preset(), "lock-on");
}

TEST_F(WindowTest, TheSegmentedSwitchChoosesTheOtherSide)
{
    sut->openScenario("ticket-grab");
    auto* pair = sut->findChild<SegmentedSwitch*>("pair");
    ASSERT_NE(pair, nullptr);
    QTest::mouseClick(pair, Qt::LeftButton, {}, QPoint(pair->width() - 10, pair->height() / 2));
    EXPECT_EQ(controller().setup().preset(), "lock-on");
}

TEST_F(WindowTest, APresetBeginsWithEmptyViews)
{
    openAndRun();
    controller().choosePreset("notes");
    EXPECT_TRUE(model().empty());
    EXPECT_EQ(controller().knobValue("delay"), "fixed");
}

TEST_F(WindowTest, SpaceOnAFocusedButtonPressesItAndNothingElse)
{
    openAndRun();
    auto* back = sut->findChild<Button*>("back");
    ASSERT_NE(back, nullptr);
    QCoreApplication::processEvents();
    back->setFocus();
    const std::uint32_t step = model().step();
    QTest::keyClick(back, Qt::Key_Space);
    EXPECT_EQ(model().step(), step - 1);
    EXPECT_EQ(log->started, 1);
}

TEST_F(WindowTest, ARefusalShowsInTheBanner)
{
    log->refusal = "There is no room for another process.";
    sut->openScenario("ticket-grab");
    press(Qt::Key_F9);
    EXPECT_EQ(sut->banner().sentence(), "There is no room for another process.");
    press(Qt::Key_Escape);
    EXPECT_TRUE(sut->banner().isHidden());
}

TEST_F(WindowTest, AnUnknownScenarioIsAnErrorInASentence)
{
    sut->openScenario("nonsense");
    EXPECT_TRUE(sut->banner().sentence().contains("nonsense"));
}

TEST_F(WindowTest, ADroppedRecordingIsOpened)
{
    openAndRun();
    const QString path = folder.filePath("dropped.forkscope");
    ASSERT_TRUE(controller().files().save(path));
    sut->showGallery();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(sut.get(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(sut.get(), &drop);
    EXPECT_TRUE(waitFor([&] { return sut->windowTitle() == "Ticket grab - Forkscope"; }))
        << sut->banner().sentence().toStdString();
    EXPECT_FALSE(controller().active());
    EXPECT_TRUE(model().summary().has_value());
}

TEST_F(WindowTest, TheLanguageChangesWithoutARestart)
{
    openAndRun();
    press(Qt::Key_L, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->windowTitle(), "抢票 - Forkscope");
    EXPECT_EQ(sut->findChild<Button*>("run")->text(), "运行");
    press(Qt::Key_L, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->findChild<Button*>("run")->text(), "Run");
}

TEST_F(WindowTest, TheColoursChangeWithoutARestart)
{
    sut->openScenario("ticket-grab");
    const QColor light = sut->palette().color(QPalette::Window);
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_NE(sut->palette().color(QPalette::Window), light);
    EXPECT_TRUE(Theme::current().dark());
}

TEST_F(WindowTest, SettingsAreKept)
{
    sut->setLanguage(Language::chinese);
    sut->setScheme(Theme::Scheme::dark);
    controller().setPace(25);
    sut->close();
    MainWindow next(sampleCatalogue(), pretendedRuns(log), folder.path());
    EXPECT_EQ(next.model().language(), Language::chinese);
    EXPECT_TRUE(Theme::current().dark());
    EXPECT_EQ(next.controller().pace(), 25);
}

TEST_F(WindowTest, EscapeClosesADrawer)
{
    sut->openScenario("ticket-grab");
    sut->resize(1280, 720);
    QCoreApplication::processEvents();
    QAbstractButton* rail = nullptr;
    for (auto* button : sut->findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text() == "Lesson") rail = button;
    ASSERT_NE(rail, nullptr);
    QTest::mouseClick(rail, Qt::LeftButton);
    EXPECT_TRUE(rail->isChecked());
    press(Qt::Key_Escape);
    EXPECT_FALSE(rail->isChecked());
}

// Texts of labels and buttons that are wider than their widgets.
QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    for (const auto* button : window.findChildren<const Button*>())
        if (button->isVisible() && button->width() < button->sizeHint().width())
            cut << button->text();
    for (const auto* label : window.findChildren<const QLabel*>())
        if (label->isVisible() && !label->wordWrap() && label->width() < label->sizeHint().width())
            cut << label->text();
    for (const auto* combo : window.findChildren<const QComboBox*>())
        if (combo->isVisible() && combo->width() < combo->sizeHint().width())
            cut << combo->currentText();
    return cut;
}

TEST_F(WindowTest, NothingIsCutInEitherLanguageAtAnyUsualSize)
{
    openAndRun();
    model().setStep(80);
    for (Language language : {Language::english, Language::chinese}) {
        sut->setLanguage(language);
        for (QSize size :
             {QSize(1280, 720), QSize(1366, 768), QSize(1600, 900), QSize(1920, 1080)}) {
            sut->resize(size);
            for (int turn = 0; turn < 3; ++turn)
                QCoreApplication::processEvents();
            EXPECT_EQ(cutTexts(*sut).join(" | ").toStdString(), "") << size.width() << " " << int(language);
            EXPECT_EQ(sut->size(), size);
        }
    }
}

// What can be reached with Tab and has no name.
QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (auto* widget : window.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face && !face->text(QAccessible::Name).isEmpty()) continue;
        found << QString("%1 in %2").arg(widget->metaObject()->className(),
                                         widget->parentWidget()->metaObject()->className());
    }
    return found;
}

TEST_F(WindowTest, EverythingThatTakesTheFocusHasAName)
{
    EXPECT_EQ(nameless(*sut).join(" | ").toStdString(), "");
    sut->openScenario("ticket-grab");
    QCoreApplication::processEvents();
    EXPECT_EQ(nameless(*sut).join(" | ").toStdString(), "");
    press(Qt::Key_Space);
    EXPECT_TRUE(waitForEnd());
    model().setStep(80);
    sut->complain("Something went wrong.");
    for (auto* tabs : sut->findChildren<QTabBar*>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCoreApplication::processEvents();
            EXPECT_EQ(nameless(*sut).join(" | ").toStdString(), "") << tabs->tabText(tab).toStdString();
        }
    }
}

TEST_F(WindowTest, EveryShortcutMeansOneThing)
{
    QMap<QString, int> used;
    for (const QAction* action : sut->actions())
        for (const QKeySequence& key : action->shortcuts()) ++used[key.toString()];
    for (auto key = used.begin(); key != used.end(); ++key)
        EXPECT_EQ(key.value(), 1) << key.key().toStdString();
}

} // namespace
} // namespace forkscope
