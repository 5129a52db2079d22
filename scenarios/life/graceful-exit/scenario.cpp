// Graceful exit: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

#include <algorithm>

void gracefulExit();

namespace forkscope {

namespace {

// As CPython reports it; unknown while the master lives.
std::optional<std::int64_t> exitCode(const Judgement& run)
{
    for (const ProcessInfo& process : run.world.processes)
        if (run.texts[process.role] == "master" && process.exitCode) return *process.exitCode;
    return {};
}

std::int64_t cutOff(const Judgement& run) { return run.tally("begun") - run.tally("rounds"); }

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "handler", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Handler", "信号处理函数"},
         .help = {"For SIGTERM and SIGQUIT, as in the notes. It only notes down that the master is "
                  "to stop; the loop looks at that note after each round.",
                  "和笔记一样，处理 SIGTERM 和 SIGQUIT。它只记下“该停了”；循环每做完一轮看一次。"}},
        {.name = "signal", .type = KnobType::choice, .initial = "SIGTERM",
         .choices = {"SIGTERM", "SIGQUIT", "SIGINT", "SIGKILL"},
         .choiceLabels = {{"SIGTERM (terminate)", "SIGTERM（terminate）"},
                          {"SIGQUIT", "SIGQUIT"},
                          {"SIGINT (Ctrl-C)", "SIGINT（Ctrl-C）"},
                          {"SIGKILL (kill -9)", "SIGKILL（kill -9）"}},
         .label = {"Signal", "信号"}},
        {.name = "install", .type = KnobType::choice, .initial = "run",
         .choices = {"run", "constructor"},
         .choiceLabels = {{"in run(): in the child", "在 run() 里：由子进程"},
                          {"in the constructor: in the parent", "在构造函数里：由父进程"}},
         .label = {"Handler is installed", "处理函数在哪里安装"}},
        {.name = "parameters", .type = KnobType::boolean, .initial = "on",
         .label = {"Handler takes its parameters", "处理函数接收参数"},
         .help = {"Python calls a handler with two arguments, the signal and the frame. Off: the "
                  "handler of the notes, which takes none.",
                  "Python 调用处理函数时传两个参数：信号和栈帧。关：像笔记那样，一个也不接收。"}},
        {.name = "to", .type = KnobType::choice, .initial = "master",
         .choices = {"master", "both"},
         .choiceLabels = {{"the master", "master"}, {"the master and main", "master 和 main"}},
         .label = {"Sent to", "发给谁"}},
        {.name = "after", .type = KnobType::integer, .initial = "4", .least = 1, .most = 10,
         .label = {"Rounds before the signal", "信号之前做完几轮"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> cutsOff{FindingKind::claim};
    return {
        {"handler-off", {"No handler", "没有处理函数"}, {{"handler", "off"}}, cutsOff, true},
        {"handler-on", {"A handler that sets a flag", "处理函数设一个标志"}, {{"handler", "on"}}, {},
         true},
        {"as-in-the-notes",
         {"As in the notes: a handler without parameters", "按笔记原样：处理函数没有参数"},
         {{"handler", "on"}, {"install", "constructor"}, {"parameters", "off"}},
         cutsOff},
        {"in-the-constructor",
         {"Installed in the constructor: main has it too", "在构造函数里安装：main 也装上了"},
         {{"handler", "on"}, {"install", "constructor"}, {"to", "both"}},
         {}},
        {"sigint",
         {"Ctrl-C: another signal than the handler's", "Ctrl-C：处理函数不管的信号"},
         {{"handler", "on"}, {"signal", "SIGINT"}},
         cutsOff},
        {"sigkill",
         {"kill -9: no handler helps", "kill -9：有处理函数也没用"},
         {{"handler", "on"}, {"signal", "SIGKILL"}},
         cutsOff},
    };
}

std::vector<ClaimSpec> claims()
{
    return {{"no-round-cut-off",
             {"No round is cut off in the middle", "没有哪一轮做到一半被打断"},
             true,
             [](const Judgement& run) { return cutOff(run) == 0; }}};
}

} // namespace

Scenario gracefulExitScenario()
{
    Scenario scenario;
    scenario.id = "graceful-exit";
    scenario.topic = "life";
    scenario.title = {"Graceful exit", "优雅退出"};
    scenario.summary = {"A worker is told to stop in the middle of its work. Does it finish it?",
                        "工作做到一半，有人叫它停下。它会把手上的活做完吗？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"rounds", [](const Judgement& run) { return std::optional(run.tally("rounds")); }},
        {"cut-off", [](const Judgement& run) { return std::optional(cutOff(run)); }},
        {"handled", [](const Judgement& run) { return std::optional(run.tally("handled")); }},
        {"exitcode", exitCode},
    };
    scenario.chartTitle = {"Rounds", "轮次"};
    scenario.chart = {{.label = {"begun", "开始"}, .tally = "begun"},
                      {.label = {"done", "做完"}, .tally = "rounds"},
                      {.label = {"handler ran", "处理函数运行"}, .tally = "handled"}};
    scenario.places = {{"At work", "工作中"},
                       {"At the door", "在门口"},
                       {"Inside", "里面"},
                       {"Ended", "已结束"}};
    scenario.family = true;
    scenario.program = gracefulExit;
    scenario.programText = embedded::graceful_exit::program_cpp;
    scenario.twinText = embedded::graceful_exit::twin_py;
    scenario.lesson = {embedded::graceful_exit::lesson_en_md,
                       embedded::graceful_exit::lesson_zh_md};
    scenario.predictions = embedded::graceful_exit::predictions_json;
    return scenario;
}

} // namespace forkscope
