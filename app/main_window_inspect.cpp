// The inspector and the places where a run pauses by itself, by key.

#include "app/main_window.h"
#include "app/window/run_page.h"

#include <QAction>
#include <QStackedWidget>

namespace forkscope {

void MainWindow::addInspectActions()
{
    const auto onRun = [this](void (RunPage::*act)()) {
        return [this, act] {
            if (runShown() && !presenting()) (m_page->*act)(); // the panels are not in sight there
        };
    };
    beginGroup(QT_TR_NOOP("&View"));
    add(QT_TR_NOOP("&Inspector"), {QKeySequence("I")}, "I", onRun(&RunPage::showInspector));
    add(QT_TR_NOOP("Breakpoint at this li&ne"), {QKeySequence("F8")}, "F8",
        onRun(&RunPage::toggleBreakpoint));
    add(QT_TR_NOOP("Pause w&hen…"), {QKeySequence("Shift+F8")}, "Shift+F8",
        onRun(&RunPage::openPauseMenu));
}

} // namespace forkscope
