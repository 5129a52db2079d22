#pragma once

// The stage at one moment, laid out before painting: plain structs with rectangles and the texts
// that stand in them. The view paints them, hits them and reads them out; nothing here knows a
// widget or a scenario.
//
// What the world holds chooses one of six compositions, each in files of its own:
//
//   stage_board    a lock, files, values  the line at the door, the room with its boards
//   stage_locks    several locks          a small place for each; a ring of waits is a ring
//   stage_rooms    a semaphore            the waiting line, the plate "0 free of 4", the rooms
//   stage_road     an event               lanes before the light and behind it
//   stage_belt     a queue                writers, buffers, pipe, readers
//   stage_family   nothing shared         who descends from whom
//
// A composition is three things: a struct of what stands on the stage beside the processes (Belt),
// a pure function that fills it and the scene's cells and places (layOutBelt), and one that paints
// it under the cells (paintBelt, in stage_paint_belt.cpp: the layout knows no painter). Cells,
// places, arrows, balloons and things are common to all; the view hits, moves and reads them out.

#include "app/stage/stage_belt.h"
#include "app/stage/stage_family.h"
#include "app/stage/stage_grid.h"
#include "app/stage/stage_locks.h"
#include "app/stage/stage_places.h"
#include "app/stage/stage_road.h"
#include "app/stage/stage_rooms.h"
#include "engine/analyze/words.h"

#include <QPointF>
#include <QSizeF>
#include <QString>

namespace forkscope {

// What the places are called in this scenario; an empty name means the usual one.
struct PlaceNames
{
    QString before;
    QString door;
    QString inside;
    QString done;
};

// What a scene is made from.
struct StageInput
{
    const World* world = nullptr;
    const Texts* texts = nullptr;
    EventLookup eventAt;
    QSizeF size;
    QSizeF corner; // at the upper right, above the cards: kept free for the view's own buttons
    Language language = Language::english;
    Density density = Density::automatic;
    PlaceNames places;
    std::vector<ActorId> keys; // who is granted by the keys 1 to 9
    ActorId selected = kNobody; // whose facts are told, where a composition tells facts
    bool hints = true;         // false while a question is open
    bool family = false;       // the scenario is about who descends from whom
    bool vehicles = false;     // the scenario's processes are cars
};

enum class Composition : std::uint8_t { board, locks, rooms, road, belt, family };
Composition compositionOf(const StageInput& input);

// A zone with its heading.
struct Place
{
    StagePlace kind = StagePlace::before;
    QRectF rect;    // where its processes stand
    QRectF heading; // one line above
    QString title;
    QString caption;
    QString briefCaption; // a number, where the caption has no room
    QRectF noteRect;      // under the processes, empty without a note
    QString note;
};

// What a process remembers, as a chip says it.
struct Chip
{
    QString lead;  // "remembers", "wrote"
    QString text;  // "count = 3"
    QString brief; // "3"
    QString now;   // what stands there now, when this is stale
    bool stale = false;
    bool written = false;
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Chip&) const = default;
};

// A process, or all processes of a state where there are too many.
struct Cell
{
    CellStyle style = CellStyle::card;
    StagePlace place = StagePlace::before;
    QRectF rect;
    std::vector<ActorId> actors;
    ProcessState state = ProcessState::fresh;
    QString name;
    QString number; // for a tile
    QString doing;
    QString brief; // the same in fewer words; may be empty
    QString pid;
    QString letter; // the kernel's
    bool held = false;
    bool orphan = false;
    bool daemon = false;
    bool beacon = false; // of a car: it won't wait for ever
    int key = 0; // 1 to 9, or 0
    Chip chip;
    QString remark; // what a balloon says of it, where there is room; always read out
    bool headed = false; // a heading says what the chip would say

    ActorId actor() const { return actors.front(); }
    bool operator==(const Cell&) const = default;
};

// The wall round those inside, with an opening for each door.
struct Room
{
    QRectF rect;
    std::vector<QRectF> openings; // across the left wall
};

enum class DoorSide : std::uint8_t { below, left, right };

// A lock.
struct Door
{
    ObjectId lock = 0;
    QRectF rect;
    QRectF captionRect;
    QString title;
    QString briefTitle; // where the title has no room
    QString caption; // one or two lines
    // Where title and caption stand: under the door, or in one line beside it, which begins at this
    // side of its rectangle and has `brief` for a caption.
    DoorSide side = DoorSide::below;
    QString brief;
    bool held = false;
    bool off = false; // switched off: nobody takes it
    ActorId holder = kNobody;
};

// A file or value.
struct Board
{
    ObjectId object = 0;
    ObjectKind kind = ObjectKind::file;
    QRectF rect;
    QString name;
    QString content;
    QString written; // by whom and when; empty when there is no room for it
    bool half = false;
};

// From a board to who read it, or from the queue to the door.
struct Arrow
{
    std::vector<QPointF> points;
    bool queue = false; // someone waits
    bool stale = false; // what was read is no longer there
    QString label;
    QString briefLabel; // without the step
    QRectF labelRect;
    bool labelOnLeft = false; // and ends at the arrow
};

// A heading for all inside who remember the same, or a brace under their cards.
struct Bond
{
    QRectF rect;               // of the plate
    std::vector<QPointF> legs; // where the brace touches the cards; empty for a heading
    QString text;
    bool alarming = false; // pink: two hold the same, or an old one
};

// A remark about one process or thing, above everything else.
struct Balloon
{
    QRectF rect;
    QPointF tip; // what it points at; null for none
    QString text;
    QString strong; // its second line, bold
};

// Something a composition paints itself, as it is read out and explained under the pointer.
struct Thing
{
    QRectF rect;
    QString words;
};

struct StageScene
{
    QSizeF size;
    Composition composition = Composition::board;
    std::vector<Place> places;
    std::optional<Room> room;
    std::vector<Door> doors;
    QString moreDoors; // "3 more locks", under the last door
    QRectF moreDoorsRect;
    std::vector<Board> boards;
    std::vector<Cell> cells;
    std::vector<Arrow> arrows;
    std::vector<Bond> bonds;
    std::vector<Balloon> balloons;
    std::vector<Thing> things;
    std::optional<Locks> locks;
    std::optional<Rooms> rooms;
    std::optional<Road> road;
    std::optional<Belt> belt;
    std::optional<Family> family;

    const Cell* cellOf(ActorId actor) const; // null when it is only counted, or not there
    const Cell* cellAt(QPointF point) const;
    const Place* place(StagePlace kind) const;
};

StageScene layOut(const StageInput& input);

} // namespace forkscope
