#pragma once

// What processes did before now. The world keeps a process's last look at each object; what it did
// before that is read from the events, backwards and only so far.

#include "app/stage/stage_places.h"

namespace forkscope {

// By actor: its newest event of this object that `wanted` says yes to; null where there is none
// among the last twenty thousand.
std::vector<const Event*> newestOf(const World& world, const EventLookup& eventAt, ObjectId object,
                                   const std::function<bool(const Event&)>& wanted);

} // namespace forkscope
