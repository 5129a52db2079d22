// A lift for two, a group of one, a group of two, and an attendant.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void group(const std::string& who, int size, Lock door, Value inside)
{
    door.acquire();                                            //@acquire
    const int there = inside.get();                            //@look
    const bool looks = Knob("fixed").on();
    if (looks && there + size > 2) {                           //@full
        print(who, ": too full, takes the stairs");            //@stairs
    } else {
        inside.set(there + size);                              //@enter
        print(who, ": gets in");                               //@gets-in
    }
    door.release();                                            //@release
}

void attendant(Lock door, Value inside)
{
    door.acquire();                                            //@stop
    const int seen = inside.get();                             //@count
    door.release();                                            //@go
    tally("seen", seen);                                       //@seen
    print("attendant: ", seen, " inside");                     //@print-seen
}

} // namespace

void liftForTwo()                                              //@main
{
    Lock door("door");
    Value inside(0, "inside");
    std::vector<Process> people;
    people.emplace_back("group-1", group, "group-1", 1, door, inside);
    people.emplace_back("group-2", group, "group-2", 2, door, inside);
    people.emplace_back("attendant", attendant, door, inside);
    for (Process& process : people) process.start();           //@start
    for (Process& process : people) process.join();            //@join
}
