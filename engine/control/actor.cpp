#include "engine/control/actor.h"

#include "engine/os/clock.h"

#include <algorithm>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace forkscope {

namespace {

thread_local Actor t_self;

// How many takers a change lets go on. Taking something away wakes nobody.
int toWake(Operation operation)
{
    switch (operation) {
    case Operation::release:
    case Operation::semRelease:
    case Operation::put:
        return 1;
    case Operation::eventSet:
    case Operation::closeQueue:
    case Operation::endFeeder:
    case Operation::deliver:
        return kWakeAll;
    default:
        return 0;
    }
}

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

Actor Actor::fresh(Arena arena, ActorId id)
{
    Actor actor;
    actor.m_arena = arena;
    actor.m_id = id;
    actor.m_slot = &arena.slot(id);
    actor.m_ring = arena.ring(id);
    actor.m_controlled = arena.header().gate.load() == Gate::controlled;
    actor.m_exploring = arena.header().exploring.load();
    actor.m_cycles = arena.header().cycles;
    actor.m_ringMask = arena.header().ringEvents - 1;
    actor.m_granted = actor.m_slot->grant.load();
    actor.m_firstHead = actor.m_head = actor.m_slot->head.load();
    actor.m_textHead = actor.m_slot->textHead.load();
    return actor;
}

void Actor::become(Arena arena, ActorId id, int hostSocket)
{
    t_self = fresh(arena, id);
    t_self.m_hostSocket = hostSocket;
    arena.slot(id).phase.store(ActorPhase::outside);
}

void Actor::becomeHelper(Arena arena, ActorId id)
{
    t_self = fresh(arena, id);
    t_self.m_helper = true;
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
    m_slot->seen.store(call.seen, std::memory_order_relaxed);
    m_passes = passesGate(call.operation);
    m_slot->announcement.store(pack({call.operation, call.object, 0, false}),
                               std::memory_order_release);
}

// In a search: what touches nothing that others could see, and never waits.
bool Actor::passesGate(Operation operation) const
{
    if (!m_exploring) return false;
    switch (operation) {
    case Operation::sleep:
        // One after the other may go on for ever, and a handler may run in the middle of one.
        return m_sleeps == 0 && !(m_exploring & kStopsAtSleeps)
               && (m_slot->handled.load(std::memory_order_relaxed) & ~(1ull << SIGINT)) == 0;
    case Operation::start:
    case Operation::reap:
    case Operation::print:
    case Operation::random:
    case Operation::getpid:
    case Operation::clock:
    case Operation::cpuTime:
    case Operation::put:
    case Operation::closeQueue:
        return true;
    case Operation::tally:
        return !(m_exploring & kStopsAtTallies);
    default:
        return false;
    }
}

void Actor::intend(const Call& call, std::uint32_t version)
{
    m_slot->announcement.store(pack({call.operation, call.object, version, true}),
                               std::memory_order_release);
}

bool Actor::enter()
{
    if (m_passes) {
        m_slot->phase.store(ActorPhase::inside, std::memory_order_relaxed);
        return true;
    }
    if (m_controlled) return park();
    for (;;) {
        // The host's membarrier(2) stands between this store and the load of the gate.
        m_slot->phase.store(ActorPhase::inside, std::memory_order_relaxed);
        std::atomic_signal_fence(std::memory_order_seq_cst);
        if (!m_arena.header().membarrier) std::atomic_thread_fence(std::memory_order_seq_cst);
        if (m_arena.header().gate.load(std::memory_order_acquire) == Gate::open) return true;
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

bool Actor::park()
{
    m_slot->phase.store(ActorPhase::atGate);
    m_arena.ring();
    for (std::uint32_t grant; (grant = m_slot->grant.load()) == m_granted;) {
        if (isSignalled()) return false;
        sleepOn(&m_slot->grant, grant, kNoDeadline);
    }
    ++m_granted;
    m_sleeps = 0;
    m_answersTaken = 0;
    m_slot->phase.store(ActorPhase::inside, std::memory_order_release);
    return true;
}

void Actor::leave()
{
    m_slot->phase.store(ActorPhase::outside, std::memory_order_release);
}

void Actor::announceAndEnter(const Call& call)
{
    do {
        if (isSignalled()) runHandlers();
        announce(call);
    } while (!enter());
}

// --- operations -------------------------------------------------------------------------------

Outcome Actor::onWord(const Call& call)
{
    announceAndEnter(call);
    ObjectRecord& object = m_arena.object(call.object);
    const bool larger = object.kind == std::uint16_t(ObjectKind::queue); // may be odd
    bool told = false;
    for (;;) {
        std::uint64_t word =
            larger ? evenWord(object) : object.word.load(std::memory_order_acquire);
        const Transition next =
            transition(call.operation, stateOf(word), m_id, call.argument, call.seen);
        const std::uint32_t version = versionOf(word);
        if (next.ruling == Ruling::changes) {
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
            return {true, true, stateOf(word), version + 1, 1};
        }
        if (next.ruling != Ruling::blocks) {
            const bool done = next.ruling == Ruling::looks;
            const std::int64_t result = done ? resultOfLook(call.operation, stateOf(word)) : 0;
            record(call, kLook, version, stateOf(word), result);
            leave();
            return {done, false, stateOf(word), version, result};
        }
        if (!blockOn(object, call, word, told)) {
            record(call, kLook, version, stateOf(word), 0);
            leave();
            return {false, false, stateOf(word), version, 0};
        }
    }
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

void Actor::transparent(const Call& call, std::int64_t result, std::uint32_t before)
{
    makeRoom();
    m_callText = call.text.empty() ? 0 : keepText(call.text);
    record(call, kTransparent, 0, before, result);
}

// A helper's word: it is started by another actor of its process, which is no step of that one.
void Actor::transparentChange(const Call& call, std::uint32_t state)
{
    makeRoom();
    m_callText = call.text.empty() ? 0 : keepText(call.text);
    std::atomic<std::uint64_t>& word = m_arena.object(call.object).word;
    const std::uint64_t before = word.load();
    word.store(makeWord(versionOf(before) + 1, state));
    record(call, kTransparent | kChange, versionOf(before) + 1, stateOf(before), 1);
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

void Actor::beginChange(const Call& call)
{
    announceAndEnter(call);
    ObjectRecord& object = m_arena.object(call.object);
    bool told = false;
    for (;;) {
        std::uint64_t word = evenWord(object);
        const Transition next =
            transition(call.operation, stateOf(word), m_id, call.argument, call.seen);
        if (next.ruling == Ruling::blocks) {
            blockOn(object, call, word, told);
            continue;
        }
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
    if (const int count = toWake(call.operation)) wakeWaiters(object, Waiting::takers, count);
    if (call.operation == Operation::receive) wakeWaiters(object, Waiting::putters, kWakeAll);
    leave();
}

std::uint32_t Actor::stateBefore(ObjectId object) const
{
    return oddBefore(stateOf(m_arena.object(object).word.load(std::memory_order_relaxed)));
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

} // namespace forkscope
