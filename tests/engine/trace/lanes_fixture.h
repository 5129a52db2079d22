#pragma once

#include "engine/trace/lanes.h"

#include <gtest/gtest.h>

#include <sstream>

namespace forkscope {

inline constexpr ObjectId kLock = kMaxActors + 1;
inline constexpr ObjectId kFile = kMaxActors + 2;

// A history written by hand: each event 100 us after the one before.
class LanesTest : public testing::Test
{
protected:
    explicit LanesTest(bool controlled = true) : history(controlled) {}

    void play(Event event)
    {
        event.time = m_time += 100'000;
        event.step = m_step;
        history.append(std::span(&event, 1));
        sut.extend(history);
    }

    void step(Event event)
    {
        ++m_step;
        play(event);
    }

    void born(ActorId actor) { play({.actor = actor, .operation = Operation::born}); }

    void start(ActorId parent, ActorId child)
    {
        step({.actor = parent,
              .object = processWord(child),
              .operation = Operation::start,
              .flags = kChange});
        born(child);
    }

    void begin(ActorId actor) { step({.actor = actor, .operation = Operation::begin}); }

    void make(ObjectId id, ObjectKind kind)
    {
        play({.argument = std::int64_t(kind), .object = id, .operation = Operation::make});
    }

    void want(ActorId actor, Operation operation, ObjectId object = 0)
    {
        play({.argument = kForever,
              .actor = actor,
              .object = object,
              .operation = operation,
              .phase = Phase::announced});
    }

    void acquire(ActorId actor)
    {
        step({.argument = kForever,
              .result = 1,
              .actor = actor,
              .object = kLock,
              .operation = Operation::acquire,
              .flags = kChange});
    }

    void release(ActorId actor)
    {
        step({.actor = actor, .object = kLock, .operation = Operation::release, .flags = kChange});
    }

    // Two processes that have begun, and a lock.
    void twoWithALock()
    {
        born(0);
        make(kLock, ObjectKind::lock);
        begin(0);
        start(0, 1);
        begin(1);
    }

    // "ready@3 running@4": states and the steps in which they began.
    std::string states(ActorId actor) const
    {
        std::ostringstream text;
        for (const LaneSegment& segment : sut.lane(actor)->segments)
            text << (text.tellp() ? " " : "") << name(segment.state) << '@' << segment.from.step;
        return text.str();
    }

    std::string handOvers() const
    {
        std::ostringstream text;
        for (const LaneArrow& arrow : sut.arrows())
            if (arrow.kind == LaneArrow::Kind::handOver)
                text << arrow.fromActor << '@' << arrow.from.step << "->" << arrow.toActor << '@'
                     << arrow.to.step << ' ';
        return text.str();
    }

    History history;
    Lanes sut;
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
};

} // namespace forkscope
