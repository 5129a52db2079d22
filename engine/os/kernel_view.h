#pragma once

#include <cstdint>
#include <optional>
#include <sys/types.h>

namespace forkscope {

// What /proc/PID/stat says of a process at this moment (proc(5)).
struct KernelView
{
    char letter = '?';      // R S D T Z
    pid_t parent = 0;       // as this /proc numbers it
    std::int64_t cpu = 0;   // user + system, nanoseconds, in steps of a clock tick
    int exitStatus = 0;     // raw wait status; meaningful for a zombie of the same user
};

// Empty when there is no such process.
std::optional<KernelView> kernelViewOf(pid_t pid);

// CPU time of a process, all its threads, to the nanosecond; of a zombie too. Empty when it is gone.
std::optional<std::int64_t> cpuTimeOf(pid_t pid);

// The number that the process has inside its own pid namespace; 0 when it is gone.
pid_t innermostPid(pid_t pid);

// Signals that were sent to the process and that the kernel has not delivered yet: bit 0 is none,
// bit N signal N.
std::uint64_t pendingSignalsOf(pid_t pid);

// A wait status as CPython's Process.exitcode says it: the exit code, or minus the signal.
int exitCodeOf(int waitStatus);

} // namespace forkscope
