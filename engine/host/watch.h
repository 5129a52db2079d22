#pragma once

// The thread that waits for what the kernel reports: processes that register, processes that die,
// commands that arrive. It only takes notes and rings the bell; the run's own thread acts on them.

#include "engine/os/descriptor.h"
#include "engine/record/arena.h"

#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace forkscope {

class Watch
{
public:
    // `registrations` receives (actor, pidfd) messages; `commands` only rings the bell when it has
    // something to read. `zygote` is watched as well.
    Watch(Arena arena, int registrations, int commands, int zygote);
    ~Watch();
    Watch(const Watch&) = delete;

    // Actors that died since the last call, each once.
    std::vector<ActorId> takeDead();
    bool zygoteDied() const { return m_zygoteDied; }

    // Lets a registered child pass its start gate if its start is written.
    void release(ActorId actor);

    bool sendSignal(ActorId actor, int signal);
    bool isReaped(ActorId actor);
    bool isRegistered(ActorId actor);

private:
    void run();
    bool registerOne();

    Arena m_arena;
    int m_registrations;
    Descriptor m_epoll;
    Descriptor m_quit;
    std::mutex m_mutex;
    std::unordered_map<ActorId, Descriptor> m_pidfds;
    std::vector<ActorId> m_dead;
    std::atomic<bool> m_zygoteDied = false;
    std::thread m_thread;
};

} // namespace forkscope
