#include "app/export/view_drawing.h"

#include "app/export/timeline_drawing.h"
#include "app/stage/stage_painter.h"
#include "app/stage/stage_view.h"
#include "app/support/theme.h"
#include "app/timeline/timeline_view.h"

#include <QPainter>

namespace forkscope {

namespace {

constexpr int kFont = 12;

// Without the zoom of the screen: a document shows all of it.
void drawStage(QPainter& painter, StageView& view)
{
    const StageScene& scene = view.scene();
    painter.fillRect(view.rect(), Theme::current().color(Token::canvas));
    const double width = scene.size.width();
    if (width > 0) painter.scale(view.width() / width, view.width() / width);
    painter.setRenderHint(QPainter::Antialiasing);
    StagePainter stage(painter, scene, {view.selected(), kNobody, false});
    stage.paintGround();
    stage.paintBoards();
    for (const Cell& cell : scene.cells) stage.paintCell(cell, cell.rect);
    stage.paintBonds();
}

void drawTimelineOf(QPainter& painter, TimelineView& view)
{
    Lanes lanes;
    lanes.extend(view.model().history());
    PaintCache cache;
    drawTimeline(painter,
                 {view.frame(), view.model(), lanes, view.words(), cache, view.size()});
}

// Nothing lies over it, an open drawer for instance.
bool isUncovered(const QWidget& part, const QWidget& view)
{
    const QWidget* there = view.childAt(part.mapTo(&view, part.rect().center()));
    return there == &part || part.isAncestorOf(there);
}

template <class Part>
void drawParts(QPainter& painter, QWidget& view)
{
    for (Part* part : view.findChildren<Part*>()) {
        if (!part->isVisibleTo(&view) || !isUncovered(*part, view)) continue;
        painter.save();
        painter.translate(part->mapTo(&view, QPoint()));
        drawView(painter, *part);
        painter.restore();
    }
}

} // namespace

void drawView(QPainter& painter, QWidget& view)
{
    painter.save();
    painter.setFont(Theme::uiFont(kFont));
    if (auto* stage = dynamic_cast<StageView*>(&view)) {
        drawStage(painter, *stage);
    } else if (auto* timeline = dynamic_cast<TimelineView*>(&view)) {
        drawTimelineOf(painter, *timeline);
    } else {
        view.render(&painter, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
        drawParts<StageView>(painter, view);
        drawParts<TimelineView>(painter, view);
    }
    painter.restore();
}

} // namespace forkscope
