#include "app/stage/stage_board.h"

#include "app/stage/stage_cells.h"
#include "app/stage/stage_columns.h"
#include "app/stage/stage_inside.h"
#include "app/stage/stage_words.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kNote = 18;    // a line under a zone's processes
constexpr double kCaption = 52; // three lines under a door
constexpr double kLeastDoor = 34;
constexpr double kTallestDoor = 150;

class BoardLayout
{
public:
    BoardLayout(StageScene& scene, const StageInput& input)
        : m_scene(scene),
          m_input(input),
          m_words(input),
          m_standing(whoStandsWhere(*input.world, input.eventAt)),
          m_locks(locksOf(*input.world))
    {
        m_columns = columnsFor(input.size, numbers(), input.density);
    }

    void run()
    {
        placeRoom();
        addWay(m_scene, m_input, m_words, m_columns.before, m_columns.heading, m_standing.before);
        placeZone(StagePlace::door, m_columns.queue, m_standing.door);
        placeZone(StagePlace::done, m_columns.done, m_standing.done);
        placeDoors();
        placeQueueArrows();
    }

private:
    StageNumbers numbers() const;
    bool isNamedLock(TextId name) const;
    void placeZone(StagePlace kind, const QRectF& area, const std::vector<ActorId>& actors);
    void placeRoom();
    void placeDoors();
    void placeDoor(const ObjectInfo& lock, const QRectF& slot);
    void placeQueueArrows();

    StageScene& m_scene;
    const StageInput& m_input;
    StageWords m_words;
    Standing m_standing;
    std::vector<const ObjectInfo*> m_locks;
    StageColumns m_columns;
};

StageNumbers BoardLayout::numbers() const
{
    StageNumbers numbers;
    numbers.before = int(m_standing.before.size());
    numbers.door = int(m_standing.door.size());
    numbers.inside = int(m_standing.inside.size());
    numbers.done = int(m_standing.done.size());
    for (const ObjectInfo& object : m_input.world->objects)
        numbers.boards += isBoard(object);
    numbers.doors = !m_locks.empty();
    // Once a lock is in use the queue keeps its place, so that nothing jumps when it empties.
    numbers.queue = numbers.door > 0 || (!m_locks.empty() && m_locks[0]->changedBy != kNobody);
    return numbers;
}

bool BoardLayout::isNamedLock(TextId name) const
{
    return (*m_input.texts)[name] == "lock";
}

void BoardLayout::placeZone(StagePlace kind, const QRectF& area, const std::vector<ActorId>& actors)
{
    if (area.isEmpty()) return;
    Place& place = addPlace(m_scene, m_words, kind, area, m_columns.heading, actors);
    addCells(m_scene, m_input, m_words, kind, area, actors);
    addNote(m_scene, place, m_words.note(kind, actors));
}

void BoardLayout::placeRoom()
{
    const QRectF rect = m_columns.room;
    if (rect.isEmpty()) return;
    addPlace(m_scene, m_words, StagePlace::inside, rect, m_columns.heading, m_standing.inside);
    m_scene.room = Room{rect, {}};
    const double padding = rect.height() < 200 ? 10 : 14;
    const QRectF inner = rect.adjusted(padding, padding, -padding, -padding);
    layOutInside(m_scene, m_input, m_words, inner, m_standing.inside);
    if (!m_standing.inside.empty()) return;
    double bottom = inner.top();
    for (const Board& board : m_scene.boards)
        bottom = std::max(bottom, board.rect.bottom());
    Place& place = m_scene.places.back();
    place.note = m_words.note(StagePlace::inside, {});
    place.noteRect =
        QRectF(inner.left(), (bottom + inner.bottom()) / 2 - kNote, inner.width(), 2 * kNote);
}

void BoardLayout::placeDoors()
{
    const QRectF area = m_columns.doors;
    if (area.isEmpty() || m_locks.empty()) return;
    const auto fitting = std::size_t(area.height() / (kLeastDoor + kCaption + 8));
    const std::size_t shown = std::clamp<std::size_t>(fitting, 1, m_locks.size());
    const bool more = shown < m_locks.size();
    const double rest = more ? kNote : 0;
    const double slot = (area.height() - rest) / double(shown);
    for (std::size_t i = 0; i < shown; ++i)
        placeDoor(*m_locks[i],
                  QRectF(area.left(), area.top() + double(i) * slot, area.width(), slot));
    if (!more) return;
    m_scene.moreDoors = m_words.moreDoors(m_locks.size() - shown);
    m_scene.moreDoorsRect = QRectF(area.left(), area.bottom() - rest, area.width() - 6, rest);
}

void BoardLayout::placeDoor(const ObjectInfo& lock, const QRectF& slot)
{
    const double height =
        std::floor(std::clamp((slot.height() - kCaption) * 0.62, kLeastDoor, kTallestDoor));
    const double width = std::floor(std::min(slot.width() - 8, height * 0.72));
    const double top = std::floor(slot.top() + (slot.height() - kCaption - height) / 2);
    Door door;
    door.lock = lock.id;
    door.rect = QRectF(slot.right() - width, top, width, height);
    // Even with the wall, which begins where the slot ends.
    const double lines = std::min(kCaption + 10, slot.bottom() - top - height - 4);
    door.captionRect = QRectF(slot.left() - 8, top + height + 4, slot.width() + 4, lines);
    door.holder = holderOf(lock.state);
    door.held = door.holder != kNobody;
    door.off = isSwitchedOff(*m_input.world, lock, [&](TextId name) { return isNamedLock(name); });
    door.title = m_words.doorTitle(lock);
    door.briefTitle = m_words.text(lock.name);
    door.caption = m_words.doorCaption(lock, door.off);
    if (m_scene.room) m_scene.room->openings.push_back(QRectF(slot.right() - 2, top, 4, height));
    m_scene.doors.push_back(std::move(door));
}

// Cards in one column are joined to the door one by one; a block of tiles points at it as a whole.
void BoardLayout::placeQueueArrows()
{
    std::vector<const Cell*> waiting;
    for (const Cell& cell : m_scene.cells)
        if (cell.place == StagePlace::door && cell.state == ProcessState::waiting)
            waiting.push_back(&cell);
    if (waiting.empty() || m_scene.doors.empty()) return;
    const Door& door = m_scene.doors.front();
    const QPointF goal(door.rect.left() - 3, door.rect.center().y());
    double right = 0;
    for (const Cell* cell : waiting)
        right = std::max(right, cell->rect.right());
    const double turn = std::min(right + 10, goal.x() - 8);
    const bool column = std::all_of(waiting.begin(), waiting.end(), [&](const Cell* cell) {
        return cell->style != CellStyle::count && cell->rect.right() == right;
    });
    if (!column || m_scene.doors.size() > 1) {
        Arrow arrow;
        arrow.points = {QPointF(right + 4, goal.y()), goal};
        arrow.queue = true;
        m_scene.arrows.push_back(std::move(arrow));
        return;
    }
    for (const Cell* cell : waiting) {
        const double y = cell->rect.center().y();
        Arrow arrow;
        arrow.points = {QPointF(right + 1, y), QPointF(turn, y), QPointF(turn, goal.y()), goal};
        arrow.queue = true;
        m_scene.arrows.push_back(std::move(arrow));
    }
}

} // namespace

void layOutBoard(StageScene& scene, const StageInput& input)
{
    BoardLayout(scene, input).run();
}

} // namespace forkscope
