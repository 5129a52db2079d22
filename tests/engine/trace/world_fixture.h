#pragma once

#include "engine/record/semantics.h"
#include "engine/trace/world.h"

#include <gtest/gtest.h>

namespace forkscope {

inline constexpr ObjectId kLock = kMaxActors + 1;
inline constexpr ObjectId kFile = kMaxActors + 2;
inline constexpr ObjectId kKnob = kMaxActors + 3;

// Plays events by hand, each 10 ns and one number after the last.
class WorldTest : public testing::Test
{
protected:
    explicit WorldTest(bool controlled = true) { sut.controlled = controlled; }

    void play(Event event)
    {
        event.time = m_time += 10;
        event.step = m_step;
        apply(sut, event);
    }

    void bearMain() { play({.argument = 3, .result = 901, .text = 1, .actor = 0,
                            .operation = Operation::born}); }

    void start(ActorId child)
    {
        step({.argument = child, .result = 3 + child, .actor = 0, .object = processWord(child),
              .operation = Operation::start, .flags = kChange});
        play({.argument = 3 + child, .result = 901 + child, .text = 2, .actor = child,
              .operation = Operation::born});
    }

    void begin(ActorId actor) { step({.actor = actor, .operation = Operation::begin}); }

    void step(Event event)
    {
        ++m_step;
        play(event);
    }

    void announce(ActorId actor, Operation operation, ObjectId object = 0,
                  std::int64_t argument = 0)
    {
        want(actor, operation, object, argument, Phase::announced);
    }

    void want(ActorId actor, Operation operation, ObjectId object, std::int64_t argument,
              Phase phase)
    {
        play({.argument = argument, .actor = actor, .object = object, .operation = operation,
              .phase = phase});
    }

    void makeLock() { make(kLock, ObjectKind::lock, 0); }

    void make(ObjectId id, ObjectKind kind, std::int64_t state, ObjectId owner = 0)
    {
        play({.argument = std::int64_t(kind), .result = state, .before = owner, .text = 7,
              .actor = 0, .object = id, .operation = Operation::make});
    }

    void acquire(ActorId actor)
    {
        step({.argument = kForever, .result = 1, .version = ++m_version, .actor = actor,
              .object = kLock, .operation = Operation::acquire, .flags = kChange});
    }

    void release(ActorId actor)
    {
        step({.version = ++m_version, .actor = actor, .object = kLock,
              .operation = Operation::release, .flags = kChange});
    }

    void die(ActorId actor, int exitCode)
    {
        play({.argument = exitCode, .actor = actor, .object = processWord(actor),
              .operation = Operation::died, .flags = kChange});
    }

    void threeClientsWithALock()
    {
        bearMain();
        begin(0);
        makeLock();
        for (ActorId client = 1; client <= 3; ++client) {
            start(client);
            begin(client);
        }
    }

    // A change of an object by a step, or a look at it that found what it looked for.
    void change(ActorId actor, Operation operation, ObjectId object, std::int64_t argument = 0,
                TextId text = 0)
    {
        step({.argument = argument, .result = 1, .version = ++m_version, .text = text,
              .actor = actor, .object = object, .operation = operation, .flags = kChange});
    }

    void look(ActorId actor, Operation operation, ObjectId object, std::int64_t result,
              std::int64_t argument = 0)
    {
        const ObjectInfo* seen = sut.object(object);
        step({.argument = argument, .result = result, .version = m_version,
              .before = seen ? seen->state : 0, .actor = actor, .object = object,
              .operation = operation, .flags = kLook});
    }

    // The feeder of a process: actor `feeder`, and its buffer.
    void startFeeder(ActorId process, ActorId feeder, ObjectId buffer, ObjectId queue)
    {
        play({.argument = std::int64_t(ObjectKind::buffer), .before = queue, .text = 8,
              .actor = process, .object = buffer, .operation = Operation::make,
              .flags = kTransparent});
        play({.argument = feeder, .version = 1, .text = 9, .actor = process,
              .object = processWord(feeder), .operation = Operation::startFeeder,
              .flags = kChange | kTransparent});
    }

    const ProcessInfo& process(ActorId actor) { return *sut.process(actor); }
    ProcessState state(ActorId actor) { return process(actor).state; }

    World sut;
    std::int64_t m_time = 0;
    std::uint32_t m_step = 0;
    std::uint32_t m_version = 0;
};

} // namespace forkscope
