#include "app/stage/stage_lock_grid.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kBetween = 30; // two places in a row: an arrow with its head
constexpr double kChannel = 30;
constexpr double kTallest = 168;
constexpr double kTitle = 18;
constexpr double kLow = 50;      // lower, and the title stands in the room
constexpr double kAway = 26;     // what arrows leave free of the title
constexpr double kBeside = 330;  // so wide, and the line stands before the door
constexpr double kLeastBefore = 150; // line and arrow
constexpr double kLine = 26;     // under the room
constexpr double kLowestRoom = 26;

struct Manner
{
    double before = 0; // for a line before the door; 0: it stands under the room
    double widestDoor = 0;
};

QRectF mirroredIn(const QRectF& whole, const QRectF& part)
{
    return {whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height()};
}

LockShape shapeIn(const QRectF& rect, bool mirrored, bool line,
                  const Manner& manner)
{
    LockShape shape;
    shape.rect = rect;
    shape.mirrored = mirrored;
    shape.beside = manner.before > 0;
    shape.lined = line;
    const double before = shape.beside ? manner.before : 0;
    const double tall = std::min(rect.height(), 104.0);
    const double wide = std::floor(std::clamp(tall * 0.62, 20.0, manner.widestDoor));
    shape.door = QRectF(rect.left() + before, rect.top(), wide, std::min(tall, wide * 1.75));
    const double left = shape.door.right();
    // Over the lower rooms arrows pass on their way to the doors of the upper row.
    const double arrows = !mirrored ? 0 : shape.beside ? before + wide : kAway;
    const double words = rect.right() - left - 7 - arrows;
    shape.title = QRectF(left + 7, rect.top(), std::max(4.0, words), kTitle);
    shape.room = QRectF(QPointF(left, rect.top() + kTitle), rect.bottomRight());
    if (rect.height() < kLow) {
        shape.room.setTop(rect.top());
        shape.title = QRectF(left + 7, rect.top(), std::min(92.0, shape.room.width() * 0.36),
                             rect.height());
        shape.titleInside = true;
    }
    if (shape.beside) {
        shape.line = QRectF(rect.left(), rect.top(), before - kBetween, rect.height());
    } else if (line && shape.room.height() - kLine - 4 >= kLowestRoom) {
        shape.line = QRectF(left, rect.bottom() - kLine, shape.room.width() - kAway, kLine);
        shape.room.setBottom(shape.line.top() - 4);
    } else if (line) {
        shape.room.setWidth(std::floor(shape.room.width() * 0.6));
        shape.line = QRectF(shape.room.right() + 5, shape.room.top(),
                            rect.right() - shape.room.right() - 5, shape.room.height());
    }
    if (!mirrored) return shape;
    for (QRectF* part : {&shape.door, &shape.title, &shape.room, &shape.line})
        if (!part->isEmpty()) *part = mirroredIn(rect, *part);
    return shape;
}

void addRow(LockGrid& grid, const QRectF& row, const std::vector<bool>& lines, std::size_t number,
            bool mirrored, const Manner& manner)
{
    const double count = double(number);
    const double width = std::floor((row.width() - (count - 1) * kBetween) / count);
    for (std::size_t i = 0; i < number; ++i) {
        const double step = double(i) * (width + kBetween);
        const double left = mirrored ? row.right() - width - step : row.left() + step;
        grid.shapes.push_back(shapeIn(QRectF(left, row.top(), width, row.height()), mirrored,
                                      lines[grid.shapes.size()], manner));
    }
}

} // namespace

LockGrid lockGrid(const QRectF& area, const std::vector<bool>& lines)
{
    LockGrid grid;
    grid.upper = (lines.size() + 1) / 2;
    const double channel = area.height() < 120 ? 24 : kChannel;
    const double height = std::floor(std::min(kTallest, (area.height() - channel) / 2));
    const QRectF upper(area.left(), area.top(), area.width(), height);
    // All in the same manner; the lower row has as many places or one less.
    const double width = (upper.width() + kBetween) / double(grid.upper) - kBetween;
    const bool beside = width >= kBeside && grid.upper <= 2;
    const double before = std::clamp(std::floor(width * 0.27), kLeastBefore, 300.0);
    const Manner manner{beside ? before : 0, std::max(20.0, width / 5)};
    addRow(grid, upper, lines, grid.upper, false, manner);
    addRow(grid, upper.translated(0, height + channel), lines, lines.size() - grid.upper, true,
           manner);
    grid.channel = upper.bottom() + channel / 2;
    return grid;
}

std::vector<QPointF> routeBetween(const LockGrid& grid, std::size_t from, std::size_t to)
{
    const LockShape& start = grid.shapes[from];
    const LockShape& goal = grid.shapes[to];
    const double y = std::min(start.room.center().y(), start.door.bottom() - 6);
    if (start.mirrored == goal.mirrored && to == from + 1 &&
        !(goal.beside && goal.lined))
        return start.mirrored ? std::vector{QPointF(start.room.left() - 1, y),
                                            QPointF(goal.door.right() + 3, y)}
                              : std::vector{QPointF(start.room.right() + 1, y),
                                            QPointF(goal.door.left() - 3, y)};
    // Straight across the channel where that is possible.
    const double end = goal.door.center().x();
    const bool across = start.mirrored != goal.mirrored && end > start.room.left() + 8 &&
                        end < start.room.right() - 8;
    const double inner = start.mirrored ? start.room.left() + 13 : start.room.right() - 13;
    const double begin = across ? end : inner;
    const QPointF out(begin, start.mirrored ? start.room.top() - 1 : start.room.bottom() + 1);
    const QPointF in(end, goal.mirrored ? goal.door.top() - 3 : goal.door.bottom() + 3);
    if (across) return {out, in};
    return {out, QPointF(begin, grid.channel), QPointF(end, grid.channel), in};
}

} // namespace forkscope
