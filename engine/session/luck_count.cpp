#include "engine/session/luck_count.h"

#include <algorithm>

namespace forkscope {

namespace {

std::vector<FindingKind> kindsIn(const RunSummary& summary)
{
    std::vector<FindingKind> kinds;
    for (const Finding& finding : summary.findings) kinds.push_back(finding.kind);
    for (const ClaimResult& claim : summary.claims)
        if (claim.held == false) kinds.push_back(FindingKind::claim);
    std::ranges::sort(kinds);
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return kinds;
}

std::string endOf(const RunSummary& summary)
{
    const auto isStuck = [](const Finding& finding) {
        return finding.kind == FindingKind::deadlock || finding.kind == FindingKind::ownerDied ||
               finding.kind == FindingKind::lostWakeup ||
               finding.kind == FindingKind::undrainedQueue;
    };
    if (summary.end == RunEnd::stuck) {
        const auto how = std::ranges::find_if(summary.findings, isStuck);
        if (how != summary.findings.end()) return std::string(name(how->kind));
    }
    return std::string(name(summary.end));
}

std::uint32_t placeOf(LuckReport& report, const RunSummary& summary, std::uint64_t seed)
{
    const std::string end = endOf(summary);
    const auto same = std::ranges::find_if(report.outcomes, [&](const LuckOutcome& outcome) {
        return outcome.values == summary.outcome && outcome.end == end;
    });
    const auto place = std::uint32_t(same - report.outcomes.begin());
    if (same == report.outcomes.end())
        report.outcomes.push_back({summary.outcome, end, 0, 0, seed});
    return place;
}

void countFinding(LuckReport& report, FindingKind kind)
{
    const auto same =
        std::ranges::find(report.findings, kind, &std::pair<FindingKind, std::int64_t>::first);
    if (same != report.findings.end()) ++same->second;
    else report.findings.emplace_back(kind, 1);
}

} // namespace

LuckRun addRun(LuckReport& report, std::int64_t number, std::uint64_t seed,
               const RunSummary& summary)
{
    LuckRun run{number, seed, placeOf(report, summary, seed), summary.end, kindsIn(summary)};
    run.bad = std::ranges::any_of(run.findings, [](FindingKind kind) {
        return kind != FindingKind::race && kind != FindingKind::limit;
    });
    LuckOutcome& outcome = report.outcomes[run.outcome];
    ++outcome.runs;
    ++report.runs;
    outcome.badRuns += run.bad;
    report.badRuns += run.bad;
    for (const FindingKind kind : run.findings) countFinding(report, kind);
    return run;
}

} // namespace forkscope
