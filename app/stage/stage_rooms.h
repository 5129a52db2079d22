#pragma once

// The composition for a semaphore: the waiting line, how many permits are free, a room for each
// permit with who is inside, and those who are done.

#include <QRectF>
#include <QString>

#include <vector>

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// A permit as a room. We number them; the semaphore only counts.
struct NumberedRoom
{
    QRectF rect;
    QRectF head;    // with title and since
    QString title;  // "Room 2", or "2" where it is small
    QString since;  // when it was taken; empty while it is free
    QRectF body;    // below the head
    QString text;   // in a room without a process: "free", "user-3 ended inside"
    QString brief;  // the same in a word
    bool taken = false;
    bool extra = false; // there is no such room: a permit too many
};

// Plate and rooms of the semaphore.
struct Rooms
{
    QRectF plate;
    QString number; // of free permits
    QString word;   // "free"
    QString of;     // "of 4"
    bool tooMany = false; // more permits than there were in the beginning
    std::vector<NumberedRoom> rooms;
    QRectF hall;    // one wall round all, where there are too many rooms to draw
    QString others; // other semaphores, in a line under the plate
    QRectF othersRect;
};

void layOutRooms(StageScene& scene, const StageInput& input);
void paintRooms(StagePainter& stage, const Rooms& rooms);

} // namespace forkscope
