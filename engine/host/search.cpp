#include "engine/host/search.h"

#include "engine/explore/reduction.h"
#include "engine/explore/searches.h"
#include "engine/host/search_words.h"
#include "engine/os/clock.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr int kWalks = 20;
constexpr std::int64_t kFindBudget = 300;    // executions of one bound
constexpr std::int64_t kShrinkBudget = 1500;
constexpr std::size_t kMostClasses = 50'000; // kept for the certificate
constexpr std::size_t kMostCuts = 100'000;   // of one class
constexpr std::int64_t kTellEvery = 80'000'000;
constexpr std::size_t kRunsAtOnce = 64;

double seconds(std::int64_t nanoseconds) { return double(nanoseconds) / 1e9; }

} // namespace

Search::Search(const RunPlan& plan, const ExploreRequest& request, Wire& wire, int core)
    : m_plan(plan),
      m_request(request),
      m_wire(wire),
      m_startedAt(monotonicNow()),
      m_program(plan, wire.descriptor(), core),
      m_execution(m_program),
      m_witnesses(plan, m_program, core)
{}

void Search::run()
{
    m_stopsAtFailure = !m_request.exhaustive && !m_request.everyOrder;
    m_report.bound = m_request.bound;
    if (m_request.keepsTime) m_execution.keepTime();
    try {
        if (m_request.everyOrder) coverEveryOrder();
        else if (m_request.bound) coverBound(*m_request.bound);
        else {
            if (!m_request.exhaustive) find();
            if (!m_failed && !m_enough) prove();
        }
        if (m_failed) shrink();
    } catch (const SearchError& error) {
        m_program.end();
        m_reason = {error.why().english, error.why().chinese};
        m_report.complete = false;
        m_report.confirmation.agreed = {};
    }
    report();
}

// --- phases -----------------------------------------------------------------------------------

// What an execution taught may make all earlier ones too coarse.
Progress Search::untilSure(const std::function<Progress()>& search)
{
    for (;;) {
        try {
            return search();
        } catch (const Anew&) {
            m_execution.end();
            ++m_anew;
        }
    }
}

Progress Search::inPhase(Phase phase, const std::function<Progress()>& search)
{
    m_phase = phase;
    m_phaseRuns = 0;
    m_phaseStartedAt = monotonicNow();
    m_budget = 0;
    return untilSure([&] {
        m_outcomeRuns.clear();
        m_classes.clear();
        return search();
    });
}

void Search::find()
{
    m_report.search.method = "random walks, then at most 0, 1 and 2 preemptions";
    const std::int64_t startedAt = monotonicNow();
    inPhase(Phase::find, [this] {
        return walkRandomly(m_execution, *this, m_plan.seed, kWalks);
    });
    for (int bound = 0; bound <= 2 && !m_failed && !m_enough; ++bound) {
        m_bound = bound;
        bool all = false;
        inPhase(Phase::find, [&] {
            m_budget = kFindBudget;
            const Progress progress = searchAll(m_execution, *this, bound);
            all = progress.complete;
            return progress;
        });
        if (!all) break; // too many for a search; the reduction will do with fewer
    }
    m_bound.reset();
    if (m_failed) tellOutcomes();
    m_found = {};
    for (std::uint32_t i = 0; i < m_program.outcomes().size(); ++i) m_found.insert(i);
    m_report.search.executions = m_allRuns;
    m_report.search.seconds = seconds(monotonicNow() - startedAt);
}

void Search::prove()
{
    m_keepsOrders = true;
    const std::int64_t startedAt = monotonicNow();
    const Progress progress = inPhase(Phase::prove, [this] {
        m_reduced.clear();
        return Reduction(m_execution, *this).run();
    });
    m_keepsOrders = false;
    m_report.executions = progress.executions;
    m_report.redundant = progress.redundant;
    m_report.seconds = seconds(monotonicNow() - startedAt);
    m_report.complete = progress.complete;
    tellOutcomes();
    if (!progress.complete) return;
    if (!m_found.empty())
        m_report.search.agreed = std::ranges::includes(m_reduced, m_found);
    confirm();
}

void Search::confirm()
{
    auto classes = std::exchange(m_classes, {});
    const int anew = m_anew;
    m_report.confirmation.method = "every schedule by its states";
    const std::int64_t startedAt = monotonicNow();
    std::string orders;
    const Progress progress = inPhase(Phase::confirm, [&] {
        m_confirmed.clear();
        StateSearch search(m_execution, *this);
        const Progress told = search.run();
        if (told.complete) orders = search.orders();
        return told;
    });
    if (m_anew != anew) return prove(); // what was covered before was seen too coarsely
    m_classes = std::move(classes);
    m_report.confirmation.executions = progress.executions;
    m_report.confirmation.seconds = seconds(monotonicNow() - startedAt);
    if (!progress.complete) return;
    m_report.orders = countedOrders();
    const bool orderly = m_report.orders.empty() || m_report.orders == orders;
    m_report.confirmation.agreed = m_confirmed == m_reduced && orderly;
    if (m_report.orders.empty()) m_report.orders = orders;
    if (!*m_report.confirmation.agreed) m_reason = methodsDisagree();
}

// With how often each came in the phase that has just ended.
void Search::tellOutcomes()
{
    m_report.outcomes = m_program.outcomes();
    for (std::size_t i = 0; i < m_report.outcomes.size(); ++i)
        m_report.outcomes[i].executions = i < m_outcomeRuns.size() ? m_outcomeRuns[i] : 0;
}

// Empty where there is a class with more orders than can be counted.
std::string Search::countedOrders()
{
    if (m_classes.size() >= kMostClasses) return "";
    BigNumber sum;
    const std::int64_t until = monotonicNow() + 5'000'000'000;
    for (const auto& moves : m_classes) {
        const auto count = countOrders(moves, kMostCuts);
        if (!count || monotonicNow() > until) return "";
        sum += *count;
    }
    return sum.text();
}

void Search::coverBound(int bound)
{
    m_bound = bound;
    m_stopsAtFailure = false;
    const std::int64_t startedAt = monotonicNow();
    const Progress progress =
        inPhase(Phase::find, [&] { return searchAll(m_execution, *this, bound); });
    m_report.search.method = "every schedule with at most " + std::to_string(bound)
                             + (bound == 1 ? " preemption" : " preemptions");
    m_report.search.executions = progress.executions;
    m_report.search.seconds = m_report.seconds = seconds(monotonicNow() - startedAt);
    m_report.executions = progress.executions;
    tellOutcomes();
    if (progress.complete) m_witnesses.noteAllSeen();
    else m_enough = true;
}

void Search::coverEveryOrder()
{
    coverBound(1'000'000);
    m_report.search.method = "every order, one after another";
    m_report.bound.reset();
    m_report.complete = !m_enough;
    if (m_report.complete) m_witnesses.noteAllSeen();
}

// Every schedule with as few preemptions as the gentlest failure: is there a gentler one?
void Search::shrink()
{
    if (m_request.bound || m_request.everyOrder || m_enough) return;
    m_stopsAtFailure = false;
    for (int bound = 0; bound <= m_witnesses.preemptionsOfFailure().value_or(-1); ++bound) {
        m_bound = bound;
        bool all = false;
        inPhase(Phase::shrink, [&] {
            m_budget = kShrinkBudget;
            const Progress progress = searchAll(m_execution, *this, bound);
            all = progress.complete;
            return progress;
        });
        if (all) continue;
        if (m_enough) m_reason = notShortened();
        return;
    }
    m_witnesses.noteAllSeen();
}

// --- each execution ---------------------------------------------------------------------------

bool Search::executed(const Execution& execution, const Ending& ending, std::int64_t atLeast)
{
    m_atLeast = atLeast;
    if (const auto actors = execution.actors(); actors.size() > m_report.roles.size()) {
        m_report.roles.clear();
        for (ActorId actor : actors) m_report.roles.push_back(m_program.roleOf(actor));
    }
    if (m_outcomeRuns.size() <= ending.outcome) m_outcomeRuns.resize(ending.outcome + 1);
    ++m_outcomeRuns[ending.outcome];
    if (m_phase == Phase::prove) m_reduced.insert(ending.outcome);
    if (m_phase == Phase::confirm) m_confirmed.insert(ending.outcome);
    m_failed |= ending.bad;
    if (!m_program.summary().findings.empty()) m_witnesses.consider(execution);
    if (m_keepsOrders && m_classes.size() < kMostClasses)
        m_classes.push_back(placed(execution.moves()));
    if (m_request.tellRuns && m_phase != Phase::confirm && m_phase != Phase::shrink)
        tellRun(execution, ending);
    return !(ending.bad && m_stopsAtFailure);
}

bool Search::goesOn()
{
    ++m_phaseRuns;
    ++m_allRuns;
    readCommands();
    tellProgress(false);
    const double passed = seconds(monotonicNow() - m_startedAt);
    const bool shrinks = m_phase == Phase::shrink; // the answer is known, only a gentler one is sought
    if (m_request.maxSeconds > 0 && passed > m_request.maxSeconds) {
        m_enough = true;
        if (!shrinks) m_reason = timeIsUp(m_request.maxSeconds);
    }
    if (m_request.maxExecutions > 0 && m_allRuns > m_request.maxExecutions) {
        m_enough = true;
        if (!shrinks) m_reason = runsAreUp(m_request.maxExecutions);
    }
    const bool goes = !m_enough && (m_budget == 0 || m_phaseRuns <= m_budget);
    if (!goes) {
        --m_phaseRuns;
        --m_allRuns;
    }
    return goes;
}

void Search::readCommands()
{
    do {
        while (auto frame = m_wire.receive(m_paused ? 200 : 0)) {
            if (frame->frame != Frame::command) continue;
            const Json json = Json::parse(frame->payload, nullptr, false);
            const std::string what = json.is_object() ? json.value("do", "") : "";
            if (what == "pause") m_paused = true;
            if (what == "resume") m_paused = false;
            if (what == "stop") {
                m_enough = true;
                m_paused = false;
                m_reason = wasStopped();
            }
            tellProgress(true);
        }
        if (m_wire.closed()) {
            m_enough = true;
            m_paused = false;
        }
    } while (m_paused);
}

void Search::tellProgress(bool now)
{
    const std::int64_t at = monotonicNow();
    if (!now && at - m_toldAt < kTellEvery) return;
    m_toldAt = at;
    ExploreProgress progress;
    progress.phase = m_phase;
    progress.executions = m_phaseRuns;
    progress.allExecutions = m_allRuns;
    progress.atLeast = m_atLeast;
    progress.seconds = seconds(at - m_startedAt);
    const double inPhase = seconds(at - m_phaseStartedAt);
    progress.perSecond = inPhase > 0 ? double(m_phaseRuns) / inPhase : 0;
    progress.bound = m_bound;
    progress.paused = m_paused;
    m_wire.send(Frame::exploreProgress, toJson(progress));
    sendRuns();
}

void Search::tellRun(const Execution& execution, const Ending& ending)
{
    ExploredRun run;
    for (const Move& move : execution.moves()) {
        run.choices.push_back(std::uint16_t(execution.indexOf(move.actor())));
        run.preemptions += move.preempts;
    }
    run.schedule = m_program.summary().schedule;
    run.outcome = ending.outcome;
    run.bad = ending.bad;
    m_runs.push_back(std::move(run));
    if (m_runs.size() >= kRunsAtOnce) sendRuns();
}

void Search::sendRuns()
{
    if (m_runs.empty()) return;
    Json list = Json::array();
    for (const ExploredRun& run : std::exchange(m_runs, {})) list.push_back(toJson(run));
    m_wire.send(Frame::exploredRuns, list);
}

// --- the report -------------------------------------------------------------------------------

Verdict Search::verdict() const
{
    if (m_failed) return Verdict::violated;
    if (m_enough || !m_reason.english.empty()) return Verdict::incomplete;
    if (m_request.bound || m_request.everyOrder) return Verdict::bounded;
    const bool sure = m_report.complete && !m_execution.cutALoop() && m_report.confirmation.agreed.value_or(false)
                      && m_report.search.agreed.value_or(true);
    return sure ? Verdict::proved : Verdict::incomplete;
}

void Search::report()
{
    if (m_report.outcomes.empty()) tellOutcomes();
    int lost = 0;
    try {
        m_report.findings = m_witnesses.confirmed(m_execution, lost);
    } catch (const Anew&) {
        m_execution.end();
        ++lost;
    } catch (const SearchError&) {
        m_execution.end();
        ++lost;
    }
    m_report.verdict = verdict();
    const bool loop = m_execution.cutALoop();
    if (lost > 0 && m_reason.english.empty()) m_reason = notShownAgain(lost);
    if (m_report.verdict == Verdict::incomplete && m_reason.english.empty() && loop)
        m_reason = aLoopWasCut();
    if (m_report.verdict == Verdict::incomplete && m_reason.english.empty())
        m_reason = methodsDisagree();
    m_report.reason = m_reason;
    m_report.executionsPerSecond =
        m_report.seconds > 0 ? double(m_report.executions) / m_report.seconds
        : m_report.search.seconds > 0
            ? double(m_report.search.executions) / m_report.search.seconds
            : 0;
    m_report.wallSeconds = seconds(monotonicNow() - m_startedAt);
    m_report.summary = summaryOf(m_report, m_request.keepsTime);
    sendRuns();
    m_wire.send(Frame::exploreReport, toJson(m_report));
}

} // namespace forkscope
