#pragma once

// How the width of the stage is shared between its places.

#include "app/stage/stage_grid.h"

#include <QSizeF>

namespace forkscope {

// What the places have to hold.
struct StageNumbers
{
    int before = 0;
    int door = 0;
    int inside = 0;
    int done = 0;
    int boards = 0;
    bool doors = false; // there is a lock
    bool queue = false; // somebody waits for a lock, or has ever taken one
    bool room() const { return boards > 0 || doors; }
};

// From left to right; a place that isn't there has an empty rectangle. Headings stand above.
struct StageColumns
{
    QRectF before;
    QRectF queue;
    QRectF doors; // ends where the room's wall begins
    QRectF room;
    QRectF done;
    double heading = 20; // height of the line above each column
};
StageColumns columnsFor(QSizeF size, const StageNumbers& numbers, Density density);

} // namespace forkscope
