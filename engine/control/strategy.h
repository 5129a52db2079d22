#pragma once

// Who goes next. A strategy names an actor and knows nothing of the runtime.

#include "engine/record/event.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace forkscope {

class Strategy
{
public:
    virtual ~Strategy() = default;
    // Chooses among actors that can go on and whose time has come; never empty, in ascending
    // order. `last` took the previous step (kNobody: none yet).
    virtual ActorId choose(std::span<const ActorId> ready, ActorId last) = 0;
};

// "random", "round-robin", "run-on" (the same actor while it can, else the lowest) or "pct"
// (Burckhardt et al., ASPLOS 2010, depth 3); null for any other name. Equal seeds choose equally.
std::unique_ptr<Strategy> makeStrategy(std::string_view name, std::uint64_t seed);

} // namespace forkscope
