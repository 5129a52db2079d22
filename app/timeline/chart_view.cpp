#include "app/timeline/chart_view.h"

#include "app/support/theme.h"
#include "app/timeline/axis_gestures.h"
#include "app/timeline/lane_metrics.h"

#include <QGraphicsItem>
#include <QKeyEvent>
#include <QLineSeries>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kTop = 10;
constexpr int kBottom = 12;
constexpr int kBandRoom = 24;    // for the bands of an event, above the plot
constexpr int kMostPoints = 300; // of a line; the time of a frame grows with them

QColor color(Token token)
{
    return Theme::current().color(token);
}

} // namespace

ChartView::ChartView(RunModel& model, QWidget* parent)
    : QChartView(parent),
      m_model(model),
      m_across(new QValueAxis),
      m_up(new QValueAxis),
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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, &ChartView::refresh);
    for (auto signal : {&RunModel::grown, &RunModel::cursorChanged, &RunModel::rangeChanged,
                        &RunModel::axisChanged})
        connect(&m_model, signal, this, &ChartView::refreshLater);
    connect(&m_model, &RunModel::cleared, this, &ChartView::restart);
    connect(&m_model, &RunModel::languageChanged, this, &ChartView::retranslate);
    connect(&Theme::current(), &Theme::changed, this, &ChartView::recolour);
    recolour();
    retranslate();
}

void ChartView::setChart(const ChartInfo& info)
{
    m_data.setChart(info);
    makeLines();
    recolour();
    restart();
    retranslate();
    updateGeometry();
    placePlot();
}

void ChartView::makeLines()
{
    chart()->removeAllSeries();
    m_lines.clear();
    for (const ChartSeries& series : m_data.series()) {
        m_lines.push_back(nullptr);
        if (series.area() || series.bands()) continue;
        auto* line = new QLineSeries;
        line->setUseOpenGL(false);
        chart()->addSeries(line);
        line->attachAxis(m_across);
        line->attachAxis(m_up);
        m_lines.back() = line;
    }
}

void ChartView::restart()
{
    m_data.start(m_model.facts().knobs, m_model.facts().controlled);
    refreshLater();
}

// Signals come in groups; one refresh serves all of them. A hidden chart waits until it is shown.
void ChartView::refreshLater()
{
    if (isVisible() && !m_later->isActive()) m_later->start(0);
}

void ChartView::refresh()
{
    m_data.extend(m_model.history());
    fitValues();
    const AxisMapper mapper = this->mapper();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i]) continue;
        const ChartSeries& series = m_data.series()[i];
        const double end = series.constant() ? mapper.end : newest();
        m_lines[i]->replace(series.line(axis(), mapper, end, kMostPoints));
    }
    prepareAreas();
    prepareBands();
    prepareItems();
    describe();
    viewport()->update();
}

// The scale only grows during a run, so that lines don't jump.
void ChartView::fitValues()
{
    double lowest = 0, highest = 1;
    for (const ChartSeries& series : m_data.series()) {
        if (series.bands()) continue;
        lowest = std::min(lowest, series.lowest());
        highest = std::max(highest, series.highest());
    }
    const int most = std::max(1, plotRect().height() / 24); // labels that find room
    const double interval = std::max(1.0, niceInterval((highest - lowest) / most));
    const double top = std::ceil(highest * 1.02 / interval) * interval;
    const double bottom = std::floor(lowest / interval) * interval;
    if (m_up->max() == top && m_up->min() == bottom) return;
    m_up->setRange(bottom, top);
    m_up->setTickCount(int(std::lround((top - bottom) / interval)) + 1);
}

QRect ChartView::plotRect() const
{
    const int top = kTop + (hasBands() ? kBandRoom : 0);
    return {laneHeadWidth(), top, std::max(1, width() - laneHeadWidth() - laneRightGap()),
            std::max(1, height() - top - kBottom)};
}

// The horizontal axis counts pixels, so it stays as it is while the run is panned and zoomed: a
// chart redraws its axes at a high price.
void ChartView::placePlot()
{
    const QRect plot = plotRect();
    chart()->setPlotArea(plot);
    m_across->setRange(0, plot.width());
    refreshLater();
}

bool ChartView::hasBands() const
{
    return std::any_of(series().begin(), series().end(),
                       [](const ChartSeries& series) { return series.bands(); });
}

bool ChartView::hasAreas() const
{
    return std::any_of(series().begin(), series().end(),
                       [](const ChartSeries& series) { return series.area(); });
}

AxisMapper ChartView::mapper() const
{
    const QRect plot = plotRect();
    return {double(plot.left()), double(plot.width()), m_model.range().begin, m_model.range().end};
}

LaneAxis ChartView::axis() const
{
    return m_model.axis() == RunModel::Axis::steps ? LaneAxis::steps : LaneAxis::time;
}

double ChartView::newest() const
{
    const World& latest = m_model.history().latest();
    return axis() == LaneAxis::steps ? latest.step : double(latest.time);
}

double ChartView::yOf(double value) const
{
    const QRect plot = plotRect();
    const double height = std::max(m_up->max() - m_up->min(), 1e-9);
    return plot.bottom() + 1 - (value - m_up->min()) / height * plot.height();
}

void ChartView::recolour()
{
    const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    std::size_t number = 0; // among the lines
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i]) continue;
        const bool level = m_data.series()[i].constant();
        QPen pen(color(level ? Token::fg3 : Token::ink), level ? 1 : 2,
                 level ? Qt::DotLine : styles[number++ % 4], Qt::FlatCap, Qt::MiterJoin);
        if (pen.style() == Qt::DashLine) pen.setDashPattern({4, 2.5});
        m_lines[i]->setPen(pen);
    }
    setBackgroundBrush(color(Token::canvas));
    m_cache.clear();
    refreshLater();
}

void ChartView::retranslate()
{
    const QString title = m_data.title().get(m_model.language());
    setAccessibleName(title.isEmpty() ? tr("Chart") : tr("Chart: %1").arg(title));
    m_cache.clear();
    describe();
    viewport()->update();
}

QString ChartView::label(std::size_t series) const
{
    return m_data.series()[series].info().label.get(m_model.language());
}

// A label may name both states: "green / red".
QString ChartView::bandWord(std::size_t series, bool set) const
{
    const QString words = label(series);
    const QString word = words.section('/', set ? 0 : 1, set ? 0 : 1).trimmed();
    if (!word.isEmpty()) return word;
    return set ? words : tr("not %1", "an event that is not set").arg(words);
}

// For those who hear the chart: the values at the cursor.
void ChartView::describe()
{
    QStringList values;
    for (std::size_t i = 0; i < series().size(); ++i) {
        const auto value = series()[i].valueAfter(m_model.cursor());
        if (!value) continue;
        values.append(series()[i].bands() ? bandWord(i, *value != 0)
                                          : QString("%1: %2").arg(label(i)).arg(*value));
    }
    setAccessibleDescription(values.join("; "));
}

// Axes and labels are pictures of their own, so that a new line does not redraw them.
void ChartView::cacheItems()
{
    for (QGraphicsItem* item : scene()->items())
        if (!item->toGraphicsObject() || item->type() == QGraphicsTextItem::Type)
            item->setCacheMode(QGraphicsItem::DeviceCoordinateCache);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void ChartView::showEvent(QShowEvent* event)
{
    QChartView::showEvent(event);
    placePlot();
    refresh();
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
    if (event->button() == Qt::LeftButton && event->position().x() >= laneHeadWidth())
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

QSize ChartView::sizeHint() const
{
    return {960, hasBands() || hasAreas() ? 124 : 96};
}
QSize ChartView::minimumSizeHint() const
{
    return {laneHeadWidth() + 240, hasBands() || hasAreas() ? 84 : 56};
}

} // namespace forkscope
