#pragma once

#include "app/cli/exit_status.h"
#include "engine/session/exploration.h"

namespace forkscope {

struct ExploreOptions
{
    ExploreRequest request;
    std::string witness; // where the first finding's schedule is recorded, or ""
    bool json = false;
};

ExitStatus exploreScenario(const ExploreOptions& options);

} // namespace forkscope
