#include "engine/os/kernel_view.h"

#include "engine/os/descriptor.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace {

std::size_t readProc(pid_t pid, const char* name, char* text, std::size_t size)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/%s", int(pid), name);
    const Descriptor file(::open(path, O_RDONLY | O_CLOEXEC));
    if (!file) return 0;
    const ssize_t length = ::read(file.get(), text, size - 1);
    if (length <= 0) return 0;
    text[length] = 0;
    return std::size_t(length);
}

// The value of the n-th field after the command's closing parenthesis, which may hold anything.
long long field(const char* afterName, int number)
{
    const char* at = afterName;
    for (int i = 0; i < number && at; ++i) {
        at = std::strchr(at, ' ');
        if (at) ++at;
    }
    return at ? std::atoll(at) : 0;
}

} // namespace

std::optional<KernelView> kernelViewOf(pid_t pid)
{
    char text[1024];
    if (readProc(pid, "stat", text, sizeof text) == 0) return {};
    const char* name = std::strrchr(text, ')');
    if (!name || !name[1]) return {};
    const char* rest = name + 2; // field 3, the state
    static const long long tick = 1'000'000'000 / ::sysconf(_SC_CLK_TCK);
    KernelView view;
    view.letter = rest[0];
    view.parent = pid_t(field(rest, 1));
    view.cpu = (field(rest, 11) + field(rest, 12)) * tick;
    view.exitStatus = int(field(rest, 49));
    return view;
}

std::optional<std::int64_t> cpuTimeOf(pid_t pid)
{
    clockid_t clock;
    timespec used;
    if (::clock_getcpuclockid(pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return {};
    return std::int64_t(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

pid_t innermostPid(pid_t pid)
{
    char text[4096];
    if (readProc(pid, "status", text, sizeof text) == 0) return 0;
    const char* line = std::strstr(text, "\nNSpid:");
    if (!line) return pid;
    const char* end = std::strchr(line + 1, '\n');
    pid_t last = 0;
    for (const char* at = line + 7; at < end;) {
        char* next;
        const long number = std::strtol(at, &next, 10);
        if (next == at) break;
        last = pid_t(number);
        at = next;
    }
    return last;
}

std::uint64_t pendingSignalsOf(pid_t pid)
{
    char text[4096];
    if (readProc(pid, "status", text, sizeof text) == 0) return 0;
    std::uint64_t pending = 0;
    for (const char* name : {"\nSigPnd:", "\nShdPnd:"})
        if (const char* line = std::strstr(text, name))
            pending |= std::strtoull(line + 8, nullptr, 16) << 1;
    return pending;
}

int exitCodeOf(int waitStatus)
{
    if (WIFSIGNALED(waitStatus)) return -WTERMSIG(waitStatus);
    return WEXITSTATUS(waitStatus);
}

} // namespace forkscope
