#include "app/stage/stage_painter.h"
#include "app/support/state_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kObject = 1.8;
constexpr double kWall = 2.4;

double widthOf(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

void paintPlate(StagePainter& stage, const Rooms& rooms)
{
    QPainter& painter = stage.painter();
    const QRectF rect = rooms.plate.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(stage.color(Token::fg), kObject));
    painter.setBrush(stage.color(rooms.tooMany ? Token::finding : Token::wood));
    painter.drawRoundedRect(rect, 4, 4);
    const QColor ink = stage.color(rooms.tooMany ? Token::onFinding : Token::fg);
    const double line = rect.height() / 4;
    const int most = line < 20 ? 11 : 13;
    const QFont words = Theme::uiFont(std::min(
        StagePainter::fittingPixels(rooms.of, rect.width() - 4, most, 8, false),
        StagePainter::fittingPixels(rooms.word, rect.width() - 4, most, 8, false)));
    const int number = StagePainter::fittingPixels(rooms.number, rect.width() - 6,
                                                   std::min(34, int(line * 1.4)), 10, false);
    stage.paintText(QRectF(rect.left(), rect.top() + line * 0.25, rect.width(), line * 1.9),
                    rooms.number, Theme::uiFont(number, true), ink,
                    Qt::AlignCenter);
    stage.paintText(QRectF(rect.left(), rect.top() + line * 2, rect.width(), line), rooms.word,
                    words, ink, Qt::AlignCenter);
    stage.paintText(QRectF(rect.left(), rect.top() + line * 2.85, rect.width(), line), rooms.of,
                    words, ink, Qt::AlignCenter);
    if (rooms.tooMany)
        paintFindingTile(painter, QRectF(rect.right() - 9, rect.top() - 9, 18, 18));
}

// Title on the left, since when on the right where both fit.
void paintHead(StagePainter& stage, const NumberedRoom& room)
{
    const bool small = room.since.isEmpty() && room.head.width() < 60;
    const QColor ink = stage.color(room.extra ? Token::onFinding : Token::fg);
    const QFont bold = Theme::uiFont(room.head.height() < 18 ? 11 : 13, true);
    QRectF row = room.head.adjusted(small ? 2 : 9, 0, small ? -2 : -8, 0);
    if (small) {
        stage.paintText(row, room.title, bold, ink, Qt::AlignCenter);
        return;
    }
    if (room.extra) {
        paintFindingShape(stage.painter(),
                          QRectF(row.left() - 3, row.center().y() - 7, 14, 14), ink);
        row.setLeft(row.left() + 13);
    }
    const double title = stage.paintText(row, room.title, bold, ink);
    const QFont plain = Theme::uiFont(12);
    const QRectF rest = row.adjusted(title + 8, 0, 0, 0);
    if (widthOf(room.since, plain) <= rest.width())
        stage.paintText(rest, room.since, plain,
                        room.extra ? ink : stage.color(Token::fg2),
                        Qt::AlignRight | Qt::AlignVCenter);
}

// What stands in a room without a process.
void paintBody(StagePainter& stage, const NumberedRoom& room)
{
    if (room.text.isEmpty()) return;
    const QFont font = Theme::uiFont(room.body.height() < 24 ? 10 : 12);
    const QColor ink = stage.color(Token::fg2);
    if (room.taken) {
        paintStateShape(stage.painter(),
                        QRectF(room.body.center().x() - 7, room.body.top(), 14, 14),
                        ProcessState::gone, ink);
        const QRectF under = room.body.adjusted(0, 16, 0, 0);
        if (stage.paintWrapped(under, room.text, font, ink, Qt::AlignHCenter) > 0) return;
        if (widthOf(room.brief, font) <= under.width())
            stage.paintText(under, room.brief, font, ink, Qt::AlignCenter);
        return;
    }
    if (widthOf(room.text, font) <= room.body.width())
        stage.paintText(room.body, room.text, font, ink, Qt::AlignCenter);
}

void paintRoom(StagePainter& stage, const NumberedRoom& room)
{
    QPainter& painter = stage.painter();
    const QRectF rect = room.rect.adjusted(1.2, 1.2, -1.2, -1.2);
    QPainterPath wall;
    wall.addRoundedRect(rect, 4, 4);
    painter.fillPath(wall, stage.color(Token::panel));
    painter.save();
    painter.setClipPath(wall, Qt::IntersectClip);
    painter.fillRect(room.head, stage.color(room.extra ? Token::finding : Token::wood));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.color(Token::fg), room.head.width() < 60 ? 1.4 : kWall,
                        room.extra ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(wall);
    painter.setPen(QPen(stage.color(Token::fg), 1.2));
    painter.drawLine(QPointF(rect.left(), room.head.bottom()),
                     QPointF(rect.right(), room.head.bottom()));
    paintHead(stage, room);
    paintBody(stage, room);
}

} // namespace

void paintRooms(StagePainter& stage, const Rooms& rooms)
{
    if (!rooms.hall.isEmpty()) {
        stage.painter().setPen(QPen(stage.color(Token::fg), kWall));
        stage.painter().setBrush(stage.color(Token::panel));
        stage.painter().drawRoundedRect(rooms.hall.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
    for (const NumberedRoom& room : rooms.rooms)
        paintRoom(stage, room);
    paintPlate(stage, rooms);
    QRectF others = rooms.othersRect;
    for (const QString& line : rooms.others.split(QLatin1Char('\n')))
        others.setTop(others.top() + stage.paintWrapped(others, line, Theme::uiFont(11),
                                                        stage.color(Token::fg2),
                                                        Qt::AlignHCenter));
}

} // namespace forkscope
