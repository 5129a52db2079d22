// The actions of the main window with their keys, and the menus that hold them.

#include "app/main_window.h"
#include "app/support/translation.h"
#include "app/window/bar_tail.h"
#include "app/window/run_page.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>

namespace forkscope {

// What is added from here on stands in this menu.
void MainWindow::beginGroup(const char* title)
{
    m_groups.push_back({m_menu->addMenu(QString()), title});
}

QAction* MainWindow::add(const char* text, const QList<QKeySequence>& keys, const QString& caps,
                         std::function<void()> act)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    addAction(action);
    m_commands.push_back({action, text, caps, m_groups.size() - 1});
    if (*text) m_groups.back().menu->addAction(action);
    return action;
}

void MainWindow::addFileActions()
{
    beginGroup(QT_TR_NOOP("&File"));
    add(QT_TR_NOOP("&Gallery"), {QKeySequence("Ctrl+G")}, "Ctrl+G", [this] { showGallery(); });
    add(QT_TR_NOOP("&Open recording…"), {QKeySequence("Ctrl+O")}, "Ctrl+O",
        [this] { askForRecording(); });
    QMenu* recent = m_groups.back().menu->addMenu(QString());
    m_recent = recent;
    connect(recent, &QMenu::aboutToShow, this, &MainWindow::listRecent);
    m_save = add(QT_TR_NOOP("&Save recording…"), {QKeySequence("Ctrl+S")}, "Ctrl+S",
                 [this] { askWhereToSave(); });
    m_save->setEnabled(false);
    addExportActions();
    add(QT_TR_NOOP("&Quit"), {QKeySequence("Ctrl+Q")}, "Ctrl+Q", [this] { close(); });
}

void MainWindow::listRecent()
{
    constexpr std::size_t kMost = 10;
    m_recent->clear();
    const std::vector<RecentRun>& runs = m_controller.files().recent().list();
    for (std::size_t index = 0; index < std::min(kMost, runs.size()); ++index) {
        const RecentRun& run = runs[index];
        const ScenarioInfo* scenario = m_catalogue.find(run.scenario);
        const QString title = scenario ? runTitle(*scenario, run.knobs, m_model.language())
                                       : run.scenario;
        QAction* action = m_recent->addAction(
            title + "\t" + QLocale().toString(run.when, QLocale::ShortFormat));
        connect(action, &QAction::triggered, this, [this, path = run.path] { openRecording(path); });
    }
    if (runs.empty()) m_recent->addAction(tr("No recordings yet"))->setEnabled(false);
}

// Also the page of a twin run moves by these.
std::function<void()> MainWindow::onRunOrTwin(void (RunController::*slot)())
{
    return [this, slot] {
        if (twinShown()) return moveTwin(slot);
        if (runShown()) (m_controller.*slot)();
    };
}

void MainWindow::addRunActions()
{
    beginGroup(QT_TR_NOOP("&Run"));
    add(QT_TR_NOOP("&Run or pause"), {QKeySequence("Space"), QKeySequence("F9")}, "Space, F9",
        [this] { goOnOrAnswer(); });
    add(QT_TR_NOOP("S&tep"), {QKeySequence("Right")}, "→", onRunOrTwin(&RunController::step));
    add(QT_TR_NOOP("&Back one step"), {QKeySequence("Left")}, "←",
        onRunOrTwin(&RunController::back));
    add(QT_TR_NOOP("R&estart, same seed"), {QKeySequence("Ctrl+R")}, "Ctrl+R",
        onRunOrTwin(&RunController::restart));
    add(QT_TR_NOOP("Re&play this run"), {QKeySequence("Ctrl+P")}, "Ctrl+P",
        onRunOrTwin(&RunController::replay));
    add(QT_TR_NOOP("St&op"), {QKeySequence("Ctrl+.")}, "Ctrl+.", onRunOrTwin(&RunController::stop));
    add(QT_TR_NOOP("Turn the main &knob"), {QKeySequence("L")}, "L", [this] {
        if (runShown()) m_page->toggleMainKnob();
    });
    m_undo = add(QT_TR_NOOP("&Undo a change of the set-up"), {QKeySequence("Ctrl+Z")}, "Ctrl+Z",
                 [this] {
                     if (runShown()) m_controller.setup().undo();
                 });
    m_redo = add(QT_TR_NOOP("Redo it"), {QKeySequence("Ctrl+Shift+Z")}, "Ctrl+Shift+Z",
                 [this] {
                     if (runShown()) m_controller.setup().redo();
                 });
    add(QT_TR_NOOP("&Act on the selected process…"), {QKeySequence("K")}, "K", [this] {
        if (runShown()) m_page->showActs();
    });
    add(QT_TR_NOOP("Everybody who could &go next"), {QKeySequence("/")}, "/", [this] {
        if (runShown()) m_page->showAllChoices();
    });
}

void MainWindow::addViewActions()
{
    add(QT_TR_NOOP("中文 / &English"), {QKeySequence("Ctrl+L")}, "Ctrl+L", [this] {
        const bool chinese = interfaceLanguage() == Language::chinese;
        setLanguage(chinese ? Language::english : Language::chinese);
    });
    add(QT_TR_NOOP("Light or &dark"), {QKeySequence("Ctrl+D")}, "Ctrl+D", [this] {
        setScheme(Theme::current().dark() ? Theme::Scheme::light : Theme::Scheme::dark);
    });
    m_rails = add(QT_TR_NOOP("Panels as &drawers"), {QKeySequence("Ctrl+B")}, "Ctrl+B", [this] {
        if (m_page) m_page->setRails(m_rails->isChecked());
    });
    m_rails->setCheckable(true);
    m_arranging = add(QT_TR_NOOP("&Arrange the panels"), {QKeySequence("Ctrl+Shift+B")},
                      "Ctrl+Shift+B", [this] {
                          if (m_page) m_page->panelLayout().setUnlocked(m_arranging->isChecked());
                      });
    m_arranging->setCheckable(true);
    const char* const names[] = {QT_TR_NOOP("Panel: set-up"), QT_TR_NOOP("Panel: code"),
                                 QT_TR_NOOP("Panel: facts")};
    for (int panel = 0; panel < RunLayout::panels; ++panel)
        m_panels.push_back(add(names[panel], {}, {}, [this, panel] {
            if (m_page) m_page->panelLayout().showPanel(RunLayout::Panel(panel),
                                                   m_panels[std::size_t(panel)]->isChecked());
        }));
    for (QAction* panel : m_panels) panel->setCheckable(true);
    connect(m_groups.back().menu, &QMenu::aboutToShow, this, &MainWindow::checkPanels);
    add(QT_TR_NOOP("&Restore the layout"), {}, {}, [this] {
        if (m_page) m_page->restoreLayout();
    });
    QAction* close = add(QT_TR_NOOP("Close a drawer or a message"), {QKeySequence("Esc")}, "Esc",
                         [this] { escape(); });
    m_groups.back().menu->removeAction(close); // for keys only
}

// Panels may be closed by their own buttons.
void MainWindow::checkPanels()
{
    for (int panel = 0; panel < RunLayout::panels; ++panel) {
        QAction* action = m_panels[std::size_t(panel)];
        action->setEnabled(runShown() && !m_page->panelLayout().compact());
        action->setChecked(runShown() && m_page->panelLayout().panelShown(RunLayout::Panel(panel)));
    }
}

void MainWindow::addDigits()
{
    // Not in a menu: they have no names.
    for (int number = 1; number <= 9; ++number) {
        const QString key = QString::number(number);
        add("", {QKeySequence(key)}, {}, [this, number] { digit(number, false); });
        add("", {QKeySequence("Shift+" + key)}, {}, [this, number] { digit(number, true); });
    }
    add("", {QKeySequence("Return"), QKeySequence("Enter")}, {}, [this] {
        if (m_predictions.open()) goOnOrAnswer();
    });
}

void MainWindow::connectTail(BarTail& tail)
{
    connect(&tail, &BarTail::languageWanted, this, &MainWindow::setLanguage);
    connect(&tail, &BarTail::schemeWanted, this, [this] {
        setScheme(Theme::current().dark() ? Theme::Scheme::light : Theme::Scheme::dark);
    });
    connect(&tail, &BarTail::keysWanted, this, &MainWindow::showKeys);
}

void MainWindow::retranslate()
{
    for (const Command& command : m_commands)
        if (*command.text) command.action->setText(tr(command.text));
    for (const Group& group : m_groups) group.menu->setTitle(tr(group.title));
    m_recent->setTitle(tr("Open &recent"));
    const bool run = m_page && m_pages->currentIndex() > 0; // the gallery is the first
    const QString title = run ? m_page->scenario().title.get(m_model.language()) : QString();
    setWindowTitle(title.isEmpty() ? QString("Forkscope") : tr("%1 - Forkscope").arg(title));
}

} // namespace forkscope
