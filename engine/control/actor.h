#pragma once

// One scheduled thing, seen from inside its own process: announces what it is about to do, passes
// the gate, performs it on the object's word and records it. Everything that programs do goes
// through here; nothing here takes a lock, allocates, or (free mode, uncontended) calls the kernel.
//
//   announce -> gate -> look at the word -> intent -> compare-and-swap -> record -> wake

#include "engine/control/crash.h"
#include "engine/os/futex.h"
#include "engine/record/arena.h"
#include "engine/record/semantics.h"

#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

// What an actor is about to do.
struct Call
{
    Operation operation = Operation::none;
    ObjectId object = 0;
    std::int64_t argument = 0;
    std::uint16_t line = 0;
    std::string_view text = {};
    std::uint32_t seen = 0; // the state it decided on earlier; see transition()
};

// How it went.
struct Outcome
{
    bool done = false;           // false: refused, or timed out
    bool changed = false;
    std::uint32_t before = 0;    // state before
    std::uint32_t version = 0;   // made or seen
    std::int64_t result = 0;
};

class Actor
{
public:
    // The actor of this thread. Set by enter() in each process.
    static Actor& self();
    static bool exists();

    // Takes over the slot in this process: right after a fork, or as main.
    static void become(Arena arena, ActorId id, int hostSocket);
    // Takes over the slot in this thread, which helps the process of another slot.
    static void becomeHelper(Arena arena, ActorId id);

    const Arena& arena() const { return m_arena; }
    ActorId id() const { return m_id; }
    ActorSlot& slot() const { return *m_slot; }
    int hostSocket() const { return m_hostSocket; }
    bool controlled() const { return m_controlled; }
    bool exploring() const { return m_exploring != 0; }

    // An operation on a word, with the meaning of semantics.h. Waits while it blocks, at most until
    // call.argument where that is a deadline. `result` in the outcome: for acquire and join 1 or 0
    // (timed out), for looks the state seen.
    Outcome onWord(const Call& call);

    // An operation that touches no object; `result` is recorded.
    void objectless(const Call& call, std::int64_t result = 0);
    // The same in two halves, for what is only known once granted.
    void announceAndEnter(const Call& call);
    void finish(const Call& call, std::int64_t result);

    // A fact that is no step of its own.
    void transparent(const Call& call, std::int64_t result, std::uint32_t before = 0);
    // The same with a change of a word that nobody else may change now.
    void transparentChange(const Call& call, std::uint32_t state);
    // A live knob's state.
    std::uint32_t lookAtKnob(ObjectId knob, std::uint16_t line);

    // A change in two: between begin and end the word is odd and the caller may do what it likes to
    // the thing itself. Waits first while the operation blocks. `end` makes the next even version
    // with the new state.
    void beginChange(const Call& call);
    // `call.text` and `call.argument` may be others than announced: it is what the event tells.
    void endChange(const Call& call, std::uint32_t newState);
    // The state before the change that is under way.
    std::uint32_t stateBefore(ObjectId object) const;
    // A look at something larger than a word: `read` is repeated until no change overlapped it.
    template <class Read>
    std::string readWhole(const Call& call, Read read);

    // Takes any child that has ended; waits, at most until call.argument, while there is none. Its
    // number is in `child`; kNobody when the time was up, or when `children` is empty (`done` is
    // false then).
    Outcome onAnyChild(const Call& call, const std::vector<ActorId>& children, ActorId& child);

    // Signals. The C handler only marks; `program` runs as a step of its own before the next
    // operation, or in the middle of one that waits. It may throw.
    static void setProgramHandler(void (*program)(int));
    // Tells the kernel and everybody what becomes of a signal in this process.
    void dispose(int signal, Disposition disposition);
    // Runs the handlers of what is marked now, as Python does after a call that may have signalled
    // its own process.
    void takeSignals();
    // None reach this process between these two: a fork must not be interrupted.
    static void holdSignals();
    static void letSignals();

    // The time as the program is told: the run's clock; in a search, where nobody knows how long
    // anything takes, the time that this actor has slept.
    std::int64_t now() const { return m_arena.now() + m_slept; }
    // Sleeps until that clock shows `deadline`.
    void sleepUntil(std::int64_t deadline, std::uint16_t line);

    // Start and reaping, for engine/api. The child's slot is prepared by the caller.
    void intend(const Call& call, std::uint32_t version);
    void recordChange(const Call& call, std::uint32_t version, std::uint32_t before,
                      std::int64_t result);
    void leave();

    // The next answer of a replay if it is for this operation.
    const Answer* takeAnswer(Operation operation);
    const Answer* peekAnswer(Operation operation) const;

private:
    static Actor fresh(Arena arena, ActorId id);
    void announce(const Call& call);
    bool passesGate(Operation operation) const;
    bool enter(); // false: a signal came first
    bool park();
    void waitForGate();
    bool isSignalled() const;
    void runHandlers();
    void sleepOn(const void* futex, std::uint32_t expected, std::int64_t deadline,
                 std::uint32_t bits = kAnyWaiter);
    void tellWaiting(const Call& call, std::uint32_t version, std::uint32_t state, bool& told);
    bool takeChild(const Call& call, ActorId child, Outcome& outcome);
    std::uint64_t evenWord(ObjectRecord& record);
    bool blockOn(ObjectRecord& record, const Call& call, std::uint64_t word, bool& told);
    bool waitUntil(const void* futex, std::uint32_t expected,
                   std::int64_t deadline, std::uint32_t bits);
    void makeRoom();
    void makeTextRoom(std::uint32_t bytes);
    std::uint64_t keepText(std::string_view text);
    bool tells(std::uint64_t kept, std::string_view text) const;
    void record(const Call& call, std::uint8_t flags, std::uint32_t version, std::uint32_t before,
                std::int64_t result, Phase phase = Phase::done);
    bool repeatsLast(const Call& call, std::uint32_t version, std::int64_t result);

    Arena m_arena;
    ActorSlot* m_slot = nullptr;
    Ring m_ring{};
    ActorId m_id = kNobody;
    int m_hostSocket = -1;
    bool m_controlled = false;
    std::uint32_t m_exploring = 0;
    std::int64_t m_slept = 0; // in a search
    std::uint32_t m_sleeps = 0; // since the last grant
    bool m_passes = false;   // the announced step needs no grant
    bool m_helper = false;   // signals go to the process's main thread
    bool m_handling = false; // about to run a handler: another signal waits for the next look
    bool m_cycles = false;
    std::uint32_t m_granted = 0;
    std::uint32_t m_answersTaken = 0;
    std::uint32_t m_ringMask = 0;
    std::uint64_t m_head = 0;
    std::uint64_t m_firstHead = 0; // what others wrote before is not ours to repeat
    std::uint64_t m_tail = 0; // as last seen
    std::uint64_t m_textHead = 0;
    std::uint64_t m_callText = 0; // where the announced text lies
    std::uint32_t m_repeats = 0;
};

template <class Read>
std::string Actor::readWhole(const Call& call, Read read)
{
    announceAndEnter(call);
    ObjectRecord& record = m_arena.object(call.object);
    for (;;) {
        const std::uint64_t word = evenWord(record);
        std::string content = read();
        std::atomic_thread_fence(std::memory_order_acquire);
        if (record.word.load(std::memory_order_relaxed) != word) continue;
        Call withText = call;
        withText.text = content;
        m_callText = keepText(content);
        this->record(withText, kLook, versionOf(word), stateOf(word), std::int64_t(content.size()));
        leave();
        return content;
    }
}

} // namespace forkscope
