#pragma once

// What a death leaves half done, and how it is made whole. Called when the kernel has reported the
// death and the dead actor's ring has been drained to its end.

#include "engine/host/drain.h"
#include "engine/host/order.h"
#include "engine/trace/world.h"

#include <optional>
#include <string>
#include <vector>

namespace forkscope {

struct Healed
{
    std::vector<Event> events; // behind the dead actor's own
    ActorId unborn = kNobody;  // a child whose start was completed for its parent
};

// Judges an odd word by looking at the thing itself and moves it on to the next even version;
// completes a start whose child exists.
Healed heal(const Arena& arena, const Drain& drain, ActorId dead, Texts& texts, std::int64_t now);

// Marks each robust lock that `dead` held, or this one alone: free now, and the next one to take it
// is told. The events come after its death. Called when nothing that it did is left to be healed;
// who sleeps on those locks is woken by the caller.
std::vector<Event> markRobustLocks(const Arena& arena, ActorId dead, std::int64_t now,
                                   ObjectId only = 0);

// The state the object of an unrecorded change had before it, as far as the world knows.
std::uint32_t stateBeforeIntent(const Announcement& intent, const World& world);

// The event of a compare-and-swap that the dead actor made and did not record, if its intent names
// the version `made` of the object. `after`: the state the object had then, where known.
std::optional<Event> unrecordedChange(const Arena& arena, ActorId dead, ObjectId object,
                                      std::uint32_t made, std::uint32_t before,
                                      std::optional<std::uint32_t> after, std::int64_t now);

} // namespace forkscope
