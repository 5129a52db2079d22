// Plays a host for session tests. What it does stands in the scenario's name: "refuse", "die",
// "dice", or a number of events to send, after which it says goodbye and waits until nobody
// listens.
#include "engine/session/wire.h"

#include <cstdlib>

using namespace forkscope;

namespace {

RunRequest awaitRequest(Wire& wire)
{
    while (auto frame = wire.receive(-1))
        if (frame->frame == Frame::request) return requestFrom(Json::parse(frame->payload));
    std::exit(1);
}

void sendEvents(Wire& wire, std::uint32_t count)
{
    for (std::uint32_t sent = 0; sent < count;) {
        std::vector<Event> events(std::min<std::uint32_t>(4096, count - sent));
        for (Event& event : events) event.index = sent++;
        wire.send(Frame::events, packEvents(events));
    }
}

// Events, then an outcome that the seed decides: below 3 a throw, of which 0 is bad; then trouble;
// from 8 on a race, 11 is bad; from 12 on a limit. From 100 on it never ends.
void throwDice(Wire& wire, const RunRequest& request)
{
    const std::uint64_t seed = *request.seed;
    wire.send(Frame::texts, std::string_view(packTexts(std::vector<std::string>{"void"})));
    wire.send(Frame::reset, std::string_view());
    wire.send(Frame::texts, std::string_view(packTexts(std::vector<std::string>{"dice"})));
    const std::vector<Event> events(seed + 1);
    wire.send(Frame::events, packEvents(events));
    RunSummary summary;
    if (seed < 3) summary.outcome = {{"eyes", seed}};
    if (seed == 0) summary.findings = {{FindingKind::race, "One.", "", {}}, {FindingKind::race}};
    if (seed == 0) summary.claims = {{"never-zero", false, {}, {}}};
    if (seed == 3) summary.end = RunEnd::timeout;
    if (seed == 4) summary.end = RunEnd::stuck;
    if (seed == 4) summary.findings = {{FindingKind::race}, {FindingKind::deadlock}};
    if (seed == 5) summary = {.end = RunEnd::failed, .sentence = "There is no room."};
    if (seed == 6) std::exit(1);
    if (seed >= 8 && seed <= 10) summary.findings = {{FindingKind::race}};
    if (seed == 11) summary.claims = {{"never-eleven", false, {}, {}}};
    if (seed >= 12) summary.findings = {{FindingKind::limit}};
    if (seed < 100) wire.send(Frame::summary, toJson(summary));
    while (wire.receive(-1)) {}
}

} // namespace

int main(int, char** argv)
{
    Wire wire{Descriptor(std::atoi(argv[2]))};
    const RunRequest request = awaitRequest(wire);
    if (request.scenario == "die") return 1;
    if (request.scenario == "refuse") {
        wire.send(Frame::refused, Json{{"kind", "input"}, {"sentence", "There is no such thing."}});
        return 2;
    }
    RunFacts facts;
    facts.scenario = request.scenario;
    facts.seed = request.seed.value_or(0);
    wire.send(Frame::accepted, toJson(facts));
    if (request.scenario == "dice") {
        throwDice(wire, request);
        return 0;
    }
    sendEvents(wire, std::uint32_t(std::atoi(request.scenario.c_str())));
    wire.send(Frame::summary, toJson(RunSummary{.sentence = "goodbye"}));
    while (wire.receive(-1)) {}
    return 0;
}
