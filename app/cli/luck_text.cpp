#include "app/cli/luck_text.h"

#include "app/cli/wording.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;
using Outcomes = std::vector<LuckOutcome>;

constexpr std::size_t kMostBars = 40;

double shareOf(const LuckOutcome& outcome, const LuckReport& report)
{
    return report.runs > 0 ? double(outcome.runs) / double(report.runs) : 0;
}

Outcomes mostFrequentFirst(Outcomes outcomes)
{
    std::ranges::stable_sort(outcomes, std::greater<>(), &LuckOutcome::runs);
    return outcomes;
}

// Those to be drawn, as a scale of values; what did not finish comes last.
Outcomes bars(const LuckReport& report)
{
    Outcomes outcomes = mostFrequentFirst(report.outcomes);
    if (outcomes.size() > kMostBars) outcomes.resize(kMostBars);
    std::ranges::sort(outcomes, [](const LuckOutcome& one, const LuckOutcome& other) {
        const bool finished = one.end == "finished";
        if (finished != (other.end == "finished")) return finished;
        return std::tie(one.values, one.end) < std::tie(other.values, other.end);
    });
    return outcomes;
}

// Runs that failed are drawn as exclamation marks; each outcome has at least one letter.
std::string bar(const LuckOutcome& outcome, std::int64_t most, std::size_t width)
{
    const double unit = double(width) / double(most);
    const auto letters = std::size_t(std::max(1.0, std::round(double(outcome.runs) * unit)));
    auto bad = std::size_t(std::round(double(outcome.badRuns) * unit));
    if (outcome.badRuns > 0) bad = std::max<std::size_t>(bad, 1);
    bad = outcome.badRuns == outcome.runs ? letters : std::min(bad, letters);
    return std::string(bad, '!') + std::string(letters - bad, '#');
}

std::string histogram(const LuckReport& report, std::size_t width)
{
    const Outcomes outcomes = bars(report);
    std::size_t names = 0;
    std::int64_t most = 1;
    for (const LuckOutcome& outcome : outcomes) {
        names = std::max(names, outcomeWords(outcome.values, outcome.end).size());
        most = std::max(most, outcome.runs);
    }
    std::string text;
    for (const LuckOutcome& outcome : outcomes) {
        std::string name = outcomeWords(outcome.values, outcome.end);
        name.resize(names, ' ');
        char count[60];
        std::snprintf(count, sizeof count, "%6lld  %5.1f %%  ", (long long)outcome.runs,
                      100 * shareOf(outcome, report));
        text += "  " + name + count + bar(outcome, most, width) + "\n";
    }
    const std::size_t more = report.outcomes.size() - outcomes.size();
    if (more > 0) text += "  and " + counted(std::int64_t(more), "rarer outcome") + "\n";
    return text;
}

std::string findingsLine(const LuckReport& report)
{
    if (report.findings.empty()) return "Nothing found.\n";
    std::string line;
    if (report.badRuns > 0)
        line = "Failed (!): " + grouped(report.badRuns) + " of " + counted(report.runs, "run") +
               ". ";
    line += "Found: ";
    for (const auto& [kind, runs] : report.findings)
        line += std::string(line.back() == ' ' ? "" : ", ") + std::string(name(kind)) + " in " +
                counted(runs, "run");
    return line + ".\n";
}

std::string failureLine(const LuckResult& result)
{
    if (!result.firstFailure) return {};
    const std::string which = result.report.badRuns > 0 ? "that failed" : "with a race";
    const std::string run = "The first run " + which + ", number " +
                            grouped(result.firstFailure->number) + " with seed " +
                            std::to_string(result.firstFailure->facts.seed);
    if (result.recording.empty())
        return run + ", was not kept; --record FILE keeps the first that fails.\n";
    return run + ", was kept: forkscope replay " + result.recording + "\n";
}

Json outcomeJson(const LuckOutcome& outcome, const LuckReport& report)
{
    return {{"outcome", valuesJson(outcome.values)}, {"end", outcome.end},
            {"runs", outcome.runs},                  {"share", shareOf(outcome, report)},
            {"bad_runs", outcome.badRuns},           {"first_seed", outcome.firstSeed}};
}

Json failureJson(const LuckResult& result)
{
    if (!result.firstFailure) return nullptr;
    Json failure{{"run", result.firstFailure->number},
                 {"seed", result.firstFailure->facts.seed},
                 {"recording", nullptr}};
    if (!result.recording.empty()) failure["recording"] = result.recording;
    return failure;
}

bool hitLimit(const LuckReport& report)
{
    return std::ranges::any_of(report.outcomes, [](const LuckOutcome& outcome) {
        return outcome.end == name(RunEnd::timeout) || outcome.end == name(RunEnd::limit);
    });
}

} // namespace

std::string luckText(const LuckResult& result, std::size_t width)
{
    const LuckReport& report = result.report;
    std::string text = histogram(report, width) + findingsLine(report) + failureLine(result);
    text += "Luck: " + result.facts.scenario + ", " + counted(report.runs, "free run");
    if (report.runs < report.asked) text += " of " + grouped(report.asked);
    return text + ", " + lasting(report.wallSeconds) + "\n";
}

nlohmann::ordered_json luckJson(const LuckResult& result)
{
    Json json;
    json["scenario"] = result.facts.scenario;
    json["knobs"] = result.facts.knobs;
    json["asked"] = result.report.asked;
    json["runs"] = result.report.runs;
    json["bad_runs"] = result.report.badRuns;
    json["outcomes"] = json["findings"] = Json::array();
    for (const LuckOutcome& outcome : mostFrequentFirst(result.report.outcomes))
        json["outcomes"].push_back(outcomeJson(outcome, result.report));
    for (const auto& [kind, runs] : result.report.findings)
        json["findings"].push_back({{"kind", name(kind)}, {"runs", runs}});
    json["first_failure"] = failureJson(result);
    json["interrupted"] = result.interrupted;
    json["wall_s"] = result.report.wallSeconds;
    return json;
}

ExitStatus statusOf(const LuckResult& result)
{
    if (result.interrupted) return kInterrupted;
    const auto isFound = [](const auto& found) { return found.first != FindingKind::limit; };
    if (std::ranges::any_of(result.report.findings, isFound)) return kFound;
    return hitLimit(result.report) ? kLimit : kNothingFound;
}

} // namespace forkscope
