#pragma once

namespace forkscope {

// Moves this program's code into huge pages of its own memory, so that children forked from here
// find it mapped: every page of a file's code that a child uses costs it a fault of a microsecond,
// and a child of ours lives a few hundred. Only in a static executable with a single thread; does
// nothing where the system gives no huge pages (transparent_hugepage, madvise(2)).
void moveCodeToHugePages();

} // namespace forkscope
