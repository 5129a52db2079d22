#pragma once

// What is true of a queue at a moment, and who stands at which end of it: told by what processes
// did, or announced, to the queue and its parts, never by their names.

#include "engine/record/texts.h"
#include "engine/trace/world.h"

#include <vector>

namespace forkscope {

// An item that was put and is not in the pipe yet.
struct Parcel
{
    TextId item = 0;
    ActorId owner = kNobody; // the process that put it
    bool inHand = false;     // its feeder has taken it out of the buffer
    bool lost = false;       // the owner is dead: nobody will deliver it
};

struct QueueFacts
{
    const ObjectInfo* queue = nullptr;
    bool bounded = false;
    std::int64_t maxsize = 0;
    std::int64_t taken = 0;              // places; what qsize() says
    bool empty = true;                   // what empty() says: nothing in the pipe
    std::vector<TextId> inPipe;          // oldest first
    std::vector<Parcel> parcels;         // process by process, oldest first
    std::vector<ActorId> writersWaiting; // for a place
    std::vector<ActorId> readersWaiting; // for an item, or for their turn
    std::vector<ActorId> stuckFeeders;   // owners whose feeder finds no room in the pipe
    ActorId readersLock = kNobody;       // who holds it
    ActorId writersLock = kNobody;       // whose feeder holds it
    ActorId putting = kNobody;           // has a place, and its item is in no buffer yet
    ActorId returning = kNobody;         // has its item, and has not given the place back yet

    bool full() const { return bounded && taken >= maxsize; }
    std::vector<Parcel> lost() const;
    std::vector<Parcel> undelivered() const; // those not lost
    // Places taken for what is neither in a buffer nor in the pipe.
    std::int64_t inBetween() const;
};
QueueFacts factsOf(const World& world, const ObjectInfo& queue);

// Queues in order of making; parts of queues are left out.
std::vector<const ObjectInfo*> queuesOf(const World& world);

// Who stands at one queue.
struct QueueCrowd
{
    ObjectId queue = 0;
    std::vector<ActorId> writers;
    std::vector<ActorId> readers;
};

// Every process once, helpers left out. Who has done nothing with a queue yet stands with those of
// the same role ("reader-4" with "reader-1"), as long as all of these are at the same end.
struct QueueStanding
{
    std::vector<QueueCrowd> crowds; // as queuesOf()
    std::vector<ActorId> others;
};
QueueStanding whoStandsAtQueues(const World& world, const Texts& texts);

// How many of these, in order of birth, stand before the change of roles that is nearest to the
// middle; all of them when they have one role.
std::size_t borderOfKinds(const World& world, const Texts& texts,
                          const std::vector<ActorId>& actors);

// The item that a process took last out of this queue; 0 when it never did.
TextId tookLast(const ProcessInfo& process, ObjectId queue);

} // namespace forkscope
