#include "engine/host/controlled_run.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"
#include "engine/os/process.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kPublishAt = 512;
constexpr std::int64_t kPublishEvery = 8'000'000;

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
        m_arena.slot(0).knownPid = m_script.mainPid();
        if (m_mode == RunMode::free) m_mode = RunMode::play;
    }
    m_strategy = makeStrategy(m_strategyName, plan.seed);
    m_births.push_back(0);
    m_actors[0];
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
        m_paused |= m_mode == RunMode::hand; // going on is another command
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
        if (m_replaying) endScript(); // another way than the recording from here on
        const Operation act = operationNamed(json.value("act", ""));
        const auto target = ActorId(json.value("target", 0));
        actOn(act, target);
        deliverWhatWasSent();
        if (settle()) tellResting(kNobody);
    } else if (what == "knob") {
        if (m_replaying) endScript();
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

// Where nobody can take a step but somebody computes, the clock goes as fast as the wall's: limits
// and the end of what outlives main must come.
void ControlledRun::passTime(Next next)
{
    const std::int64_t at = monotonicNow();
    const bool computing =
        std::ranges::any_of(m_live, [this](ActorId actor) { return computes(actor); });
    const bool idle = next == Next::rest && !m_paused && !m_replaying
                      && m_mode == RunMode::play && computing && strategysChoice() == kNobody;
    if (idle && m_idleSince) m_arena.header().virtualNow.fetch_add(at - m_idleSince);
    m_idleSince = idle ? at : 0;
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
        // Killed from outside, or done with computing, while all rest.
        if (handleDeaths() || noteReaped() || cameBack())
            if (settle()) tellResting(kNobody);
        lookAtStopped();
        Next next = Next::rest;
        if (allOver()) m_end = RunEnd::finished;
        else if (overdue()) m_end = RunEnd::timeout, m_sentence = "The time limit ended the run.";
        else if (stuck()) m_end = RunEnd::stuck;
        else if (lingersTooLong()) {
            m_chronicle.addOrphanFinding();
            m_end = RunEnd::finished;
        } else if (waitForPace()) {
            next = takeTurn();
        }
        if (m_end) break;
        passTime(next);
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
