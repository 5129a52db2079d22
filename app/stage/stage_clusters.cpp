#include "app/stage/stage_clusters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace forkscope {

namespace {

struct Size
{
    CellStyle style;
    double width;
    double height;
    double gap;
};

constexpr std::array<Size, 7> kSizes = {
    Size{CellStyle::card, 204, 58, 8},    Size{CellStyle::card, 172, 50, 8},
    Size{CellStyle::compact, 124, 32, 6}, Size{CellStyle::compact, 118, 28, 4},
    Size{CellStyle::tile, 32, 28, 5},     Size{CellStyle::tile, 26, 24, 4},
    Size{CellStyle::tile, 23, 20, 3}};
constexpr double kHeading = 21;
constexpr double kBetween = 6;
constexpr double kHeadingWidth = 132; // what a heading needs to be read

class Flow
{
public:
    Flow(const QRectF& area, const Size& size)
        : m_area(area),
          m_size(size),
          m_y(area.top()),
          m_columns(int((area.width() + size.gap) / (size.width + size.gap)))
    {}

    std::optional<Block> place(int number)
    {
        if (m_columns == 0) return std::nullopt;
        const int wide = std::min(m_columns, std::max(number, columnsOfHeading()));
        if (m_used + wide > m_columns) startRow();
        const double x = m_area.left() + m_used * (m_size.width + m_size.gap);
        Block block{QRectF(x, m_y, spanOf(wide), kHeading), {}};
        for (int i = 0; i < number; ++i)
            block.cells.push_back(cell(x, i, wide));
        m_used += wide;
        m_rowEnd = std::max(m_rowEnd, block.cells.back().bottom());
        if (m_rowEnd > m_area.bottom()) return std::nullopt;
        return block;
    }

private:
    int columnsOfHeading() const
    {
        return int(std::ceil(kHeadingWidth / (m_size.width + m_size.gap)));
    }
    double spanOf(int columns) const { return columns * (m_size.width + m_size.gap) - m_size.gap; }
    QRectF cell(double x, int index, int columns) const
    {
        return {x + (index % columns) * (m_size.width + m_size.gap),
                m_y + kHeading + (index / columns) * (m_size.height + m_size.gap), m_size.width,
                m_size.height};
    }
    void startRow()
    {
        m_used = 0;
        m_y = m_rowEnd + kBetween;
    }

    QRectF m_area;
    Size m_size;
    double m_y;
    double m_rowEnd = 0;
    int m_columns;
    int m_used = 0;
};

// A heading may reach as far as nothing else begins.
void widenHeadings(const QRectF& area, std::vector<Block>& blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        QRectF& heading = blocks[i].heading;
        const bool last = i + 1 == blocks.size() || blocks[i + 1].heading.top() != heading.top();
        heading.setRight(last ? area.right() : blocks[i + 1].heading.left() - kBetween);
    }
}

std::optional<Blocks> flowed(const QRectF& area, const std::vector<int>& numbers, const Size& size)
{
    Flow flow(area, size);
    Blocks blocks{size.style, {}};
    for (const int number : numbers) {
        auto block = flow.place(number);
        if (!block) return std::nullopt;
        blocks.blocks.push_back(std::move(*block));
    }
    widenHeadings(area, blocks.blocks);
    return blocks;
}

} // namespace

std::optional<Blocks> flowBlocks(const QRectF& area, const std::vector<int>& numbers,
                                 Density density)
{
    if (density == Density::counts) return std::nullopt;
    for (const Size& size : kSizes) {
        if (density == Density::tiles && size.style != CellStyle::tile) continue;
        if (auto blocks = flowed(area, numbers, size)) return blocks;
    }
    return std::nullopt;
}

} // namespace forkscope
