// A worker is told to end in the middle of its work: what stays behind?
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void helper()
{
    print("helper: begins a long job");                        //@helper
    sleep(4.5);                                                //@helper-works
    print("helper: job done");                                 //@helper-done
    tally("helper-finished");                                  //@helper-finished
}

void farewell(int)
{
    print("worker: SIGTERM! I put things in order");           //@farewell
    throw SystemExit(0);                                       //@leave
}

void work()
{
    print("worker: at work");                                  //@at-work
    sleep(Knob("work").seconds());                             //@work
    print("worker: work done");                                //@work-done
}

void worker(Lock lock)
{
    if (Knob("handler").on())
        signal::signal(SIGTERM, farewell);                     //@handler
    Process child("helper", helper);
    if (Knob("child").on()) child.start();                     //@child
    if (!Knob("lock").on()) return work();
    With guard(lock);                                          //@with
    work();
}

void waiter(const std::string& who, Lock lock)
{
    sleep(0.5);                                                //@later
    const double patience = Knob("patience").seconds();
    const bool in = patience > 0 ? lock.acquire(true, patience)     //@timeout
                                 : lock.acquire();             //@acquire
    if (!in) {
        print(who, ": gives up");                              //@gives-up
        return;
    }
    print(who, ": gets in");                                   //@gets-in
    tally("entered");                                          //@entered
    lock.release();                                            //@release
}

void end(Process& process)
{
    if (Knob("by").is("kill")) process.kill();                 //@kill
    else process.terminate();                                  //@terminate
    const bool alive = process.is_alive();                     //@is-alive
    print("main: is_alive() says ", alive ? "True" : "False"); //@says
    process.join();                                            //@join
    print("main: worker ended, exit code ", *process.exitcode()); //@code
}

} // namespace

void terminateWorker()                                         //@main
{
    Lock lock("lock");
    Process first("worker", worker, lock);
    first.start();                                             //@start
    std::vector<Process> waiters;
    for (int n = 1; n <= Knob("waiters").number(); ++n) {
        const std::string who = "waiter-" + std::to_string(n);
        waiters.emplace_back(who, waiter, who, lock);
        waiters.back().start();                                //@start-waiter
    }
    sleep(2.0);                                                //@sleep
    end(first);
    for (Process& process : waiters) process.join();           //@join-waiter
    print("main: everybody is done");                          //@done
}
