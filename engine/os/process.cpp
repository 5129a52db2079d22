#include "engine/os/process.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace {

// glibc keeps its thread's id where the kernel writes it at fork and clears it at exit; a raw clone
// must name the same place or the child's copy goes stale (set_tid_address(2)).
void* threadIdAddress()
{
    void* address = nullptr;
    return ::prctl(PR_GET_TID_ADDRESS, &address) == 0 ? address : nullptr;
}

pid_t cloneProcess(std::uint64_t flags, int* pidfd)
{
    clone_args arguments{};
    arguments.flags = flags | CLONE_PIDFD;
    arguments.pidfd = std::uint64_t(pidfd);
    arguments.exit_signal = SIGCHLD;
    return pid_t(::syscall(SYS_clone3, &arguments, sizeof arguments));
}

bool writeFile(const std::string& path, const std::string& text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return false;
    const bool written = ::write(file, text.data(), text.size()) == ssize_t(text.size());
    ::close(file);
    return written;
}

// The user keeps the number it has outside, so that files belong to the same user in both views.
bool mapUser(pid_t child)
{
    const std::string folder = "/proc/" + std::to_string(child) + "/";
    const std::string user = std::to_string(::getuid());
    const std::string group = std::to_string(::getgid());
    writeFile(folder + "setgroups", "deny");
    return writeFile(folder + "uid_map", user + " " + user + " 1")
           && writeFile(folder + "gid_map", group + " " + group + " 1");
}

[[noreturn]] void becomeProgram(const std::string& executable,
                                const std::vector<std::string>& arguments,
                                const std::vector<int>& kept, int go)
{
    char ready;
    while (::read(go, &ready, 1) < 0 && errno == EINTR) {}
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing > 0) ::dup2(nothing, 0);
    for (int descriptor : kept) setInheritable(descriptor, true);
    std::vector<char*> words{const_cast<char*>(executable.c_str())};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(executable.c_str(), words.data());
    ::_exit(127);
}

// The namespace's first process: proves that it is number 1 and may fork.
[[noreturn]] void proveNamespace(int go)
{
    char ready;
    while (::read(go, &ready, 1) < 0 && errno == EINTR) {}
    if (::getpid() != 1) ::_exit(1);
    const pid_t inner = ::fork();
    if (inner == 0) ::_exit(0);
    int status = 0;
    ::_exit(inner > 0 && ::waitpid(inner, &status, 0) == inner ? 0 : 1);
}

} // namespace

pid_t forkStoringPid(std::int32_t* pidWord)
{
    void* threadId = threadIdAddress();
    unsigned long flags = SIGCHLD | CLONE_PARENT_SETTID;
    if (threadId) flags |= CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID;
#if defined(__x86_64__)
    return pid_t(::syscall(SYS_clone, flags, nullptr, pidWord, threadId, 0));
#else
    return pid_t(::syscall(SYS_clone, flags, nullptr, pidWord, 0, threadId));
#endif
}

Descriptor openPidfd(pid_t pid) { return Descriptor(int(::syscall(SYS_pidfd_open, pid, 0))); }

bool sendSignal(const Descriptor& pidfd, int signal)
{
    return ::syscall(SYS_pidfd_send_signal, pidfd.get(), signal, nullptr, 0) == 0;
}

bool signalProcess(pid_t pid, int signal) { return pid > 0 && ::kill(pid, signal) == 0; }

int peekStatus(pid_t pid)
{
    siginfo_t info{};
    if (::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0)
        return -1;
    return info.si_code == CLD_EXITED ? (info.si_status & 0xFF) << 8 : info.si_status;
}

bool isReaped(const Descriptor& pidfd) { return !sendSignal(pidfd, 0) && errno == ESRCH; }

pid_t pidOf(const Descriptor& pidfd)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/self/fdinfo/%d", pidfd.get());
    const Descriptor file(::open(path, O_RDONLY | O_CLOEXEC));
    char text[512] = {};
    if (!file || ::read(file.get(), text, sizeof text - 1) <= 0) return -1;
    const char* line = std::strstr(text, "\nPid:");
    return line ? pid_t(std::atoi(line + 5)) : -1;
}

SpawnedProcess spawn(const std::string& executable, const std::vector<std::string>& arguments,
                     const std::vector<int>& kept, bool namespaced)
{
    int go[2];
    if (::pipe2(go, O_CLOEXEC) != 0) throwSystemError("pipe2");
    const Descriptor readEnd(go[0]);
    Descriptor writeEnd(go[1]);
    int pidfd = -1;
    const pid_t pid = cloneProcess(namespaced ? CLONE_NEWUSER | CLONE_NEWPID : 0, &pidfd);
    if (pid < 0) throwSystemError("clone3");
    if (pid == 0) {
        ::close(go[1]);
        becomeProgram(executable, arguments, kept, go[0]);
    }
    if (namespaced && !mapUser(pid)) {
        ::kill(pid, SIGKILL);
        ::close(pidfd);
        waitFor(pid);
        throwSystemError("uid_map");
    }
    writeEnd.reset();
    return {pid, Descriptor(pidfd)};
}

bool namespacesWork()
{
    int go[2];
    if (::pipe2(go, O_CLOEXEC) != 0) return false;
    const Descriptor readEnd(go[0]);
    Descriptor writeEnd(go[1]);
    int pidfd = -1;
    const pid_t pid = cloneProcess(CLONE_NEWUSER | CLONE_NEWPID, &pidfd);
    if (pid < 0) return false;
    if (pid == 0) {
        ::close(go[1]);
        proveNamespace(go[0]);
    }
    ::close(pidfd);
    const bool mapped = mapUser(pid);
    writeEnd.reset();
    return waitFor(pid) == 0 && mapped;
}

int waitFor(pid_t pid)
{
    int status = 0;
    pid_t result;
    do result = ::waitpid(pid, &status, 0);
    while (result < 0 && errno == EINTR);
    return result == pid ? status : -1;
}

void pinToOneCore(pid_t pid, int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    ::sched_setaffinity(pid, sizeof cores, &cores);
}

void unpin(pid_t pid)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    for (int core = 0; core < CPU_SETSIZE; ++core) CPU_SET(core, &cores);
    ::sched_setaffinity(pid, sizeof cores, &cores);
}

} // namespace forkscope
