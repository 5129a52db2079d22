#pragma once

// How the width of the stage is shared between its places.

#include "app/stage/stage_grid.h"

#include <QSizeF>

#include <optional>

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
    bool way = true;    // those on their way have a column of their own
    // Wishes that stay the same while processes move from left to right; 0: by their numbers.
    double queueWish = 0;
    double doneWish = 0;
    std::optional<double> middle; // how wide the place behind the doors should be, if known
    bool room() const { return middle ? *middle > 0 : boards > 0 || doors; }
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
