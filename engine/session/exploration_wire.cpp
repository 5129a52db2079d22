#include "engine/session/exploration_wire.h"

#include "engine/session/json_optional.h"

namespace forkscope {

namespace {

Json toJson(const Sentence& sentence) { return {sentence.english, sentence.chinese}; }
Sentence sentenceFrom(const Json& json) { return {json.at(0), json.at(1)}; }

Json toJson(const ExploredOutcome& outcome);
Json toJson(const ExploredFinding& finding);
Json toJson(const WitnessStep& step);

template <class T>
Json listOf(const std::vector<T>& all)
{
    Json list = Json::array();
    for (const T& one : all) list.push_back(toJson(one));
    return list;
}

Json toJson(const ExploredOutcome& outcome)
{
    Json values = Json::array();
    for (const auto& [key, value] : outcome.values) values.push_back({key, orNull(value)});
    return {{"values", values},
            {"end", outcome.end},
            {"executions", outcome.executions},
            {"schedule", outcome.schedule},
            {"bad", outcome.bad}};
}

ExploredOutcome outcomeFrom(const Json& json)
{
    ExploredOutcome outcome;
    for (const Json& pair : json.at("values"))
        outcome.values.emplace_back(pair.at(0), optionalFrom<std::int64_t>(pair.at(1)));
    outcome.end = json.at("end");
    outcome.executions = json.at("executions");
    outcome.schedule = json.at("schedule");
    outcome.bad = json.at("bad");
    return outcome;
}

Json toJson(const WitnessStep& step)
{
    return {{"actor", step.actor}, {"role", step.role},         {"text", toJson(step.text)},
            {"label", step.label}, {"preempts", step.preempts}, {"event", step.event}};
}

WitnessStep stepFrom(const Json& json)
{
    return {json.at("actor"), json.at("role"),     sentenceFrom(json.at("text")),
            json.at("label"), json.at("preempts"), json.at("event")};
}

Json toJson(const ExploredFinding& finding)
{
    return {{"kind", int(finding.kind)},
            {"text", toJson(finding.text)},
            {"schedule", finding.schedule},
            {"preemptions", finding.preemptions},
            {"steps", finding.steps},
            {"witness", listOf(finding.witness)},
            {"minimal", finding.minimal}};
}

ExploredFinding findingFrom(const Json& json)
{
    ExploredFinding finding;
    finding.kind = FindingKind(json.at("kind").get<int>());
    finding.text = sentenceFrom(json.at("text"));
    finding.schedule = json.at("schedule");
    finding.preemptions = json.at("preemptions");
    finding.steps = json.at("steps");
    for (const Json& step : json.at("witness")) finding.witness.push_back(stepFrom(step));
    finding.minimal = json.at("minimal");
    return finding;
}

Json toJson(const ExploredPart& part)
{
    return {{"method", part.method},
            {"executions", part.executions},
            {"seconds", part.seconds},
            {"agreed", orNull(part.agreed)}};
}

ExploredPart partFrom(const Json& json)
{
    return {json.at("method"), json.at("executions"), json.at("seconds"),
            optionalFrom<bool>(json.at("agreed"))};
}

} // namespace

std::string_view name(Verdict verdict)
{
    constexpr std::string_view kNames[] = {"proved", "violated", "bounded", "incomplete"};
    return kNames[std::size_t(verdict)];
}

Json toJson(const ExploreRequest& request)
{
    return {{"scenario", request.scenario},
            {"preset", request.preset},
            {"knobs", request.knobs},
            {"seed", request.seed},
            {"bound", orNull(request.bound)},
            {"exhaustive", request.exhaustive},
            {"everyOrder", request.everyOrder},
            {"keepsTime", request.keepsTime},
            {"tellRuns", request.tellRuns},
            {"maxExecutions", request.maxExecutions},
            {"maxSeconds", request.maxSeconds}};
}

ExploreRequest exploreRequestFrom(const Json& json)
{
    ExploreRequest request;
    request.scenario = json.at("scenario");
    request.preset = json.at("preset");
    request.knobs = json.at("knobs");
    request.seed = json.at("seed");
    request.bound = optionalFrom<int>(json.at("bound"));
    request.exhaustive = json.at("exhaustive");
    request.everyOrder = json.at("everyOrder");
    request.keepsTime = json.at("keepsTime");
    request.tellRuns = json.at("tellRuns");
    request.maxExecutions = json.at("maxExecutions");
    request.maxSeconds = json.at("maxSeconds");
    return request;
}

Json toJson(const ExploredRun& run)
{
    return {run.choices, run.schedule, run.outcome, run.bad, run.preemptions};
}

ExploredRun exploredRunFrom(const Json& json)
{
    return {json.at(0), json.at(1), json.at(2), json.at(3), json.at(4)};
}

Json toJson(const ExploreProgress& progress)
{
    return {{"phase", int(progress.phase)},
            {"executions", progress.executions},
            {"allExecutions", progress.allExecutions},
            {"atLeast", progress.atLeast},
            {"perSecond", progress.perSecond},
            {"seconds", progress.seconds},
            {"bound", orNull(progress.bound)},
            {"paused", progress.paused}};
}

ExploreProgress exploreProgressFrom(const Json& json)
{
    ExploreProgress progress;
    progress.phase = ExploreProgress::Phase(json.at("phase").get<int>());
    progress.executions = json.at("executions");
    progress.allExecutions = json.at("allExecutions");
    progress.atLeast = json.at("atLeast");
    progress.perSecond = json.at("perSecond");
    progress.seconds = json.at("seconds");
    progress.bound = optionalFrom<int>(json.at("bound"));
    progress.paused = json.at("paused");
    return progress;
}

Json toJson(const ExploreReport& report)
{
    return {{"verdict", int(report.verdict)},
            {"complete", report.complete},
            {"bound", orNull(report.bound)},
            {"executions", report.executions},
            {"redundant", report.redundant},
            {"seconds", report.seconds},
            {"search", toJson(report.search)},
            {"confirmation", toJson(report.confirmation)},
            {"orders", report.orders},
            {"outcomes", listOf(report.outcomes)},
            {"findings", listOf(report.findings)},
            {"roles", report.roles},
            {"summary", toJson(report.summary)},
            {"reason", toJson(report.reason)},
            {"perSecond", report.executionsPerSecond},
            {"wall", report.wallSeconds}};
}

ExploreReport exploreReportFrom(const Json& json)
{
    ExploreReport report;
    report.verdict = Verdict(json.at("verdict").get<int>());
    report.complete = json.at("complete");
    report.bound = optionalFrom<int>(json.at("bound"));
    report.executions = json.at("executions");
    report.redundant = json.at("redundant");
    report.seconds = json.at("seconds");
    report.search = partFrom(json.at("search"));
    report.confirmation = partFrom(json.at("confirmation"));
    report.orders = json.at("orders");
    for (const Json& one : json.at("outcomes")) report.outcomes.push_back(outcomeFrom(one));
    for (const Json& one : json.at("findings")) report.findings.push_back(findingFrom(one));
    report.roles = json.at("roles");
    report.summary = sentenceFrom(json.at("summary"));
    report.reason = sentenceFrom(json.at("reason"));
    report.executionsPerSecond = json.at("perSecond");
    report.wallSeconds = json.at("wall");
    return report;
}

} // namespace forkscope
