#include "app/gallery/pictures.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <initializer_list>

namespace forkscope {

namespace {

// All drawings lie in a space of 140 x 90 around its centre.

QColor color(Token token)
{
    return Theme::current().color(token);
}

QPen outline(double width = 1.8, Qt::PenStyle style = Qt::SolidLine)
{
    return {color(Token::fg), width, style};
}

void paintDot(QPainter& painter, QPointF center, ProcessState state, double radius = 8)
{
    painter.setPen(outline(1.4));
    painter.setBrush(Theme::current().fill(state));
    painter.drawEllipse(center, radius, radius);
}

void paintBox(QPainter& painter, const QRectF& rect, const QBrush& fill, const QString& text = {},
              int pixels = 22)
{
    painter.setPen(outline());
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 3, 3);
    if (text.isEmpty()) return;
    painter.setFont(Theme::uiFont(pixels, true));
    painter.drawText(rect, Qt::AlignCenter, text);
}

// Living or dead, a member of a family.
void paintMember(QPainter& painter, const QRectF& rect, ProcessState state)
{
    paintBox(painter, rect, hatchBrush(state, 1));
    const QRectF mark(rect.center().x() - 6, rect.center().y() - 6, 12, 12);
    if (state != ProcessState::running)
        paintStateShape(painter, mark, state, Theme::current().ink(state));
}

void paintArrow(QPainter& painter, QPointF from, QPointF to, Qt::PenStyle style = Qt::SolidLine)
{
    const QLineF line(from, to);
    const QPointF along((to - from) / line.length());
    const QPointF across(-along.y(), along.x());
    painter.setPen(outline(1.6, style));
    painter.drawLine(from, to - along * 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::fg));
    painter.drawPolygon(
        QPolygonF({to, to - along * 8 + across * 4, to - along * 8 - across * 4}));
}

// The lines from a parent down to its children.
void paintBranches(QPainter& painter, std::initializer_list<double> children)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(0, -16), QPointF(0, 2));
    painter.drawLine(QPointF(*children.begin(), 2), QPointF(*(children.end() - 1), 2));
    for (double child : children)
        painter.drawLine(QPointF(child, 2), QPointF(child, 12));
    paintBox(painter, {-16, -34, 32, 18}, color(Token::panel));
}

void paintTicketGrab(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(-16, 8), QPointF(-34, 30));
    painter.drawLine(QPointF(16, 8), QPointF(34, 30));
    paintBox(painter, {-38, -40, 76, 54}, color(Token::panel));
    painter.drawLine(QPointF(-38, -28), QPointF(38, -28));
    painter.setFont(Theme::uiFont(22, true));
    painter.drawText(QRectF(-38, -28, 76, 42), Qt::AlignCenter, "5");
    paintDot(painter, {-60, 22}, ProcessState::sleeping);
    paintDot(painter, {-38, 32}, ProcessState::sleeping);
    paintDot(painter, {40, 32}, ProcessState::running);
    paintDot(painter, {62, 22}, ProcessState::ready);
}

// Each has a number of its own.
void paintIsolation(QPainter& painter)
{
    painter.setPen(outline(1.6, Qt::DashLine));
    painter.drawLine(QPointF(0, -38), QPointF(0, 38));
    for (int side : {-1, 1}) {
        paintBox(painter, {side * 36 - 25.0, -36, 50, 36}, color(Token::panel),
                 side < 0 ? "1" : "0");
        painter.setPen(outline());
        painter.drawLine(QPointF(side * 36, 0), QPointF(side * 36, 18));
        paintDot(painter, {side * 36.0, 26}, ProcessState::running);
    }
}

void paintRooms(QPainter& painter)
{
    for (int room = 0; room < 4; ++room) {
        paintBox(painter, {-66.0 + room * 34, -30, 30, 30}, color(Token::panel));
        paintDot(painter, {-51.0 + room * 34, -15}, ProcessState::running);
    }
    for (int guest = 0; guest < 5; ++guest)
        paintDot(painter, {-56.0 + guest * 22, 24}, ProcessState::waiting);
}

void paintTrafficLight(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(-66, 36), QPointF(66, 36));
    paintBox(painter, {12, -36, 26, 58}, color(Token::fg));
    paintDot(painter, {25, -21}, ProcessState::waiting, 9);
    painter.setPen(QPen(color(Token::panel), 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(25, 5), 9, 9);
    painter.setPen(outline(2.4));
    painter.drawLine(QPointF(25, 22), QPointF(25, 36));
    for (int car = 0; car < 3; ++car)
        paintBox(painter, {-66.0 + car * 24, 22, 19, 10},
                 Theme::current().fill(ProcessState::waiting));
    paintBox(painter, {47, 22, 19, 10}, Theme::current().fill(ProcessState::running));
}

void paintProducers(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(-34, 18), QPointF(34, 18));
    for (double wheel : {-30.0, 30.0}) {
        painter.setBrush(color(Token::panel));
        painter.drawEllipse(QPointF(wheel, 24), 5, 5);
    }
    for (int item = 0; item < 3; ++item)
        paintBox(painter, {-31.0 + item * 22, -4, 18, 18}, color(Token::wood),
                 QString::number(2 + 2 * item), 12);
    paintDot(painter, {-58, -8}, ProcessState::running);
    paintDot(painter, {-58, 18}, ProcessState::running);
    paintDot(painter, {58, 6}, ProcessState::waiting);
}

void paintBoundedQueue(QPainter& painter)
{
    paintBox(painter, {-30, -16, 60, 32}, color(Token::wood));
    for (int place = 0; place < 3; ++place)
        paintBox(painter, {-25.0 + place * 18, -10, 14, 20}, color(Token::panel));
    const QPointF seats[] = {{-60, -26}, {-42, -10}, {-60, 8}, {-42, 26}};
    for (const QPointF& seat : seats) {
        paintDot(painter, seat, ProcessState::waiting, 7);
        const bool reads = seat.y() == 8;
        paintDot(painter, {-seat.x(), -seat.y()},
                 reads ? ProcessState::running : ProcessState::sleeping, 7);
    }
}

// The longest counts, not the sum.
void paintJoin(QPainter& painter)
{
    const double lengths[] = {50, 104, 76};
    for (int row = 0; row < 3; ++row)
        paintBox(painter, {-60, -32.0 + row * 22, lengths[row], 13},
                 Theme::current().fill(ProcessState::running));
    painter.setPen(outline(1.8, Qt::DashLine));
    painter.drawLine(QPointF(44, -40), QPointF(44, 40));
    paintDot(painter, {60, 0}, ProcessState::waiting);
}

void paintZombie(QPainter& painter)
{
    paintBranches(painter, {-44, 0, 44});
    paintMember(painter, {-60, 12, 32, 20}, ProcessState::running);
    paintMember(painter, {-16, 12, 32, 20}, ProcessState::zombie);
    paintMember(painter, {28, 12, 32, 20}, ProcessState::running);
}

void paintOrphan(QPainter& painter)
{
    paintBox(painter, {-60, -36, 40, 22}, color(Token::panel), "init", 12);
    painter.setPen(outline(1.8, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(24, -36, 36, 22), 3, 3);
    paintStateShape(painter, {36, -31, 12, 12}, ProcessState::gone, color(Token::fg));
    paintMember(painter, {-2, 14, 36, 22}, ProcessState::running);
    paintArrow(painter, {-6, 22}, {-40, -10}, Qt::DashLine);
}

void paintDaemon(QPainter& painter)
{
    paintBranches(painter, {-44, 0, 44});
    paintMember(painter, {-60, 12, 32, 20}, ProcessState::running);
    paintMember(painter, {-16, 12, 32, 20}, ProcessState::running);
    painter.setPen(outline(1.8, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(28, 12, 32, 20), 3, 3);
    painter.setFont(Theme::uiFont(13, true));
    painter.setPen(outline());
    painter.drawText(QRectF(28, 12, 32, 20), Qt::AlignCenter, "d");
}

// Who held the lock is gone, and the lock is still shut.
void paintTerminate(QPainter& painter)
{
    paintBox(painter, {-22, -34, 44, 68}, color(Token::wood));
    painter.setPen(outline(2.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-8, -12, 16, 18), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::fg));
    painter.drawRoundedRect(QRectF(-11, -3, 22, 17), 2, 2);
    paintDot(painter, {-48, 2}, ProcessState::waiting);
    paintDot(painter, {48, 2}, ProcessState::gone);
    painter.setPen(outline());
    painter.drawLine(QPointF(41, -5), QPointF(55, 9));
    painter.drawLine(QPointF(41, 9), QPointF(55, -5));
}

void paintGracefulExit(QPainter& painter)
{
    paintBox(painter, {-62, -14, 46, 28}, color(Token::panel), "TERM", 12);
    paintArrow(painter, {-12, 0}, {14, 0});
    paintMember(painter, {18, -20, 44, 40}, ProcessState::running);
    painter.setPen(QPen(Theme::current().ink(ProcessState::running), 3, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{31, 0}, {37, 7}, {49, -8}}));
}

// One runs in circles, the other sleeps.
void paintBusyLoop(QPainter& painter)
{
    painter.setPen(outline(2));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-60, -26, 52, 52), 60 * 16, 290 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::fg));
    painter.drawPolygon(QPolygonF({{-24, -32}, {-10, -20}, {-26, -15}}));
    paintDot(painter, {-34, 0}, ProcessState::running, 11);
    paintStateTile(painter, {18, -18, 36, 36}, ProcessState::sleeping);
}

// Each waits for what the other has.
void paintBrushAndPaint(QPainter& painter)
{
    paintBox(painter, {-20, -40, 40, 22}, color(Token::wood));
    paintBox(painter, {-20, 18, 40, 22}, color(Token::wood));
    for (int side : {-1, 1}) {
        paintDot(painter, {side * 46.0, 0}, ProcessState::waiting, 10);
        paintArrow(painter, {side * 38.0, side * -8.0}, {side * 22.0, side * -26.0});
        painter.setPen(outline(1.8, Qt::DashLine));
        painter.drawLine(QPointF(side * 38, side * 8), QPointF(side * 21, side * 26));
    }
}

void paintLift(QPainter& painter)
{
    paintBox(painter, {-44, -38, 64, 76}, color(Token::panel));
    painter.setFont(Theme::uiFont(13, true));
    painter.drawText(QRectF(-44, -36, 64, 20), Qt::AlignCenter, QStringLiteral("\u2264 2"));
    for (double person : {-30.0, -12.0, 6.0})
        paintDot(painter, {person, 20}, ProcessState::running);
    paintDot(painter, {46, 20}, ProcessState::waiting);
}

// One of the two is written, the other not yet.
void paintLabelAndBook(QPainter& painter)
{
    paintBox(painter, {-62, -34, 44, 36}, color(Token::wood), "7");
    paintBox(painter, {18, -34, 44, 36}, color(Token::panel), "?");
    paintDot(painter, {0, 28}, ProcessState::running);
    paintArrow(painter, {-8, 22}, {-34, 6});
    paintArrow(painter, {8, 22}, {34, 6});
}

void paintFrontDesk(QPainter& painter)
{
    paintBox(painter, {-64, -38, 76, 58}, color(Token::panel));
    paintDot(painter, {-26, -10}, ProcessState::waiting, 10);
    paintBox(painter, {26, 8, 40, 28}, color(Token::wood));
    paintDot(painter, {46, -6}, ProcessState::waiting, 10);
    paintArrow(painter, {-14, -2}, {24, 22}, Qt::DashLine);
    paintArrow(painter, {34, -10}, {14, -18}, Qt::DashLine);
}

void paintTwoLocks(QPainter& painter)
{
    paintBox(painter, {-18, -18, 36, 36}, color(Token::panel), "2");
    for (int side : {-1, 1}) {
        painter.setPen(outline(2.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(side * 42 - 9, -22, 18, 24), 0, 180 * 16);
        paintBox(painter, {side * 42 - 14.0, -8, 28, 22}, color(Token::wood));
    }
}

void paintHalfABooking(QPainter& painter)
{
    for (int side : {-1, 1}) {
        paintBox(painter, {side * 30 - 26.0, -34, 52, 44}, color(Token::panel),
                 side < 0 ? "1" : "0");
        painter.drawLine(QPointF(side * 30 - 18, -34), QPointF(side * 30 - 18, 10));
    }
    paintDot(painter, {0, 30}, ProcessState::running);
}

void paintPuzzle(QPainter& painter)
{
    painter.setPen(outline());
    painter.setBrush(color(Token::wood));
    painter.drawEllipse(QPointF(0, 0), 20, 20);
    const QPointF seats[] = {{0, -34}, {33, -10}, {20, 29}, {-20, 29}, {-33, -10}};
    for (const QPointF& seat : seats)
        paintDot(painter, seat, ProcessState::waiting);
}

using Picture = void (*)(QPainter&);

Picture pictureOf(const QString& name)
{
    static const QHash<QString, Picture> pictures{
        {"ticket-grab", paintTicketGrab},   {"isolation", paintIsolation},
        {"ktv-rooms", paintRooms},          {"traffic-light", paintTrafficLight},
        {"producer-consumer", paintProducers}, {"bounded-queue", paintBoundedQueue},
        {"join", paintJoin},                {"zombie", paintZombie},
        {"orphan", paintOrphan},            {"daemon", paintDaemon},
        {"terminate", paintTerminate},      {"graceful-exit", paintGracefulExit},
        {"busy-loop", paintBusyLoop},
        {"deadlock01", paintBrushAndPaint}, {"lazy01", paintLift},
        {"twostage", paintLabelAndBook},    {"carter01", paintFrontDesk},
        {"wronglock", paintTwoLocks},       {"reorder", paintHalfABooking},
        // topics
        {"sharing", paintTicketGrab},       {"turns", paintRooms},
        {"messages", paintProducers},       {"life", paintZombie},
        {"puzzles", paintPuzzle}};
    return pictures.value(name, nullptr);
}

} // namespace

void paintScenario(QPainter& painter, const QRectF& rect, const QString& id, const QString& topic)
{
    Picture paint = pictureOf(id);
    if (!paint) paint = pictureOf(topic);
    if (!paint) paint = paintPuzzle;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.setBrush(Qt::NoBrush);
    paint(painter);
    painter.restore();
}

} // namespace forkscope
