// What a ChartView paints over its lines, and the ground under them.

#include "app/models/outcome_here.h"
#include "app/support/theme.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/lane_metrics.h"

#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kTickSpacing = 56; // as on the lanes' ruler
constexpr int kLabelHeight = 15;
constexpr int kSample = 26; // length of a line in the legend

QColor color(Token token)
{
    return Theme::current().color(token);
}

} // namespace

void ChartView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, color(Token::canvas));
    const QRect plot = plotRect();
    const AxisMapper mapper = this->mapper();
    for (double tick : axisTicks(mapper, kTickSpacing, axis() == LaneAxis::steps ? 1 : 1000))
        painter->fillRect(mapper.column(tick), 0, 1, height(), color(Token::line));
    for (double value : levels())
        painter->fillRect(plot.left(), int(std::lround(yOf(value))), plot.width(), 1,
                          color(Token::line));
    const double last = std::min(newest(), mapper.end);
    const double broken = m_data.broken().empty() ? last + 1 : m_data.broken().front().on(axis());
    const int from = std::max(plot.left(), mapper.column(broken));
    if (broken <= last)
        painter->fillRect(from, 0, mapper.column(last) - from, height(),
                          color(Token::findingTint));
    paintAreas(*painter);
    if (broken > last || from == plot.left()) return;
    painter->setPen(QPen(color(Token::fg), 1, Qt::DashLine));
    painter->drawLine(from, 0, from, height());
}

void ChartView::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    paintBands(painter);
    paintItems(painter);
    paintLegend(painter);
    paintNumbers(painter);
    paintCursor(painter);
    painter.fillRect(0, 0, width(), 1, color(Token::line2));
    painter.fillRect(laneHeadWidth() - 1, 0, 1, height(), color(Token::line2));
    if (!hasFocus()) return;
    painter.setPen(QPen(color(Token::ink), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

std::vector<ChartView::LegendRow> ChartView::legendRows() const
{
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < series().size(); ++i) {
        if (series()[i].bands()) {
            rows.push_back({i, false, tr("%1 (cleared)", "an event").arg(bandWord(i, false))});
            rows.push_back({i, true, tr("%1 (set)", "an event").arg(bandWord(i, true))});
        } else if (series()[i].constant() && !series()[i].points().empty()) {
            const double value = series()[i].points().front().value;
            const QString text = tr("%1: %2", "a level of the chart");
            rows.push_back({i, true, text.arg(label(i)).arg(value)});
        } else {
            rows.push_back({i, true, label(i)});
        }
    }
    return rows;
}

void ChartView::paintLegend(QPainter& painter)
{
    const std::vector<LegendRow> rows = legendRows();
    const int lines = int(rows.size());
    if (lines == 0) return;
    const int room = height() - 8;
    const int line = std::clamp(room / (lines + 1), 14, 19);
    int top = 5;
    if (room >= (lines + 1) * line) { // the title goes first where it is tight
        painter.setPen(color(Token::fg));
        m_cache.paintText(painter, TextRole::laneBold, m_data.title().get(m_model.language()), 12,
                          top, line);
        top += line;
    }
    const int right = laneHeadWidth() - 42; // the axis' numbers stand there
    for (const LegendRow& row : rows) {
        if (top + line > height()) return;
        paintSample(painter, row, {12, top + line / 2 - 6, kSample, 12});
        painter.setPen(color(Token::fg));
        m_cache.paintText(painter, TextRole::label,
                          m_cache.fitted(TextRole::label, row.text, right - 46, 0), 46, top, line);
        top += line;
    }
}

// What the vertical axis has a number for.
std::vector<double> ChartView::levels() const
{
    const int ticks = std::max(2, m_up->tickCount());
    std::vector<double> values;
    for (int i = 0; i < ticks; ++i)
        values.push_back(m_up->min() + (m_up->max() - m_up->min()) * i / (ticks - 1));
    return values;
}

void ChartView::paintNumbers(QPainter& painter)
{
    painter.setPen(color(Token::fg3));
    for (double value : levels()) {
        const QString text = QString::number(value);
        m_cache.paintText(painter, TextRole::mono, text,
                          laneHeadWidth() - 10 - m_cache.width(TextRole::mono, text),
                          int(std::lround(yOf(value))) - 8, 16);
    }
}

// Values at the cursor, pushed apart where lines run close.
std::vector<ChartView::EndLabel> ChartView::endLabels()
{
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < series().size(); ++i) {
        const ChartPoint* point = series()[i].pointAfter(m_model.cursor());
        if (!point || series()[i].constant() || series()[i].bands()) continue;
        if (point->value == 0 && series()[i].area()) continue;
        const QString label = briefLabel(series()[i].info(), m_model.language());
        labels.push_back({QString("%1 %2").arg(label).arg(point->value), yOf(point->top), 0});
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    const int most = height() - 2 - kLabelHeight * int(labels.size());
    int top = 2;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int wished = int(std::lround(labels[i].y)) - kLabelHeight / 2;
        labels[i].top = std::max(top, std::min(wished, most + kLabelHeight * int(i)));
        top = labels[i].top + kLabelHeight;
    }
    return labels;
}

void ChartView::paintCursor(QPainter& painter)
{
    const AxisMapper mapper = this->mapper();
    const double position = m_model.axisPosition(m_model.cursor());
    const QRect plot = plotRect();
    const int x = mapper.column(std::max(position, mapper.begin));
    if (m_model.cursor() < m_model.history().size() && x <= plot.right())
        painter.fillRect(QRect(QPoint(x, 0), QPoint(plot.right(), height())), color(Token::veil));
    if (m_model.empty() || position < mapper.begin || position > mapper.end) return;
    painter.fillRect(QRectF(x - 1.2, 0, 2.4, height()), color(Token::ink));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const EndLabel& label : endLabels()) {
        painter.setPen(QPen(color(Token::ink), 1.6));
        painter.setBrush(color(Token::canvas));
        painter.drawEllipse(QPointF(x, label.y), 3.5, 3.5);
        const int width = m_cache.width(TextRole::labelBold, label.text);
        const int left = x + 10 + width <= plot.right() ? x + 8 : x - 8 - width;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::canvas));
        painter.drawRoundedRect(left - 3, label.top, width + 6, kLabelHeight, 3, 3);
        painter.setPen(color(Token::fg));
        m_cache.paintText(painter, TextRole::labelBold, label.text, left, label.top, kLabelHeight);
    }
}

} // namespace forkscope
