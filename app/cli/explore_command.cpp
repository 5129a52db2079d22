#include "app/cli/explore_command.h"

#include "app/cli/explore_text.h"
#include "app/cli/interrupt.h"
#include "app/cli/run_follower.h"
#include "app/cli/scenario_list.h"
#include "app/cli/whole_recording.h"
#include "engine/session/share_code.h"

#include <iostream>

namespace forkscope {

namespace {

constexpr int kLookEvery = 100; // milliseconds; how soon Ctrl-C is noticed

ExploreResult search(const ExploreOptions& options)
{
    Exploration exploration(options.request);
    const ExploreSource source{[&exploration] { return exploration.receive(kLookEvery); },
                               [&exploration] { exploration.stop(); }};
    ProgressLine line;
    return follow(exploration.facts(), source, options.json ? nullptr : &line);
}

std::vector<std::string> codesOf(const ExploreResult& result, const std::string& catalogue)
{
    const ShareCodes codes(catalogue);
    std::vector<std::string> list;
    for (const ExploredFinding& finding : result.report.findings)
        list.push_back(codes.pack(
            {result.facts.scenario, result.facts.knobs, result.facts.seed, finding.schedule}));
    return list;
}

RunRequest playing(const RunFacts& facts, const std::string& schedule)
{
    RunRequest request;
    request.scenario = facts.scenario;
    request.knobs = facts.knobs;
    request.seed = facts.seed;
    request.mode = RunMode::play;
    request.schedule = schedule;
    return request;
}

Update wholeOf(const RunResult& run)
{
    Update whole;
    for (TextId id = 1; id < run.history.texts().size(); ++id)
        whole.texts.push_back(run.history.texts()[id]);
    for (std::uint32_t i = 0; i < run.history.size(); ++i)
        whole.events.push_back(run.history.event(i));
    whole.summary = run.summary;
    return whole;
}

// Runs the schedule once more, and records it when it went to its end.
void recordSchedule(ExploreResult& result, const std::string& schedule, const std::string& path)
{
    Session session(playing(result.facts, schedule));
    const RunSource source{[&session] { return session.receive(kLookEvery); },
                           [&session] { session.stop(); }};
    Listeners nobody;
    const RunResult run = follow(session.facts(), source, nobody);
    result.interrupted = result.interrupted || run.interrupted;
    if (run.interrupted) return;
    const RunEnd end = run.summary.end;
    if (end != RunEnd::finished && end != RunEnd::stuck)
        throw NotPermitted("The schedule that was found could not be run again to record it: " +
                           run.summary.sentence);
    recordWhole(path, session.facts(), wholeOf(run));
    result.recording = path;
}

} // namespace

ExitStatus exploreScenario(const ExploreOptions& options)
{
    const std::string catalogue = catalogueJson();
    const ScenarioList scenarios(catalogue);
    const ExploreRequest& request = options.request;
    scenarios.checkNames(request.scenario, request.preset, request.knobs);
    if (!options.witness.empty()) checkRecordingPath(options.witness);
    noteInterrupts();
    ExploreResult result = search(options);
    result.codes = codesOf(result, catalogue);
    const auto& findings = result.report.findings;
    if (!options.witness.empty() && !findings.empty() && !result.interrupted)
        recordSchedule(result, findings.front().schedule, options.witness);
    if (options.json) std::cout << exploreJson(result).dump(2) << std::endl;
    else std::cout << exploreText(result) << std::flush;
    return statusOf(result);
}

} // namespace forkscope
