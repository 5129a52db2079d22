#include "engine/session/wire.h"

#include "engine/session/json_optional.h"

namespace forkscope {

namespace {

Json toJson(const Finding& finding)
{
    return {{"kind", int(finding.kind)},
            {"en", finding.english},
            {"zh", finding.chinese},
            {"events", finding.events}};
}

Finding findingFrom(const Json& json)
{
    return {FindingKind(json.at("kind").get<int>()), json.at("en"), json.at("zh"),
            json.at("events")};
}

Json toJson(const ClaimResult& claim)
{
    return {{"id", claim.id},
            {"held", orNull(claim.held)},
            {"brokenAt", orNull(claim.brokenAt)},
            {"brokenEvent", orNull(claim.brokenEvent)}};
}

ClaimResult claimFrom(const Json& json)
{
    return {json.at("id"), optionalFrom<bool>(json.at("held")),
            optionalFrom<std::uint32_t>(json.at("brokenAt")),
            optionalFrom<std::uint32_t>(json.at("brokenEvent"))};
}

} // namespace

Json toJson(const RunRequest& request)
{
    return {{"scenario", request.scenario},
            {"preset", request.preset},
            {"knobs", request.knobs},
            {"mode", int(request.mode)},
            {"strategy", request.strategy},
            {"seed", orNull(request.seed)},
            {"schedule", request.schedule},
            {"speed", request.speed},
            {"pace", request.stepsPerSecond},
            {"timeout", request.timeout},
            {"replay", request.replay},
            {"endAfterReplay", request.endAfterReplay}};
}

RunRequest requestFrom(const Json& json)
{
    RunRequest request;
    request.scenario = json.at("scenario");
    request.preset = json.at("preset");
    request.knobs = json.at("knobs");
    request.mode = RunMode(json.at("mode").get<int>());
    request.strategy = json.at("strategy");
    request.seed = optionalFrom<std::uint64_t>(json.at("seed"));
    request.schedule = json.at("schedule");
    request.speed = json.at("speed");
    request.stepsPerSecond = json.at("pace");
    request.timeout = json.at("timeout");
    request.replay = json.at("replay");
    request.endAfterReplay = json.at("endAfterReplay");
    return request;
}

Json toJson(const RunFacts& facts)
{
    return {{"scenario", facts.scenario},     {"preset", facts.preset},
            {"knobs", facts.knobs},           {"seed", facts.seed},
            {"controlled", facts.controlled}, {"namespaced", facts.namespaced},
            {"arrangement", facts.arrangement}};
}

RunFacts factsFrom(const Json& json)
{
    RunFacts facts;
    facts.scenario = json.at("scenario");
    facts.preset = json.at("preset");
    facts.knobs = json.at("knobs");
    facts.seed = json.at("seed");
    facts.controlled = json.at("controlled");
    facts.namespaced = json.at("namespaced");
    facts.arrangement = json.at("arrangement");
    return facts;
}

Json toJson(const RunStatus& status)
{
    Json candidates = Json::array();
    for (const Candidate& c : status.candidates)
        candidates.push_back({c.actor, c.grantable, c.due});
    return {{"state", int(status.state)},   {"mode", int(status.mode)},
            {"replaying", status.replaying}, {"strategy", status.strategy},
            {"speed", status.speed},         {"pace", status.stepsPerSecond},
            {"candidates", candidates},      {"next", status.next}};
}

RunStatus statusFrom(const Json& json)
{
    RunStatus status;
    status.state = RunStatus::State(json.at("state").get<int>());
    status.mode = RunMode(json.at("mode").get<int>());
    status.replaying = json.at("replaying");
    status.strategy = json.at("strategy");
    status.speed = json.at("speed");
    status.stepsPerSecond = json.at("pace");
    for (const Json& c : json.at("candidates"))
        status.candidates.push_back({c.at(0), c.at(1), c.at(2)});
    status.next = json.at("next");
    return status;
}

Json toJson(const RunSummary& summary)
{
    Json outcome = Json::array();
    for (const auto& [key, value] : summary.outcome) outcome.push_back({key, orNull(value)});
    Json claims = Json::array();
    for (const ClaimResult& claim : summary.claims) claims.push_back(toJson(claim));
    Json findings = Json::array();
    for (const Finding& finding : summary.findings) findings.push_back(toJson(finding));
    return {{"end", int(summary.end)},       {"sentence", summary.sentence},
            {"outcome", outcome},            {"claims", claims},
            {"findings", findings},          {"schedule", summary.schedule},
            {"wall", summary.wallSeconds},   {"ranOut", summary.scheduleRanOut}};
}

RunSummary summaryFrom(const Json& json)
{
    RunSummary summary;
    summary.end = RunEnd(json.at("end").get<int>());
    summary.sentence = json.at("sentence");
    for (const Json& pair : json.at("outcome"))
        summary.outcome.emplace_back(pair.at(0), optionalFrom<std::int64_t>(pair.at(1)));
    for (const Json& claim : json.at("claims")) summary.claims.push_back(claimFrom(claim));
    for (const Json& finding : json.at("findings")) summary.findings.push_back(findingFrom(finding));
    summary.schedule = json.at("schedule");
    summary.wallSeconds = json.at("wall");
    summary.scheduleRanOut = json.at("ranOut");
    return summary;
}

} // namespace forkscope
