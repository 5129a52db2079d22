// A program without sense: workers that do everything at random on shared objects, some with
// children of their own. What the fault tests run.
#include "engine/api/multiprocessing.h"
#include "engine/host/scenario.h"

using namespace forkscope::api;

namespace {

struct Shared
{
    Lock first{"first"};
    Lock second{"second"};
    Lock robust{"robust", {.robust = true}};
    Value value{0, "value"};
    Value other{7, "other"};
    Semaphore permits{2, "permits"};
    Event event{"event"};
    Queue belt{3, "belt"};
    Queue heap{0, "heap"};
};

void changeFile(int number)
{
    File file = open("data.json", "w");
    file.write(std::string(std::size_t(number % 3000), 'x'));
    file.close();
}

void leaf(Shared shared)
{
    for (int i = 0; i < 3; ++i) shared.value.set(shared.value.get() + 1);
}

void useQueue(Shared& shared, int round)
{
    try {
        if (round % 2) shared.belt.put("item " + std::to_string(round), true, 0.001);
        else shared.belt.get(round % 4 == 0, 0.001);
    } catch (const Full&) {
    } catch (const Empty&) {
    }
    if (round % 8 == 1) shared.heap.put(round);
    if (round % 8 == 5) shared.belt.qsize(), shared.belt.empty(), shared.belt.full();
}

void useEvent(Shared& shared, int round)
{
    if (round % 5 == 0) shared.event.set();
    else if (round % 5 == 1) shared.event.clear();
    else shared.event.wait(0.001);
}

void useFork(int round)
{
    const int child = os::fork("forked");
    if (child == 0) os::_exit(round % 7);
    if (round % 3 == 0) os::waitpid(child, WNOHANG);
    else if (round % 3 == 1) os::wait();
}

void useSignals(Shared& shared, int round)
{
    if (round % 2) return os::kill(os::getpid(), SIGUSR1);
    Process victim("victim", [] { sleep(0.01); });
    victim.start();
    if (round % 4) victim.terminate();
    victim.join();
    shared.other.set(victim.exitcode().value_or(1));
}

void useRobust(Shared& shared, int round)
{
    if (!shared.robust.acquire(round % 3 > 0, 0.003)) return;
    if (shared.robust.owner_died()) tally("told");
    shared.value.get();
    shared.robust.release();
}

void oneThing(Shared& shared, int round)
{
    switch (int(uniform(0, 19))) {
    case 9:
        if (shared.permits.acquire(true, 0.002)) shared.permits.release();
        break;
    case 10:
    case 11:
        useEvent(shared, round);
        break;
    case 12:
    case 13:
    case 14:
        useQueue(shared, round);
        break;
    case 15:
        useFork(round);
        break;
    case 16:
        if (round % 3 == 0) useSignals(shared, round);
        break;
    case 17:
    case 18:
        useRobust(shared, round);
        break;
    case 0:
        if (shared.first.acquire(true, 0.002)) shared.first.release();
        break;
    case 1:
        if (shared.second.acquire(false)) shared.second.release();
        break;
    case 2:
        shared.value.set(shared.value.get() + 1);
        break;
    case 3:
        for (int i = 0; i < 5; ++i) shared.other.get();
        break;
    case 4:
        changeFile(round * 37);
        break;
    case 5:
        open("data.json").read();
        break;
    case 6:
        replace_file("data.json", "whole " + std::to_string(round));
        break;
    case 7:
        print("round ", round);
        break;
    default:
        sleep(uniform(0, 0.0005));
    }
}

void worker(int number, Shared shared)
{
    const int rounds = Knob("rounds").number();
    signal::signal(SIGUSR1, [&shared](int) { shared.value.set(shared.value.get() + 10); });
    for (int round = 0; round < rounds; ++round) {
        oneThing(shared, round);
        if (round == rounds / 2 && number % 2 == 0) {
            Process child("leaf", leaf, shared);
            child.start();
            if (number % 4 == 0) child.join();
        }
    }
    tally("done");
}

void mixture()
{
    Shared shared;
    replace_file("data.json", "begin");
    std::vector<Process> workers;
    for (int i = 0; i < Knob("workers").number(); ++i)
        workers.emplace_back("worker-" + std::to_string(i), worker, i, shared);
    for (Process& process : workers) process.start();
    for (Process& process : workers) process.join();
}

} // namespace

namespace forkscope {

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all = [] {
        Scenario scenario;
        scenario.id = "mixture";
        scenario.topic = "tests";
        scenario.knobs = {
            {.name = "workers", .type = KnobType::integer, .initial = "4", .least = 1, .most = 50},
            {.name = "rounds", .type = KnobType::integer, .initial = "40", .least = 1,
             .most = 1'000'000}};
        scenario.outcome = {
            {"done", [](const Judgement& run) { return std::optional(run.tally("done")); }}};
        scenario.program = mixture;
        return std::vector{scenario};
    }();
    return all;
}

} // namespace forkscope
