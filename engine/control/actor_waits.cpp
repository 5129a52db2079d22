// How an actor waits: for an object, for a child, for time.
#include "engine/control/actor.h"

#include "engine/os/clock.h"

#include <algorithm>
#include <utility>

namespace forkscope {

// Free mode: the operation can't go on yet, and everybody may know.
void Actor::tellWaiting(const Call& call, std::uint32_t version, std::uint32_t state, bool& told)
{
    if (std::exchange(told, true)) return;
    record(call, call.object ? kLook : 0, version, state, 0, Phase::waits);
    makeRoom();
}

// Waits for another version. False when the time was up before the last look at the word.
bool Actor::blockOn(ObjectRecord& object, const Call& call, std::uint64_t word, bool& told)
{
    const bool timed = hasDeadline(call.operation, call.argument);
    if (timed && m_exploring) return false; // granted although blocked: its time has come
    if (timed && m_arena.now() >= call.argument) {
        // The clock was read after the look: look once more, or a release in between is missed.
        return object.word.load(std::memory_order_acquire) != word;
    }
    if (m_controlled) {
        announceAndEnter(call); // granted although blocked: a death or an act came between
        return true;
    }
    tellWaiting(call, versionOf(word), stateOf(word), told);
    const auto kind = std::size_t(waitingKind(call.operation));
    object.sleepers[kind].fetch_add(1);
    m_slot->phase.store(ActorPhase::waiting);
    waitUntil(object.futex(), versionOf(word), timed ? call.argument : kForever, 1u << kind);
    if (isSignalled()) {
        runHandlers();
        announce(call);
    }
    enter();
    return true;
}

// One sleep; `deadline` is on the run's clock. True when it has come.
bool Actor::waitUntil(const void* futex, std::uint32_t expected,
                      std::int64_t deadline, std::uint32_t bits)
{
    if (deadline == kForever) {
        sleepOn(futex, expected, kNoDeadline, bits);
        return false;
    }
    const std::int64_t left = deadline - m_arena.now();
    if (left <= 0) return true;
    const double speed = m_arena.header().clock.speed.load(std::memory_order_relaxed);
    const double real = double(left) / std::max(speed, 1e-6);
    sleepOn(futex, expected, monotonicNow() + std::int64_t(std::min(real, 3.6e12)) + 1, bits);
    return m_arena.now() >= deadline;
}

// Takes this one; false when its word changed meanwhile.
bool Actor::takeChild(const Call& call, ActorId child, Outcome& outcome)
{
    Call taking = call;
    taking.object = processWord(child);
    ObjectRecord& object = m_arena.object(taking.object);
    std::uint64_t word = object.word.load(std::memory_order_acquire);
    const std::uint32_t version = versionOf(word) + 1;
    intend(taking, version);
    crashPoint(m_arena, m_id, CrashPlace::afterIntent);
    if (stateOf(word) != kDead
        || !object.word.compare_exchange_strong(word, makeWord(version, kReaped)))
        return false;
    crashPoint(m_arena, m_id, CrashPlace::afterSwap);
    record(taking, kChange, version, kDead, 1);
    crashPoint(m_arena, m_id, CrashPlace::afterHead);
    leave();
    outcome = {true, true, kDead, version, 1};
    return true;
}

Outcome Actor::onAnyChild(const Call& call, const std::vector<ActorId>& children, ActorId& child)
{
    announceAndEnter(call);
    bool told = false;
    Outcome outcome;
    for (;;) {
        const std::uint32_t deaths = m_slot->childDeaths.load();
        child = kNobody;
        if (const Answer* answer = takeAnswer(Operation::waitAny)) {
            child = actorOfWord(answer->object);
        } else {
            for (ActorId one : children)
                if (stateOf(m_arena.object(processWord(one)).word.load()) == kDead) {
                    child = one;
                    break;
                }
        }
        if (child != kNobody && takeChild(call, child, outcome)) return outcome;
        const bool timeUp =
            call.argument != kForever && (m_exploring || m_arena.now() >= call.argument);
        const bool missed = deaths != m_slot->childDeaths.load();
        if (children.empty() || (timeUp && !missed)) {
            child = kNobody;
            finish(call, children.empty() ? -1 : 0);
            outcome.done = !children.empty();
            return outcome;
        }
        if (m_controlled) {
            announceAndEnter(call);
            continue;
        }
        tellWaiting(call, 0, 0, told);
        m_slot->phase.store(ActorPhase::waiting);
        waitUntil(&m_slot->childDeaths, deaths, call.argument, kAnyWaiter);
        if (isSignalled()) {
            runHandlers();
            announce(call);
        }
        enter();
    }
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

void Actor::sleepUntil(std::int64_t deadline, std::uint16_t line)
{
    const Call call{Operation::sleep, 0, deadline, line};
    announceAndEnter(call);
    ++m_sleeps;
    if (m_exploring && !(m_exploring & kKeepsTime)) m_slept = std::max(m_slept, deadline - m_arena.now());
    if (!m_controlled) {
        bool told = false;
        tellWaiting(call, 0, 0, told);
        const auto& epoch = m_arena.header().clock.epoch;
        for (;;) {
            m_slot->phase.store(ActorPhase::waiting);
            const std::uint32_t seen = epoch.load();
            if (seen & 1) sleepOn(&epoch, seen, kNoDeadline);
            else if (waitUntil(&epoch, seen, deadline, kAnyWaiter)) break;
            if (!isSignalled()) continue;
            runHandlers(); // the sleep goes on to its deadline, as Python's does (PEP 475)
            announce(call);
        }
        enter();
    }
    finish(call, 0);
}

} // namespace forkscope
