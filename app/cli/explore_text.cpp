#include "app/cli/explore_text.h"

#include "app/cli/wording.h"

#include <algorithm>
#include <cstdio>

namespace forkscope {

namespace {

std::string verdictWord(Verdict verdict)
{
    std::string word(name(verdict));
    for (char& letter : word) letter = char(std::toupper(letter));
    return word;
}

std::string outcomeTable(const std::vector<ExploredOutcome>& outcomes)
{
    if (outcomes.empty()) return {};
    std::size_t width = 0;
    for (const ExploredOutcome& outcome : outcomes)
        width = std::max(width, outcomeWords(outcome.values, outcome.end).size());
    std::string text = "\nOutcomes:\n";
    for (const ExploredOutcome& outcome : outcomes) {
        std::string words = outcomeWords(outcome.values, outcome.end);
        words.resize(width, ' ');
        text += "  " + words + (outcome.bad ? "  FAILS  " : "         ");
        // It may have come in an earlier phase only.
        text += outcome.executions > 0 ? counted(outcome.executions, "execution") + "\n" : "\n";
    }
    return text;
}

std::string stepLine(const std::vector<WitnessStep>& steps, std::size_t place)
{
    char start[24];
    std::snprintf(start, sizeof start, "%5zu  ", place + 1);
    const std::string line = start + steps[place].text.english;
    if (!steps[place].preempts || place == 0) return line + "\n";
    return line + "  <- " + steps[place - 1].role + " could have gone on\n";
}

std::string witnessText(const ExploredFinding& finding)
{
    std::string text = "  " + counted(finding.steps, "step") + " with " +
                       counted(finding.preemptions, "preemption") +
                       (finding.minimal ? "; no schedule that shows it is shorter:\n" : ":\n");
    for (std::size_t i = 0; i < finding.witness.size(); ++i)
        text += stepLine(finding.witness, i);
    return text;
}

bool wasShown(const std::vector<ExploredFinding>& findings, std::size_t place)
{
    const auto end = findings.begin() + std::ptrdiff_t(place);
    return std::find_if(findings.begin(), end, [&](const ExploredFinding& earlier) {
               return earlier.schedule == findings[place].schedule;
           }) != end;
}

std::string findingText(const ExploreResult& result, std::size_t place)
{
    const ExploredFinding& finding = result.report.findings[place];
    std::string text =
        "\nFinding: " + std::string(name(finding.kind)) + ": " + finding.text.english + "\n";
    if (wasShown(result.report.findings, place))
        return text + "  A schedule above shows it, after " + counted(finding.steps, "step") +
               ".\n";
    if (!finding.witness.empty()) text += witnessText(finding);
    if (place >= result.codes.size() || result.codes[place].empty()) return text;
    const std::string& code = result.codes[place];
    return text + "  Share code: " + code + "\n  To see it:  forkscope run " +
           result.facts.scenario + " --schedule " + code + "\n";
}

std::string partText(const char* title, const ExploredPart& part)
{
    if (part.method.empty() || part.executions == 0) return {};
    std::string text = std::string(title) + part.method + ", " +
                       counted(part.executions, "execution") + ", " + lasting(part.seconds);
    if (part.agreed) text += *part.agreed ? ", agrees" : ", DOES NOT AGREE";
    return text + "\n";
}

std::string lastLine(const ExploreResult& result)
{
    const ExploreReport& report = result.report;
    std::string line = "Explore: " + result.facts.scenario;
    if (report.executions > 0) line += ", " + counted(report.executions, "execution");
    if (!report.orders.empty() && report.orders != std::to_string(report.executions))
        line += (report.executions == 1 ? " that stands for " : " that stand for ")
                + grouped(report.orders) + " orders";
    if (report.executionsPerSecond >= 1)
        line += ", " + grouped(std::int64_t(report.executionsPerSecond)) + " a second";
    return line + ", " + lasting(report.wallSeconds) + "\n";
}

} // namespace

std::string exploreText(const ExploreResult& result)
{
    const ExploreReport& report = result.report;
    std::string text = verdictWord(report.verdict) + ": " + report.summary.english + "\n";
    if (report.summary.english.find(report.reason.english) == std::string::npos)
        text += report.reason.english + "\n";
    text += outcomeTable(report.outcomes);
    for (std::size_t i = 0; i < report.findings.size(); ++i) text += findingText(result, i);
    text += "\n" + partText("Search: ", report.search) +
            partText("Confirmation: ", report.confirmation);
    if (!result.recording.empty())
        text += "Recorded: forkscope replay " + result.recording + "\n";
    return text + lastLine(result);
}

ExitStatus statusOf(const ExploreResult& result)
{
    if (result.interrupted) return kInterrupted;
    const ExploreReport& report = result.report;
    if (report.verdict == Verdict::violated || !report.findings.empty()) return kFound;
    return report.verdict == Verdict::incomplete ? kLimit : kNothingFound;
}

} // namespace forkscope
