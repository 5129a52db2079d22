#pragma once

// The memory that all processes of a run share with the host: one sparse segment, mapped before
// the first fork, so everybody has it at the same place but links by index only. Whoever reads this
// header knows who writes what.
//
//   ArenaHeader | ObjectRecord[kMaxObjects] | ActorSlot[kMaxActors] | PipeRecord[kMaxPipes]
//   | Ring[kMaxActors]
//
// An object is one 64-bit word: version (low half, the futex) and state (high half). Every change
// is one compare-and-swap that makes the next version:
//
//     free        v     | 0            acquire by actor 3:  CAS  ->  v+1 | 4
//     held by 3   v+1   | 4            release:             CAS  ->  v+2 | 0
//
// What doesn't fit in a word (a file) is changed in two: odd while the change is under way, with
// the holder and what was before in the state, so that the host can finish or undo it:
//
//     at rest     v     | length       ->  v+1 | (actor+1) << 20 | length  ->  v+2 | new length
//
// So is a queue's pipe. Its bytes are in the kernel; how long each message is, and which are in
// there, stands beside the word, in two copies of which the version chooses one: (version >> 1) & 1.
//
// An actor's life in its slot:
//
//     phase   outside -> inside -> outside       free: announced, performed, recorded
//                        inside -> waiting       free: asleep on an object or the clock
//             atGate -> inside -> ...            controlled: parked until `grant` grows
//     the host writes: registered, grant, dead, tail;  the parent, before the fork: who it is;
//     the kernel, at the fork: pid;  the actor itself: all else.
//
// The announcement names operation, object and, right before each compare-and-swap, the version
// about to be made. It is never cleared: an intent whose version was recorded is harmless, one
// whose version nobody recorded belongs to the dead actor that announced it.

#include "engine/os/segment.h"
#include "engine/record/event.h"

#include <atomic>
#include <bit>
#include <cstddef>
#include <string_view>

namespace forkscope {

inline constexpr ObjectId kMaxObjects = 8192;
inline constexpr std::uint32_t kTextBytes = 1u << 16; // per actor
inline constexpr std::uint32_t kRingEvents = 1u << 12;
inline constexpr std::uint32_t kMaxAnswers = 64;
inline constexpr std::uint32_t kMaxKnobs = 32;
inline constexpr std::size_t kMaxProcesses = 1000;
inline constexpr std::uint32_t kMaxPipes = 64;
inline constexpr std::uint32_t kPipeMessages = 1u << 14; // more than fit: each has a header

// Versions start close to the end of their range, so that every longer run sees them wrap.
inline constexpr std::uint32_t kFirstVersion = 0xFFFFFF00;

constexpr std::uint32_t versionOf(std::uint64_t word) { return std::uint32_t(word); }
constexpr std::uint32_t stateOf(std::uint64_t word) { return std::uint32_t(word >> 32); }
constexpr std::uint64_t makeWord(std::uint32_t version, std::uint32_t state)
{
    return std::uint64_t(state) << 32 | version;
}
constexpr bool isOdd(std::uint64_t word) { return word & 1; }
constexpr std::uint32_t oddState(ActorId holder, std::uint32_t before)
{
    return (holder + 1u) << 20 | (before & 0xFFFFF);
}
constexpr ActorId oddHolder(std::uint32_t state) { return ActorId((state >> 20) - 1); }
constexpr std::uint32_t oddBefore(std::uint32_t state) { return state & 0xFFFFF; }

// Kinds of waiters on one word; each has its own count and futex bit, so that a wake reaches those
// it is for.
enum class Waiting : std::uint8_t { takers, putters, forEven };

struct alignas(64) ObjectRecord
{
    std::atomic<std::uint64_t> word;
    std::atomic<std::uint32_t> sleepers[3];
    std::uint16_t kind;
    std::uint16_t published; // 1 once name and kind are there
    std::uint16_t pipe;      // of a queue: number of its PipeRecord
    ObjectId owner;          // of a part of a queue: the queue
    char name[28];           // cut where longer

    // The version half (the low one: little-endian machines only), which waiters sleep on.
    const void* futex() const { return &word; }
};
static_assert(sizeof(ObjectRecord) == 64 && std::endian::native == std::endian::little);

struct PipeCounts
{
    std::uint32_t puts; // messages written and taken since the beginning
    std::uint32_t gets;
};

struct PipeRecord
{
    PipeCounts counts[2];
    std::uint32_t lengths[kPipeMessages]; // by number of the message
};

enum class ActorPhase : std::uint32_t {
    none,    // not running yet
    outside, // the program's own code
    inside,  // performs an operation
    waiting, // free mode: asleep in an operation, or held by a closed gate
    atGate,  // controlled: announced, not granted
};

// What a replay tells an actor instead of letting it look: results of transparent looks and of
// questions to the system.
struct Answer
{
    Operation operation;
    ObjectId object;
    std::uint32_t version;
    std::int64_t value;
};

struct alignas(64) ActorSlot
{
    // Written by the actor.
    std::atomic<std::uint64_t> announcement; // attempt:1 | operation:15 | object:16 | version:32
    std::atomic<std::int64_t> argument;
    std::atomic<std::uint64_t> repeat;       // index of a look << 24 | how often it repeated
    std::atomic<ActorPhase> phase;
    std::atomic<std::uint32_t> line;
    std::atomic<std::uint32_t> seen;         // the state it decided on earlier; see transition()
    std::atomic<std::uint64_t> announcedText; // length << 32 | position in its text ring
    std::atomic<std::uint64_t> head;          // events written
    std::atomic<std::uint64_t> textHead;      // bytes of text written
    // Signals by number (bit 0: none): marked by the C handler until the program's has run; those
    // with a handler of the program; those ignored.
    std::atomic<std::uint64_t> pending;
    std::atomic<std::uint64_t> handled;
    std::atomic<std::uint64_t> ignored;
    std::atomic<std::uint32_t> marks; // how often the C handler has run

    // Written by the kernel at the fork.
    alignas(64) std::int32_t pid;
    // Written by the parent before the fork.
    ActorId parent;
    ActorId creator; // of a helper: the process it belongs to; else kNobody
    std::uint16_t daemon;
    std::int32_t knownPid; // replay, search: the pid that the program is told; 0: the real one
    std::uint64_t path; // hash of the spawn path; the seed of its random numbers
    char role[48];

    // Written by the host (controller).
    alignas(64) std::atomic<std::uint32_t> grant;
    std::atomic<std::uint32_t> registered;
    std::atomic<std::uint32_t> dead;
    std::atomic<std::int32_t> osPid;
    std::atomic<std::uint64_t> tail;     // events drained
    std::atomic<std::uint64_t> textTail; // bytes of text drained
    std::atomic<std::uint32_t> room;     // grows when a full ring was drained; a futex
    std::atomic<std::uint32_t> handleNow;   // replay: the signal whose handler is to run; 0: none
    std::atomic<std::uint32_t> childDeaths; // grows when a child's death is marked; a futex

    // Written by init or the shell when they reap it, read by the host.
    std::atomic<std::uint32_t> reapedByInit;

    // Written by the host before a grant, read by the actor after it.
    std::uint32_t answerCount;
    Answer answers[kMaxAnswers];
};

enum class Gate : std::uint32_t { open, closed, controlled };

// Bits of ArenaHeader::exploring. Where it is set, steps that touch nothing shared pass the gate,
// nobody registers, and a time that could come has come.
inline constexpr std::uint32_t kExploring = 1;
inline constexpr std::uint32_t kStopsAtTallies = 2; // tallies are steps of their own
inline constexpr std::uint32_t kStopsAtSleeps = 4;  // and so are sleeps
inline constexpr std::uint32_t kKeepsTime = 8; // virtual time is respected, as in play

// The run's own clock: real time that can be stopped and scaled. Written by the host only; readers
// take it as a seqlock. epoch: even runs, odd stands still; it is also the futex of sleepers.
struct RunClock
{
    std::atomic<std::uint32_t> epoch;
    std::atomic<std::int64_t> stoodStillAt; // run time while odd; the rest changes only then
    std::atomic<std::int64_t> base;         // run time at `monotonic`
    std::atomic<std::int64_t> monotonic;
    std::atomic<double> speed;
};

struct KnobRecord
{
    char name[24];
    char value[40];
    ObjectId object; // live knobs have a word; its state is the value's number
};

struct ArenaHeader
{
    std::uint32_t magic;
    std::uint32_t layout; // version of this layout
    std::uint32_t ringEvents;
    std::uint32_t cycles; // time stamps in rings are cycles
    std::atomic<Gate> gate;
    std::atomic<std::uint32_t> replaying;
    // A search: executions come one after another in the same arena. See Exploring.
    std::atomic<std::uint32_t> exploring;
    std::atomic<std::uint32_t> wantedRun; // grows by one for each execution; a futex
    std::atomic<std::uint32_t> endedRun;  // the host has seen enough of it; a futex
    std::atomic<std::uint32_t> clearedRun; // by init: nothing of it is left
    alignas(64) std::atomic<std::uint32_t> bell; // every change that the controller should see
    std::atomic<std::uint32_t> hostSleeps;
    alignas(64) std::atomic<std::uint32_t> actors;  // slots taken
    std::atomic<std::uint32_t> objects;             // records taken
    std::atomic<std::uint32_t> pipes;               // of them, pipes
    std::atomic<std::int64_t> virtualNow;           // controlled modes
    RunClock clock;
    std::uint64_t seed;
    std::uint32_t membarrier; // all processes of the run are registered for membarrier(2)
    std::uint32_t maxProcesses;
    ObjectId printer;
    std::uint16_t knobCount;
    KnobRecord knobs[kMaxKnobs];
    char scenario[64];
    char directory[256];
    // For fault tests only: actor `crashActor` dies at the place with this number, at the
    // `crashCountdown`-th time. Places exist in builds with FORKSCOPE_CRASH_POINTS.
    std::atomic<std::uint32_t> crashActor;
    std::atomic<std::uint32_t> crashPlace;
    std::atomic<std::int32_t> crashCountdown;
};

struct Ring
{
    Event* events;
    char* text;
};

// A view of the shared segment; copies refer to the same memory.
class Arena
{
public:
    Arena() = default;
    explicit Arena(void* memory) : m_memory(static_cast<char*>(memory)) {}

    static std::size_t size();
    // Makes an empty arena in fresh (all zero) memory.
    static Arena initialise(void* memory, std::uint32_t ringEvents = kRingEvents);

    explicit operator bool() const { return m_memory != nullptr; }
    ArenaHeader& header() const { return *reinterpret_cast<ArenaHeader*>(m_memory); }
    ObjectRecord& object(ObjectId id) const;
    ActorSlot& slot(ActorId actor) const;
    Ring ring(ActorId actor) const;
    PipeRecord& pipeOf(const ObjectRecord& queue) const;

    // Takes a slot or record. kNobody or 0 when the arena is full.
    ActorId takeSlot() const;
    // A replay says which record it is to be.
    ObjectId takeObject(ObjectKind kind, std::string_view name, std::uint32_t state,
                        ObjectId wanted = 0) const;
    // Gives a queue its pipe record; false when there are no more.
    bool takePipe(ObjectRecord& queue) const;
    // The counts a queue has in this version, and the copy that the next change writes.
    PipeCounts& countsAt(const ObjectRecord& queue, std::uint32_t version) const;
    // The object with this kind and name, or 0.
    ObjectId findObject(ObjectKind kind, std::string_view name) const;

    // Makes everything as new but the header: slots, rings and objects that were used since
    // initialise(), down to these numbers of actors and objects. Nobody else may be at it.
    void forgetRun(std::uint32_t actorsKept, std::uint32_t objectsKept) const;

    // Time on the run's clock, nanoseconds; in controlled modes the virtual time.
    std::int64_t now() const;

    // Tells the host that something changed.
    void ring() const;

private:
    char* m_memory = nullptr;
};

// What the announcement word says.
struct Announcement
{
    Operation operation;
    ObjectId object;
    std::uint32_t version;
    bool attempt; // `version` is about to be made
};

// In a namespace of its own a run has init (1), the shell (2) and main.
inline constexpr std::int32_t kMainPid = 3;

// The pid that the program knows a process by.
inline int pidFor(const ActorSlot& slot) { return slot.knownPid ? slot.knownPid : slot.pid; }

constexpr std::uint64_t pack(const Announcement& a)
{
    return std::uint64_t(a.attempt) << 63 | std::uint64_t(a.operation) << 48
           | std::uint64_t(a.object) << 32 | a.version;
}

constexpr Announcement unpack(std::uint64_t word)
{
    return {Operation((word >> 48) & 0x7FFF), ObjectId(word >> 32), std::uint32_t(word),
            bool(word >> 63)};
}

// Which sleepers an operation joins while it blocks.
constexpr Waiting waitingKind(Operation operation)
{
    return operation == Operation::deliver ? Waiting::putters : Waiting::takers;
}

// Wakes sleepers of one kind on the object. Called after the version has changed.
void wakeWaiters(ObjectRecord& object, Waiting kind, int count);
void wakeEverybody(ObjectRecord& object);

} // namespace forkscope
