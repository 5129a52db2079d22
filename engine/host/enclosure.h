#pragma once

// Everything of one run that the operating system must give back: the shared segment, the zygote
// and all processes below it, the directory. Its destructor ends and removes all of it.

#include "engine/host/scenario.h"
#include "engine/host/watch.h"
#include "engine/os/process.h"
#include "engine/os/segment.h"
#include "engine/record/arena.h"

#include <memory>
#include <string>

namespace forkscope {

struct EnclosureSetup
{
    const Scenario* scenario = nullptr;
    KnobValues knobs;
    std::uint64_t seed = 0;
    bool controlled = false;
    bool replaying = false;
    bool exploring = false;   // one execution after another; main starts when it is asked for
    ActorId actorsKept = 0;   // a replay's own: new ones come behind the recorded ones
    ObjectId objectsKept = 0;
    double speed = 1;
    int commands = -1; // socket to watch
    int core = -1;     // to pin everything to
};

class Enclosure
{
public:
    // Prepares the arena and starts the zygote; the scenario's main waits at its first gate (or,
    // free, starts). Throws std::system_error.
    explicit Enclosure(const EnclosureSetup& setup);
    ~Enclosure();

    const Arena& arena() const { return m_arena; }
    Watch& watch() { return *m_watch; }
    bool namespaced() const { return m_namespaced; }
    const std::string& directory() const { return m_directory; }
    // Path of the executable to start zygotes from; this host's own unless a test says otherwise.
    static std::string zygoteExecutable();
    // Where the probe says no, or the user wants it so (FORKSCOPE_NO_NAMESPACE=1).
    static bool mayUseNamespaces();

private:
    void prepareArena(const EnclosureSetup& setup);
    void startZygote(const EnclosureSetup& setup);

    Segment m_segment;
    Arena m_arena;
    std::string m_directory;
    Descriptor m_directoryLock; // tells other hosts that somebody lives here
    Descriptor m_socket;
    bool m_namespaced = false;
    SpawnedProcess m_zygote;
    std::unique_ptr<Watch> m_watch;
};

// Removes directories of runs whose host is gone; called when a host starts.
void sweepRunDirectories();

} // namespace forkscope
