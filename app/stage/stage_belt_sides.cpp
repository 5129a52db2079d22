#include "app/stage/stage_belt_sides.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

// Lower than the cards of other compositions, so that ten fit beside a queue.
struct CardShape
{
    double minWidth = 150;
    double maxWidth = 296;
    double minHeight = 44;
    double maxHeight = 56;
    double gap = 6;
};

CellGrid cardGrid(const QRectF& area, std::size_t number, double height, int columns)
{
    const CardShape shape;
    const double width =
        std::floor(std::min(shape.maxWidth, (area.width() + shape.gap) / columns - shape.gap));
    CellGrid grid{CellStyle::card, {}};
    for (int i = 0; i < int(number); ++i)
        grid.cells.emplace_back(area.left() + (i % columns) * (width + shape.gap),
                                area.top() + (i / columns) * (height + shape.gap), width, height);
    return grid;
}

std::optional<Sides> cardSides(const QRectF& left, std::size_t writers, const QRectF& right,
                               std::size_t readers)
{
    const CardShape shape;
    const double width = std::min(left.width(), right.width());
    const int most = int((width + shape.gap) / (shape.minWidth + shape.gap));
    const auto heightFor = [&](const QRectF& area, std::size_t number, int columns) {
        const double rows = std::ceil(double(number) / columns);
        return rows == 0 ? shape.maxHeight : (area.height() + shape.gap) / rows - shape.gap;
    };
    for (int columns = 1; columns <= most; ++columns) {
        const double height =
            std::floor(std::min({shape.maxHeight, heightFor(left, writers, columns),
                                 heightFor(right, readers, columns)}));
        if (height >= shape.minHeight)
            return Sides{cardGrid(left, writers, height, columns),
                         cardGrid(right, readers, height, columns)};
    }
    return std::nullopt;
}

} // namespace

std::optional<Sides> sidesFor(const QRectF& left, std::size_t writers, const QRectF& right,
                              std::size_t readers, Density density)
{
    if (density == Density::counts) return std::nullopt;
    if (density != Density::tiles)
        if (const auto cards = cardSides(left, writers, right, readers)) return cards;
    for (const CellStyle style : {CellStyle::compact, CellStyle::tile}) {
        if (style == CellStyle::compact && density == Density::tiles) continue;
        auto one = gridOf(style, left, int(writers));
        auto other = gridOf(style, right, int(readers));
        if (one && other) return Sides{*one, *other};
    }
    return std::nullopt;
}

} // namespace forkscope
