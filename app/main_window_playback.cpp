// The keys that move through a run in smaller and larger steps, and its bookmarks.

#include "app/main_window.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QStackedWidget>

namespace forkscope {

bool MainWindow::runShown() const { return m_page && m_pages->currentWidget() == m_page; }

void MainWindow::addPlaybackActions()
{
    beginGroup(QT_TR_NOOP("&Go to"));
    const auto onRun = [this](std::function<void()> act) {
        return [this, act = std::move(act)] {
            if (runShown()) act();
        };
    };
    const auto jump = [&](Jump kind, int direction) {
        return onRun([this, kind, direction] { m_controller.jump(kind, direction); });
    };
    add(QT_TR_NOOP("To the &beginning"), {QKeySequence("Home")}, "Home",
        onRunOrTwin(&RunController::toStart));
    add(QT_TR_NOOP("&Live, the newest step"), {QKeySequence("End")}, "End",
        onRunOrTwin(&RunController::toLive));
    add(QT_TR_NOOP("Next &event"), {QKeySequence("Ctrl+Right")}, "Ctrl+→", jump(Jump::event, 1));
    add(QT_TR_NOOP("Previous event"), {QKeySequence("Ctrl+Left")}, "Ctrl+←",
        jump(Jump::event, -1));
    add(QT_TR_NOOP("Next step of this &process"), {QKeySequence("Shift+Right")}, "Shift+→",
        jump(Jump::processStep, 1));
    add(QT_TR_NOOP("Previous step of this process"), {QKeySequence("Shift+Left")}, "Shift+←",
        jump(Jump::processStep, -1));
    add(QT_TR_NOOP("Next event of this &object"), {QKeySequence("Alt+Right")}, "Alt+→",
        jump(Jump::objectChange, 1));
    add(QT_TR_NOOP("Previous event of this object"), {QKeySequence("Alt+Left")}, "Alt+←",
        jump(Jump::objectChange, -1));
    add(QT_TR_NOOP("&Next finding"), {QKeySequence("N")}, "N",
        onRun([this] { m_page->toFinding(1); }));
    add(QT_TR_NOOP("Previous finding"), {QKeySequence("Shift+N")}, "Shift+N",
        onRun([this] { m_page->toFinding(-1); }));
    add(QT_TR_NOOP("&Bookmark here…"), {QKeySequence("M")}, "M",
        onRun([this] { askForBookmark(); }));
    add(QT_TR_NOOP("Next bookmark"), {QKeySequence("Ctrl+M")}, "Ctrl+M",
        onRun([this] { m_controller.toBookmark(1); }));
    add(QT_TR_NOOP("Previous bookmark"), {QKeySequence("Ctrl+Shift+M")}, "Ctrl+Shift+M",
        onRun([this] { m_controller.toBookmark(-1); }));
    QAction* loop = add(QT_TR_NOOP("Play in a &loop, between A and B if they are set"),
                        {QKeySequence("R")}, "R",
                        onRun([this] { m_controller.setLoop(!m_controller.loops()); }));
    loop->setCheckable(true);
    connect(&m_controller, &RunController::changed, loop,
            [this, loop] { loop->setChecked(m_controller.loops()); });
    add(QT_TR_NOOP("&Faster"), {QKeySequence("="), QKeySequence("+")}, "+",
        onRun([this] { m_page->changePace(1); }));
    add(QT_TR_NOOP("&Slower"), {QKeySequence("-")}, "-",
        onRun([this] { m_page->changePace(-1); }));
    m_goMenu = m_groups.back().menu;
    QMenu* menu = m_goMenu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { listBookmarks(*menu); });
}

// At the end of the menu, under what is always there.
void MainWindow::listBookmarks(QMenu& menu)
{
    for (QAction* action : menu.actions())
        if (action->property("bookmark").isValid()) delete action;
    if (!runShown() || m_controller.bookmarks().list().empty()) return;
    menu.addSeparator()->setProperty("bookmark", 0);
    for (const Bookmark& bookmark : m_controller.bookmarks().list()) {
        const std::uint32_t step = m_model.history().worldAt(bookmark.count).step;
        QAction* action = menu.addAction(tr("Step %1: %2").arg(step).arg(QString(bookmark.note).replace('&', "&&")));
        action->setProperty("bookmark", bookmark.count);
        connect(action, &QAction::triggered, this, [this, count = bookmark.count] {
            m_model.setCursor(count);
            m_model.showCursor();
        });
    }
}

void MainWindow::askForBookmark()
{
    const std::uint32_t count = m_model.cursor();
    if (count == 0) return complain(tr("There is nothing to come back to before the first step."));
    const std::uint32_t step = m_model.step(); // a live run goes on until the pause works
    const qint64 run = m_runs;
    m_controller.pause();
    Bookmarks& bookmarks = m_controller.bookmarks();
    const Bookmark* here = bookmarks.at(count);
    const bool there = here != nullptr;
    bool taken = false;
    const QString note = QInputDialog::getText(
        this, tr("Bookmark at step %1").arg(step),
        there ? tr("Note (empty: remove the bookmark)") : tr("Note"), QLineEdit::Normal,
        there ? here->note : QString(), &taken);
    if (!taken || run != m_runs) return; // another run has come meanwhile
    if (!note.trimmed().isEmpty()) return bookmarks.set(count, note.trimmed());
    if (!there) return bookmarks.set(count, tr("step %1").arg(step));
    bookmarks.remove(count);
    banner().show(tr("The bookmark is removed."), tr("Undo"),
                  [this] { m_controller.bookmarks().undo(); });
}

} // namespace forkscope
