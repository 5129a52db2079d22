#pragma once

// What to tell of a world in which nobody can go on: the worst that holds somebody up.

#include "engine/analyze/words.h"

#include <vector>

namespace forkscope {

// Why a process can't go on, not looking further than to what it waits for itself.
enum class StuckCause : std::uint8_t {
    none,       // somebody who lives has to act first
    deadHolder, // what it waits for is held by a dead process
    full,       // a queue, or the pipe of one
    missed,     // an event was set and cleared before it looked
    nobodyLeft, // no one in particular has to act, and all others are stuck, too
};

struct StuckCase
{
    StuckCause cause = StuckCause::none;
    ObjectId object = 0;          // what they wait for, where there is no ring
    std::vector<ActorId> waiters; // for it, in order of arrival
    std::vector<RingLink> ring;
    std::vector<ActorId> others;  // who wait for something else
};

StuckCase findStuckCase(const World& world);

// Those of them who are dead.
std::vector<ActorId> deadOnes(const World& world, const std::vector<ActorId>& actors);

} // namespace forkscope
