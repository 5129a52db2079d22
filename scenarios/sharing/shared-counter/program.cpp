// A few processes count with one number in shared memory.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

// As in Python, the number brings a lock along.
struct Counter
{
    Value number{0, "counter"};
    Lock lock{"counter lock"};
};

void add_one(Counter& counter)
{
    const int seen = counter.number.get();                     //@add
    counter.number.set(seen + 1);                              //@add
}

void worker(const std::string& who, Counter counter)
{
    const int increments = Knob("increments").number();
    for (int i = 0; i < increments; ++i) {
        if (Knob("lock").on()) {
            With guard(counter.lock);                          //@with
            add_one(counter);
        } else {
            add_one(counter);
        }
    }
    print(who, ": has added ", increments);                    //@print-added
}

} // namespace

void sharedCounter()                                           //@main
{
    Counter counter;                                           //@counter
    std::vector<Process> workers;
    for (int n = 1; n <= Knob("processes").number(); ++n) {
        const std::string who = "worker-" + std::to_string(n);
        workers.emplace_back(who, worker, who, counter);
    }
    for (Process& process : workers) process.start();          //@start
    for (Process& process : workers) process.join();           //@join

    const int total = counter.number.get();                    //@look
    print("main: the counter says ", total);                   //@print-total
}
