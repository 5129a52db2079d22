#pragma once

// Who holds which of several locks and semaphores, who waits for which, and whether those waits
// close a ring: read from the world alone.

#include "app/stage/stage_places.h"
#include "engine/analyze/wait_graph.h"

namespace forkscope {

// A lock or semaphore with those who stand at it. Everybody stands at one place: who holds several
// things, at the lock that it has held longest.
struct LockStop
{
    const ObjectInfo* object = nullptr;
    std::vector<ActorId> holders;   // who stand here
    std::vector<ActorId> elsewhere; // who hold it, too, and stand at another one, or have ended
    std::vector<ActorId> line;      // want it and hold nothing; those who wait first
};

// Somebody who holds one thing and waits for another.
struct HeldWait
{
    ActorId actor = kNobody;
    std::size_t from = 0; // the stop where it stands
    std::size_t to = 0;
    bool inRing = false;
};

struct LockFacts
{
    std::vector<LockStop> stops; // in the order of a ring of waits, if there is one
    std::vector<HeldWait> waits;
    std::size_t ring = 0; // how many wait for each other; 0: there is no ring
    std::vector<ActorId> before;
    std::vector<ActorId> inside; // at the boards, with no lock
    std::vector<ActorId> done;
};

LockFacts lockFactsOf(const World& world, const EventLookup& eventAt);

// Whether there are several locks or semaphores, and not too many to have a place each.
bool hasSeveralLocks(const World& world);

} // namespace forkscope
