#pragma once

// Where the places of several locks are, and the parts of each: arithmetic alone.

#include <QRectF>

#include <vector>

namespace forkscope {

struct LockShape
{
    QRectF rect;  // of the whole place
    QRectF door;
    QRectF title; // above the room, clear of where arrows pass
    QRectF room;
    QRectF line;  // of those who wait and hold nothing
    bool mirrored = false;
    bool titleInside = false; // of the room, next to the door
    bool beside = false; // the line stands before the door, not under the room
    bool lined = false;  // somebody stands there
};

struct LockGrid
{
    std::vector<LockShape> shapes; // the upper row from the left, the lower one from the right
    double channel = 0;            // between the rows: arrows turn there
    std::size_t upper = 0;         // how many are in the upper row
};

// Places for so many locks; `lines` says for each whether somebody stands in its line.
LockGrid lockGrid(const QRectF& area, const std::vector<bool>& lines);

// From the room of one place to the door of another.
std::vector<QPointF> routeBetween(const LockGrid& grid, std::size_t from, std::size_t to);

} // namespace forkscope
