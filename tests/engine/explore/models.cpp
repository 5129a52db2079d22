// Small programs with real processes whose outcomes an independent model checker listed (SPIN 6.5.2,
// exhaustively; see models_test.cpp). All are one scenario; the knob `model` says which.
#include "engine/api/multiprocessing.h"
#include "engine/host/scenario.h"

#include <functional>
#include <memory>
#include <optional>

using namespace forkscope::api;

namespace {

int knob(const char* name) { return int(Knob(name).number()); }

void everybody(int count, const std::function<void(int)>& program)
{
    std::vector<std::unique_ptr<Process>> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(std::make_unique<Process>("p" + std::to_string(i), [&program, i] { program(i); }));
        all.back()->start();
    }
    for (auto& one : all) one->join();
}

// Runs `body` with the lock, or without one.
void locked(Lock* lock, const std::function<void()>& body)
{
    if (lock) lock->acquire();
    body();
    if (lock) lock->release();
}

// --- a: sold, b: left, c: who -----------------------------------------------------------------

void ticket()
{
    const int mode = knob("mode");
    Value count(knob("t"), "count");
    Lock lock("lock");
    const auto take = [&](int i) {
        if (const int seen = count.get(); seen > 0) {
            const auto write = [&] { count.set(seen - 1); };
            locked(mode == 2 ? &lock : nullptr, write);
            tally("a");
            tally("c", 1 << i);
        }
    };
    everybody(knob("n"), [&](int i) {
        if (mode == 3 && count.get() <= 0) return;
        Lock own("own " + std::to_string(i));
        locked(mode == 1 || mode == 3 ? &lock : mode == 4 ? &own : nullptr, [&] { take(i); });
    });
    tally("b", count.get());
}

// c: decode errors
void jsonfile()
{
    const int mode = knob("mode");
    const auto dump = [mode](int number) {
        const std::string text = std::to_string(number);
        if (mode == 3) return replace_file("db", text);
        File file = open("db", "w");
        file.write(text);
        file.close();
    };
    dump(knob("t"));
    Lock lock("lock");
    const auto load = []() -> std::optional<int> {
        File file = open("db");
        const std::string text = file.read();
        if (!text.empty()) return std::stoi(text);
        tally("c");
        return {};
    };
    everybody(knob("n"), [&](int) {
        if (mode == 2) {
            const auto seen = load();
            if (!seen || *seen <= 0) return;
        }
        locked(mode == 1 || mode == 2 ? &lock : nullptr, [&] {
            const auto seen = load();
            if (!seen || *seen <= 0) return;
            dump(*seen - 1);
            tally("a");
        });
    });
    tally("b", load().value_or(-1));
}

void counter()
{
    Value value(0, "value");
    Lock lock("lock");
    everybody(knob("n"), [&](int) {
        for (int i = 0; i < knob("t"); ++i)
            locked(knob("mode") ? &lock : nullptr, [&] { value.set(value.get() + 1); });
    });
    tally("a", value.get());
}

// n users, t rooms; a: most inside, b: the semaphore in the end
void ktv()
{
    const int mode = knob("mode");
    Semaphore rooms(knob("t"), "rooms");
    Value freeRooms(knob("t"), "free");
    everybody(knob("n"), [&](int i) {
        if (mode == 1 || mode == 2) rooms.acquire();
        if (mode == 3) {
            while (freeRooms.get() <= 0) {}
            freeRooms.set(freeRooms.get() - 1);
        }
        tally("inside", 1);
        tally("inside", -1);
        if (mode == 3) freeRooms.set(freeRooms.get() + 1);
        if (mode == 1 || mode == 2) rooms.release();
        if (mode == 2 && i == 0) rooms.release();
    });
    tally("b", mode == 3 ? freeRooms.get() : rooms.get_value());
}

// n users, t rooms, under virtual time; mode 0: user i stays i+1 s, else all stay 1 s. c: makespan
void ktvInTime()
{
    Semaphore rooms(knob("t"), "rooms");
    everybody(knob("n"), [&](int i) {
        rooms.acquire();
        tally("inside", 1);
        sleep(knob("mode") == 0 ? i + 1 : 1);
        tally("inside", -1);
        rooms.release();
    });
    tally("c", std::int64_t(monotonic() + 0.5));
}

// n seats, t rounds; a: meals
void dining()
{
    const int seats = knob("n"), mode = knob("mode");
    std::vector<Lock> forks;
    for (int i = 0; i < seats; ++i) forks.emplace_back("fork " + std::to_string(i));
    Semaphore waiter(seats - 1, "waiter");
    everybody(seats, [&](int i) {
        const int left = mode == 1 && i == seats - 1 ? 0 : i;
        const int right = mode == 1 && i == seats - 1 ? i : (i + 1) % seats;
        for (int round = 0; round < knob("t"); ++round) {
            if (mode == 2) waiter.acquire();
            forks[std::size_t(left)].acquire();
            if (forks[std::size_t(right)].acquire(mode != 3)) {
                tally("a");
                forks[std::size_t(right)].release();
            }
            forks[std::size_t(left)].release();
            if (mode == 2) waiter.release();
        }
    });
}

// n producers of t items, `first` before; a: most, b: left, c: put
void prodcons()
{
    const int mode = knob("mode");
    Queue queue(mode == 3 ? 2 : 50, "q");
    Lock lock("lock");
    for (int i = 0; i < knob("first"); ++i) queue.put(i);
    tally("c", knob("first"));
    const auto produce = [&] {
        for (int i = 0; i < knob("t"); ++i) {
            if (mode == 1)
                while (queue.qsize() >= 2) {}
            locked(mode == 2 ? &lock : nullptr, [&] {
                if ((mode == 0 || mode == 2) && queue.qsize() >= 2) return;
                queue.put(i);
                tally("c");
            });
        }
    };
    everybody(knob("n") + (knob("gets") > 0), [&](int i) {
        if (i < knob("n")) return produce();
        for (int k = 0; k < knob("gets"); ++k) queue.get();
    });
}

// n waiters; a: child finished, b: work, c: waiters done, d: owner's death seen
void terminating()
{
    const int mode = knob("mode");
    Lock lock("lock", {.robust = mode == 1});
    Value stop(0, "stop");
    Value work(0, "work");
    Process child("child", [&] {
        if (mode == 2 && stop.get()) return;
        lock.acquire();
        tally("d", mode == 1 && lock.owner_died());
        work.set(1);
        tally("b");
        lock.release();
        tally("a");
    });
    child.start();
    std::vector<std::unique_ptr<Process>> waiters;
    for (int i = 0; i < knob("n"); ++i) {
        waiters.push_back(std::make_unique<Process>("w" + std::to_string(i), [&] {
            lock.acquire();
            if (mode == 1 && lock.owner_died()) tally("d");
            lock.release();
            tally("c");
        }));
        waiters.back()->start();
    }
    if (mode == 2) stop.set(1);
    else child.terminate();
    child.join();
    for (auto& waiter : waiters) waiter->join();
}

// t items, `first` of them fit into the pipe; a: got
void joinq()
{
    Queue queue(0, "q");
    const std::string item(knob("first") == 1 ? 40'000 : 30'000, '.');
    Process child("child", [&] {
        for (int i = 0; i < knob("t"); ++i) queue.put(item);
    });
    child.start();
    if (knob("mode") == 0) child.join();
    for (int i = 0; i < knob("t"); ++i) {
        queue.get();
        tally("a");
    }
    child.join();
}

const std::map<std::string, void (*)()> kModels{
    {"ticket", ticket},     {"jsonfile", jsonfile},     {"counter", counter}, {"ktv", ktv},
    {"ktv_time", ktvInTime}, {"dining", dining},     {"prodcons", prodcons},     {"terminate", terminating},
    {"joinq", joinq}};

void runModel() { kModels.at(Knob("model").text())(); }

using forkscope::Judgement;

std::optional<std::int64_t> most(const Judgement& run)
{
    if (const auto* queue = run.object("q")) {
        const auto* places = run.world.partOf(queue->id, forkscope::ObjectKind::semaphore);
        return places ? std::int64_t(places->initial) - places->least : 0;
    }
    return run.mostOf("inside");
}

std::optional<std::int64_t> left(const Judgement& run)
{
    const auto* queue = run.object("q");
    return queue ? run.world.sizeOf(*queue) : 0;
}

} // namespace

const std::vector<forkscope::Scenario>& forkscope::scenarios()
{
    static const std::vector<Scenario> all = [] {
        Scenario scenario;
        scenario.id = "models";
        scenario.topic = "tests";
        scenario.program = runModel;
        KnobSpec which{.name = "model", .type = KnobType::choice, .initial = "ticket"};
        for (const auto& [name, program] : kModels) which.choices.push_back(name);
        scenario.knobs = {which};
        for (const char* number : {"n", "t", "mode", "first", "gets"})
            scenario.knobs.push_back({.name = number, .initial = "0", .least = 0, .most = 20});
        scenario.outcome = {
            {"a", [](const Judgement& run) { return std::optional(run.tally("a")); }},
            {"b", [](const Judgement& run) { return std::optional(run.tally("b")); }},
            {"c", [](const Judgement& run) { return std::optional(run.tally("c")); }},
            {"d", [](const Judgement& run) { return std::optional(run.tally("d")); }},
            {"most", most},
            {"left", left}};
        return std::vector{scenario};
    }();
    return all;
}
