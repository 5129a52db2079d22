#pragma once

// The composition for several locks or semaphores: a small place for each, with its door, a room
// for who holds it and a line before it. The places stand in two rows, the lower one mirrored and
// from right to left, so that those who hold one lock and wait for the next form a ring.

#include "engine/trace/world.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// Where a lock or semaphore is; its door is among the scene's doors.
struct LockSpot
{
    QRectF room;
    QRectF inner;   // of it, for words
    QString text;   // in a room without a card: "free", "philosopher-1 has it, too"
    QString brief;  // the same in fewer words
    bool lost = false; // who has it has ended
    QRectF plate;   // of a semaphore, in place of a door
    QString number; // of its free permits
    QString title;  // of a semaphore
    QString briefTitle;
    QRectF titleRect;
    bool mirrored = false;
};

struct Locks
{
    std::vector<LockSpot> spots;
    std::vector<std::vector<QPointF>> waits; // from who holds one thing to the door it waits at
    std::vector<bool> inRing;                // of each of these
};

void layOutLocks(StageScene& scene, const StageInput& input);
void paintLocks(StagePainter& stage, const Locks& locks);

} // namespace forkscope
