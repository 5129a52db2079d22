#include "engine/host/zygote.h"

#include "engine/api/context.h"
#include "engine/host/executions.h"
#include "engine/host/scenario.h"
#include "engine/os/barrier.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/huge_code.h"
#include "engine/os/process.h"
#include "engine/os/socket.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <sstream>
#include <string>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace {

void runProgram(void* program) { (*reinterpret_cast<void (*)()>(program))(); }

void standApart()
{
    ::setsid();
    const int nothing = ::open("/dev/null", O_RDWR);
    for (int standard : {0, 1, 2}) ::dup2(nothing, standard);
    if (nothing > 2) ::close(nothing);
    ::nice(10); // the window must stay fluent while the class watches busy programs
}

// Takes all memory that was freed so far, in the making of the catalogue. Else each child's small
// allocations would come from all over it, and the child copy a page for every few bytes.
void fillHoles()
{
    const char* top = static_cast<char*>(::sbrk(0)) - ::mallinfo2().keepcost;
    for (std::size_t size = 64 * 1024; size >= 24; size -= size > 1024 ? size / 8 : 16)
        for (;;) {
            char* room = static_cast<char*>(std::malloc(size));
            if (room < top) continue;
            std::free(room);
            break;
        }
}

// What every child would do or need anew is done here once.
void prepareForForks()
{
    moveCodeToHugePages();
    std::ostringstream() << 1; // the locale is made at its first use
    fillHoles();
}

void markReaped(const Arena& arena, ActorId actor)
{
    arena.slot(actor).reapedByInit.store(1);
    arena.ring();
}

// The stand-in shell: main's parent. It takes main's exit status once the host knows of the death,
// as an interactive shell would, and goes.
[[noreturn]] void shellMain(const Arena& arena, int socket, void (*program)())
{
    ::prctl(PR_SET_NAME, "shell");
    ActorSlot& slot = arena.slot(0);
    const pid_t pid = forkStoringPid(&slot.pid);
    if (pid == 0)
        api::runProcess(arena, 0, socket, runProgram, reinterpret_cast<void*>(program));
    if (pid < 0) ::_exit(1);
    arena.object(processWord(0)).word.store(makeWord(kFirstVersion + 1, kStarted));
    const ActorId main = 0;
    const Descriptor pidfd = openPidfd(pid);
    if (pidfd) sendMessage(socket, &main, sizeof main, pidfd.get());
    while (slot.dead.load() == 0) futexWait(slot.dead, 0);
    waitFor(pid);
    markReaped(arena, 0);
    ::_exit(0);
}

// The latest one: without a namespace the kernel may use a number again.
ActorId actorOfPid(const Arena& arena, pid_t pid)
{
    for (std::uint32_t actor = std::min<std::uint32_t>(arena.header().actors.load(), kMaxActors);
         actor-- > 0;)
        if (const ActorSlot& slot = arena.slot(ActorId(actor));
            slot.pid == pid && slot.creator == kNobody)
            return ActorId(actor);
    return kNobody;
}

// Takes an adopted child's exit status, but only after the host has marked the death: until then
// the zombie keeps its pid from being used again.
void reapAdopted(const Arena& arena, pid_t pid, int socket)
{
    const ActorId actor = actorOfPid(arena, pid);
    if (actor != kNobody) {
        // Both it and its parent may have been killed before either could register it.
        const Descriptor pidfd = openPidfd(pid);
        if (pidfd && arena.slot(actor).osPid.load() == 0)
            sendMessage(socket, &actor, sizeof actor, pidfd.get());
        const auto& dead = arena.slot(actor).dead;
        while (dead.load() == 0 && !hostIsGone(socket))
            futexWait(dead, 0, monotonicNow() + 50'000'000);
    }
    waitFor(pid);
    if (actor != kNobody) markReaped(arena, actor);
}

void reapZombies(const Arena& arena, int socket)
{
    for (;;) {
        siginfo_t info{};
        if (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0) return;
        reapAdopted(arena, info.si_pid, socket);
    }
}

} // namespace

bool hostIsGone(int socket)
{
    pollfd poll{socket, POLLRDHUP | POLLIN, 0};
    return ::poll(&poll, 1, 0) > 0 && poll.revents & (POLLHUP | POLLRDHUP | POLLERR);
}

void endAllChildren()
{
    // Children are asked for anew each time: those of the killed become ours.
    const std::string path =
        "/proc/self/task/" + std::to_string(::gettid()) + "/children";
    for (;;) {
        if (FILE* list = std::fopen(path.c_str(), "re")) {
            for (int pid; std::fscanf(list, "%d", &pid) == 1;) ::kill(pid, SIGKILL);
            std::fclose(list);
        }
        const pid_t pid = ::waitpid(-1, nullptr, 0);
        if (pid < 0 && errno == ECHILD) return;
    }
}

void clearRunDirectory(const char* directory)
{
    if (DIR* listing = ::opendir(directory)) {
        while (const dirent* entry = ::readdir(listing))
            ::unlinkat(::dirfd(listing), entry->d_name, 0);
        ::closedir(listing);
    }
}

void removeRunDirectory(const char* directory)
{
    if (!*directory) return;
    clearRunDirectory(directory);
    ::rmdir(directory);
}

int zygoteMain(int socket, int arenaDescriptor, bool guard)
{
    setInheritable(socket, false);
    const Segment segment = Segment::open(Descriptor(arenaDescriptor), Arena::size());
    const Arena arena(segment.data());
    const Scenario* scenario = findScenario(arena.header().scenario);
    if (!scenario) return 1;
    if (guard) ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "init");
    ::prctl(PR_SET_PDEATHSIG, SIGCONT); // stopped or not, it is to see that the host is gone
    standApart();
    prepareForForks();
    arena.header().membarrier = registerForBarriers();

    if (arena.header().exploring) {
        serveExecutions(arena, socket, scenario->program, !guard);
        if (guard) endAllChildren();
        removeRunDirectory(arena.header().directory);
        return 0;
    }

    sigset_t child;
    ::sigemptyset(&child);
    ::sigaddset(&child, SIGCHLD);
    const pid_t shell = ::fork();
    if (shell == 0) shellMain(arena, socket, scenario->program);
    ::sigprocmask(SIG_BLOCK, &child, nullptr);
    const Descriptor signals(::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK));

    pollfd polled[] = {{socket, POLLRDHUP, 0}, {signals.get(), POLLIN, 0}};
    while (!hostIsGone(socket)) {
        reapZombies(arena, socket);
        ::poll(polled, 2, 1000);
        signalfd_siginfo ignored;
        while (::read(signals.get(), &ignored, sizeof ignored) > 0) {}
    }
    if (guard) endAllChildren();
    removeRunDirectory(arena.header().directory);
    return 0; // in a namespace, the end of process 1 is the end of all
}

} // namespace forkscope
