// What a ChartView paints under and over its lines.

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

// "left" of "left, in the file".
QString brief(const QString& label)
{
    return label.section(',', 0, 0).section(QChar(0xFF0C), 0, 0).trimmed();
}

} // namespace

void ChartView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, color(Token::canvas));
    const QRect plot = plotRect();
    const AxisMapper mapper = this->mapper();
    for (double tick : axisTicks(mapper, kTickSpacing, axis() == LaneAxis::steps ? 1 : 1000))
        painter->fillRect(mapper.column(tick), 0, 1, height(), color(Token::line));
    if (m_broken.empty()) return;
    const double broken = m_broken.front().on(axis());
    const double last = std::min(newest(), mapper.end);
    if (broken > last) return;
    const int from = std::max(plot.left(), mapper.column(broken));
    const int to = mapper.column(last);
    painter->fillRect(from, 0, to - from, height(), color(Token::findingTint));
    if (from == plot.left()) return;
    painter->setPen(QPen(color(Token::fg), 1, Qt::DashLine));
    painter->drawLine(from, 0, from, height());
}

void ChartView::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    paintLegend(painter);
    paintNumbers(painter);
    paintCursor(painter);
    painter.fillRect(0, 0, width(), 1, color(Token::line2));
    painter.fillRect(laneHeadWidth() - 1, 0, 1, height(), color(Token::line2));
    if (!hasFocus()) return;
    painter.setPen(QPen(color(Token::ink), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ChartView::paintLegend(QPainter& painter)
{
    const int lines = int(m_series.size());
    if (lines == 0) return;
    const int room = height() - 8;
    const int line = std::clamp(room / (lines + 1), 14, 19);
    int top = 5;
    if (room >= (lines + 1) * line) { // the title goes first where it is tight
        painter.setPen(color(Token::fg));
        m_cache.paintText(painter, TextRole::laneBold, m_info.title.get(m_model.language()), 12,
                          top, line);
        top += line;
    }
    const int right = laneHeadWidth() - 42; // the axis' numbers stand there
    for (int i = 0; i < lines && top + line <= height(); ++i) {
        painter.setPen(m_lines[std::size_t(i)]->pen());
        painter.drawLine(12, top + line / 2, 12 + kSample, top + line / 2);
        painter.setPen(color(Token::fg));
        const QString label = m_series[std::size_t(i)].info().label.get(m_model.language());
        m_cache.paintText(painter, TextRole::label,
                          m_cache.fitted(TextRole::label, label, right - 46, 0), 46, top, line);
        top += line;
    }
}

void ChartView::paintNumbers(QPainter& painter)
{
    const int ticks = std::max(2, m_up->tickCount());
    painter.setPen(color(Token::fg3));
    for (int i = 0; i < ticks; ++i) {
        const double value = m_up->min() + (m_up->max() - m_up->min()) * i / (ticks - 1);
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
    for (const ChartSeries& series : m_series) {
        const auto value = series.valueAfter(m_model.cursor());
        if (series.constant() || !value) continue;
        labels.push_back(
            {QString("%1 %2").arg(brief(series.info().label.get(m_model.language()))).arg(*value),
             yOf(*value), 0});
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
