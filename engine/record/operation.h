#pragma once

// The words for everything that can happen in a run: what a program asks for, what the kernel and
// the teacher do to it. Names here are the names in recordings, JSON and schedules.

#include <cstdint>
#include <string_view>

namespace forkscope {

enum class Operation : std::uint16_t {
    none = 0,

    // Life of a process.
    start,    // the parent forks a child; object: the child's process word
    begin,    // the child's first step
    exit,     // the last step; argument: exit code
    join,     // waits for a child and reaps it; argument: deadline
    reap,     // takes a finished child without waiting, as CPython's start() does
    isAlive,  // looks at a child, and reaps it when it has ended; result: 1 alive
    watch,    // waits for the end of any process and leaves it alone; argument: deadline
    waitChild, // waitpid(pid); argument: deadline, 0 with WNOHANG
    waitAny,   // waitpid(-1); announced without an object, done on the child that it took
    peekChild, // waitid with WNOWAIT: looks at a zombie's exit status and leaves it there
    startFeeder, // a queue's feeder comes into being; object: its word, text: its name
    endFeeder,   // the feeder has delivered everything and ends
    joinFeeder,  // waits for that

    // Signals. The handler of a program is a step of its own: `handle`.
    sendSignal, // object: the process it goes to; argument: which
    setHandler, // argument: which; result: what is to become of it, see Disposition
    handle,     // argument: which; what the handler does follows

    // Steps that touch no object.
    sleep,    // argument: when it is due (run clock)
    print,    // text: what was printed; argument: 1 standard output, 2 standard error
    tally,    // text: its name; argument: how much is added
    random,   // result: the number drawn
    getpid,   // result: the pid
    getppid,  // result: the parent's pid, now
    clock,    // result: the run's clock, nanoseconds
    cpuTime,  // result: CPU time used by the process, nanoseconds
    procState, // argument: a pid; result: the kernel's letter for it, '-' when there is none

    // Objects.
    make,     // an object comes into being; text: its name, argument: its kind, result: its state
    acquire,  // argument: deadline; result: 1 taken, 0 timed out
    release,
    valueGet,
    valueSet, // argument: the new value
    fileRead, // text: what stood in the file
    fileTruncate,
    fileWrite,  // at the beginning of the file; text: what stands in the file then
    fileRename, // the whole file is replaced at once; text: its new content
    knobLook,   // a live knob is read; result: its value
    semAcquire, // argument: deadline; result: 1 got a permit, 0 timed out
    semRelease, // argument: the number of permits that there may be; 0: any
    semValue,
    eventSet,
    eventClear,
    eventIsSet,
    eventWait, // looks at the flag; where it is not set, eventWake follows
    eventWake, // goes on when it was set since, or at the deadline; result: the flag then
    put,        // into the buffer of this process; text: the item
    take,       // the feeder takes the oldest item of the buffer; text: the item
    closeQueue, // this process puts no more
    deliver,    // the feeder writes the item into the pipe; argument: bytes, text: the item
    receive,    // takes a message out of the pipe; argument: bytes, text: the item
    poll,       // argument: deadline; result: 1 when the pipe holds something
    decodeError, // a JSON file could not be understood; text: what the program was told

    // What the host saw or did. `actor` is the process it happened to.
    born,       // the kernel has the process; argument: pid, result: os_pid, text: role name
    died,       // it is a zombie now; argument: exit code as CPython reports it (-9: by SIGKILL)
    reaped,     // its parent in the kernel took it; it is gone
    adopted,    // its parent died; argument: pid of the new parent
    kernelView, // sampled; argument: state letter, result: CPU time in nanoseconds
    computing,  // uses CPU without an announcement
    noChange,   // a killed process left a change undone; the host moved the version on
    ownerDied,  // it died holding this robust lock: the next one to take it is told

    // What the teacher did.
    actKill,
    actTerminate,
    actStop,
    actContinue,
    actKnob,  // a live knob was turned; object: the knob, argument: its new value

    // Judgements.
    claimBroken, // argument: number of the claim
    finding,     // argument: FindingKind, text: in words
    ended,       // the run is over; argument: RunEnd

    count
};

// What an event of this operation does to the version of its object.
enum class Effect : std::uint8_t {
    none,   // touches no object
    look,   // carries the version it saw
    change, // makes the next version
};

struct OperationTraits
{
    std::string_view name;
    Effect effect;  // when it succeeds; a failed try is always a look
    bool isStep;    // an item of the schedule; the rest belongs to the step before it
    bool byHost;    // written by the host, not by the process
    bool twoStep;   // counts versions in twos: odd while the change is under way
};

const OperationTraits& traits(Operation operation);
inline std::string_view name(Operation operation) { return traits(operation).name; }

// The operation with this name, or `none`.
Operation operationNamed(std::string_view name);

enum class ObjectKind : std::uint16_t {
    none = 0,
    process,
    printer, // numbers the printed lines of a run
    knob,
    lock,
    value,
    file,
    semaphore,
    event,
    queue,  // its pipe; its semaphore, its locks and its buffers are objects of their own
    buffer, // of one process, for one queue
    count
};

std::string_view name(ObjectKind kind);
ObjectKind objectKindNamed(std::string_view name);

// What becomes of a signal that reaches a process.
enum class Disposition : std::int8_t { standard, ignored, handled };

// How a run came to its end.
enum class RunEnd : std::uint8_t {
    finished,  // its last process was reaped
    stuck,     // every actor is blocked and none has a deadline
    stopped,   // by the user
    timeout,   // the wall-clock limit
    limit,     // another limit: processes, arena, output
    diverged,  // a schedule or replay could not go on
    failed,    // the host could not go on; the text says why
};

std::string_view name(RunEnd end);

// Finding kinds other tools rely on; the order is that of the numbers in recordings.
enum class FindingKind : std::uint8_t {
    claim,
    race,
    deadlock,
    ownerDied,
    lostWakeup,
    undrainedQueue,
    leakedZombie,
    leakedOrphan,
    busyLoop,
    tornRead,
    limit,
    count
};

std::string_view name(FindingKind kind);
FindingKind findingNamed(std::string_view name);

} // namespace forkscope
