#pragma once

// Fits equal rooms into an area: with a card in each where that can be read, else smaller.

#include "app/stage/stage_grid.h"

namespace forkscope {

// How a room is drawn, from telling to small.
struct RoomShape
{
    CellStyle cell = CellStyle::card;
    double minWidth = 0;
    double maxWidth = 0;
    double minHeight = 0;
    double maxHeight = 0;
    double head = 0;
    double padding = 0;
    double gap = 0;
};

struct RoomGrid
{
    RoomShape shape;
    std::vector<QRectF> rooms; // from the left, row by row
};

// Nothing when there is no room for rooms, or none to draw.
std::optional<RoomGrid> fitRooms(const QRectF& area, int number, Density density);

} // namespace forkscope
