#pragma once

// A host of one's own: started with this object, gone with it, and everything that it runs as well.

#include "engine/os/process.h"
#include "engine/session/wire.h"

namespace forkscope {

class HostConnection
{
public:
    // Starts forkscope-host. Throws NotPermitted.
    HostConnection();
    ~HostConnection();
    HostConnection(const HostConnection&) = delete;

    Wire& wire() { return *m_wire; }
    // Waits for what the host says to the request. Throws BadInput or NotPermitted with its
    // sentence where it refuses. What comes after the answer is left for the descriptor to tell.
    RunFacts awaitAnswer();

private:
    SpawnedProcess m_host;
    std::unique_ptr<Wire> m_wire;
};

} // namespace forkscope
