#pragma once

// What each operation means for the state of its object, as one pure function. The program's side
// performs it, the controller asks it who can go on, the world is reduced by it, and tests check
// runs against it: there is no second definition.

#include "engine/record/event.h"

namespace forkscope {

// States of a process word.
inline constexpr std::uint32_t kUnborn = 0;
inline constexpr std::uint32_t kStarted = 1;
inline constexpr std::uint32_t kDead = 2; // a zombie: the kernel keeps its exit status
inline constexpr std::uint32_t kReaped = 3;

enum class Verdict : std::uint8_t {
    changes, // takes effect and makes a new version
    looks,   // succeeds without a change
    blocks,  // can't go on in this state
    refuses, // fails at once (a release of a free lock)
};

struct Transition
{
    Verdict verdict;
    std::uint32_t state; // after; the same as before unless it changes
};

// What `operation` by `actor` does in `state`, waiting aside.
Transition transition(Operation operation, std::uint32_t state, ActorId actor,
                      std::int64_t argument);

// Whether an announced operation could be granted now: it would take effect, fail at once, or its
// time may come (a sleep, a wait with a deadline).
bool canProceed(Operation operation, std::uint32_t state, ActorId actor, std::int64_t argument);

// Whether `argument` is a deadline that may pass.
bool hasDeadline(Operation operation, std::int64_t argument);

// The actor that holds a lock in this state, or kNobody.
constexpr ActorId holderOf(std::uint32_t lockState) { return ActorId(lockState - 1); }

} // namespace forkscope
