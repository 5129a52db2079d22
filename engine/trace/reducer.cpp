#include "engine/trace/reducer.h"

#include "engine/trace/schedule_of.h"
#include "engine/trace/wishes.h"

#include <algorithm>

namespace forkscope {

namespace {

// What the kernel shows for a state, as long as no sample says otherwise.
char letterOf(const ProcessInfo& process)
{
    switch (process.state) {
    case ProcessState::running:
    case ProcessState::computing:
        return 'R';
    case ProcessState::ready:
        return process.held ? 'S' : 'R';
    case ProcessState::stopped:
        return 'T';
    case ProcessState::zombie:
        return 'Z';
    case ProcessState::gone:
        return '-';
    default:
        return 'S';
    }
}

RunEnd endFrom(std::int64_t number)
{
    const bool known = number >= 0 && number <= std::int64_t(RunEnd::failed);
    return known ? RunEnd(number) : RunEnd::failed;
}

} // namespace

void Reducer::run()
{
    m_world.time = std::max(m_world.time, m_event.time);
    m_world.step = m_event.step;
    if (traits(m_event.operation).byHost) runHostEvent();
    else runOwnEvent();
    ++m_world.events;
}

void Reducer::runHostEvent()
{
    switch (m_event.operation) {
    case Operation::born:
        return born();
    case Operation::died:
        return die();
    case Operation::reaped:
        return reap(m_event.actor);
    case Operation::adopted:
        return adopt();
    case Operation::kernelView:
        return sample();
    case Operation::computing:
        if (m_actor && m_actor->state == ProcessState::running)
            setState(*m_actor, ProcessState::computing);
        return;
    case Operation::actStop:
        return stop(m_event.actor);
    case Operation::actContinue:
        return goOn(m_event.actor);
    case Operation::claimBroken:
        return breakClaim();
    case Operation::ended:
        m_world.end = endFrom(m_event.argument);
        return;
    default: // actKnob, noChange, ownerDied: changes of an object, though not by a process
        if (ObjectInfo* object = m_world.object(m_event.object)) change(*object);
    }
}

void Reducer::runOwnEvent()
{
    if (m_actor) m_actor->lastEvent = m_world.events;
    if (m_event.phase == Phase::done) return perform();
    if (m_actor) want();
}

// The actor is at the gate, or can't go on yet: what it wants and whether it could have it.
void Reducer::want()
{
    count(*m_actor, -1);
    m_actor->operation = m_event.operation;
    m_actor->phase = m_event.phase;
    m_actor->object = m_event.object;
    m_actor->argument = m_event.argument;
    m_actor->text = m_event.text;
    m_actor->line = m_event.line;
    const bool decided = m_event.operation == Operation::eventWake && m_event.phase != Phase::done;
    if (decided) m_actor->seen = m_event.before;
    count(*m_actor, 1);
    settle(*m_actor);
}

void Reducer::perform()
{
    if (isStep(m_event)) m_world.lastActor = m_event.actor;
    if (isStep(m_event) && m_actor) {
        ++m_actor->steps;
        if (m_event.operation == Operation::begin) m_actor->begun = 1;
        want();
    }
    performOnObject();
    performStep();
}

void Reducer::performOnObject()
{
    ObjectInfo* object = m_world.object(m_event.object);
    if (object && made() && traits(m_event.operation).effect == Effect::change) change(*object);
}

void Reducer::performStep()
{
    switch (m_event.operation) {
    case Operation::make:
        return make();
    case Operation::print:
        ++m_world.lines;
        return;
    case Operation::tally:
        return tally();
    case Operation::decodeError:
        ++m_world.decodeErrors;
        return;
    case Operation::eventWait: // what it saw decides when it wakes
        if (m_actor) m_actor->seen = m_event.before;
        return remember(m_event.result, 0);
    case Operation::valueGet:
    case Operation::knobLook:
    case Operation::semValue:
    case Operation::eventIsSet:
    case Operation::eventWake:
    case Operation::poll:
        return remember(m_event.result, 0);
    case Operation::valueSet:
        return remember(m_event.argument, 0);
    case Operation::fileRead:
    case Operation::fileWrite:
    case Operation::fileRename:
        return remember(0, m_event.text);
    case Operation::receive:
        return remember(1, m_event.text);
    default:
        return performOnProcess();
    }
}

void Reducer::performOnProcess()
{
    switch (m_event.operation) {
    case Operation::start:
        return start();
    case Operation::startFeeder:
        return startFeeder();
    case Operation::endFeeder:
        if (m_actor && m_actor->isHelper()) endHelper(*m_actor);
        return;
    case Operation::join:
    case Operation::reap:
    case Operation::isAlive:
    case Operation::waitChild:
    case Operation::waitAny:
        if (m_event.flags & kChange && isProcessWord(m_event.object))
            reap(actorOfWord(m_event.object));
        return;
    case Operation::setHandler:
        return setHandler();
    case Operation::sendSignal:
        return sendSignal();
    default:
        return;
    }
}

// Keeps the number of those who are at an object, so that a change of what nobody waits for costs
// no search.
void Reducer::count(const ProcessInfo& process, int difference)
{
    if (process.phase == Phase::done || isOver(process.state)) return;
    if (ObjectInfo* object = m_world.object(process.object))
        object->wanted = std::uint16_t(object->wanted + difference);
}

// The state of a living process follows from what it wants. A timed wait counts as waiting for its
// object, though its time may come.
void Reducer::settle(ProcessInfo& process)
{
    if (isOver(process.state) || process.state == ProcessState::stopped) return;
    if (process.phase == Phase::done)
        return setState(process, process.begun ? ProcessState::running : ProcessState::fresh);
    if (process.operation == Operation::sleep) return setState(process, ProcessState::sleeping);
    const bool blocked = isBlocked(m_world, wishOf(process));
    setState(process, blocked ? ProcessState::waiting : ProcessState::ready);
}

void Reducer::settleWaiters(const ObjectInfo& object)
{
    int left = object.wanted;
    for (ProcessInfo& process : m_world.processes) {
        if (left == 0) return;
        if (process.object != object.id || process.phase == Phase::done) continue;
        if (isOver(process.state)) continue;
        settle(process);
        --left;
    }
}

// Those who wait for this process, and its parent, which may wait for any child.
void Reducer::settleFamily(ActorId actor)
{
    const ProcessInfo* child = m_world.process(actor);
    for (ProcessInfo& process : m_world.processes) {
        if (process.phase == Phase::done) continue;
        const bool forIt = process.object == processWord(actor);
        const bool forAny = process.operation == Operation::waitAny && child
                            && child->parent == process.actor;
        if (forIt || forAny) settle(process);
    }
}

void Reducer::setState(ProcessInfo& process, ProcessState state)
{
    if (process.state != state) {
        process.state = state;
        process.since = m_event.time;
        process.sinceEvent = m_world.events;
        process.sinceStep = m_event.step;
    }
    process.held = m_world.controlled && state == ProcessState::ready;
    process.letter = letterOf(process);
    process.letterSampled = false;
}

void apply(World& world, const Event& event) { Reducer(world, event).run(); }

} // namespace forkscope
