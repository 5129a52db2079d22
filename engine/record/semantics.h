#pragma once

// What each operation means for the state of its object, as one pure function. The program's side
// performs it, the controller asks it who can go on, the world is reduced by it, and tests check
// runs against it: there is no second definition.

#include "engine/record/event.h"

#include <algorithm>

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

// What `operation` by `actor` does in `state`, waiting aside. In the header: recording a run costs
// nanoseconds, and each operation asks.
inline Transition transition(Operation operation, std::uint32_t state, ActorId actor,
                             std::int64_t argument)
{
    switch (operation) {
    case Operation::start:
        return state == kUnborn ? Transition{Verdict::changes, kStarted}
                                : Transition{Verdict::refuses, state};
    case Operation::died:
        return {Verdict::changes, kDead};
    case Operation::reap:
    case Operation::reaped:
        return state == kDead ? Transition{Verdict::changes, kReaped}
                              : Transition{Verdict::refuses, state};
    case Operation::join:
        if (state == kDead) return {Verdict::changes, kReaped};
        if (state == kReaped) return {Verdict::looks, state};
        return {Verdict::blocks, state};
    case Operation::acquire:
        return state == 0 ? Transition{Verdict::changes, actor + 1u}
                          : Transition{Verdict::blocks, state};
    case Operation::release:
        return state != 0 ? Transition{Verdict::changes, 0} : Transition{Verdict::refuses, state};
    case Operation::print:
        return {Verdict::changes, state + 1};
    case Operation::valueSet:
    case Operation::actKnob:
        return {Verdict::changes, std::uint32_t(argument)};
    case Operation::fileTruncate:
        return {Verdict::changes, 0};
    case Operation::fileWrite:
        // Written over what another process may have put there since the file was emptied.
        return {Verdict::changes, std::max(state, std::uint32_t(argument))};
    case Operation::fileRename:
        return {Verdict::changes, std::uint32_t(argument)};
    case Operation::noChange:
        return {Verdict::changes, state};
    default:
        return {Verdict::looks, state};
    }
}

// Whether an announced operation could be granted now: it would take effect, fail at once, or its
// time may come (a sleep, a wait with a deadline).
bool canProceed(Operation operation, std::uint32_t state, ActorId actor, std::int64_t argument);

// Whether `argument` is a deadline that may pass.
bool hasDeadline(Operation operation, std::int64_t argument);

// The actor that holds a lock in this state, or kNobody.
constexpr ActorId holderOf(std::uint32_t lockState) { return ActorId(lockState - 1); }

} // namespace forkscope
