#include "app/stage/stage_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kObject = 1.8; // outlines

void paintPadlock(QPainter& painter, QPointF center, double side, const QColor& body,
                  const QColor& hole)
{
    const QRectF box(center.x() - side * 0.42, center.y() - side * 0.1, side * 0.84, side * 0.6);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(body, side * 0.12));
    QPainterPath shackle(QPointF(center.x() - side * 0.25, box.top() + 1));
    shackle.lineTo(center.x() - side * 0.25, center.y() - side * 0.28);
    shackle.arcTo(
        QRectF(center.x() - side * 0.25, center.y() - side * 0.53, side * 0.5, side * 0.5), 180,
        -180);
    shackle.lineTo(center.x() + side * 0.25, box.top() + 1);
    painter.drawPath(shackle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(body);
    painter.drawRoundedRect(box, 2, 2);
    painter.setBrush(hole);
    painter.drawEllipse(box.center() - QPointF(0, side * 0.04), side * 0.075, side * 0.075);
    painter.drawRect(
        QRectF(box.center().x() - side * 0.03, box.center().y(), side * 0.06, side * 0.16));
}

} // namespace

void StagePainter::paintClosedDoor(const QRectF& rect)
{
    m_painter.setPen(QPen(color(Token::fg), kObject));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawRect(rect);
    m_painter.setBrush(color(Token::wood));
    const QRectF leaf = rect.adjusted(5, 5, -5, 0);
    m_painter.drawRect(leaf);
    if (leaf.width() > 36) {
        m_painter.setPen(QPen(color(Token::fg3), 1.2));
        m_painter.setBrush(Qt::NoBrush);
        const double inset = leaf.width() * 0.16;
        const QRectF panes = leaf.adjusted(inset, inset, -inset, -inset);
        m_painter.drawRect(QRectF(panes.topLeft(), QSizeF(panes.width(), panes.height() * 0.44)));
        m_painter.drawRect(QRectF(QPointF(panes.left(), panes.top() + panes.height() * 0.56),
                                  panes.bottomRight()));
    }
    const double side = std::clamp(rect.width() * 0.42, 16.0, 36.0);
    m_painter.setPen(Qt::NoPen);
    paintPadlock(m_painter, leaf.center(), side, color(Token::ink), color(Token::wood));
}

// The leaf swings towards the onlooker; behind it the way is free.
void StagePainter::paintOpenDoor(const QRectF& rect, double openness)
{
    m_painter.setPen(QPen(color(Token::fg), kObject, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.setBrush(color(Token::panel));
    m_painter.drawRect(rect);
    const double edge = rect.right() - rect.width() * 0.45 * openness;
    QPainterPath leaf(rect.topLeft());
    leaf.lineTo(edge, rect.top() + rect.height() * 0.09 * openness);
    leaf.lineTo(edge, rect.bottom() + rect.height() * 0.07 * openness);
    leaf.lineTo(rect.bottomLeft());
    leaf.closeSubpath();
    m_painter.setBrush(color(Token::wood));
    m_painter.drawPath(leaf);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color(Token::fg));
    m_painter.drawEllipse(QPointF(edge - 8, rect.center().y() + rect.height() * 0.08), 2.6, 2.6);
}

void StagePainter::paintDoor(const Door& door)
{
    const QRectF rect = door.rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double openness = m_motion ? m_motion->openness(door) : door.held ? 0 : 1;
    if (openness <= 0)
        paintClosedDoor(rect);
    else
        paintOpenDoor(rect, openness);
    if (door.side == DoorSide::below) paintDoorWords(door);
    else paintBeside(door);
}

void StagePainter::paintDoorWords(const Door& door)
{
    const QRectF title(door.captionRect.left(), door.captionRect.top() + (door.held ? 0 : 6),
                       door.captionRect.width(), 18);
    const QFont bold = Theme::uiFont(13, true);
    const bool fits = QFontMetricsF(bold).horizontalAdvance(door.title) <= title.width();
    paintText(title, fits ? door.title : door.briefTitle, bold, color(Token::fg), Qt::AlignCenter);
    QRectF rest(title.bottomLeft(), door.captionRect.bottomRight());
    for (const QString& line : door.caption.split(QLatin1Char('\n')))
        for (const int pixels : {12, 11}) { // smaller before nothing at all
            const double taken = paintWrapped(rest, line, Theme::uiFont(pixels), color(Token::fg2),
                                              Qt::AlignHCenter);
            rest.setTop(rest.top() + taken);
            if (taken > 0) break;
        }
}

// Title and, where there is room, a few words in one line from the door on.
void StagePainter::paintBeside(const Door& door)
{
    const bool right = door.side == DoorSide::right;
    const int side = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    const QRectF row = door.captionRect;
    const QFont bold = Theme::uiFont(13, true);
    const bool fits = QFontMetricsF(bold).horizontalAdvance(door.title) <= row.width();
    const double title = paintText(row, fits ? door.title : door.briefTitle, bold,
                                   color(Token::fg), side);
    const double wish = QFontMetricsF(Theme::uiFont(12)).horizontalAdvance(door.brief);
    if (title + 8 + wish > row.width()) return;
    paintText(right ? row.adjusted(0, 0, -title - 8, 0) : row.adjusted(title + 8, 0, 0, 0),
              door.brief, Theme::uiFont(12), color(Token::fg2), side);
}

} // namespace forkscope
