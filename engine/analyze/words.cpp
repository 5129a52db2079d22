#include "engine/analyze/words.h"

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <algorithm>
#include <array>

namespace forkscope {

namespace {

constexpr std::array<const char*, std::size_t(ProcessState::count)> kChineseStates = {
    "新建", "就绪", "运行", "等待", "睡眠", "计算中", "已停止", "僵尸", "已消失"};

struct SignalName
{
    int number;
    const char* name;
};

constexpr SignalName kSignals[] = {
    {1, "SIGHUP"},   {2, "SIGINT"},   {3, "SIGQUIT"},  {4, "SIGILL"},   {5, "SIGTRAP"},
    {6, "SIGABRT"},  {7, "SIGBUS"},   {8, "SIGFPE"},   {9, "SIGKILL"},  {10, "SIGUSR1"},
    {11, "SIGSEGV"}, {12, "SIGUSR2"}, {13, "SIGPIPE"}, {14, "SIGALRM"}, {15, "SIGTERM"},
    {17, "SIGCHLD"}, {18, "SIGCONT"}, {19, "SIGSTOP"}, {20, "SIGTSTP"}, {21, "SIGTTIN"},
    {22, "SIGTTOU"}, {23, "SIGURG"},  {24, "SIGXCPU"}, {28, "SIGWINCH"}, {31, "SIGSYS"}};

// What a timed wait has left; nothing where it waits for ever.
std::string whatIsLeft(const Speaker& speaker, const ProcessInfo& process)
{
    if (!isTimed(process)) return {};
    const std::int64_t left = timeLeft(speaker.world, process);
    if (left == 0) return speaker.say(", its time is up", "，时间已到");
    return speaker.say(", %1 left", "，还剩 %1", {durationWords(left)});
}

std::string waitingForHolder(const Speaker& speaker, const ProcessInfo& process)
{
    const std::string lock = speaker.thing(process.object);
    const ActorId holder = speaker.neededBy(process);
    if (holder == process.actor)
        return speaker.say("waits for %1: it holds it itself", "等%1：自己持有", {lock});
    const ProcessInfo* other = speaker.world.process(holder);
    if (!other) return speaker.say("waits for %1", "等%1", {lock});
    const std::string role = speaker.role(holder);
    if (isOver(*other))
        return speaker.say("waits for %1: %2 held it and died", "等%1：%2 持有，但已死亡",
                           {lock, role});
    return speaker.say("waits for %1: %2 holds it", "等%1：%2 持有", {lock, role});
}

// One of the two locks of a queue: said as what it is wanted for.
std::string waitingForTurn(const Speaker& speaker, const ProcessInfo& process,
                           const ObjectInfo& lock, const std::string& queue)
{
    const ProcessInfo* holder = speaker.world.process(holderOf(lock.state));
    const std::string role = holder ? speaker.role(holder->actor) : std::string();
    const bool reads = speaker.isReadersLock(lock);
    if (!holder)
        return reads ? speaker.say("waits to read %1", "等着读%1", {queue})
                     : speaker.say("waits to write to %1", "等着写%1", {queue});
    if (isOver(*holder) && holder->actor != process.actor)
        return reads ? speaker.say("waits to read %1: %2 had the readers' lock and died",
                                   "等着读%1：%2 持有读锁，但已死亡", {queue, role})
                     : speaker.say("waits to write to %1: %2 had the writers' lock and died",
                                   "等着写%1：%2 持有写锁，但已死亡", {queue, role});
    return reads ? speaker.say("waits to read %1: %2 has the readers' lock",
                               "等着读%1：%2 持有读锁", {queue, role})
                 : speaker.say("waits to write to %1: %2 has the writers' lock",
                               "等着写%1：%2 持有写锁", {queue, role});
}

std::string waitingForLock(const Speaker& speaker, const ProcessInfo& process)
{
    const ObjectInfo* queue = speaker.queueOf(process.object);
    if (!queue) return waitingForHolder(speaker, process);
    return waitingForTurn(speaker, process, *speaker.world.object(process.object),
                          speaker.thing(queue->id));
}

std::string waitingForPermit(const Speaker& speaker, const ProcessInfo& process)
{
    const std::string thing = speaker.thing(process.object);
    if (speaker.queueOf(process.object))
        return speaker.say("waits: %1 is full", "等待：%1 已满", {thing});
    const ObjectInfo* semaphore = speaker.world.object(process.object);
    const std::size_t taken = semaphore ? holdersOf(*semaphore).size() : 0;
    if (taken == 0)
        return speaker.say("waits for %1: nothing is free", "等%1：没有空的许可", {thing});
    if (taken == 1) return waitingForHolder(speaker, process);
    return speaker.say("waits for %1: all %2 taken", "等%1：%2 个许可全被占用",
                       {thing, std::to_string(taken)});
}

// Put, and not delivered by a living process.
std::size_t itemsOnTheirWay(const World& world, ObjectId queue)
{
    std::size_t items = 0;
    for (const ObjectInfo& object : world.objects) {
        if (object.owner != queue || object.kind != ObjectKind::buffer) continue;
        const ProcessInfo* maker = world.process(object.maker);
        if (maker && !isOver(*maker)) items += object.items.size();
    }
    return items;
}

std::string waitingForItem(const Speaker& speaker, const ProcessInfo& process)
{
    const std::string queue = speaker.thing(process.object);
    const std::size_t items = itemsOnTheirWay(speaker.world, process.object);
    if (items == 0) return speaker.say("waits: %1 is empty", "等待：%1 是空的", {queue});
    return speaker.say("waits: nothing in the pipe of %1 yet, %2 in buffers",
                       "等待：%1 的管道里还没有数据，缓冲区里有 %2 项",
                       {queue, std::to_string(items)});
}

std::string waitingForProcess(const Speaker& speaker, const ProcessInfo& process)
{
    const std::string child = speaker.thing(process.object);
    switch (process.operation) {
    case Operation::join:
        return speaker.say("waits for %1 to end (join)", "等 %1 结束（join）", {child});
    case Operation::waitChild:
        return speaker.say("waits for %1 to end (waitpid)", "等 %1 结束（waitpid）", {child});
    case Operation::peekChild:
        return speaker.say("waits for %1 to end (waitid)", "等 %1 结束（waitid）", {child});
    case Operation::joinFeeder:
        return speaker.say("waits until %1 has delivered everything", "等 %1 把数据全部送出",
                           {child});
    default:
        return speaker.say("waits for %1 to end", "等 %1 结束", {child});
    }
}

std::string waitingForWhat(const Speaker& speaker, const ProcessInfo& process)
{
    const std::string thing = process.object ? speaker.thing(process.object) : std::string();
    switch (process.operation) {
    case Operation::waitAny:
        return speaker.say("waits for any child to end (wait)", "等任意一个子进程结束（wait）");
    case Operation::acquire:
        return waitingForLock(speaker, process);
    case Operation::semAcquire:
        return waitingForPermit(speaker, process);
    case Operation::eventWake:
        return speaker.say("waits for %1 to be set", "等%1 被设置", {thing});
    case Operation::receive:
    case Operation::poll:
        return waitingForItem(speaker, process);
    case Operation::deliver:
        return speaker.say("waits: the pipe of %1 is full", "等待：%1 的管道已满", {thing});
    case Operation::take:
        return speaker.say("waits: its buffer is empty", "等待：缓冲区是空的");
    default:
        if (isProcessWord(process.object)) return waitingForProcess(speaker, process);
        return speaker.say("waits for %1", "等%1", {thing});
    }
}

std::string sleeping(const Speaker& speaker, const ProcessInfo& process)
{
    return speaker.say("sleeps", "睡眠") + whatIsLeft(speaker, process);
}

// A helper ends by itself when it has delivered everything, or together with its process.
std::string endedHelper(const Speaker& speaker, const ProcessInfo& helper)
{
    const ProcessInfo* creator = speaker.world.process(helper.creator);
    const bool together = creator && isOver(*creator) && creator->diedAt <= helper.diedAt;
    if (together)
        return speaker.say("gone with %1", "随 %1 一起消失", {speaker.role(helper.creator)});
    return speaker.say("gone: everything is delivered", "已消失：数据全部送出");
}

std::string gone(const Speaker& speaker, const ProcessInfo& process)
{
    if (process.isHelper()) return endedHelper(speaker, process);
    const int code = process.exitCode.value_or(0);
    if (code == 0) return speaker.say("gone, exit code 0", "已消失，退出码 0");
    return speaker.say("gone, exit code %1", "已消失，退出码 %1",
                       {exitWords(code, speaker.language)});
}

} // namespace

std::string stateWord(ProcessState state, Language language)
{
    if (language == Language::english) return std::string(name(state));
    return kChineseStates[std::size_t(state) % kChineseStates.size()];
}

std::string signalName(int number, Language language)
{
    for (const SignalName& signal : kSignals)
        if (signal.number == number) return signal.name;
    return (language == Language::english ? "signal " : "信号 ") + std::to_string(number);
}

std::string exitWords(int exitCode, Language language)
{
    const bool english = language == Language::english;
    const std::string number = std::to_string(exitCode);
    if (exitCode == 1) // the code alone does not tell which
        return english ? "1: an uncaught error, or exit(1)" : "1：未捕获的异常，或 exit(1)";
    if (exitCode >= 0) return number;
    const std::string signal = signalName(-exitCode, language);
    return english ? fill("%1: ended by %2", {number, signal})
                   : fillChinese("%1：被%2 终止", {number, signal});
}

std::string Speaker::waiting(const ProcessInfo& process) const
{
    return waitingForWhat(*this, process) + whatIsLeft(*this, process);
}

std::string Speaker::doing(const ProcessInfo& process) const
{
    switch (process.state) {
    case ProcessState::fresh:
        return say("is new: not yet at its start", "新建：尚未开始");
    case ProcessState::ready:
        return say("next: %1", "下一步：%1", {nextStep(process)});
    case ProcessState::running:
        return process.operation == Operation::exit ? say("ends", "正在结束")
                                                    : say("runs", "运行中");
    case ProcessState::waiting:
        return waiting(process);
    case ProcessState::sleeping:
        return sleeping(*this, process);
    case ProcessState::computing:
        return say("computes, for %1 so far", "计算中，已 %1",
                   {durationWords(world.time - std::max<std::int64_t>(0, process.since))});
    case ProcessState::stopped:
        return say("stopped, until it gets SIGCONT", "已停止，等待 SIGCONT");
    case ProcessState::zombie:
        return say("waits to be reaped by %1", "等 %1 回收", {parentOf(process)});
    default:
        return gone(*this, process);
    }
}

std::string doing(const World& world, const Texts& texts, ActorId actor, Language language)
{
    const ProcessInfo* process = world.process(actor);
    return process ? Speaker{world, texts, language}.doing(*process) : std::string();
}

std::string nextStep(const World& world, const Texts& texts, ActorId actor, Language language)
{
    const ProcessInfo* process = world.process(actor);
    const bool wants = process && !isOver(*process) && process->phase != Phase::done;
    return wants ? Speaker{world, texts, language}.nextStep(*process) : std::string();
}

} // namespace forkscope
