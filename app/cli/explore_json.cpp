#include "app/cli/explore_text.h"

#include "app/cli/wording.h"

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json valueOrNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json textOrNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json partJson(const ExploredPart& part)
{
    return {{"method", textOrNull(part.method)},
            {"executions", part.executions},
            {"agreed", valueOrNull(part.agreed)},
            {"wall_s", part.seconds}};
}

Json outcomesJson(const std::vector<ExploredOutcome>& outcomes)
{
    Json list = Json::array();
    for (const ExploredOutcome& outcome : outcomes)
        list.push_back({{"outcome", valuesJson(outcome.values)},
                        {"executions", outcome.executions},
                        {"schedule", outcome.schedule},
                        {"end", outcome.end},
                        {"bad", outcome.bad}});
    return list;
}

Json witnessJson(const std::vector<WitnessStep>& steps)
{
    Json list = Json::array();
    for (const WitnessStep& step : steps)
        list.push_back({{"actor", step.actor},
                        {"role", step.role},
                        {"text", step.text.english},
                        {"preempts", step.preempts},
                        {"event", step.event}});
    return list;
}

Json findingJson(const ExploreResult& result, std::size_t place)
{
    const ExploredFinding& finding = result.report.findings[place];
    Json json{{"kind", name(finding.kind)},
              {"text", finding.text.english},
              {"schedule", finding.schedule},
              {"preemptions", finding.preemptions},
              {"steps", finding.steps},
              {"minimal", finding.minimal},
              {"code", nullptr},
              {"witness", witnessJson(finding.witness)}};
    if (place < result.codes.size()) json["code"] = textOrNull(result.codes[place]);
    return json;
}

} // namespace

nlohmann::ordered_json exploreJson(const ExploreResult& result)
{
    const ExploreReport& report = result.report;
    Json json;
    json["scenario"] = result.facts.scenario;
    json["knobs"] = result.facts.knobs;
    json["seed"] = result.facts.seed;
    json["verdict"] = name(report.verdict);
    json["complete"] = report.complete;
    json["bound"] = valueOrNull(report.bound);
    json["executions"] = report.executions;
    json["redundant"] = report.redundant;
    json["orders"] = textOrNull(report.orders); // more than a number of JSON can hold
    json["search"] = partJson(report.search);
    json["confirmation"] = partJson(report.confirmation);
    json["outcomes"] = outcomesJson(report.outcomes);
    json["findings"] = Json::array();
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        json["findings"].push_back(findingJson(result, i));
    json["summary"] = report.summary.english;
    json["reason"] = textOrNull(report.reason.english);
    json["interrupted"] = result.interrupted;
    json["recording"] = textOrNull(result.recording);
    json["executions_per_s"] = report.executionsPerSecond;
    json["wall_s"] = report.wallSeconds;
    return json;
}

} // namespace forkscope
