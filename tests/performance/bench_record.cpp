// What recording costs the recorded: bench_record event PROCESSES | pair prints nanoseconds, the
// mean over the processes. They record into their rings as in any free run, and this process drains
// the rings into memory meanwhile, so that nobody gets away with a full ring.

#include "engine/api/objects.h"
#include "engine/control/actor.h"
#include "engine/host/drain.h"
#include "engine/os/clock.h"
#include "engine/os/segment.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <linux/membarrier.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace forkscope;

namespace {

constexpr int kRounds = 500'000;
constexpr int kEventsMade = 1; // of the object, before the rounds

struct Results
{
    std::atomic<int> ready;
    std::int64_t nanoseconds[64];
};

// One recorded change of a Value each; no two processes share one, so this is the recording alone.
void changes(int self)
{
    api::Value value(0, "value-" + std::to_string(self));
    for (int i = 0; i < kRounds; ++i) value.set(i);
}

void lockPairs(int self)
{
    api::Lock lock("lock-" + std::to_string(self));
    for (int i = 0; i < kRounds; ++i) {
        lock.acquire();
        lock.release();
    }
}

pid_t startProcess(Arena arena, Results& results, int self, int processes, void (*work)(int))
{
    const ActorId actor = arena.takeSlot();
    const pid_t pid = ::fork();
    if (pid != 0) return pid;
    Actor::become(arena, actor, -1);
    results.ready.fetch_add(1);
    while (results.ready.load() < processes) ::usleep(100);
    const std::int64_t begin = monotonicNow();
    work(self);
    results.nanoseconds[self] = monotonicNow() - begin;
    ::_exit(0);
}

// Takes everything until all have ended; returns how many events there were.
std::size_t drain(Arena arena, int processes)
{
    Texts texts;
    TickClock clock(arena);
    Drain drain(arena, texts, &clock);
    std::vector<std::vector<Event>> taken(processes);
    for (auto& events : taken) events.reserve(kRounds * 2 + 16);
    std::size_t count = 0;
    for (int ended = 0, last = 0; last < 2; last += ended == processes) {
        while (ended < processes && ::waitpid(-1, nullptr, WNOHANG) > 0) ++ended;
        const std::size_t before = count;
        clock.sample();
        count = 0;
        for (int i = 0; i < processes; ++i) {
            drain.take(ActorId(i), taken[i]);
            count += taken[i].size();
        }
        if (count == before && ended < processes) ::usleep(20);
    }
    return count;
}

double measure(int processes, void (*work)(int), int eventsEach)
{
    Segment segment = Segment::create("bench", Arena::size());
    const Arena arena = Arena::initialise(segment.data());
    arena.header().membarrier =
        ::syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED, 0, 0) == 0;
    auto& results = *static_cast<Results*>(::mmap(nullptr, sizeof(Results), PROT_READ | PROT_WRITE,
                                                  MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    for (int i = 0; i < processes; ++i) startProcess(arena, results, i, processes, work);
    const std::size_t count = drain(arena, processes);
    const std::size_t expected = std::size_t(processes) * (kRounds * eventsEach + kEventsMade);
    if (count != expected) {
        std::fprintf(stderr, "%zu events drained, %zu recorded\n", count, expected);
        std::exit(1);
    }
    std::int64_t sum = 0;
    for (int i = 0; i < processes; ++i) sum += results.nanoseconds[i];
    return double(sum) / processes / kRounds;
}

} // namespace

int main(int count, char** words)
{
    if (count == 3 && !std::strcmp(words[1], "event"))
        std::printf("%.2f\n", measure(std::atoi(words[2]), changes, 1));
    else if (count == 2 && !std::strcmp(words[1], "pair"))
        std::printf("%.2f\n", measure(1, lockPairs, 2));
    else return 2;
}
