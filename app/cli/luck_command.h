#pragma once

#include "app/cli/exit_status.h"
#include "engine/session/luck.h"

namespace forkscope {

struct LuckOptions
{
    LuckRequest request;
    std::string record; // where the first failing run is kept, or ""
    bool json = false;
};

ExitStatus tryLuck(const LuckOptions& options);

} // namespace forkscope
