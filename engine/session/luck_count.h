#pragma once

#include "engine/session/luck.h"

namespace forkscope {

// Counts a run that is over in the histogram.
LuckRun addRun(LuckReport& report, std::int64_t number, std::uint64_t seed,
               const RunSummary& summary);

} // namespace forkscope
