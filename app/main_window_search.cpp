// The page "Every schedule" in the window: how it is reached, and what it opens.

#include "app/main_window.h"
#include "app/search/find_card.h"
#include "app/search/search_page.h"
#include "app/window/banner.h"
#include "app/window/bar_tail.h"
#include "app/window/run_page.h"

#include "engine/session/share_code.h"

#include <QAction>
#include <QInputDialog>
#include <QStackedWidget>

namespace forkscope {

using Task = SearchDesk::Task;

namespace {

// Made when it is first needed: the catalogue comes from the host.
const ShareCodes& shareCodes()
{
    static const ShareCodes codes(catalogueJson());
    return codes;
}

QString shareCode(const ScenarioInfo& scenario, const KnobValues& knobs, const QString& schedule)
{
    SharedSchedule shared{scenario.id.toStdString(), {}, 0, schedule.toStdString()};
    for (auto knob = knobs.begin(); knob != knobs.end(); ++knob)
        shared.knobs[knob.key().toStdString()] = knob.value().toStdString();
    try {
        return QString::fromStdString(shareCodes().pack(shared));
    } catch (const std::exception&) {
        return {}; // a schedule can be watched all the same
    }
}

} // namespace

void MainWindow::addSearchActions()
{
    const auto open = [this](Task task) {
        return [this, task] { openSearch(task); };
    };
    beginGroup(QT_TR_NOOP("&Analyze"));
    add(QT_TR_NOOP("&Find a failure"), {QKeySequence("F2")}, "F2", open(Task::find));
    add(QT_TR_NOOP("Pro&ve"), {QKeySequence("F3")}, "F3", open(Task::prove));
    add(QT_TR_NOOP("L&uck"), {QKeySequence("F4")}, "F4", open(Task::luck));
    add(QT_TR_NOOP("Open share &code…"), {QKeySequence("Ctrl+Shift+O")}, "Ctrl+Shift+O",
        [this] { askForCode(); });
}

// Of a new page of a run.
void MainWindow::connectSearch()
{
    connect(m_page, &RunPage::findWanted, this, [this] { openSearch(Task::find); });
    connect(m_page, &RunPage::proveWanted, this, [this] { openSearch(Task::prove); });
    connect(m_page, &RunPage::luckWanted, this, [this] { openSearch(Task::luck); });
}

void MainWindow::openSearch(Task task)
{
    if (!m_page || m_pages->currentIndex() == 0) return;
    setPresenting(false);
    m_controller.pause();
    if (!m_search) {
        m_search = new SearchPage(m_searchStarters, m_page->scenario(), m_menu);
        m_search->setVersion(m_catalogue.version);
        m_search->setLanguage(m_model.language());
        m_pages->addWidget(m_search);
        m_search->findCard().setShareCoder(
            [&scenario = m_page->scenario()](const KnobValues& knobs, const QString& schedule) {
                return shareCode(scenario, knobs, schedule);
            });
        connectTail(m_search->tail());
        connect(m_search, &SearchPage::backWanted, this, &MainWindow::backToRun);
        connect(m_search, &SearchPage::galleryWanted, this, &MainWindow::showGallery);
        connect(m_search, &SearchPage::witnessWanted, this, &MainWindow::openSchedule);
        m_search->findCard().setTwin(true);
        connect(m_search, &SearchPage::twinWanted, this,
                [this](const KnobValues& knobs, const QString& schedule) {
                    openSchedule(knobs, schedule);
                    // Once it has run there is something to compare.
                    connect(&m_controller, &RunController::ended, this, &MainWindow::openTwin,
                            Qt::SingleShotConnection);
                });
        connect(m_search, &SearchPage::failureWanted, this, &MainWindow::openFailure);
    }
    m_search->desk().setSpeed(m_controller.speed());
    m_pages->setCurrentWidget(m_search);
    m_search->setFocus();
    m_search->open(m_controller.setup().values(), task);
    retranslate();
}

void MainWindow::backToRun()
{
    m_pages->setCurrentWidget(m_page);
    m_page->setFocus();
    retranslate();
}

// On real processes, resting before its first step with who goes next marked.
void MainWindow::openSchedule(const KnobValues& knobs, const QString& schedule)
{
    backToRun();
    m_controller.preload(knobs, 0, schedule); // searches draw seed 0
}

void MainWindow::askForCode()
{
    bool given = false;
    const QString code = QInputDialog::getText(this, tr("Open share code"),
                                               tr("A code like FS-3KQ7-M2XD-T:"),
                                               QLineEdit::Normal, {}, &given);
    if (given && !code.trimmed().isEmpty()) openCode(code.trimmed());
}

void MainWindow::openCode(const QString& code)
{
    try {
        const SharedSchedule shared = shareCodes().unpack(code.toStdString());
        const QString id = QString::fromStdString(shared.scenario);
        openScenario(id);
        if (!m_page || m_page->scenario().id != id) return; // that was complained about
        KnobValues values = m_page->scenario().values({});
        for (const auto& [knob, value] : shared.knobs)
            values[QString::fromStdString(knob)] = QString::fromStdString(value);
        m_controller.preload(values, shared.seed, QString::fromStdString(shared.schedule));
    } catch (const ShareCodeError& error) {
        complain(error.trouble == ShareCodeError::Trouble::unknown
                     ? tr("This code is of another version, or of a scenario that is not here.")
                     : tr("This is no share code: a character is missing or mistyped."));
    } catch (const std::exception& error) {
        complain(QString::fromUtf8(error.what()));
    }
}

void MainWindow::openFailure(const LuckFailure& failure)
{
    Recording recording;
    recording.facts = failure.facts;
    recording.history.clear(failure.facts.controlled);
    for (const std::string& text : failure.run.texts) recording.history.addText(text);
    recording.history.append(failure.run.events);
    recording.summary = failure.run.summary.value_or(RunSummary());
    recording.finished = failure.run.summary.has_value();
    backToRun();
    m_controller.showRecording(std::move(recording));
}

} // namespace forkscope
