#include "app/window/presenter.h"

#include "app/panels/claim_strip.h"
#include "app/panels/question_page.h"
#include "app/stage/stage_view.h"
#include "app/support/button.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"
#include "app/window/black_screen.h"
#include "app/window/presenter_bar.h"
#include "app/window/presenter_lanes.h"
#include "app/window/stage_corner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>

#include <cmath>

namespace forkscope {

namespace {

// Sizes on a screen 1080 pixels high.
constexpr int kScreen = 1080;
constexpr int kTop = 80;
constexpr int kTitle = 40;
constexpr int kKnob = 60;
constexpr int kLeast = 28; // text
constexpr int kInset = 40;
constexpr int kLeastLanes = 180; // fewer of them than at the desk, and larger
constexpr int kGap = 24;
const QList<int> kShares{404, 322, 146}; // of stage, timeline and chart
const QList<int> kBeside{66, 34, 34};    // percent: of all of them, and a question or its answer
// Texts of the desk that are to be at least kLeast high, and those of buttons.
constexpr double kDeskText = 12;
constexpr double kDeskButton = 13;
// It has a lot to say and is looked up rather than watched.
constexpr double kLegend = 1.9;

const QString kSharesKey = QStringLiteral("presenter/shares");

QList<int> storedShares()
{
    QList<int> shares;
    for (const QVariant& share : QSettings().value(kSharesKey).toList()) shares << share.toInt();
    return shares.size() == kShares.size() ? shares : kShares;
}

QList<int> besideSizes(int width)
{
    QList<int> sizes;
    for (int share : kBeside) sizes << width * share / 100;
    return sizes;
}

const KnobInfo* mainKnob(const ScenarioInfo& scenario)
{
    for (const KnobInfo& knob : scenario.knobs)
        if (knob.main && knob.type == KnobInfo::Type::boolean) return &knob;
    return nullptr;
}

} // namespace

Presenter::Presenter(RunController& controller, Predictions& predictions,
                     const ScenarioInfo& scenario, QWidget* parent)
    : Surface(Token::canvas, parent), m_controller(controller), m_model(controller.model()),
      m_predictions(predictions), m_scenario(scenario), m_knob(mainKnob(scenario))
{
    setObjectName("presenter");
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(makeViews(), 1);
    m_bar = new PresenterBar(controller, this);
    layout->addWidget(m_bar);
    m_black = new BlackScreen(this);
    addKeys();
    connect(&predictions, &Predictions::changed, this, &Presenter::refresh);
    connect(&controller, &RunController::changed, this, &Presenter::refresh);
    connect(&m_model, &RunModel::languageChanged, this, &Presenter::refresh);
    refresh();
}

Presenter::~Presenter()
{
    QVariantList shares;
    for (int share : m_shares) shares << share;
    if (m_shares != kShares && !shares.contains(0)) QSettings().setValue(kSharesKey, shares);
}

QWidget* Presenter::makeTop()
{
    m_top = new Surface(Token::panel, this);
    m_top->setEdge(Qt::BottomEdge);
    m_title = new Label(kTitle, true, Token::fg, m_top);
    m_turn = new Button(Button::Kind::plain, m_top);
    m_turn->setKeyCap("L");
    m_turn->setVisible(m_knob);
    m_claims = new ClaimStrip(m_model, m_scenario, ClaimStrip::Form::chips, m_top);
    m_leave = new Button(Button::Kind::flat, m_top);
    m_leave->setIconName("cross");
    m_leave->setObjectName("presenter-leave");
    auto* layout = new QHBoxLayout(m_top);
    layout->addWidget(m_title);
    layout->addWidget(m_turn);
    layout->addStretch();
    layout->addWidget(m_claims);
    layout->addWidget(m_leave);
    connect(m_turn, &Button::clicked, this, &Presenter::knobWanted);
    connect(m_leave, &Button::clicked, this, &Presenter::leaveWanted);
    return m_top;
}

QWidget* Presenter::makeViews()
{
    m_stage = new StageView(m_model);
    m_stage->setFamily(m_scenario.family);
    m_stage->setVehicles(m_scenario.vehicles);
    connect(m_stage, &StageView::stepRequested, this, &Presenter::stepWanted);
    m_question = new QuestionPage(m_predictions, m_controller);
    m_resultCard = new Surface(Token::panel);
    m_resultCard->setEdge(Qt::LeftEdge);
    m_result = new PredictionResult(m_predictions, m_controller);
    auto* card = new QVBoxLayout(m_resultCard);
    card->addWidget(m_result);
    card->addStretch();
    m_timeline = new TimelineView(m_model);
    m_timeline->setClaims(m_scenario.claims);
    connect(m_timeline, &TimelineView::stepRequested, this, &Presenter::stepWanted);
    m_lanes = new PresenterLanes(*m_timeline, m_model);
    m_chart = new ChartView(m_model);
    m_chart->setChart(m_scenario.chart);
    // The keys belong to the clicker, whatever was clicked on.
    for (QWidget* view : std::initializer_list<QWidget*>{m_stage, m_timeline, m_chart})
        view->setFocusPolicy(Qt::NoFocus);
    m_views = new QSplitter(Qt::Vertical);
    for (QWidget* view : std::initializer_list<QWidget*>{m_stage, m_timeline, m_chart})
        m_views->addWidget(view);
    m_across = new QSplitter(Qt::Horizontal, this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_views, m_question, m_resultCard})
        m_across->addWidget(part);
    for (QSplitter* splitter : {m_across, m_views}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_shares = storedShares();
    connect(m_views, &QSplitter::splitterMoved, this, [this] { m_shares = m_views->sizes(); });
    m_corner = new StageCorner(*m_stage, this);
    return m_across;
}

void Presenter::addKeys()
{
    const auto on = [this](std::initializer_list<QKeySequence> keys, void (Presenter::*act)()) {
        for (const QKeySequence& key : keys)
            connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    };
    on({Qt::Key_PageDown, Qt::Key_Down}, &Presenter::next);
    on({Qt::Key_PageUp, Qt::Key_Up}, &Presenter::previous);
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period})
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this,
                [this] { setBlack(true); });
    connect(static_cast<BlackScreen*>(m_black), &BlackScreen::leaveWanted, this,
            &Presenter::leaveWanted);
}

bool Presenter::black() const { return !m_black->isHidden(); }

void Presenter::setBlack(bool black)
{
    m_black->setGeometry(rect());
    m_black->setVisible(black);
    if (black) m_black->raise();
    black ? m_black->setFocus() : setFocus();
}

void Presenter::next() { m_controller.step(); }

void Presenter::previous() { m_controller.back(); }

void Presenter::resizeEvent(QResizeEvent*)
{
    m_black->setGeometry(rect());
    fit();
}

void Presenter::fit()
{
    const double unit = double(height()) / kScreen;
    const auto scaled = [unit](int pixels) { return int(std::lround(pixels * unit)); };
    m_top->setFixedHeight(scaled(kTop));
    m_top->layout()->setContentsMargins(scaled(kInset), 0, scaled(kInset), 0);
    m_top->layout()->setSpacing(scaled(kGap));
    m_title->setPixels(scaled(kTitle));
    m_claims->setMagnification(unit * kLeast / kDeskText);
    for (Button* button : {m_turn, m_leave}) {
        button->setMagnification(unit * kLeast / kDeskButton);
        button->setHeightHint(scaled(kKnob));
    }
    const double magnification = unit * kLeast / kDeskText;
    m_stage->setMagnification(magnification);
    m_timeline->setMagnification(magnification);
    m_chart->setMagnification(magnification);
    m_timeline->setMinimumHeight(scaled(kLeastLanes));
    m_question->setMagnification(magnification);
    m_result->setMagnification(magnification);
    m_resultCard->layout()->setContentsMargins(scaled(kGap), scaled(kGap), scaled(kGap), 0);
    m_corner->setMagnification(unit * kLegend);
    m_bar->setUnit(unit);
    fitViews();
}

// The shares stay when the screen is another one. They are shares of the views' real height, which
// the layout only knows once the bars above and below have theirs.
void Presenter::fitViews()
{
    layout()->activate();
    m_views->setSizes(m_shares);
    m_lanes->choose();
}

// A question has the room of the run that isn't there yet.
void Presenter::refresh()
{
    const bool open = m_predictions.open() != nullptr;
    const bool run = !m_model.empty() || !open;
    // What came of it is for the end of the run; going back, there is something else to see.
    const PredictionInfo* answered = m_predictions.answered();
    const bool told = answered && m_predictions.allHands(*answered) > 0 &&
                      m_predictions.outcome(*answered) && m_model.live();
    const bool beside = open || told;
    const bool changes = beside == (m_question->isHidden() && m_resultCard->isHidden());
    m_resultCard->setVisible(told && !open);
    m_question->setVisible(open);
    m_views->setVisible(run);
    if (changes && beside) m_across->setSizes(besideSizes(width()));
    retranslate();
}

void Presenter::retranslate()
{
    const Language language = m_model.language();
    const PlacesInfo& places = m_scenario.places;
    m_stage->setPlaces(places.before.get(language), places.door.get(language),
                       places.inside.get(language), places.done.get(language));
    m_title->setText(m_scenario.title.get(language));
    m_turn->setLabel(knobWords());
    m_leave->setToolTip(tr("Leave the presentation (Esc)"));
    m_leave->setAccessibleName(tr("Leave the presentation"));
}

QString Presenter::knobWords() const
{
    if (!m_knob) return {};
    const bool on = m_controller.knobValue(m_knob->name) == "on";
    return (on ? tr("%1: on") : tr("%1: off")).arg(m_knob->label.get(m_model.language()));
}

void Presenter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    Surface::changeEvent(event);
}

} // namespace forkscope
