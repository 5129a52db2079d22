// A parent that ends first, and what becomes of its child.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

void child(int n, int father)
{
    const std::string who = "child-" + std::to_string(n);
    const int before = os::getppid();                          //@before
    print(who, ": my parent is pid ", before);                 //@first
    sleep(Knob("work").seconds());                             //@work
    const int now = os::getppid();                             //@now
    if (now == father) {
        print(who, ": it is my parent still");                 //@still
    } else {
        tally("adopted");                                      //@adopted
        print(who, ": now my parent is pid ", now);            //@moved
    }
    print(who, ": my work is done");                           //@done
    tally("finished");                                         //@finished
}

void stay()
{
    const bool killed = Knob("ends").is("killed");
    sleep(killed ? 3600 : Knob("stay").seconds());             //@stay
}

void withFork(int self)
{
    const int children = Knob("children").number();
    for (int n = 1; n <= children; ++n) {
        if (os::fork("child-" + std::to_string(n)) != 0) continue;   //@fork
        child(n, self);
        os::_exit(0);                                          //@exit
    }
    if (!Knob("waits").on()) return stay();
    for (int n = 1; n <= children; ++n) os::wait();            //@wait
}

void withProcess(int self)
{
    std::vector<Process> processes;
    for (int n = 1; n <= Knob("children").number(); ++n) {
        processes.emplace_back("child-" + std::to_string(n), child, n, self);
        processes.back().start();                              //@start
    }
    if (!Knob("waits").on()) return stay();
    for (Process& process : processes) process.join();         //@join
}

void father()
{
    const int self = os::getpid();                             //@self
    if (Knob("by").is("process")) withProcess(self);
    else withFork(self);
    print("father: I end now");                                //@farewell
    if (Knob("ends").is("_exit")) os::_exit(0);                //@leave
}

} // namespace

void orphans()                                                 //@main
{
    Process process("father", father);
    process.start();                                           //@begin
    if (Knob("ends").is("killed")) {
        sleep(Knob("stay").seconds());
        process.terminate();                                   //@terminate
    }
    process.join();                                            //@last
    print("main: father ended, exit code ", *process.exitcode());   //@end
}
