#include "tests/app/pretended_search.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

constexpr int kClients = 3;

// All orders of three clients, each of which reads and, where a ticket is left, writes.
class Orders
{
public:
    explicit Orders(bool lock) : m_lock(lock) { go({1, 0, {}, {}, -1}, {}); }

    std::vector<ExploredRun> runs;
    std::vector<ExploredOutcome> outcomes;

private:
    struct State
    {
        int left;
        int sold;
        std::map<int, int> seen; // what a client read
        std::map<int, bool> done;
        int inside; // with the lock
    };

    bool able(const State& state, int client) const
    {
        const auto done = state.done.find(client);
        if (done != state.done.end()) return false;
        return !m_lock || state.inside < 0 || state.inside == client;
    }

    static State after(State state, int client)
    {
        const auto seen = state.seen.find(client);
        state.inside = client;
        if (seen == state.seen.end()) {
            state.seen[client] = state.left;
            if (state.left > 0) return state;
        } else {
            state.left = seen->second - 1;
            ++state.sold;
        }
        state.done[client] = true;
        state.inside = -1;
        return state;
    }

    void go(const State& state, std::vector<std::uint16_t> choices)
    {
        bool any = false;
        for (int client = 1; client <= kClients; ++client) {
            if (!able(state, client)) continue;
            any = true;
            choices.push_back(std::uint16_t(client));
            go(after(state, client), choices);
            choices.pop_back();
        }
        if (!any) end(state, choices);
    }

    void end(const State& state, const std::vector<std::uint16_t>& choices)
    {
        std::string schedule = "0x9";
        for (std::uint16_t actor : choices) schedule += "." + std::to_string(actor);
        const bool bad = state.sold > 1;
        auto outcome = std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& one) {
            return one.values[0].second == state.sold;
        });
        if (outcome == outcomes.end())
            outcome = outcomes.insert(outcome, {{{"sold", state.sold}, {"left", 0},
                                                 {"decode-errors", 0}},
                                                "finished", 0, schedule, bad});
        ++outcome->executions;
        runs.push_back({choices, schedule, std::uint32_t(outcome - outcomes.begin()), bad, 0});
    }

    bool m_lock;
};

bool lockOf(const ExploreRequest& request)
{
    const auto lock = request.knobs.find("lock");
    return lock != request.knobs.end() && lock->second == "on";
}

WitnessStep step(std::uint16_t actor, const char* english, const char* chinese, const char* label,
                 bool preempts)
{
    return {actor, "client-" + std::to_string(actor), {english, chinese}, label, preempts, actor};
}

ExploredFinding oversold()
{
    ExploredFinding finding;
    finding.kind = FindingKind::claim;
    finding.text = {"Broken: Never more sold than existed.", "被打破：卖出的票从不超过现有的票。"};
    finding.schedule = "0x9.1.2.2.1.3";
    finding.preemptions = 1;
    finding.steps = 4;
    finding.minimal = true;
    finding.witness = {
        step(1, "client-1 reads 1", "client-1 读到 1", "read 1", false),
        step(2, "client-2 reads 1", "client-2 读到 1", "read 1", true),
        step(2, "client-2 writes 0", "client-2 写入 0", "write 0", false),
        step(1, "client-1 writes 0", "client-1 写入 0", "write 0", false)};
    return finding;
}

class PretendedExploration : public ExploreLink
{
public:
    PretendedExploration(const ExploreRequest& request, std::shared_ptr<PretendedSearchLog> log)
        : m_request(request), m_log(std::move(log)), m_descriptor(::eventfd(1, EFD_NONBLOCK))
    {
        ++m_log->alive;
    }
    ~PretendedExploration() override
    {
        --m_log->alive;
        ::close(m_descriptor);
    }

    const RunFacts& facts() const override { return m_facts; }
    int descriptor() const override { return m_descriptor; }
    void pause() override { m_log->commands << "pause"; }
    void resume() override { m_log->commands << "resume"; }
    void stop() override
    {
        m_log->commands << "stop";
        m_stopped = true;
        ::eventfd_write(m_descriptor, 1);
    }

    ExploreUpdate receive() override
    {
        eventfd_t count = 0;
        ::eventfd_read(m_descriptor, &count);
        ExploreUpdate update;
        update.progress = ExploreProgress{ExploreProgress::Phase::prove, 1604, 1604, 996, 2310,
                                          0.7, {}, false};
        update.closed = m_log->dies;
        if ((m_log->hangs || m_log->dies) && !m_stopped) return update;
        update.report = pretendedReport(m_request);
        if (m_request.tellRuns) update.runs = pretendedOrders(lockOf(m_request));
        if (!m_log->incomplete.empty() || m_stopped) makeIncomplete(*update.report);
        if (m_log->stuck) update.report->findings.front().kind = FindingKind::deadlock;
        return update;
    }

private:
    void makeIncomplete(ExploreReport& report) const
    {
        report.verdict = Verdict::incomplete;
        report.complete = false;
        report.orders.clear();
        report.reason = {m_stopped ? "It was stopped." : m_log->incomplete, "没有完成。"};
    }

    ExploreRequest m_request;
    std::shared_ptr<PretendedSearchLog> m_log;
    RunFacts m_facts;
    bool m_stopped = false;
    int m_descriptor;
};

class PretendedLuck : public LuckLink
{
public:
    PretendedLuck(const LuckRequest& request, std::shared_ptr<PretendedSearchLog> log)
        : m_request(request), m_log(std::move(log)), m_descriptor(::eventfd(1, EFD_NONBLOCK))
    {
        ++m_log->alive;
        for (int sold = 1; sold <= kClients; ++sold)
            m_report.outcomes.push_back(
                {{{"sold", sold}, {"left", 0}, {"decode-errors", 0}}, "finished", 0, 0, 0});
    }
    ~PretendedLuck() override
    {
        --m_log->alive;
        ::close(m_descriptor);
    }

    int descriptor() const override { return m_descriptor; }
    const LuckReport& report() const override { return m_report; }
    void stop() override
    {
        m_log->commands << "stop";
        m_stopped = true;
    }

    LuckUpdate receive() override
    {
        LuckUpdate update;
        for (int run = 0; run < m_log->luckAtATime && m_report.runs < m_request.runs; ++run) {
            const auto number = ++m_report.runs;
            const std::uint32_t outcome = number % 9 == 1 ? 0 : number % 4 == 0 ? 2 : 1;
            std::vector<FindingKind> findings{FindingKind::race};
            if (outcome > 0) findings.push_back(FindingKind::claim);
            update.runs.push_back({number, std::uint64_t(number), outcome, RunEnd::finished,
                                   findings, true});
        }
        m_report.wallSeconds = double(m_report.runs) / 500;
        if (m_report.runs == m_log->luckAtATime) {
            update.firstFailure.emplace();
            update.firstFailure->number = 2;
            update.firstFailure->facts.scenario = m_request.run.scenario;
        }
        update.over = m_report.runs >= m_request.runs || m_stopped;
        return update;
    }

private:
    LuckRequest m_request;
    std::shared_ptr<PretendedSearchLog> m_log;
    LuckReport m_report;
    bool m_stopped = false;
    int m_descriptor;
};

} // namespace

std::vector<ExploredRun> pretendedOrders(bool lock) { return Orders(lock).runs; }

ExploreReport pretendedReport(const ExploreRequest& request)
{
    const bool lock = lockOf(request);
    ExploreReport report;
    report.verdict = lock ? Verdict::proved : Verdict::violated;
    report.complete = lock || request.exhaustive;
    report.search = {"bounded search", request.exhaustive ? 0 : 7, 0.01, {}};
    report.executions = lock ? 120 : request.exhaustive ? 21 : 0;
    report.confirmation = {"history pruning", 312, 0.3, lock ? std::optional(true) : std::nullopt};
    report.orders = lock ? "5166720" : "";
    report.outcomes = Orders(lock).outcomes;
    if (!lock) report.findings = {oversold()};
    report.roles = {"main", "client-1", "client-2", "client-3"};
    report.summary = {"every schedule of this setting, sleeps in any order",
                      "此设置下的所有调度，睡眠先后不限"};
    report.wallSeconds = 0.03;
    return report;
}

SearchStarters pretendedSearches(std::shared_ptr<PretendedSearchLog> log)
{
    const auto refuse = [log] {
        if (!log->refusal.empty()) throw BadInput(log->refusal);
    };
    return {[log, refuse](const ExploreRequest& request) {
                refuse();
                log->explored.push_back(request);
                return std::make_unique<PretendedExploration>(request, log);
            },
            [log, refuse](const LuckRequest& request) {
                refuse();
                log->tried.push_back(request);
                return std::make_unique<PretendedLuck>(request, log);
            }};
}

} // namespace forkscope
