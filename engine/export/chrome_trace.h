#pragma once

// The run as a Chrome trace, which Perfetto (ui.perfetto.dev) opens: every process with a track of
// its states and one of its steps, arrows for what one did to another, and findings as instants.
// Time is the run's clock, in microseconds as the format wants it.

#include "engine/session/session.h"
#include "engine/trace/history.h"

#include <functional>
#include <ostream>

namespace forkscope {

void writeChromeTrace(std::ostream& out, const RunFacts& facts, const History& history,
                      const RunSummary* summary, const std::function<bool()>& goOn);

} // namespace forkscope
