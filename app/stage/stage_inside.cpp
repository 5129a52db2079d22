#include "app/stage/stage_inside.h"

#include "app/stage/stage_cells.h"
#include "app/stage/stage_clusters.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace forkscope {

namespace {

constexpr double kGap = 10;
constexpr double kNarrowestCard = 146;
constexpr double kWidestCard = 264;
constexpr double kWidestBoard = 264;
constexpr double kLowestCard = 46;
constexpr double kTallestCard = 112;
constexpr double kBrace = 28; // under the cards

// Those who carry the same in their heads: same object, same version, known the same way.
struct Circle
{
    std::vector<ActorId> members;
    Chip chip;
    std::tuple<ObjectId, std::uint32_t, bool> key{};
};

class RoomLayout
{
public:
    RoomLayout(StageScene& scene, const StageInput& input, const StageWords& words,
               const QRectF& inner, const std::vector<ActorId>& inside)
        : m_scene(scene), m_input(input), m_words(words), m_inner(inner), m_inside(inside)
    {}

    void run()
    {
        findCircles();
        const bool cards = fitsCards();
        const QRectF below = placeBoards(cards);
        if (m_inside.empty()) return;
        if (cards)
            placeCards(below);
        else
            placeBlocks(below);
    }

private:
    bool fitsCards() const;
    QRectF placeBoards(bool cards);
    void findCircles();
    void placeCards(const QRectF& area);
    void placeBlocks(const QRectF& area);
    void placeArrow(const Cell& cell, std::size_t index);
    void placeBrace(const Circle& circle);
    bool alarming(const Circle& circle) const;
    bool braced() const;

    StageScene& m_scene;
    const StageInput& m_input;
    const StageWords& m_words;
    QRectF m_inner;
    const std::vector<ActorId>& m_inside;
    std::vector<Circle> m_circles;
};

bool RoomLayout::fitsCards() const
{
    if (m_input.density == Density::tiles || m_input.density == Density::counts) return false;
    const auto fitting = std::size_t((m_inner.width() + kGap) / (kNarrowestCard + kGap));
    const bool low = m_inner.height() < 2 * kLowestCard + (braced() ? kBrace : 12) - 8;
    return m_inside.size() <= std::max<std::size_t>(1, fitting) && !low;
}

// Boards side by side at the top; returns what is left below.
QRectF RoomLayout::placeBoards(bool cards)
{
    std::vector<const ObjectInfo*> boards;
    for (const ObjectInfo& object : m_input.world->objects)
        if (isBoard(object)) boards.push_back(&object);
    if (boards.empty()) return m_inner;
    const double height = std::floor(
        std::clamp(m_inner.height() * (cards || m_inside.empty() ? 0.38 : 0.33), 40.0, 104.0));
    const double number = double(boards.size());
    const double width =
        std::floor(std::min(kWidestBoard, (m_inner.width() - (number - 1) * kGap) / number));
    double x = std::floor(m_inner.center().x() - (number * (width + kGap) - kGap) / 2);
    for (const ObjectInfo* object : boards) {
        m_scene.boards.push_back({object->id, object->kind, QRectF(x, m_inner.top(), width, height),
                                  m_words.text(object->name), m_words.boardContent(*object),
                                  m_words.boardWritten(*object), object->half});
        x += width + kGap;
    }
    const double share = !braced() ? 0.2 : m_inner.height() < 130 ? 0.1 : 0.16;
    const double under = cards ? std::clamp(m_inner.height() * share, 12.0, 54.0) : 8;
    return m_inner.adjusted(0, height + std::floor(under), 0, 0);
}

void RoomLayout::findCircles()
{
    for (const ActorId actor : m_inside) {
        const auto known = m_words.knowledge(actor);
        const auto key =
            known ? std::tuple(known->memory->object, known->memory->version, known->written)
                  : std::tuple<ObjectId, std::uint32_t, bool>{};
        auto circle = std::find_if(m_circles.begin(), m_circles.end(),
                                   [&](const Circle& other) { return other.key == key; });
        if (circle == m_circles.end())
            circle = m_circles.insert(circle, {{}, m_words.chip(actor), key});
        circle->members.push_back(actor);
    }
}

bool RoomLayout::alarming(const Circle& circle) const
{
    if (!m_input.hints || circle.chip.isEmpty() || circle.chip.written) return false;
    return circle.chip.stale || circle.members.size() > 1;
}

// Whether two or more remember something that calls for a brace under their cards.
bool RoomLayout::braced() const
{
    return std::any_of(m_circles.begin(), m_circles.end(), [&](const Circle& circle) {
        return circle.members.size() > 1 && alarming(circle);
    });
}

void RoomLayout::placeCards(const QRectF& area)
{
    const double number = double(m_inside.size());
    const double room = area.height() - (braced() ? kBrace : 0);
    const double height = std::floor(std::min(kTallestCard, room));
    const double width =
        std::floor(std::min(kWidestCard, (area.width() - (number - 1) * kGap) / number));
    double x = std::floor(area.center().x() - (number * (width + kGap) - kGap) / 2);
    for (std::size_t i = 0; i < m_inside.size(); ++i) {
        m_scene.cells.push_back(makeCell(m_input, m_words, m_inside[i], StagePlace::inside,
                                         CellStyle::card, QRectF(x, area.top(), width, height)));
        placeArrow(m_scene.cells.back(), i);
        x += width + kGap;
    }
    for (const Circle& circle : m_circles)
        if (circle.members.size() > 1 && alarming(circle)) placeBrace(circle);
}

// From the board to the reader, or from the writer to the board; with its label on the outer side,
// where nothing else is.
void RoomLayout::placeArrow(const Cell& cell, std::size_t index)
{
    const auto known = m_words.knowledge(cell.actor());
    if (!known) return;
    const auto board = std::find_if(m_scene.boards.begin(), m_scene.boards.end(),
                                    [&](auto& other) { return other.object == known->object->id; });
    if (board == m_scene.boards.end()) return;
    const double reach = board->rect.width() * 0.36;
    const double away = cell.rect.center().x() - board->rect.center().x();
    const QPointF start(board->rect.center().x() + std::clamp(away * 0.5, -reach, reach),
                        board->rect.bottom() + 1);
    const QPointF end(cell.rect.center().x(), cell.rect.top() - 2);
    Arrow arrow;
    arrow.points = {start, end};
    arrow.stale = known->stale;
    if (known->written) std::swap(arrow.points[0], arrow.points[1]);
    if (m_inside.size() <= 2 && end.y() - start.y() >= 18) {
        const bool left = m_inside.size() == 2 && index == 0;
        const double middle = (start.x() + end.x()) / 2;
        const double y = (start.y() + end.y()) / 2 - 9;
        // A slanting arrow needs more distance from a line of text.
        const double off = 8 + 8 * std::abs(end.x() - start.x()) / (end.y() - start.y());
        arrow.label = m_words.lookedAt(*known);
        arrow.briefLabel = m_words.lookedBriefly(*known);
        arrow.labelOnLeft = left;
        arrow.labelRect = left ? QRectF(QPointF(m_inner.left(), y), QPointF(middle - off, y + 18))
                               : QRectF(QPointF(middle + off, y), QPointF(m_inner.right(), y + 18));
    }
    m_scene.arrows.push_back(std::move(arrow));
}

void RoomLayout::placeBrace(const Circle& circle)
{
    const Cell* first = m_scene.cellOf(circle.members.front());
    const Cell* last = m_scene.cellOf(circle.members.back());
    if (!first || !last) return;
    const double left = first->rect.left() + first->rect.width() * 0.28;
    const double right = last->rect.right() - last->rect.width() * 0.28;
    const double top = first->rect.bottom() + 8;
    m_scene.bonds.push_back(
        {QRectF(left + 8, top, right - left - 16, kBrace - 8),
         {QPointF(left, first->rect.bottom() + 1), QPointF(right, last->rect.bottom() + 1)},
         m_words.bond(circle.members.size(), circle.chip),
         true});
}

// Many: those who remember the same stand together under one heading.
void RoomLayout::placeBlocks(const QRectF& area)
{
    std::vector<int> numbers;
    for (const Circle& circle : m_circles)
        numbers.push_back(int(circle.members.size()));
    const auto flow = flowBlocks(area, numbers, m_input.density);
    if (!flow) return addCells(m_scene, m_input, m_words, StagePlace::inside, area, m_inside);
    for (std::size_t i = 0; i < m_circles.size(); ++i) {
        const Circle& circle = m_circles[i];
        const Block& block = flow->blocks[i];
        if (!circle.chip.isEmpty())
            m_scene.bonds.push_back({block.heading,
                                     {},
                                     m_words.bond(circle.members.size(), circle.chip),
                                     alarming(circle)});
        for (std::size_t k = 0; k < circle.members.size(); ++k) {
            m_scene.cells.push_back(makeCell(m_input, m_words, circle.members[k],
                                             StagePlace::inside, flow->style, block.cells[k]));
            m_scene.cells.back().headed = true;
        }
    }
}

} // namespace

void layOutInside(StageScene& scene, const StageInput& input, const StageWords& words,
                const QRectF& inner, const std::vector<ActorId>& inside)
{
    RoomLayout(scene, input, words, inner, inside).run();
}

} // namespace forkscope
