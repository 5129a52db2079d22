// The programs of cases.py in C++. Each is a choice of one scenario's knob.
#include "engine/api/multiprocessing.h"
#include "engine/host/scenario.h"

#include <algorithm>
#include <map>

using namespace forkscope::api;

namespace {

std::string shown(bool value) { return value ? "True" : "False"; }
std::string shown(int value) { return std::to_string(value); }
std::string shown(std::size_t value) { return std::to_string(value); }
std::string shown(const char* text) { return text; }
std::string shown(const std::string& text) { return text; }
std::string shown(std::optional<int> value) { return value ? std::to_string(*value) : "None"; }

template <class Value>
std::string shown(const std::vector<Value>& values)
{
    std::string text;
    for (const Value& value : values) text += (text.empty() ? "" : ", ") + shown(value);
    return "[" + text + "]";
}

// print(*words), its words evaluated from left to right as in Python: call it with braces.
struct Say
{
    template <class... Words>
    explicit Say(Where where, const Words&... words)
    {
        std::string line;
        ((line += (line.empty() ? "" : " ") + shown(words)), ...);
        printLine(line, where);
    }
};
#define say(...) Say{Where::current(), __VA_ARGS__}

std::string bare(const PythonError& error)
{
    const std::string type = error.type();
    const std::size_t dot = type.rfind('.');
    return dot == std::string::npos ? type : type.substr(dot + 1);
}

template <class Action>
std::string tried(Action action)
{
    try {
        action();
        return "None";
    } catch (const PythonError& error) {
        return bare(error);
    }
}

template <class Action>
std::string told(Action action)
{
    try {
        action();
        return "None";
    } catch (const PythonError& error) {
        return bare(error) + ": " + error.what();
    }
}

void nothing() {}

template <class Target>
std::optional<int> ended(Target target)
{
    Process process(ProcessOptions{}, target);
    process.start();
    process.join();
    return process.exitcode();
}

Process sleeping(double seconds, ProcessOptions options = {})
{
    return Process(std::move(options), [seconds] { sleep(seconds); });
}

void lock()
{
    Lock lock;
    say(lock.acquire(), lock.acquire(false), lock.acquire(true, 0.01));
    lock.release();
    say(told([&] { lock.release(); }));
    ended([lock]() mutable { lock.acquire(); });
    say(lock.acquire(false));
    lock.release();
    say(lock.acquire(false));
}

void semaphore()
{
    Semaphore permits(2);
    for (int i = 0; i < 2; ++i) say(permits.get_value(), permits.acquire());
    say(permits.get_value(), permits.acquire(false), permits.acquire(true, 0.01));
    for (int i = 0; i < 4; ++i) {
        permits.release();
        say(permits.get_value());
    }
    say(tried([] { Semaphore(-1); }));
}

void boundedSemaphore()
{
    BoundedSemaphore permits(2);
    say(permits.acquire(), permits.get_value());
    permits.release();
    say(told([&] { permits.release(); }), permits.get_value());
}

void event()
{
    Event event;
    say(event.is_set(), event.wait(0), event.wait(0.01));
    event.set();
    event.set();
    say(event.is_set(), event.wait(), event.wait(0.01));
    event.clear();
    event.clear();
    say(event.is_set());
    Process child(ProcessOptions{}, [event]() mutable { event.set(); });
    child.start();
    say(event.wait());
    child.join();
}

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

std::vector<int> taken(Queue& queue, int count)
{
    std::vector<int> items;
    for (int i = 0; i < count; ++i) items.push_back(int(queue.get()));
    return items;
}

void queuePut()
{
    Queue queue(6);
    queue.put(1);
    queue.put(2, true);
    queue.put(3, true, {});
    queue.put(4, false);
    queue.put(5, false, {});
    queue.put_nowait(6);
    say(queue.full(), queue.qsize());
    say(tried([&] { queue.put(7, false); }));
    say(tried([&] { queue.put(7, false, {}); }));
    say(tried([&] { queue.put_nowait(7); }));
    say(tried([&] { queue.put(7, true, 0.01); }));
    say(tried([&] { queue.put(7, false, 0.01); }));
    say(taken(queue, 6), queue.full(), queue.empty());
}

void queueGet()
{
    Queue queue;
    say(tried([&] { queue.get(false); }));
    say(tried([&] { queue.get_nowait(); }));
    say(tried([&] { queue.get(true, 0.01); }));
    say(tried([&] { queue.get(false, 0.01); }));
    Process child(ProcessOptions{}, [queue]() mutable {
        for (int i = 0; i < 4; ++i) queue.put(i);
    });
    child.start();
    say(int(queue.get(true, {})), int(queue.get(true)), int(queue.get(true, 5)), int(queue.get()));
    child.join();
    say(tried([&] { queue.get_nowait(); }), queue.empty());
}

void queueSize()
{
    Queue queue;
    std::vector<int> sizes{queue.qsize()};
    queue.put(1);
    sizes.push_back(queue.qsize());
    queue.put(2);
    sizes.push_back(queue.qsize());
    queue.get();
    sizes.push_back(queue.qsize());
    queue.get();
    sizes.push_back(queue.qsize());
    say(sizes);
}

void queueItems()
{
    Queue queue;
    const std::vector<Item> items{
        {},     true, 7, 2.5, "text", Item::bytes("bytes"), Json::parse(R"([1, "two", null])"),
        Json::parse(R"({"key": [3.0, false]})")};
    for (const Item& item : items) {
        queue.put(item);
        say(queue.get().repr());
    }
}

void queueFork()
{
    Queue queue;
    for (int i = 0; i < 10; ++i) queue.put(i);
    say(taken(queue, 10));
    ended([queue]() mutable {
        for (int i = 10; i < 20; ++i) queue.put(i);
    });
    say(taken(queue, 10), tried([&] { queue.get(false); }));
}

void queueClosed()
{
    Queue queue;
    say(tried([&] { queue.join_thread(); }));
    queue.put(1);
    queue.close();
    say(tried([&] { queue.put(2); }), tried([&] { queue.get(); }));
    queue.join_thread();
}

void putMuch(Queue queue, bool cancel)
{
    for (int i = 0; i < 4; ++i) queue.put(std::string(50'000, 'x'));
    if (cancel) queue.cancel_join_thread();
}

void joinBeforeDrain()
{
    Queue queue;
    Process process(ProcessOptions{}, putMuch, queue, false);
    process.start();
    process.join(0.2);
    say(process.is_alive());
    std::size_t all = 0;
    for (int i = 0; i < 4; ++i) all += queue.get().text().size();
    say(all);
    process.join();
    say(process.exitcode());
}

void cancelJoinThread()
{
    Queue queue;
    say(ended([queue] { putMuch(queue, true); }));
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

const std::map<std::string, void (*)()> kCases = {
    {"lock", lock},
    {"semaphore", semaphore},
    {"bounded_semaphore", boundedSemaphore},
    {"event", event},
    {"life", life},
    {"terminate", terminate},
    {"kill", kill},
    {"exit_codes", exitCodes},
    {"errors", errors},
    {"close", close},
    {"daemon", daemon},
    {"daemons_end", daemonsEnd},
    {"queue_put", queuePut},
    {"queue_get", queueGet},
    {"queue_size", queueSize},
    {"queue_items", queueItems},
    {"queue_fork", queueFork},
    {"queue_closed", queueClosed},
    {"join_before_drain", joinBeforeDrain},
    {"cancel_join_thread", cancelJoinThread},
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

void runCase() { kCases.at(Knob("case").text())(); }

} // namespace

namespace forkscope {

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all = [] {
        Scenario scenario;
        scenario.id = "conformance";
        scenario.topic = "tests";
        scenario.program = runCase;
        KnobSpec which{.name = "case", .type = KnobType::choice, .initial = "lock"};
        for (const auto& [name, program] : kCases) which.choices.push_back(name);
        scenario.knobs = {which};
        return std::vector{scenario};
    }();
    return all;
}

} // namespace forkscope
