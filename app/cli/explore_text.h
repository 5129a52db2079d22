#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/explore_follower.h"

#include <nlohmann/json.hpp>

namespace forkscope {

// Verdict, outcomes, and each finding with its witness step by step.
std::string exploreText(const ExploreResult& result);
nlohmann::ordered_json exploreJson(const ExploreResult& result);
ExitStatus statusOf(const ExploreResult& result);

} // namespace forkscope
