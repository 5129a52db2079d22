// What a ChartView paints over its lines, and the ground under them.

#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/chart_chooser.h"
#include "app/timeline/chart_view.h"

#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kTickSpacing = 56; // as on the lanes' ruler
constexpr int kLabelHeight = 15;
constexpr int kNumberHeight = 14;
constexpr int kLegendRow = 14; // at least
constexpr int kSample = 26;     // length of a line in the legend
constexpr int kTile = 13;       // of a state
constexpr int kNumberRoom = 42; // the axis' numbers stand there

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
    for (double tick : axisTicks(mapper, px(kTickSpacing), axis() == LaneAxis::steps ? 1 : 1000))
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
    painter->setPen(QPen(color(Token::fg), m_magnification, Qt::DashLine));
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
    paintEmptyWords(painter);
    painter.fillRect(0, 0, width(), 1, color(Token::line2));
    painter.fillRect(headWidth() - 1, 0, 1, height(), color(Token::line2));
    if (!hasFocus()) return;
    painter.setPen(QPen(color(Token::ink), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

// --- the head -----------------------------------------------------------------------------------

// States in two columns where they would not fit in one; lines need the whole width.
void ChartView::paintLegend(QPainter& painter)
{
    std::vector<LegendRow> rows = legendRows();
    if (rows.empty()) return;
    const int gap = px(low() ? 1 : 2);
    const int top = m_chooser->geometry().bottom() + gap;
    const int room = height() - top - gap;
    const int right = headWidth() - px(kNumberRoom);
    const bool tiles = series()[rows.front().series].ofState();
    const int columns = tiles && int(rows.size()) * px(16) > room ? 2 : 1;
    keepFitting(rows, std::size_t(columns * std::max(1, room / px(kLegendRow))));
    const int lines = (int(rows.size()) + columns - 1) / columns;
    const int line = std::clamp(room / lines, px(kLegendRow), px(19));
    const int wide = (right - px(12)) / columns;
    for (int i = 0; i < int(rows.size()); ++i) {
        const QRect place(px(12) + i / lines * wide, top + i % lines * line, wide, line);
        paintLegendRow(painter, rows[std::size_t(i)], place);
    }
}

// Where there are too many, those give way first that are only told or say themselves in the plot.
void ChartView::keepFitting(std::vector<LegendRow>& rows, std::size_t most) const
{
    const auto rank = [this](const LegendRow& row) {
        const ChartSeries& one = series()[row.series];
        if (one.ofState()) return one.valueAfter(m_model.cursor()).value_or(0) > 0 ? 0 : 1;
        return one.told() ? 3 : one.constant() ? 2 : one.bands() ? 1 : 0;
    };
    while (rows.size() > most) {
        const auto least = std::max_element(rows.rbegin(), rows.rend(),
                                            [&](const LegendRow& a, const LegendRow& b) {
                                                return rank(a) < rank(b);
                                            });
        rows.erase(std::prev(least.base()));
    }
}

void ChartView::paintLegendRow(QPainter& painter, const LegendRow& row, const QRect& place)
{
    const ChartSeries& one = series()[row.series];
    int left = place.left();
    if (!one.told()) {
        const int wide = px(one.ofState() ? kTile : kSample);
        const int high = px(one.ofState() ? kTile : 12);
        paintSample(painter, row,
                    {left, place.top() + (place.height() - high) / 2, wide, high});
        left += wide + px(one.ofState() ? 5 : 8);
    }
    painter.setPen(color(Token::fg));
    const QString text = m_text.fitted(TextRole::label, row.text, place.right() + 1 - left);
    m_text.paint(painter, TextRole::label, text, left, place.top(), place.height());
}

// A piece of the line or area, as the legend shows it.
void ChartView::paintSample(QPainter& painter, const LegendRow& row, const QRect& place) const
{
    const ChartSeries& one = series()[row.series];
    if (m_lines[row.series]) {
        painter.setPen(m_lines[row.series]->pen());
        painter.drawLine(place.left(), place.center().y() + 1, place.right() + 1,
                         place.center().y() + 1);
    } else if (one.ofState()) {
        paintStateTile(painter, place, one.spec().state);
    } else if (one.bands()) {
        paintBandSample(painter, row, place);
    } else {
        paintAreaSample(painter, row.series, place);
    }
}

void ChartView::paintNumbers(QPainter& painter)
{
    if (!emptyWords().isEmpty()) return;
    painter.setPen(color(Token::fg3));
    std::vector<double> values = levels();
    if (!values.empty()) std::rotate(values.begin(), std::prev(values.end()), values.end());
    std::vector<int> tops; // the highest number is the one that counts most
    const int high = px(kNumberHeight);
    for (double value : values) {
        const int middle = int(std::lround(yOf(value)));
        const int top = std::clamp(middle - high / 2, 1, std::max(1, height() - high));
        if (std::any_of(tops.begin(), tops.end(),
                        [=](int other) { return std::abs(other - top) < high; }))
            continue;
        tops.push_back(top);
        const QString text = QString::number(value);
        m_text.paint(painter, TextRole::mono, text,
                     headWidth() - px(10) - m_text.width(TextRole::mono, text), top, high);
    }
}

// --- at the cursor ------------------------------------------------------------------------------

// Values at the cursor, pushed apart where lines run close; as many as there is height for.
std::vector<ChartView::EndLabel> ChartView::endLabels()
{
    const int high = px(kLabelHeight);
    const auto room = std::size_t(std::max(1, (height() - 2) / high));
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < series().size() && labels.size() < room; ++i) {
        const ChartSeries& one = series()[i];
        const ChartPoint* point = one.pointAfter(m_model.cursor());
        if (point && one.follows(SeriesSpec::Follows::holder)) {
            const double middle = QRectF(bandRect(0, 0)).center().y();
            labels.push_back({bandWord(i, point->value), middle, false, 0});
        }
        if (!point || one.constant() || !(one.area() || m_lines[i])) continue;
        if (point->value == 0 && one.area()) continue;
        const QString text = QString("%1 %2").arg(briefly(i), number(point->value, i));
        labels.push_back({text, yOf(point->top), true, 0});
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    const int most = height() - 2 - high * int(labels.size());
    int top = 2;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int wished = int(std::lround(labels[i].y)) - high / 2;
        labels[i].top = std::max(top, std::min(wished, most + high * int(i)));
        top = labels[i].top + high;
    }
    return labels;
}

int ChartView::cursorX() const
{
    const AxisMapper mapper = this->mapper();
    const double position = m_model.axisPosition(m_model.cursor());
    return mapper.column(std::clamp(position, mapper.begin, mapper.end + mapper.perPixel()));
}

int ChartView::labelReach()
{
    int widest = 0;
    for (const EndLabel& label : endLabels())
        widest = std::max(widest, m_text.width(TextRole::labelBold, label.text));
    for (std::size_t i = 0; i < series().size(); ++i)
        if (series()[i].ofState())
            widest = std::max(widest, m_text.width(TextRole::labelBold, stateNumber(i)));
    return widest + px(12);
}

// The legend, what lies around both places of the cursor, and the veil between them.
QRegion ChartView::changedByCursor()
{
    const int x = cursorX(), reach = std::max(m_reach, labelReach());
    const bool veiled = m_model.cursor() < m_model.history().size();
    const int right = veiled != m_veiled ? width() : std::max(x, m_cursorX) + reach;
    const int left = std::min(x, m_cursorX) - reach;
    return QRegion(0, 0, headWidth(), height()) + QRect(left, 0, right - left, height());
}

void ChartView::paintCursor(QPainter& painter)
{
    const AxisMapper mapper = this->mapper();
    const double position = m_model.axisPosition(m_model.cursor());
    const QRect plot = plotRect();
    const int x = cursorX();
    m_cursorX = x;
    m_reach = labelReach();
    m_veiled = m_model.cursor() < m_model.history().size();
    if (m_veiled && x <= plot.right())
        painter.fillRect(QRect(QPoint(x, 0), QPoint(plot.right(), height())), color(Token::veil));
    if (m_model.empty() || position < mapper.begin || position > mapper.end) return;
    const double wide = 2.4 * m_magnification;
    painter.fillRect(QRectF(x - wide / 2, 0, wide, height()), color(Token::ink));
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateNumbers(painter, x);
    for (const EndLabel& label : endLabels()) {
        painter.setPen(QPen(color(Token::ink), 1.6 * m_magnification));
        painter.setBrush(color(Token::canvas));
        if (label.ring) painter.drawEllipse(QPointF(x, label.y), px(3.5), px(3.5));
        paintEndLabel(painter, label, x);
    }
}

// Right of the cursor, or left of it where there is no room.
void ChartView::paintEndLabel(QPainter& painter, const EndLabel& label, int x)
{
    const int width = m_text.width(TextRole::labelBold, label.text), high = px(kLabelHeight);
    const bool fits = x + px(10) + width <= plotRect().right();
    const int left = fits ? x + px(8) : std::max(plotRect().left() + 4, x - px(8) - width);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::canvas));
    painter.drawRoundedRect(left - 3, label.top, width + 6, high, 3, 3);
    painter.setPen(color(Token::fg));
    m_text.paint(painter, TextRole::labelBold, label.text, left, label.top, high);
}

// In the middle of each state's part, where it is high enough; the legend has them all.
void ChartView::paintStateNumbers(QPainter& painter, int x)
{
    for (std::size_t i = 0; i < series().size(); ++i) {
        const ChartPoint* point = series()[i].pointAfter(m_model.cursor());
        if (!point || !series()[i].ofState()) continue;
        const double low = yOf(point->top - point->value), high = yOf(point->top);
        if (low - high < px(kLabelHeight) + 1) continue;
        const int top = int((low + high - px(kLabelHeight)) / 2);
        paintEndLabel(painter, {stateNumber(i), 0, false, top}, x);
    }
}

void ChartView::paintEmptyWords(QPainter& painter)
{
    const QString words = emptyWords();
    if (words.isEmpty()) return;
    const QRect plot = plotRect().adjusted(px(12), 0, -px(12), 0);
    const QString text = m_text.fitted(TextRole::lane, words, plot.width());
    const int width = m_text.width(TextRole::lane, text), high = px(22);
    const QRect ground(plot.center().x() - width / 2 - px(8), plot.center().y() - high / 2,
                       width + px(16), high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::canvas));
    painter.drawRect(ground);
    painter.setPen(color(Token::fg2));
    m_text.paint(painter, TextRole::lane, text, ground.left() + px(8), ground.top(), high);
}

} // namespace forkscope
