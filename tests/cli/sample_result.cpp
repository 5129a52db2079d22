#include "tests/cli/sample_result.h"

#include "tests/support/random_life.h"
#include "tests/support/sample_run.h"

namespace forkscope {

nlohmann::json sampleScenario() { return nlohmann::json::parse(kCatalogue).at("scenarios")[0]; }

ScriptedSource::ScriptedSource(std::vector<Update> given) : updates(std::move(given)) {}

RunSource ScriptedSource::source()
{
    const auto receive = [this] {
        Update nothing;
        nothing.closed = true;
        return next < updates.size() ? updates[next++] : nothing;
    };
    return {receive, [this] { ++stops; }};
}

std::vector<Update> pieces(const Update& whole, std::size_t events, const RunSummary& summary)
{
    std::vector<Update> parts;
    for (std::size_t first = 0; first < whole.events.size(); first += events) {
        Update& part = parts.emplace_back();
        const std::size_t last = std::min(first + events, whole.events.size());
        part.events.assign(whole.events.begin() + first, whole.events.begin() + last);
    }
    parts.front().texts = whole.texts;
    parts.back().summary = summary;
    return parts;
}

RunSummary soldSix()
{
    RunSummary summary;
    summary.outcome = {{"sold", 6}, {"left", {}}, {"decode-errors", 0}};
    summary.claims = {{"never-oversold", false, 31, 120}, {"file-readable", true, {}, {}}};
    summary.findings = {{FindingKind::claim, "6 sold, 5 existed.", "卖出 6 张。", {40, 12}}};
    summary.schedule = "0x3.1x2";
    summary.wallSeconds = 0.5;
    return summary;
}

RunResult sampleResult(int clients)
{
    const Update run = sampleTicketRun(clients, 5, false, 7);
    RunFacts facts;
    facts.scenario = "ticket-grab";
    facts.knobs = {{"clients", std::to_string(clients)}, {"lock", "off"}};
    facts.seed = 7;
    facts.controlled = true;
    ScriptedSource source(pieces(run, 50, soldSix()));
    Listeners listeners;
    RunResult result = follow(facts, source.source(), listeners);
    result.mode = RunMode::play;
    return result;
}

RunResult lifeResult(std::uint64_t seed)
{
    RandomLife life(seed);
    for (int step = 0; step < 400 && life.step(); ++step) continue;
    RunResult result;
    result.facts.scenario = "ticket-grab";
    result.facts.controlled = true;
    result.mode = RunMode::play;
    result.history.clear(true);
    for (TextId id = 1; id < life.texts().size(); ++id) result.history.addText(life.texts()[id]);
    result.history.append(life.events());
    return result;
}

} // namespace forkscope
