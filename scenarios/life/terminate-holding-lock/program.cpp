// A child is terminated, perhaps while it holds the lock others wait for.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

// So long, or up to so long, as the knob says.
void pause(double seconds, Where where = Where::current())
{
    const Knob delay("delay");
    if (delay.is("fixed")) sleep(seconds, where);
    if (delay.is("random")) sleep(uniform(0, 2 * seconds, where), where);
}

void child(Lock lock, Value work)
{
    lock.acquire();                                            //@take
    pause(1);                                                  //@working
    work.set(1);                                               //@work
    pause(1);                                                  //@finishing
    lock.release();                                            //@give-back
}

void waiter(const std::string& who, Lock lock)
{
    pause(0.5);                                                //@later
    lock.acquire();                                            //@acquire
    if (lock.owner_died())
        print(who, ": its owner died in the middle of its work");    //@told
    print(who, ": gets in");                                   //@gets-in
    tally("entered");                                          //@entered
    lock.release();                                            //@release
}

} // namespace

void terminateHoldingLock()                                    //@main
{
    Lock lock("lock", {.robust = Knob("robust").on()});        //@lock
    Value work(0, "work");
    Process victim("child", child, lock, work);
    victim.start();                                            //@start
    std::vector<Process> waiters;
    for (int n = 1; n <= Knob("waiters").number(); ++n) {
        const std::string who = "waiter-" + std::to_string(n);
        waiters.emplace_back(who, waiter, who, lock);
        waiters.back().start();                                //@start-waiter
    }
    pause(1.5);                                                //@patience
    victim.terminate();                                        //@terminate
    victim.join();                                             //@join
    print("main: the child has ended: ", *victim.exitcode());  //@code
    for (Process& process : waiters) process.join();           //@join-waiter
    print("main: everybody is done");                          //@done
}
