#include "engine/host/controlled_run.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/kernel_view.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int64_t kStepCost = 100'000;            // virtual nanoseconds
constexpr std::int64_t kGlance = 5'000'000;            // between looks at a slow actor
constexpr std::int64_t kComputing = 200'000'000;       // of CPU without an announcement
constexpr std::size_t kPublishAt = 512;
constexpr std::int64_t kPublishEvery = 8'000'000;

bool isObjectless(Operation operation)
{
    return operation == Operation::print || operation == Operation::tally
           || operation == Operation::random || operation == Operation::getpid;
}

} // namespace

ControlledRun::ControlledRun(const RunPlan& plan, Client& client, int commands, int core)
    : Run(plan, client, commands, core),
      m_core(core),
      m_drain(m_arena, m_chronicle.texts(), nullptr),
      m_schedule(parseSchedule(plan.request.schedule)),
      m_strategyName(plan.request.strategy),
      m_mode(plan.request.mode),
      m_pace(plan.request.stepsPerSecond)
{
    if (plan.request.replay) {
        m_script = Script(plan.recorded, plan.recordedTexts);
        m_replaying = !m_script.done();
        if (m_mode == RunMode::free) m_mode = RunMode::play;
    }
    m_strategy = makeStrategy(m_strategyName, plan.seed);
    m_births.push_back(0);
    m_actors[0];
}

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
    std::uint32_t before = intent.operation == Operation::start ? kUnborn : kDead;
    if (const ObjectInfo* object = m_chronicle.world().object(intent.object))
        before = object->state;
    auto event = unrecordedChange(m_arena, dead, intent.object, intent.version, before,
                                  stateOf(word), now());
    if (!event) return;
    if (traits(event->operation).twoStep || event->operation == Operation::print)
        event->text = m_chronicle.textAfter(*event, m_drain.announcedText(dead));
    taken.push_back(*event);
}

void ControlledRun::tellActor(ActorId actor)
{
    for (const Event& event : std::exchange(m_actors[actor].taken, {})) {
        m_chronicle.append(event);
        if (m_replaying && m_sentence.empty())
            m_sentence = m_script.compare(event, m_chronicle.texts(), m_arena.slot(actor).role);
        if (event.operation != Operation::start || !(event.flags & kChange)) continue;
        const ActorId child = actorOfWord(event.object);
        m_births.push_back(child);
        noteStarted(child);
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
    state.resting = true;
    const Announcement wanted = unpack(slot.announcement.load());
    Event event;
    event.time = now();
    event.argument = slot.argument.load();
    event.actor = actor;
    event.object = wanted.object;
    event.operation = wanted.operation;
    event.line = std::uint16_t(slot.line.load());
    event.phase = Phase::announced;
    if (slot.announcedText.load()) event.text = m_chronicle.texts().add(m_drain.announcedText(actor));
    m_chronicle.append(event);
}

// --- one step ---------------------------------------------------------------------------------

bool ControlledRun::blocked(ActorId actor) const
{
    const ActorSlot& slot = m_arena.slot(actor);
    const Announcement wanted = unpack(slot.announcement.load());
    if (!wanted.object) return false;
    const std::uint64_t word = m_arena.object(wanted.object).word.load();
    // Odd while all rest: whoever changes the thing was stopped in the middle.
    if (traits(wanted.operation).twoStep && isOdd(word)) return true;
    return transition(wanted.operation, stateOf(word), actor, slot.argument.load()).verdict
           == Verdict::blocks;
}

bool ControlledRun::grantable(ActorId actor) const
{
    const auto state = m_actors.find(actor);
    if (state == m_actors.end() || !state->second.resting || m_stopped.contains(actor)
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
        if (state.resting || state.computing || m_stopped.contains(actor)) continue;
        if (m_arena.slot(actor).phase.load() != ActorPhase::atGate) return false;
    }
    return m_awaitDeath.empty() && m_awaitReap.empty();
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
            return true;
        }
        if (m_client.gone() || overdue()) return true;
        if (m_enclosure.watch().zygoteDied()) {
            m_end = RunEnd::failed;
            m_sentence = "The run's first process was killed from outside.";
            return true;
        }
        m_arena.header().hostSleeps.store(1);
        futexWait(m_arena.header().bell, bell, monotonicNow() + kGlance);
        m_arena.header().hostSleeps.store(0);
        if (monotonicNow() - glanceAt > kGlance) {
            glanceAt = monotonicNow();
            lookAtSlow();
        }
    }
}

// An actor that was granted and does not come back: stopped from outside, or computing.
void ControlledRun::lookAtSlow()
{
    for (ActorId actor : m_live) {
        ActorState& state = m_actors[actor];
        const ActorSlot& slot = m_arena.slot(actor);
        if (state.resting || state.computing || m_stopped.contains(actor)) continue;
        if (slot.phase.load() == ActorPhase::atGate) continue;
        if (monotonicNow() - state.grantedAt < kGlance) continue;
        const auto view = kernelViewOf(slot.osPid.load());
        if (!view) continue;
        if (view->letter == 'T' && !m_awaitDeath.contains(actor)) m_stopped.insert(actor);
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

// --- who goes next ----------------------------------------------------------------------------

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
        if (act == Operation::actKill || act == Operation::actTerminate)
            m_awaitDeath.insert(*target);
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

void ControlledRun::endScript()
{
    m_replaying = false;
    m_arena.header().replaying.store(0);
    if (m_plan.request.endAfterReplay && !allOver()) {
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
    m_script.advance();
    const ActorSlot& slot = m_arena.slot(item.actor);
    bool fits = true;
    switch (item.kind) {
    case ScriptItem::Kind::step: {
        for (std::uint32_t i = 0; i < item.times && fits; ++i) {
            const Announcement wanted = unpack(slot.announcement.load());
            fits = grantable(item.actor) && wanted.operation == item.event.operation
                   && wanted.object == item.event.object;
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
        object.word.store(makeWord(event.version, stateOf(word)));
        m_chronicle.append(event);
        break;
    }
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
                     + std::string(name(item.event.operation)) + ".";
    if (!m_sentence.empty() && !m_end) m_end = RunEnd::diverged;
    if (m_script.done() && !m_end) endScript();
    return m_end ? Next::ended : Next::stepped;
}

bool ControlledRun::nobodyCanGoOn() const
{
    return std::ranges::none_of(m_live, [this](ActorId actor) {
        const auto state = m_actors.find(actor);
        return grantable(actor) || (state != m_actors.end() && state->second.computing);
    });
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

// --- the teacher ------------------------------------------------------------------------------

bool ControlledRun::command(const Json& json)
{
    const std::string what = json.value("do", "");
    if (what == "stop") return false;
    if (what == "pause") m_paused = true;
    else if (what == "resume") {
        m_paused = false;
        m_nextStepAt = 0;
        if (m_mode == RunMode::hand && !m_replaying) m_mode = RunMode::play;
    } else if (what == "step") {
        m_paused = true;
        m_wanted = ActorId(json.value("actor", int(kNobody)));
        m_wholeStep = json.value("whole", true);
    } else if (what == "mode") {
        m_mode = RunMode(json.value("value", int(m_mode)));
        m_paused = m_mode == RunMode::hand;
    } else if (what == "strategy") {
        const std::string name = json.value("value", "");
        if (auto strategy = makeStrategy(name, m_plan.seed)) {
            m_strategy = std::move(strategy);
            m_strategyName = name;
            m_choice.reset();
        }
    } else if (what == "pace") {
        m_pace = json.value("value", 0.0);
        m_nextStepAt = 0;
    } else if (what == "act") {
        const Operation act = operationNamed(json.value("act", ""));
        const auto target = ActorId(json.value("target", 0));
        if (actOn(act, target)
            && (act == Operation::actKill || act == Operation::actTerminate))
            m_awaitDeath.insert(target);
        if (settle()) tellResting(kNobody);
    } else if (what == "knob") {
        turnKnob(json.value("name", ""), json.value("value", ""));
        if (settle()) tellResting(kNobody);
    }
    return true;
}

void ControlledRun::sendStatus()
{
    RunStatus status;
    const bool rests = m_paused || (m_mode == RunMode::hand && !m_replaying);
    status.state = rests ? RunStatus::State::paused : RunStatus::State::running;
    status.mode = m_mode;
    status.replaying = m_replaying;
    status.strategy = m_strategyName;
    status.stepsPerSecond = m_pace;
    if (rests) {
        for (ActorId actor : m_live)
            status.candidates.push_back({actor, grantable(actor), due(actor)});
        status.next = m_replaying && !m_script.done() ? m_script.next().actor : strategysChoice();
    }
    m_client.send(status);
}

// Waits until the next step's time; false when a command wants to be heard first.
bool ControlledRun::waitForPace()
{
    if (m_pace <= 0 || m_paused || m_wanted) return true;
    const std::int64_t at = monotonicNow();
    if (m_nextStepAt == 0) m_nextStepAt = at;
    if (at < m_nextStepAt) {
        waitBell(m_arena.header().bell.load(), m_nextStepAt);
        return monotonicNow() >= m_nextStepAt;
    }
    m_nextStepAt = std::max(m_nextStepAt + std::int64_t(1e9 / m_pace), at);
    return true;
}

bool ControlledRun::waitBell(std::uint32_t bell, std::int64_t until)
{
    m_arena.header().hostSleeps.store(1);
    futexWait(m_arena.header().bell, bell, until);
    m_arena.header().hostSleeps.store(0);
    return m_arena.header().bell.load() != bell;
}

RunSummary ControlledRun::conclude()
{
    const RunEnd how = *m_end;
    if (how == RunEnd::stuck) return concludeStuck();
    if (how == RunEnd::timeout)
        m_chronicle.addFinding(FindingKind::limit, "The time limit ended the run.",
                               "运行到了时间上限，被结束。", {});
    return finish(how, m_sentence);
}

RunSummary ControlledRun::execute()
{
    if (m_core >= 0) pinToOneCore(0, m_core);
    announceSetup();
    while (m_arena.slot(0).osPid.load() == 0 && !overdue() && !m_enclosure.watch().zygoteDied())
        waitBell(m_arena.header().bell.load(), monotonicNow() + kGlance);
    if (settle()) {
        noteStarted(0);
        tellResting(kNobody);
    }
    // A replay at a pace waits for its first step; without one it runs to where it is wanted.
    m_paused = m_replaying ? m_pace > 0 : m_mode == RunMode::hand;
    while (!m_end) {
        const std::uint32_t bell = m_arena.header().bell.load();
        for (const Json& json : m_client.commands())
            if (!command(json)) m_end = RunEnd::stopped, m_sentence = "Stopped.";
        if (m_client.gone()) m_end = RunEnd::stopped, m_sentence = "Nobody is listening any more.";
        if (m_end) break;
        if (handleDeaths() || noteReaped()) // killed from outside while all rest
            if (settle()) tellResting(kNobody);
        lookAtStopped();
        Next next = Next::rest;
        if (allOver()) m_end = RunEnd::finished;
        else if (overdue()) m_end = RunEnd::timeout, m_sentence = "The time limit ended the run.";
        else if (stuck()) m_end = RunEnd::stuck;
        else if (lingersTooLong()) {
            m_chronicle.addFinding(FindingKind::leakedOrphan,
                                   "Processes outlived main and were ended.",
                                   "有进程在 main 之后仍在运行，被结束。", {});
            m_end = RunEnd::finished;
        } else if (waitForPace()) {
            next = takeTurn();
        }
        if (m_end) break;
        const std::int64_t at = monotonicNow();
        if (next == Next::rest || m_pace > 0 || at - m_publishedAt > kPublishEvery
            || m_client.unpublished(m_chronicle) >= kPublishAt) {
            m_client.publish(m_chronicle);
            m_publishedAt = at;
            sendStatus();
        }
        if (next == Next::rest && !m_wanted) waitBell(bell, monotonicNow() + 50'000'000);
    }
    return conclude();
}

} // namespace forkscope
