// Orphans: what the scenario is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"
#include "scenarios/life/life_chart.h"

#include <algorithm>

void orphans();

namespace forkscope {

namespace {

bool over(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

bool everybodyHasItsParent(const Judgement& run)
{
    return std::ranges::none_of(run.world.processes, [](const ProcessInfo& process) {
        return process.orphan && !over(process);
    });
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "waits", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Father waits", "父进程等待"},
         .help = {"The father waits for its children before it ends.",
                  "父进程等子进程结束之后自己才结束。"}},
        {.name = "ends", .type = KnobType::choice, .initial = "return",
         .choices = {"return", "_exit", "killed"},
         .choiceLabels = {{"its code is done", "代码执行完"},
                          {"os._exit()", "os._exit()"},
                          {"main terminates it", "被 main 终止"}},
         .label = {"How the father ends", "父进程如何结束"}},
        {.name = "by", .type = KnobType::choice, .initial = "fork",
         .choices = {"fork", "process"},
         .choiceLabels = {{"os.fork()", "os.fork()"}, {"Process.start()", "Process.start()"}},
         .label = {"Made by", "创建方式"},
         .help = {"At its end a process joins those it made with Process, not those it forked.",
                  "进程正常结束时会等待用 Process 创建的子进程，不等 fork() 出来的。"}},
        {.name = "children", .type = KnobType::integer, .initial = "1", .least = 1, .most = 50,
         .label = {"Children", "子进程数"}},
        {.name = "stay", .type = KnobType::duration, .initial = "2000ms", .least = 0, .most = 60000,
         .label = {"The father stays", "父进程停留"},
         .help = {"How long the father lives when it does not wait.",
                  "父进程不等待时活多久。"}},
        {.name = "work", .type = KnobType::duration, .initial = "4500ms", .least = 0,
         .most = 60000,
         .label = {"A child works", "子进程工作"},
         .help = {"How long each child works between its two looks at getppid().",
                  "子进程在两次调用 getppid() 之间工作多久。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"parent-first", {"The parent ends first", "父进程先结束"}, {{"waits", "off"}},
         {claim}, true},
        {"parent-waits", {"The parent waits", "父进程等待"}, {{"waits", "on"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"stay", "0ms"}, {"work", "1000ms"}},
         {claim}},
        {"terminated", {"The parent is terminated", "父进程被终止"},
         {{"ends", "killed"}, {"by", "process"}}, {claim}},
        {"process",
         {"With Process the parent waits by itself", "用 Process 时父进程会自己等待"},
         {{"by", "process"}},
         {}},
        {"process-exit", {"With Process, but os._exit()", "用 Process，但调用 os._exit()"},
         {{"by", "process"}, {"ends", "_exit"}}, {claim}},
        {"outlives-main",
         {"An orphan that stays too long", "久留不去的孤儿"},
         {{"work", "20000ms"}},
         {claim, leakedOrphan}},
    };
}

} // namespace

Scenario orphanScenario()
{
    Scenario scenario;
    scenario.id = "orphan";
    scenario.topic = "life";
    scenario.title = {"Orphans", "孤儿进程"};
    scenario.summary = {"The parent ends first. What becomes of its child, and who is its parent?",
                        "父进程先结束。它的子进程会怎样？新的父进程又是谁？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"everybody-has-its-parent",
         {"Every process keeps its parent as long as it lives",
          "每个进程活着的时候，父进程一直是原来那个"},
         false, everybodyHasItsParent},
        {"work-is-finished",
         {"Every child finishes its work", "每个子进程都做完了自己的事"},
         true,
         [](const Judgement& run) { return run.tally("finished") == run.knob("children"); }},
    };
    scenario.outcome = {
        {"adopted", [](const Judgement& run) { return std::optional(run.tally("adopted")); }},
        {"finished", [](const Judgement& run) { return std::optional(run.tally("finished")); }},
    };
    showFamily(scenario);
    scenario.program = orphans;
    scenario.programText = embedded::orphan::program_cpp;
    scenario.twinText = embedded::orphan::twin_py;
    scenario.lesson = {embedded::orphan::lesson_en_md, embedded::orphan::lesson_zh_md};
    scenario.predictions = embedded::orphan::predictions_json;
    return scenario;
}

} // namespace forkscope
