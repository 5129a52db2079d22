// Finding one's way: keys, the palette of all that can be done, a look around.

#include "app/gallery/gallery_page.h"
#include "app/main_window.h"
#include "app/support/translation.h"
#include "app/window/command_palette.h"
#include "app/window/key_sheet.h"
#include "app/window/run_page.h"
#include "app/window/tour.h"

#include <QAction>
#include <QRegularExpression>
#include <QSettings>
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

void MainWindow::addHelpActions()
{
    beginGroup(QT_TR_NOOP("&Help"));
    add(QT_TR_NOOP("&Do something…"), {QKeySequence("Ctrl+K"), QKeySequence("Ctrl+Shift+P")},
        "Ctrl+K", [this] { showPalette(); });
    add(QT_TR_NOOP("&Search the gallery"), {QKeySequence("Ctrl+Shift+F")}, "Ctrl+Shift+F", [this] {
        showGallery();
        m_gallery->search();
    });
    add(QT_TR_NOOP("&Keys"), {QKeySequence("?"), QKeySequence("F1")}, "?", [this] { showKeys(); });
    add(QT_TR_NOOP("&Show me around"), {}, {}, [this] { showAround(); });
}

// The timeline's keys are its own: they work while it has the keyboard.
KeySheet::Group MainWindow::timelineKeys() const
{
    return {tr("On the timeline"),
            {{"W, S", tr("Closer, farther")},
             {"A, D", tr("Earlier, later")},
             {"F", tr("Queue feeders, or not")},
             {"X", tr("By steps or by time")},
             {"Shift+A, Shift+B", tr("Marker A or B here")},
             {"Alt+Z", tr("From A to B")},
             {"H, U, O", tr("Hide, pin or leave only this lane")},
             {"Shift+H", tr("Show all lanes")},
             {"C", tr("Fold the children")},
             {"Ctrl+F", tr("Find a lane")}}};
}

void MainWindow::showKeys()
{
    std::vector<KeySheet::Group> groups;
    for (const Group& group : m_groups) groups.push_back({plain(tr(group.title)), {}});
    for (const Command& command : m_commands)
        if (!command.keys.isEmpty())
            groups[command.group].entries.push_back({command.keys, plain(tr(command.text))});
    groups[1].entries.push_back(
        {"1, …, 9", tr("Who goes next; hands, while a question is open")});
    groups.push_back(timelineKeys());
    KeySheet(groups, this).exec();
}

// Both names of everything, whatever language is shown.
void MainWindow::showPalette()
{
    checkPanels();
    std::vector<CommandPalette::Entry> entries;
    for (const Command& command : m_commands) {
        if (!*command.text || !command.action->isEnabled()) continue;
        entries.push_back({plain(tr(command.text)), command.keys, plain(command.text),
                           [action = command.action] { action->trigger(); }});
    }
    for (const ScenarioInfo& scenario : m_catalogue.scenarios)
        entries.push_back({tr("Open “%1”").arg(scenario.title.get(m_model.language())), {},
                           scenario.id + ' ' + scenario.title.english + ' '
                               + scenario.title.chinese,
                           [this, id = scenario.id] { openScenario(id); }});
    CommandPalette(std::move(entries), this).exec();
}

// --- a look around ------------------------------------------------------------------------------

void MainWindow::offerTour()
{
    if (QSettings().value("toured").toBool()) return;
    m_tourDue = true;
}

void MainWindow::showAround()
{
    if (!runShown()) {
        if (m_catalogue.scenarios.empty()) return;
        if (!m_page) openScenario(m_catalogue.scenarios.front().id);
        else m_pages->setCurrentWidget(m_page);
    }
    setPresenting(false);
    retranslate();
    m_tourDue = false;
    QSettings().setValue("toured", true);
    const auto part = [this](RunPage::Part which) {
        return [this, which] { return m_page ? m_page->part(which) : nullptr; };
    };
    using Part = RunPage::Part;
    std::vector<Tour::Stop> stops;
    stops.push_back({part(Part::centre), [this] {
        if (m_predictions.open())
            return tr("First a question: the keys 1 to 4 count the hands of the class, and Enter "
                      "runs it. Then the processes stand here, each a real one, forked by its "
                      "parent; below, the same run as a score, one lane a process.");
        return tr("Here the processes stand: each is a real one, forked by its parent. Above, who "
                  "waits for what; below, the same run as a score, one lane a process.");
    }});
    stops.push_back({part(Part::setup), [] {
        return tr("What is turned here changes the outcome. Turn the framed switch, run again, and "
                  "compare.");
    }});
    stops.push_back({part(Part::transport), [] {
        return tr("Run lets them go. Step lets one process take one step; the keys 1 to 9 choose "
                  "who goes next. Back steps into the past, and another choice there begins "
                  "another run.");
    }});
    stops.push_back({part(Part::panels), [] {
        return tr("The program in Python and C++ with the line each process is at; what was "
                  "printed, what the kernel says, and why somebody waits.");
    }});
    stops.push_back({part(Part::bar), [] {
        return tr("Find a failure searches every order of steps, and Prove covers them all. The "
                  "key ? shows all keys, and Ctrl+K finds everything by name.");
    }});
    delete m_tour;
    m_tour = new Tour(std::move(stops), this);
    connect(m_tour, &Tour::over, this, [this] {
        if (m_page) m_page->setFocus();
    });
}

} // namespace forkscope
