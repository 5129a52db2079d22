#pragma once

// Making, watching and ending processes. No other layer calls clone, waitpid or kill.

#include "engine/os/descriptor.h"

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace forkscope {

// fork(), except that the kernel stores the child's pid in `*pidWord` before the child can run, so
// that the pid is known whoever of the two is killed first (CLONE_PARENT_SETTID, clone(2)). Returns
// 0 in the child, its pid in the parent, -1 on failure. Only for single-threaded processes.
pid_t forkStoringPid(std::int32_t* pidWord);

// A descriptor for the process (pidfd_open(2)); empty when it is gone.
Descriptor openPidfd(pid_t pid);
bool sendSignal(const Descriptor& pidfd, int signal);
// kill(2); false when there is no such process.
bool signalProcess(pid_t pid, int signal);
// Whether the process was reaped (a zombie still counts as there).
bool isReaped(const Descriptor& pidfd);
// The process's number as /proc of this process shows it; -1 when unknown or gone.
pid_t pidOf(const Descriptor& pidfd);

struct SpawnedProcess
{
    pid_t pid = -1;
    Descriptor pidfd;
};

// Starts an executable with the arguments; descriptors in `kept` stay open under their numbers. In
// user and pid namespaces of its own when `namespaced` (throws std::system_error if the kernel
// refuses). Standard input is /dev/null; the program's own directory of work is kept.
SpawnedProcess spawn(const std::string& executable, const std::vector<std::string>& arguments,
                     const std::vector<int>& kept, bool namespaced);

// Whether a pid namespace inside a user namespace can be had here, tried once for real: clone3 may
// succeed where its capabilities are denied later.
bool namespacesWork();

// The exit status of a child that has ended, which stays a zombie (waitid with WNOWAIT); as a wait
// status, -1 when there is none.
int peekStatus(pid_t pid);

// Waits for the child and returns its wait status; -1 when it is not ours.
int waitFor(pid_t pid);

void pinToOneCore(pid_t pid, int core);
void unpin(pid_t pid);

} // namespace forkscope
