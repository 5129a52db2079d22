// Children that have ended, and a parent that does not ask for them.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

[[noreturn]] void child(int n)
{
    print("child-", n, ": my work is done");                   //@work
    os::_exit(n);                                              //@exit
}

struct Family
{
    std::vector<Process> processes; // as multiprocessing knows them
    std::vector<int> pids;          // as the kernel does
};

void make(Family& family, int n)
{
    const std::string name = "child-" + std::to_string(n);
    if (Knob("by").is("process")) {
        family.processes.emplace_back(name, child, n);
        family.processes.back().start();                       //@start
        family.pids.push_back(family.processes.back().pid());
        return;
    }
    const int pid = os::fork(name);                            //@fork
    if (pid == 0) child(n);
    family.pids.push_back(pid);
}

int look(const Family& family)
{
    int zombies = 0;
    for (std::size_t i = 0; i < family.pids.size(); ++i) {
        const bool dead = os::proc_state(family.pids[i]) == "Z";   //@look
        print("child-", i + 1, dead ? ": Z <defunct>" : ": gone"); //@print
        zombies += dead;
    }
    return zombies;
}

void shoot(int n, int pid)
{
    os::kill(pid, SIGKILL);                                    //@kill
    print("child-", n, ": kill -9, still ", os::proc_state(pid)); //@still
    const int code = os::peek_exitcode(pid);                   //@peek
    print("child-", n, ": the kernel keeps exit code ", code); //@kept
}

// One SIGCHLD may stand for several children.
void collect(int)
{
    try {
        while (os::waitpid(-1, WNOHANG).pid > 0) {}            //@collect
    } catch (const ChildProcessError&) {
        return; // there are no children left
    }
}

void take(Family& family)
{
    for (Process& process : family.processes) process.join();  //@join
    if (!family.processes.empty()) return;
    for (int pid : family.pids) os::waitpid(pid);              //@waitpid
}

void parent()
{
    if (Knob("cure").is("handler"))
        signal::signal(SIGCHLD, collect);                      //@handler
    Family family;
    const int children = Knob("children").number();
    for (int n = 1; n <= children; ++n) {
        make(family, n);
        sleep(0.3);                                            //@next
    }
    const int zombies = look(family);
    tally("zombies", zombies);                                 //@zombies
    if (zombies > 0) shoot(children, family.pids.back());
    if (Knob("cure").is("wait")) take(family);
    print("parent: has other things to do");                   //@busy
    sleep(Knob("rest").seconds());                             //@rest
    tally("left", look(family));                               //@left
    print("parent: ends");                                     //@end
}

} // namespace

void zombies()                                                 //@main
{
    Process process("parent", parent);
    process.start();                                           //@begin
    if (Knob("cure").is("parent-ends")) {
        sleep(0.3 * Knob("children").number() + 1.5);          //@later
        process.terminate();                                   //@terminate
    }
    process.join();                                            //@last
    print("main: the parent ended, exit code ", *process.exitcode()); //@done
}
