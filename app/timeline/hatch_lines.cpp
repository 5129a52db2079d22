#include "app/timeline/hatch_lines.h"

#include "app/support/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kTile = 8;
constexpr double kStroke = 1.2;
constexpr double kDot = 1.6;

// The smallest number of the row offset, offset + kTile, ... that is not below `from`.
double firstOf(double offset, double from)
{
    return offset + std::ceil((from - offset) / kTile) * kTile;
}

// All lines with x + slope * y = offset, modulo the tile, as far as they are in the rectangle.
void addDiagonals(QPainterPath& path, const QRectF& rect, double slope, double offset)
{
    const double rise = slope * rect.height();
    const double top = slope * rect.top();
    const double last = std::max(rect.right() + top, rect.right() + top + rise);
    double sum = firstOf(offset, std::min(rect.left() + top, rect.left() + top + rise));
    for (; sum <= last; sum += kTile) {
        // Where the line enters and leaves, by y.
        const double one = (sum - rect.left()) / slope, other = (sum - rect.right()) / slope;
        const double from = std::max(rect.top(), std::min(one, other));
        const double to = std::min(rect.bottom(), std::max(one, other));
        if (from >= to) continue;
        path.moveTo(sum - slope * from, from);
        path.lineTo(sum - slope * to, to);
    }
}

void addRows(QPainterPath& path, const QRectF& rect, double offset)
{
    for (double y = firstOf(offset, rect.top()); y <= rect.bottom(); y += kTile) {
        path.moveTo(rect.left(), y);
        path.lineTo(rect.right(), y);
    }
}

void addColumns(QPainterPath& path, const QRectF& rect, double offset)
{
    for (double x = firstOf(offset, rect.left()); x <= rect.right(); x += kTile) {
        path.moveTo(x, rect.top());
        path.lineTo(x, rect.bottom());
    }
}

// A row of dots is a dashed line whose dashes are nothing but their round ends.
void addDots(QPainterPath& path, const QRectF& rect, double offset)
{
    const double left = firstOf(offset, rect.left());
    if (left + kDot / 2 > rect.right()) return;
    for (double y = firstOf(offset, rect.top()); y + kDot / 2 <= rect.bottom(); y += kTile) {
        path.moveTo(left, y);
        path.lineTo(std::max(rect.right() - kDot / 2, left + 0.1), y);
    }
}

// Chevrons are diagonals of one slope in the upper half of each tile, of the other in the lower.
void addChevrons(QPainterPath& path, const QRectF& rect)
{
    for (double y = firstOf(-kTile, rect.top() - kTile); y < rect.bottom(); y += kTile) {
        const QRectF upper(rect.left(), y, rect.width(), kTile / 2);
        addDiagonals(path, upper & rect, -1, 2);
        addDiagonals(path, upper.translated(0, kTile / 2) & rect, 1, 2);
    }
}

QPainterPath hatch(ProcessState state, const QRectF& rect)
{
    QPainterPath path;
    const bool zombie = state == ProcessState::zombie;
    if (zombie || state == ProcessState::waiting) addDiagonals(path, rect, 1, 0);
    if (zombie || state == ProcessState::gone) addDiagonals(path, rect, -1, 0);
    if (state == ProcessState::computing) addChevrons(path, rect);
    for (const double offset : {2.0, 6.0}) {
        if (state == ProcessState::sleeping) addRows(path, rect, offset);
        if (state == ProcessState::stopped) addColumns(path, rect, offset);
        if (state == ProcessState::ready) addDots(path, rect, offset);
    }
    return path;
}

} // namespace

void drawHatched(QPainter& painter, const QRect& rect, ProcessState state, Ground ground)
{
    if (rect.isEmpty()) return;
    const Theme& theme = Theme::current();
    const bool filled = ground == Ground::fill;
    painter.fillRect(rect, filled ? theme.fill(state) : theme.tint(state));
    QColor color = filled ? theme.ink(state) : theme.fill(state);
    color.setAlphaF(filled ? 0.34f : 0.55f);
    QPen pen(color, kStroke, Qt::SolidLine, Qt::FlatCap);
    if (state == ProcessState::ready) {
        pen = QPen(color, kDot, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, kTile / kDot - 0.01});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(hatch(state, rect));
    painter.restore();
}

} // namespace forkscope
