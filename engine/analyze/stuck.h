#pragma once

// What a run came to in which nobody can go on: which kind of finding that is, in words, and the
// events that prove it.

#include "engine/analyze/words.h"

#include <optional>
#include <vector>

namespace forkscope {

struct Stuck
{
    // owner-died: what somebody waits for is held by a dead process. Else deadlock with a ring,
    // when some wait for each other; undrained-queue, when a queue or its pipe is full;
    // lost-wakeup, when an event was set and cleared before the waiting began; deadlock when none
    // of these is so.
    FindingKind kind = FindingKind::deadlock;
    std::string english;
    std::string chinese;
    std::vector<std::uint32_t> events; // in the order of the run; the last is never missing
    std::vector<RingLink> ring;        // each waits for the next, the last for the first
};

// Of a world in which nobody can go on; nothing when nobody waits at all.
std::optional<Stuck> whyStuck(const World& world, const Texts& texts);

} // namespace forkscope
