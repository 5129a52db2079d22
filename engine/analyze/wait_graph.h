#pragma once

// Who waits for whom: whose act a process needs, who can't be helped any more, and rings of
// processes that wait for each other.

#include "engine/analyze/words.h"

#include <vector>

namespace forkscope {

// Those of whom one has to act before the waiting process can go on: a lock's holder, all who have
// a permit, the child it joins, the children of one that waits for any. Some may be dead. Empty
// where no one in particular has to: an event, an empty or full queue, a semaphore that is used as
// a signal.
std::vector<ActorId> releasersOf(const World& world, const ProcessInfo& process);

// Whether a semaphore is given back by others than those who took it, as a signal is.
bool isSignal(const ObjectInfo& semaphore);

// Whether a process waits, and nobody whose act could release it, directly or through others, can
// ever act: all are dead, or wait without a deadline themselves. A stopped process may be
// continued, a sleeping one wakes up.
bool isDoomed(const World& world, const ProcessInfo& process);

// The first ring that is met on the way from this process to whom it waits for; empty when there is
// none. It need not contain the process itself.
std::vector<RingLink> ringFrom(const World& world, const ProcessInfo& process);

// Where in a run the actor took what it holds of the object.
struct Taking
{
    std::uint32_t step = 0;
    std::uint32_t event = 0;
};
Taking takingOf(const ObjectInfo& object, ActorId holder);

} // namespace forkscope
