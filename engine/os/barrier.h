#pragma once

// Memory barriers that one process causes in others (membarrier(2), global expedited), so that what
// the others do often needs none of its own.

namespace forkscope {

// Lets this process, and what it forks from now on, be reached. An exec ends it. False where the
// kernel has no such thing.
bool registerForBarriers();

// Returns when every registered process has passed a full memory barrier.
void barrierEverywhere();

} // namespace forkscope
