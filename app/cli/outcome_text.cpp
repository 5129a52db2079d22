#include "app/cli/outcome_text.h"

#include <algorithm>
#include <cstdio>

namespace forkscope {

namespace {

bool somethingFound(const RunSummary& summary)
{
    const auto broken = [](const ClaimResult& claim) { return claim.held == false; };
    return !summary.findings.empty() ||
           std::any_of(summary.claims.begin(), summary.claims.end(), broken);
}

std::string outcomeLine(const RunSummary& summary)
{
    std::string line = "Outcome:";
    for (const auto& [key, value] : summary.outcome)
        line += " " + key + "=" + (value ? std::to_string(*value) : "?");
    return line + "\n";
}

std::string textOf(const nlohmann::json& scenario, const ClaimResult& claim)
{
    for (const auto& entry : scenario.at("claims"))
        if (entry.at("id") == claim.id) return entry.at("text").value("en", claim.id);
    return claim.id;
}

std::string claimLine(const nlohmann::json& scenario, const ClaimResult& claim)
{
    std::string line = "Claim: " + textOf(scenario, claim) + ": ";
    if (!claim.held) line += "not judged";
    else if (*claim.held) line += "held";
    else line += "BROKEN";
    if (claim.brokenAt) line += " at step " + std::to_string(*claim.brokenAt);
    return line + "\n";
}

std::string runLine(const RunResult& run)
{
    char seconds[40];
    std::snprintf(seconds, sizeof seconds, "%.2f s", run.summary.wallSeconds);
    const std::string mode = run.mode == RunMode::free ? "free" : "play";
    return "Run: " + run.facts.scenario + ", " + (run.replayed ? "replayed" : mode) + ", seed " +
           std::to_string(run.facts.seed) + ", " + std::to_string(run.history.steps()) +
           " steps, " + std::to_string(run.history.size()) + " events, " + seconds + "\n";
}

std::string endSentence(const RunSummary& summary)
{
    if (!summary.sentence.empty()) return summary.sentence;
    switch (summary.end) {
    case RunEnd::timeout:
        return "The run was ended by its time limit.";
    case RunEnd::limit:
        return "The run was ended by a limit.";
    case RunEnd::diverged:
        return "The schedule could not go on.";
    case RunEnd::failed:
        return "The host could not go on.";
    default:
        return {};
    }
}

} // namespace

std::string outcomeText(const RunResult& run, const nlohmann::json& scenario)
{
    std::string text = outcomeLine(run.summary);
    for (const ClaimResult& claim : run.summary.claims) text += claimLine(scenario, claim);
    for (const Finding& finding : run.summary.findings)
        text += "Finding: " + std::string(name(finding.kind)) + ": " + finding.english + "\n";
    if (!somethingFound(run.summary)) text += "Nothing found.\n";
    if (run.summary.scheduleRanOut)
        text += "The schedule ended before the run did; run-on decided the rest.\n";
    if (run.replayed && run.summary.end != RunEnd::diverged && !run.interrupted)
        text += "The replay did the same as the recording.\n";
    return text + runLine(run);
}

ExitStatus statusOf(const RunResult& run)
{
    if (run.interrupted) return kInterrupted;
    switch (run.summary.end) {
    case RunEnd::timeout:
    case RunEnd::limit:
        return kLimit;
    case RunEnd::failed:
        return kNotPermitted;
    case RunEnd::diverged:
        return run.replayed ? kFound : kBadInput;
    default:
        return somethingFound(run.summary) ? kFound : kNothingFound;
    }
}

std::string troubleOf(const RunResult& run)
{
    if (run.interrupted) return {};
    const RunEnd end = run.summary.end;
    const bool ownEnd = end == RunEnd::finished || end == RunEnd::stuck || end == RunEnd::stopped;
    return ownEnd ? std::string() : endSentence(run.summary);
}

} // namespace forkscope
