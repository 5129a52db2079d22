#pragma once

// The host's side of a session: takes one request, runs it, answers.

namespace forkscope {

// Entry of forkscope-host: `--session FD`, `--zygote SOCKET ARENA KIND`, `--catalogue`, `--doctor`,
// `--version`. Returns the exit status.
int hostMain(int argc, char** argv);

} // namespace forkscope
