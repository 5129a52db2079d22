#pragma once

#include "app/cli/run_follower.h"

#include <nlohmann/json.hpp>

namespace forkscope {

// The object that `run --json` prints (design §9.1). `scenario` is the catalogue's entry.
nlohmann::ordered_json runJson(const RunResult& run, const nlohmann::json& scenario);

} // namespace forkscope
