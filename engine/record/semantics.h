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

// States of an event: how often it was set, and whether it is set.
constexpr bool isSet(std::uint32_t eventState) { return eventState & 1; }
constexpr std::uint32_t timesSet(std::uint32_t eventState) { return eventState >> 1; }

// States of a buffer: how many items wait in it, and whether it is closed.
inline constexpr std::uint32_t kClosed = 1u << 31;
constexpr std::uint32_t itemsIn(std::uint32_t bufferState) { return bufferState & ~kClosed; }

// The state of a queue is the number of bytes in its pipe. Linux makes pipes of 64 KiB (pipe(7)).
inline constexpr std::uint32_t kPipeBytes = 65536;

// States of a lock. A plain one is 0 when free, else its holder's number + 1. A robust one has a mark
// of its own in the highest bit, and remembers a holder that died until the next one takes it:
//
//     bit 31: robust | bits 16-30: number + 1 of the owner that died | bits 0-15: holder's + 1
//
//     free  R|0|0   acquire by 3 ->  R|0|4   3 dies, the host marks ->  R|4|0   acquire by 5 ->  R|0|6
inline constexpr std::uint32_t kRobust = 1u << 31;
constexpr bool isRobust(std::uint32_t lockState) { return lockState & kRobust; }

// The actor that holds a lock in this state, or kNobody.
constexpr ActorId holderOf(std::uint32_t lockState) { return ActorId(lockState - 1); }

// Whoever died holding a robust lock that nobody took since, or kNobody. Whoever takes it from this
// state is told.
constexpr ActorId ownerThatDied(std::uint32_t lockState)
{
    return ActorId((lockState >> 16 & 0x7FFF) - 1);
}

enum class Ruling : std::uint8_t {
    changes, // takes effect and makes a new version
    looks,   // succeeds without a change
    blocks,  // can't go on in this state
    refuses, // fails at once (a release of a free lock)
};

struct Transition
{
    Ruling ruling;
    std::uint32_t state; // after; the same as before unless it changes
};

// What `operation` by `actor` does in `state`, waiting aside. In the header: recording a run costs
// nanoseconds, and each operation asks.
// `seen` is the state that the actor decided on earlier, where an operation has such a memory.
inline Transition transition(Operation operation, std::uint32_t state, ActorId actor,
                             std::int64_t argument, std::uint32_t seen = 0)
{
    const auto changes = [](std::uint32_t after) { return Transition{Ruling::changes, after}; };
    const auto looks = [state] { return Transition{Ruling::looks, state}; };
    const auto blocks = [state] { return Transition{Ruling::blocks, state}; };
    const auto refuses = [state] { return Transition{Ruling::refuses, state}; };
    switch (operation) {
    case Operation::start:
    case Operation::startFeeder:
        return state == kUnborn ? changes(kStarted) : refuses();
    case Operation::died:
        return changes(kDead);
    case Operation::reap:
    case Operation::reaped:
        return state == kDead ? changes(kReaped) : refuses();
    case Operation::join:
        if (state == kDead) return changes(kReaped);
        return state == kReaped ? looks() : blocks();
    case Operation::isAlive:
        return state == kDead ? changes(kReaped) : looks();
    case Operation::waitChild:
        if (state == kDead) return changes(kReaped);
        return state == kReaped ? refuses() : blocks();
    case Operation::waitAny: // has chosen a dead one
        return state == kDead ? changes(kReaped) : refuses();
    case Operation::peekChild:
        if (state == kDead) return looks();
        return state == kReaped ? refuses() : blocks();
    case Operation::watch:
        return state == kDead || state == kReaped ? looks() : blocks();
    case Operation::endFeeder:
        return changes(kReaped);
    case Operation::joinFeeder:
        return state == kReaped ? looks() : blocks();
    case Operation::sendSignal:
        return state == kStarted || state == kDead ? looks() : refuses();
    case Operation::acquire:
        return holderOf(state) == kNobody ? changes((state & kRobust) | (actor + 1u)) : blocks();
    case Operation::release: // a robust lock has an owner, and nobody else may release it
        if (isRobust(state) ? holderOf(state) != actor : state == 0) return refuses();
        return changes(state & kRobust);
    case Operation::ownerDied:
        if (state != (kRobust | (actor + 1u))) return refuses();
        return changes(kRobust | (actor + 1u) << 16);
    case Operation::semAcquire:
        return state > 0 ? changes(state - 1) : blocks();
    case Operation::semRelease:
        return argument > 0 && state >= argument ? refuses() : changes(state + 1);
    case Operation::eventSet:
        return isSet(state) ? looks() : changes((timesSet(state) + 1) << 1 | 1);
    case Operation::eventClear:
        return isSet(state) ? changes(state & ~1u) : looks();
    case Operation::eventWake:
        return timesSet(state) == timesSet(seen) ? blocks() : looks();
    case Operation::put:
        return changes(state + 1);
    case Operation::take:
        if (itemsIn(state) > 0) return changes(state - 1);
        return state & kClosed ? looks() : blocks();
    case Operation::closeQueue:
        return changes(state | kClosed);
    case Operation::deliver:
        if (argument > std::int64_t(kPipeBytes) - state) return blocks();
        return changes(state + std::uint32_t(argument));
    case Operation::receive: // how much it takes is known when it has looked
        return state > 0 ? changes(state - std::min(state, std::uint32_t(argument))) : blocks();
    case Operation::poll:
        return state > 0 ? looks() : blocks();
    case Operation::print:
        return changes(state + 1);
    case Operation::valueSet:
    case Operation::actKnob:
    case Operation::fileRename:
        return changes(std::uint32_t(argument));
    case Operation::fileTruncate:
        return changes(0);
    case Operation::fileWrite:
        // Written over what another process may have put there since the file was emptied.
        return changes(std::max(state, std::uint32_t(argument)));
    case Operation::noChange:
        return changes(state);
    default:
        return looks();
    }
}

// Whether an announced operation could be granted now: it would take effect, fail at once, or its
// time may come (a sleep, a wait with a deadline).
bool canProceed(Operation operation, std::uint32_t state, ActorId actor, std::int64_t argument,
                std::uint32_t seen = 0);

// What the program is told after a look that succeeded.
std::int64_t resultOfLook(Operation operation, std::uint32_t state);

// Whether `argument` is a deadline that may pass.
bool hasDeadline(Operation operation, std::int64_t argument);

} // namespace forkscope
