// Who goes next in a controlled run: the schedule's actor, the recording's, the strategy's, or the teacher's.
#include "engine/host/controlled_run.h"

#include "engine/os/futex.h"

#include <algorithm>
#include <thread>

namespace forkscope {

std::optional<ActorId> ControlledRun::actorOfIndex(std::uint32_t index) const
{
    if (index >= m_births.size()) return {};
    return m_births[index];
}

ActorId ControlledRun::strategysChoice()
{
    if (m_choice && grantable(*m_choice)) return *m_choice;
    std::vector<ActorId> ready;
    std::vector<std::pair<std::int64_t, ActorId>> later;
    for (ActorId actor : m_live) {
        if (!grantable(actor)) continue;
        if (due(actor)) ready.push_back(actor);
        else later.emplace_back(m_arena.slot(actor).argument.load(), actor);
    }
    if (ready.empty() && !later.empty()) {
        // Nobody can run: the clock jumps to the earliest deadline.
        const std::int64_t earliest = std::ranges::min(later).first;
        for (const auto& [deadline, actor] : later)
            if (deadline <= earliest) ready.push_back(actor);
        std::ranges::sort(ready);
    }
    if (ready.empty()) return kNobody;
    m_choice = m_strategy->choose(ready, m_last);
    return *m_choice;
}

ControlledRun::Next ControlledRun::stepByStrategy()
{
    const ActorId actor = strategysChoice();
    if (actor == kNobody) return Next::rest;
    grant(actor, {});
    return Next::stepped;
}

bool ControlledRun::perform(const ScheduleItem& item)
{
    if (item.act == "kill" || item.act == "term" || item.act == "stop" || item.act == "cont") {
        const auto target = actorOfIndex(item.index);
        if (!target) return false;
        const Operation act = item.act == "kill"   ? Operation::actKill
                              : item.act == "term" ? Operation::actTerminate
                              : item.act == "stop" ? Operation::actStop
                                                   : Operation::actContinue;
        if (!actOn(act, *target)) return false;
        deliverWhatWasSent();
    } else if (!turnKnob(item.act, item.value)) {
        return false;
    }
    if (settle()) tellResting(kNobody);
    return true;
}

ControlledRun::Next ControlledRun::followSchedule()
{
    ScheduleItem& item = m_schedule[m_scheduleAt];
    const std::string place = std::to_string(m_scheduleAt + 1);
    if (!item.act.empty()) {
        if (!perform(item)) {
            m_end = RunEnd::diverged;
            m_sentence = "The schedule's item " + place + " can't be done here: there is nothing "
                         + "to '" + item.act + "'.";
            return Next::ended;
        }
        ++m_scheduleAt;
        return Next::stepped;
    }
    const auto actor = actorOfIndex(item.index);
    if (actor && computes(*actor)) return Next::rest; // it will be back
    if (!actor || !grantable(*actor)) {
        m_end = RunEnd::diverged;
        m_sentence = "The schedule's item " + place + " can't be granted: "
                     + (actor ? std::string(m_arena.slot(*actor).role) + " can't go on there."
                              : "there is no actor " + std::to_string(item.index) + " yet.");
        return Next::ended;
    }
    if (--item.count == 0) ++m_scheduleAt;
    grant(*actor, {});
    if (m_scheduleAt == m_schedule.size() && m_mode == RunMode::play) {
        m_strategyName = "run-on"; // design §9.3: after the text ends
        m_strategy = makeStrategy(m_strategyName, m_plan.seed);
        m_scheduleRanOut = true;
    }
    return Next::stepped;
}

// Signals that reached a stopped process take effect when it goes on.
void ControlledRun::deliverWhatWasSent()
{
    for (const auto& [actor, signal] : std::exchange(m_sentWhileStopped, {}))
        if (m_live.contains(actor)) expectEffect(actor, signal);
}

// In a replay the handler runs where the recording says, not where the real signal comes.
bool ControlledRun::announceHandler(ActorId actor, int signal)
{
    ActorSlot& slot = m_arena.slot(actor);
    if (!m_live.contains(actor) || isStopped(actor)) return false;
    if (unpack(slot.announcement.load()).operation == Operation::handle) return true;
    slot.handleNow.store(std::uint32_t(signal));
    const std::uint32_t grant = slot.grant.load();
    const auto wanted = [&slot] { return unpack(slot.announcement.load()).operation; };
    while (wanted() != Operation::handle || slot.phase.load() != ActorPhase::atGate) {
        futexWake(slot.grant, 1);
        if (overdue() || m_client.gone() || slot.grant.load() != grant) return false;
        std::this_thread::yield();
    }
    if (settle()) tellResting(kNobody);
    return true;
}

void ControlledRun::endScript()
{
    m_replaying = false;
    m_arena.header().replaying.store(0);
    for (const auto& [actor, signal] : m_script.unanswered())
        if (m_live.contains(actor) && m_enclosure.watch().sendSignal(actor, signal))
            expectEffect(actor, signal);
    for (ActorId actor : m_dead) markLocksOf(actor);
    for (ActorId actor : m_live) // those whose marks were kept back
        if (m_arena.slot(actor).pending.load()) {
            m_awaitMark.insert(actor);
            futexWake(m_arena.slot(actor).grant, 1);
        }
    if (settle()) tellResting(kNobody);
    const bool goesOn = !allOver() && !lingersTooLong();
    if (m_script.done() && m_plan.request.endAfterReplay && goesOn) {
        m_end = stuck() ? RunEnd::stuck : RunEnd::stopped;
        if (m_end == RunEnd::stopped) m_sentence = "The recording ends here.";
    }
    if (m_mode == RunMode::hand) m_paused = true;
}

bool ControlledRun::death(const ScriptItem& item)
{
    if (!m_live.contains(item.actor)) return false;
    if (!m_enclosure.watch().sendSignal(item.actor, int(-item.event.argument))) return false;
    m_awaitDeath.insert(item.actor);
    if (settle()) tellResting(kNobody);
    return true;
}

ControlledRun::Next ControlledRun::followScript()
{
    const ScriptItem item = m_script.next();
    if (item.kind == ScriptItem::Kind::step && computes(item.actor)) return Next::rest;
    m_script.advance();
    const ActorSlot& slot = m_arena.slot(item.actor);
    bool fits = true;
    switch (item.kind) {
    case ScriptItem::Kind::step: {
        if (item.event.operation == Operation::handle)
            announceHandler(item.actor, int(item.event.argument));
        for (std::uint32_t i = 0; i < item.times && fits; ++i) {
            const Announcement wanted = unpack(slot.announcement.load());
            const bool any = item.event.operation == Operation::waitAny; // of which child, it is told
            fits = grantable(item.actor) && wanted.operation == item.event.operation
                   && (any || wanted.object == item.event.object);
            if (fits) grant(item.actor, item.answers, item.event.time);
        }
        break;
    }
    case ScriptItem::Kind::death:
        fits = death(item);
        break;
    case ScriptItem::Kind::heal: {
        ObjectRecord& object = m_arena.object(item.event.object);
        const std::uint64_t word = object.word.load();
        Event event = item.event;
        event.version = versionOf(word) + 2;
        if (object.kind == std::uint16_t(ObjectKind::queue))
            m_arena.countsAt(object, event.version) = m_arena.countsAt(object, versionOf(word));
        object.word.store(makeWord(event.version, stateOf(word)));
        m_chronicle.append(event);
        break;
    }
    case ScriptItem::Kind::mark:
        markLocksOf(item.actor, item.event.object);
        tellResting(kNobody);
        break;
    case ScriptItem::Kind::act:
        if (item.event.operation == Operation::actKnob) {
            const std::string knob = m_arena.object(item.event.object).name;
            fits = turnKnob(knob, m_script.text(item.event.text));
        } else {
            fits = actOn(item.event.operation, item.actor);
        }
        if (settle()) tellResting(kNobody);
        break;
    }
    if (!fits && m_sentence.empty())
        m_sentence = "The replay can't go on after step " + std::to_string(m_chronicle.world().step)
                     + ": " + std::string(slot.role) + " is not ready to "
                     + std::string(name(item.event.operation)) + ", it wants to "
                     + std::string(name(unpack(slot.announcement.load()).operation))
                     + (m_live.contains(item.actor) ? "." : " and is dead.");
    if (!m_sentence.empty() && !m_end) m_end = RunEnd::diverged;
    if (m_script.done() && !m_end) endScript();
    return m_end ? Next::ended : Next::stepped;
}

bool ControlledRun::nobodyCanGoOn() const
{
    return std::ranges::none_of(
        m_live, [this](ActorId actor) { return grantable(actor) || computes(actor); });
}

// Stopped processes could be continued by the teacher, but not where nobody is there to do it.
bool ControlledRun::stuck() const
{
    const bool unattended = m_mode == RunMode::play && m_pace == 0 && !m_paused;
    return !m_replaying && m_scheduleAt >= m_schedule.size() && nobodyCanGoOn()
           && (m_stopped.empty() || unattended);
}

ControlledRun::Next ControlledRun::takeTurn()
{
    if (m_wanted) {
        ActorId actor = *std::exchange(m_wanted, {});
        if (m_replaying && actor == kNobody) return followScript();
        if (m_replaying && !m_script.done() && m_script.next().actor == actor)
            return followScript();
        if (m_replaying) endScript(); // another way than the recording from here on
        if (actor == kNobody) actor = strategysChoice();
        if (actor == kNobody || !grantable(actor)) return Next::rest;
        grant(actor, {});
        if (m_wholeStep) goWholeStep(actor);
        return Next::stepped;
    }
    if (m_paused) return Next::rest;
    if (m_replaying) return followScript();
    if (m_scheduleAt < m_schedule.size()) return followSchedule();
    if (m_mode == RunMode::hand) return Next::rest;
    return stepByStrategy();
}

} // namespace forkscope
