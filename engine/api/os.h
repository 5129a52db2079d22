#pragma once

// The system calls that multiprocessing stands on, as Python's os and signal modules name them.

#include "engine/api/system.h"

#include <csignal>
#include <functional>
#include <string>
#include <sys/wait.h>
#include <type_traits>

namespace forkscope::api::os {

// fork(2): returns the child's pid, and 0 in the child, which goes on from here. `role` is what
// Forkscope calls the child.
int fork(std::string_view role = {}, Where where = Where::current());

struct Waited
{
    int pid;    // 0: none had ended (WNOHANG)
    int status; // as wait(2) gives it
};

// wait(2): takes any child that has ended, waits while there is none. ChildProcessError when there
// are no children.
Waited wait(Where where = Where::current());
// waitpid(2), pid > 0 or -1 for any; options: 0 or WNOHANG.
Waited waitpid(int pid, int options = 0, Where where = Where::current());
// waitid(P_PID, pid, WEXITED | WNOWAIT): waits for its end and leaves the zombie as it is; the
// exit status as exitcode() gives it.
int peek_exitcode(int pid, Where where = Where::current());
// The exit code, or minus the signal.
int waitstatus_to_exitcode(int status);

// _exit(2): ends at once. Children are not joined, queues not delivered.
[[noreturn]] void _exit(int code, Where where = Where::current());

// kill(2). ProcessLookupError when there is no such process; a zombie takes it and stays as it is.
void kill(int pid, int signal, Where where = Where::current());

using api::getpid; // os.getpid()
int getppid(Where where = Where::current());

// The letter /proc/PID/stat gives for a process of this run now: R S T Z, '-' when there is none.
std::string proc_state(int pid, Where where = Where::current());

} // namespace forkscope::api::os

namespace forkscope::api {

// As Python does at its start: SIGINT raises KeyboardInterrupt.
void interruptOnSigint();

} // namespace forkscope::api

namespace forkscope::api::signal {

using Handler = std::function<void(int)>;

void install(int number, Handler handler, const Where& where);
void restore(int number, bool ignored, const Where& where);

// signal.signal(): the handler runs in this process (and in children forked later) between two of
// its operations, or in the middle of one that waits, which is then taken up again. SIG_IGN and
// SIG_DFL are understood.
template <class Function>
void signal(int number, Function handler, Where where = Where::current())
{
    if constexpr (std::is_convertible_v<Function, void (*)(int)>) {
        void (*const plain)(int) = handler;
        if (plain == SIG_IGN || plain == SIG_DFL) return restore(number, plain == SIG_IGN, where);
    }
    install(number, Handler(std::move(handler)), where);
}

} // namespace forkscope::api::signal
