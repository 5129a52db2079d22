#pragma once

// What the API keeps per process; programs have no business here.

#include "engine/control/actor.h"

#include <optional>
#include <source_location>
#include <vector>

namespace forkscope::api {

using Where = std::source_location;

inline std::uint16_t lineOf(const Where& where) { return std::uint16_t(where.line()); }

// Runs `target` as this process's program, from its begin step to its exit step; never returns.
// A child never unwinds past this frame.
[[noreturn]] void runProcess(Arena arena, ActorId actor, int hostSocket, void (*target)(void*),
                             void* context);

// Children that were started here and not reaped yet.
std::vector<ActorId>& children();

// Makes an object with its event; `owner` is the larger thing that it is part of.
ObjectId makeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                    const Where& where, ObjectId owner = 0);

// `timeout` from now, on the run's clock; kForever without one, already over when not to block.
std::int64_t deadlineOf(bool block, std::optional<double> timeout);

} // namespace forkscope::api
