#pragma once

#include "app/stage/stage_painter.h"

#include <QPixmap>

#include <unordered_map>

namespace forkscope {

// Keeps the picture of each cell until it would look different: of two hundred processes a step
// changes one or two.
class CellPictures
{
public:
    // Paints the cell with this rectangle; `scale` is how many pixels a logical one has.
    void paint(QPainter& painter, const StageScene& scene, const StageMarks& marks,
               const Cell& cell, const QRectF& rect, double scale);
    void clear() { m_pictures.clear(); }

private:
    struct Picture
    {
        Cell cell;
        StageMarks marks; // only as far as they concern this cell
        double scale = 0;
        QPixmap pixmap;
    };

    std::unordered_map<ActorId, Picture> m_pictures;
};

} // namespace forkscope
