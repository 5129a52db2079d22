// The page "Every schedule" as a teacher uses it. Searches and runs are pretended.

#include "app/main_window.h"
#include "app/search/atlas_view.h"
#include "app/search/luck_chart.h"
#include "app/search/search_page.h"
#include "app/support/button.h"
#include "app/support/segmented_switch.h"
#include "app/support/translation.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"
#include "tests/app/pretended_run.h"
#include "tests/app/pretended_search.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace forkscope {
namespace {

using Task = SearchDesk::Task;

class SearchPageTest : public testing::Test
{
protected:
    SearchPageTest()
    {
        QSettings().clear();
        Theme::current().setScheme(Theme::Scheme::light);
        sut = std::make_unique<MainWindow>(sampleCatalogue(), pretendedRuns(runs), folder.path());
        sut->setSearchStarters(pretendedSearches(log));
        sut->setLanguage(Language::english);
        sut->resize(1920, 1080);
        sut->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(sut.get()));
        sut->openScenario("ticket-grab");
    }
    ~SearchPageTest() override
    {
        sut.reset();
        setInterfaceLanguage(Language::english);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_EQ(log->alive, 0);
    }

    SearchPage& page() { return *sut->searchPage(); }
    SearchDesk& desk() { return page().desk(); }
    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 4000);
    }
    void finish()
    {
        EXPECT_TRUE(waitFor([this] { return !desk().active(); }));
        QCoreApplication::processEvents();
    }
    void open(Task task)
    {
        sut->openSearch(task);
        finish();
    }
    bool onRunPage() { return sut->page()->isVisible(); }
    template <typename Widget>
    Widget& child(const char* name)
    {
        auto* found = sut->searchPage()->findChild<Widget*>(name);
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    void click(const char* name)
    {
        QTest::mouseClick(&child<QWidget>(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(sut.get(), key);
        QCoreApplication::processEvents();
    }
    // What a card says, part by part.
    QStringList said(const char* card)
    {
        QStringList texts;
        for (QLabel* label : child<QWidget>(card).findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) texts << label->text();
        return texts;
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> runs = std::make_shared<PretendedLog>();
    std::shared_ptr<PretendedSearchLog> log = std::make_shared<PretendedSearchLog>();
    std::unique_ptr<MainWindow> sut;
};

TEST_F(SearchPageTest, KeysOpenThePageAndStartTheirTask)
{
    press(Qt::Key_F3);
    ASSERT_NE(sut->searchPage(), nullptr);
    EXPECT_TRUE(page().isVisible());
    finish();
    EXPECT_TRUE(desk().hasResult(Task::prove));
    EXPECT_FALSE(desk().hasResult(Task::find));
    EXPECT_TRUE(desk().hasResult(Task::atlas));
}

TEST_F(SearchPageTest, TheBarsButtonOpensIt)
{
    auto* button = sut->page()->findChild<Button*>("find");
    ASSERT_NE(button, nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_NE(sut->searchPage(), nullptr);
    finish();
    EXPECT_TRUE(desk().hasResult(Task::find));
}

TEST_F(SearchPageTest, EscapeReturnsToTheRun)
{
    open(Task::find);
    press(Qt::Key_Escape);
    EXPECT_TRUE(onRunPage());
}

TEST_F(SearchPageTest, TheFailureIsToldInWords)
{
    open(Task::find);
    const QString all = said("find-card").join("\n");
    EXPECT_TRUE(all.contains("Two clients are enough. One preemption, four steps."))
        << all.toStdString();
    EXPECT_TRUE(all.contains("Broken: Never more sold than existed. No schedule with fewer "
                             "preemptions or fewer steps fails."))
        << all.toStdString();
}

TEST_F(SearchPageTest, TheProofSaysWhatItCovers)
{
    open(Task::prove);
    const QString all = said("prove-card").join("\n");
    EXPECT_TRUE(all.contains("120 runs stand for 5,166,720 orders")) << all.toStdString();
    EXPECT_TRUE(all.contains("ran 312 more and reached the same outcomes")) << all.toStdString();
    EXPECT_TRUE(all.contains("Clients above 3")) << all.toStdString();
}

TEST_F(SearchPageTest, AnUnfinishedProofSaysWhyAndGivesNoCertificate)
{
    log->incomplete = "The limit of 60 s ended it.";
    open(Task::prove);
    const QString all = said("prove-card").join("\n");
    EXPECT_TRUE(all.contains("Nothing is proved")) << all.toStdString();
    EXPECT_TRUE(all.contains("The limit of 60 s ended it.")) << all.toStdString();
    EXPECT_FALSE(child<QWidget>("save-certificate").isVisible());
}

TEST_F(SearchPageTest, ARefusalIsShownWhereTheResultWouldBe)
{
    log->refusal = "This machine permits no namespaces.";
    open(Task::find);
    EXPECT_TRUE(said("find-card").contains("This machine permits no namespaces."));
}

TEST_F(SearchPageTest, StepThroughItRunsTheWitnessWithItsSetting)
{
    open(Task::find);
    click("step-through");
    EXPECT_TRUE(onRunPage());
    EXPECT_EQ(runs->last.schedule, "0x9.1.2.2.1.3");
    EXPECT_EQ(runs->last.knobs.at("clients"), "3");
    EXPECT_EQ(runs->last.knobs.at("lock"), "off");
}

TEST_F(SearchPageTest, ResultsAreStillThereAfterSteppingThroughIt)
{
    open(Task::find);
    click("step-through");
    const std::size_t searches = log->explored.size();
    sut->openSearch(Task::find);
    EXPECT_EQ(log->explored.size(), searches);
    EXPECT_TRUE(desk().hasResult(Task::find));
}

TEST_F(SearchPageTest, AColumnIsRunForReal)
{
    open(Task::find);
    auto& view = child<AtlasView>("atlas-view");
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.columnRect(3).center().toPoint());
    EXPECT_TRUE(onRunPage());
    EXPECT_EQ(QString::fromStdString(runs->last.schedule), desk().atlas().columns()[3].schedule);
}

TEST_F(SearchPageTest, ArrowKeysWalkAlongTheColumnsAndEnterRunsOne)
{
    open(Task::find);
    auto& view = child<AtlasView>("atlas-view");
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.current(), 1);
    EXPECT_EQ(child<QLabel>("atlas-caption").text(), "Order 2 of 66: 1 1 3 2, sold 1");
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_TRUE(onRunPage());
}

TEST_F(SearchPageTest, TheTreeHasTheSameColumns)
{
    open(Task::find);
    emit child<SegmentedSwitch>("atlas-form").chosen(1);
    auto& view = child<AtlasView>("atlas-view");
    EXPECT_EQ(view.columnAt(view.columnRect(40).center()), 40);
}

TEST_F(SearchPageTest, LuckIsSetBesideTheAtlas)
{
    open(Task::luck);
    const auto& bars = child<LuckChart>("luck-chart").bars();
    ASSERT_EQ(bars.size(), 3u);
    EXPECT_NEAR(bars[0].expected, 200.0 * 6 / 66, 0.01);
    EXPECT_NEAR(bars[2].expected, 200.0 * 36 / 66, 0.01);
}

TEST_F(SearchPageTest, WithoutAWholeAtlasNothingIsExpected)
{
    log->incomplete = "The limit of 2,000 runs ended it.";
    open(Task::luck);
    for (const LuckChart::Bar& bar : child<LuckChart>("luck-chart").bars())
        EXPECT_LT(bar.expected, 0);
}

TEST_F(SearchPageTest, TheFirstFailingRunOpens)
{
    open(Task::luck);
    click("first-failure");
    EXPECT_TRUE(onRunPage());
    EXPECT_EQ(sut->model().facts().scenario, "ticket-grab");
}

TEST_F(SearchPageTest, TheFootCountsAndCancels)
{
    log->hangs = true;
    sut->openSearch(Task::prove);
    EXPECT_TRUE(waitFor([this] { return desk().prove().progress().has_value(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(child<QLabel>("search-count").text(),
              "1,604 runs · at least 996 more · 2,310 per second");
    click("search-cancel");
    finish();
    EXPECT_EQ(log->alive, 0);
    EXPECT_FALSE(child<QWidget>("search-cancel").isVisible());
}

TEST_F(SearchPageTest, LeavingThePageRestsTheSearch)
{
    log->hangs = true;
    sut->openSearch(Task::prove);
    click("back-to-run");
    EXPECT_TRUE(onRunPage());
    EXPECT_TRUE(desk().paused());
    sut->openSearch(Task::prove);
    EXPECT_FALSE(desk().paused());
}

TEST_F(SearchPageTest, ClosedInTheMiddleNothingIsLeft)
{
    log->hangs = true;
    sut->openSearch(Task::find);
    EXPECT_EQ(log->alive, 1);
    sut.reset();
    EXPECT_EQ(log->alive, 0);
}

TEST_F(SearchPageTest, EverythingFollowsTheLanguage)
{
    open(Task::find);
    desk().want(Task::prove);
    desk().want(Task::luck);
    finish();
    sut->setLanguage(Language::chinese);
    QCoreApplication::processEvents();
    const QRegularExpression words("[A-Za-z]{3,}");
    for (const char* card : {"find-card", "prove-card", "atlas-card", "luck-card"})
        for (QString text : said(card)) {
            text.remove("client").remove("decode-errors").remove("left");
            EXPECT_FALSE(text.contains(words)) << card << ": " << text.toStdString();
        }
}

TEST_F(SearchPageTest, EveryControlHasAName)
{
    open(Task::find);
    desk().want(Task::prove);
    desk().want(Task::luck);
    finish();
    for (QWidget* widget : page().findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " "
            << widget->objectName().toStdString();
    }
}

TEST_F(SearchPageTest, NothingIsCutInASmallWindow)
{
    sut->resize(1280, 720);
    open(Task::find);
    desk().want(Task::prove);
    desk().want(Task::luck);
    finish();
    for (Language language : {Language::english, Language::chinese}) {
        sut->setLanguage(language);
        for (int turn = 0; turn < 10; ++turn) QCoreApplication::processEvents();
        for (Button* button : page().findChildren<Button*>()) {
            if (!button->isVisible()) continue;
            EXPECT_GE(button->width(), button->sizeHint().width())
                << button->accessibleName().toStdString();
        }
        for (QLabel* label : page().findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            EXPECT_GE(label->height(), needed - 1) << label->text().toStdString();
            if (label->wordWrap()) continue;
            EXPECT_GE(label->width(), label->sizeHint().width()) << label->text().toStdString();
        }
    }
}

} // namespace
} // namespace forkscope
