#include "app/search/luck_chart.h"

#include "app/search/outcome_paint.h"
#include "app/search/search_words.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kAxis = 40;
constexpr int kLabels = 24;
constexpr int kAbove = 22;
constexpr double kWidestBar = 96;

// 1, 2 or 5 times a power of ten, so that some three lines fit.
double gridStep(double highest)
{
    const double rough = std::max(1.0, highest / 3);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) return factor * power;
    return 10 * power;
}

} // namespace

LuckChart::LuckChart(const SearchDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName("luck-chart");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LuckChart::setLanguage(Language language)
{
    m_language = language;
    refresh();
}

void LuckChart::refresh()
{
    const Atlas& atlas = m_desk.atlas();
    const OutcomeTable& outcomes = m_desk.outcomes();
    m_bars.clear();
    QStringList spoken;
    for (int outcome : outcomes.order()) {
        Bar bar{outcome, 0, -1};
        for (const LuckBar& one : m_desk.luck().bars())
            if (m_desk.luckOutcome(one) == outcome) bar.runs = one.runs;
        if (atlas.complete())
            bar.expected = double(m_desk.luck().runs()) * atlas.count(outcome)
                           / double(atlas.columns().size());
        m_bars.push_back(bar);
        spoken << outcomes.label(outcome, m_language) + ": " + QString::number(bar.runs);
    }
    setAccessibleName(tr("How often each outcome came"));
    setAccessibleDescription(spoken.join("; "));
    update();
}

double LuckChart::top() const
{
    double highest = 4;
    for (const Bar& bar : m_bars)
        highest = std::max({highest, double(bar.runs), bar.expected});
    return highest;
}

void LuckChart::paintGrid(QPainter& painter, const QRectF& area, double highest) const
{
    const Theme& theme = Theme::current();
    const double step = gridStep(highest);
    painter.setFont(Theme::monoFont(11));
    for (double value = 0; value <= highest; value += step) {
        const double y = std::round(area.bottom() - area.height() * value / highest) + 0.5;
        painter.setPen(QPen(theme.color(value == 0 ? Token::fg : Token::line), value == 0 ? 1.6 : 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.color(Token::fg3));
        painter.drawText(QRectF(0, y - 9, area.left() - 8, 18), Qt::AlignRight | Qt::AlignVCenter,
                         SearchWords::number(std::int64_t(value), m_language));
    }
}

void LuckChart::paintBar(QPainter& painter, const QRectF& area, int index, double highest) const
{
    const Theme& theme = Theme::current();
    const Bar& bar = m_bars[std::size_t(index)];
    const double slot = area.width() / double(m_bars.size());
    const double wide = std::min(slot * 0.66, kWidestBar);
    const double middle = area.left() + slot * (index + 0.5);
    const double tall = area.height() * double(bar.runs) / highest;
    const QRectF rect(std::round(middle - wide / 2), area.bottom() - tall, std::round(wide), tall);
    if (bar.runs > 0) paintOutcome(painter, rect, m_desk.outcomes(), bar.outcome);
    painter.setPen(theme.color(Token::fg));
    if (bar.runs > 0) {
        painter.setPen(QPen(theme.color(Token::fg), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
    }
    painter.setFont(Theme::uiFont(13, true));
    painter.drawText(QRectF(middle - slot / 2, rect.top() - 20, slot, 18), Qt::AlignCenter,
                     SearchWords::number(bar.runs, m_language));
    painter.setFont(Theme::uiFont(12, true));
    const QString label = m_desk.outcomes().label(bar.outcome, m_language);
    painter.drawText(QRectF(middle - slot / 2, area.bottom() + 4, slot, kLabels), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, int(slot) - 4));
    if (bar.expected < 0) return;
    const double y = area.bottom() - area.height() * bar.expected / highest;
    painter.setPen(QPen(theme.color(Token::ink), 2, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(middle - wide / 2 - 8, y), QPointF(middle + wide / 2 + 8, y));
}

void LuckChart::paintEvent(QPaintEvent*)
{
    if (m_bars.empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(kAxis, kAbove, width() - kAxis - 4, height() - kAbove - kLabels - 4);
    const double highest = top();
    paintGrid(painter, area, highest);
    for (int index = 0; index < int(m_bars.size()); ++index)
        paintBar(painter, area, index, highest);
}

} // namespace forkscope
