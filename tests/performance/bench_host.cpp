// A forkscope-host like the real one, with programs to measure instead of scenarios to teach.

#include "engine/api/multiprocessing.h"
#include "engine/host/scenario.h"
#include "engine/host/server.h"
#include "engine/os/clock.h"

namespace forkscope {

namespace {

constexpr int kStarts = 500;
constexpr int kActors = 10;
constexpr int kMessages = 20'000;

void nothing() {}

// The same as in peers.py: one child after the other, each joined before the next.
void startAndJoin()
{
    const std::int64_t begin = monotonicNow();
    for (int i = 0; i < kStarts; ++i) {
        api::Process child("child", nothing);
        child.start();
        child.join();
    }
    api::tally("nanoseconds", (monotonicNow() - begin) / kStarts);
}

// The same as in peers.py: one process puts, main takes, 64 bytes a message.
void queueOfMessages()
{
    api::Queue queue(0, "queue");
    api::Process producer("producer", [queue]() mutable {
        const api::Item message = api::Item::bytes(std::string(64, 'x'));
        for (int i = 0; i < kMessages; ++i) queue.put(message);
    });
    producer.start();
    const std::int64_t begin = monotonicNow();
    for (int i = 0; i < kMessages; ++i) queue.get();
    api::tally("nanoseconds", (monotonicNow() - begin) / kMessages);
    producer.join();
}

void changeValue(int rounds)
{
    api::Value value(0, "value-" + std::to_string(api::getpid()));
    for (int i = 0; i < rounds; ++i) value.set(i);
}

// Ten actors, none ever blocked: what a step costs is the controller's.
void steps()
{
    const int rounds = api::Knob("rounds").number();
    std::vector<api::Process> actors;
    for (int i = 0; i < kActors; ++i)
        actors.emplace_back("actor-" + std::to_string(i), changeValue, rounds);
    for (api::Process& actor : actors) actor.start();
    for (api::Process& actor : actors) actor.join();
    api::tally("steps", rounds * kActors);
}

Scenario scenario(std::string id, void (*program)())
{
    Scenario made;
    made.id = std::move(id);
    made.topic = "performance";
    made.title = {made.id, ""};
    made.program = program;
    made.predictions = "[]";
    return made;
}

Scenario timed(std::string id, void (*program)())
{
    Scenario made = scenario(std::move(id), program);
    made.outcome = {{"nanoseconds", [](const Judgement& run) {
                         return std::optional(run.tally("nanoseconds"));
                     }}};
    return made;
}

Scenario stepScenario()
{
    Scenario made = scenario("steps", steps);
    made.knobs = {{.name = "rounds", .type = KnobType::integer, .initial = "100", .least = 1,
                   .most = 1'000'000}};
    made.outcome = {{"steps", [](const Judgement& run) {
                         return std::optional(run.tally("steps"));
                     }}};
    return made;
}

} // namespace

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{timed("start-and-join", startAndJoin),
                                           timed("queue", queueOfMessages), stepScenario()};
    return all;
}

} // namespace forkscope

int main(int argc, char** argv)
{
    return forkscope::hostMain(argc, argv);
}
