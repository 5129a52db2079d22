#include "app/stage/stage_grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

struct Shape
{
    double minWidth;
    double maxWidth;
    double minHeight;
    double maxHeight;
    double gap;
    int most; // in a zone, unless the user asks for this style
};

constexpr Shape kCard{160, 296, 46, 60, 8, 6};
constexpr Shape kCompact{118, 148, 28, 36, 6, 24};
constexpr Shape kCount{72, 168, 14, 36, 6, 9};
constexpr std::array<Shape, 4> kTiles = {
    Shape{32, 32, 32, 32, 6, 60}, Shape{28, 28, 28, 28, 5, 150}, Shape{25, 25, 24, 24, 4, 150},
    Shape{23, 23, 20, 20, 3, 150}};

int columnsThatFit(const Shape& shape, double width)
{
    return std::max(0, int((width + shape.gap) / (shape.minWidth + shape.gap)));
}

CellGrid placed(CellStyle style, const Shape& shape, const QRectF& area, int number, int columns,
                double height)
{
    const double room = (area.width() - (columns - 1) * shape.gap) / columns;
    const double width = std::floor(std::min(shape.maxWidth, room));
    CellGrid grid{style, {}};
    for (int i = 0; i < number; ++i) {
        const double x = area.left() + (i % columns) * (width + shape.gap);
        const double y = area.top() + (i / columns) * (height + shape.gap);
        grid.cells.emplace_back(x, y, width, height);
    }
    return grid;
}

// The fewest columns that let the cells have their full height, else those that let them be
// tallest.
std::optional<CellGrid> fitted(CellStyle style, const Shape& shape, const QRectF& area, int number)
{
    int best = 0;
    double bestHeight = 0;
    for (int columns = 1; columns <= columnsThatFit(shape, area.width()); ++columns) {
        const int rows = (number + columns - 1) / columns;
        const double room = (area.height() - (rows - 1) * shape.gap) / rows;
        const double height = std::floor(std::min(room, shape.maxHeight));
        if (height <= bestHeight) continue;
        best = columns;
        bestHeight = height;
    }
    if (best == 0 || bestHeight < shape.minHeight) return std::nullopt;
    return placed(style, shape, area, number, best, bestHeight);
}

// Tiles fill the width: a block reads better than a column.
std::optional<CellGrid> tiled(const Shape& shape, const QRectF& area, int number)
{
    const int columns = std::min(columnsThatFit(shape, area.width()), number);
    if (columns == 0) return std::nullopt;
    const int rows = (number + columns - 1) / columns;
    if (rows * (shape.minHeight + shape.gap) - shape.gap > area.height()) return std::nullopt;
    return placed(CellStyle::tile, shape, area, number, columns, shape.minHeight);
}

} // namespace

double CellGrid::height() const
{
    return cells.empty() ? 0 : cells.back().bottom() - cells.front().top();
}

std::optional<CellGrid> gridOf(CellStyle style, const QRectF& area, int number)
{
    if (number == 0) return CellGrid{style, {}};
    if (style == CellStyle::card) return fitted(style, kCard, area, number);
    if (style == CellStyle::compact) return fitted(style, kCompact, area, number);
    for (const Shape& shape : kTiles)
        if (auto grid = tiled(shape, area, number)) return grid;
    return std::nullopt;
}

std::optional<CellGrid> fitCells(const QRectF& area, int number, Density density)
{
    if (density == Density::counts) return std::nullopt;
    const bool byNumber = density == Density::automatic;
    const bool largeOnes = density != Density::tiles;
    if (largeOnes && (!byNumber || number <= kCard.most))
        if (auto grid = gridOf(CellStyle::card, area, number)) return grid;
    if (largeOnes && (!byNumber || number <= kCompact.most))
        if (auto grid = gridOf(CellStyle::compact, area, number)) return grid;
    if (byNumber && number > kTiles.back().most) return std::nullopt;
    return gridOf(CellStyle::tile, area, number);
}

CellGrid countGrid(const QRectF& area, int number)
{
    if (number == 0) return {CellStyle::count, {}};
    if (auto grid = fitted(CellStyle::count, kCount, area, number)) return *grid;
    Shape squeezed = kCount;
    squeezed.gap = std::min(2.0, area.height() / (4 * number));
    const double height = (area.height() - (number - 1) * squeezed.gap) / number;
    return placed(CellStyle::count, squeezed, area, number, 1, height);
}

double wishedWidth(int number, double height, Density density)
{
    if (number == 0) return 142;
    if (density == Density::counts || number > kTiles.back().most) return 150;
    const bool tiles = density == Density::tiles || number > kCompact.most;
    const bool cards = density == Density::cards || number <= kCard.most;
    const Shape& shape = tiles ? (number > 60 ? kTiles[2] : kTiles[0]) : cards ? kCard : kCompact;
    const double pitch = tiles ? shape.minHeight : (shape.minHeight + shape.maxHeight) / 2;
    const int rows = std::max(1, int((height + shape.gap) / (pitch + shape.gap)));
    const int columns = (number + rows - 1) / rows;
    const double width = tiles || cards ? shape.minWidth : 126;
    return std::max(tiles ? 150.0 : 0.0, columns * (width + (cards ? 40 : 0) + shape.gap));
}

double leastWidth(int number, double height, Density density)
{
    const Shape& tile = kTiles.back();
    const double width = std::min(number == 0 ? 136.0 : 76.0, wishedWidth(number, height, density));
    if (number == 0 || number > tile.most || density == Density::counts) return width;
    const int rows = std::max(1, int((height + tile.gap) / (tile.minHeight + tile.gap)));
    const int columns = (number + rows - 1) / rows;
    return std::max(width, columns * (tile.minWidth + tile.gap));
}

} // namespace forkscope
