#include "app/timeline/timeline_painter.h"

#include "app/support/icons.h"
#include "app/support/state_paint.h"
#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/span_canvas.h"
#include "app/timeline/timeline_text.h"

#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace forkscope {

namespace {

constexpr double kCursorWidth = 2.4;

QColor color(Token token)
{
    return Theme::current().color(token);
}

void paintReason(TimelinePaint& paint, const LaneLabel& label)
{
    QPainter& painter = paint.painter;
    if (label.future) painter.setOpacity(0.55);
    paint.cache.paintTile(painter, label.tile, label.state, false);
    painter.setOpacity(1);
    if (label.text.isEmpty()) return;
    const QColor tint = Theme::current().tint(label.state);
    painter.fillRect(label.plate, label.future ? underVeil(tint) : tint);
    painter.setPen(color(label.future ? Token::fg3 : Token::fg));
    paint.cache.paintText(painter, TextRole::label, label.text, label.plate.left() + 4,
                          label.plate.top(), label.plate.height());
}

void paintMemory(TimelinePaint& paint, const LaneLabel& label)
{
    QPainter& painter = paint.painter;
    painter.fillRect(label.plate, color(Token::canvas));
    painter.setPen(color(label.future ? Token::fg3 : Token::fg));
    paint.cache.paintText(painter, TextRole::label, label.text, label.plate.left() + 4,
                          label.plate.top(), label.plate.height());
}

// Stands out from the lane: it says what happened at one moment.
void paintNote(TimelinePaint& paint, const LaneLabel& label)
{
    QPainter& painter = paint.painter;
    painter.fillRect(label.plate, color(Token::panel));
    painter.setPen(color(label.future ? Token::line2 : Token::fg));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(label.plate.adjusted(0, 0, -1, -1));
    painter.setPen(color(label.future ? Token::fg3 : Token::fg));
    paint.cache.paintText(painter, TextRole::label, label.text, label.plate.left() + 5,
                          label.plate.top(), label.plate.height());
}

void paintStepLabel(TimelinePaint& paint, const LaneLabel& label)
{
    const Theme& theme = Theme::current();
    paint.painter.setPen(label.future ? theme.color(Token::veiledText)
                                      : theme.ink(ProcessState::running));
    const int width = paint.cache.width(TextRole::label, label.text);
    paint.cache.paintText(paint.painter, TextRole::label, label.text,
                          label.plate.left() + (label.plate.width() - width + 1) / 2,
                          label.plate.top(), label.plate.height());
}

// Births and messages are many; the rest explains more than the texts it crosses.
bool under(LaneCurve::Kind kind)
{
    return kind == LaneCurve::Kind::fork || kind == LaneCurve::Kind::message;
}

void paintCurve(TimelinePaint& paint, const LaneCurve& curve, const QColor& ink, double width,
                double size)
{
    QPainter& painter = paint.painter;
    painter.setBrush(Qt::NoBrush);
    const bool dashed = curve.kind == LaneCurve::Kind::adoption;
    painter.setPen(QPen(ink, width, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(curve.path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QPointF across(-curve.heading.y(), curve.heading.x());
    const QPointF back = curve.tip - curve.heading * size;
    painter.drawPolygon(
        QPolygonF({curve.tip, back + across * size * 0.45, back - across * size * 0.45}));
}

// Only where nothing else will cover it.
void paintGround(TimelinePaint& paint)
{
    const QRect area = paint.frame.area, all(QPoint(), paint.size);
    const int covered = paint.bodies ? 0 : int(paint.picture.height()
                                               / paint.picture.devicePixelRatio());
    const QColor ground = color(Token::canvas);
    paint.painter.fillRect(0, area.top(), area.left(), all.height(), ground);
    paint.painter.fillRect(area.right() + 1, area.top(), all.right() - area.right(), all.height(),
                           ground);
    paint.painter.fillRect(area.left(), area.top() + covered, area.width(), all.height(), ground);
}

} // namespace

void paintTimeline(TimelinePaint& paint)
{
    paintGround(paint);
    paintBodies(paint);
    const QRect lanes(0, paint.frame.area.top(), paint.size.width(), paint.frame.area.height());
    paint.painter.setClipRect(paint.frame.area);
    paint.painter.setRenderHint(QPainter::Antialiasing);
    paintForks(paint);
    paint.painter.setRenderHint(QPainter::Antialiasing, false);
    paintLabels(paint);
    paint.painter.setRenderHint(QPainter::Antialiasing);
    paintCurves(paint);
    paintRaces(paint);
    paint.painter.setRenderHint(QPainter::Antialiasing, false);
    paintParting(paint);
    paint.painter.setClipRect(lanes);
    paintHeads(paint);
    if (paint.frame.isBlock()) paintBlockLegend(paint);
    paint.painter.setClipping(false);
    paintRuler(paint);
    if (paint.frame.rows.rows.empty()) return paintNoEvents(paint);
    paintCursor(paint);
    paintRange(paint); // its plate stays readable where the cursor crosses it
    if (paint.lens) paintLens(paint);
}

void paintNoEvents(TimelinePaint& paint)
{
    const QRect area = paint.frame.area;
    const int middle = area.top() + area.height() / 2;
    const double dpr = paint.painter.device()->devicePixelRatioF();
    paint.painter.drawPixmap(area.center().x() - 16, middle - 52,
                             iconPixmap("clock", 32, color(Token::fg3), dpr));
    const auto paintLine = [&](TextRole role, Token token, const QString& text, int top) {
        paint.painter.setPen(color(token));
        paint.cache.paintText(paint.painter, role, text,
                              area.center().x() - paint.cache.width(role, text) / 2, top, 20);
    };
    paintLine(TextRole::laneBold, Token::fg, TimelineText::tr("No events yet"), middle - 12);
    paintLine(TextRole::lane, Token::fg2,
              TimelineText::tr("Run the scenario, or step the first process."), middle + 10);
}

void paintBodies(TimelinePaint& paint)
{
    if (paint.bodies) return paint.bodies();
    const QRect area = paint.frame.area;
    paint.painter.drawImage(area.topLeft(), paint.picture);
    const double dpr = paint.picture.devicePixelRatio();
    const QRect below = area.adjusted(0, int(paint.picture.height() / dpr), 0, 1);
    AxisMapper mapper = paint.frame.mapper; // in the pixels of the picture, whose lines go on
    mapper.left = 0;
    mapper.width *= dpr;
    const double line = std::max(1, int(dpr)) / dpr;
    for (double tick : paint.frame.ticks) {
        const double left = mapper.column(tick) / dpr;
        const bool late = paint.frame.future && left >= paint.frame.cursorX - area.left();
        const QColor ink = late ? underVeil(color(Token::line)) : color(Token::line);
        paint.painter.fillRect(QRectF(area.left() + left, below.top(), line, below.height()), ink);
    }
}

void paintLabels(TimelinePaint& paint)
{
    for (const MarkFlag& mark : paint.frame.marks) {
        paint.painter.setPen(QPen(color(Token::fg), 1, Qt::DashLine));
        paint.painter.drawLine(mark.x, kRulerHeight - 4, mark.x, paint.size.height());
    }
    for (const LaneLabel& label : paint.frame.labels) {
        switch (label.kind) {
        case LaneLabel::Kind::step:
            paintStepLabel(paint, label);
            break;
        case LaneLabel::Kind::reason:
            paintReason(paint, label);
            break;
        case LaneLabel::Kind::memory:
            paintMemory(paint, label);
            break;
        case LaneLabel::Kind::note:
            paintNote(paint, label);
            break;
        }
    }
}

void paintForks(TimelinePaint& paint)
{
    for (const LaneCurve& curve : paint.frame.curves) {
        if (!under(curve.kind)) continue;
        const bool strong = curve.emphasised && !curve.future;
        const QColor ink = color(curve.future ? Token::line2 : strong ? Token::ink : Token::fg3);
        paintCurve(paint, curve, ink, strong ? 1.4 : 1, 5);
    }
}

void paintCurves(TimelinePaint& paint)
{
    for (const LaneCurve& curve : paint.frame.curves) {
        if (under(curve.kind)) continue;
        const bool strong = curve.emphasised && !curve.future;
        const double width = strong ? 2.2 : 1.4;
        paint.painter.setPen(QPen(color(Token::canvas), width + 2)); // apart from what it crosses
        paint.painter.setBrush(Qt::NoBrush);
        paint.painter.drawPath(curve.path);
        paintCurve(paint, curve, color(curve.future ? Token::line2 : Token::ink), width, 7);
    }
}

// The edge that is missing is dotted; the marks carry the finding's sign.
void paintRaces(TimelinePaint& paint)
{
    QPainter& painter = paint.painter;
    for (const LaneRace& race : paint.frame.races) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::canvas), 4));
        painter.drawPath(race.path);
        QPen dots(color(race.future ? Token::fg3 : Token::fg), 2);
        dots.setCapStyle(Qt::RoundCap);
        dots.setDashPattern({0.1, 2.4});
        painter.setPen(dots);
        painter.drawPath(race.path);
    }
    for (const LaneRace& race : paint.frame.races) {
        for (const QRectF& mark : {race.first, race.second}) {
            painter.setPen(QPen(color(race.future ? Token::fg3 : Token::fg), 1.2));
            painter.setBrush(color(race.future ? Token::findingTint : Token::finding));
            painter.drawEllipse(mark);
            paintFindingShape(painter, mark.adjusted(2, 2, -2, -2),
                              color(race.future ? Token::fg3 : Token::onFinding));
        }
    }
}

// Beside the cursor where both stand in the same place.
void paintParting(TimelinePaint& paint)
{
    if (!paint.frame.partingX) return;
    const bool hidden = paint.frame.cursorInView
                        && std::abs(*paint.frame.partingX - paint.frame.cursorX) < 4;
    const int x = hidden ? paint.frame.cursorX + 4 : *paint.frame.partingX;
    paint.painter.setPen(QPen(color(Token::ink), 2, Qt::DashLine));
    paint.painter.drawLine(x, kRulerHeight, x, paint.size.height());
}

void paintCursor(TimelinePaint& paint)
{
    const TimelineFrame& frame = paint.frame;
    if (!frame.cursorInView) return;
    QPainter& painter = paint.painter;
    painter.fillRect(QRectF(frame.cursorX - kCursorWidth / 2, kRulerHeight - 6, kCursorWidth,
                            paint.size.height() - kRulerHeight + 6),
                     color(Token::ink));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::ink));
    painter.drawRoundedRect(frame.cursorFlag, 3, 3);
    const double x = frame.cursorX, y = frame.cursorFlag.bottom() + 0.5;
    painter.drawPolygon(QPolygonF({{x - 5, y}, {x + 5, y}, {x, y + 5}}));
    painter.restore();
    painter.setPen(color(Token::onInk));
    paint.cache.paintText(painter, TextRole::labelBold, frame.cursorText,
                          frame.cursorFlag.left() + 8, frame.cursorFlag.top(),
                          frame.cursorFlag.height());
}

void paintRuler(TimelinePaint& paint)
{
    const TimelineFrame& frame = paint.frame;
    QPainter& painter = paint.painter;
    const QRect ruler(0, 0, paint.size.width(), kRulerHeight);
    painter.fillRect(ruler, color(Token::canvas));
    painter.fillRect(0, kRulerHeight - 1, paint.size.width(), 1, color(Token::line2));
    painter.fillRect(laneHeadWidth() - 1, 0, 1, paint.size.height(), color(Token::line2));
    painter.setPen(color(Token::fg));
    paint.cache.paintText(painter, TextRole::laneBold,
                          frame.isBlock() ? TimelineText::tr("Pinned")
                                          : TimelineText::tr("Who runs?"),
                          12, 0, kRulerHeight);
    const double interval = frame.ticks.size() > 1 ? frame.ticks[1] - frame.ticks[0] : 1;
    int written = 0; // up to here
    for (double tick : frame.ticks) {
        const int x = frame.mapper.column(tick);
        painter.fillRect(x, kRulerHeight - 5, 1, 4, color(Token::line2));
        const QString text = axisLabel(tick, frame.axis, interval);
        const int width = paint.cache.width(TextRole::mono, text);
        const int left = std::max(frame.area.left() + 3, x - width / 2);
        const QRect place(left - 4, 0, width + 8, kRulerHeight);
        const bool hidden =
            left < written ||
            place.intersects(frame.cursorFlag) ||
            place.right() > frame.area.right() + laneRightGap() ||
            std::any_of(frame.marks.begin(), frame.marks.end(),
                        [&](const MarkFlag& mark) { return place.intersects(mark.plate); }) ||
            std::any_of(frame.range.flags.begin(), frame.range.flags.end(),
                        [&](const MarkerFlag& flag) { return place.intersects(flag.plate); });
        if (hidden) continue;
        written = left + width + 4;
        painter.setPen(color(Token::fg3));
        paint.cache.paintText(painter, TextRole::mono, text, left, 0, kRulerHeight - 2);
    }
    for (const MarkFlag& mark : frame.marks) {
        if (mark.plate.isEmpty()) continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::fg), 1.2));
        painter.setBrush(color(Token::finding));
        painter.drawRoundedRect(QRectF(mark.plate).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
        painter.restore();
        paintFindingShape(painter, QRectF(mark.plate.left() + 4, mark.plate.top() + 3, 14, 14),
                          color(Token::onFinding));
        painter.setPen(color(Token::onFinding));
        paint.cache.paintText(painter, TextRole::labelBold, mark.text, mark.plate.left() + 20,
                              mark.plate.top(), mark.plate.height());
    }
}

} // namespace forkscope
