// Where things are in a ChartView, and how large.

#include "app/timeline/chart_chooser.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/lane_metrics.h"

#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

// Margins of the plot, less where there is little height.
constexpr int kTop = 10, kLowTop = 4;
constexpr int kBottom = 12, kLowBottom = 5;
constexpr int kBandTop = 6, kLowBandTop = 2;
constexpr int kBandRoom = 34, kLowBandRoom = 24; // for bands, above the plot
constexpr int kBandHeight = 18;
constexpr int kNumberRoom = 42; // for the axis' numbers, at the right of the head
constexpr int kLow = 110;
constexpr int kLabelSpacing = 24; // of numbers at the axis

} // namespace

int ChartView::px(double size) const
{
    return int(std::lround(size * m_magnification));
}

int ChartView::headWidth() const
{
    return px(laneHeadWidth());
}

void ChartView::setMagnification(double factor)
{
    if (factor == m_magnification) return;
    m_magnification = factor;
    m_text.setMagnification(factor);
    m_chooser->setMagnification(factor);
    recolour();
    updateGeometry();
    placePlot();
}

bool ChartView::low() const
{
    return height() < px(kLow);
}

QRect ChartView::plotRect() const
{
    const int room = low() ? kLowBandRoom : kBandRoom;
    const int top = px(hasBands() ? room : low() ? kLowTop : kTop);
    const int bottom = height() - px(low() ? kLowBottom : kBottom);
    const int wide = int(width() / m_magnification) - laneHeadWidth() - laneRightGap();
    return {headWidth(), top, std::max(1, px(wide)), std::max(1, bottom - top)};
}

QRect ChartView::bandRect(int begin, int end) const
{
    return {begin, px(low() ? kLowBandTop : kBandTop), end - begin, px(kBandHeight)};
}

// The horizontal axis counts pixels, so it stays as it is while the run is panned and zoomed: a
// chart redraws its axes at a high price.
void ChartView::placePlot()
{
    const QRect plot = plotRect();
    chart()->setPlotArea(plot);
    m_across->setRange(0, plot.width());
    placeChooser();
    refreshLater();
}

void ChartView::placeChooser()
{
    m_chooser->setGeometry(px(7), px(low() ? 1 : 4), headWidth() - px(kNumberRoom + 9),
                           px(low() ? 18 : 24));
}

bool ChartView::hasBands() const
{
    return std::any_of(series().begin(), series().end(),
                       [](const ChartSeries& series) { return series.bands(); });
}

bool ChartView::hasAreas() const
{
    return std::any_of(series().begin(), series().end(), [](const ChartSeries& series) {
        return series.area() || series.ofState();
    });
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
    return m_data.end().on(axis());
}

double ChartView::yOf(double value) const
{
    const QRect plot = plotRect();
    const double height = std::max(m_up->max() - m_up->min(), 1e-9);
    return plot.bottom() + 1 - (value - m_up->min()) / height * plot.height();
}

// What the vertical axis has a number for.
std::vector<double> ChartView::levels() const
{
    std::vector<double> values;
    for (double i = std::ceil(m_up->min() / m_interval); i * m_interval <= m_up->max(); ++i)
        values.push_back(i * m_interval);
    return values;
}

// The scale only grows during a run, so that lines don't jump, and by quarters of what lies between
// two numbers, so that it does not change all the time.
void ChartView::fitValues()
{
    double lowest = 0, highest = 1;
    for (std::size_t i = 0; i < series().size(); ++i) {
        if (series()[i].bands() || series()[i].told()) continue;
        lowest = std::min(lowest, series()[i].lowest());
        highest = std::max(highest, series()[i].highest());
    }
    const int most = std::max(1, plotRect().height() / px(kLabelSpacing)); // labels that find room
    m_interval = std::max(1.0, niceInterval((highest - lowest) / most));
    while (m_interval > std::max(1.0, highest - lowest)) // one number beside 0 there is
        m_interval = niceInterval(m_interval * 0.4);
    const double part = m_interval / 4;
    const double top = std::ceil(highest * 1.02 / part) * part;
    const double bottom = std::floor(lowest / part) * part;
    if (m_up->max() != top || m_up->min() != bottom) m_up->setRange(bottom, top);
}

QSize ChartView::sizeHint() const
{
    return {px(960), px(hasBands() || hasAreas() ? 124 : 96)};
}

QSize ChartView::minimumSizeHint() const
{
    const bool roomy = m_magnification == 1 && (hasBands() || hasAreas());
    return {headWidth() + px(240), px(roomy ? 84 : 56)};
}

} // namespace forkscope
