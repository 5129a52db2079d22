#include "app/timeline/chart_view.h"

#include "app/support/accessible_role.h"
#include "app/support/theme.h"
#include "app/timeline/axis_gestures.h"
#include "app/timeline/chart_chooser.h"

#include <QGraphicsItem>
#include <QKeyEvent>
#include <QLineSeries>
#include <QSettings>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kMostPoints = 300; // of a line; the time of a frame grows with them
constexpr std::size_t kMostBusy = 4;
constexpr int kCatchingUp = 3; // milliseconds of a frame
constexpr std::uint32_t kEventsAtOnce = 8192;
constexpr int kBetweenGrowths = 1000 / 12; // milliseconds

QColor color(Token token)
{
    return Theme::current().color(token);
}

QString settingsKey(const QString& scenario)
{
    return "charts/" + scenario;
}

} // namespace

ChartView::ChartView(RunModel& model, QWidget* parent)
    : QChartView(parent), m_model(model), m_columns(new ChartColumnsItem(chart())),
      m_chooser(new ChartChooser(this)), m_across(new QValueAxis), m_up(new QValueAxis),
      m_later(new QTimer(this))
{
    QChart& chart = *this->chart();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.legend()->hide();
    chart.addAxis(m_across, Qt::AlignBottom);
    chart.addAxis(m_up, Qt::AlignLeft);
    m_across->setVisible(false);   // the lanes' ruler is the axis
    m_up->setLabelsVisible(false); // painted beside the legend, where a chart leaves no room
    m_up->setLineVisible(false);
    m_up->setGridLineVisible(false); // under the areas
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, &ChartView::refreshSome);
    connect(m_chooser, &ChartChooser::chosen, this, &ChartView::choose);
    for (auto signal : {&RunModel::rangeChanged, &RunModel::axisChanged})
        connect(&m_model, signal, this, [this] { refreshLater(); });
    connect(&m_model, &RunModel::grown, this, &ChartView::followGrowth);
    connect(&m_model, &RunModel::cursorChanged, this, &ChartView::followCursor);
    connect(&m_model, &RunModel::selectionChanged, this, &ChartView::offerChoices);
    connect(&m_model, &RunModel::cleared, this, &ChartView::restart);
    connect(&m_model, &RunModel::languageChanged, this, &ChartView::retranslate);
    connect(&Theme::current(), &Theme::changed, this, &ChartView::recolour);
    recall();
    plot();
}

// --- what is plotted ----------------------------------------------------------------------------

void ChartView::setChart(const ChartInfo& info)
{
    m_own = info;
    plot();
}

void ChartView::choose(const ChartChoice& choice)
{
    m_choice = choice;
    if (!m_scenario.isEmpty()) QSettings().setValue(settingsKey(m_scenario), choice.key());
    plot();
}

bool ChartView::canPlot(ObjectId object) const
{
    return choiceFor(m_model.history(), object).kind == ChartChoice::Kind::object;
}

void ChartView::plotObject(ObjectId object)
{
    if (canPlot(object)) choose(choiceFor(m_model.history(), object));
}

void ChartView::plot()
{
    m_data.setChart(specOf(m_choice, m_own, m_model.history()));
    m_data.start(m_model.facts().knobs, m_model.facts().controlled);
    m_busiest.clear();
    makeLines();
    retranslate();
    updateGeometry();
    placePlot();
}

void ChartView::recall()
{
    const QString scenario = QString::fromStdString(m_model.facts().scenario);
    if (scenario == m_scenario) return;
    m_scenario = scenario;
    m_choice = {};
    if (!scenario.isEmpty())
        m_choice = ChartChoice::fromKey(QSettings().value(settingsKey(scenario)).toString());
}

// Numbers of objects are those of a run, their names stay.
void ChartView::restart()
{
    recall();
    m_choice.object = 0;
    m_sinceGrowth.invalidate();
    plot();
}

void ChartView::makeLines()
{
    chart()->removeAllSeries();
    m_lines.assign(series().size(), nullptr);
    for (std::size_t i = 0; i < series().size(); ++i) {
        const bool quiet = series()[i].follows(SeriesSpec::Follows::cpu) &&
                           std::find(m_busiest.begin(), m_busiest.end(), i) == m_busiest.end();
        if (!series()[i].line() || quiet) continue;
        auto* line = new QLineSeries;
        line->setUseOpenGL(false);
        chart()->addSeries(line);
        line->attachAxis(m_across);
        line->attachAxis(m_up);
        m_lines[i] = line;
    }
    recolour();
}

// Of many processes those are drawn that used most of the CPU.
void ChartView::pickLines()
{
    const std::vector<std::size_t> busiest = m_data.busiest(low() ? kMostBusy - 1 : kMostBusy);
    if (busiest == m_busiest && m_lines.size() == series().size()) return;
    m_busiest = busiest;
    makeLines();
}

void ChartView::offerChoices()
{
    const World& latest = m_model.history().latest();
    m_offered = latest.objects.size() + latest.tallies.size();
    const ChartChoice selected = choiceFor(m_model.history(), m_model.selectedObject());
    const bool proposed = selected.kind == ChartChoice::Kind::object && !selected.sameAs(m_choice);
    m_chooser->offer(choicesIn(m_model.history()), m_choice,
                     proposed ? std::optional(selected) : std::nullopt, m_own, m_model.language());
}

// --- following the run --------------------------------------------------------------------------

// Signals come in groups; one refresh serves all of them. A hidden chart waits until it is shown.
void ChartView::refreshLater(int milliseconds)
{
    if (!isVisible() || (m_later->isActive() && m_later->remainingTime() <= milliseconds)) return;
    m_later->start(milliseconds);
}

// A live run is followed a dozen times a second, its cursor with every frame.
void ChartView::followGrowth()
{
    const qint64 passed = m_sinceGrowth.isValid() ? m_sinceGrowth.elapsed() : kBetweenGrowths;
    refreshLater(int(std::max<qint64>(0, kBetweenGrowths - passed)));
}

void ChartView::followCursor()
{
    if (!isVisible()) return;
    describe();
    viewport()->update(changedByCursor());
}

void ChartView::refresh()
{
    m_data.extend(m_model.history());
    prepare();
}

// A long run is read over several frames.
void ChartView::refreshSome()
{
    QElapsedTimer since;
    since.start();
    if (m_data.seen() < m_model.history().size()) m_sinceGrowth.start();
    do m_data.extend(m_model.history(), kEventsAtOnce);
    while (m_data.seen() < m_model.history().size() && since.elapsed() < kCatchingUp);
    prepare();
    if (!m_caughtUp) refreshLater();
}

void ChartView::prepare()
{
    const World& latest = m_model.history().latest();
    m_caughtUp = m_data.seen() == m_model.history().size();
    if (latest.objects.size() + latest.tallies.size() != m_offered) offerChoices();
    pickLines();
    fitValues();
    const AxisMapper mapper = this->mapper();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i]) continue;
        const double end = series()[i].constant() ? mapper.end : newest();
        m_lines[i]->replace(series()[i].line(axis(), mapper, end, kMostPoints));
    }
    prepareAreas();
    prepareBands();
    prepareColumns();
    prepareItems();
    describe();
    viewport()->update();
}

// --- looks --------------------------------------------------------------------------------------

void ChartView::recolour()
{
    const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    std::size_t number = 0; // among the lines
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i]) continue;
        const bool level = series()[i].constant();
        QPen pen(color(level ? Token::fg3 : Token::ink), (level ? 1 : 2) * m_magnification,
                 level ? Qt::DotLine : styles[number++ % 4], Qt::FlatCap, Qt::MiterJoin);
        if (pen.style() == Qt::DashLine) pen.setDashPattern({4, 2.5});
        m_lines[i]->setPen(pen);
    }
    setBackgroundBrush(color(Token::canvas));
    m_text.clear();
    refreshLater();
}

void ChartView::retranslate()
{
    const QString title = m_data.title().get(m_model.language());
    setAccessibleName(title.isEmpty() ? tr("Chart") : tr("Chart: %1").arg(title));
    m_chooser->setAccessibleName(tr("What the chart shows"));
    m_chooser->setToolTip(tr("What the chart shows: an object, the processes, their CPU time"));
    offerChoices();
    m_text.clear();
    describe();
    viewport()->update();
}

// Axes and labels are pictures of their own, so that a new line does not redraw them.
void ChartView::cacheItems()
{
    for (QGraphicsItem* item : scene()->items())
        if (item != m_columns &&
            (!item->toGraphicsObject() || item->type() == QGraphicsTextItem::Type))
            item->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
}

// --- events -------------------------------------------------------------------------------------

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void ChartView::showEvent(QShowEvent* event)
{
    QChartView::showEvent(event);
    placePlot();
    refreshSome();
    cacheItems();
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QChartView::changeEvent(event);
}

void ChartView::setCursorAt(double x)
{
    if (!m_model.empty()) m_model.setCursor(cursorNear(m_model, mapper().position(x)));
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= headWidth())
        setCursorAt(event->position().x());
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) setCursorAt(event->position().x());
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    wheelOnAxis(m_model, mapper(), *event);
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier || !keyOnAxis(m_model, mapper(), event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace forkscope
