#pragma once

#include "app/cli/exit_status.h"
#include "engine/session/session.h"

#include <string>

namespace forkscope {

// Where the results of a run go.
struct OutputOptions
{
    std::string record; // path, or "" for none
    std::string events; // path, "-", or "" for none
    bool json = false;
    bool quiet = false;
};

// Its schedule may be a share code, which brings its own knobs.
ExitStatus runScenario(const RunRequest& request, const OutputOptions& output);
ExitStatus replayRecording(const std::string& path, double timeout, const OutputOptions& output);

} // namespace forkscope
