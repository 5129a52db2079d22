#pragma once

namespace forkscope {

// Does what the arguments ask for and returns the exit status. Results go to standard output,
// errors to standard error as one sentence. Without a subcommand it says how to get help; the
// window is not its business.
int runCommandLine(int argc, char** argv);

} // namespace forkscope
