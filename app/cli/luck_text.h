#pragma once

#include "app/cli/exit_status.h"
#include "engine/session/luck.h"

#include <nlohmann/json.hpp>

namespace forkscope {

// What came of the free runs.
struct LuckResult
{
    RunFacts facts; // of the first run; its seed is that run's alone
    LuckReport report;
    std::optional<LuckFailure> firstFailure;
    std::string recording; // where the first failing run is kept, or ""
    bool interrupted = false;
};

// A bar for each outcome and what was found; `width` letters are the longest bar.
std::string luckText(const LuckResult& result, std::size_t width = 40);
nlohmann::ordered_json luckJson(const LuckResult& result);
ExitStatus statusOf(const LuckResult& result);

} // namespace forkscope
