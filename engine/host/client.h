#pragma once

// The host's end of the connection to window or command line.

#include "engine/host/chronicle.h"
#include "engine/session/wire.h"

#include <vector>

namespace forkscope {

class Client
{
public:
    Client() = default; // of a run that only the host itself looks at
    explicit Client(Wire& wire) : m_wire(&wire) {}

    // Commands that have arrived; never waits.
    std::vector<Json> commands();
    // The peer has closed its end: nobody listens any more.
    bool gone() const { return m_gone || (m_wire && m_wire->closed()); }

    // Sends what is new in the chronicle.
    void publish(const Chronicle& chronicle);
    std::size_t unpublished(const Chronicle& chronicle) const
    {
        return chronicle.events().size() - m_events;
    }
    void send(const RunStatus& status);
    void send(const RunSummary& summary);

private:
    Wire* m_wire = nullptr;
    bool m_gone = false;
    std::size_t m_events = 0;
    TextId m_texts = 1;
    std::uint32_t m_edition = 0;
    std::string m_lastStatus;
};

} // namespace forkscope
