// The page of a twin run in the window, and the keys that it shares with the run's page.

#include "app/main_window.h"
#include "app/twin/twin_page.h"
#include "app/window/banner.h"
#include "app/window/run_page.h"

#include <QAction>
#include <QStackedWidget>

namespace forkscope {

bool MainWindow::twinShown() const { return m_twin && m_pages->currentWidget() == m_twin; }

void MainWindow::addTwinActions()
{
    const auto onRun = [this](auto act) {
        return [this, act] {
            if (m_page && m_pages->currentWidget() == m_page) act();
        };
    };
    add(QT_TR_NOOP("T&win run"), {QKeySequence("T")}, "T", onRun([this] { openTwin(); }));
    add(QT_TR_NOOP("To the &parting of a twin run"), {QKeySequence("P")}, "P", [this] {
        if (twinShown()) m_twin->run().toParting();
    });
    add(QT_TR_NOOP("Wh&y does it wait?"), {QKeySequence("Y")}, "Y",
        onRun([this] { m_page->showWhy(); }));
    add(QT_TR_NOOP("Previous branch"), {QKeySequence("[")}, "[",
        onRun([this] { m_controller.nextBranch(-1); }));
    add(QT_TR_NOOP("Next branch"), {QKeySequence("]")}, "]",
        onRun([this] { m_controller.nextBranch(1); }));
}

// What has happened so far against the other side.
void MainWindow::openTwin()
{
    if (!m_page || m_model.empty())
        return complain(tr("A twin run repeats what happened: run the scenario first."));
    setPresenting(false);
    m_controller.pause();
    if (!m_twin) {
        m_twin = new TwinPage(m_starter, m_page->scenario());
        m_pages->addWidget(m_twin);
        connect(m_twin, &TwinPage::backWanted, this, &MainWindow::backToRun);
    }
    m_pages->setCurrentWidget(m_twin);
    m_twin->setFocus();
    m_twin->begin(m_model);
    retranslate();
}

// The keys that move through a run move through both of them.
void MainWindow::moveTwin(void (RunController::*slot)())
{
    TwinRun& run = m_twin->run();
    if (slot == &RunController::step) run.forward();
    if (slot == &RunController::back) run.back();
    if (slot == &RunController::toStart) run.toStart();
    if (slot == &RunController::toLive) run.toEnd();
}

} // namespace forkscope
