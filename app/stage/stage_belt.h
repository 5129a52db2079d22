#pragma once

// The composition for a queue: writers, the places that bound it, each writer's buffer, the pipe
// with its items, readers; and what qsize() and empty() say of it. Several queues stand one below
// the other.

#include <QRectF>
#include <QString>

#include <vector>

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// An item, or "+5" for those without room.
struct BeltItem
{
    QRectF rect;
    QString text;
    bool inHand = false; // of the feeder, between buffer and pipe
    bool lost = false;
};

// The buffer of one writer.
struct BeltBuffer
{
    QRectF rect;
    QString owner;
    QString note; // "empty"
    std::vector<BeltItem> items;
    QString more; // "+5"
    QRectF moreRect;
    bool stuck = false; // its feeder finds no room in the pipe
    bool lost = false;  // its owner is dead
};

// Why the answers are as they are.
struct BeltReason
{
    QString full;
    QString brief; // where there is no room; may be empty
};

struct BeltQueue
{
    QRectF places; // the box of the semaphore
    QString placesTitle;
    QString placesNote;        // empty without a bound
    std::vector<QRectF> ticks; // empty when there are too many; then the count says it
    int taken = 0;
    QString placesCount;

    QRectF buffers; // the box round the buffers
    QString buffersTitle;
    QString buffersNote; // empty when there is no room
    double headerHeight = 0;
    std::vector<BeltBuffer> rows;
    QString moreRows;
    QRectF moreRowsRect;

    QRectF pipeHeading; // empty when there is no room
    QString pipeTitle;
    QString pipeNote;
    QString pipeBriefNote;
    QString pipeEmpty; // what stands in an empty one
    QRectF pipe;
    std::vector<BeltItem> items; // the rightmost leaves next
    QString more;
    QRectF moreRect;
    bool wheels = false;
    bool blocked = false; // no room in it

    QRectF writersLockRect; // empty when there is no room
    QString writersLock;
    bool writersLockHeld = false;
    QRectF readersLockRect;
    QString readersLock;
    bool readersLockHeld = false;

    QRectF says; // the box with the answers
    QString answers;
    QString briefAnswers;
    std::vector<BeltReason> reasons;
};

// A lock or value that belongs to no queue.
struct BeltPlate
{
    QRectF rect;
    QString text;
    bool held = false;
};

struct Belt
{
    std::vector<BeltQueue> queues;
    std::vector<BeltPlate> plates;
    QString moreQueues;
    QRectF moreQueuesRect;
};

void layOutBelt(StageScene& scene, const StageInput& input);
void paintBelt(StagePainter& stage, const Belt& belt);

} // namespace forkscope
