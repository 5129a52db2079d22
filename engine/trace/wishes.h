#pragma once

// What the world says about a wish: whether an actor could go on with what it wants, or with what
// it did next. The same rules as the gate's (semantics.h), asked of the recorded world.

#include "engine/record/semantics.h"
#include "engine/trace/world.h"

namespace forkscope {

// The state of an object or a process word, as semantics.h means it; 0 for what is unknown.
std::uint32_t stateOf(const World& world, ObjectId id);

struct Wish
{
    ActorId actor = kNobody;
    Operation operation = Operation::none;
    ObjectId object = 0;
    std::int64_t argument = 0;
    std::uint32_t seen = 0;
};

// What a process is at; and what it was about to do, when `next` is its next step.
Wish wishOf(const ProcessInfo& process);
Wish wishBefore(const ProcessInfo& process, const Event& next);

// What would come of it now, its deadline aside. A wait for any child looks at all of them, which
// takes as long as there are processes.
Transition prospect(const World& world, const Wish& wish);

// Whether it has to wait for somebody now. A try, which never waits, has not.
bool isBlocked(const World& world, const Wish& wish);

// Whether it could be granted: it is not blocked, or its time may come.
bool couldGoOn(const World& world, const Wish& wish);

} // namespace forkscope
