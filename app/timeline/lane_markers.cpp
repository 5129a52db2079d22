// The markers A and B: where they stand, and how far they are apart.

#include "app/support/theme.h"
#include "app/timeline/lane_metrics.h"
#include "app/timeline/timeline_painter.h"
#include "app/timeline/timeline_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr int kPadding = 8;
constexpr int kPlateHeight = 22;
constexpr int kWash = 22; // of 255; how dark the range is

QColor color(Token token)
{
    return Theme::current().color(token);
}

struct Place
{
    double position = 0;
    std::int64_t time = 0;
    std::uint32_t step = 0;
};

Place placeOf(const RunModel& model, std::uint32_t count)
{
    if (count == 0) return {};
    const Event& event = model.history().event(count - 1);
    return {model.axisPosition(count), event.time, event.step};
}

// As exact as it is short: 0.042, 41.2, 1250.
QString milliseconds(std::int64_t nanoseconds)
{
    const double value = double(std::abs(nanoseconds)) / 1e6;
    return QString::number(value, 'f', value < 1 ? 3 : value < 1000 ? 1 : 0);
}

void addFlag(TimelineFrame& frame, PaintCache& cache, const QString& name, double position)
{
    if (position < frame.mapper.begin || position > frame.mapper.end) return;
    const int x = frame.mapper.column(position);
    const int width = cache.width(TextRole::labelBold, name) + 10;
    // A stands before its line and B behind it, so that the range between stays free.
    const int left = name == QLatin1String("A") ? x - width : x;
    const int most = std::max(frame.area.left(), frame.area.right() + 1 - width);
    frame.range.flags.push_back(
        {x, name, {std::clamp(left, frame.area.left(), most), 4, width, kRulerHeight - 9}});
}

} // namespace

void addRange(TimelineFrame& frame, const FrameRequest& request)
{
    const auto a = request.model.marker(RunModel::Marker::a);
    const auto b = request.model.marker(RunModel::Marker::b);
    if (a) addFlag(frame, request.cache, "A", placeOf(request.model, *a).position);
    if (b) addFlag(frame, request.cache, "B", placeOf(request.model, *b).position);
    if (!a || !b) return;
    const Place first = placeOf(request.model, std::min(*a, *b));
    const Place last = placeOf(request.model, std::max(*a, *b));
    const int left = std::max(frame.area.left(), frame.mapper.column(first.position));
    const int right = std::min(frame.area.right(), frame.mapper.column(last.position));
    if (left > right) return;
    frame.range.between = QRect(QPoint(left, frame.area.top()), QPoint(right, frame.area.bottom()));
    const QString steps = TimelineText::tr("%n step(s)", nullptr, int(last.step - first.step));
    frame.range.text = TimelineText::tr("A to B: %1, %2 ms", "steps, time")
                           .arg(steps, milliseconds(last.time - first.time));
    const int width =
        request.cache.width(TextRole::labelBold, frame.range.text) + 2 * kPadding;
    const int wished = (left + right - width) / 2;
    const int most = std::max(frame.area.left(), frame.area.right() + 1 - width);
    frame.range.plate = {std::clamp(wished, frame.area.left(), most), frame.area.top() + 3, width,
                         kPlateHeight};
}

void paintRange(TimelinePaint& paint)
{
    const MarkedRange& range = paint.frame.range;
    QPainter& painter = paint.painter;
    if (!range.between.isEmpty()) {
        QColor wash = color(Token::ink);
        wash.setAlpha(kWash);
        painter.fillRect(range.between, wash);
        painter.fillRect(range.between.left(), kRulerHeight - 4, range.between.width(), 4,
                         color(Token::ink));
    }
    for (const MarkerFlag& flag : range.flags) {
        painter.setPen(QPen(color(Token::ink), 1.6));
        painter.drawLine(flag.x, kRulerHeight - 8, flag.x, paint.size.height());
        painter.fillRect(flag.plate, color(Token::panel));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(flag.plate.adjusted(0, 0, -1, -1));
        paint.cache.paintText(painter, TextRole::labelBold, flag.name, flag.plate.left() + 5,
                              flag.plate.top(), flag.plate.height());
    }
    if (range.text.isEmpty()) return;
    painter.setPen(QPen(color(Token::ink), 1.2));
    painter.setBrush(color(Token::panel));
    painter.drawRect(range.plate.adjusted(0, 0, -1, -1));
    painter.setPen(color(Token::fg));
    paint.cache.paintText(painter, TextRole::labelBold, range.text, range.plate.left() + kPadding,
                          range.plate.top(), range.plate.height());
}

} // namespace forkscope
