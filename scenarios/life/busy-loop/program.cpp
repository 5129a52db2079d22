// A watcher that waits for a sign: by looking all the time, or asleep?
#include "engine/api/multiprocessing.h"

#include <cmath>

using namespace forkscope::api;

namespace {

int poll(const Event& sign)
{
    int looks = 1;
    while (!sign.is_set()) ++looks;                            //@poll
    return looks;
}

int look_and_sleep(const Event& sign)
{
    int looks = 1;
    while (!sign.is_set()) {                                   //@look
        sleep(0.3);                                            //@sleep
        ++looks;
    }
    return looks;
}

int look_and_compute(const Event& sign)
{
    int looks = 1;
    while (!sign.is_set()) {                                   //@look-again
        compute(0.6);                                          //@compute
        ++looks;
    }
    return looks;
}

int as_in_the_notes()
{
    volatile int a = 1;
    while (true) {
        if (a > 0) continue;                                   //@spin
        for (int i = 0; i < 10; ++i) a = a + a;
        sleep(1);                                              //@never
    }
}

void watch(Event sign)
{
    const Knob wait("wait");
    int looks = 1;
    if (wait.is("poll")) looks = poll(sign);
    if (wait.is("sleep")) looks = look_and_sleep(sign);
    if (wait.is("compute")) looks = look_and_compute(sign);
    if (wait.is("notes")) looks = as_in_the_notes();
    if (wait.is("event")) sign.wait();                         //@wait
    const long cpu = std::lround(process_time() * 1000);       //@cpu
    tally("looks", looks);                                     //@tally
    print("watcher: sees it, ", looks, " looks, ",
          cpu, " ms of CPU");                                  //@seen
}

} // namespace

void busyLoop()                                                //@main
{
    Event sign("sign");
    Process watcher("watcher", watch, sign);
    watcher.start();                                           //@start
    sleep(Knob("after").number());                             //@after
    print("main: gives the sign");                             //@print
    sign.set();                                                //@set
    if (Knob("wait").is("notes")) watcher.terminate();         //@terminate
    watcher.join();                                            //@join
    print("main: exit code ", *watcher.exitcode());            //@exitcode
}
