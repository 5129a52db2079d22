// One step of a controlled run: the grant, what follows until all are parked again, how it is told.
#include "engine/host/controlled_run.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <csignal>

namespace forkscope {

namespace {

constexpr std::int64_t kStepCost = 100'000;      // virtual nanoseconds

bool isObjectless(Operation operation)
{
    switch (operation) {
    case Operation::print:
    case Operation::tally:
    case Operation::random:
    case Operation::getpid:
    case Operation::getppid:
    case Operation::clock:
    case Operation::cpuTime:
        return true;
    default:
        return false;
    }
}

} // namespace

// --- what happened ----------------------------------------------------------------------------

void ControlledRun::tell(ActorId actor, const Event& event) { m_facts.emplace_back(actor, event); }

void ControlledRun::drainActor(ActorId actor, bool last)
{
    m_drain.take(actor, m_actors[actor].taken, last);
}

// Only the dead actor ran: a version it announced, made and did not record is its own.
void ControlledRun::settleIntent(ActorId dead)
{
    const Announcement intent = unpack(m_arena.slot(dead).announcement.load());
    if (!intent.attempt) return;
    const std::uint64_t word = m_arena.object(intent.object).word.load();
    if (versionOf(word) != intent.version) return;
    const auto made = [&](const Event& event) {
        return event.object == intent.object && event.version == intent.version
               && event.flags & kChange;
    };
    auto& taken = m_actors[dead].taken;
    if (std::ranges::any_of(taken, made)) return;
    if (std::ranges::any_of(m_facts, [&](const auto& fact) { return made(fact.second); })) return;
    const auto& told = m_chronicle.events();
    const auto last = std::find_if(told.rbegin(), told.rend(), made);
    if (last != told.rend()) return;
    const std::uint32_t before = stateBeforeIntent(intent, m_chronicle.world());
    auto event = unrecordedChange(m_arena, dead, intent.object, intent.version, before,
                                  stateOf(word), now());
    if (!event) return;
    if (m_arena.slot(dead).announcedText.load())
        event->text = m_chronicle.textAfter(*event, m_drain.announcedText(dead));
    taken.push_back(*event);
}

void ControlledRun::tellActor(ActorId actor)
{
    m_actors[actor].looked = 0;
    for (const Event& event : std::exchange(m_actors[actor].taken, {})) {
        m_chronicle.append(event);
        if (m_replaying && m_sentence.empty())
            m_sentence = m_script.compare(event, m_chronicle.texts(), m_arena.slot(actor).role);
        const bool starts = event.operation == Operation::start
                            || event.operation == Operation::startFeeder;
        if (!starts || !(event.flags & kChange)) continue;
        const ActorId child = actorOfWord(event.object);
        m_births.push_back(child);
        if (event.operation == Operation::start) noteStarted(child);
    }
}

// Tells of everything since the last rest in an order that doesn't depend on who was quicker: the
// actor that took the step, facts of the host, then announcements by number.
void ControlledRun::tellResting(ActorId first)
{
    if (first != kNobody) tellActor(first);
    for (auto& [actor, state] : m_actors)
        if (actor != first) tellActor(actor);
    std::ranges::stable_sort(m_facts, {}, [](const auto& fact) { return fact.first; });
    for (const auto& [actor, event] : std::exchange(m_facts, {})) m_chronicle.append(event);
    if (first != kNobody) announceResting(first);
    for (auto& [actor, state] : m_actors)
        if (actor != first) announceResting(actor);
}

void ControlledRun::announceResting(ActorId actor)
{
    ActorState& state = m_actors[actor];
    const ActorSlot& slot = m_arena.slot(actor);
    if (state.resting || !m_live.contains(actor) || slot.phase.load() != ActorPhase::atGate)
        return;
    const Announcement wanted = unpack(slot.announcement.load());
    state.resting = true;
    state.told = wanted.operation;
    Event event;
    event.time = now();
    event.argument = slot.argument.load();
    event.actor = actor;
    event.object = wanted.object;
    event.operation = wanted.operation;
    event.line = std::uint16_t(slot.line.load());
    event.before = slot.seen.load();
    event.phase = Phase::announced;
    if (slot.announcedText.load()) event.text = m_chronicle.texts().add(m_drain.announcedText(actor));
    m_chronicle.append(event);
}

// --- one step ---------------------------------------------------------------------------------

bool ControlledRun::grantable(ActorId actor) const
{
    const auto state = m_actors.find(actor);
    if (state == m_actors.end() || !state->second.resting || isStopped(actor)
        || !m_live.contains(actor))
        return false;
    const ActorSlot& slot = m_arena.slot(actor);
    const Operation operation = unpack(slot.announcement.load()).operation;
    return !blocked(actor) || hasDeadline(operation, slot.argument.load());
}

// Whether its time has come: only strategies ask.
bool ControlledRun::due(ActorId actor) const
{
    const ActorSlot& slot = m_arena.slot(actor);
    const Operation operation = unpack(slot.announcement.load()).operation;
    if (operation != Operation::sleep && !blocked(actor)) return true;
    return slot.argument.load() <= now() + kStepCost;
}

void ControlledRun::grant(ActorId actor, const std::vector<Answer>& answers,
                          std::int64_t notBefore)
{
    ActorSlot& slot = m_arena.slot(actor);
    ActorState& state = m_actors[actor];
    const Operation operation = unpack(slot.announcement.load()).operation;
    std::int64_t time = now() + kStepCost;
    const bool waits = operation == Operation::sleep || blocked(actor);
    if (notBefore) time = std::max(now(), notBefore);
    if (waits) time = std::max(time, slot.argument.load());
    m_arena.header().virtualNow.store(time);
    slot.answerCount = std::uint32_t(std::min<std::size_t>(answers.size(), kMaxAnswers));
    std::copy_n(answers.begin(), slot.answerCount, slot.answers);
    state.resting = false;
    state.grantedAt = monotonicNow();
    state.cpuBefore = -1;
    if (operation == Operation::exit) m_awaitDeath.insert(actor);
    if (m_strategy) m_choice.reset();
    m_last = actor;
    slot.phase.store(ActorPhase::inside);
    slot.grant.fetch_add(1);
    futexWake(slot.grant, 1);
    if (settle()) tellResting(actor);
}

bool ControlledRun::allParked()
{
    noteLive();
    for (ActorId actor : m_live) {
        ActorState& state = m_actors[actor];
        if (state.computing || isStopped(actor)) continue;
        if (m_arena.slot(actor).phase.load() != ActorPhase::atGate) return false;
        noteSecondThoughts(actor, state);
    }
    std::erase_if(m_awaitMark, [this](ActorId actor) { return signalsSettled(actor); });
    return m_awaitDeath.empty() && m_awaitReap.empty() && m_awaitMark.empty();
}

// A signal came while it was parked: it announces its handler instead.
void ControlledRun::noteSecondThoughts(ActorId actor, ActorState& state)
{
    if (!state.resting) return;
    const Announcement wanted = unpack(m_arena.slot(actor).announcement.load());
    if (wanted.operation != state.told) state.resting = false;
}

// Whether every signal that was sent to it has been marked and is announced. Asleep, with nothing
// pending in the kernel, it has been through its C handler.
bool ControlledRun::signalsSettled(ActorId actor) const
{
    const ActorSlot& slot = m_arena.slot(actor);
    if (!m_live.contains(actor) || isStopped(actor)) return true;
    if (slot.phase.load() != ActorPhase::atGate) return false;
    if (pendingSignalsOf(slot.osPid.load()) & slot.handled.load()) return false;
    const auto view = kernelViewOf(slot.osPid.load());
    if (!view || view->letter != 'S') return false;
    return slot.pending.load() == 0
           || unpack(slot.announcement.load()).operation == Operation::handle;
}

void ControlledRun::expectEffect(ActorId target, int signal)
{
    if (m_replaying) return; // the recording says when
    const ActorSlot& slot = m_arena.slot(target);
    if (m_stopped.contains(target) && signal != SIGKILL) {
        m_sentWhileStopped.emplace_back(target, signal);
        return;
    }
    const std::uint64_t bit = 1ull << signal;
    if (slot.ignored.load() & bit) return;
    if (slot.handled.load() & bit) m_awaitMark.insert(target);
    else if (endsByDefault(signal)) m_awaitDeath.insert(target);
}

// Signals that programs sent since the last call.
bool ControlledRun::expectEffects()
{
    bool any = false;
    for (auto& [actor, state] : m_actors)
        for (; state.looked < state.taken.size(); ++state.looked) {
            const Event& event = state.taken[state.looked];
            if (event.operation != Operation::sendSignal || event.result == 0) continue;
            const ActorId target = actorOfWord(event.object);
            if (!m_live.contains(target)) continue;
            any = true;
            expectEffect(target, int(event.argument));
        }
    return any;
}

bool ControlledRun::settle()
{
    std::int64_t glanceAt = 0;
    for (;;) {
        const std::uint32_t bell = m_arena.header().bell.load();
        if (handleDeaths())
            std::erase_if(m_awaitDeath, [this](ActorId actor) { return !m_live.contains(actor); });
        noteReaped();
        for (ActorId actor : m_live)
            if (!m_actors[actor].resting) drainActor(actor, false);
        for (auto& [actor, state] : m_actors)
            if (state.computing && m_arena.slot(actor).phase.load() == ActorPhase::atGate)
                state.computing = false;
        if (allParked()) {
            for (ActorId actor : m_live) drainActor(actor, true);
            if (!expectEffects()) return true;
        }
        if (m_client.gone() || overdue()) return true;
        if (m_enclosure.watch().zygoteDied()) {
            m_end = RunEnd::failed;
            m_sentence = "The run's first process was killed from outside.";
            return true;
        }
        waitBell(bell, monotonicNow() + kGlance);
        if (monotonicNow() - glanceAt > kGlance) {
            glanceAt = monotonicNow();
            lookAtSlow();
        }
    }
}

bool ControlledRun::computes(ActorId actor) const
{
    const auto state = m_actors.find(actor);
    return state != m_actors.end() && state->second.computing;
}

bool ControlledRun::cameBack() const
{
    return std::ranges::any_of(m_live, [this](ActorId actor) {
        return computes(actor) && m_arena.slot(actor).phase.load() == ActorPhase::atGate;
    });
}

// An actor that was granted and does not come back: stopped from outside, or computing.
void ControlledRun::lookAtSlow()
{
    for (ActorId actor : m_live) {
        ActorState& state = m_actors[actor];
        const ActorSlot& slot = m_arena.slot(actor);
        if (state.resting || state.computing || isStopped(actor)) continue;
        if (slot.phase.load() == ActorPhase::atGate) continue;
        if (monotonicNow() - state.grantedAt < kGlance) continue;
        const auto view = kernelViewOf(slot.osPid.load());
        if (!view) continue;
        if (view->letter == 'T' && !m_awaitDeath.contains(actor))
            m_stopped.insert(processOf(actor));
        if (state.cpuBefore < 0) state.cpuBefore = view->cpu; // soon after the grant
        if (view->cpu - state.cpuBefore < kComputing) continue;
        state.computing = true;
        unpin(slot.osPid.load());
        Event event;
        event.time = now();
        event.actor = actor;
        event.operation = Operation::computing;
        tell(actor, event);
    }
}

// Somebody outside may have continued what was stopped.
void ControlledRun::lookAtStopped()
{
    if (m_stopped.empty() || monotonicNow() - m_lookedAt < kGlance) return;
    m_lookedAt = monotonicNow();
    std::erase_if(m_stopped, [this](ActorId actor) {
        const auto view = kernelViewOf(m_arena.slot(actor).osPid.load());
        return !view || view->letter != 'T';
    });
}

// What belongs together on the screen goes together: the objectless steps behind one on an object.
void ControlledRun::goWholeStep(ActorId actor)
{
    while (!m_end && m_sentence.empty() && grantable(actor)
           && isObjectless(unpack(m_arena.slot(actor).announcement.load()).operation))
        grant(actor, {});
}

} // namespace forkscope
