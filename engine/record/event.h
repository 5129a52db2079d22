#pragma once

// One fact of a run, in 64 bytes: the same struct in a process's ring, on the way to the window,
// and in memory. Recordings keep its fields as columns.

#include "engine/record/operation.h"

#include <cstdint>
#include <limits>
#include <type_traits>

namespace forkscope {

using ActorId = std::uint16_t;  // slot in the arena; 0 is main
using ObjectId = std::uint16_t; // 0: none
using TextId = std::uint32_t;   // into Texts; 0: none

inline constexpr ActorId kNobody = 0xFFFF;
inline constexpr ActorId kMaxActors = 2048;
inline constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();

// Every actor has a process word; its object id follows from the slot.
constexpr ObjectId processWord(ActorId actor) { return ObjectId(actor + 1); }
constexpr ActorId actorOfWord(ObjectId object) { return ActorId(object - 1); }
constexpr bool isProcessWord(ObjectId object) { return object >= 1 && object <= kMaxActors; }

enum class Phase : std::uint8_t {
    done,      // the operation took effect
    announced, // controlled modes: the actor is at the gate and wants this next
    waits,     // free mode: the operation can't go on yet, the actor sleeps
};

// Bits of Event::flags.
inline constexpr std::uint8_t kLook = 1;        // carries the version it saw
inline constexpr std::uint8_t kChange = 2;      // carries the version it made
inline constexpr std::uint8_t kHealed = 4;      // written by the host for a dead actor
inline constexpr std::uint8_t kSampled = 8;     // merely sampled: true at that moment
inline constexpr std::uint8_t kTransparent = 16; // no step of its own

struct Event
{
    std::int64_t time = 0;     // run clock, nanoseconds since the run began
    std::int64_t argument = 0; // what was asked for; see Operation
    std::int64_t result = 0;   // what came of it
    std::uint32_t index = 0;   // its number among the events of its actor
    std::uint32_t version = 0; // of the object: made (kChange) or seen (kLook)
    std::uint32_t before = 0;  // the object's state before
    std::uint32_t repeats = 0; // how often the actor's previous event happened again unchanged
    TextId text = 0;
    std::uint32_t step = 0;    // the step of the run it belongs to; 0: before the first
    ActorId actor = kNobody;
    ObjectId object = 0;
    Operation operation = Operation::none;
    std::uint16_t line = 0;    // of program.cpp; 0: unknown
    Phase phase = Phase::done;
    std::uint8_t flags = 0;
    std::uint8_t padding[6] = {};

    bool operator==(const Event&) const = default;
};

static_assert(sizeof(Event) == 64 && std::is_trivially_copyable_v<Event>);

} // namespace forkscope
