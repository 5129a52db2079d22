#include "app/search/outcome_paint.h"

#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace forkscope {

namespace {

constexpr int kSwatch = 16;
constexpr int kRow = 26;
constexpr int kGap = 8;
constexpr int kBetween = 22;
constexpr double kRoomForOutline = 6;
constexpr double kRoomForPattern = 4;

QColor mixed(const QColor& one, const QColor& other, double share)
{
    return QColor::fromRgbF(float(one.redF() * share + other.redF() * (1 - share)),
                            float(one.greenF() * share + other.greenF() * (1 - share)),
                            float(one.blueF() * share + other.blueF() * (1 - share)));
}

enum class Pattern { none, centre, strokes, crossed, dots, bars };

struct Look
{
    QColor fill;
    Pattern pattern = Pattern::none;
};

Look lookOf(const OutcomeTable& outcomes, int outcome)
{
    const Theme& theme = Theme::current();
    const QColor pink = theme.color(Token::finding);
    const QColor pale = mixed(pink, theme.color(Token::panel), 0.45);
    const int place = outcomes.place(outcome);
    switch (outcomes.sort(outcome)) {
    case OutcomeTable::Sort::good: {
        static constexpr Pattern patterns[] = {Pattern::none, Pattern::dots, Pattern::bars,
                                               Pattern::centre};
        return {theme.color(place % 2 ? Token::canvas : Token::selected), patterns[place % 4]};
    }
    case OutcomeTable::Sort::bad: {
        if (outcomes.count(OutcomeTable::Sort::bad) == 1) return {pink, Pattern::strokes};
        static constexpr Pattern patterns[] = {Pattern::centre, Pattern::strokes, Pattern::dots,
                                               Pattern::crossed};
        return {place % 2 ? pink : pale, patterns[place % 4]};
    }
    case OutcomeTable::Sort::stuck: return {place % 2 ? pale : pink, Pattern::bars};
    }
    return {};
}

void paintPattern(QPainter& painter, const QRectF& rect, Pattern pattern)
{
    const auto lines = [&](double slope) {
        for (double y = rect.top() - rect.width(); y < rect.bottom() + rect.width(); y += 9)
            painter.drawLine(QPointF(rect.left(), y + slope * rect.width() / 2),
                             QPointF(rect.right(), y - slope * rect.width() / 2));
    };
    switch (pattern) {
    case Pattern::none: return;
    case Pattern::centre:
        return painter.drawLine(QPointF(rect.center().x(), rect.top() + 3),
                                QPointF(rect.center().x(), rect.bottom() - 3));
    case Pattern::strokes: return lines(1);
    case Pattern::crossed:
        lines(1);
        return lines(-1);
    case Pattern::bars: return lines(0);
    case Pattern::dots:
        for (double y = rect.top() + 5; y < rect.bottom() - 2; y += 8)
            painter.drawPoint(QPointF(rect.center().x(), y));
        return;
    }
}

} // namespace

void paintOutcome(QPainter& painter, const QRectF& rect, const OutcomeTable& outcomes, int outcome,
                  double plainTop)
{
    const Theme& theme = Theme::current();
    const Look look = lookOf(outcomes, outcome);
    painter.save();
    painter.fillRect(rect, look.fill);
    if (rect.width() >= kRoomForPattern) {
        QColor ink = outcomeInk(outcomes, outcome);
        ink.setAlphaF(look.pattern == Pattern::dots ? 0.8f : 0.5f);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = rect.adjusted(1, 1 + plainTop, -1, -1);
        painter.setClipRect(area, Qt::IntersectClip);
        painter.setPen(QPen(ink, look.pattern == Pattern::dots ? 2.6 : 1.2, Qt::SolidLine,
                            Qt::RoundCap));
        paintPattern(painter, area, look.pattern);
    }
    painter.restore();
    if (rect.width() < kRoomForOutline) return;
    painter.save();
    painter.setPen(QPen(theme.color(Token::fg3), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

QColor outcomeInk(const OutcomeTable& outcomes, int outcome)
{
    const bool good = outcomes.sort(outcome) == OutcomeTable::Sort::good;
    // The pale pink of the dark scheme is a dark one.
    const bool light = lookOf(outcomes, outcome).fill.lightnessF() > 0.5;
    if (good) return Theme::current().color(Token::fg);
    return light ? QColor(0x1A, 0x1A, 0x1A) : QColor(0xF2, 0xF2, 0xF2);
}

// --- the legend ---------------------------------------------------------------------------------

OutcomeLegend::OutcomeLegend(const OutcomeTable& outcomes, QWidget* parent)
    : QWidget(parent), m_outcomes(outcomes)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OutcomeLegend::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    QStringList spoken;
    for (const Entry& entry : m_entries) spoken << entry.name + entry.amount;
    setAccessibleName(spoken.join("; "));
    updateGeometry();
    update();
}

int OutcomeLegend::entryWidth(const Entry& entry) const
{
    const QFontMetrics plain(Theme::uiFont(12)), bold(Theme::uiFont(12, true));
    return kSwatch + kGap + plain.horizontalAdvance(entry.name)
           + bold.horizontalAdvance(entry.amount);
}

template <typename Visit>
int OutcomeLegend::layOut(int width, const Visit& visit) const
{
    int x = 0, y = 0;
    for (const Entry& entry : m_entries) {
        const int wide = entryWidth(entry);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += kRow;
        }
        visit(entry, QPoint(x, y));
        x += wide + kBetween;
    }
    return m_entries.empty() ? 0 : y + kRow;
}

int OutcomeLegend::heightForWidth(int width) const
{
    return layOut(std::max(width, 120), [](const Entry&, QPoint) {});
}

QSize OutcomeLegend::sizeHint() const
{
    int wide = 0;
    for (const Entry& entry : m_entries) wide += entryWidth(entry) + kBetween;
    return {wide, heightForWidth(std::max(width(), 120))};
}

void OutcomeLegend::resizeEvent(QResizeEvent*) { updateGeometry(); }

void OutcomeLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    layOut(width(), [&](const Entry& entry, QPoint at) {
        paintOutcome(painter, QRectF(at.x(), at.y() + (kRow - kSwatch) / 2.0, kSwatch, kSwatch),
                     m_outcomes, entry.outcome);
        int x = at.x() + kSwatch + kGap;
        for (auto [text, bold] : {std::pair{entry.name, false}, {entry.amount, true}}) {
            painter.setFont(Theme::uiFont(12, bold));
            painter.setPen(theme.color(bold ? Token::fg : Token::fg2));
            painter.drawText(QRect(x, at.y(), width() - x, kRow), Qt::AlignVCenter, text);
            x += QFontMetrics(painter.font()).horizontalAdvance(text);
        }
    });
}

} // namespace forkscope
