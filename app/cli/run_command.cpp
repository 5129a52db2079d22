#include "app/cli/run_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/outcome_text.h"
#include "app/cli/run_follower.h"
#include "app/cli/run_json.h"
#include "app/cli/scenario_list.h"
#include "app/cli/shared_request.h"

#include <iostream>

namespace forkscope {

namespace {

constexpr int kLookEvery = 100; // milliseconds; how soon Ctrl-C is noticed

bool streamsEvents(const OutputOptions& output) { return output.events == "-"; }

Listeners listenersFor(const OutputOptions& output)
{
    Listeners listeners;
    if (!output.json && !output.quiet && !streamsEvents(output)) listeners.lines = &std::cout;
    if (!output.events.empty()) listeners.events.emplace(output.events);
    return listeners;
}

RunResult carryOut(const RunRequest& request, const OutputOptions& output)
{
    // Before the run is started: nothing is lost when a file can't be written.
    if (!output.record.empty()) checkRecordingPath(output.record);
    Listeners listeners = listenersFor(output);
    noteInterrupts();
    Session session(request);
    if (!output.record.empty()) listeners.recording.emplace(output.record, session.facts());
    const RunSource source{[&session] { return session.receive(kLookEvery); },
                           [&session] { session.stop(); }};
    RunResult result = follow(session.facts(), source, listeners);
    result.mode = request.mode;
    result.replayed = request.replay;
    return result;
}

// With events on standard output, people's text goes beside it.
void report(const RunResult& result, const nlohmann::json& scenario, const OutputOptions& output)
{
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    const int indent = streamsEvents(output) ? -1 : 2;
    if (output.json)
        std::cout << runJson(result, scenario).dump(indent, ' ', false, replace) << std::endl;
    else (streamsEvents(output) ? std::cerr : std::cout) << outcomeText(result, scenario);
    const std::string trouble = troubleOf(result);
    if (!trouble.empty()) std::cerr << "forkscope: " << trouble << std::endl;
}

ExitStatus runAndReport(const RunRequest& request, const nlohmann::json& scenario,
                        const OutputOptions& output)
{
    const RunResult result = carryOut(request, output);
    report(result, scenario, output);
    return statusOf(result);
}

} // namespace

ExitStatus runScenario(const RunRequest& request, const OutputOptions& output)
{
    const std::string catalogue = catalogueJson();
    const ScenarioList scenarios(catalogue);
    scenarios.checkNames(request.scenario, request.preset, request.knobs);
    const nlohmann::json& scenario = scenarios.find(request.scenario);
    if (!looksLikeShareCode(request.schedule)) return runAndReport(request, scenario, output);
    const SharedSchedule shared = ShareCodes(catalogue).unpack(request.schedule);
    return runAndReport(asShared(request, shared, scenario), scenario, output);
}

ExitStatus replayRecording(const std::string& path, double timeout, const OutputOptions& output)
{
    const Recording recording = readRecording(path);
    if (!recording.warning.empty()) std::cerr << "forkscope: " << recording.warning << std::endl;
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < recording.history.size(); ++i)
        events.push_back(recording.history.event(i));

    RunRequest request;
    request.scenario = recording.facts.scenario;
    request.preset = recording.facts.preset;
    request.knobs = recording.facts.knobs;
    request.seed = recording.facts.seed;
    request.mode = RunMode::play;
    request.timeout = timeout;
    request.replay = request.endAfterReplay = true;
    request.recorded = events;
    for (TextId id = 0; id < recording.history.texts().size(); ++id)
        request.recordedTexts.push_back(recording.history.texts()[id]);

    const ScenarioList scenarios(catalogueJson());
    return runAndReport(request, scenarios.find(request.scenario), output);
}

} // namespace forkscope
