// Plays a host for session tests. What it does stands in the scenario's name: "refuse", "die", or a
// number of events to send, after which it says goodbye and waits until nobody listens.
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
    wire.send(Frame::accepted, toJson(facts));
    sendEvents(wire, std::uint32_t(std::atoi(request.scenario.c_str())));
    wire.send(Frame::summary, toJson(RunSummary{.sentence = "goodbye"}));
    while (wire.receive(-1)) {}
    return 0;
}
