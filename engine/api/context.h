#pragma once

// What the API keeps per process; programs have no business here.

#include "engine/control/actor.h"

#include <mutex>
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

// The same for a process that has begun already.
[[noreturn]] void runBegun(void (*target)(void*), void* context);

// The first that every process does after the fork: it takes over its slot, forgets what belonged
// to its parent alone, and waits until the host knows it.
void begin(Arena arena, ActorId actor, int hostSocket);
// The last: the exit step and _exit(2).
[[noreturn]] void endAtOnce(int exitCode, std::uint16_t line);

// Children that Process started here and that were not reaped yet.
std::vector<ActorId>& children();
// All children that were forked here, in whatever way, and not reaped yet.
std::vector<ActorId>& offspring();
// Takes the kernel's exit status of a child whose word says reaped, and remembers it.
int reapInKernel(ActorId child, std::uint32_t stateBefore);
// Free mode: when the kernel has a zombie that the host has not marked yet, waits until it has. Who
// asks without waiting must not be told "alive" after a SIGCHLD.
void awaitMark(const std::vector<ActorId>& some);
// What a reaped child's exit status was; empty where somebody else took it.
std::optional<int> exitStatusOf(ActorId child);

// kill(2), after its step. False when there is no such process. In a replay the host sends instead,
// when the recorded effect is due.
bool sendSignal(ActorId target, int signal);

// Forks: the child's pid, 0 in the child (which has begun its life then), -1 where the system has
// no room. Leaves the child's number in `child`.
pid_t forkActor(std::string_view role, bool daemon, std::uint16_t line, ActorId& child);

// The slot of a new actor: the next one, or in a replay the recorded one. kNobody when all are taken.
ActorId takeSlotFor(Operation operation);

// Held by whoever uses this process's memory in a thread beside its main one, and during a fork: a
// child must not inherit a heap in the middle of a change.
std::mutex& processMemory();

// Makes an object with its event; `owner` is the larger thing that it is part of.
ObjectId makeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                    const Where& where, ObjectId owner = 0);

// `timeout` from now, on the run's clock; kForever without one, already over when not to block.
std::int64_t deadlineOf(bool block, std::optional<double> timeout);

} // namespace forkscope::api
