// Bands over the plot: when an event was set, who had a lock.

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/chart_look.h"
#include "app/timeline/chart_view.h"

#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

QColor color(Token token)
{
    return Theme::current().color(token);
}

// An event is a light, the one thing with the colours of states that is no process. A lock is a
// thing of wood: its bands say in words who has it.
struct BandLook
{
    QBrush brush;
    QColor outline;
    QColor ground; // behind words
    QColor words;
    Qt::PenStyle style = Qt::SolidLine;
};

BandLook lightLook(bool set, double dpr)
{
    const Theme& theme = Theme::current();
    if (set)
        return {theme.fill(ProcessState::running), color(Token::fg),
                theme.fill(ProcessState::running), theme.ink(ProcessState::running)};
    return {hatchBrush(ProcessState::waiting, dpr, Ground::tint),
            theme.fill(ProcessState::waiting), theme.tint(ProcessState::waiting),
            color(Token::fg)};
}

BandLook lockLook(bool held)
{
    const QColor ground = held ? filledWood() : color(Token::canvas);
    return {ground, color(held ? Token::fg : Token::fg3), ground, color(Token::fg),
            held ? Qt::SolidLine : Qt::DotLine};
}

BandLook bandLook(const ChartSeries& series, bool set, double dpr)
{
    return series.follows(SeriesSpec::Follows::holder) ? lockLook(set) : lightLook(set, dpr);
}

ProcessState markOf(bool set)
{
    return set ? ProcessState::running : ProcessState::waiting;
}

} // namespace

void ChartView::prepareBands()
{
    m_bands.clear();
    const AxisMapper mapper = this->mapper();
    const double end = std::min(newest(), mapper.end);
    for (std::size_t i = 0; i < series().size(); ++i) {
        const ChartSeries::Points& points = series()[i].points();
        if (!series()[i].bands() || points.empty()) continue;
        auto point = series()[i].pointAt(axis(), mapper.begin);
        while (point != points.end() && point->at.on(axis()) <= end) {
            const int from = std::max(int(mapper.left), mapper.column(point->at.on(axis())));
            const auto next = std::next(point);
            const double until = next == points.end() ? end : next->at.on(axis());
            const int to = mapper.column(std::min(until, end));
            if (to > from) {
                m_bands.push_back({from, to, point->value, i, false});
                point = next;
                continue;
            }
            // Many changes in one pixel.
            if (until >= end) break;
            if (!m_bands.empty() && m_bands.back().mixed && m_bands.back().end == from)
                ++m_bands.back().end;
            else
                m_bands.push_back({from, from + 1, point->value, i, true});
            point = series()[i].lastUpTo(point, axis(), mapper.position(from + 1));
            if (point < next) point = next;
        }
    }
}

void ChartView::paintBands(QPainter& painter)
{
    painter.setBrushOrigin(0, 0);
    for (const Band& band : m_bands)
        paintBand(painter, band);
}

void ChartView::paintBand(QPainter& painter, const Band& band)
{
    const QRect place = bandRect(band.begin, band.end);
    const int top = place.top(), height = place.height();
    if (band.mixed) {
        painter.fillRect(place, filledWood());
        painter.fillRect(place, QBrush(color(Token::fg3), Qt::Dense4Pattern));
        return;
    }
    const ChartSeries& series = this->series()[band.series];
    const BandLook look = bandLook(series, band.set(), devicePixelRatioF());
    painter.fillRect(place, look.brush);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.outline, m_magnification, look.style));
    if (place.width() > 3) painter.drawRect(place.adjusted(0, 0, -1, -1));
    const bool marked = series.plot() == SeriesInfo::Plot::bands;
    const QString word = bandWord(band.series, band.value);
    const int width = m_text.width(TextRole::labelBold, word);
    const int mark = marked ? height - px(4) : 0;
    const bool roomy = place.width() >= width + mark + px(marked ? 14 : 8);
    if (!roomy && (!marked || place.width() < mark + px(6))) return;
    if (marked)
        painter.fillRect(place.left() + 2, top + 1, mark + (roomy ? width + px(10) : 2), height - 2,
                         look.ground);
    if (marked) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintStateShape(painter,
                        QRectF(place.left() + px(4), top + px(3), mark - px(2), mark - px(2)),
                        markOf(band.set()), look.words);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (!roomy) return;
    painter.setPen(look.words);
    m_text.paint(painter, TextRole::labelBold, word, place.left() + mark + px(marked ? 6 : 5), top,
                 height);
}

void ChartView::paintBandSample(QPainter& painter, const LegendRow& row, const QRect& place) const
{
    const ChartSeries& series = this->series()[row.series];
    const BandLook look = bandLook(series, row.set, devicePixelRatioF());
    painter.setBrushOrigin(0, 0);
    painter.setPen(QPen(look.outline, 1, look.style));
    painter.setBrush(look.brush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    if (series.plot() != SeriesInfo::Plot::bands) return;
    const double half = m_magnification * 5.5;
    const QRectF mark(place.center().x() + 0.5 - half, place.center().y() + 0.5 - half, 2 * half,
                      2 * half);
    painter.fillRect(mark.adjusted(-1, 0, 1, 0), look.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateShape(painter, mark, markOf(row.set), look.words);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace forkscope
