#pragma once

#include <functional>
#include <string>

namespace forkscope {

// Opens the window with a recording and returns the exit status when it is closed.
using ShowWindow = std::function<int(const std::string& recording)>;

// Does what the arguments ask for and returns the exit status. Results go to standard output,
// errors to standard error as one sentence. Without a subcommand it says how to get help.
int runCommandLine(int argc, char** argv, const ShowWindow& showWindow);

} // namespace forkscope
