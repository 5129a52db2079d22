// Zombies: what the scenario is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"
#include "scenarios/life/life_chart.h"

void zombies();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "cure", .type = KnobType::choice, .initial = "none",
         .choices = {"none", "wait", "handler", "parent-ends"},
         .choiceLabels = {{"nobody waits", "没有谁等待"},
                          {"the parent waits", "父进程等待"},
                          {"SIGCHLD handler", "SIGCHLD 处理函数"},
                          {"the parent is ended", "结束父进程"}},
         .label = {"Cure", "办法"},
         .help = {"Who takes the exit codes of the children, and when.",
                  "由谁、在什么时候取走子进程的退出码。"}},
        {.name = "children", .type = KnobType::integer, .initial = "3", .least = 1, .most = 100,
         .label = {"Children", "子进程数"},
         .help = {"One every 0.3 s; each ends at once.", "每 0.3 秒一个，每个都立刻结束。"}},
        {.name = "by", .type = KnobType::choice, .initial = "fork",
         .choices = {"fork", "process"},
         .choiceLabels = {{"os.fork()", "os.fork()"}, {"Process.start()", "Process.start()"}},
         .label = {"Made by", "创建方式"},
         .help = {"Each start() takes the children that have ended before it; fork() takes nobody.",
                  "每次 start() 都会顺手收走已经结束的子进程，fork() 则谁也不收。"}},
        {.name = "rest", .type = KnobType::duration, .initial = "3000ms", .least = 0,
         .most = 600000,
         .label = {"Other things", "别的事"},
         .help = {"How long the parent then does other things.", "之后父进程忙别的事有多久。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"nobody-waits", {"Nobody waits", "没有谁等待"}, {{"cure", "none"}},
         {claim, leakedZombie}, true},
        {"parent-waits", {"The parent waits", "父进程等待"}, {{"cure", "wait"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"children", "1"}, {"by", "process"}, {"rest", "10000ms"}},
         {claim}}, // taken in the end: a Process joins its children before it ends
        {"handler", {"A cure: SIGCHLD handler", "办法：SIGCHLD 处理函数"},
         {{"cure", "handler"}}, {}},
        {"parent-ends", {"A cure: end the parent", "办法：结束父进程"},
         {{"cure", "parent-ends"}}, {}},
        {"factory", {"Zombie factory", "僵尸工厂"}, {{"children", "20"}}, {claim, leakedZombie}},
        {"factory-process",
         {"Factory with Process: start() takes the earlier ones",
          "用 Process 开工厂：start() 会收走先前的"},
         {{"children", "20"}, {"by", "process"}},
         {claim}}, // the last one
    };
}

} // namespace

Scenario zombieScenario()
{
    Scenario scenario;
    scenario.id = "zombie";
    scenario.topic = "life";
    scenario.title = {"Zombies", "僵尸进程"};
    scenario.summary = {"Three children have ended, and nobody asks for them. What does ps list?",
                        "三个子进程都结束了，却没有谁来过问。ps 会列出什么？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"nobody-stays-listed",
         {"When the parent looks again, no child that has ended is still listed",
          "父进程再看的时候，已经结束的子进程都不在列表里了"},
         false, [](const Judgement& run) { return run.tally("left") == 0; }},
    };
    scenario.outcome = {
        {"zombies", [](const Judgement& run) { return std::optional(run.tally("zombies")); }},
        {"left", [](const Judgement& run) { return std::optional(run.tally("left")); }},
    };
    showFamily(scenario);
    scenario.program = zombies;
    scenario.programText = embedded::zombie::program_cpp;
    scenario.twinText = embedded::zombie::twin_py;
    scenario.lesson = {embedded::zombie::lesson_en_md, embedded::zombie::lesson_zh_md};
    scenario.predictions = embedded::zombie::predictions_json;
    return scenario;
}

} // namespace forkscope
