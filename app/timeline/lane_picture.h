#pragma once

// The bodies of all lanes as one picture: states by height, colour, hatch and outline, steps as
// bars, brackets where a lock is held. No text; it is painted above the veil.

#include "app/timeline/axis_mapper.h"
#include "app/timeline/lane_rows.h"
#include "app/timeline/span_canvas.h"

#include <QImage>

class QPainter;

namespace forkscope {

// What a picture is made from. Sizes are logical; the mapper's left edge is the picture's.
struct LanePictureRequest
{
    const Lanes& lanes;
    const LaneRows& rows;
    AxisMapper mapper;
    LaneAxis axis = LaneAxis::steps;
    std::vector<double> grid; // positions of the ruler's ticks
    ActorId selected = kNobody;
    QSize size;
    int scroll = 0;
    double dpr = 1;
    Veil veil = {}; // from a device column on; documents lay their own over the drawing
};

// An earlier picture's memory may be given, to be used again.
QImage paintLanes(const LanePictureRequest& request, QImage image = {});
// The same as lines and areas, for documents; `dpr` is 1.
void drawLanes(const LanePictureRequest& request, QPainter& painter);

// The bar of a running step in a row, from the row's top; labels and arrows need it.
struct BarPlace
{
    int top = 0;
    int height = 0;
};
BarPlace barPlace(int rowHeight);

} // namespace forkscope
