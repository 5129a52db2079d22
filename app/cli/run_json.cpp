#include "app/cli/run_json.h"

#include "engine/record/semantics.h"
#include "engine/trace/paths.h"
#include "engine/trace/schedule_of.h"

#include <map>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

double milliseconds(std::int64_t nanoseconds) { return double(nanoseconds) / 1e6; }

template <class Number>
Json numberOrNull(const std::optional<Number>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

std::string roleOf(const History& history, ActorId actor)
{
    const ProcessInfo* process = history.latest().process(actor);
    return process ? history.texts()[process->role] : std::string();
}

Json outcomeJson(const RunSummary& summary)
{
    Json outcome = Json::object();
    for (const auto& [key, value] : summary.outcome) outcome[key] = numberOrNull(value);
    return outcome;
}

std::string claimText(const nlohmann::json& scenario, const std::string& id)
{
    for (const auto& claim : scenario.at("claims"))
        if (claim.at("id") == id) return claim.at("text").value("en", "");
    return {};
}

Json claimsJson(const RunSummary& summary, const nlohmann::json& scenario)
{
    Json claims = Json::array();
    for (const ClaimResult& claim : summary.claims)
        claims.push_back({{"id", claim.id},
                          {"text", claimText(scenario, claim.id)},
                          {"held", numberOrNull(claim.held)},
                          {"broken_at", numberOrNull(claim.brokenAt)}});
    return claims;
}

// The schedule up to the last event that proves it.
std::string scheduleUpTo(const History& history, const std::vector<std::uint32_t>& events)
{
    std::uint32_t count = history.size();
    if (!events.empty()) count = *std::max_element(events.begin(), events.end()) + 1;
    ScheduleWriter writer(history.texts());
    for (std::uint32_t i = 0; i < std::min(count, history.size()); ++i)
        writer.add(history.event(i));
    return writer.text();
}

Json findingsJson(const RunResult& run)
{
    Json findings = Json::array();
    for (const Finding& finding : run.summary.findings)
        findings.push_back({{"kind", name(finding.kind)},
                            {"text", finding.english},
                            {"events", finding.events},
                            {"schedule", scheduleUpTo(run.history, finding.events)}});
    return findings;
}

// Which states each process went through, and when; found by going through the run once.
class States
{
public:
    explicit States(const History& history)
    {
        World world;
        world.controlled = history.controlled();
        for (std::uint32_t number = 0; number < history.size(); ++number) {
            apply(world, history.event(number));
            for (const ProcessInfo& process : world.processes)
                if (process.sinceEvent == number) note(process);
        }
    }

    const Json& of(ActorId actor) { return m_states[actor]; }

private:
    void note(const ProcessInfo& process)
    {
        Json& states = m_states[process.actor];
        if (!states.empty() && states.back().at("state") == name(process.state)) return;
        states.push_back({{"t", milliseconds(process.since)}, {"state", name(process.state)}});
    }

    std::map<ActorId, Json> m_states;
};

// When the run was over; whoever still lived was ended by Forkscope.
std::int64_t endOf(const History& history)
{
    for (std::uint32_t i = history.size(); i > 0; --i)
        if (history.event(i - 1).operation == Operation::ended) return history.event(i - 1).time;
    return history.latest().time;
}

const World& worldAtEnd(const History& history)
{
    for (std::uint32_t i = history.size(); i > 0; --i)
        if (history.event(i - 1).operation == Operation::ended) return history.worldAt(i);
    return history.latest();
}

Json zombieTime(const ProcessInfo& process, std::int64_t end)
{
    if (process.diedAt < 0) return 0;
    const std::int64_t until = process.reapedAt < 0 ? end : process.reapedAt;
    return milliseconds(std::max<std::int64_t>(0, until - process.diedAt));
}

Json parentPid(const World& world, const ProcessInfo& process)
{
    const ProcessInfo* parent = world.process(process.parent);
    return parent ? parent->pid : process.parentPid;
}

Json processesJson(const History& history)
{
    const World& world = worldAtEnd(history);
    const std::int64_t end = endOf(history);
    States states(history);
    const Paths paths(world);
    Json processes = Json::array();
    for (const ProcessInfo& process : world.processes)
        if (!process.isHelper())
            processes.push_back({{"role", history.texts()[process.role]},
                                 {"path", paths.of(process.actor)},
                                 {"pid", process.pid},
                                 {"os_pid", process.osPid},
                                 {"parent", parentPid(world, process)},
                                 {"exitcode", numberOrNull(process.exitCode)},
                                 {"states", states.of(process.actor)},
                                 {"zombie_ms", zombieTime(process, end)},
                                 {"orphaned", process.orphan},
                                 {"ppid", process.parentPid},
                                 {"daemon", process.daemon}});
    return processes;
}

Json outputJson(const History& history)
{
    Json output = Json::array();
    for (const Line& line : history.lines())
        output.push_back({{"t", milliseconds(line.time)},
                          {"role", roleOf(history, line.actor)},
                          {"text", history.texts()[line.text]}});
    return output;
}

Json rolesJson(const History& history, const std::vector<ActorId>& actors)
{
    Json roles = Json::array();
    for (const ActorId actor : actors) roles.push_back(roleOf(history, actor));
    return roles;
}

Json itemsJson(const History& history, const std::vector<TextId>& items)
{
    Json texts = Json::array();
    for (const TextId item : items) texts.push_back(history.texts()[item]);
    return texts;
}

void addState(Json& json, const History& history, const ObjectInfo& object)
{
    switch (object.kind) {
    case ObjectKind::lock: {
        const ActorId holder = holderOf(object.state);
        json["holder"] = holder == kNobody ? Json(nullptr) : Json(roleOf(history, holder));
        return;
    }
    case ObjectKind::file:
        json["content"] = history.texts()[object.content];
        return;
    case ObjectKind::semaphore: {
        std::vector<ActorId> holders;
        for (const Holding& holding : object.holdings)
            if (holding.actor != kNobody) holders.push_back(holding.actor);
        json["value"] = object.state;
        json["holders"] = rolesJson(history, holders);
        return;
    }
    case ObjectKind::event:
        json["set"] = isSet(object.state);
        json["times_set"] = timesSet(object.state);
        return;
    case ObjectKind::queue:
        json["size"] = history.latest().sizeOf(object);
        json["bytes"] = object.state;
        json["items"] = itemsJson(history, object.items);
        return;
    case ObjectKind::buffer:
        json["process"] = roleOf(history, object.maker);
        json["closed"] = bool(object.state & kClosed);
        json["items"] = itemsJson(history, object.items);
        return;
    default:
        json["value"] = std::int32_t(object.state);
    }
}

Json objectJson(const History& history, const ObjectInfo& object)
{
    Json json{{"name", history.texts()[object.name]},
              {"kind", name(object.kind)},
              {"version", object.version}};
    if (const ObjectInfo* whole = history.latest().object(object.owner))
        json["part_of"] = history.texts()[whole->name];
    addState(json, history, object);
    return json;
}

Json objectsJson(const History& history)
{
    Json objects = Json::array();
    for (const ObjectInfo& object : history.latest().objects)
        if (object.kind != ObjectKind::printer) objects.push_back(objectJson(history, object));
    return objects;
}

} // namespace

Json runJson(const RunResult& run, const nlohmann::json& scenario)
{
    Json json;
    json["scenario"] = run.facts.scenario;
    json["knobs"] = run.facts.knobs;
    json["mode"] = run.mode == RunMode::free ? "free" : "play";
    json["seed"] = run.facts.seed;
    json["schedule"] = run.summary.schedule;
    json["outcome"] = outcomeJson(run.summary);
    json["claims"] = claimsJson(run.summary, scenario);
    json["findings"] = findingsJson(run);
    json["processes"] = processesJson(run.history);
    json["output"] = outputJson(run.history);
    json["objects"] = objectsJson(run.history);
    json["events"] = run.history.size();
    json["wall_s"] = run.summary.wallSeconds;
    json["end"] = name(run.summary.end);
    json["sentence"] = run.summary.sentence;
    if (run.replayed) json["diverged"] = run.summary.end == RunEnd::diverged;
    return json;
}

} // namespace forkscope
