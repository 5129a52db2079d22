// What an event costs with LTTng-UST: bench_lttng PROCESSES prints nanoseconds per event, the mean
// over that many processes that trace at once. The session is made by lttng.sh.

#include "engine/os/clock.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define LTTNG_UST_TRACEPOINT_CREATE_PROBES
#define LTTNG_UST_TRACEPOINT_DEFINE
#include "tests/performance/peer_lttng_provider.h"

namespace {

constexpr int kEvents = 500'000;
struct Shared
{
    std::atomic<int> ready;
    std::int64_t nanoseconds[64];
};

void trace(Shared& shared, int self, int processes)
{
    shared.ready.fetch_add(1);
    while (shared.ready.load() < processes) ::usleep(100); // not on the other's core
    const std::int64_t begin = forkscope::monotonicNow();
    for (std::uint32_t i = 0; i < kEvents; ++i)
        lttng_ust_tracepoint(forkscope_peer, operation, i, 1, i, i);
    shared.nanoseconds[self] = forkscope::monotonicNow() - begin;
}

} // namespace

// Each process is a fresh one (LTTng wants a library preloaded for fork alone), so the program
// starts itself: bench_lttng PROCESSES DESCRIPTOR SELF.
int main(int count, char** words)
{
    const int processes = count > 1 ? std::atoi(words[1]) : 1;
    const bool child = count == 4;
    const int descriptor = child ? std::atoi(words[2]) : ::memfd_create("bench", 0);
    if (!child && ::ftruncate(descriptor, sizeof(Shared)) < 0) return 3;
    Shared& shared = *static_cast<Shared*>(::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
                                                  MAP_SHARED, descriptor, 0));
    if (child) {
        trace(shared, std::atoi(words[3]), processes);
        return 0;
    }
    for (int i = 0; i < processes; ++i) {
        if (::fork() != 0) continue;
        char number[16], self[16];
        std::snprintf(number, sizeof number, "%d", descriptor);
        std::snprintf(self, sizeof self, "%d", i);
        ::execl("/proc/self/exe", "bench_lttng", words[1], number, self, nullptr);
        ::_exit(127);
    }
    std::int64_t sum = 0;
    for (int i = 0; i < processes; ++i) ::wait(nullptr);
    for (int i = 0; i < processes; ++i) sum += shared.nanoseconds[i];
    std::printf("%.2f\n", double(sum) / processes / kEvents);
}
