#include "engine/control/actor.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"

#include <algorithm>
#include <csignal>
#include <cstring>
#include <unistd.h>

namespace forkscope {

namespace {

thread_local Actor t_self;

constexpr std::uint32_t kLongestText = kTextBytes / 2;

// How many takers a change lets go on. Taking something away wakes nobody.
int toWake(Operation operation) { return operation == Operation::release ? 1 : 0; }

} // namespace

#ifdef FORKSCOPE_CRASH_POINTS
void crashPoint(const Arena& arena, ActorId actor, CrashPlace place)
{
    ArenaHeader& header = arena.header();
    if (header.crashPlace.load(std::memory_order_relaxed) != std::uint32_t(place)) return;
    const std::uint32_t chosen = header.crashActor.load(std::memory_order_relaxed);
    if (chosen != actor && chosen != kMaxActors) return; // kMaxActors: anybody
    if (header.crashCountdown.fetch_sub(1) == 1) ::kill(::getpid(), SIGKILL);
}
#endif

Actor& Actor::self() { return t_self; }
bool Actor::exists() { return bool(t_self.m_arena); }

void Actor::become(Arena arena, ActorId id, int hostSocket)
{
    Actor actor;
    actor.m_arena = arena;
    actor.m_id = id;
    actor.m_slot = &arena.slot(id);
    actor.m_ring = arena.ring(id);
    actor.m_hostSocket = hostSocket;
    actor.m_controlled = arena.header().gate.load() == Gate::controlled;
    actor.m_cycles = arena.header().cycles;
    actor.m_ringMask = arena.header().ringEvents - 1;
    actor.m_granted = actor.m_slot->grant.load();
    actor.m_firstHead = actor.m_head = actor.m_slot->head.load();
    actor.m_textHead = actor.m_slot->textHead.load();
    t_self = actor;
    arena.slot(id).phase.store(ActorPhase::outside);
}

// --- the gate ---------------------------------------------------------------------------------

void Actor::announce(const Call& call)
{
    makeRoom();
    m_callText = call.text.empty() ? 0 : keepText(call.text);
    m_slot->announcedText.store(m_callText, std::memory_order_relaxed);
    m_slot->line.store(call.line, std::memory_order_relaxed);
    m_slot->argument.store(call.argument, std::memory_order_relaxed);
    m_slot->announcement.store(pack({call.operation, call.object, 0, false}),
                               std::memory_order_release);
}

void Actor::intend(const Call& call, std::uint32_t version)
{
    m_slot->announcement.store(pack({call.operation, call.object, version, true}),
                               std::memory_order_release);
}

void Actor::enter()
{
    if (m_controlled) {
        park();
        return;
    }
    for (;;) {
        // The host's membarrier(2) stands between this store and the load of the gate.
        m_slot->phase.store(ActorPhase::inside, std::memory_order_relaxed);
        std::atomic_signal_fence(std::memory_order_seq_cst);
        if (!m_arena.header().membarrier) std::atomic_thread_fence(std::memory_order_seq_cst);
        if (m_arena.header().gate.load(std::memory_order_acquire) == Gate::open) return;
        waitForGate();
    }
}

void Actor::waitForGate()
{
    const auto& gate = m_arena.header().gate;
    m_slot->phase.store(ActorPhase::waiting);
    while (gate.load() == Gate::closed)
        futexWait(&gate, std::uint32_t(Gate::closed));
}

void Actor::park()
{
    m_slot->phase.store(ActorPhase::atGate);
    m_arena.ring();
    for (std::uint32_t grant; (grant = m_slot->grant.load()) == m_granted;)
        futexWait(m_slot->grant, grant);
    ++m_granted;
    m_answersTaken = 0;
    m_slot->phase.store(ActorPhase::inside, std::memory_order_release);
}

void Actor::leave()
{
    m_slot->phase.store(ActorPhase::outside, std::memory_order_release);
}

void Actor::announceAndEnter(const Call& call)
{
    announce(call);
    enter();
}

// --- operations -------------------------------------------------------------------------------

Outcome Actor::onWord(const Call& call)
{
    announceAndEnter(call);
    ObjectRecord& object = m_arena.object(call.object);
    bool told = false;
    for (;;) {
        std::uint64_t word = object.word.load(std::memory_order_acquire);
        const Transition next = transition(call.operation, stateOf(word), m_id, call.argument);
        const std::uint32_t version = versionOf(word);
        if (next.verdict == Verdict::changes) {
            intend(call, version + 1);
            crashPoint(m_arena, m_id, CrashPlace::afterIntent);
            if (!object.word.compare_exchange_weak(word, makeWord(version + 1, next.state)))
                continue;
            crashPoint(m_arena, m_id, CrashPlace::afterSwap);
            record(call, kChange, version + 1, stateOf(word), 1);
            crashPoint(m_arena, m_id, CrashPlace::afterHead);
            if (const int count = toWake(call.operation))
                wakeWaiters(object, Waiting::takers, count);
            leave();
            return {true, stateOf(word), version + 1, 1};
        }
        if (next.verdict != Verdict::blocks) {
            const bool done = next.verdict == Verdict::looks;
            const std::int64_t result = traits(call.operation).effect == Effect::look
                                            ? std::int64_t(std::int32_t(stateOf(word)))
                                            : std::int64_t(done);
            record(call, kLook, version, stateOf(word), result);
            leave();
            return {done, stateOf(word), version, result};
        }
        if (!blockOn(object, call, word, told)) {
            record(call, kLook, version, stateOf(word), 0);
            leave();
            return {false, stateOf(word), version, 0};
        }
    }
}

// Waits for another version. False when the time was up before the last look at the word.
bool Actor::blockOn(ObjectRecord& object, const Call& call, std::uint64_t word, bool& told)
{
    const bool timed = hasDeadline(call.operation, call.argument);
    if (timed && m_arena.now() >= call.argument) {
        // The clock was read after the look: look once more, or a release in between is missed.
        return object.word.load(std::memory_order_acquire) != word;
    }
    if (m_controlled) {
        park(); // granted although blocked: only a death or an act can have come between
        return true;
    }
    if (!told) {
        record(call, kLook, versionOf(word), stateOf(word), 0, Phase::waits);
        makeRoom();
        told = true;
    }
    object.sleepers[std::size_t(Waiting::takers)].fetch_add(1);
    m_slot->phase.store(ActorPhase::waiting);
    waitUntil(object.futex(), versionOf(word), timed ? call.argument : kForever,
              1u << std::uint32_t(Waiting::takers));
    enter();
    return true;
}

// One sleep; `deadline` is on the run's clock. True when it has come.
bool Actor::waitUntil(const void* futex, std::uint32_t expected,
                      std::int64_t deadline, std::uint32_t bits)
{
    if (deadline == kForever) {
        futexWait(futex, expected, kNoDeadline, bits);
        return false;
    }
    const std::int64_t left = deadline - m_arena.now();
    if (left <= 0) return true;
    const double speed = m_arena.header().clock.speed.load(std::memory_order_relaxed);
    const double real = double(left) / std::max(speed, 1e-6);
    futexWait(futex, expected, monotonicNow() + std::int64_t(std::min(real, 3.6e12)) + 1, bits);
    return m_arena.now() >= deadline;
}

void Actor::objectless(const Call& call, std::int64_t result)
{
    announceAndEnter(call);
    finish(call, result);
}

void Actor::finish(const Call& call, std::int64_t result)
{
    record(call, 0, 0, 0, result);
    leave();
}

void Actor::recordChange(const Call& call, std::uint32_t version, std::uint32_t before,
                         std::int64_t result)
{
    record(call, kChange, version, before, result);
    crashPoint(m_arena, m_id, CrashPlace::afterHead);
}

void Actor::transparent(const Call& call, std::int64_t result)
{
    makeRoom();
    m_callText = call.text.empty() ? 0 : keepText(call.text);
    record(call, kTransparent, 0, 0, result);
}

std::uint32_t Actor::lookAtKnob(ObjectId knob, std::uint16_t line)
{
    makeRoom();
    m_callText = 0;
    const Call call{Operation::knobLook, knob, 0, line};
    if (const Answer* answer = takeAnswer(Operation::knobLook)) {
        record(call, kLook | kTransparent, answer->version, std::uint32_t(answer->value),
               answer->value);
        return std::uint32_t(answer->value);
    }
    if (!m_controlled) enter();
    const std::uint64_t word = m_arena.object(knob).word.load(std::memory_order_acquire);
    record(call, kLook | kTransparent, versionOf(word), stateOf(word), stateOf(word));
    if (!m_controlled) leave();
    return stateOf(word);
}

// The word at rest; waits while somebody changes the thing.
std::uint64_t Actor::evenWord(ObjectRecord& record)
{
    for (;;) {
        const std::uint64_t word = record.word.load(std::memory_order_acquire);
        if (!isOdd(word)) return word;
        record.sleepers[std::size_t(Waiting::forEven)].fetch_add(1);
        m_slot->phase.store(ActorPhase::waiting);
        futexWait(record.futex(), versionOf(word), kNoDeadline,
                  1u << std::uint32_t(Waiting::forEven));
        if (!m_controlled) enter();
    }
}

void Actor::beginChange(const Call& call)
{
    announceAndEnter(call);
    ObjectRecord& object = m_arena.object(call.object);
    for (;;) {
        std::uint64_t word = evenWord(object);
        intend(call, versionOf(word) + 2);
        crashPoint(m_arena, m_id, CrashPlace::beforeOdd);
        const std::uint32_t state = oddState(m_id, stateOf(word));
        if (object.word.compare_exchange_weak(word, makeWord(versionOf(word) + 1, state))) break;
    }
    crashPoint(m_arena, m_id, CrashPlace::afterOdd);
}

void Actor::endChange(const Call& call, std::uint32_t newState)
{
    crashPoint(m_arena, m_id, CrashPlace::afterWork);
    ObjectRecord& object = m_arena.object(call.object);
    const std::uint64_t odd = object.word.load(std::memory_order_relaxed);
    const std::uint32_t version = versionOf(odd) + 1;
    if (!tells(m_callText, call.text)) m_callText = keepText(call.text);
    object.word.store(makeWord(version, newState));
    crashPoint(m_arena, m_id, CrashPlace::afterEven);
    record(call, kChange, version, oddBefore(stateOf(odd)), 1);
    crashPoint(m_arena, m_id, CrashPlace::afterHead);
    wakeWaiters(object, Waiting::forEven, kWakeAll);
    leave();
}

std::uint32_t Actor::stateBefore(ObjectId object) const
{
    return oddBefore(stateOf(m_arena.object(object).word.load(std::memory_order_relaxed)));
}

void Actor::sleepUntil(std::int64_t deadline, std::uint16_t line)
{
    const Call call{Operation::sleep, 0, deadline, line};
    announceAndEnter(call);
    if (!m_controlled) {
        record(call, 0, 0, 0, 0, Phase::waits);
        makeRoom();
        const auto& epoch = m_arena.header().clock.epoch;
        for (;;) {
            m_slot->phase.store(ActorPhase::waiting);
            const std::uint32_t seen = epoch.load();
            if (seen & 1) futexWait(epoch, seen);
            else if (waitUntil(&epoch, seen, deadline, kAnyWaiter)) break;
        }
        enter();
    }
    finish(call, 0);
}

const Answer* Actor::peekAnswer(Operation operation) const
{
    if (!m_arena.header().replaying.load(std::memory_order_relaxed)) return nullptr;
    if (m_answersTaken >= m_slot->answerCount) return nullptr;
    const Answer& answer = m_slot->answers[m_answersTaken];
    return answer.operation == operation ? &answer : nullptr;
}

const Answer* Actor::takeAnswer(Operation operation)
{
    const Answer* answer = peekAnswer(operation);
    if (answer) ++m_answersTaken;
    return answer;
}

// --- the ring ---------------------------------------------------------------------------------

// Room for one event is made sure of before an operation takes effect: nothing is ever dropped.
void Actor::makeRoom()
{
    while (m_head - m_tail > m_ringMask) {
        const std::uint32_t seen = m_slot->room.load();
        m_tail = m_slot->tail.load(std::memory_order_acquire);
        if (m_head - m_tail <= m_ringMask) return;
        m_arena.ring();
        futexWait(m_slot->room, seen, monotonicNow() + 50'000'000);
    }
}

void Actor::makeTextRoom(std::uint32_t bytes)
{
    while (m_textHead + bytes - m_slot->textTail.load(std::memory_order_acquire) > kTextBytes) {
        const std::uint32_t seen = m_slot->room.load();
        if (m_textHead + bytes - m_slot->textTail.load() <= kTextBytes) return;
        m_arena.ring();
        futexWait(m_slot->room, seen, monotonicNow() + 50'000'000);
    }
}

// Copies the text into the actor's text ring; returns length << 32 | position.
std::uint64_t Actor::keepText(std::string_view text)
{
    const auto length = std::uint32_t(std::min<std::size_t>(text.size(), kLongestText));
    if (length == 0) return 0;
    makeTextRoom(length);
    const std::uint32_t at = std::uint32_t(m_textHead) & (kTextBytes - 1);
    const std::uint32_t first = std::min(length, kTextBytes - at);
    std::memcpy(m_ring.text + at, text.data(), first);
    std::memcpy(m_ring.text, text.data() + first, length - first);
    const std::uint64_t place = std::uint64_t(length) << 32 | std::uint32_t(m_textHead);
    m_textHead += length;
    m_slot->textHead.store(m_textHead, std::memory_order_release);
    return place;
}

// Whether a kept text is this one (as far as it was kept).
bool Actor::tells(std::uint64_t kept, std::string_view text) const
{
    text = text.substr(0, kLongestText);
    if (kept >> 32 != text.size()) return false;
    const std::uint32_t at = std::uint32_t(kept) & (kTextBytes - 1);
    const std::size_t first = std::min<std::size_t>(text.size(), kTextBytes - at);
    return std::memcmp(m_ring.text + at, text.data(), first) == 0
           && std::memcmp(m_ring.text, text.data() + first, text.size() - first) == 0;
}

// A look that only repeats the last event is counted, not written; the count travels with the next
// event. It names the ring index it belongs to: a death in between must not give it to another.
bool Actor::repeatsLast(const Call& call, std::uint32_t version, std::int64_t result)
{
    if (m_controlled || m_callText != 0 || m_head == m_firstHead) return false;
    const Event& last = m_ring.events[(m_head - 1) & m_ringMask];
    if (last.operation != call.operation || last.object != call.object
        || last.version != version || last.result != result || last.line != call.line
        || last.phase != Phase::done || !(last.flags & kLook))
        return false;
    ++m_repeats;
    m_slot->repeat.store((m_head - 1) << 24 | std::min(m_repeats, 0xFFFFFFu),
                         std::memory_order_release);
    return true;
}

void Actor::record(const Call& call, std::uint8_t flags, std::uint32_t version,
                   std::uint32_t before, std::int64_t result, Phase phase)
{
    const bool look = flags & kLook && phase == Phase::done;
    if (look && repeatsLast(call, version, result)) return;

    Event& event = m_ring.events[m_head & m_ringMask];
    event.time = m_controlled ? m_arena.header().virtualNow.load(std::memory_order_relaxed)
                              : ticks(m_cycles);
    event.argument = call.argument;
    event.result = result;
    event.index = std::uint32_t(m_head);
    event.version = version;
    event.before = before;
    event.repeats = m_repeats;
    event.text = TextId(m_callText); // its position; the length goes in `step`
    event.step = std::uint32_t(m_callText >> 32);
    event.actor = m_id;
    event.object = call.object;
    event.operation = call.operation;
    event.line = call.line;
    event.phase = phase;
    event.flags = flags;
    crashPoint(m_arena, m_id, CrashPlace::afterRecord);
    m_slot->head.store(++m_head, std::memory_order_release);
    m_repeats = 0;
}

} // namespace forkscope
