// Whole runs through the session that window and command line use: bench_run start | queue |
// step | processes prints nanoseconds. The first three want FORKSCOPE_HOST to be bench_host.

#include "engine/os/clock.h"
#include "engine/session/session.h"

#include <algorithm>
#include <cstdio>
#include <string>

using namespace forkscope;

namespace {

constexpr int kClients = 200;

struct Finished
{
    RunSummary summary;
    std::vector<Event> events;
    std::int64_t took = 0; // from the first news of the run to the summary
};

Finished run(const RunRequest& request)
{
    Session session(request);
    Finished finished;
    std::int64_t began = 0;
    for (;;) {
        Update update = session.receive(1000);
        if (update.reset) finished.events.clear();
        if (began == 0 && !update.events.empty()) began = monotonicNow();
        finished.events.insert(finished.events.end(), update.events.begin(), update.events.end());
        if (update.closed && !update.summary) throw std::runtime_error("the host is gone");
        if (!update.summary) continue;
        finished.summary = *update.summary;
        finished.took = monotonicNow() - began;
        if (finished.summary.end == RunEnd::finished) return finished;
        throw std::runtime_error("the run did not finish: " + finished.summary.sentence);
    }
}

// What the program itself measured, recorded, in a free run.
double timed(const std::string& scenario)
{
    return double(run({.scenario = scenario}).summary.outcome.at(0).second.value());
}

double secondsOf(int rounds)
{
    RunRequest request{.scenario = "steps"};
    request.knobs["rounds"] = std::to_string(rounds);
    request.mode = RunMode::play;
    request.strategy = "round-robin"; // every step is a switch to another process
    return run(request).summary.wallSeconds;
}

// A step of one of ten actors through the controller. The shorter run takes the start away.
double controlledStep()
{
    constexpr int fewer = 200, more = 3200, actors = 10;
    const double shorter = secondsOf(fewer);
    return (secondsOf(more) - shorter) * 1e9 / ((more - fewer) * actors);
}

// From the first event to the first step of the last of 200 clients.
double processesStarted()
{
    RunRequest request{.scenario = "ticket-grab"};
    request.knobs["clients"] = std::to_string(kClients);
    request.speed = 100; // they needn't take their time once they are there
    const Finished finished = run(request);
    std::int64_t last = 0;
    int begun = 0;
    for (const Event& event : finished.events) {
        if (event.operation != Operation::begin || event.actor == 0) continue;
        last = std::max(last, event.time);
        ++begun;
    }
    if (begun != kClients) throw std::runtime_error("not all clients began");
    return double(last - finished.events.front().time) / request.speed;
}

} // namespace

int main(int count, char** words)
{
    const std::string what = count == 2 ? words[1] : "";
    try {
        if (what == "start") std::printf("%.0f\n", timed("start-and-join"));
        else if (what == "queue") std::printf("%.0f\n", timed("queue"));
        else if (what == "step") std::printf("%.0f\n", controlledStep());
        else if (what == "processes") std::printf("%.0f\n", processesStarted());
        else return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
