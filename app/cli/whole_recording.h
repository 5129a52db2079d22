#pragma once

#include "engine/session/session.h"

#include <string>

namespace forkscope {

// Records a run that is over, with its summary: afterwards the whole recording stands there, or
// what stood there before. Throws RecordingError.
void recordWhole(const std::string& path, const RunFacts& facts, const Update& run);

} // namespace forkscope
