#pragma once

#include "tests/engine/explore/word_program.h"

#include <random>

namespace forkscope {

// A small random program of 2 to 4 processes beside main, over values, locks, a semaphore, an
// event, a queue with its feeders, tallies, ends of processes and signals.
WordProgram randomProgram(std::mt19937& random);

} // namespace forkscope
