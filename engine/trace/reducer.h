#pragma once

// Applies one event to a world. Its parts: what happens to processes (reducer_life.cpp), to objects
// (reducer_objects.cpp), and which state of a process follows from both (reducer.cpp).

#include "engine/record/semantics.h"
#include "engine/trace/world.h"

namespace forkscope {

// The members are what every rule needs at hand.
class Reducer
{
public:
    Reducer(World& world, const Event& event)
        : m_world(world), m_event(event), m_actor(world.process(event.actor))
    {
    }

    void run();

private:
    void runHostEvent();
    void runOwnEvent();
    void want();
    void perform();
    void performOnObject();
    void performStep();
    void performOnProcess();

    // Processes.
    ProcessInfo& bear(ActorId actor);
    void start();
    void startFeeder();
    void born();
    void die();
    void reap(ActorId actor);
    void endHelper(ProcessInfo& helper);
    void adopt();
    void sample();
    void stop(ActorId actor);
    void goOn(ActorId actor);
    void setHandler();
    void sendSignal();

    // Objects.
    void make();
    void change(ObjectInfo& object);
    void changeFile(ObjectInfo& object);
    void changeHoldings(ObjectInfo& object);
    void changeItems(ObjectInfo& object);
    void remember(std::int64_t value, TextId text);
    void tally();
    void breakClaim();

    // States of processes.
    void count(const ProcessInfo& process, int difference);
    void settle(ProcessInfo& process);
    void settleWaiters(const ObjectInfo& object);
    void settleFamily(ActorId actor);
    void setState(ProcessInfo& process, ProcessState state);

    bool made() const { return !(m_event.flags & kLook); }

    World& m_world;
    const Event& m_event;
    ProcessInfo* m_actor;
};

// Whether it can't do anything any more.
inline bool isOver(ProcessState state)
{
    return state == ProcessState::zombie || state == ProcessState::gone;
}

} // namespace forkscope
