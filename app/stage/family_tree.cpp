#include "app/stage/family_nodes.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace forkscope {

namespace {

constexpr double kTallestGap = 52;
constexpr int kMostRows = 6; // of one block of siblings

struct Shape
{
    CellStyle style;
    double width;
    double height;
    double gapX;
    double gapY;      // at least
    double frame = 0; // what a name needs besides its own width, where that may be more
};

constexpr Shape kShapes[] = {
    {CellStyle::card, 216, 72, 16, 28},     {CellStyle::card, 216, 52, 16, 26},
    {CellStyle::card, 178, 46, 12, 20},     {CellStyle::card, 212, 30, 12, 12, 150},
    {CellStyle::card, 160, 28, 10, 12, 82}, {CellStyle::compact, 122, 28, 8, 12, 56},
    {CellStyle::compact, 104, 22, 6, 8}};
constexpr std::size_t kReadable = 6; // the last one is for when nothing else helps

Shape shapeFor(std::size_t index, double name)
{
    Shape shape = kShapes[index];
    if (shape.frame > 0) shape.width = std::max(shape.width, std::ceil(name + shape.frame));
    return shape;
}

// Gives the nodes their places, all cells of one size.
class Placing
{
public:
    Placing(std::vector<FamilyNode>& nodes, const Shape& shape, int rows)
        : m_nodes(nodes), m_shape(shape), m_rows(rows)
    {}

    // False when it doesn't fit.
    bool run(const QRectF& area)
    {
        m_level = levels(2) <= most(area.height()) ? 2 : 1;
        const int number = levels(m_level);
        if (number > most(area.height())) return false;
        const double height = number * (m_shape.height + m_shape.gapY) - m_shape.gapY;
        const double spare = (area.height() - height) / std::max(1, number - 1);
        m_gapY = m_shape.gapY + std::min(spare, std::max(0.0, kTallestGap - m_shape.gapY));
        m_top = area.top();
        const double width = placeAll();
        if (width > area.width()) return false;
        move(0, area.left() + std::min(48.0, std::floor((area.width() - width) / 2)));
        for (std::size_t i = 2; i < m_nodes.size(); ++i)
            drawLine(m_nodes[i]);
        return true;
    }

    // A level of their own for the plates, where there is room for it.
    bool roomForPlates() const { return m_level == 2; }

private:
    double pitch() const { return m_shape.height + m_gapY; }
    double yOf(int level) const { return std::floor(m_top + level * pitch()); }

    int most(double height) const
    {
        return int((height + m_shape.gapY) / (m_shape.height + m_shape.gapY));
    }

    // Orphans begin at this level.
    int levels(int ofOrphans) const
    {
        const int orphans = m_nodes[kInit].isLeaf() ? 0 : ofOrphans + levelsUnder(kInit);
        return std::max(1 + levelsUnder(kShell), orphans);
    }

    std::size_t leavesOf(const FamilyNode& node) const
    {
        return std::size_t(
            std::count_if(node.children.begin(), node.children.end(),
                          [this](std::size_t child) { return m_nodes[child].isLeaf(); }));
    }

    int columnsFor(std::size_t leaves) const
    {
        return int((leaves + std::size_t(m_rows) - 1) / std::size_t(m_rows));
    }

    double blockWidth(std::size_t leaves) const
    {
        if (leaves == 0) return 0;
        const double trunk = leaves > std::size_t(columnsFor(leaves)) ? m_shape.gapX : 0;
        return trunk + columnsFor(leaves) * (m_shape.width + m_shape.gapX);
    }

    double widthUnder(std::size_t index) const
    {
        const FamilyNode& node = m_nodes[index];
        double width = blockWidth(leavesOf(node));
        for (const std::size_t child : node.children)
            if (!m_nodes[child].isLeaf()) width += widthUnder(child) + m_shape.gapX;
        return std::max(width - m_shape.gapX, m_shape.width);
    }

    int levelsUnder(std::size_t index) const
    {
        const FamilyNode& node = m_nodes[index];
        const std::size_t leaves = leavesOf(node);
        int levels = leaves == 0 ? 0 : int((leaves - 1) / std::size_t(columnsFor(leaves))) + 1;
        for (const std::size_t child : node.children)
            if (!m_nodes[child].isLeaf()) levels = std::max(levels, 1 + levelsUnder(child));
        return levels;
    }

    // Init with its orphans at the left, shell over main beside it; returns the width.
    double placeAll()
    {
        const bool orphans = !m_nodes[kInit].isLeaf();
        if (orphans) placeUnder(kInit, 0, m_level);
        setRect(kInit, orphans ? middleOf(kInit, 0) : m_shape.width / 2, 0);
        placeUnder(kShell, orphans ? widthUnder(kInit) + m_shape.gapX + 8 : 0, 1);
        setRect(kShell, middleOf(kShell, 0), 0);
        const double least = m_nodes[kInit].rect.right() + m_shape.gapX;
        move(kShell, std::max(0.0, least - m_nodes[kShell].rect.left()));
        double right = 0;
        for (const FamilyNode& node : m_nodes)
            right = std::max(right, node.rect.right());
        return right;
    }

    // All under this stand-in, itself included; init takes shell along.
    void move(std::size_t top, double distance)
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            if (top == kInit || topOf(i) == top) m_nodes[i].rect.translate(distance, 0);
    }

    std::size_t topOf(std::size_t index) const
    {
        while (m_nodes[index].parent != index)
            index = m_nodes[index].parent;
        return index;
    }

    void setRect(std::size_t index, double middle, int level)
    {
        m_nodes[index].rect = QRectF(std::floor(middle - m_shape.width / 2), yOf(level),
                                     m_shape.width, m_shape.height);
    }

    // Over the middle of its children, which are placed; over itself when it has none.
    double middleOf(std::size_t index, double left) const
    {
        double from = 0, to = 0;
        bool first = true;
        for (const std::size_t child : m_nodes[index].children) {
            const double x = m_nodes[child].rect.center().x();
            from = first ? x : std::min(from, x);
            to = first ? x : std::max(to, x);
            first = false;
        }
        return first ? left + m_shape.width / 2 : (from + to) / 2;
    }

    // Branches first, then those without children as a block.
    void placeUnder(std::size_t index, double left, int level)
    {
        for (const std::size_t child : m_nodes[index].children) {
            if (m_nodes[child].isLeaf()) continue;
            placeUnder(child, left, level + 1);
            setRect(child, middleOf(child, left), level);
            left += widthUnder(child) + m_shape.gapX;
        }
        const std::size_t leaves = leavesOf(m_nodes[index]);
        if (leaves == 0) return;
        const int columns = columnsFor(leaves);
        if (leaves > std::size_t(columns)) left += m_shape.gapX;
        int number = 0;
        for (const std::size_t child : m_nodes[index].children) {
            if (!m_nodes[child].isLeaf()) continue;
            const double x = left + (number % columns) * (m_shape.width + m_shape.gapX);
            setRect(child, x + m_shape.width / 2, level + number / columns);
            ++number;
        }
    }

    // Down from the parent, along a bus above the row, down to the child. Further rows hang on a
    // trunk to the left of the block.
    void drawLine(FamilyNode& node) const
    {
        const FamilyNode& parent = m_nodes[node.parent];
        const double x = parent.rect.center().x(), childX = node.rect.center().x();
        double firstTop = node.rect.top(), blockLeft = node.rect.left();
        for (const std::size_t sibling : parent.children) {
            firstTop = std::min(firstTop, m_nodes[sibling].rect.top());
            if (m_nodes[sibling].isLeaf())
                blockLeft = std::min(blockLeft, m_nodes[sibling].rect.left());
        }
        // Orphans have the bus under init, so that each line has room for a plate.
        const bool high = node.parent == kInit && m_level == 2;
        const double bus = (high ? parent.rect.bottom() + std::ceil(m_gapY / 2)
                                 : firstTop - std::floor(m_gapY / 2)) +
                           0.5;
        node.line = {QPointF(x, parent.rect.bottom()), QPointF(x, bus)};
        if (node.rect.top() > firstTop) {
            const double trunk = std::floor(blockLeft - m_shape.gapX / 2) + 0.5;
            const double own = node.rect.top() - std::floor(m_gapY / 2) + 0.5;
            node.line.emplace_back(trunk, bus);
            node.line.emplace_back(trunk, own);
            node.line.emplace_back(childX, own);
        } else {
            node.line.emplace_back(childX, bus);
        }
        node.line.emplace_back(childX, node.rect.top());
    }

    std::vector<FamilyNode>& m_nodes;
    Shape m_shape;
    int m_rows;
    int m_level = 2; // of the orphans
    double m_gapY = 0;
    double m_top = 0;
};

bool allows(Density density, const Shape& shape)
{
    return density != Density::tiles || shape.style == CellStyle::compact;
}

// The first shape in which it fits, with as few rows of siblings as possible.
std::optional<FamilyTree> fit(const std::vector<FamilyNode>& nodes, const FamilySpace& space,
                              std::size_t shapes)
{
    for (std::size_t i = 0; i < shapes; ++i) {
        const Shape shape = shapeFor(i, space.name);
        if (!allows(space.density, shape)) continue;
        for (int rows = 1; rows <= kMostRows; ++rows) {
            FamilyTree tree;
            tree.nodes = nodes;
            tree.style = shape.style;
            Placing placing(tree.nodes, shape, rows);
            if (!placing.run(space.area)) continue;
            tree.roomForPlates = placing.roomForPlates();
            return tree;
        }
    }
    return std::nullopt;
}

} // namespace

const FamilyNode* FamilyTree::nodeOf(ActorId actor) const
{
    for (const FamilyNode& node : nodes)
        if (std::find(node.members.begin(), node.members.end(), actor) != node.members.end())
            return &node;
    return nullptr;
}

FamilyTree growFamily(const World& world, const FamilySpace& space,
                      const std::vector<ActorId>& apart)
{
    const int deepest = generations(world) + 3;
    if (space.density != Density::counts)
        for (const Grouping grouping : {Grouping::nobody, Grouping::gone}) {
            const auto nodes = familyNodes(world, grouping, deepest, apart);
            if (const auto tree = fit(nodes, space, kReadable)) return *tree;
        }
    for (int depth = deepest; depth >= 2; --depth) {
        const auto nodes = familyNodes(world, Grouping::everybody, depth, apart);
        if (const auto tree = fit(nodes, space, kReadable)) return *tree;
    }
    const auto nodes = familyNodes(world, Grouping::everybody, 2, apart);
    FamilySpace last = space;
    last.density = Density::automatic;
    if (const auto tree = fit(nodes, last, std::size(kShapes))) return *tree;
    last.area.setSize({1e6, 1e6}); // a stage as small as a stamp: not all of it is seen
    return fit(nodes, last, std::size(kShapes)).value_or(FamilyTree{nodes});
}

} // namespace forkscope
