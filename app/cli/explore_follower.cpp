#include "app/cli/explore_follower.h"

#include "app/cli/interrupt.h"
#include "app/cli/wording.h"

#include <chrono>

namespace forkscope {

namespace {

using Clock = std::chrono::steady_clock;
using Phase = ExploreProgress::Phase;

constexpr auto kPatience = std::chrono::seconds(5); // for the report of a stopped search

std::string phaseWords(const ExploreProgress& progress)
{
    switch (progress.phase) {
    case Phase::find:
        if (!progress.bound) return "looking for a failure";
        return "looking for a failure within " + counted(*progress.bound, "preemption");
    case Phase::prove:
        return "covering every schedule";
    case Phase::confirm:
        return "confirming it by another method";
    case Phase::shrink:
        return "shortening what was found";
    }
    return {};
}

// What can be said of a search that was stopped and never reported.
ExploreReport unreported(const ExploreProgress& progress)
{
    ExploreReport report;
    report.executions = progress.allExecutions;
    report.executionsPerSecond = progress.perSecond;
    report.wallSeconds = progress.seconds;
    report.summary.english = "The search was stopped after " +
                             counted(progress.allExecutions, "execution") + " and did not report.";
    return report;
}

} // namespace

std::string progressText(const ExploreProgress& progress)
{
    std::string text = phaseWords(progress) + ": " + counted(progress.executions, "run");
    constexpr double kSure = 0.5; // seconds; sooner, a rate says nothing
    if (progress.seconds >= kSure && progress.perSecond >= 1)
        text += ", " + grouped(std::int64_t(progress.perSecond)) + " a second";
    if (progress.atLeast > 0) text += ", at least " + grouped(progress.atLeast) + " to come";
    return text;
}

ExploreResult follow(const RunFacts& facts, const ExploreSource& source, ProgressLine* line)
{
    ExploreResult result;
    result.facts = facts;
    ExploreProgress progress;
    Clock::time_point stoppedAt;
    for (;;) {
        const ExploreUpdate update = source.receive();
        if (update.progress) progress = *update.progress;
        if (update.progress && line) line->show(progressText(progress));
        if (update.report) {
            result.report = *update.report;
            return result;
        }
        if (update.closed && !result.interrupted)
            throw NotPermitted("forkscope-host ended unexpectedly, so the search is incomplete.");
        const bool patient = Clock::now() - stoppedAt < kPatience;
        if (update.closed || (result.interrupted && !patient)) {
            result.report = unreported(progress);
            return result;
        }
        if (result.interrupted || !interrupted()) continue;
        result.interrupted = true;
        stoppedAt = Clock::now();
        source.stop();
    }
}

} // namespace forkscope
