#include "app/support/state_paint.h"

#include "app/support/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace forkscope {

namespace {

constexpr int kTile = 8;
constexpr double kOutline = 1.2;

void paintLines(QPainter& painter, std::initializer_list<QLineF> lines)
{
    for (const QLineF& line : lines) painter.drawLine(line);
}

// Drawn a tile beyond every edge, so that neighbouring tiles join.
void paintHatch(QPainter& painter, ProcessState state)
{
    const double t = kTile;
    switch (state) {
    case ProcessState::ready:
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(2, 2), 0.8, 0.8);
        painter.drawEllipse(QPointF(6, 6), 0.8, 0.8);
        return;
    case ProcessState::waiting:
        paintLines(painter, {{-t, t, t, -t}, {-t, 2 * t, 2 * t, -t}, {0, 2 * t, 2 * t, 0}});
        return;
    case ProcessState::gone:
        paintLines(painter, {{-t, -t, 2 * t, 2 * t}, {0, -t, 2 * t, t}, {-t, 0, t, 2 * t}});
        return;
    case ProcessState::zombie:
        paintHatch(painter, ProcessState::waiting);
        paintHatch(painter, ProcessState::gone);
        return;
    case ProcessState::sleeping:
        paintLines(painter, {{0, 2, t, 2}, {0, 6, t, 6}});
        return;
    case ProcessState::stopped:
        paintLines(painter, {{2, 0, 2, t}, {6, 0, 6, t}});
        return;
    case ProcessState::computing:
        paintLines(painter, {{2, 0, 6, 4}, {6, 4, 2, t}});
        return;
    case ProcessState::fresh:
    case ProcessState::running:
    case ProcessState::count: return;
    }
}

bool hatched(ProcessState state)
{
    return state != ProcessState::fresh && state != ProcessState::running;
}

QPixmap makeTile(ProcessState state, qreal dpr, Ground ground)
{
    const Theme& theme = Theme::current();
    const int side = int(std::lround(kTile * dpr));
    QPixmap tile(side, side);
    tile.fill(ground == Ground::fill ? theme.fill(state) : theme.tint(state));
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(side) / kTile, double(side) / kTile);
    QColor color = ground == Ground::fill ? theme.ink(state) : theme.fill(state);
    color.setAlphaF(ground == Ground::fill ? 0.34f : 0.55f);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::FlatCap));
    paintHatch(painter, state);
    painter.end();
    tile.setDevicePixelRatio(dpr);
    return tile;
}

// Strokes and areas of the shapes, on a grid of 16.
QPainterPath moon()
{
    QPainterPath full, bite;
    full.addEllipse(QPointF(7.5, 8.5), 5.5, 5.5);
    bite.addEllipse(QPointF(10.2, 6.2), 4.7, 4.7);
    return full.subtracted(bite);
}

QPainterPath triangle()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{4.5, 2.8}, {13, 8}, {4.5, 13.2}}));
    path.closeSubpath();
    return path;
}

QPainterPath tombstone()
{
    QPainterPath path(QPointF(4, 13.5));
    path.lineTo(4, 6.5);
    path.arcTo(QRectF(4, 2.5, 8, 8), 180, -180);
    path.lineTo(12, 13.5);
    path.closeSubpath();
    return path;
}

void paintShapeOnGrid(QPainter& painter, ProcessState state, const QColor& color)
{
    const QPen stroke(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(stroke);
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case ProcessState::fresh:
        painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::FlatCap));
        return paintLines(painter, {{8, 3, 8, 13}, {3, 8, 13, 8}});
    case ProcessState::ready: return painter.drawPath(triangle());
    case ProcessState::running: return painter.fillPath(triangle(), color);
    case ProcessState::waiting:
        painter.drawEllipse(QPointF(8, 8), 5.6, 5.6);
        painter.setPen(QPen(color, 2.4, Qt::SolidLine, Qt::FlatCap));
        return painter.drawLine(QPointF(4.8, 8), QPointF(11.2, 8));
    case ProcessState::sleeping: return painter.fillPath(moon(), color);
    case ProcessState::computing:
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
        painter.drawPolyline(QPolygonF({{3.5, 4}, {7.5, 8}, {3.5, 12}}));
        return painter.drawPolyline(QPolygonF({{8.5, 4}, {12.5, 8}, {8.5, 12}}));
    case ProcessState::stopped:
        painter.fillRect(QRectF(4, 3, 3, 10), color);
        return painter.fillRect(QRectF(9, 3, 3, 10), color);
    case ProcessState::zombie:
        painter.drawPath(tombstone());
        return paintLines(painter, {{6.4, 7.2, 9.6, 7.2}, {6.4, 10.2, 9.6, 10.2}});
    case ProcessState::gone:
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap));
        return paintLines(painter, {{4.5, 4.5, 11.5, 11.5}, {11.5, 4.5, 4.5, 11.5}});
    case ProcessState::count: return;
    }
}

// The largest square in the middle of a rectangle.
QRectF square(const QRectF& rect)
{
    const double side = std::min(rect.width(), rect.height());
    return {rect.center().x() - side / 2, rect.center().y() - side / 2, side, side};
}

// Runs `paint` on a 16x16 grid laid into the rectangle.
template <typename Paint>
void onGrid(QPainter& painter, const QRectF& rect, const Paint& paint)
{
    const QRectF area = square(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / 16, area.height() / 16);
    paint();
    painter.restore();
}

Qt::PenStyle outlineStyle(ProcessState state)
{
    if (state == ProcessState::fresh) return Qt::DashLine;
    return state == ProcessState::gone ? Qt::DotLine : Qt::SolidLine;
}

} // namespace

const QPixmap& hatchTile(ProcessState state, qreal dpr, Ground ground)
{
    using Key = std::tuple<Theme::Scheme, Theme::Contrast, ProcessState, int, Ground>;
    static std::map<Key, QPixmap> tiles;
    const Theme& theme = Theme::current();
    const Key key{theme.scheme(), theme.contrast(), state, int(std::lround(dpr * 100)), ground};
    auto found = tiles.find(key);
    if (found == tiles.end()) found = tiles.emplace(key, makeTile(state, dpr, ground)).first;
    return found->second;
}

QBrush hatchBrush(ProcessState state, qreal dpr, Ground ground)
{
    return QBrush(hatchTile(state, dpr, ground));
}

void paintStateTile(QPainter& painter, const QRectF& rect, ProcessState state, bool held)
{
    const Theme& theme = Theme::current();
    const QRectF box = rect.adjusted(0.6, 0.6, -0.6, -0.6);
    const double side = std::min(rect.width(), rect.height());
    const double radius = std::min(4.0, side / 5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(held ? Token::fg3 : Token::fg), kOutline,
                        outlineStyle(state)));
    painter.setBrush(hatched(state)
                         ? hatchBrush(state, painter.device()->devicePixelRatioF())
                         : QBrush(theme.fill(state)));
    painter.drawRoundedRect(box, radius, radius);
    const double mark = std::min(side * 0.72, 20.0);
    const QRectF plate(rect.center().x() - mark / 2, rect.center().y() - mark / 2, mark, mark);
    if (hatched(state)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.fill(state));
        painter.drawRoundedRect(plate, 2, 2);
    }
    paintStateShape(painter, plate, state, theme.ink(state));
    painter.restore();
}

void paintStateShape(QPainter& painter, const QRectF& rect, ProcessState state,
                     const QColor& color)
{
    onGrid(painter, rect, [&] { paintShapeOnGrid(painter, state, color); });
}

void paintFindingShape(QPainter& painter, const QRectF& rect, const QColor& color)
{
    onGrid(painter, rect, [&] {
        painter.fillRect(QRectF(6.8, 3, 2.4, 6.4), color);
        painter.fillRect(QRectF(6.8, 11, 2.4, 2.4), color);
    });
}

void paintFindingTile(QPainter& painter, const QRectF& rect)
{
    const Theme& theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::fg), 1.6));
    painter.setBrush(theme.color(Token::finding));
    painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), 3, 3);
    painter.restore();
    paintFindingShape(painter, rect.adjusted(2, 2, -2, -2), theme.color(Token::onFinding));
}

void paintKernelLetter(QPainter& painter, const QRectF& rect, char letter, bool hollow)
{
    const Theme& theme = Theme::current();
    const QColor color = theme.color(hollow ? Token::fg3 : Token::fg);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1, hollow ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme.color(Token::panel));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setFont(Theme::monoFont(std::max(8, int(rect.height() * 0.66)), !hollow));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, QString(QChar::fromLatin1(letter)));
    painter.restore();
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& text, bool onInk)
{
    const Theme& theme = Theme::current();
    const QColor color = theme.color(onInk ? Token::onInk : Token::fg2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(onInk ? color : theme.color(Token::line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(Theme::monoFont(std::max(9, int(rect.height() * 0.56))));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

int keyCapWidth(const QString& text, int height)
{
    const QFontMetrics metrics(Theme::monoFont(std::max(9, int(height * 0.56))));
    return std::max(height, metrics.horizontalAdvance(text) + 10);
}

} // namespace forkscope
