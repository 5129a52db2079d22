#include "engine/host/witness.h"

#include "engine/analyze/words.h"
#include "engine/explore/searches.h"
#include "engine/host/controlled_run.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::size_t kMostCuts = 20'000;

bool stuckKind(FindingKind kind)
{
    return kind == FindingKind::deadlock || kind == FindingKind::ownerDied
           || kind == FindingKind::lostWakeup || kind == FindingKind::undrainedQueue;
}

std::vector<std::size_t> everyMove(const Execution& execution)
{
    std::vector<std::size_t> all(execution.moves().size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    return all;
}

// As it was executed, for where the gentlest order is too far to be looked for.
GentlestOrder asExecuted(const Execution& execution, std::size_t count)
{
    GentlestOrder order;
    const auto& moves = execution.moves();
    for (std::size_t i = 0; i < count; ++i) {
        order.actors.push_back(moves[i].actor());
        order.preemptions += moves[i].preempts;
        order.switches += i > 0 && moves[i].actor() != moves[i - 1].actor();
    }
    return order;
}

} // namespace

bool Witnesses::isFailure(FindingKind kind) const
{
    return kind == FindingKind::claim || name(kind) == m_program.stuckIn();
}

// The moves that the finding needs: what happened before the events that prove it.
std::vector<std::size_t> Witnesses::movesFor(const Finding& finding,
                                             const Execution& execution) const
{
    const auto& moves = execution.moves();
    if (name(finding.kind) == m_program.stuckIn() || finding.events.empty())
        return everyMove(execution);
    Bits needed;
    const auto need = [&](int move) {
        if (move < 0) return;
        needed.set(std::size_t(move));
        needed |= moves[std::size_t(move)].past;
    };
    if (finding.kind == FindingKind::claim) {
        const auto broken = std::ranges::find(moves, true, &Move::broken);
        if (broken == moves.end()) return everyMove(execution);
        need(int(broken - moves.begin()));
    } else {
        for (const std::uint32_t event : finding.events) need(m_program.moveOf(event));
    }
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < moves.size(); ++i)
        if (needed.test(i)) positions.push_back(i);
    return positions;
}

// Findings that differ only in who and when are one; a race is known by its two lines.
std::string Witnesses::keyOf(const Finding& finding) const
{
    std::string key(name(finding.kind));
    const auto& events = m_program.events();
    if (finding.kind == FindingKind::claim)
        for (const Event& event : events)
            if (event.operation == Operation::claimBroken) return key + std::to_string(event.argument);
    if (finding.kind != FindingKind::race) return key;
    std::vector<std::uint16_t> lines;
    for (const std::uint32_t event : finding.events) lines.push_back(events[event].line);
    std::ranges::sort(lines);
    for (const std::uint16_t line : lines) key += " " + std::to_string(line);
    return key;
}

void Witnesses::consider(const Execution& execution)
{
    const auto preemptions = int(std::ranges::count_if(execution.moves(), &Move::preempts));
    for (const Finding& finding : m_program.summary().findings) {
        const auto known = m_witnesses.find(keyOf(finding));
        const bool fails = isFailure(finding.kind);
        if (known != m_witnesses.end()) {
            // Only what is short enough to be gentler is worth the search.
            if (!fails || (known->second.preemptions == 0 && known->second.order.size() <= 2)) continue;
        }
        const std::vector<std::size_t> positions = movesFor(finding, execution);
        if (known != m_witnesses.end()
            && (known->second.minimal
                || (known->second.preemptions <= 1 && known->second.preemptions <= preemptions
                    && positions.size() >= known->second.order.size())))
            continue;
        auto order = gentlestOrder(execution, positions, kMostCuts);
        if (!order)
            order = asExecuted(execution, positions.empty() ? 0 : positions.back() + 1);
        Witness witness{finding, order->actors, order->preemptions, order->switches};
        witness.fails = fails;
        if (known == m_witnesses.end()) m_witnesses.emplace(keyOf(finding), std::move(witness));
        else if (witness.cost() < known->second.cost()) known->second = std::move(witness);
    }
}

std::optional<int> Witnesses::preemptionsOfFailure() const
{
    std::optional<int> fewest;
    for (const auto& [key, witness] : m_witnesses)
        if (witness.fails) fewest = std::min(fewest.value_or(witness.preemptions), witness.preemptions);
    return fewest;
}

void Witnesses::noteAllSeen()
{
    const auto fewest = preemptionsOfFailure();
    for (auto& [key, witness] : m_witnesses)
        if (witness.fails && witness.preemptions <= fewest) witness.minimal = true;
}

// The order, then each actor as long as it can. False where the order can't be followed.
bool Witnesses::repeat(Execution& execution, const std::vector<ActorId>& order)
{
    execution.begin();
    for (ActorId actor : order) {
        if (!execution.isEnabled(actor)) return false;
        execution.take(actor);
    }
    for (auto able = execution.enabled(); !able.empty(); able = execution.enabled()) {
        const bool goesOn = std::ranges::count(able, execution.last()) > 0;
        execution.take(goesOn ? execution.last() : able.front());
    }
    execution.conclude();
    return true;
}

std::vector<WitnessStep> Witnesses::stepsOf(const Execution& execution, std::size_t first,
                                            std::size_t count) const
{
    std::vector<WitnessStep> steps;
    const auto& events = m_program.events();
    const World& world = m_program.world();
    const Texts& texts = m_program.texts();
    for (std::size_t i = first; i < count; ++i) {
        const Move& move = execution.moves()[i];
        const Operation wanted = move.intention.wish.operation;
        std::size_t at = m_program.firstEventOf(i);
        while (at < events.size() && events[at].operation != wanted) ++at;
        if (at == events.size()) continue;
        const Event& event = events[at];
        WitnessStep step;
        step.actor = std::uint16_t(execution.indexOf(move.actor()));
        if (const ProcessInfo* process = world.process(event.actor)) step.role = texts[process->role];
        step.text = {told(event, world, texts, Language::english),
                     told(event, world, texts, Language::chinese)};
        step.label = stepLabel(event, world, texts, Language::english);
        step.preempts = move.preempts;
        step.event = event.step; // of its step; rerun() finds the event
        steps.push_back(std::move(step));
    }
    return steps;
}

// As `forkscope run --schedule` would; whether the finding shows again.
bool Witnesses::rerun(ExploredFinding& finding) const
{
    RunPlan plan = m_plan;
    plan.request = {};
    plan.request.scenario = m_plan.request.scenario;
    plan.request.mode = RunMode::play;
    plan.request.strategy = "run-on";
    plan.request.timeout = 10;
    plan.request.schedule = finding.schedule;
    Client nobody;
    ControlledRun run(plan, nobody, -1, m_core);
    const RunSummary summary = run.execute();
    const auto& events = run.chronicle().events();
    for (WitnessStep& step : finding.witness) {
        const auto done = std::ranges::find_if(events, [&step](const Event& event) {
            return event.step == step.event && event.phase == Phase::done
                   && traits(event.operation).isStep;
        });
        step.event = std::uint32_t(done - events.begin());
    }
    return std::ranges::any_of(summary.findings, [&finding](const Finding& found) {
        return found.kind == finding.kind;
    });
}

// The witness's schedule, executed once more by the search's own way and told.
std::optional<ExploredFinding> Witnesses::findingOf(Execution& execution, const std::string& key,
                                                    const Witness& witness)
{
    if (!repeat(execution, witness.order)) {
        execution.end();
        return {};
    }
    const auto& found = m_program.summary().findings;
    const auto same = std::ranges::find_if(
        found, [&](const Finding& one) { return keyOf(one) == key; });
    std::optional<ExploredFinding> finding;
    if (same != found.end()) {
        finding.emplace();
        finding->kind = same->kind;
        finding->text = {same->english, same->chinese};
        finding->schedule = m_program.summary().schedule;
        finding->preemptions = std::uint32_t(witness.preemptions);
        // Where nobody else existed yet there was nothing to choose.
        std::size_t alone = 0;
        while (alone < witness.order.size() && execution.moves()[alone].alone) ++alone;
        finding->steps = std::uint32_t(witness.order.size() - alone);
        finding->witness = stepsOf(execution, alone, witness.order.size());
        finding->minimal = witness.minimal;
    }
    execution.end();
    return finding;
}

std::vector<ExploredFinding> Witnesses::confirmed(Execution& execution, int& lost)
{
    std::vector<ExploredFinding> findings;
    for (const auto& [key, witness] : m_witnesses) {
        if (auto finding = findingOf(execution, key, witness)) findings.push_back(std::move(*finding));
        else ++lost;
    }
    m_program.close(); // without a pid namespace, the end of one run is the end of all that the host has
    lost += int(std::erase_if(findings, [this](ExploredFinding& finding) { return !rerun(finding); }));
    std::ranges::stable_sort(findings, {}, [](const ExploredFinding& f) {
        return f.kind == FindingKind::claim ? 0 : stuckKind(f.kind) ? 1 : 2;
    });
    return findings;
}

} // namespace forkscope
