#pragma once

#include "engine/session/session.h"

namespace forkscope {

// A plausible controlled run of ticket-grab, as a host would send it, made by a small simulation
// without any process: `clients` buy from `tickets`, with or without the lock. The same arguments
// give the same run. Texts and events are complete; there is no status and no summary.
Update sampleTicketRun(int clients, int tickets, bool lock, std::uint64_t seed);

} // namespace forkscope
