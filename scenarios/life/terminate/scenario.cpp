// terminate(): what the scenario is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"
#include "scenarios/life/life_chart.h"

void terminateWorker();

namespace forkscope {

namespace {

std::optional<std::int64_t> exitCodeOfWorker(const Judgement& run)
{
    for (const ProcessInfo& process : run.world.processes)
        if (run.texts[process.role] == "worker" && process.exitCode) return *process.exitCode;
    return {};
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "handler", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"SIGTERM handler", "SIGTERM 处理函数"},
         .help = {"With one the worker puts things in order and leaves by itself.",
                  "有处理函数时，worker 会先收拾好，再自己离开。"}},
        {.name = "lock", .type = KnobType::boolean, .initial = "on",
         .label = {"Worker holds the lock", "worker 持有锁"}},
        {.name = "child", .type = KnobType::boolean, .initial = "off",
         .label = {"Worker has a child", "worker 有子进程"}},
        {.name = "by", .type = KnobType::choice, .initial = "terminate",
         .choices = {"terminate", "kill"},
         .choiceLabels = {{"terminate(): SIGTERM", "terminate()：SIGTERM"},
                          {"kill(): SIGKILL", "kill()：SIGKILL"}},
         .label = {"Ended by", "结束方式"}},
        {.name = "waiters", .type = KnobType::integer, .initial = "3", .least = 0, .most = 50,
         .label = {"Waiters", "等锁的进程数"}},
        {.name = "patience", .type = KnobType::duration, .initial = "0ms", .least = 0,
         .most = 60000,
         .label = {"Patience", "等多久"},
         .help = {"How long a waiter waits for the lock; 0: for ever.",
                  "等锁的进程最多等多久；0 表示一直等。"}},
        {.name = "work", .type = KnobType::duration, .initial = "4000ms", .least = 0, .most = 60000,
         .label = {"The worker's work", "worker 的工作"},
         .help = {"main ends the worker after 2 s.", "main 在 2 秒后结束 worker。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"no-handler", {"No handler", "没有处理函数"}, {{"handler", "off"}}, {ownerDied}, true},
        {"handler", {"SIGTERM is handled", "处理 SIGTERM"}, {{"handler", "on"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes: a child and a lock", "按笔记原样：有子进程，又持有锁"},
         {{"child", "on"}},
         {ownerDied}},
        {"of-a-parent",
         {"A parent is terminated: its child goes on", "终止父进程：它的子进程继续"},
         {{"child", "on"}, {"lock", "off"}},
         {}},
        {"kill",
         {"kill() asks no handler", "kill() 不问处理函数"},
         {{"handler", "on"}, {"by", "kill"}},
         {ownerDied}},
        {"patience",
         {"Waiters with a timeout", "等待时设超时"},
         {{"patience", "4000ms"}},
         {claim}},
    };
}

} // namespace

Scenario terminateScenario()
{
    Scenario scenario;
    scenario.id = "terminate";
    scenario.topic = "life";
    scenario.title = {"terminate()", "terminate()"};
    scenario.summary = {"A worker is ended while it holds the lock. Who gets in now?",
                        "worker 拿着锁时被结束了。接下来谁能进去？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"everybody-gets-in",
         {"Everybody who waits gets in", "等锁的都能进去"},
         true,
         [](const Judgement& run) { return run.tally("entered") == run.knob("waiters"); }},
        {"helper-finishes",
         {"The worker's child finishes its job", "worker 的子进程做完了自己的事"},
         true,
         [](const Judgement& run) {
             return run.knobs.at("child") == "off" || run.tally("helper-finished") == 1;
         }},
    };
    scenario.outcome = {
        {"entered", [](const Judgement& run) { return std::optional(run.tally("entered")); }},
        {"helper-finished",
         [](const Judgement& run) { return std::optional(run.tally("helper-finished")); }},
        {"exit-code", exitCodeOfWorker},
    };
    showProcessesByState(scenario);
    scenario.chartTitle = {"Who lives, who waits", "谁活着，谁在等"};
    scenario.chart.push_back(
        {.label = {"wait for the lock", "在等锁"}, .object = "lock", .plot = Plot::waiting});
    scenario.places = {{"On their way", "还在路上"},
                       {"At the door", "在门口"},
                       {"Inside", "在里面"},
                       {"Ended", "已结束"}};
    scenario.program = terminateWorker;
    scenario.programText = embedded::terminate::program_cpp;
    scenario.twinText = embedded::terminate::twin_py;
    scenario.lesson = {embedded::terminate::lesson_en_md, embedded::terminate::lesson_zh_md};
    scenario.predictions = embedded::terminate::predictions_json;
    return scenario;
}

} // namespace forkscope
