#pragma once

// An arena of its own for each test, actors of this process or of forked ones, and a drain. What a
// test waits for is watched, never slept for.

#include "engine/control/actor.h"
#include "engine/host/drain.h"
#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/os/process.h"
#include "engine/os/segment.h"

#include <gtest/gtest.h>

#include <sched.h>
#include <functional>
#include <thread>
#include <unistd.h>

namespace forkscope {

// Watches until it is so; false when it doesn't come about in ten seconds.
template <class Condition>
bool comesTrue(Condition condition)
{
    const std::int64_t until = monotonicNow() + 10'000'000'000;
    while (!condition()) {
        if (monotonicNow() > until) return false;
        ::sched_yield();
    }
    return true;
}

class ArenaTest : public testing::Test
{
protected:
    explicit ArenaTest(std::uint32_t ringEvents = kRingEvents)
        : m_segment(Segment::create("test", Arena::size())),
          arena(Arena::initialise(m_segment.data(), ringEvents))
    {}

    ActorSlot& slot(ActorId actor) const { return arena.slot(actor); }
    std::uint64_t word(ObjectId object) const { return arena.object(object).word.load(); }
    ActorPhase phase(ActorId actor) const { return slot(actor).phase.load(); }

    // Everything the actor recorded since the last call, with its texts.
    std::vector<Event> drained(ActorId actor)
    {
        std::vector<Event> events;
        Drain(arena, texts, nullptr).take(actor, events, true);
        return events;
    }

    void grantOneStep(ActorId actor)
    {
        slot(actor).grant.fetch_add(1);
        futexWake(slot(actor).grant, 1);
    }

    bool comesToTheGate(ActorId actor)
    {
        return comesTrue([&] { return phase(actor) == ActorPhase::atGate; });
    }

    // An actor in a thread of this process.
    std::jthread inThread(ActorId actor, std::function<void(Actor&)> work)
    {
        return std::jthread([this, actor, work = std::move(work)] {
            Actor::become(arena, actor, -1);
            work(Actor::self());
        });
    }

    // An actor in a process of its own, to be reaped with waitFor().
    pid_t inProcess(ActorId actor, const std::function<void(Actor&)>& work)
    {
        const pid_t pid = ::fork();
        if (pid != 0) return pid;
        Actor::become(arena, actor, -1);
        work(Actor::self());
        ::_exit(0);
    }

    // Runs the work as this actor, here and now.
    Actor& as(ActorId actor)
    {
        Actor::become(arena, actor, -1);
        return Actor::self();
    }

private:
    Segment m_segment;

protected:
    Arena arena;
    Texts texts;
};

} // namespace forkscope
