#pragma once

#include "app/cli/exit_status.h"
#include "engine/session/session.h"

#include <string>
#include <vector>

namespace forkscope {

// Where the results of a run go.
struct OutputOptions
{
    std::string record; // path, or "" for none
    std::string events; // path, "-", or "" for none
    bool json = false;
    bool quiet = false;
};

// "lock=on" and the like become knobs of the request; throws BadInput when there is no "=".
void setKnobs(RunRequest& request, const std::vector<std::string>& settings);

ExitStatus runScenario(const RunRequest& request, const OutputOptions& output);
ExitStatus replayRecording(const std::string& path, double timeout, const OutputOptions& output);

} // namespace forkscope
