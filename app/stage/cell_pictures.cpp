#include "app/stage/cell_pictures.h"

#include <QPainter>

#include <cmath>

namespace forkscope {

namespace {

constexpr double kMargin = 10; // for rings and keys, which reach over the edge

// The marks as this cell sees them, so that a selection elsewhere changes nothing.
StageMarks marksFor(const StageMarks& marks, ActorId actor)
{
    const bool selected = marks.selected == actor;
    return {selected ? actor : kNobody, marks.hovered == actor ? actor : kNobody,
            selected && marks.focused};
}

bool looksTheSame(const Cell& one, const Cell& other)
{
    if (one.rect.size() != other.rect.size()) return false;
    Cell moved = one;
    moved.rect = other.rect;
    return moved == other;
}

QPixmap painted(const StageScene& scene, const StageMarks& marks, const Cell& cell, double scale)
{
    const QSizeF size = cell.rect.size() + QSizeF(2 * kMargin, 2 * kMargin);
    QPixmap pixmap((size * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF rect(QPointF(kMargin, kMargin), cell.rect.size());
    StagePainter(painter, scene, marks).paintCell(cell, rect);
    return pixmap;
}

} // namespace

void CellPictures::paint(QPainter& painter, const StageScene& scene, const StageMarks& marks,
                         const Cell& cell, const QRectF& rect, double scale)
{
    const StageMarks own = marksFor(marks, cell.actor());
    Picture& picture = m_pictures[cell.actor()];
    if (picture.scale != scale || picture.marks != own || !looksTheSame(picture.cell, cell))
        picture = {cell, own, scale, painted(scene, own, cell, scale)};
    // A card that changes its size on its way keeps its picture's size.
    painter.drawPixmap(rect.topLeft() - QPointF(kMargin, kMargin), picture.pixmap);
}

} // namespace forkscope
