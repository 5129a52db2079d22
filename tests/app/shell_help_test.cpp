// Finding one's way: the palette, the look around, the gallery's search, panels that move.

#include "app/gallery/gallery_page.h"
#include "app/gallery/scenario_card.h"
#include "app/window/command_palette.h"
#include "app/window/run_page.h"
#include "app/window/tour.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTimer>

#include <set>

namespace forkscope {
namespace {

class HelpTest : public WindowFixture
{
protected:
    // Does this with the palette that the keys open, and closes it if it is still there.
    void inPalette(std::function<void(CommandPalette&)> act)
    {
        QTimer::singleShot(0, sut.get(), [this, act] {
            auto* palette = sut->findChild<CommandPalette*>();
            ASSERT_NE(palette, nullptr);
            act(*palette);
            palette->reject();
        });
        press(Qt::Key_K, Qt::ControlModifier);
    }
    int cards()
    {
        int shown = 0;
        for (ScenarioCard* card : sut->gallery().findChildren<ScenarioCard*>())
            shown += card->isVisible();
        return shown;
    }
    void type(const QString& words)
    {
        auto* line = sut->gallery().findChild<QLineEdit*>("search");
        line->setText(words);
        QCoreApplication::processEvents();
    }
    QDockWidget& dock(const char* name) { return *sut->findChild<QDockWidget*>(name); }
};

TEST_F(HelpTest, EveryCommandHasANameAndNoTwoShareAKey)
{
    std::set<QString> keys;
    for (QAction* action : sut->actions()) {
        if (action->text().isEmpty()) continue;
        for (const QKeySequence& key : action->shortcuts())
            EXPECT_TRUE(keys.insert(key.toString()).second) << key.toString().toStdString();
    }
    EXPECT_GT(keys.size(), 40u);
}

TEST_F(HelpTest, ThePaletteFindsACommandByAPartOfItsNameAndDoesIt)
{
    sut->openScenario("ticket-grab");
    inPalette([](CommandPalette& palette) {
        QTest::keyClicks(palette.findChild<QLineEdit*>(), "gall");
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
    });
    EXPECT_TRUE(sut->gallery().isVisible());
}

TEST_F(HelpTest, ThePaletteKnowsScenariosByTheirChineseTitle)
{
    inPalette([](CommandPalette& palette) {
        auto* words = palette.findChild<QLineEdit*>();
        words->setText(sampleCatalogue().find("ticket-grab")->title.chinese);
        EXPECT_EQ(palette.findChild<QListWidget*>()->count(), 1);
        QTest::keyClick(words, Qt::Key_Return);
    });
    ASSERT_NE(sut->page(), nullptr);
    EXPECT_EQ(sut->page()->scenario().id, "ticket-grab");
}

TEST_F(HelpTest, ThePaletteSaysWhenNothingIsCalledThat)
{
    inPalette([](CommandPalette& palette) {
        palette.findChild<QLineEdit*>()->setText("xyzzy");
        EXPECT_EQ(palette.findChild<QListWidget*>()->count(), 0);
        QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return); // does no harm
        EXPECT_TRUE(palette.isVisible());
    });
}

TEST_F(HelpTest, TheGallerySearchesInBothLanguages)
{
    const int all = cards();
    type("ticket");
    EXPECT_EQ(cards(), 1);
    type(sampleCatalogue().find("ticket-grab")->title.chinese);
    EXPECT_EQ(cards(), 1);
    type("xyzzy");
    EXPECT_EQ(cards(), 0);
    type("");
    EXPECT_EQ(cards(), all);
}

TEST_F(HelpTest, TheFirstScenarioOpensWithALookAroundOfAtMostFiveBubbles)
{
    sut->offerTour();
    sut->openScenario("ticket-grab");
    ASSERT_TRUE(waitFor([this] { return sut->findChild<Tour*>() != nullptr; }));
    int bubbles = 1;
    for (; bubbles < 10; ++bubbles) {
        auto* tour = sut->findChild<Tour*>();
        ASSERT_TRUE(tour->isVisible());
        QTest::keyClick(tour, Qt::Key_Return);
        if (!tour->isVisible()) break;
    }
    EXPECT_EQ(bubbles, 5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    sut->showGallery();
    sut->offerTour();
    sut->openScenario("ticket-grab");
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->findChild<Tour*>(), nullptr) << "once is enough";
}

TEST_F(HelpTest, EscapeEndsTheLookAround)
{
    sut->offerTour();
    sut->openScenario("ticket-grab");
    ASSERT_TRUE(waitFor([this] { return sut->findChild<Tour*>() != nullptr; }));
    QTest::keyClick(sut->findChild<Tour*>(), Qt::Key_Escape);
    EXPECT_FALSE(sut->findChild<Tour*>()->isVisible());
}

TEST_F(HelpTest, UnlockedPanelsCanBeMovedClosedAndRestored)
{
    sut->openScenario("ticket-grab");
    QCoreApplication::processEvents();
    EXPECT_EQ(dock("code").features(), QDockWidget::NoDockWidgetFeatures);
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(dock("code").features() & QDockWidget::DockWidgetMovable);
    QCoreApplication::processEvents();
    const QRect before = dock("facts").geometry();
    dock("code").close();
    dock("setup").setFloating(true);
    EXPECT_FALSE(sut->page()->panelLayout().panelShown(RunLayout::code));
    sut->page()->restoreLayout();
    QCoreApplication::processEvents();
    EXPECT_TRUE(sut->page()->panelLayout().panelShown(RunLayout::code));
    EXPECT_FALSE(dock("setup").isFloating());
    const auto back = [&] { return std::abs(dock("facts").height() - before.height()) < 8; };
    EXPECT_TRUE(waitFor(back)) << dock("facts").height() << " instead of " << before.height();
}

TEST_F(HelpTest, PanelsStayWhereTheyWerePutAfterTheWindowWasNarrow)
{
    sut->openScenario("ticket-grab");
    QCoreApplication::processEvents();
    dock("code").close();
    sut->resize(1100, 700);
    ASSERT_TRUE(waitFor([this] { return sut->page()->panelLayout().compact(); }));
    sut->resize(1920, 1080);
    ASSERT_TRUE(waitFor([this] { return !sut->page()->panelLayout().compact(); }));
    EXPECT_FALSE(sut->page()->panelLayout().panelShown(RunLayout::code));
    EXPECT_TRUE(sut->page()->panelLayout().panelShown(RunLayout::facts));
}

TEST_F(HelpTest, MenusHaveTitlesInBothLanguages)
{
    sut->setLanguage(Language::chinese);
    for (QMenu* menu : sut->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (!action->menu()) continue;
            EXPECT_FALSE(action->text().isEmpty());
            EXPECT_TRUE(action->text()[0].unicode() > 0x2E80) << action->text().toStdString();
        }
    }
}

} // namespace
} // namespace forkscope
