#pragma once

#include "engine/trace/history.h"

#include <string>

namespace forkscope {

// Replays the events of a finished run on a sequential model of all objects: each change exactly
// once and without a gap, each look at the version it names, each result and each state before as
// the model has it, file contents included. Empty if all agrees, else the first contradiction.
std::string contradiction(const History& history);

} // namespace forkscope
