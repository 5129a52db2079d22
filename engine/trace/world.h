#pragma once

// The state of all processes and objects after an event: a pure function of the events up to it.
// Cheap to copy (texts are ids), so that keyframes make any point of a run reachable in a moment.

#include "engine/record/event.h"

#include <optional>
#include <string_view>
#include <vector>

namespace forkscope {

enum class ProcessState : std::uint8_t {
    fresh, // "new": forked, not yet at its start gate
    ready, // could go on; under control it is held at the gate
    running,
    waiting,  // for an object or a process
    sleeping, // for time
    computing,
    stopped,
    zombie,
    gone,
    count
};

std::string_view name(ProcessState state); // "new", "ready", ... as JSON and tests say it

// What a process last saw of an object, and which version that was.
struct Memory
{
    ObjectId object = 0;
    std::uint32_t version = 0;
    std::int64_t value = 0; // what it was told: a number, 1 for "set"; unused for files
    TextId text = 0;        // content seen (file), item taken last (queue)
    std::uint32_t event = 0; // number of the event in which it looked

    bool operator==(const Memory&) const = default;
};

struct ProcessInfo
{
    ActorId actor = kNobody;
    ActorId parent = kNobody; // who forked it
    ActorId creator = kNobody; // of a helper (a queue's feeder): the process it belongs to
    TextId role = 0;
    std::int32_t pid = 0;    // what getpid() returns in the scenario
    std::int32_t osPid = 0;  // what ps shows outside
    std::int32_t parentPid = 0; // now; changes when it is adopted
    std::int32_t formerParentPid = 0; // of an orphan: who forked it
    std::int64_t adoptedAt = -1;
    ProcessState state = ProcessState::fresh;
    bool orphan = false;
    bool daemon = false;
    bool held = false;       // ready, but parked at Forkscope's gate
    char letter = '?';       // the kernel's letter: R S D T Z, '-' when gone
    bool letterSampled = false;

    // What it is doing (phase waits or running) or wants next (announced).
    Operation operation = Operation::none;
    Phase phase = Phase::done;
    ObjectId object = 0;
    std::int64_t argument = 0; // deadline of a sleep or timed wait, value to be written, ...
    std::uint32_t seen = 0;    // the state it decided on earlier; see transition()
    TextId text = 0;
    std::uint16_t line = 0;
    std::int64_t since = 0;       // run clock: when its state last changed
    std::uint32_t sinceEvent = 0; // and in which event
    std::uint32_t sinceStep = 0;

    std::optional<int> exitCode; // as CPython: -9 is SIGKILL; empty while alive
    std::int64_t cpu = 0;        // nanoseconds, as last sampled
    std::int64_t bornAt = 0;
    std::int64_t diedAt = -1;
    std::uint32_t diedAtEvent = 0;
    std::uint32_t diedAtStep = 0;
    std::int64_t reapedAt = -1;
    std::uint32_t lastEvent = 0; // number of its latest event
    std::uint32_t steps = 0;     // how many it has taken
    std::uint32_t begun = 0;     // 1 after its begin step
    std::vector<Memory> memories;

    std::uint64_t handled = 0; // signals it has a handler for, by bit
    std::uint64_t ignored = 0;
    std::int32_t lastSignal = 0; // the latest one sent to it that left it as it is
    TextId carries = 0;       // a feeder: the item between buffer and pipe

    bool isHelper() const { return creator != kNobody; }
    bool operator==(const ProcessInfo&) const = default;
};

// A permit of a semaphore that somebody has; its place in the list is the number we give the room.
struct Holding
{
    ActorId actor = kNobody; // kNobody: free
    std::int64_t since = 0;
    std::uint32_t step = 0;
    std::uint32_t event = 0;

    bool operator==(const Holding&) const = default;
};

struct ObjectInfo
{
    ObjectId id = 0;
    ObjectKind kind = ObjectKind::none;
    TextId name = 0;
    std::uint32_t version = 0;
    // lock: holder + 1, 0 free; value, knob: the number; file: its length; semaphore: free permits;
    // event, buffer: see semantics.h; queue: bytes in its pipe.
    std::uint32_t state = 0;
    std::uint32_t initial = 0; // when it was made
    std::uint32_t least = 0;   // lowest and highest so far
    std::uint32_t most = 0;
    ObjectId owner = 0;        // of a part of a queue: the queue
    ActorId maker = kNobody;   // who made it; a buffer belongs to this process
    TextId content = 0;      // file: what stands in it
    ActorId changedBy = kNobody; // kNobody: never, or by the host
    std::uint32_t changedAtEvent = 0;
    std::uint32_t changedAtStep = 0;
    std::uint32_t heldSinceStep = 0; // lock: when its holder took it
    bool half = false;       // file: emptied and not yet written again
    std::uint16_t wanted = 0; // how many living actors are at it: announced, or waiting
    std::int64_t changedAt = 0; // run clock
    // Semaphore: who has its permits. A release by an actor that has none frees nobody's room, so
    // there may be more than there were permits at first. Empty for the places of a queue, which
    // are taken by one process and given back by another.
    std::vector<Holding> holdings;
    // Queue: in its pipe; buffer: in it; oldest first. What stands in the buffer of a process that
    // died stays listed, and so does what its feeder carries: it is lost.
    std::vector<TextId> items;

    bool operator==(const ObjectInfo&) const = default;
};

struct Tally
{
    TextId name = 0;
    std::int64_t count = 0;
    std::int64_t most = 0; // the highest so far
    bool operator==(const Tally&) const = default;
};

struct World
{
    std::uint32_t events = 0; // how many were applied
    std::uint32_t step = 0;   // number of the last step
    std::int64_t time = 0;    // run clock of the last event
    ActorId lastActor = kNobody; // who took the last step
    bool controlled = false;  // set before the first event
    std::vector<ProcessInfo> processes; // in order of birth, main first
    std::vector<ObjectInfo> objects;    // in order of making; process words are not listed
    std::vector<Tally> tallies;
    std::vector<std::uint8_t> brokenClaims; // by number; 1: broken
    std::uint32_t lines = 0;        // printed so far
    std::uint32_t decodeErrors = 0; // files that could not be understood
    std::optional<RunEnd> end;

    const ProcessInfo* process(ActorId actor) const; // null when not born
    ProcessInfo* process(ActorId actor);
    const ObjectInfo* object(ObjectId id) const;
    ObjectInfo* object(ObjectId id);
    std::int64_t tally(TextId name) const; // 0 when never counted

    // A part of a queue, null when there is none; of its two locks the readers' is number 0, the
    // writers' number 1.
    const ObjectInfo* partOf(ObjectId queue, ObjectKind kind, int number = 0) const;
    // The buffer that a process has for a queue; null before its first put.
    const ObjectInfo* bufferOf(ObjectId queue, ActorId process) const;
    // How many items a queue holds as its qsize() counts them: put and not yet received.
    std::int64_t sizeOf(const ObjectInfo& queue) const;

    // Who waits for the object, in order of arrival.
    std::vector<ActorId> waitersOf(ObjectId id) const;

    bool operator==(const World&) const = default;
};

// Applies one event. The only way a world changes.
void apply(World& world, const Event& event);

} // namespace forkscope
