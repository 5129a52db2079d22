// The lock of a terminated child: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"
#include "scenarios/life/life_chart.h"

void terminateHoldingLock();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "robust", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Robust lock", "健壮锁"},
         .help = {"On: when its owner dies, the lock opens and tells the next one. Python's own "
                  "Lock can't do that.",
                  "开：持有者一死，锁就打开，并告知下一个取到它的进程。Python 自己的 Lock 做不到。"}},
        {.name = "waiters", .type = KnobType::integer, .initial = "2", .small = "1", .least = 0,
         .most = 50,
         .label = {"Waiters", "等锁的进程数"}},
        {.name = "delay", .type = KnobType::choice, .initial = "none", .small = "none",
         .choices = {"none", "fixed", "random"},
         .choiceLabels = {{"none", "无"}, {"fixed", "固定"}, {"random", "随机"}},
         .label = {"How long things take", "各步的时间"},
         .help = {"Fixed: the child holds the lock for 2 s and is terminated after 1.5 s. Random: "
                  "anything up to twice as long.",
                  "固定：子进程持锁 2 秒，1.5 秒时被终止。随机：各段时间在 0 到两倍之间。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"plain-lock",
         {"Python's Lock", "Python 的 Lock"},
         {{"robust", "off"}, {"delay", "fixed"}},
         {ownerDied},
         true},
        {"robust-lock",
         {"A robust lock", "健壮锁"},
         {{"robust", "on"}, {"delay", "fixed"}},
         {},
         true},
        {"by-chance",
         {"Python's Lock, struck at a random moment", "Python 的 Lock，在随机时刻终止"},
         {{"delay", "random"}},
         {ownerDied}},
        {"by-chance-robust",
         {"A robust lock, struck at a random moment", "健壮锁，在随机时刻终止"},
         {{"robust", "on"}, {"delay", "random"}},
         {}},
        {"quick",
         {"One waiter, and nobody takes time", "一个等锁的进程，谁也不耽搁"},
         {{"waiters", "1"}},
         {ownerDied}},
        {"quick-robust",
         {"The same with a robust lock", "同上，用健壮锁"},
         {{"waiters", "1"}, {"robust", "on"}},
         {}},
    };
}

} // namespace

Scenario terminateHoldingLockScenario()
{
    Scenario scenario;
    scenario.id = "terminate-holding-lock";
    scenario.topic = "life";
    scenario.title = {"The lock of the dead", "死者手里的锁"};
    scenario.summary = {"The child that holds the lock is terminated. Does the door open again?",
                        "持锁的子进程被终止了。门还会再打开吗？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"everybody-gets-in",
         {"Everybody who waits gets in", "等锁的都能进去"},
         true,
         [](const Judgement& run) { return run.tally("entered") == run.knob("waiters"); }},
    };
    scenario.outcome = {
        {"entered", [](const Judgement& run) { return std::optional(run.tally("entered")); }},
    };
    showProcessesByState(scenario);
    scenario.chartTitle = {"Who lives, who waits", "谁活着，谁在等"};
    scenario.chart.push_back(
        {.label = {"wait for the lock", "在等锁"}, .object = "lock", .plot = Plot::waiting});
    scenario.places = {{"On their way", "还在路上"},
                       {"At the door", "在门口"},
                       {"Inside", "在里面"},
                       {"Ended", "已结束"}};
    scenario.program = terminateHoldingLock;
    scenario.programText = embedded::terminate_holding_lock::program_cpp;
    scenario.twinText = embedded::terminate_holding_lock::twin_py;
    scenario.lesson = {embedded::terminate_holding_lock::lesson_en_md,
                       embedded::terminate_holding_lock::lesson_zh_md};
    scenario.predictions = embedded::terminate_holding_lock::predictions_json;
    return scenario;
}

} // namespace forkscope
