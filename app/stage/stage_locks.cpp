#include "app/stage/stage_locks.h"

#include "app/stage/stage_cells.h"
#include "app/stage/stage_columns.h"
#include "app/stage/stage_inside.h"
#include "app/stage/stage_lock_facts.h"
#include "app/stage/stage_lock_grid.h"
#include "app/stage/stage_locks_words.h"
#include "app/stage/text_width.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kPadding = 5; // between a room's wall and the card
constexpr double kTallestCard = 76;
constexpr double kWidestCard = 264;
constexpr double kPlate = 24; // of the sentence about a ring
constexpr double kAway = 14;  // from the arrows beside it

// The same at every step, whoever stands where: the places stay where they are.
StageColumns lockColumns(QSizeF size, bool boards)
{
    const bool low = size.height() < 240;
    const double margin = std::floor(std::clamp(size.width() * 0.017, 8.0, 20.0));
    const double gap = std::floor(std::clamp(size.width() * 0.02, 10.0, 24.0));
    StageColumns columns;
    columns.heading = low ? 17 : 20;
    const double top = (low ? 8 : 14) + columns.heading + 6;
    const double height = size.height() - top - (low ? 8 : 12);
    const double before = std::floor(std::clamp(size.width() * 0.17, 84.0, 272.0));
    const double done = std::floor(std::clamp(size.width() * 0.145, 84.0, 236.0));
    const double room = boards ? std::floor(std::clamp(size.width() * 0.26, 150.0, 460.0)) : 0;
    const double places =
        size.width() - 2 * margin - 2 * gap - before - done - (boards ? room + gap : 0);
    columns.before = QRectF(margin, top, before, height);
    columns.queue = QRectF(columns.before.right() + gap, top, places, height);
    if (boards) columns.room = QRectF(columns.queue.right() + gap, top, room, height);
    columns.done = QRectF(size.width() - margin - done, top, done, height);
    return columns;
}

// Where a card or words may stand in a room.
QRectF innerOf(const LockShape& shape)
{
    QRectF inner = shape.room;
    if (!shape.titleInside) return inner;
    if (shape.mirrored) inner.setRight(shape.title.left() - 4);
    else inner.setLeft(shape.title.right() + 4);
    return inner;
}

class LocksLayout
{
public:
    LocksLayout(StageScene& scene, const StageInput& input)
        : m_scene(scene),
          m_input(input),
          m_words(input),
          m_own(input),
          m_facts(lockFactsOf(*input.world, input.eventAt))
    {
        m_columns = lockColumns(input.size, hasBoards());
        std::vector<bool> lines;
        for (const LockStop& stop : m_facts.stops)
            lines.push_back(!stop.line.empty());
        m_grid = lockGrid(m_columns.queue, lines);
    }

    void run()
    {
        placeBoards();
        addWay(m_scene, m_input, m_words, m_columns.before, m_columns.heading, m_facts.before);
        placeHeading();
        for (std::size_t i = 0; i < m_facts.stops.size(); ++i)
            placeStop(m_facts.stops[i], m_grid.shapes[i]);
        addDone(m_scene, m_input, m_words, m_columns.done, m_columns.heading, m_facts.done);
        for (const HeldWait& wait : m_facts.waits) {
            m_locks.waits.push_back(routeBetween(m_grid, wait.from, wait.to));
            m_locks.inRing.push_back(wait.inRing);
        }
        if (m_facts.ring > 0 && m_input.hints) placeRing();
        m_scene.locks = std::move(m_locks);
    }

private:
    bool hasBoards() const;
    void placeBoards();
    void placeHeading();
    void placeStop(const LockStop& stop, const LockShape& shape);
    void placeDoor(const LockStop& stop, const LockShape& shape);
    void placePlate(const LockStop& stop, const LockShape& shape, LockSpot& spot);
    void placeHolders(const LockStop& stop, const LockShape& shape);
    void placeLine(const LockStop& stop, const LockShape& shape);
    void placeRing();

    StageScene& m_scene;
    const StageInput& m_input;
    StageWords m_words;
    LocksWords m_own;
    LockFacts m_facts;
    StageColumns m_columns;
    LockGrid m_grid;
    Locks m_locks;
};

bool LocksLayout::hasBoards() const
{
    const auto& objects = m_input.world->objects;
    return std::any_of(objects.begin(), objects.end(), isBoard);
}

void LocksLayout::placeBoards()
{
    const QRectF rect = m_columns.room;
    if (rect.isEmpty()) return;
    addPlace(m_scene, m_words, StagePlace::inside, rect, m_columns.heading, m_facts.inside);
    m_scene.room = Room{rect, {}};
    const double padding = rect.height() < 200 ? 10 : 14;
    layOutInside(m_scene, m_input, m_words, rect.adjusted(padding, padding, -padding, -padding),
                 m_facts.inside);
}

void LocksLayout::placeHeading()
{
    Place& place = addPlace(m_scene, m_words, StagePlace::door, m_columns.queue,
                            m_columns.heading, {});
    if (m_columns.room.isEmpty()) place.title = m_words.title(StagePlace::inside);
    std::size_t held = 0;
    for (const LockStop& stop : m_facts.stops)
        held += !stop.holders.empty() || !stop.elsewhere.empty();
    place.caption = m_own.caption(held, m_facts.stops.size());
    place.briefCaption = m_own.briefCaption(held, m_facts.stops.size());
}

void LocksLayout::placeStop(const LockStop& stop, const LockShape& shape)
{
    LockSpot spot;
    spot.room = shape.room;
    spot.inner = innerOf(shape);
    spot.mirrored = shape.mirrored;
    if (stop.object->kind == ObjectKind::lock) placeDoor(stop, shape);
    else placePlate(stop, shape, spot);
    if (stop.holders.empty()) {
        spot.text = m_own.room(*stop.object, stop.elsewhere);
        spot.brief = m_own.roomBrief(stop.elsewhere);
        spot.lost = m_own.isLost(stop.elsewhere);
    }
    placeHolders(stop, shape);
    placeLine(stop, shape);
    m_locks.spots.push_back(std::move(spot));
}

void LocksLayout::placeDoor(const LockStop& stop, const LockShape& shape)
{
    Door door;
    door.lock = stop.object->id;
    door.rect = shape.door;
    door.captionRect = shape.title;
    door.side = shape.mirrored ? DoorSide::right : DoorSide::left;
    door.holder = holderOf(stop.object->state);
    door.held = door.holder != kNobody;
    door.off = isSwitchedOff(*m_input.world, *stop.object,
                             [&](TextId name) { return (*m_input.texts)[name] == "lock"; });
    door.title = m_words.doorTitle(*stop.object);
    door.briefTitle = m_words.text(stop.object->name);
    door.caption = m_words.doorCaption(*stop.object, door.off);
    door.brief = m_own.since(*stop.object);
    m_scene.doors.push_back(std::move(door));
}

void LocksLayout::placePlate(const LockStop& stop, const LockShape& shape, LockSpot& spot)
{
    spot.plate = shape.door;
    spot.number = QString::number(stop.object->state);
    spot.title = m_own.title(*stop.object);
    spot.briefTitle = m_words.text(stop.object->name);
    spot.titleRect = shape.title;
    m_scene.things.push_back({shape.door, m_own.plate(*stop.object)});
}

void LocksLayout::placeHolders(const LockStop& stop, const LockShape& shape)
{
    if (stop.holders.empty()) return;
    const double padding = shape.room.height() < 40 ? 3 : kPadding;
    QRectF area = innerOf(shape).adjusted(padding, padding, -padding, -padding);
    if (stop.holders.size() > 1)
        return addCells(m_scene, m_input, m_words, StagePlace::inside, area, stop.holders);
    const double height = std::floor(std::min(area.height(), kTallestCard));
    const double width = std::floor(std::min(area.width(), kWidestCard));
    const CellStyle style = width >= 156 ? CellStyle::card
                            : width >= 96 ? CellStyle::compact
                                          : CellStyle::tile;
    QSizeF size(width, style == CellStyle::card ? height : std::min(height, 36.0));
    if (style == CellStyle::tile) size.setWidth(std::min(width, 32.0));
    QRectF rect(area.topLeft(), size);
    rect.moveTop(std::floor(area.center().y() - size.height() / 2));
    if (shape.mirrored) rect.moveRight(area.right());
    m_scene.cells.push_back(
        makeCell(m_input, m_words, stop.holders.front(), StagePlace::inside, style, rect));
}

// Who wants it and holds nothing; where the line stands before the door, an arrow leads to it.
void LocksLayout::placeLine(const LockStop& stop, const LockShape& shape)
{
    if (stop.line.empty()) return;
    addCells(m_scene, m_input, m_words, StagePlace::door, shape.line, stop.line);
    const bool waits = std::any_of(stop.line.begin(), stop.line.end(), [&](ActorId actor) {
        return m_input.world->process(actor)->state == ProcessState::waiting;
    });
    if (!waits || !shape.beside) return;
    QRectF cells;
    for (const Cell& cell : m_scene.cells)
        if (shape.line.intersects(cell.rect)) cells = cells.united(cell.rect);
    const double y = std::clamp(shape.door.center().y(), cells.top() + 6, cells.bottom() - 6);
    Arrow arrow;
    arrow.queue = true;
    arrow.points = shape.mirrored
                       ? std::vector{QPointF(cells.left() - 4, y), QPointF(shape.door.right() + 3, y)}
                       : std::vector{QPointF(cells.right() + 4, y), QPointF(shape.door.left() - 3, y)};
    m_scene.arrows.push_back(std::move(arrow));
}

// One sentence in the middle of the ring, between its outermost arrows.
void LocksLayout::placeRing()
{
    double left = m_columns.queue.right(), right = m_columns.queue.left();
    for (const auto& points : m_locks.waits)
        for (const QPointF& point : {points.front(), points.back()}) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
        }
    const double room = right - left - 2 * kAway;
    const QString text = firstThatFits(std::vector{m_own.ring(m_facts.ring), m_own.ringBrief()},
                                       room - 40, 13);
    const double width = std::min(room, std::ceil(roughWidth(text, 12, true)) + 44);
    m_scene.bonds.push_back({QRectF(std::floor((left + right - width) / 2),
                                    std::floor(m_grid.channel - kPlate / 2), width, kPlate),
                             {},
                             text,
                             true});
}

} // namespace

void layOutLocks(StageScene& scene, const StageInput& input)
{
    LocksLayout(scene, input).run();
}

} // namespace forkscope
