#include "app/twin/twin_side.h"

#include "app/models/outcome_here.h"
#include "app/stage/stage_view.h"
#include "app/support/verdict_chip.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"

#include <QHBoxLayout>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kHeadHeight = 48;

bool broken(const RunModel& model)
{
    const World& world = model.history().latest();
    const bool claim = std::count(world.brokenClaims.begin(), world.brokenClaims.end(), 1) > 0;
    return claim || world.end == RunEnd::stuck;
}

} // namespace

TwinSide::TwinSide(RunModel& model, const ScenarioInfo& scenario, QWidget* parent)
    : QWidget(parent), m_model(model), m_scenario(scenario),
      m_title(new Label(18, true, Token::fg, this)),
      m_subtitle(new Label(13, false, Token::fg2, this)), m_outcome(new VerdictChip(this)),
      m_stage(new StageView(model, this)), m_timeline(new TimelineView(model, this)),
      m_chart(new ChartView(model, this))
{
    m_timeline->setClaims(scenario.claims);
    m_chart->setChart(scenario.chart);
    m_stage->setKeys([] { return std::vector<ActorId>(); }); // nobody is chosen here
    m_stage->setReducedMotion(true);
    m_outcome->setObjectName("outcome");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(makeHead());
    layout->addWidget(m_stage, 5);
    layout->addWidget(m_timeline, 5);
    layout->addWidget(m_chart, 0);
    for (auto signal : {&RunModel::cleared, &RunModel::grown, &RunModel::summaryChanged,
                        &RunModel::languageChanged})
        connect(&m_model, signal, this, &TwinSide::refreshOutcome);
    retranslate();
}

QWidget* TwinSide::makeHead()
{
    auto* head = new Surface(Token::panel, this);
    head->setEdge(Qt::BottomEdge);
    head->setFixedHeight(kHeadHeight);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(16, 0, 16, 0);
    m_head->setSpacing(10);
    m_head->addWidget(m_title);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head->addWidget(m_subtitle, 1);
    m_head->addWidget(m_outcome);
    return head;
}

void TwinSide::addToHead(QWidget* widget) { m_head->insertWidget(2, widget); }

void TwinSide::setHead(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_stage->setAccessibleDescription(title);
    m_timeline->setToolTip({});
    setAccessibleName(title);
}

void TwinSide::setRoomForChart(bool room) { m_chart->setVisible(room); }

void TwinSide::refreshOutcome()
{
    const History& history = m_model.history();
    const QString words =
        outcomeHere(history.latest(), history.texts(), m_scenario, m_model.language());
    const bool over = history.latest().end == RunEnd::finished;
    m_outcome->show(broken(m_model) ? VerdictChip::Kind::broken
                    : over          ? VerdictChip::Kind::held
                                    : VerdictChip::Kind::plain,
                    words.isEmpty() ? (broken(m_model) ? tr("broken") : tr("held")) : words);
    m_outcome->setVisible(history.size() > 0);
}

void TwinSide::retranslate()
{
    const Language language = m_model.language();
    const PlacesInfo& places = m_scenario.places;
    m_stage->setPlaces(places.before.get(language), places.door.get(language),
                       places.inside.get(language), places.done.get(language));
    m_stage->setFamily(m_scenario.family);
    m_stage->setVehicles(m_scenario.vehicles);
    refreshOutcome();
}

} // namespace forkscope
