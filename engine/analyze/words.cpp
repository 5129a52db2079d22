#include "engine/analyze/words.h"

#include "engine/analyze/phrases.h"

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

constexpr SignalName kSignals[] = {{1, "SIGHUP"},   {2, "SIGINT"},   {3, "SIGQUIT"}, {4, "SIGILL"},
                                   {6, "SIGABRT"},  {7, "SIGBUS"},   {8, "SIGFPE"},  {9, "SIGKILL"},
                                   {10, "SIGUSR1"}, {11, "SIGSEGV"}, {12, "SIGUSR2"},
                                   {13, "SIGPIPE"}, {14, "SIGALRM"}, {15, "SIGTERM"},
                                   {19, "SIGSTOP"}, {24, "SIGXCPU"}, {31, "SIGSYS"}};

std::string signalName(int number)
{
    for (const SignalName& signal : kSignals)
        if (signal.number == number) return signal.name;
    return "signal " + std::to_string(number);
}

std::string sleeping(const Speaker& speaker, const ProcessInfo& process)
{
    const std::int64_t left = process.argument - speaker.world.time;
    if (left <= 0) return speaker.say("sleeps, its time is up", "睡眠，时间已到");
    return speaker.say("sleeps, %1 left", "睡眠，还剩 %1", {durationWords(left)});
}

std::string waitingForLock(const Speaker& speaker, const ProcessInfo& process)
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

std::string gone(const Speaker& speaker, const ProcessInfo& process)
{
    const int code = process.exitCode.value_or(0);
    if (code == 0) return speaker.say("gone, exit code 0", "已消失，退出码 0");
    return speaker.say("gone, exit code %1", "已消失，退出码 %1",
                       {exitWords(code, speaker.language)});
}

bool timesOut(const ProcessInfo& process)
{
    return process.state == ProcessState::waiting && process.argument != kForever;
}

} // namespace

std::string stateWord(ProcessState state, Language language)
{
    if (language == Language::english) return std::string(name(state));
    return kChineseStates[std::size_t(state) % kChineseStates.size()];
}

std::string exitWords(int exitCode, Language language)
{
    const bool english = language == Language::english;
    const std::string number = std::to_string(exitCode);
    if (exitCode == 1)
        return english ? "1: ended by an uncaught error" : "1：因未捕获的错误而结束";
    if (exitCode >= 0) return number;
    return fill(english ? "%1: ended by %2" : "%1：被 %2 终止", {number, signalName(-exitCode)});
}

std::string Speaker::waiting(const ProcessInfo& process) const
{
    if (isProcessWord(process.object))
        return say("waits for %1 to end (join)", "等 %1 结束（join）", {thing(process.object)});
    if (process.operation == Operation::acquire) return waitingForLock(*this, process);
    return say("waits for %1", "等 %1", {thing(process.object)});
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
                   {durationWords(world.time - process.since)});
    case ProcessState::stopped:
        return say("stopped, until it gets SIGCONT", "已停止，等待 SIGCONT");
    case ProcessState::zombie:
        return say("waits to be reaped by %1", "等 %1 回收", {parentOf(process)});
    default:
        return gone(*this, process);
    }
}

std::string Speaker::nextStep(const ProcessInfo& process) const
{
    const std::string object = process.object ? thing(process.object) : std::string();
    switch (process.operation) {
    case Operation::begin:
        return say("begins", "开始运行");
    case Operation::start:
        return process.text == 0
                   ? say("starts a process", "启动一个进程")
                   : say("starts %1", "启动 %1", {texts[process.text]});
    case Operation::exit:
        return process.argument == 0
                   ? say("ends", "结束")
                   : say("ends with %1", "以 %1 结束", {std::to_string(process.argument)});
    case Operation::join:
        return timesOut(process) ? say("stops waiting for %1", "不再等 %1", {object})
                                 : say("joins %1", "回收 %1（join）", {object});
    case Operation::reap:
        return say("reaps %1", "回收 %1", {object});
    case Operation::sleep:
        return say("wakes up", "醒来");
    case Operation::print:
        return say("prints a line", "输出一行");
    case Operation::tally:
        return say("counts %1", "计数 %1", {texts[process.text]});
    case Operation::random:
        return say("draws a random number", "取一个随机数");
    case Operation::getpid:
        return say("asks for its pid", "查询自己的 pid");
    case Operation::acquire:
        return timesOut(process) ? say("stops waiting for %1", "不再等%1", {object})
                                 : say("takes %1", "取%1", {object});
    case Operation::release:
        return say("releases %1", "释放%1", {object});
    case Operation::valueGet:
    case Operation::fileRead:
        return say("reads %1", "读 %1", {object});
    case Operation::valueSet:
        return say("sets %1 to %2", "把 %1 设为 %2", {object, std::to_string(process.argument)});
    case Operation::fileTruncate:
        return say("empties %1", "清空 %1", {object});
    case Operation::fileWrite:
        return say("writes %1", "写 %1", {object});
    case Operation::fileRename:
        return say("replaces %1", "替换 %1", {object});
    default:
        return say("goes on", "继续");
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
