#pragma once

// The named places at which an operation can be cut in two by a death. Fault tests choose one; in
// other builds they are nothing.

#include "engine/record/arena.h"

namespace forkscope {

enum class CrashPlace : std::uint32_t {
    none,
    afterIntent,     // the version is announced, not made
    afterSwap,       // made, not recorded
    afterRecord,     // written, not published
    afterHead,       // published, nobody woken yet
    beforeOdd,       // a change in two steps, announced
    afterOdd,        // the word is odd, nothing done
    afterWork,       // done, the word still odd
    afterEven,       // the word is even, nothing recorded
    afterFork,       // the child exists, its word says unborn
    inNewborn,       // the child's first instruction
    afterStart,      // the start is recorded
    beforeWait,      // the word says reaped, the kernel still has the zombie
    count
};

#ifdef FORKSCOPE_CRASH_POINTS
void crashPoint(const Arena& arena, ActorId actor, CrashPlace place);
#else
inline void crashPoint(const Arena&, ActorId, CrashPlace) {}
#endif

} // namespace forkscope
