// A museum with three doors counts its visitors: one at each door.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void door(const std::string& who, Lock lock, Value visitors)
{
    lock.acquire();                                            //@acquire
    const int number = visitors.get();                         //@read
    visitors.set(number + 1);                                  //@write
    lock.release();                                            //@release
    print(who, ": lets in one visitor");                       //@lets-in
}

} // namespace

void twoLocks()                                                //@main
{
    Lock front("front lock");
    const bool same = Knob("fixed").on();
    Lock back = same ? front : Lock("back lock");              //@locks
    Value visitors(0, "visitors");
    std::vector<Process> doors;
    doors.emplace_back("front", door, "front", front, visitors);
    doors.emplace_back("back-1", door, "back-1", back, visitors);
    doors.emplace_back("back-2", door, "back-2", back, visitors);
    for (Process& process : doors) process.start();            //@start
    for (Process& process : doors) process.join();             //@join
}
