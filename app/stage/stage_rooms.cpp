#include "app/stage/stage_rooms.h"

#include "app/stage/stage_cells.h"
#include "app/stage/stage_columns.h"
#include "app/stage/stage_guests.h"
#include "app/stage/stage_room_grid.h"
#include "app/stage/stage_rooms_words.h"

#include <algorithm>
#include <cmath>

namespace forkscope {

namespace {

constexpr double kNote = 18;
constexpr double kRow = 30; // main's

class RoomsLayout
{
public:
    RoomsLayout(StageScene& scene, const StageInput& input,
                const std::vector<const ObjectInfo*>& semaphores)
        : m_scene(scene),
          m_input(input),
          m_semaphore(chosenSemaphore(semaphores, *input.world)),
          m_words(input),
          m_own(input, m_semaphore),
          m_holdings(numberedRooms(m_semaphore)),
          m_guests(guestsOf(*input.world, m_holdings))
    {
        m_rooms.others = others(semaphores);
        m_columns = columnsFor(input.size, numbers(), input.density);
    }

    void run()
    {
        placeLineAndWay();
        placePlate();
        placeRooms();
        addDone(m_scene, m_input, m_words, m_columns.done, m_columns.heading, m_guests.done);
        placeArrow();
        m_scene.rooms = std::move(m_rooms);
    }

private:
    QString others(const std::vector<const ObjectInfo*>& semaphores) const;
    StageNumbers numbers() const;
    void placeLineAndWay();
    void placeLine(const QRectF& rect);
    void addLine(const QRectF& rect);
    void placeWay(const QRectF& rect, const std::vector<ActorId>& parents,
                  const std::vector<ActorId>& others);
    void placePlate();
    void placeRooms();
    bool roomsStay(const QRectF& larger, const QRectF& smaller) const;
    void placeRoomsNote(Place& place, QRectF rect);
    void placeRoom(std::size_t index, const RoomShape& shape, const QRectF& rect);
    void placeGuest(NumberedRoom& room, const RoomShape& shape, ActorId actor);
    void placeArrow();
    int waiting() const;

    StageScene& m_scene;
    const StageInput& m_input;
    const ObjectInfo& m_semaphore;
    StageWords m_words;
    RoomsWords m_own;
    std::vector<Holding> m_holdings; // by room
    Guests m_guests;
    StageColumns m_columns;
    Rooms m_rooms;
};

QString RoomsLayout::others(const std::vector<const ObjectInfo*>& semaphores) const
{
    std::vector<const ObjectInfo*> rest = semaphores;
    std::erase(rest, &m_semaphore);
    return m_own.others(rest);
}

StageNumbers RoomsLayout::numbers() const
{
    StageNumbers numbers;
    numbers.way = false;
    numbers.queue = true;
    numbers.doors = true;
    numbers.door = int(m_guests.line.size() + m_guests.way.size());
    numbers.inside = int(m_guests.inside.size());
    numbers.done = int(m_guests.done.size());
    const double rooms = double(m_holdings.size());
    const double columns = rooms <= 3 ? std::max(rooms, 1.0) : std::ceil(std::sqrt(rooms));
    numbers.middle = std::clamp(columns * 232.0, 236.0, 0.48 * m_input.size.width());
    const int guests = int(m_input.world->processes.size()) - 1;
    const double height = m_input.size.height() - 110;
    numbers.queueWish = guests > 24 ? wishedWidth(guests * 2 / 3, height, m_input.density)
                                    : std::min(352.0, 0.3 * m_input.size.width());
    numbers.doneWish = guests > 24 ? wishedWidth(guests / 2, height, m_input.density)
                                   : std::max(172.0, m_input.size.width() * 0.15);
    return numbers;
}

int RoomsLayout::waiting() const
{
    return int(std::count_if(m_guests.line.begin(), m_guests.line.end(), [&](ActorId actor) {
        return m_input.world->process(actor)->state == ProcessState::waiting;
    }));
}

// --- the left side ------------------------------------------------------------------------------

struct Heights
{
    double least = 0;
    double wish = 0;
};

// What so many cells would like to have below each other, and what the smallest tiles need.
Heights heightsFor(int number, double width, bool many)
{
    const auto rows = [&](double side, double gap, double height) {
        const int columns = std::max(1, int((width + gap) / (side + gap)));
        return (number + columns - 1) / columns * (height + gap);
    };
    if (number == 0) return {};
    const double least = rows(23, 3, 20);
    if (many) return {least, rows(32, 6, 32)};
    return {least, std::max(least, number <= 12 ? rows(160, 8, 52) : rows(118, 6, 30))};
}

// How much of the height the second of two zones gets.
double shareOf(const Heights& first, const Heights& second, double height)
{
    if (second.wish == 0) return 0;
    const double least = first.least + second.least;
    const double wish = first.wish + second.wish;
    if (wish <= height) return second.wish;
    if (least >= height) return height * second.least / least;
    return second.least + (height - least) * (second.wish - second.least) / (wish - least);
}

// The line stands above those who are on their way, in the same column.
void RoomsLayout::placeLineAndWay()
{
    const QRectF area = m_columns.queue;
    std::vector<ActorId> parents, others;
    for (const ActorId actor : m_guests.way) {
        const bool parent = m_input.world->process(actor)->parent == kNobody && parents.empty();
        (parent ? parents : others).push_back(actor);
    }
    const double heading = others.empty() ? 0 : m_columns.heading + 6;
    const double row = parents.empty() ? 0 : kRow + (others.empty() ? 0 : 6);
    const bool many = m_guests.line.size() + others.size() > 24;
    const Heights line = heightsFor(int(m_guests.line.size()), area.width(), many);
    const Heights way = heightsFor(int(others.size()), area.width(), many);
    const double fixed = heading + row + (heading + row > 0 ? 10 : 0);
    const double left = std::max(0.0, area.height() - fixed);
    const double forWay = shareOf(line, way, left);
    const double top = std::floor(area.bottom() - forWay - row);
    placeLine(QRectF(area.topLeft(), QPointF(area.right(), top - heading - (fixed > 0 ? 10 : 0))));
    placeWay(QRectF(QPointF(area.left(), top), area.bottomRight()), parents, others);
}

void RoomsLayout::placeLine(const QRectF& rect)
{
    Place& place = addPlace(m_scene, m_words, StagePlace::door, rect, m_columns.heading,
                            m_guests.line);
    place.title = m_own.lineTitle();
    place.caption = m_own.lineCaption(waiting(), int(m_guests.line.size()) - waiting());
    place.briefCaption = m_own.lineBrief(waiting());
    const bool roomy = rect.height() > 200 && waiting() > 1;
    addLine(rect.adjusted(0, 0, 0, roomy ? -kNote - 6 : 0));
    for (Cell& cell : m_scene.cells)
        if (cell.place == StagePlace::door && cell.style == CellStyle::card)
            cell.brief = m_own.brief(cell.state == ProcessState::waiting);
    double bottom = rect.top();
    for (const Cell& cell : m_scene.cells)
        bottom = std::max(bottom, cell.rect.bottom());
    addNote(m_scene, place, m_own.lineNote(waiting(), rect.bottom() - bottom < 2 * kNote + 8));
}

// Cards, which say the reason, for more people than elsewhere.
void RoomsLayout::addLine(const QRectF& rect)
{
    const int number = int(m_guests.line.size());
    const bool few = number <= 12 && m_input.density == Density::automatic;
    const auto cards = few ? gridOf(CellStyle::card, rect, number) : std::nullopt;
    if (!cards)
        return addCells(m_scene, m_input, m_words, StagePlace::door, rect, m_guests.line);
    for (int i = 0; i < number; ++i)
        m_scene.cells.push_back(makeCell(m_input, m_words, m_guests.line[std::size_t(i)],
                                         StagePlace::door, CellStyle::card,
                                         cards->cells[std::size_t(i)]));
}

void RoomsLayout::placeWay(const QRectF& rect, const std::vector<ActorId>& parents,
                           const std::vector<ActorId>& others)
{
    double bottom = rect.bottom();
    for (const ActorId parent : parents) {
        const QRectF row(rect.left(), bottom - kRow, std::min(rect.width(), 300.0), kRow);
        addRow(m_scene, m_input, m_words, parent, row);
        bottom -= kRow + 6;
    }
    if (others.empty()) return;
    const QRectF area(rect.topLeft(), QPointF(rect.right(), bottom));
    addPlace(m_scene, m_words, StagePlace::before, area, m_columns.heading, others);
    addCells(m_scene, m_input, m_words, StagePlace::before, area, others);
}

// --- the middle ---------------------------------------------------------------------------------

void RoomsLayout::placePlate()
{
    const QRectF area = m_columns.doors;
    const double right = std::max(8.0, area.width() * 0.2);
    const double width = std::floor(std::clamp(area.width() * 0.56, 42.0, 64.0));
    const double height = std::floor(std::min(112.0, area.height() * 0.62));
    m_rooms.plate = QRectF(area.right() - right - width,
                           std::floor(area.top() + (area.height() - height) * 0.42), width, height);
    m_rooms.number = m_own.number();
    m_rooms.word = m_own.word();
    m_rooms.of = m_own.of();
    m_rooms.tooMany = m_own.tooMany() && m_semaphore.initial > 0;
    m_rooms.othersRect = QRectF(area.left(), m_rooms.plate.bottom() + 8, area.width() - 4,
                                area.bottom() - m_rooms.plate.bottom() - 8);
    m_scene.things.push_back({m_rooms.plate, m_own.plate()});
}

// Whether the rooms are as telling in the smaller area as in the larger one.
bool RoomsLayout::roomsStay(const QRectF& larger, const QRectF& smaller) const
{
    const int number = int(m_holdings.size());
    const auto before = fitRooms(larger, number, m_input.density);
    const auto after = fitRooms(smaller, number, m_input.density);
    return before && after && before->shape.cell == after->shape.cell;
}

void RoomsLayout::placeRooms()
{
    const QRectF rect = m_columns.room;
    Place& place = addPlace(m_scene, m_words, StagePlace::inside, rect, m_columns.heading,
                            m_guests.inside);
    place.title = m_own.roomsTitle();
    place.caption = m_own.roomsCaption();
    place.briefCaption = m_own.roomsBrief();
    const double wish = rect.width() < 340 ? 2 * kNote : kNote + 6;
    const QRectF above = rect.adjusted(0, 0, 0, -wish - 6);
    const double note = rect.height() >= 190 || roomsStay(rect, above) ? wish : 0;
    const QRectF area = note > 0 ? above : rect;
    const auto grid = fitRooms(area, int(m_holdings.size()), m_input.density);
    double bottom = area.bottom();
    for (std::size_t i = 0; grid && i < grid->rooms.size(); ++i)
        placeRoom(i, grid->shape, grid->rooms[i]);
    if (grid) bottom = grid->rooms.back().bottom();
    if (m_rooms.rooms.empty() && !m_guests.inside.empty()) {
        m_rooms.hall = area;
        addCells(m_scene, m_input, m_words, StagePlace::inside, area.adjusted(12, 12, -12, -12),
                 m_guests.inside);
    } else if (m_rooms.rooms.empty()) {
        bottom = area.top();
    }
    if (note > 0) placeRoomsNote(place, QRectF(rect.left(), bottom + 6, rect.width(), note));
}

void RoomsLayout::placeRoomsNote(Place& place, QRectF rect)
{
    QRectF rooms;
    for (const NumberedRoom& room : m_rooms.rooms)
        rooms = rooms.united(room.rect);
    if (rooms.width() > 330) rect.setWidth(rooms.width());
    if (m_rooms.tooMany) {
        m_scene.bonds.push_back({rect.adjusted(0, 0, 0, 24 - rect.height()), {}, m_own.roomsNote(),
                                 true});
        return;
    }
    place.note = m_own.roomsNote();
    place.noteRect = rect;
}

void RoomsLayout::placeRoom(std::size_t index, const RoomShape& shape, const QRectF& rect)
{
    const Holding& holding = m_holdings[index];
    const bool small = shape.cell == CellStyle::tile;
    NumberedRoom room;
    room.rect = rect;
    room.head = QRectF(rect.left(), rect.top(), rect.width(), shape.head);
    room.body = rect.adjusted(shape.padding, shape.head + shape.padding, -shape.padding,
                              -shape.padding);
    room.taken = holding.actor != kNobody;
    room.extra = index >= m_semaphore.initial;
    room.title = small ? QString::number(index + 1) : m_own.roomTitle(int(index) + 1, room.extra);
    if (!small) room.since = m_own.since(holding);
    room.text = m_own.roomText(holding);
    room.brief = m_own.roomBrief(holding);
    m_scene.things.push_back({rect, m_own.room(int(index) + 1, holding, room.extra)});
    if (room.taken) placeGuest(room, shape, holding.actor);
    m_rooms.rooms.push_back(std::move(room));
}

// Whoever has two permits stands in the first room; whoever is dead, among those who are done.
void RoomsLayout::placeGuest(NumberedRoom& room, const RoomShape& shape, ActorId actor)
{
    const auto& inside = m_guests.inside;
    const bool here = std::find(inside.begin(), inside.end(), actor) != inside.end();
    if (!here || m_scene.cellOf(actor)) return;
    QRectF rect = room.body;
    const double height = std::min(rect.height(), shape.cell == CellStyle::card ? 76.0 : 34.0);
    rect = QRectF(rect.left(), std::floor(rect.center().y() - height / 2), rect.width(), height);
    m_scene.cells.push_back(
        makeCell(m_input, m_words, actor, StagePlace::inside, shape.cell, rect));
    room.text.clear();
    room.brief.clear();
}

void RoomsLayout::placeArrow()
{
    QRectF line;
    for (const Cell& cell : m_scene.cells)
        if (cell.place == StagePlace::door && cell.state == ProcessState::waiting)
            line = line.united(cell.rect);
    if (line.isEmpty()) return;
    const QPointF goal(m_rooms.plate.left() - 3, m_rooms.plate.center().y());
    const double turn = (std::max(line.right(), m_columns.queue.right()) + goal.x()) / 2;
    Arrow arrow;
    arrow.queue = true;
    const double y = std::clamp(goal.y(), line.top() + 6, line.bottom() - 6);
    arrow.points = {QPointF(line.right() + 4, y), QPointF(turn, y), QPointF(turn, goal.y()), goal};
    m_scene.arrows.push_back(std::move(arrow));
}

} // namespace

void layOutRooms(StageScene& scene, const StageInput& input)
{
    RoomsLayout(scene, input, semaphoresOf(*input.world)).run();
}

} // namespace forkscope
