#pragma once

// Fits equal cells into an area: as large as they can be read, never overlapping.

#include <QRectF>

#include <optional>
#include <vector>

namespace forkscope {

// How much of a process is shown.
enum class CellStyle : std::uint8_t {
    card,    // name, pid, what it does, what it remembers
    compact, // name and the kernel's letter
    tile,    // its number
    count,   // one cell for all processes in the same state
    car,     // name or number, on wheels
};

// What the user asked for; `automatic` chooses by number and room.
enum class Density : std::uint8_t { automatic, cards, tiles, counts };

struct CellGrid
{
    CellStyle style = CellStyle::tile;
    std::vector<QRectF> cells; // from the left, row by row
    double height() const;     // from the top of the first row to the bottom of the last
};

// A grid of `number` cells of this style, or nothing when they don't fit.
std::optional<CellGrid> gridOf(CellStyle style, const QRectF& area, int number);

// The most telling style that fits; nothing when even tiles don't: then states are counted.
std::optional<CellGrid> fitCells(const QRectF& area, int number, Density density);

// Rows of counts, squeezed as far as it takes.
CellGrid countGrid(const QRectF& area, int number);

// The width that a zone would like to have for so many processes, and the least in which each can
// still have a tile of its own.
double wishedWidth(int number, double height, Density density);
double leastWidth(int number, double height, Density density);

} // namespace forkscope
