// Processes from start to exit code, and signals.
#include "tests/conformance/cases.h"

#include <algorithm>

namespace cases {

namespace {

void life()
{
    Process process = sleeping(0.05, {.name = "worker"});
    say(process.is_alive(), process.exitcode(), process.name(), process.daemon(),
        active_children().size());
    process.start();
    say(process.is_alive(), process.exitcode(), active_children().size());
    process.join();
    say(process.is_alive(), process.exitcode(), active_children().size());
}

void terminate()
{
    Process process = sleeping(10);
    process.start();
    process.join(0);
    process.join(-1);
    say(process.is_alive(), process.exitcode());
    process.terminate();
    process.join();
    process.join();
    say(process.is_alive(), process.exitcode(), active_children().size());
    process.terminate();
}

void kill()
{
    Process process = sleeping(10);
    process.start();
    process.kill();
    process.join();
    say(process.exitcode());
}

void toItself(int number)
{
    os::kill(os::getpid(), number);
    sleep(1);
}

void exitCodes()
{
    say(ended(nothing), ended([] { throw SystemExit(); }), ended([] { throw SystemExit(8); }),
        ended([] { throw SystemExit("text"); }), ended([] { throw ValueError("no"); }));
    say(ended([] { throw SystemExit(300); }), ended([] { throw SystemExit(-1); }),
        ended([] { os::_exit(3); }));
    say(ended([] { toItself(SIGTERM); }), ended([] { toItself(SIGKILL); }),
        ended([] { toItself(SIGINT); }), ended([] { toItself(SIGUSR1); }));
}

void errors()
{
    Process process(ProcessOptions{}, nothing);
    say(told([&] { process.join(); }));
    process.start();
    say(told([&] { process.start(); }));
    say(told([&] { process.set_daemon(true); }));
    process.join();
}

void close()
{
    Process process = sleeping(0.05);
    process.start();
    say(tried([&] { process.close(); }));
    process.join();
    process.close();
    process.close();
    say(told([&] { process.is_alive(); }), "|", told([&] { process.join(); }), "|",
        told([&] { process.terminate(); }));
}

void daemon()
{
    say(Process(ProcessOptions{}, nothing).daemon(),
        Process(ProcessOptions{.daemon = true}, nothing).daemon());
    const auto show = [] {
        say("inside a daemon:", current_process().daemon(),
            Process(ProcessOptions{}, nothing).daemon());
    };
    const auto startOne = [] { Process(ProcessOptions{}, nothing).start(); };
    for (const std::function<void()>& target : {std::function<void()>(show), {startOne}}) {
        Process process(ProcessOptions{.daemon = true}, target);
        process.start();
        process.join();
        say(process.exitcode());
    }
}

void daemonsEnd()
{
    say(ended([] { sleeping(10, {.daemon = true}).start(); }));
}

void names()
{
    say(current_process().name(), parent_process() ? "somebody" : "None");
    Process child(ProcessOptions{}, [] {
        say(current_process().name(), parent_process()->name());
        ended([] { say(current_process().name(), parent_process()->name()); });
    });
    say(child.name(), Process(ProcessOptions{}, nothing).name());
    child.start();
    child.join();
}

void recurse(int depth, Queue queue)
{
    queue.put(depth);
    if (depth < 2)
        for (int i = 0; i < 2; ++i) ended([=] { recurse(depth + 1, queue); });
}

void recursion()
{
    Queue queue;
    recurse(0, queue);
    std::vector<int> depths = taken(queue, 7);
    std::ranges::sort(depths);
    say(depths);
}

void many()
{
    const auto codes = [](std::vector<Process> processes, bool terminated) {
        for (Process& process : processes) process.start();
        if (terminated)
            for (Process& process : processes) process.terminate();
        for (Process& process : processes) process.join();
        std::vector<std::optional<int>> all;
        for (Process& process : processes) all.push_back(process.exitcode());
        return all;
    };
    say(codes(std::vector<Process>(20, Process(ProcessOptions{}, nothing)), false));
    say(codes(std::vector<Process>(20, sleeping(100)), true));
}

void waitForChildren()
{
    int pid = os::fork();
    if (pid == 0) os::_exit(3);
    const os::Waited first = os::wait();
    say(first.pid == pid, os::waitstatus_to_exitcode(first.status), tried([] { os::wait(); }));
    pid = os::fork();
    if (pid == 0) {
        sleep(0.1);
        os::_exit(4);
    }
    const os::Waited early = os::waitpid(pid, WNOHANG);
    say("(" + std::to_string(early.pid) + ", " + std::to_string(early.status) + ")");
    const os::Waited second = os::waitpid(pid, 0);
    say(second.pid == pid, second.status, tried([pid] { os::waitpid(pid, 0); }));
}

void zombie()
{
    const int pid = os::fork();
    if (pid == 0) os::_exit(5);
    for (int i = 0; i < 2; ++i) say(os::peek_exitcode(pid));
    os::kill(pid, SIGKILL);
    say(os::waitstatus_to_exitcode(os::waitpid(pid, 0).status));
    say(tried([pid] { os::kill(pid, SIGKILL); }));
}

void reapAll(int)
{
    try {
        for (;;) {
            const os::Waited waited = os::waitpid(-1, WNOHANG);
            if (waited.pid == 0) return;
            say("reaped", os::waitstatus_to_exitcode(waited.status));
        }
    } catch (const ChildProcessError&) {
    }
}

void childSignal()
{
    signal::signal(SIGCHLD, reapAll);
    if (os::fork() == 0) os::_exit(6);
    sleep(0.2);
    say(tried([] { os::wait(); }));
}

void handler()
{
    int seen = 0;
    signal::signal(SIGUSR1, [&seen](int) { ++seen; });
    os::kill(os::getpid(), SIGUSR1);
    say(seen);
    signal::signal(SIGUSR1, SIG_IGN);
    os::kill(os::getpid(), SIGUSR1);
    say(seen);
}

void graceful()
{
    Event ready;
    Process process(ProcessOptions{}, [ready]() mutable {
        bool told = false;
        signal::signal(SIGTERM, [&told](int) { told = true; });
        ready.set();
        while (!told) sleep(0.01);
        throw SystemExit(0);
    });
    process.start();
    ready.wait();
    process.terminate();
    process.join();
    say(process.exitcode());
}

void isolation()
{
    int number = 100;
    Value shared(100);
    const auto code = ended([&number, shared]() mutable {
        number = 0;
        shared.set(0);
    });
    say(code, number, shared.get());
}

} // namespace

const Programs& aboutProcesses()
{
    static const Programs programs{
        {"life", life},
        {"terminate", terminate},
        {"kill", kill},
        {"exit_codes", exitCodes},
        {"errors", errors},
        {"close", close},
        {"daemon", daemon},
        {"daemons_end", daemonsEnd},
        {"names", names},
        {"recursion", recursion},
        {"many", many},
        {"wait_for_children", waitForChildren},
        {"zombie", zombie},
        {"child_signal", childSignal},
        {"handler", handler},
        {"graceful", graceful},
        {"isolation", isolation},
    };
    return programs;
}

} // namespace cases
