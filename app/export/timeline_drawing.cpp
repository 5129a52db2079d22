#include "app/export/timeline_drawing.h"

#include "app/support/theme.h"
#include "app/timeline/lane_picture.h"
#include "app/timeline/timeline_painter.h"

#include <QPainter>

#include <algorithm>

namespace forkscope {

namespace {

void drawBodies(QPainter& painter, const TimelineDrawing& drawing)
{
    const TimelineFrame& frame = drawing.frame;
    AxisMapper mapper = frame.mapper;
    mapper.left = 0;
    painter.save();
    painter.translate(frame.area.topLeft());
    drawLanes({drawing.lanes, frame.rows, mapper, frame.axis, frame.ticks,
               drawing.model.selected(), frame.area.size(), frame.scroll, 1},
              painter);
    const int from = std::max(0, frame.cursorX - frame.area.left());
    if (frame.future && from < frame.area.width())
        painter.fillRect(from, 0, frame.area.width() - from, frame.area.height(),
                         Theme::current().color(Token::veil));
    painter.restore();
}

} // namespace

void drawTimeline(QPainter& painter, const TimelineDrawing& drawing)
{
    const QImage none;
    TimelinePaint paint{painter, drawing.frame, drawing.model, drawing.words,
                        drawing.cache, none, drawing.size};
    paint.bodies = [&] { drawBodies(painter, drawing); };
    paintTimeline(paint);
}

} // namespace forkscope
