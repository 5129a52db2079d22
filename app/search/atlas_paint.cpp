// How the atlas is painted: rows and columns, the tree, the witness's frame.

#include "app/search/atlas_view.h"

#include "app/search/outcome_paint.h"
#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRow = 20;
constexpr double kRoomForNumber = 9;

bool fits(const QPainter& painter, const QString& text, double width)
{
    return painter.fontMetrics().horizontalAdvance(text) + 4 <= width;
}

} // namespace

void AtlasView::paintEvent(QPaintEvent*)
{
    if (m_desk.atlas().empty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_form == Form::strip) paintRows(painter);
    else paintTree(painter);
    paintColumns(painter);
    paintCurrent(painter);
    paintWitness(painter);
}

void AtlasView::paintRows(QPainter& painter) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        for (const AtlasGroup& group : m_rows[row].groups) {
            if (row == 0) paintBracket(painter, group);
            else paintBox(painter, group, double(row) * kRow);
        }
}

// "client-1 goes first"
void AtlasView::paintBracket(QPainter& painter, const AtlasGroup& group) const
{
    const Theme& theme = Theme::current();
    const double left = columnLeft(group.first) + 1, right = columnLeft(group.last + 1) - 1;
    const double middle = kRow / 2.0;
    painter.setFont(Theme::uiFont(12));
    QString text = tr("%1 goes first").arg(m_desk.names().name(group.actor));
    if (!fits(painter, text, right - left - 24)) text = m_desk.names().shortName(group.actor);
    const bool said = fits(painter, text, right - left - 8);
    const double half = said ? painter.fontMetrics().horizontalAdvance(text) / 2.0 + 6 : 0;
    const double centre = (left + right) / 2;
    painter.setPen(QPen(theme.color(Token::fg2), 1.2));
    painter.drawLine(QPointF(left, middle), QPointF(left, kRow - 3));
    painter.drawLine(QPointF(right, middle), QPointF(right, kRow - 3));
    painter.drawLine(QPointF(left, middle), QPointF(centre - half, middle));
    painter.drawLine(QPointF(centre + half, middle), QPointF(right, middle));
    if (said)
        painter.drawText(QRectF(left, 0, right - left, kRow), Qt::AlignCenter, text);
}

void AtlasView::paintBox(QPainter& painter, const AtlasGroup& group, double top) const
{
    const Theme& theme = Theme::current();
    const QRectF box(columnLeft(group.first) + 0.5, top + 2.5,
                     columnLeft(group.last + 1) - columnLeft(group.first) - 1, kRow - 4);
    if (box.width() < 2) return;
    painter.setPen(QPen(theme.color(Token::line2), 1));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRect(box);
    painter.setFont(Theme::uiFont(11));
    const QString text = m_desk.names().shortName(group.actor);
    if (!fits(painter, text, box.width())) return;
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(box, Qt::AlignCenter, text);
}

void AtlasView::paintColumns(QPainter& painter) const
{
    const auto& columns = m_desk.atlas().columns();
    const OutcomeTable& outcomes = m_desk.outcomes();
    painter.setFont(Theme::uiFont(12, true));
    for (int index = 0; index < int(columns.size()); ++index) {
        const int outcome = columns[std::size_t(index)].outcome;
        const QRectF rect = columnRect(index);
        const double gap = rect.width() >= 6 ? 1 : 0;
        const QString number = outcomes.number(outcome);
        paintOutcome(painter, rect.adjusted(0, 0, -gap, 0), outcomes, outcome,
                     rect.width() < kRoomForNumber ? 0 : 20);
        if (rect.width() < kRoomForNumber || number.isEmpty()) continue;
        if (!fits(painter, number, rect.width() + 4)) continue;
        const QRectF plate(rect.left() + 1, rect.top() + 1, rect.width() - gap - 2, 20);
        painter.setPen(outcomeInk(outcomes, outcome));
        painter.drawText(plate, Qt::AlignCenter, number);
    }
}

void AtlasView::paintTree(QPainter& painter) const
{
    for (const AtlasNode& node : m_nodes)
        if (node.parent >= 0) paintEdge(painter, node);
    const Theme& theme = Theme::current();
    painter.setPen(QPen(theme.color(Token::fg), 1.2));
    painter.setBrush(theme.color(Token::panel));
    for (const AtlasNode& node : m_nodes) {
        if (node.first == node.last) continue;
        const double radius = std::clamp(columnWidth() / 3, 1.5, 4.0);
        painter.drawEllipse(nodePoint(node), radius, radius);
    }
}

void AtlasView::paintEdge(QPainter& painter, const AtlasNode& node) const
{
    const Theme& theme = Theme::current();
    const QPointF from = nodePoint(m_nodes[std::size_t(node.parent)]), to = nodePoint(node);
    painter.setPen(QPen(theme.color(Token::line2), 1.2));
    painter.drawLine(from, QPointF(to.x(), from.y() + std::min(14.0, (to.y() - from.y()) / 2)));
    painter.drawLine(QPointF(to.x(), from.y() + std::min(14.0, (to.y() - from.y()) / 2)), to);
    painter.setFont(Theme::uiFont(11));
    const double room = columnWidth() * (node.last - node.first + 1);
    QString text = way(node.way);
    if (!fits(painter, text, room) && !node.way.empty())
        text = m_desk.names().shortName(node.way.front());
    if (!fits(painter, text, room) || to.y() - from.y() < 30) return;
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 4;
    const QRectF plate(to.x() - wide / 2, from.y() + 15, wide, 14);
    painter.fillRect(plate, theme.color(Token::panel));
    painter.setPen(theme.color(Token::fg2));
    painter.drawText(plate, Qt::AlignCenter, text);
}

void AtlasView::paintCurrent(QPainter& painter) const
{
    if (m_current < 0) return;
    painter.setPen(QPen(Theme::current().color(Token::ink), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(columnRect(m_current).adjusted(0, -1, -1, 1));
}

void AtlasView::paintWitness(QPainter& painter) const
{
    if (m_witness < 0) return;
    const Theme& theme = Theme::current();
    const QRectF rect = columnRect(m_witness).adjusted(-1.5, -2, 0.5, 2);
    painter.setPen(QPen(theme.color(Token::ink), 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, 2, 2);
    const QString text = tr("the witness above: %1").arg(wayOf(m_witness));
    painter.setFont(Theme::uiFont(12, true));
    const double wide = painter.fontMetrics().horizontalAdvance(text);
    const double x = rect.center().x(), y = rect.bottom() + 16;
    const bool leftwards = x + 16 + wide > width();
    painter.setPen(QPen(theme.color(Token::ink), 1.6));
    painter.drawLine(QPointF(x, rect.bottom() + 2), QPointF(x, y));
    painter.drawLine(QPointF(x, y), QPointF(leftwards ? x - 10 : x + 10, y));
    const QRectF room(leftwards ? x - 16 - wide : x + 16, y - 10, wide + 2, 20);
    painter.drawText(room, Qt::AlignVCenter, text);
}

} // namespace forkscope
