#pragma once

// The zygote's part of a search: forks main anew for each execution and leaves nothing of it.

#include "engine/record/arena.h"

namespace forkscope {

// Serves until the host is gone. For each wanted run: main is forked; once the run is ended, whoever
// is left is killed, all are reaped and the run's files removed. `alone`: in a pid namespace.
void serveExecutions(const Arena& arena, int hostSocket, void (*program)(), bool alone);

} // namespace forkscope
