#pragma once

// What a search and its client say to each other, as JSON.

#include "engine/session/exploration.h"
#include "engine/session/wire.h"

namespace forkscope {

Json toJson(const ExploreRequest& request);
ExploreRequest exploreRequestFrom(const Json& json);
Json toJson(const ExploredRun& run);
ExploredRun exploredRunFrom(const Json& json);
Json toJson(const ExploreProgress& progress);
ExploreProgress exploreProgressFrom(const Json& json);
Json toJson(const ExploreReport& report);
ExploreReport exploreReportFrom(const Json& json);

} // namespace forkscope
