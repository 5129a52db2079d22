#include "app/main_window.h"

#include "app/gallery/gallery_page.h"
#include "app/search/search_page.h"
#include "app/support/icons.h"
#include "app/support/new_file.h"
#include "app/support/sentences.h"
#include "app/support/translation.h"
#include "app/twin/twin_page.h"
#include "app/window/banner.h"
#include "app/window/bar_tail.h"
#include "app/window/run_page.h"
#include "app/window/tour.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

namespace forkscope {

namespace {

QString firstFile(const QMimeData* data)
{
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

} // namespace

MainWindow::MainWindow(Catalogue catalogue, RunStarter start, const QString& recordingFolder,
                       QWidget* parent)
    : QMainWindow(parent), m_catalogue(std::move(catalogue)),
      m_controller(m_model, start, recordingFolder), m_predictions(m_controller),
      m_menu(new QMenu(this)), m_pages(new QStackedWidget(this)), m_starter(std::move(start))
{
    setMinimumSize(1024, 600);
    setWindowIcon(icon("forkscope"));
    setAcceptDrops(true);
    m_gallery = new GalleryPage(m_catalogue, m_controller.files().recent(), m_menu);
    m_pages->addWidget(m_gallery);
    setCentralWidget(m_pages);
    m_gallery->setFocus();
    addFileActions();
    addRunActions();
    addPlaybackActions();
    addSearchActions();
    addTwinActions();
    addInspectActions();
    addRoomActions();
    addViewActions();
    addHelpActions();
    addDigits();
    connectTail(m_gallery->tail());
    connect(m_gallery, &GalleryPage::scenarioChosen, this, &MainWindow::openScenario);
    connect(m_gallery, &GalleryPage::recordingChosen, this, &MainWindow::openRecording);
    connect(m_gallery, &GalleryPage::openWanted, this, &MainWindow::askForRecording);
    connect(&m_controller, &RunController::failed, this, &MainWindow::complain);
    connect(&m_controller, &RunController::changed, this,
            [this] {
                m_save->setEnabled(!m_model.empty());
                m_undo->setEnabled(m_controller.setup().canUndo());
                m_redo->setEnabled(m_controller.setup().canRedo());
            });
    connect(&m_model, &RunModel::cleared, this, [this] { ++m_runs; });
    connect(&m_controller, &RunController::ended, this, &MainWindow::explainEnd);
    connect(&m_controller.files(), &RunFiles::opened, this, &MainWindow::takeRecording);
    connect(&m_controller.files(), &RunFiles::progressed, this, [this](double part) {
        if (!m_controller.files().loading()) return; // given up meanwhile
        if (part < 1)
            banner().show(tr("Opening the recording: %1 %").arg(int(part * 100)), tr("Cancel"),
                          [this] { m_controller.files().giveUpOpening(); });
        else banner().hide();
    });
    readSettings();
    retranslate();
}

MainWindow::~MainWindow()
{
    delete m_twin;
    delete m_search;
    delete m_page; // it listens to what goes away with this window
}

Banner& MainWindow::banner()
{
    if (m_search && m_pages->currentWidget() == m_search) return m_search->banner();
    if (twinShown()) return m_twin->banner();
    const bool run = m_page && m_pages->currentWidget() == m_page;
    return run ? m_page->banner() : m_gallery->banner();
}

void MainWindow::complain(const QString& sentence) { banner().show(sentence); }

// A run that did not come to its own end says why, in the window's language.
void MainWindow::explainEnd()
{
    const RunSummary summary = *m_model.summary();
    if (summary.end == RunEnd::finished || summary.end == RunEnd::stopped) return;
    const auto explanation = [this, summary] {
        const bool chinese = m_model.language() == Language::chinese;
        QString sentence = inWindowLanguage(QString::fromStdString(summary.sentence));
        for (const Finding& finding : summary.findings)
            if (finding.kind != FindingKind::claim && finding.kind != FindingKind::tornRead)
                sentence = QString::fromStdString(chinese ? finding.chinese : finding.english);
        return sentence;
    };
    banner().tell(explanation);
}

// --- pages --------------------------------------------------------------------------------------

void MainWindow::openScenario(const QString& id)
{
    const ScenarioInfo* scenario = m_catalogue.find(id);
    if (!scenario) return complain(tr("There is no scenario “%1” here.").arg(id));
    const bool same = m_page && &m_page->scenario() == scenario;
    if (!same) {
        setPresenting(false);
        m_controller.choose(*scenario);
        delete m_search;
        m_search = nullptr;
        delete m_twin;
        m_twin = nullptr;
        delete m_page;
        m_page = new RunPage(m_controller, m_predictions, *scenario, m_menu);
        m_page->setRails(m_rails->isChecked());
        m_page->panelLayout().setUnlocked(m_arranging->isChecked());
        m_page->setGoMenu(m_goMenu);
        m_pages->addWidget(m_page);
        connectTail(m_page->tail());
        connect(m_page, &RunPage::galleryWanted, this, &MainWindow::showGallery);
        connect(m_page, &RunPage::twinWanted, this, &MainWindow::openTwin);
        connect(m_page, &RunPage::presentWanted, this, [this] { setPresenting(true); });
        connect(m_page, &RunPage::leavePresentingWanted, this, [this] { setPresenting(false); });
        connectSearch();
    }
    m_pages->setCurrentWidget(m_page);
    m_page->setFocus(); // no button is chosen before somebody uses Tab
    retranslate();
    if (m_tourDue) QTimer::singleShot(0, this, &MainWindow::showAround); // once all has its place
}

void MainWindow::showGallery()
{
    setPresenting(false);
    m_controller.pause();
    m_pages->setCurrentWidget(m_gallery);
    m_gallery->setFocus();
    retranslate();
}

void MainWindow::openRecording(const QString& path) { m_controller.files().open(path); }

void MainWindow::takeRecording(std::shared_ptr<Recording> recording)
{
    const QString id = QString::fromStdString(recording->facts.scenario);
    if (!m_catalogue.find(id))
        return complain(tr("This recording is of the scenario “%1”, which is not known here.")
                            .arg(id));
    const QString warning = QString::fromStdString(recording->warning);
    openScenario(id);
    m_controller.showRecording(std::move(*recording));
    if (!warning.isEmpty()) complain(warning);
}

void MainWindow::askForRecording()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open recording"), {}, tr("Recordings (*.forkscope);;All files (*)"));
    if (!path.isEmpty()) openRecording(path);
}

void MainWindow::askWhereToSave()
{
    if (m_model.empty()) return;
    const QString name = QString::fromStdString(m_model.facts().scenario) + ".forkscope";
    const QString path = askForNewFile(this, tr("Save recording"), name,
                                       {{tr("Recordings (*.forkscope)"), "forkscope"}});
    if (path.isEmpty()) return;
    if (m_controller.files().save(path))
        banner().show(tr("The run is saved in %1.").arg(QFileInfo(path).fileName()));
}

// --- keys ---------------------------------------------------------------------------------------

void MainWindow::goOnOrAnswer()
{
    if (m_page && m_pages->currentWidget() == m_page) m_controller.toggle();
}

// While a question is open the digits count hands; else they choose who goes next.
void MainWindow::digit(int number, bool back)
{
    if (m_pages->currentWidget() != m_page || !m_page) return;
    if (m_predictions.open()) return m_predictions.addHand(number - 1, back ? -1 : 1);
    if (!back) m_controller.stepOther(number - 1);
}

void MainWindow::escape()
{
    if (m_tour) return m_tour->end();
    if (m_page && m_page->closeDrawer()) return;
    if (!banner().isHidden()) return banner().hide();
    if (presenting()) return setPresenting(false);
    if (twinShown() || (m_search && m_pages->currentWidget() == m_search)) backToRun();
}

// --- settings -----------------------------------------------------------------------------------

void MainWindow::setLanguage(Language language)
{
    setInterfaceLanguage(language);
    m_model.setLanguage(language);
    m_gallery->setLanguage(language);
    if (m_search) m_search->setLanguage(language);
    if (m_twin) m_twin->setLanguage(language);
    retranslate();
}

void MainWindow::setScheme(Theme::Scheme scheme) { m_appearance.choose(scheme); }

void MainWindow::readSettings()
{
    const QSettings settings;
    const QString language = settings.value("language").toString();
    const bool chinese = language.isEmpty() ? systemLanguage() == Language::chinese
                                            : language == "zh";
    setLanguage(chinese ? Language::chinese : Language::english);
    m_appearance.read(settings);
    m_rails->setChecked(settings.value("rails").toBool());
    m_controller.setSpeed(settings.value("speed", 1.0).toDouble());
    m_controller.setPace(settings.value("pace", 4.0).toDouble());
    const QSize room = screen()->availableSize();
    resize(std::min(1760, room.width() * 19 / 20), std::min(1000, room.height() * 23 / 25));
    restoreGeometry(settings.value("geometry").toByteArray());
}

void MainWindow::writeSettings()
{
    QSettings settings;
    settings.setValue("language", interfaceLanguage() == Language::chinese ? "zh" : "en");
    m_appearance.write(settings);
    settings.setValue("rails", m_rails->isChecked());
    settings.setValue("speed", m_controller.speed());
    settings.setValue("pace", m_controller.pace());
    settings.setValue("geometry", m_projector.deskGeometry());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    writeSettings();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!firstFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = firstFile(event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    openRecording(path);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace forkscope
