// What orders the steps of a run: who learns what from whom.
#include "engine/analyze/races.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

constexpr std::int64_t kUncounted = 1'000'000; // permits: nobody has to wait for one
constexpr std::size_t kLongestLine = 4096;     // what is behind shares one row

bool changes(const Event& event) { return event.flags & kChange; }

} // namespace

RaceFinder::Actor& RaceFinder::actorOf(ActorId slot)
{
    if (slot >= m_actors.size()) m_actors.resize(slot + 1u);
    Actor& actor = m_actors[slot];
    if (actor.known) return actor;
    actor.known = true;
    actor.process = slot;
    actor.column = m_clocks.addColumn();
    actor.row = m_clocks.take();
    m_clocks.tick(actor.row, actor.column);
    return actor;
}

RaceFinder::Thing& RaceFinder::thingOf(ObjectId object)
{
    const std::size_t place = object - kMaxActors - 1u;
    if (place >= m_things.size()) m_things.resize(place + 1);
    return m_things[place];
}

RaceFinder::Row RaceFinder::rowOf(Thing& thing)
{
    if (!thing.passes) thing.row = m_clocks.take();
    thing.passes = true;
    return thing.row;
}

// What an actor does from now on is not known to those who learn from the row.
void RaceFinder::passTo(Row row, Actor& from)
{
    m_clocks.join(row, from.row);
    m_clocks.tick(from.row, from.column);
}

void RaceFinder::learn(Thing& thing, Actor& by)
{
    if (thing.passes) m_clocks.join(by.row, thing.row);
}

void RaceFinder::give(Line& line, Actor& from)
{
    const bool full = line.rows.size() - line.next >= kLongestLine;
    line.rows.push_back(full ? line.rows.back() : m_clocks.take());
    passTo(line.rows.back(), from);
}

void RaceFinder::get(Line& line, Actor& to)
{
    if (line.next == line.rows.size()) return;
    const Row row = line.rows[line.next++];
    m_clocks.join(to.row, row);
    const bool last = line.next == line.rows.size();
    if (last || line.rows[line.next] != row) m_clocks.giveBack(row);
    if (!last && line.next < kLongestLine) return;
    line.rows.erase(line.rows.begin(), line.rows.begin() + std::ptrdiff_t(line.next));
    line.next = 0;
}

void RaceFinder::signal(ActorId to, std::int64_t number, Actor& from)
{
    for (const Signal& sent : m_signals)
        if (sent.actor == to && sent.number == number) return passTo(sent.row, from);
    m_signals.push_back({to, number, m_clocks.take()});
    passTo(m_signals.back().row, from);
}

void RaceFinder::add(const Event& event)
{
    if (event.phase == Phase::done && event.actor < kMaxActors)
        addStep(event, actorOf(event.actor));
    ++m_events;
}

void RaceFinder::addStep(const Event& event, Actor& actor)
{
    if (event.operation == Operation::died) return die(actor);
    if (event.operation == Operation::handle) {
        for (const Signal& sent : m_signals)
            if (sent.actor == event.actor && sent.number == event.argument)
                m_clocks.join(actor.row, sent.row);
        return;
    }
    if (isProcessWord(event.object)) return addOfProcess(event, actor);
    if (event.object == 0) return;
    if (isSharedAccess(event.operation)) return addAccess(event, actor);
    if (event.operation == Operation::make) {
        Thing& thing = thingOf(event.object);
        thing.partOfQueue = event.before != 0;
        thing.unused = event.result;
        return;
    }
    addOfLock(event, actor);
}

void RaceFinder::addOfProcess(const Event& event, Actor& actor)
{
    const ActorId other = actorOfWord(event.object);
    switch (event.operation) {
    case Operation::start:
        return start(event, actor, false);
    case Operation::startFeeder:
        return start(event, actor, true);
    case Operation::join:
    case Operation::joinFeeder:
    case Operation::watch:
    case Operation::peekChild:
        if (changes(event) || event.result != 0) seeDead(other, actor);
        return;
    case Operation::reap:
    case Operation::waitChild:
    case Operation::waitAny:
        if (changes(event)) seeDead(other, actor);
        return;
    case Operation::isAlive:
        if (changes(event) || event.result == 0) seeDead(other, actor);
        return;
    case Operation::sendSignal:
        return signal(other, event.argument, actor);
    default:
        return;
    }
}

// actorOf() may move the parent.
void RaceFinder::start(const Event& event, Actor& parent, bool helper)
{
    const ActorId slot = actorOfWord(event.object);
    if (!changes(event) || slot == event.actor || slot >= kMaxActors) return;
    const ActorId process = parent.process;
    Actor& child = actorOf(slot);
    child.parent = event.actor;
    if (helper) child.process = process;
    passTo(child.row, actorOf(event.actor));
}

void RaceFinder::seeDead(ActorId dead, Actor& by)
{
    if (dead < m_actors.size() && m_actors[dead].known)
        m_clocks.join(by.row, m_actors[dead].row);
}

void RaceFinder::die(Actor& actor)
{
    if (actor.parent != kNobody) signal(actor.parent, SIGCHLD, actor);
}

void RaceFinder::addOfLock(const Event& event, Actor& actor)
{
    Thing& thing = thingOf(event.object);
    switch (event.operation) {
    case Operation::acquire:
        if (!changes(event)) return;
        if (!thing.partOfQueue) actor.held.push_back(event.object);
        return learn(thing, actor);
    case Operation::release:
        if (!changes(event)) return;
        if (std::erase(actor.held, event.object) == 0 && holderOf(event.before) < m_actors.size())
            std::erase(m_actors[holderOf(event.before)].held, event.object);
        return passTo(rowOf(thing), actor);
    case Operation::ownerDied:
        std::erase(actor.held, event.object);
        return passTo(rowOf(thing), actor);
    default:
        return addOfSemaphore(event, actor);
    }
}

void RaceFinder::addOfSemaphore(const Event& event, Actor& actor)
{
    Thing& thing = thingOf(event.object);
    switch (event.operation) {
    case Operation::semAcquire:
        if (!changes(event) || thing.unused > kUncounted) return;
        if (thing.unused > 0) --thing.unused;
        else get(thing.line, actor);
        return;
    case Operation::semRelease:
        if (changes(event) && thing.unused <= kUncounted) give(thing.line, actor);
        return;
    default:
        return addOfEvent(event, actor);
    }
}

void RaceFinder::addOfEvent(const Event& event, Actor& actor)
{
    Thing& thing = thingOf(event.object);
    switch (event.operation) {
    case Operation::eventSet: // what was known before it was cleared counts no more
        if (changes(event)) m_clocks.assign(rowOf(thing), actor.row);
        return passTo(rowOf(thing), actor);
    case Operation::eventWait:
        actor.seen = event.before;
        [[fallthrough]];
    case Operation::eventIsSet:
        if (event.result != 0) learn(thing, actor);
        return;
    case Operation::eventWake:
        if (event.result != 0 || timesSet(event.before) != timesSet(actor.seen))
            learn(thing, actor);
        return;
    default:
        return addOfQueue(event, actor);
    }
}

void RaceFinder::addOfQueue(const Event& event, Actor& actor)
{
    Thing& thing = thingOf(event.object);
    switch (event.operation) {
    case Operation::put:
    case Operation::deliver:
        if (changes(event)) give(thing.line, actor);
        return;
    case Operation::take:
        return changes(event) ? get(thing.line, actor) : learn(thing, actor);
    case Operation::receive:
        if (changes(event)) get(thing.line, actor);
        return;
    case Operation::closeQueue:
        return passTo(rowOf(thing), actor);
    case Operation::poll:
        if (event.result != 0 && thing.line.next < thing.line.rows.size())
            m_clocks.join(actor.row, thing.line.rows[thing.line.next]);
        return;
    default:
        return;
    }
}

} // namespace forkscope
