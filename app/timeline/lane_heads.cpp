// The lane heads: the process tree, and beside the block of many processes its legend.

#include "app/support/icons.h"
#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/timeline_painter.h"
#include "app/timeline/timeline_text.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr int kLetterBox = 16;
constexpr int kLeft = 12;
constexpr double kFold = 4; // half a side of the triangle

QColor color(Token token)
{
    return Theme::current().color(token);
}

QString markWord(const ProcessInfo& process)
{
    if (process.orphan) return TimelineText::tr("orphan");
    return process.daemon ? TimelineText::tr("daemon") : QString();
}

// An orphan's tile has a dashed ring, a daemon's a dotted one.
void paintMarkRing(QPainter& painter, const QRect& tile, const ProcessInfo& process)
{
    if (!process.orphan && !process.daemon) return;
    painter.setPen(QPen(color(Token::fg), 1, process.orphan ? Qt::DashLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(tile.adjusted(-2, -2, 1, 1));
}

// Returns where the pid begins.
int paintPid(TimelinePaint& paint, const QRect& rect, const ProcessInfo& process)
{
    const int right = rect.right() - 12 - kLetterBox;
    const QRect box(right + 1, rect.center().y() - kLetterBox / 2, kLetterBox, kLetterBox);
    paint.cache.paintLetter(paint.painter, box, process.letter, process.held);
    const QString pid = QString::number(process.pid);
    const int width = paint.cache.width(TextRole::mono, pid);
    paint.painter.setPen(color(Token::fg3));
    paint.cache.paintText(paint.painter, TextRole::mono, pid, right - 8 - width, rect.top(),
                          rect.height());
    return right - 8 - width;
}

// Points down when the helpers are shown, to the right when they are folded away.
void paintFold(TimelinePaint& paint, const LaneRow& row)
{
    QPainter& painter = paint.painter;
    const QPointF middle = QRectF(paint.frame.foldRect(row)).center() - QPointF(0.5, 0.5);
    const double side = kFold;
    QPolygonF triangle{{-side, -side / 2}, {side, -side / 2}, {0, side * 0.75}};
    if (row.folded || row.collapsed) triangle = {{-side / 2, -side}, {-side / 2, side}, {side * 0.75, 0}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::fg2));
    painter.drawPolygon(triangle.translated(middle));
    painter.restore();
}

// A name that was looked for stands on a plate of its own.
void paintFound(TimelinePaint& paint, const QRect& plate)
{
    paint.painter.fillRect(plate, color(Token::panel));
    paint.painter.setPen(QPen(color(Token::ink), 1.4));
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.drawRect(plate.adjusted(0, 0, -1, -1));
}

// At the left edge, where no tree reaches.
void paintPin(TimelinePaint& paint, const QRect& rect)
{
    const double dpr =
        paint.painter.device()->devicePixelRatioF() * paint.painter.worldTransform().m11();
    paint.painter.drawPixmap(1, rect.center().y() - 5,
                             iconPixmap("pin", 11, color(Token::fg2), dpr));
}

// A helper is a thread of the process above: it has neither pid nor letter of its own.
void paintHelperHead(TimelinePaint& paint, const LaneRow& row, const QRect& rect)
{
    QPainter& painter = paint.painter;
    const ProcessInfo* process = paint.model.world().process(row.actor);
    const int left = headLeft(row.depth);
    const int side = std::min(12, rect.height() - 3);
    if (process)
        paint.cache.paintTile(painter, {left + 2, rect.center().y() - side / 2, side, side},
                              process->state, process->held);
    const bool bold = row.actor == paint.model.selected() || row.actor == paint.frame.last;
    const TextRole role = bold ? TextRole::labelBold : TextRole::label;
    painter.setPen(color(process ? Token::fg2 : Token::fg3));
    paint.cache.paintText(painter, role,
                          paint.cache.fitted(role, paint.words.role(row.actor),
                                             rect.right() - left - 30, 0),
                          left + 22, rect.top(), rect.height());
}

void paintOneHead(TimelinePaint& paint, const LaneRow& row)
{
    const QRect rect = paint.frame.rowRect(row) & QRect(0, -10000, laneHeadWidth() - 1, 30000);
    QPainter& painter = paint.painter;
    const bool selected = row.actor == paint.model.selected();
    painter.fillRect(rect, color(selected ? Token::selected : Token::canvas));
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Token::line));
    if (selected) painter.fillRect(0, rect.top(), 3, rect.height() - 1, color(Token::ink));
    const QRect inner = rect.adjusted(0, 0, 0, -1);
    if (row.helper) return paintHelperHead(paint, row, inner);
    const ProcessInfo* process = paint.model.world().process(row.actor);
    const int depth = process && process->orphan ? 0 : row.depth; // it has left its family
    if (row.hasHelpers || row.collapsed) paintFold(paint, row);
    if (row.pinned) paintPin(paint, inner);
    int left = headLeft(depth);
    int right = rect.right() - 12;
    if (process) {
        const int side = std::min(16, inner.height() - 4);
        const QRect tile(left, inner.center().y() - side / 2, side, side);
        paint.cache.paintTile(painter, tile, process->state, process->held);
        paintMarkRing(painter, tile, *process);
        right = paintPid(paint, inner, *process);
    }
    left += 22;
    const bool found = paint.frame.found.contains(row.actor);
    const bool bold = selected || found || row.actor == paint.frame.last;
    const TextRole role = bold ? TextRole::laneBold : TextRole::lane;
    const QString mark = process ? markWord(*process) : QString();
    const int markWidth = mark.isEmpty() ? 0 : paint.cache.width(TextRole::label, mark) + 6;
    const QString whole = paint.words.role(row.actor);
    const bool both = paint.cache.width(role, whole) + markWidth <= right - left - 4;
    const QString name = paint.cache.fitted(role, whole, right - left - 4, 0);
    painter.setPen(color(process ? Token::fg : Token::fg3));
    if (found) paintFound(paint, {left - 3, inner.top() + 2, paint.cache.width(role, name) + 6, inner.height() - 4});
    painter.setPen(color(process ? Token::fg : Token::fg3));
    paint.cache.paintText(painter, role, name, left, inner.top(), inner.height());
    if (mark.isEmpty() || !both) return;
    left += paint.cache.width(role, name) + 6;
    painter.setPen(color(Token::fg2));
    paint.cache.paintText(painter, TextRole::label, mark, left, inner.top(), inner.height());
}

struct Count
{
    ProcessState state;
    int number = 0;
};

// States of the block's processes, those that occur first.
std::vector<Count> countStates(const TimelinePaint& paint)
{
    std::array<int, std::size_t(ProcessState::count)> numbers{};
    for (const ProcessInfo& process : paint.model.world().processes)
        if (process.actor != 0 && !process.isHelper()) ++numbers[std::size_t(process.state)];
    std::vector<Count> counts;
    for (ProcessState state :
         {ProcessState::waiting, ProcessState::sleeping, ProcessState::ready, ProcessState::running,
          ProcessState::computing, ProcessState::stopped, ProcessState::zombie, ProcessState::gone,
          ProcessState::fresh})
        if (numbers[std::size_t(state)]) counts.push_back({state, numbers[std::size_t(state)]});
    return counts;
}

} // namespace

void paintHeads(TimelinePaint& paint)
{
    for (const LaneRow& row : paint.frame.rows.rows) {
        const QRect rect = paint.frame.rowRect(row);
        if (rect.bottom() >= paint.frame.area.top() && rect.top() <= paint.frame.area.bottom())
            paintOneHead(paint, row);
    }
    if (!paint.focused) return;
    const LaneRow* current = paint.frame.rows.rowOf(paint.model.selected());
    if (!current) return;
    paint.painter.setPen(QPen(color(Token::ink), 2));
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.drawRect(paint.frame.rowRect(*current).adjusted(1, 1, -1, -1) &
                           QRect(0, -10000, laneHeadWidth() - 2, 30000));
}

void paintBlockLegend(TimelinePaint& paint)
{
    const TimelineFrame& frame = paint.frame;
    QPainter& painter = paint.painter;
    const int pinned = frame.rows.rows.empty() ? 0 : frame.rows.rows.back().top + kPinnedRow;
    int top = std::max(frame.area.top(), frame.area.top() + pinned - frame.scroll) + 1;
    painter.fillRect(0, top, laneHeadWidth() - 1, frame.area.bottom() + 1 - top,
                     color(Token::canvas));
    painter.setPen(color(Token::fg));
    const QString title = TimelineText::tr("%n process(es)", nullptr, int(frame.rows.block.size()));
    paint.cache.paintText(painter, TextRole::laneBold, title, kLeft, top + 4, 20);
    painter.setPen(color(Token::fg3));
    paint.cache.paintText(painter, TextRole::label, TimelineText::tr("by arrival"),
                          kLeft + 8 + paint.cache.width(TextRole::laneBold, title), top + 4, 20);
    top += 28;
    for (const Count& count : countStates(paint)) {
        if (top + 22 > frame.area.bottom()) return;
        paint.cache.paintTile(painter, {kLeft, top + 2, 16, 16}, count.state, false);
        const QString number = QString::number(count.number);
        painter.setPen(color(Token::fg));
        paint.cache.paintText(painter, TextRole::laneBold, number,
                              kLeft + 50 - paint.cache.width(TextRole::laneBold, number), top, 20);
        paint.cache.paintText(
            painter, TextRole::lane,
            QString::fromStdString(stateWord(count.state, paint.model.language())), kLeft + 60, top,
            20);
        top += 22;
    }
    painter.setPen(color(Token::fg3));
    const QStringList hints{TimelineText::tr("One thin row a process."),
                            TimelineText::tr("Point at it for the lens,"),
                            TimelineText::tr("click to pin a lane.")};
    top = std::max(top + 10, frame.area.bottom() - 8 - 17 * int(hints.size()));
    for (const QString& hint : hints) {
        if (top + 17 > frame.area.bottom()) return;
        paint.cache.paintText(painter, TextRole::label, hint, kLeft, top, 17);
        top += 17;
    }
}

} // namespace forkscope
