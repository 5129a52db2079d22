#include "engine/host/chronicle.h"

#include "engine/control/schedule.h"
#include "engine/trace/schedule_of.h"

#include <algorithm>

namespace forkscope {

namespace {

// Claims can only break where something they look at changes.
bool mayBreakClaims(const Event& event)
{
    if (event.phase != Phase::done) return false;
    switch (event.operation) {
    case Operation::tally:
    case Operation::decodeError:
    case Operation::died:
    case Operation::adopted:
        return true;
    default:
        return event.flags & kChange && !isProcessWord(event.object);
    }
}

} // namespace

Chronicle::Chronicle(const Scenario& scenario, KnobValues knobs, bool controlled)
    : m_scenario(scenario),
      m_knobs(std::move(knobs)),
      m_controlled(controlled),
      m_brokenEvents(scenario.claims.size())
{
    m_world.controlled = controlled;
}

void Chronicle::restart()
{
    m_world = {};
    m_world.controlled = m_controlled;
    m_events.clear();
    m_step = 0;
    m_brokenEvents.assign(m_scenario.claims.size(), {});
    m_findings.clear();
    ++m_edition;
}

void Chronicle::append(Event event)
{
    const bool isStep = event.phase == Phase::done && traits(event.operation).isStep;
    if (isStep) ++m_step;
    event.step = m_step;
    if (event.operation == Operation::receive && event.flags & kHealed)
        if (const ObjectInfo* queue = m_world.object(event.object); queue && !queue->items.empty())
            event.text = queue->items.front(); // it died with the message in its hand
    const bool died = event.operation == Operation::died;
    const ProcessInfo* victim = died ? m_world.process(event.actor) : nullptr;
    const bool computed = victim && victim->state == ProcessState::computing;
    const std::uint32_t since = computed ? victim->sinceEvent : 0;
    const auto number = std::uint32_t(m_events.size());
    m_events.push_back(event);
    apply(m_world, event);
    noteSpecial(event);
    if (computed) noteBusy(event.actor, since);
    if (mayBreakClaims(event)) judgeClaims(false, event.actor, number);
}

TextId Chronicle::textAfter(const Event& event, std::string text)
{
    const ObjectInfo* file = m_world.object(event.object);
    if (event.operation == Operation::fileWrite && file) {
        const std::string& old = m_texts[file->content];
        if (old.size() > text.size()) text += old.substr(text.size());
    }
    return m_texts.add(text);
}

void Chronicle::judgeClaims(bool atEnd, ActorId actor, std::uint32_t cause)
{
    const Judgement judgement{m_world, m_texts, m_knobs};
    for (std::size_t i = 0; i < m_scenario.claims.size(); ++i) {
        const ClaimSpec& claim = m_scenario.claims[i];
        if (m_brokenEvents[i] || claim.atEnd != atEnd || claim.holds(judgement)) continue;
        m_brokenEvents[i] = cause;
        Event broken;
        broken.time = m_world.time;
        broken.actor = actor;
        broken.operation = Operation::claimBroken;
        broken.argument = std::int64_t(i);
        broken.text = m_texts.add(claim.text.english);
        broken.step = m_step;
        m_events.push_back(broken);
        apply(m_world, broken);
        m_findings.push_back(brokenClaim(claim, atEnd, cause));
    }
}

void Chronicle::addFinding(FindingKind kind, const std::string& english,
                           const std::string& chinese, std::vector<std::uint32_t> events)
{
    Event finding;
    finding.time = m_world.time;
    finding.actor = events.empty() ? kNobody : m_events[events.back()].actor;
    finding.operation = Operation::finding;
    finding.argument = std::int64_t(kind);
    finding.text = m_texts.add(english);
    finding.step = m_step;
    m_findings.push_back({kind, english, chinese, std::move(events)});
    m_events.push_back(finding);
    apply(m_world, finding);
}

RunSummary Chronicle::conclude(RunEnd end, const std::string& sentence)
{
    const bool whole = end == RunEnd::finished || end == RunEnd::stuck;
    const auto latest = std::uint32_t(m_events.empty() ? 0 : m_events.size() - 1);
    if (end == RunEnd::finished) judgeClaims(true, kNobody, latest);
    noteBusyOnes();
    findRaces();
    Event ended;
    ended.time = m_world.time;
    ended.operation = Operation::ended;
    ended.argument = std::int64_t(end);
    ended.text = m_texts.add(sentence);
    ended.step = m_step;
    m_events.push_back(ended);
    apply(m_world, ended);

    RunSummary summary;
    summary.end = end;
    summary.sentence = sentence;
    const Judgement judgement{m_world, m_texts, m_knobs};
    for (const OutcomeSpec& outcome : m_scenario.outcome)
        summary.outcome.emplace_back(outcome.key, outcome.value(judgement));
    for (std::size_t i = 0; i < m_scenario.claims.size(); ++i) {
        const ClaimSpec& claim = m_scenario.claims[i];
        ClaimResult result{claim.id, {}, {}, {}};
        if (m_brokenEvents[i]) {
            result.held = false;
            result.brokenEvent = m_brokenEvents[i];
            result.brokenAt = m_events[*m_brokenEvents[i]].step;
        } else if (whole && !(claim.atEnd && end != RunEnd::finished)) {
            result.held = true;
        }
        summary.claims.push_back(std::move(result));
    }
    summary.findings = m_findings;
    summary.schedule = scheduleOf(m_events, m_texts);
    return summary;
}

} // namespace forkscope
