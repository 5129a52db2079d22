// Five rows of the block under the pointer, large enough to be read.

#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/timeline_painter.h"
#include "app/timeline/timeline_text.h"

#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kRows = 5;
constexpr int kRow = 24;
constexpr int kPadding = 10;
constexpr int kNameWidth = 84;

QColor color(Token token)
{
    return Theme::current().color(token);
}

struct LensLine
{
    ActorId actor;
    QString name;
    QString doing;
    QString place;
};

QRect cardPlace(const TimelineFrame& frame, QPoint pointer, int width, int height)
{
    int left = pointer.x() + 40;
    if (left + width > frame.area.right()) left = pointer.x() - 40 - width;
    left = std::clamp(left, frame.area.left() + 4,
                      std::max(frame.area.left() + 4, frame.area.right() - width));
    const int top = std::clamp(pointer.y() - height / 2, frame.area.top() + 4,
                               std::max(frame.area.top() + 4, frame.area.bottom() - height - 4));
    return {left, top, width, height};
}

} // namespace

void paintLens(TimelinePaint& paint)
{
    const TimelineFrame& frame = paint.frame;
    const int count = int(frame.rows.block.size());
    const int first = std::clamp(*paint.lens - kRows / 2, 0, std::max(0, count - kRows));
    const int last = std::min(count, first + kRows);
    const World& world = paint.model.world();
    std::vector<LensLine> lines;
    int widest = 0;
    for (int i = first; i < last; ++i) {
        const ActorId actor = frame.rows.block[std::size_t(i)];
        lines.push_back({actor, paint.words.role(actor),
                         world.process(actor) ? paint.words.doingNow(actor)
                                              : TimelineText::tr("not yet started"),
                         TimelineText::tr("no. %1 to arrive").arg(i + 1)});
        widest = std::max(widest, paint.cache.width(TextRole::lane, lines.back().doing) +
                                      paint.cache.width(TextRole::label, lines.back().place));
    }
    QPainter& painter = paint.painter;
    const int rowTop = frame.area.top() + frame.rows.blockTop - frame.scroll;
    const QRect rows(frame.area.left(), rowTop + first * frame.rows.blockRow - 1,
                     frame.area.width(), (last - first) * frame.rows.blockRow + 1);
    const QRect card = cardPlace(frame, paint.pointer, widest + kNameWidth + 60 + 2 * kPadding,
                                 int(lines.size()) * kRow + 2 * 6);
    painter.save();
    painter.setPen(QPen(color(Token::ink), 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rows);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::ink), 1.6));
    painter.setBrush(color(Token::panel));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.restore();
    int top = card.top() + 6;
    for (const LensLine& line : lines) {
        const ProcessInfo* process = world.process(line.actor);
        const bool pointed = frame.rows.block[std::size_t(*paint.lens)] == line.actor;
        if (process)
            paint.cache.paintTile(painter, {card.left() + kPadding, top + 4, 16, 16},
                                  process->state, process->held);
        painter.setPen(color(Token::fg));
        paint.cache.paintText(painter, pointed ? TextRole::laneBold : TextRole::lane, line.name,
                              card.left() + kPadding + 24, top, kRow);
        paint.cache.paintText(painter, TextRole::lane, line.doing,
                              card.left() + kPadding + 24 + kNameWidth, top, kRow);
        painter.setPen(color(Token::fg3));
        paint.cache.paintText(
            painter, TextRole::label, line.place,
            card.right() - kPadding - paint.cache.width(TextRole::label, line.place), top, kRow);
        top += kRow;
    }
}

} // namespace forkscope
