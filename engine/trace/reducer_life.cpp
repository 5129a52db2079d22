#include "engine/trace/reducer.h"

#include <csignal>

namespace forkscope {

namespace {

constexpr std::int32_t kShellPid = 2; // the parent of main
constexpr std::int64_t kDaemonBit = 1 << 16;
constexpr std::int64_t kMaxSignal = 63; // the masks have a bit for each

bool isSignal(std::int64_t number) { return number >= 1 && number <= kMaxSignal; }

// Only a damaged file says that a process was started by its own descendant; whoever follows
// parents upwards would never come to an end.
bool descendsFrom(const World& world, ActorId descendant, ActorId ancestor)
{
    for (ActorId actor = descendant; actor != kNobody;) {
        if (actor == ancestor) return true;
        const ProcessInfo* process = world.process(actor);
        actor = process ? process->parent : kNobody;
    }
    return false;
}

bool stops(std::int64_t signal)
{
    return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

bool isIgnoredByStandard(std::int64_t signal)
{
    return signal == SIGCHLD || signal == SIGCONT || signal == SIGURG || signal == SIGWINCH;
}

} // namespace

// The process entry of an actor, made when it is first heard of. m_actor may move with it.
ProcessInfo& Reducer::bear(ActorId actor)
{
    if (ProcessInfo* known = m_world.process(actor)) return *known;
    ProcessInfo& process = m_world.processes.emplace_back();
    process.actor = actor;
    process.parentPid = kShellPid;
    process.bornAt = process.since = m_event.time;
    process.sinceEvent = m_world.events;
    process.sinceStep = m_event.step;
    setState(process, ProcessState::fresh);
    m_actor = m_world.process(m_event.actor);
    return process;
}

// The child's birth may be known before its start. A fork that failed changes nothing.
void Reducer::start()
{
    if (!isProcessWord(m_event.object) || !(m_event.flags & kChange)) return;
    const ActorId actor = actorOfWord(m_event.object);
    if (descendsFrom(m_world, m_event.actor, actor)) return;
    const ProcessInfo parent = m_actor ? *m_actor : ProcessInfo{.pid = kShellPid};
    ProcessInfo& child = bear(actor);
    if (child.isHelper()) return;
    child.parent = m_event.actor;
    child.pid = std::int32_t(m_event.result);
    child.daemon = m_event.argument & kDaemonBit;
    child.handled = parent.handled;
    child.ignored = parent.ignored;
    if (!child.orphan) child.parentPid = parent.pid;
}

// A thread of the process that starts it: it shares its pid and what the kernel says.
void Reducer::startFeeder()
{
    if (!isProcessWord(m_event.object) || !m_actor || m_actor->isHelper()) return;
    const ActorId actor = actorOfWord(m_event.object);
    if (m_world.process(actor) || descendsFrom(m_world, m_event.actor, actor)) return;
    const std::int32_t pid = m_actor->pid, osPid = m_actor->osPid, parentPid = m_actor->parentPid;
    ProcessInfo& helper = bear(actor);
    helper.parent = helper.creator = m_event.actor;
    helper.role = m_event.text;
    helper.pid = pid;
    helper.osPid = osPid;
    helper.parentPid = parentPid;
    helper.begun = 1;
    settle(helper);
}

void Reducer::born()
{
    if (m_event.actor >= kMaxActors) return;
    ProcessInfo& process = bear(m_event.actor);
    process.pid = std::int32_t(m_event.argument);
    process.osPid = std::int32_t(m_event.result);
    process.role = m_event.text;
}

void Reducer::die()
{
    if (!m_actor || isOver(m_actor->state)) return;
    m_actor->exitCode = int(m_event.argument);
    m_actor->diedAt = m_event.time;
    m_actor->diedAtEvent = m_world.events;
    m_actor->diedAtStep = m_event.step;
    count(*m_actor, -1);
    setState(*m_actor, ProcessState::zombie);
    for (ProcessInfo& process : m_world.processes)
        if (process.creator == m_event.actor) endHelper(process);
    settleFamily(m_event.actor);
}

void Reducer::endHelper(ProcessInfo& helper)
{
    if (isOver(helper.state)) return;
    helper.diedAt = helper.reapedAt = m_event.time;
    helper.diedAtEvent = m_world.events;
    helper.diedAtStep = m_event.step;
    count(helper, -1);
    setState(helper, ProcessState::gone);
    settleFamily(helper.actor);
}

void Reducer::reap(ActorId actor)
{
    ProcessInfo* process = m_world.process(actor);
    if (!process || process->state == ProcessState::gone) return;
    process->reapedAt = m_event.time;
    count(*process, -1);
    setState(*process, ProcessState::gone);
    settleFamily(actor);
}

void Reducer::adopt()
{
    if (!m_actor) return;
    if (!m_actor->orphan) m_actor->formerParentPid = m_actor->parentPid;
    m_actor->orphan = true;
    m_actor->adoptedAt = m_event.time;
    m_actor->parentPid = std::int32_t(m_event.argument);
}

void Reducer::sample()
{
    if (!m_actor) return;
    m_actor->letter = char(m_event.argument);
    m_actor->letterSampled = true;
    m_actor->cpu = m_event.result;
}

// With its helpers, which are threads of it.
void Reducer::stop(ActorId actor)
{
    for (ProcessInfo& process : m_world.processes) {
        const bool concerned = process.actor == actor || process.creator == actor;
        if (concerned && actor != kNobody && !isOver(process.state))
            setState(process, ProcessState::stopped);
    }
}

void Reducer::goOn(ActorId actor)
{
    for (ProcessInfo& process : m_world.processes) {
        const bool concerned = process.actor == actor || process.creator == actor;
        if (!concerned || process.state != ProcessState::stopped) continue;
        setState(process, ProcessState::running);
        settle(process);
    }
}

void Reducer::setHandler()
{
    if (!m_actor || !isSignal(m_event.argument)) return;
    const std::uint64_t bit = std::uint64_t(1) << m_event.argument;
    const auto disposition = Disposition(m_event.result);
    m_actor->handled &= ~bit;
    m_actor->ignored &= ~bit;
    if (disposition == Disposition::handled) m_actor->handled |= bit;
    if (disposition == Disposition::ignored) m_actor->ignored |= bit;
}

// What comes of a signal is told by the events that follow it, unless nothing comes of it; stopping
// and going on are at once.
void Reducer::sendSignal()
{
    const std::int64_t signal = m_event.argument;
    if (!isProcessWord(m_event.object) || !isSignal(signal)) return;
    ProcessInfo* victim = m_world.process(actorOfWord(m_event.object));
    if (!victim || victim->state == ProcessState::gone) return;
    const std::uint64_t bit = std::uint64_t(1) << signal;
    const bool handled = victim->handled & bit, ignored = victim->ignored & bit;
    const bool stopped = victim->state == ProcessState::stopped;
    if (signal == SIGCONT) goOn(victim->actor);
    if (signal == SIGSTOP || (stops(signal) && !handled && !ignored)) stop(victim->actor);
    const bool passed = isIgnoredByStandard(signal) && !handled && !(signal == SIGCONT && stopped);
    const bool mortal = signal == SIGKILL || signal == SIGSTOP; // nobody may ignore these
    if (victim->state == ProcessState::zombie || ((ignored || passed) && !mortal))
        victim->lastSignal = std::int32_t(signal);
}

} // namespace forkscope
