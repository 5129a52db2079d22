#pragma once

#include "app/cli/exit_status.h"
#include "app/cli/run_follower.h"

#include <nlohmann/json.hpp>

#include <string>

namespace forkscope {

// What is printed after a run: outcome, claims, findings, and how the run was made.
std::string outcomeText(const RunResult& run, const nlohmann::json& scenario);

// The exit status that a run deserves.
ExitStatus statusOf(const RunResult& run);

// One sentence for standard error when a run did not come to its own end; else "".
std::string troubleOf(const RunResult& run);

} // namespace forkscope
