#pragma once

// What the arena says of who stands at a gate; nobody is asked.

#include "engine/record/arena.h"

#include <vector>

namespace forkscope {

// Whether what the actor announced can't be done now, its time aside.
bool blockedAt(const Arena& arena, ActorId actor);
// The process an actor belongs to: itself, unless it helps another.
ActorId processAt(const Arena& arena, ActorId actor);
std::vector<ActorId> helpersAt(const Arena& arena, ActorId process);

// The default action of most signals is to end the process; of some it is none, or to stop or
// continue it (signal(7)).
bool endsByDefault(int signal);

} // namespace forkscope
