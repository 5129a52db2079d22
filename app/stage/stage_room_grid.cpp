#include "app/stage/stage_room_grid.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace forkscope {

namespace {

constexpr std::array<RoomShape, 4> kShapes = {
    RoomShape{CellStyle::card, 172, 228, 92, 140, 28, 9, 12},
    RoomShape{CellStyle::compact, 126, 176, 58, 74, 21, 5, 8},
    RoomShape{CellStyle::tile, 42, 52, 46, 54, 16, 4, 6},
    RoomShape{CellStyle::tile, 33, 34, 38, 40, 14, 2, 4}};

struct Fit
{
    double size = 0; // of a room, its proportions considered
    double width = 0;
    double height = 0;
    int columns = 0;
};

Fit fitIn(const RoomShape& shape, const QRectF& area, int number, int columns)
{
    const int rows = (number + columns - 1) / columns;
    const double width = (area.width() - (columns - 1) * shape.gap) / columns;
    const double height = (area.height() - (rows - 1) * shape.gap) / rows;
    if (width < shape.minWidth || height < shape.minHeight) return {};
    Fit fit{0, std::floor(std::min(width, shape.maxWidth)),
            std::floor(std::min(height, shape.maxHeight)), columns};
    fit.size = std::min(fit.width / 1.6, fit.height);
    return fit;
}

// In as many columns as make them largest; of equals the widest, then the fewest rows.
Fit bestFit(const RoomShape& shape, const QRectF& area, int number)
{
    Fit best;
    const auto rank = [](const Fit& fit) { return std::tuple(fit.size, fit.width, fit.columns); };
    for (int columns = 1; columns <= number; ++columns) {
        const Fit fit = fitIn(shape, area, number, columns);
        if (rank(fit) > rank(best)) best = fit;
    }
    return best;
}

} // namespace

std::optional<RoomGrid> fitRooms(const QRectF& area, int number, Density density)
{
    if (density == Density::counts || number == 0) return std::nullopt;
    for (const RoomShape& shape : kShapes) {
        if (density == Density::tiles && shape.cell != CellStyle::tile) continue;
        const Fit fit = bestFit(shape, area, number);
        if (fit.columns == 0) continue;
        RoomGrid grid{shape, {}};
        for (int i = 0; i < number; ++i)
            grid.rooms.emplace_back(area.left() + (i % fit.columns) * (fit.width + shape.gap),
                                    area.top() + (i / fit.columns) * (fit.height + shape.gap),
                                    fit.width, fit.height);
        return grid;
    }
    return std::nullopt;
}

} // namespace forkscope
