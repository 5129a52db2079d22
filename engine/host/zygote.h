#pragma once

// The small process that everything of a run is forked from: PID 1 of the run's pid namespace, or,
// where there is none, the subreaper that adopts orphans. It forks the stand-in shell, the shell
// forks main, every other process is forked by its own parent.
//
//     host --spawn--> zygote (1) --fork--> shell (2) --fork--> main (3) --fork--> ...
//
// When the host's end of the socket closes, whatever the reason, it ends all of it.

#include "engine/record/arena.h"

namespace forkscope {

// Runs as the zygote; returns its exit status. `guard`: there is no namespace to end everything.
int zygoteMain(int socket, int arenaDescriptor, bool guard);

// Kills and reaps all children of this process until there are none.
void endAllChildren();

// Removes the files in the directory of a run; the second, the directory as well.
void clearRunDirectory(const char* directory);
void removeRunDirectory(const char* directory);

// Whether the host has closed its end of the socket, in whatever way.
bool hostIsGone(int socket);

} // namespace forkscope
