// Four workers that sleep. How long does main wait for all of them?
#include "engine/api/multiprocessing.h"

#include <cmath>

using namespace forkscope::api;

namespace {

const int kSeconds[] = {2, 3, 1, 4}; // of worker 4, 1, 2, 3, and so on

void work(const std::string& who, int seconds)
{
    if (Knob("work").is("random")) seconds = randint(1, 4);    //@draw
    print(who, ": works ", seconds, " s");                     //@begin
    sleep(seconds);                                            //@work
    print(who, ": ends");                                      //@end
}

void waitFor(Process& worker)
{
    const Knob join("join");
    if (join.is("wait")) worker.join();                        //@join
    if (join.is("timeout")) worker.join(1.1);                  //@join-timeout
}

} // namespace

void joining()                                                 //@main
{
    std::vector<Process> workers;
    for (int n = 1; n <= Knob("workers").number(); ++n) {
        const std::string who = "worker-" + std::to_string(n);
        workers.emplace_back(who, work, who, kSeconds[n % 4]);
    }
    const bool each = Knob("start").is("each");
    const double begin = monotonic();                          //@clock

    for (Process& worker : workers) {
        worker.start();                                        //@start
        if (each) waitFor(worker);
    }
    for (Process& worker : workers)
        if (!each) waitFor(worker);

    const long seconds = std::lround(monotonic() - begin);     //@look-at-clock
    int ended = 0;
    for (Process& worker : workers)
        if (worker.exitcode()) ++ended;                        //@look
    tally("seconds", seconds);                                 //@tally-seconds
    tally("ended", ended);                                     //@tally-ended
    print("main: goes on after ", seconds, " s, ",
          ended, " workers have ended");                       //@go-on
}
