#include "app/gallery/topics.h"

#include "app/support/state_paint.h"
#include "app/support/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace forkscope {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Topics", text); }

QPen outline() { return QPen(Theme::current().color(Token::fg), 1.8); }

void paintDot(QPainter& painter, QPointF center, ProcessState state)
{
    painter.setPen(QPen(Theme::current().color(Token::fg), 1.4));
    painter.setBrush(Theme::current().fill(state));
    painter.drawEllipse(center, 8, 8);
}

void paintBox(QPainter& painter, const QRectF& rect, Token fill, const QString& text = {})
{
    painter.setPen(outline());
    painter.setBrush(Theme::current().color(fill));
    painter.drawRoundedRect(rect, 3, 3);
    if (text.isEmpty()) return;
    painter.setFont(Theme::uiFont(22, true));
    painter.drawText(rect, Qt::AlignCenter, text);
}

// A board that two write at once. All drawings lie in a space of 140 x 90 around its centre.
void paintSharing(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(-16, 8), QPointF(-34, 30));
    painter.drawLine(QPointF(16, 8), QPointF(34, 30));
    paintBox(painter, {-38, -40, 76, 54}, Token::panel);
    painter.drawLine(QPointF(-38, -28), QPointF(38, -28));
    painter.setFont(Theme::uiFont(22, true));
    painter.drawText(QRectF(-38, -28, 76, 42), Qt::AlignCenter, "5");
    paintDot(painter, {-60, 22}, ProcessState::sleeping);
    paintDot(painter, {-38, 32}, ProcessState::sleeping);
    paintDot(painter, {40, 32}, ProcessState::running);
    paintDot(painter, {62, 22}, ProcessState::ready);
}

void paintTurns(QPainter& painter)
{
    for (int room = 0; room < 4; ++room) {
        paintBox(painter, {-66.0 + room * 34, -30, 30, 30}, Token::panel);
        paintDot(painter, {-51.0 + room * 34, -15}, ProcessState::running);
    }
    for (int guest = 0; guest < 5; ++guest)
        paintDot(painter, {-56.0 + guest * 22, 24}, ProcessState::waiting);
}

void paintMessages(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(-34, 18), QPointF(34, 18));
    for (int item = 0; item < 3; ++item)
        paintBox(painter, {-31.0 + item * 22, -4, 18, 18}, Token::wood);
    paintDot(painter, {-58, 6}, ProcessState::running);
    paintDot(painter, {58, 6}, ProcessState::waiting);
}

void paintLife(QPainter& painter)
{
    painter.setPen(outline());
    painter.drawLine(QPointF(0, -16), QPointF(0, 2));
    painter.drawLine(QPointF(-44, 2), QPointF(44, 2));
    for (int child = -1; child <= 1; ++child)
        painter.drawLine(QPointF(child * 44, 2), QPointF(child * 44, 12));
    paintBox(painter, {-16, -34, 32, 18}, Token::panel);
    paintStateTile(painter, {-60, 12, 32, 20}, ProcessState::running);
    paintStateTile(painter, {-16, 12, 32, 20}, ProcessState::zombie);
    paintStateTile(painter, {28, 12, 32, 20}, ProcessState::running);
}

void paintPuzzle(QPainter& painter)
{
    painter.setPen(outline());
    painter.setBrush(Theme::current().color(Token::wood));
    painter.drawEllipse(QPointF(0, 0), 20, 20);
    const QPointF seats[] = {{0, -34}, {33, -10}, {20, 29}, {-20, 29}, {-33, -10}};
    for (const QPointF& seat : seats) paintDot(painter, seat, ProcessState::waiting);
}

} // namespace

QStringList topics() { return {"sharing", "turns", "messages", "life", "puzzles"}; }

QString topicTitle(const QString& topic)
{
    if (topic == "sharing") return translated(QT_TRANSLATE_NOOP("Topics", "Sharing one thing"));
    if (topic == "turns") return translated(QT_TRANSLATE_NOOP("Topics", "Taking turns"));
    if (topic == "messages") return translated(QT_TRANSLATE_NOOP("Topics", "Passing messages"));
    if (topic == "life") return translated(QT_TRANSLATE_NOOP("Topics", "Life and death"));
    if (topic == "puzzles") return translated(QT_TRANSLATE_NOOP("Topics", "Puzzles"));
    return topic;
}

QString topicSubtitle(const QString& topic)
{
    if (topic == "sharing")
        return translated(QT_TRANSLATE_NOOP("Topics", "two read, both write, one is lost"));
    if (topic == "turns")
        return translated(QT_TRANSLATE_NOOP("Topics", "limited places, and a signal for all"));
    if (topic == "messages")
        return translated(QT_TRANSLATE_NOOP("Topics", "belts, buffers and what blocks them"));
    if (topic == "life")
        return translated(QT_TRANSLATE_NOOP("Topics", "what a parent owes its children"));
    if (topic == "puzzles")
        return translated(QT_TRANSLATE_NOOP("Topics", "who waits for whom, and for how long"));
    return {};
}

void paintTopic(QPainter& painter, const QRectF& rect, const QString& topic)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.setBrush(Qt::NoBrush);
    if (topic == "turns") paintTurns(painter);
    else if (topic == "messages") paintMessages(painter);
    else if (topic == "life") paintLife(painter);
    else if (topic == "puzzles") paintPuzzle(painter);
    else paintSharing(painter);
    painter.restore();
}

} // namespace forkscope
