#pragma once

// Who stands where at a semaphore: in line, in which room, on the way or done.

#include "engine/trace/world.h"

#include <vector>

namespace forkscope {

// Semaphores of the program; those inside queues are not its own.
std::vector<const ObjectInfo*> semaphoresOf(const World& world);

// The one whose story this is: waited for, taken, used, else the first. There must be one.
const ObjectInfo& chosenSemaphore(const std::vector<const ObjectInfo*>& semaphores,
                                  const World& world);

// By room: as many as there were permits in the beginning, and one for each guest more.
std::vector<Holding> numberedRooms(const ObjectInfo& semaphore);

// All processes of the world, each in one list.
struct Guests
{
    std::vector<ActorId> way;
    std::vector<ActorId> line;   // in order of arrival
    std::vector<ActorId> inside; // alive, with a permit
    std::vector<ActorId> done;   // in order of their death
};
Guests guestsOf(const World& world, const std::vector<Holding>& rooms);

} // namespace forkscope
