#pragma once

#include "app/cli/exit_status.h"

#include <string>
#include <vector>

namespace forkscope {

// One thing that a run needs of the machine.
struct Check
{
    std::string id;
    bool ok = false;
    std::string value;  // what was found
    std::string advice; // what to do when it isn't ok
    bool required = true; // a run is impossible without it
};

// What forkscope-host found when it tried what it needs.
std::vector<Check> examineMachine();

std::string checksAsJson(const std::vector<Check>& checks);
std::string checksAsText(const std::vector<Check>& checks);
ExitStatus statusOf(const std::vector<Check>& checks);

} // namespace forkscope
