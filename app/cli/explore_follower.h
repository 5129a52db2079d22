#pragma once

// Follows a search of schedules until its report has come.

#include "app/cli/progress_line.h"
#include "engine/session/exploration.h"

#include <functional>

namespace forkscope {

struct ExploreResult
{
    RunFacts facts;
    ExploreReport report;
    std::vector<std::string> codes; // a share code for each finding
    std::string recording;          // of the first finding's schedule, or ""
    bool interrupted = false;       // by Ctrl-C
};

// Where a search comes from: an Exploration, or a test.
struct ExploreSource
{
    std::function<ExploreUpdate()> receive; // waits a moment for news
    std::function<void()> stop;
};

// Returns when the report has come; after Ctrl-C it is that of what was covered so far. Throws
// NotPermitted when the host ends without one. `line` may be null.
ExploreResult follow(const RunFacts& facts, const ExploreSource& source, ProgressLine* line);

// "covering every schedule: 1,234 runs, 2,105 a second, at least 12 to come"
std::string progressText(const ExploreProgress& progress);

} // namespace forkscope
