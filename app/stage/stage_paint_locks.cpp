#include "app/stage/stage_painter.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace forkscope {

namespace {

constexpr double kWall = 2;
constexpr double kWait = 2;
constexpr double kRing = 3.6; // seen from the last row

// The wall has no side where the door is.
void paintRoomOf(StagePainter& stage, const LockSpot& spot)
{
    QPainter& painter = stage.painter();
    const QRectF wall = spot.room.adjusted(kWall / 2, kWall / 2, -kWall / 2, -kWall / 2);
    painter.fillRect(wall, stage.color(spot.lost ? Token::findingTint : Token::panel));
    painter.setPen(QPen(stage.color(Token::fg), kWall));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(wall);
    const QRectF inner = spot.inner.adjusted(9, 2, -7, -2);
    const QFontMetricsF metrics(Theme::uiFont(12));
    const bool fits = metrics.horizontalAdvance(spot.text) <= inner.width();
    stage.paintText(inner, fits || spot.brief.isEmpty() ? spot.text : spot.brief,
                    Theme::uiFont(12), stage.color(Token::fg2), Qt::AlignCenter);
}

void paintPermits(StagePainter& stage, const LockSpot& spot)
{
    if (spot.plate.isEmpty()) return;
    QPainter& painter = stage.painter();
    const QRectF rect = spot.plate.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(stage.color(Token::fg), 1.8));
    painter.setBrush(stage.color(Token::wood));
    painter.drawRoundedRect(rect, 4, 4);
    const int pixels = StagePainter::fittingPixels(spot.number, rect.width() - 6,
                                                   int(rect.height() * 0.6), 10, false);
    stage.paintText(rect, spot.number, Theme::uiFont(pixels, true), stage.color(Token::fg),
                    Qt::AlignCenter);
    const QFont bold = Theme::uiFont(13, true);
    const bool fits = QFontMetricsF(bold).horizontalAdvance(spot.title) <= spot.titleRect.width();
    stage.paintText(spot.titleRect, fits ? spot.title : spot.briefTitle, bold,
                    stage.color(Token::fg),
                    (spot.mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

void paintLocks(StagePainter& stage, const Locks& locks)
{
    for (const LockSpot& spot : locks.spots) {
        paintRoomOf(stage, spot);
        paintPermits(stage, spot);
    }
    const QColor ink = stage.theme().fill(ProcessState::waiting);
    for (std::size_t i = 0; i < locks.waits.size(); ++i)
        stage.paintPointer(locks.waits[i], ink, false, locks.inRing[i] ? kRing : kWait);
}

} // namespace forkscope
