#include "app/window/run_page.h"

#include "app/panels/act_menu.h"
#include "app/panels/branch_strip.h"
#include "app/panels/claim_strip.h"
#include "app/panels/events_panel.h"
#include "app/panels/inspector_panel.h"
#include "app/panels/lesson_panel.h"
#include "app/panels/output_panel.h"
#include "app/panels/ps_panel.h"
#include "app/panels/question_page.h"
#include "app/panels/setup_panel.h"
#include "app/panels/source_panel.h"
#include "app/panels/transport_bar.h"
#include "app/panels/why_panel.h"
#include "app/stage/stage_view.h"
#include "app/support/accessible_role.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/lane_races.h"
#include "app/timeline/overview_strip.h"
#include "app/timeline/timeline_view.h"
#include "app/window/banner.h"
#include "app/window/stage_corner.h"
#include "app/window/presenter.h"
#include "app/window/run_bar.h"
#include "app/window/run_layout.h"

#include <QContextMenuEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRoomForPanels = 1400; // narrower windows have rails
constexpr int kLayoutVersion = 2;    // of the sizes in the settings

enum FactsTab { outputTab, psTab, eventsTab, whyTab };

QString settingsKey(const char* part)
{
    return QString("layout%1/%2").arg(kLayoutVersion).arg(part);
}

LinePairs linePairs(const ScenarioInfo& scenario)
{
    LinePairs pairs;
    for (const LinePair& pair : scenario.lines) pairs.emplace_back(pair.program, pair.twin);
    return pairs;
}

} // namespace

RunPage::RunPage(RunController& controller, Predictions& predictions, const ScenarioInfo& scenario,
                 QMenu* menu, QWidget* parent)
    : Surface(Token::canvas, parent), m_controller(controller), m_model(controller.model()),
      m_predictions(predictions), m_scenario(scenario),
      m_bar(new RunBar(controller, scenario, menu, this)),
      m_claims(new ClaimStrip(m_model, scenario, ClaimStrip::Form::bar, this)),
      m_banner(new Banner(this)), m_acts(new ActMenu(controller, this))
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(*this, QAccessible::Document);
    m_setup = makeSetup();
    m_code = makeCode();
    m_facts = makeFacts();
    m_layout = new RunLayout(m_setup, makeCentre(), m_code, m_facts, this);
    auto* overview = new OverviewStrip(m_model);
    overview->setBookmarks(&controller.bookmarks());
    m_transport = new TransportBar(controller, overview, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_claims, m_banner})
        layout->addWidget(part);
    layout->addWidget(m_layout, 1);
    m_branches = new BranchStrip(controller, this);
    m_below = new QWidget(this);
    auto* below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_branches);
    below->addWidget(m_transport);
    layout->addWidget(m_below);
    connect(m_acts, &ActMenu::whyWanted, this, [this](ActorId actor) {
        m_model.select(actor);
        m_layout->showTab(m_facts, whyTab);
    });
    connect(m_bar, &RunBar::galleryWanted, this, &RunPage::galleryWanted);
    connect(m_bar, &RunBar::findWanted, this, &RunPage::findWanted);
    connect(m_bar, &RunBar::proveWanted, this, &RunPage::proveWanted);
    connect(m_bar, &RunBar::luckWanted, this, &RunPage::luckWanted);
    connect(m_bar, &RunBar::twinWanted, this, &RunPage::twinWanted);
    connect(m_bar, &RunBar::presentWanted, this, &RunPage::presentWanted);
    connect(&predictions, &Predictions::changed, this, &RunPage::refresh);
    connect(&controller, &RunController::changed, this, &RunPage::refresh);
    connect(&controller, &RunController::metBreakpoint, this, [this] {
        m_pauseReason.clear(); // a new one, also where the words are the same
        showPause();
    });
    connect(m_facts, &SidePanel::currentChanged, this, &RunPage::refresh); // its caption
    connect(&m_model, &RunModel::languageChanged, this, &RunPage::retranslate);
    m_layout->restoreState(QSettings().value(settingsKey("docks")).toByteArray());
    m_views->restoreState(QSettings().value(settingsKey("centre")).toByteArray());
    retranslate();
    refresh();
}

RunPage::~RunPage()
{
    QSettings().setValue(settingsKey("docks"), m_layout->saveState());
    QSettings().setValue(settingsKey("centre"), m_views->saveState());
}

// --- parts --------------------------------------------------------------------------------------

QWidget* RunPage::makeCentre()
{
    m_stage = new StageView(m_model);
    connect(m_stage, &StageView::stepRequested, this, &RunPage::stepOrAsk);
    m_timeline = new TimelineView(m_model);
    m_timeline->setClaims(m_scenario.claims);
    connect(m_timeline, &TimelineView::stepRequested, this, &RunPage::stepOrAsk);
    connect(m_timeline, &TimelineView::actsRequested, m_acts, &ActMenu::open);
    auto* chart = new ChartView(m_model);
    chart->setChart(m_scenario.chart);
    m_views = new QSplitter(Qt::Vertical);
    m_views->setChildrenCollapsible(false);
    m_views->setHandleWidth(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_stage, m_timeline, chart})
        m_views->addWidget(part);
    m_views->setStretchFactor(0, 40);
    m_views->setStretchFactor(1, 50);
    m_views->setStretchFactor(2, 0);
    shareCentre();
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_views);
    m_centre->addWidget(new QuestionPage(m_predictions, m_controller));
    m_corner = new StageCorner(*m_stage, m_centre);
    return m_centre;
}

// Stage, timeline and chart at their first sizes.
void RunPage::shareCentre()
{
    const int chart = m_views->widget(2)->sizeHint().height();
    m_views->setSizes({352, 536 - chart, chart});
}

SidePanel* RunPage::makeSetup()
{
    m_setupPanel = new SetupPanel(m_controller, m_predictions, m_scenario);
    auto* panel = new SidePanel;
    panel->addTab(m_setupPanel, "gear");
    panel->addTab(new LessonPanel(m_model, m_scenario, LessonPanel::Part::lesson), "file");
    panel->addTab(new LessonPanel(m_model, m_scenario, LessonPanel::Part::words), "words");
    return panel;
}

SidePanel* RunPage::makeCode()
{
    m_source = new SourcePanel(m_model);
    m_source->setSource(m_scenario.program, m_scenario.twin, linePairs(m_scenario));
    m_source->setBreakpoints(m_controller.breakpoints());
    auto* panel = new SidePanel;
    panel->addTab(m_source, "layout");
    panel->hideTabs();
    return panel;
}

SidePanel* RunPage::makeFacts()
{
    auto* panel = new SidePanel;
    panel->addTab(new OutputPanel(m_model), "output");
    auto* ps = new PsPanel(m_model);
    connect(ps, &PsPanel::actsRequested, m_acts, &ActMenu::open);
    panel->addTab(ps, "table");
    panel->addTab(new EventsPanel(m_model), "flag");
    panel->addTab(new WhyPanel(m_model), "help");
    m_inspectorTab = panel->addTab(new InspectorPanel(m_model), "eye");
    return panel;
}

// --- what changes -------------------------------------------------------------------------------

BarTail& RunPage::tail() { return m_bar->tail(); }

void RunPage::toggleMainKnob() { m_setupPanel->toggleMainKnob(); }

bool RunPage::closeDrawer() { return m_layout->closeDrawer(); }

// Who waits can't be stepped; that is what the question is about.
void RunPage::stepOrAsk(ActorId actor)
{
    const ProcessInfo* process = m_model.world().process(actor);
    const Choices choices = m_controller.choices();
    const auto offered = std::any_of(choices.others.begin(), choices.others.end(),
                                     [actor](const Choice& one) { return one.actor == actor; });
    const bool could = offered || choices.next == actor;
    if (could || !process || process->state != ProcessState::waiting)
        return m_controller.stepActor(actor);
    m_model.select(actor);
    showWhy();
}

void RunPage::showWhy()
{
    const World& world = m_model.world();
    const auto waits = [](const ProcessInfo& process) {
        return process.state == ProcessState::waiting;
    };
    const auto first = std::find_if(world.processes.begin(), world.processes.end(), waits);
    if (m_model.selected() == kNobody && first != world.processes.end())
        m_model.select(first->actor);
    m_layout->showTab(m_facts, whyTab);
}

void RunPage::toFinding(int direction)
{
    const std::vector<std::uint32_t> places = placesOfFindings(m_model);
    if (places.empty()) return;
    const std::uint32_t here = m_model.cursor();
    if (direction > 0) {
        const auto next = std::upper_bound(places.begin(), places.end(), here);
        m_model.setCursor(next == places.end() ? places.front() : *next);
    } else {
        const auto at = std::lower_bound(places.begin(), places.end(), here);
        m_model.setCursor(at == places.begin() ? places.back() : *std::prev(at));
    }
    m_model.showCursor();
}

void RunPage::changePace(int direction) { m_transport->changePace(direction); }

void RunPage::setGoMenu(QMenu* menu) { m_transport->setGoMenu(menu); }

void RunPage::restoreLayout()
{
    m_layout->restoreDefault();
    shareCentre();
}

QWidget* RunPage::part(Part which)
{
    switch (which) {
    case Part::bar: return m_bar;
    case Part::setup: return m_layout->placeOf(RunLayout::setup);
    case Part::centre: return m_centre;
    case Part::panels: return m_layout->placeOf(RunLayout::code);
    case Part::transport: return m_transport;
    }
    return nullptr;
}

void RunPage::showAllChoices() { m_transport->showAllChoices(); }

// --- acts ---------------------------------------------------------------------------------------

void RunPage::showActs()
{
    ActorId actor = m_model.selected();
    if (actor == kNobody) actor = m_model.world().lastActor;
    if (actor == kNobody) return;
    m_model.select(actor);
    const QRect row = m_timeline->laneRect(actor);
    m_acts->open(actor, m_timeline->mapToGlobal(QPoint(laneHeadWidth(), row.bottom())));
}

// The stage leaves this to us: which process is under the pointer?
void RunPage::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse) return showActs();
    const QPointF point = m_stage->mapFromGlobal(event->globalPos());
    for (const StageItem& item : m_stage->items()) {
        if (item.actor == kNobody || !item.rect.contains(point)) continue;
        m_model.select(item.actor);
        return m_acts->open(item.actor, event->globalPos());
    }
}

void RunPage::toggleLegend()
{
    StageCorner& corner = m_presenting ? m_presenter->corner() : *m_corner;
    corner.setLegendOpen(!corner.legendOpen());
}

void RunPage::makePresenter()
{
    m_presenter = new Presenter(m_controller, m_predictions, m_scenario, this);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_presenter, 1);
    connect(m_presenter, &Presenter::leaveWanted, this, &RunPage::leavePresentingWanted);
    connect(m_presenter, &Presenter::knobWanted, this, &RunPage::toggleMainKnob);
    connect(m_presenter, &Presenter::stepWanted, &m_controller, &RunController::stepActor);
}

void RunPage::setPresenting(bool on)
{
    if (on && !m_presenter) makePresenter();
    m_presenting = on;
    if (m_presenter) m_presenter->setVisible(on);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_layout, m_below})
        part->setVisible(!on);
    if (on) m_presenter->setFocus();
    else setFocus();
    fitToSize();
}

void RunPage::setRails(bool rails)
{
    m_rails = rails;
    fitToSize();
}

void RunPage::fitToSize()
{
    const bool compact = width() < kRoomForPanels;
    m_bar->setCompact(compact);
    m_claims->setVisible(!compact && !m_presenting);
    m_layout->setCompact(compact || m_rails);
    m_transport->setCompact(compact);
    m_branches->setCompact(compact);
}

void RunPage::resizeEvent(QResizeEvent*) { fitToSize(); }

void RunPage::refresh()
{
    m_centre->setCurrentIndex(m_predictions.open() ? 1 : 0);
    showPause();
    const bool past = m_controller.inThePast();
    m_facts->setCaption(past && m_facts->current() == outputTab ? tr("follows the cursor") : QString());
}

void RunPage::retranslate()
{
    const Language language = m_model.language();
    const PlacesInfo& places = m_scenario.places;
    m_stage->setPlaces(places.before.get(language), places.door.get(language),
                       places.inside.get(language), places.done.get(language));
    m_stage->setFamily(m_scenario.family);
    m_stage->setVehicles(m_scenario.vehicles);
    setAccessibleName(m_scenario.title.get(language));
    m_setup->setName(tr("Set-up, lesson and words"));
    m_setup->setTabText(0, tr("Set-up"));
    m_setup->setTabText(1, tr("Lesson"));
    m_setup->setTabText(2, tr("Words"));
    m_facts->setName(tr("What the run tells"));
    m_facts->setTabText(outputTab, tr("Output"));
    m_facts->setTabText(psTab, tr("ps"));
    m_facts->setTabText(eventsTab, tr("Events"));
    m_facts->setTabText(whyTab, tr("Why?"));
    m_facts->setTabText(m_inspectorTab, tr("Inspector"));
    m_layout->retranslate();
    refresh();
}

void RunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    Surface::changeEvent(event);
}

} // namespace forkscope
