#include "app/timeline/lane_notes.h"

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

// The signal that an event sends to a process; 0 when it sends none.
int signalOf(const Event& event)
{
    switch (event.operation) {
    case Operation::sendSignal:
        return event.phase == Phase::done ? int(event.argument) : 0;
    case Operation::actKill:
        return SIGKILL;
    case Operation::actTerminate:
        return SIGTERM;
    default:
        return 0;
    }
}

ActorId victimOf(const Event& event)
{
    if (event.operation != Operation::sendSignal) return event.actor;
    return isProcessWord(event.object) ? actorOfWord(event.object) : kNobody;
}

// The world says of a process which signal last left it as it was; a second one of the same kind
// shows in a zombie's state.
bool leftAsItWas(const World& before, const World& after, ActorId actor, int signal)
{
    const ProcessInfo* process = after.process(actor);
    const ProcessInfo* earlier = before.process(actor);
    if (!process || !earlier) return false;
    const bool dead = earlier->state == ProcessState::zombie;
    return dead || (process->lastSignal == signal && earlier->lastSignal != signal);
}

} // namespace

void LaneNotes::extend(const History& history)
{
    for (; m_seen < history.size(); ++m_seen) {
        m_time = std::max(m_time, history.event(m_seen).time);
        take(history, m_seen);
    }
}

void LaneNotes::take(const History& history, std::uint32_t number)
{
    const Event& event = history.event(number);
    const LanePoint at{m_time, number, event.step};
    if (event.operation == Operation::adopted)
        m_notes.push_back({LaneNote::Kind::adopted, event.actor, at});
    if (event.operation == Operation::start && isProcessWord(event.object)) {
        const ActorId child = actorOfWord(event.object);
        const ProcessInfo* process = history.worldAt(number + 1).process(child);
        if (process && process->daemon) m_notes.push_back({LaneNote::Kind::daemon, child, at});
    }
    const int signal = signalOf(event);
    if (signal == 0) return;
    const ActorId victim = victimOf(event);
    const World before = history.worldAt(number);
    if (leftAsItWas(before, history.worldAt(number + 1), victim, signal))
        m_notes.push_back({LaneNote::Kind::noEffect, victim, at, signal});
}

} // namespace forkscope
