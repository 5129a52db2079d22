#include "app/cli/luck_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/luck_text.h"
#include "app/cli/progress_line.h"
#include "app/cli/scenario_list.h"
#include "app/cli/whole_recording.h"
#include "app/cli/wording.h"
#include "engine/store/recording.h"

#include <iostream>

namespace forkscope {

namespace {

constexpr int kLookEvery = 100; // milliseconds; how soon Ctrl-C is noticed

std::string progress(const LuckReport& report)
{
    std::string text = grouped(report.runs) + " of " + counted(report.asked, "run");
    if (report.badRuns > 0) text += ", " + grouped(report.badRuns) + " failed";
    return text;
}

// Kept at once: whatever happens to the runs after it, this one is safe.
void keep(LuckResult& result, LuckFailure&& failure, const std::string& path)
{
    if (!path.empty()) {
        recordWhole(path, failure.facts, failure.run);
        result.recording = path;
    }
    result.firstFailure = std::move(failure);
    result.firstFailure->run = {};
}

std::string follow(Luck& luck, const LuckOptions& options, LuckResult& result)
{
    ProgressLine line;
    for (;;) {
        LuckUpdate update = luck.receive(kLookEvery);
        if (update.firstFailure) keep(result, std::move(*update.firstFailure), options.record);
        if (!options.json) line.show(progress(luck.report()));
        if (update.over) return update.trouble;
        if (!interrupted()) continue;
        result.interrupted = true;
        luck.stop();
    }
}

} // namespace

ExitStatus tryLuck(const LuckOptions& options)
{
    const ScenarioList scenarios(catalogueJson());
    const RunRequest& run = options.request.run;
    scenarios.checkNames(run.scenario, run.preset, run.knobs);
    if (!options.record.empty()) checkRecordingPath(options.record);
    noteInterrupts();
    Luck luck(options.request);
    LuckResult result;
    result.facts = luck.facts();
    const std::string trouble = follow(luck, options, result);
    result.report = luck.report();
    if (options.json) std::cout << luckJson(result).dump(2) << std::endl;
    else std::cout << luckText(result) << std::flush;
    if (trouble.empty()) return statusOf(result);
    std::cerr << "forkscope: " << trouble << std::endl;
    return kNotPermitted;
}

} // namespace forkscope
