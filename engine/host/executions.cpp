#include "engine/host/executions.h"

#include "engine/api/context.h"
#include "engine/host/zygote.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {

namespace {

void runProgram(void* program) { (*reinterpret_cast<void (*)()>(program))(); }

// Waits until the word has grown to `wanted`; false when the host is gone.
bool await(const std::atomic<std::uint32_t>& word, std::uint32_t wanted, int hostSocket)
{
    for (std::uint32_t now; (now = word.load()) != wanted;) {
        futexWait(word, now, monotonicNow() + 500'000'000);
        if (word.load() == now && hostIsGone(hostSocket)) return false;
    }
    return true;
}

// Parked ones can't go away by themselves: their numbers are still theirs.
void killParked(const Arena& arena)
{
    const std::uint32_t used = std::min<std::uint32_t>(arena.header().actors.load(), kMaxActors);
    for (std::uint32_t i = 0; i < used; ++i) {
        const ActorSlot& slot = arena.slot(ActorId(i));
        const bool alive = stateOf(arena.object(processWord(ActorId(i))).word.load()) == kStarted;
        if (slot.creator == kNobody && alive && slot.pid > 0) ::kill(slot.pid, SIGKILL);
    }
}

bool leftFiles(const Arena& arena)
{
    for (std::uint32_t id = kMaxActors + 1; id < arena.header().objects; ++id) {
        const auto kind = ObjectKind(arena.object(ObjectId(id)).kind);
        if (kind == ObjectKind::file || kind == ObjectKind::queue) return true;
    }
    return false;
}

} // namespace

void serveExecutions(const Arena& arena, int hostSocket, void (*program)(), bool alone)
{
    ArenaHeader& header = arena.header();
    for (std::uint32_t run = 1; await(header.wantedRun, run, hostSocket); ++run) {
        ActorSlot& slot = arena.slot(0);
        const pid_t pid = forkStoringPid(&slot.pid);
        if (pid == 0)
            api::runProcess(arena, 0, hostSocket, runProgram, reinterpret_cast<void*>(program));
        if (pid < 0) slot.dead.store(1); // the host says so
        arena.ring();
        const bool ended = await(header.endedRun, run, hostSocket);
        if (alone) ::kill(-1, SIGKILL); // everybody in the namespace but init, kill(2)
        else killParked(arena);
        while (::waitpid(-1, nullptr, 0) > 0) {} // orphans have become ours before they can be missed
        if (leftFiles(arena)) clearRunDirectory(header.directory);
        header.clearedRun.store(run);
        arena.ring();
        if (!ended) return;
    }
}

} // namespace forkscope
