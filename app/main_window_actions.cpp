// The actions of the main window with their keys and the menu that holds them.

#include "app/main_window.h"
#include "app/support/translation.h"
#include "app/window/bar_tail.h"
#include "app/window/run_page.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QStackedWidget>

namespace forkscope {

namespace {

// An action's text without its mnemonic, which Chinese puts in brackets, and without dots.
QString plain(QString text)
{
    static const QRegularExpression brackets("\\(&.\\)");
    return text.remove(brackets).remove('&').remove(QChar(0x2026));
}

} // namespace

QAction* MainWindow::add(const char* text, const QList<QKeySequence>& keys, const QString& caps,
                         std::function<void()> act)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    addAction(action);
    m_commands.push_back({action, text, caps});
    return action;
}

void MainWindow::addFileActions()
{
    add(QT_TR_NOOP("&Open recording…"), {QKeySequence("Ctrl+O")}, "Ctrl+O",
        [this] { askForRecording(); });
    m_save = add(QT_TR_NOOP("&Save recording…"), {QKeySequence("Ctrl+S")}, "Ctrl+S",
                 [this] { askWhereToSave(); });
    m_save->setEnabled(false);
}

void MainWindow::addRunActions()
{
    const auto run = [this](void (RunController::*slot)()) {
        return [this, slot] {
            if (twinShown()) return moveTwin(slot);
            if (m_page && m_pages->currentWidget() == m_page) (m_controller.*slot)();
        };
    };
    add(QT_TR_NOOP("&Run or pause"), {QKeySequence("Space"), QKeySequence("F9")}, "Space, F9",
        [this] { goOnOrAnswer(); });
    add(QT_TR_NOOP("S&tep"), {QKeySequence("Right")}, "→", run(&RunController::step));
    add(QT_TR_NOOP("&Back one step"), {QKeySequence("Left")}, "←", run(&RunController::back));
    add(QT_TR_NOOP("To the &beginning"), {QKeySequence("Home")}, "Home",
        run(&RunController::toStart));
    add(QT_TR_NOOP("&Live, the newest step"), {QKeySequence("End")}, "End",
        run(&RunController::toLive));
    add(QT_TR_NOOP("R&estart, same seed"), {QKeySequence("Ctrl+R")}, "Ctrl+R",
        run(&RunController::restart));
    add(QT_TR_NOOP("Re&play this run"), {QKeySequence("Ctrl+P")}, "Ctrl+P",
        run(&RunController::replay));
    add(QT_TR_NOOP("St&op"), {QKeySequence("Ctrl+.")}, "Ctrl+.", run(&RunController::stop));
    add(QT_TR_NOOP("Turn the main &knob"), {QKeySequence("L")}, "L", [this] {
        if (m_page && m_pages->currentWidget() == m_page) m_page->toggleMainKnob();
    });
    add(QT_TR_NOOP("&Act on the selected process…"), {QKeySequence("K")}, "K", [this] {
        if (m_page && m_pages->currentWidget() == m_page) m_page->showActs();
    });
    add(QT_TR_NOOP("Everybody who could &go next"), {QKeySequence("/")}, "/", [this] {
        if (m_page && m_pages->currentWidget() == m_page) m_page->showAllChoices();
    });
}

void MainWindow::addViewActions()
{
    add(QT_TR_NOOP("&Gallery"), {QKeySequence("Ctrl+G")}, "Ctrl+G", [this] { showGallery(); });
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
    add(QT_TR_NOOP("&Keys"), {QKeySequence("?"), QKeySequence("F1")}, "?", [this] { showKeys(); });
    add(QT_TR_NOOP("Close a drawer or a message"), {QKeySequence("Esc")}, "Esc",
        [this] { escape(); });
    add(QT_TR_NOOP("&Quit"), {QKeySequence("Ctrl+Q")}, "Ctrl+Q", [this] { close(); });
    fillMenu();
}

void MainWindow::addDigits()
{
    for (int number = 1; number <= 9; ++number) {
        const QString key = QString::number(number);
        add("", {QKeySequence(key)}, {}, [this, number] { digit(number, false); });
        add("", {QKeySequence("Shift+" + key)}, {}, [this, number] { digit(number, true); });
    }
    add("", {QKeySequence("Return"), QKeySequence("Enter")}, {}, [this] {
        if (m_predictions.open()) goOnOrAnswer();
    });
}

// Escape is for keys only.
void MainWindow::fillMenu()
{
    int number = 0;
    for (const Command& command : m_commands) {
        if (command.action->shortcut() == QKeySequence("Esc")) continue;
        m_menu->addAction(command.action);
        if (++number == 2 || number == 17) m_menu->addSeparator();
    }
}

void MainWindow::connectTail(BarTail& tail)
{
    connect(&tail, &BarTail::languageWanted, this, &MainWindow::setLanguage);
    connect(&tail, &BarTail::schemeWanted, this, [this] {
        setScheme(Theme::current().dark() ? Theme::Scheme::light : Theme::Scheme::dark);
    });
    connect(&tail, &BarTail::keysWanted, this, &MainWindow::showKeys);
}

void MainWindow::showKeys()
{
    std::vector<KeySheet::Entry> entries;
    for (const Command& command : m_commands)
        if (!command.keys.isEmpty()) entries.push_back({command.keys, plain(tr(command.text))});
    entries.push_back({"1, …, 9", tr("Who goes next; hands, while a question is open")});
    KeySheet(entries, this).exec();
}

void MainWindow::retranslate()
{
    for (const Command& command : m_commands)
        if (*command.text) command.action->setText(tr(command.text));
    const bool run = m_page && m_pages->currentIndex() > 0; // the gallery is the first
    const QString title = run ? m_page->scenario().title.get(m_model.language()) : QString();
    setWindowTitle(title.isEmpty() ? QString("Forkscope") : tr("%1 - Forkscope").arg(title));
}

} // namespace forkscope
