// A round table with a fork between any two seats. Who eats needs both.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

struct Place
{
    Lock first, second; // the forks, in the order in which they are taken
    std::optional<Semaphore> waiter;
};

void pause(Where where = Where::current())
{
    if (Knob("delay").is("random")) sleep(uniform(0, 1, where), where);
}

void eat(const std::string& who)
{
    print(who, ": eats");                                      //@eats
    pause();                                                   //@eat
    tally("meals");                                            //@meal
}

void dine(const std::string& who, Place& place)
{
    if (place.waiter) place.waiter->acquire();                 //@ask
    place.first.acquire();                                     //@first
    pause();                                                   //@hold
    const bool waits = !Knob("order").is("try");
    if (place.second.acquire(waits)) {                         //@second
        eat(who);
        place.second.release();                                //@put-second
    } else {
        print(who, ": no second fork, no meal");               //@skips
    }
    place.first.release();                                     //@put-first
    if (place.waiter) place.waiter->release();                 //@thank
}

void philosopher(const std::string& who, Place place)
{
    for (int round = 0; round < Knob("rounds").number(); ++round) {
        pause();                                               //@think
        dine(who, place);
    }
}

} // namespace

void diningPhilosophers()                                      //@main
{
    const int seats = Knob("seats").number();
    std::vector<Lock> forks;
    for (int n = 1; n <= seats; ++n)
        forks.emplace_back("fork-" + std::to_string(n));       //@forks
    std::optional<Semaphore> waiter;
    if (Knob("order").is("waiter"))
        waiter.emplace(seats - 1, "waiter");                   //@waiter

    std::vector<Process> table;
    for (int seat = 0; seat < seats; ++seat) {
        int first = seat, second = (seat + 1) % seats;         //@left-right
        if (Knob("order").is("ordered") && first > second)
            std::swap(first, second);                          //@low-high
        const std::string who = "philosopher-" + std::to_string(seat + 1);
        const Place place{forks[first], forks[second], waiter};
        table.emplace_back(who, philosopher, who, place);
    }
    for (Process& process : table) process.start();            //@start
    for (Process& process : table) process.join();             //@join
    print("main: the table is cleared");                       //@done
}
