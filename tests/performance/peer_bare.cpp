// The bare system calls and libc, beside which the engine's cost is seen: bench_bare semaphore |
// start | gate | execution prints nanoseconds.

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <semaphore.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace forkscope;

namespace {

template <class Shared>
Shared& shared()
{
    return *static_cast<Shared*>(::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
                                        MAP_SHARED | MAP_ANONYMOUS, -1, 0));
}

// A process-shared sem_t taken and given back, nobody else about.
double semaphorePair()
{
    constexpr int count = 5'000'000;
    sem_t& semaphore = shared<sem_t>();
    ::sem_init(&semaphore, 1, 1);
    const std::int64_t begin = monotonicNow();
    for (int i = 0; i < count; ++i) {
        ::sem_wait(&semaphore);
        ::sem_post(&semaphore);
    }
    return double(monotonicNow() - begin) / count;
}

// fork, _exit, waitpid of a small static process.
double startAndJoin()
{
    constexpr int count = 1000;
    const std::int64_t begin = monotonicNow();
    for (int i = 0; i < count; ++i) {
        const pid_t pid = ::fork();
        if (pid == 0) ::_exit(0);
        ::waitpid(pid, nullptr, 0);
    }
    return double(monotonicNow() - begin) / count;
}

constexpr int kActors = 10;
struct GateWords
{
    std::atomic<std::uint32_t> grant[kActors];
    std::atomic<std::uint32_t> bell;
};

[[noreturn]] void answerGrants(GateWords& words, int actor)
{
    for (std::uint32_t seen = 0;; ++seen) {
        while (words.grant[actor].load() == seen) futexWait(words.grant[actor], seen);
        words.bell.fetch_add(1);
        futexWake(words.bell, 1);
    }
}

// A controller that grants ten processes one step each in turn through bare futexes, all on one
// core.
double gateStep()
{
    constexpr int count = 100'000;
    GateWords& words = shared<GateWords>();
    pinToOneCore(::getpid(), 0);
    pid_t actors[kActors];
    for (int i = 0; i < kActors; ++i) {
        actors[i] = ::fork();
        if (actors[i] == 0) answerGrants(words, i);
    }
    const std::int64_t begin = monotonicNow();
    for (int i = 0; i < count; ++i) {
        const std::uint32_t bell = words.bell.load();
        words.grant[i % kActors].fetch_add(1);
        futexWake(words.grant[i % kActors], 1);
        while (words.bell.load() == bell) futexWait(words.bell, bell);
    }
    const double each = double(monotonicNow() - begin) / count;
    for (pid_t actor : actors) {
        ::kill(actor, SIGKILL);
        ::waitpid(actor, nullptr, 0);
    }
    return each;
}

// What an execution of three clients can't do without: four forks, three granted steps and an exit
// of each client, all on one core, nothing recorded.
double execution()
{
    constexpr int count = 300, clients = 3, steps = 3;
    GateWords& words = shared<GateWords>();
    pinToOneCore(::getpid(), 0);
    const std::int64_t begin = monotonicNow();
    for (int run = 0; run < count; ++run) {
        for (auto& grant : words.grant) grant.store(0);
        const pid_t main = ::fork();
        if (main == 0) {
            for (int i = 0; i < clients; ++i) {
                if (::fork() != 0) continue;
                for (std::uint32_t seen = 0; seen < steps; ++seen) {
                    while (words.grant[i].load() == seen) futexWait(words.grant[i], seen);
                    words.bell.fetch_add(1);
                    futexWake(words.bell, 1);
                }
                ::_exit(0);
            }
            while (::waitpid(-1, nullptr, 0) > 0) {}
            ::_exit(0);
        }
        for (int step = 0; step < steps * clients; ++step) {
            const std::uint32_t bell = words.bell.load();
            words.grant[step % clients].fetch_add(1);
            futexWake(words.grant[step % clients], 1);
            while (words.bell.load() == bell) futexWait(words.bell, bell);
        }
        ::waitpid(main, nullptr, 0);
    }
    return double(monotonicNow() - begin) / count;
}

} // namespace

int main(int count, char** words)
{
    const char* what = count == 2 ? words[1] : "";
    if (!std::strcmp(what, "semaphore")) std::printf("%.2f\n", semaphorePair());
    else if (!std::strcmp(what, "start")) std::printf("%.1f\n", startAndJoin());
    else if (!std::strcmp(what, "gate")) std::printf("%.1f\n", gateStep());
    else if (!std::strcmp(what, "execution")) std::printf("%.1f\n", execution());
    else return 2;
}
