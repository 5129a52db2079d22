// Busy loop: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void busyLoop();

namespace forkscope {

namespace {

// As CPython reports it; unknown while the watcher lives.
std::optional<std::int64_t> exitCode(const Judgement& run)
{
    for (const ProcessInfo& process : run.world.processes)
        if (run.texts[process.role] == "watcher" && process.exitCode) return *process.exitCode;
    return {};
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "wait", .type = KnobType::choice, .initial = "poll",
         .choices = {"poll", "sleep", "event", "compute", "notes"},
         .choiceLabels = {{"looks all the time", "不停地看"},
                          {"sleeps 0.3 s between two looks", "看一眼，睡 0.3 秒"},
                          {"waits for the event", "等待事件"},
                          {"computes 0.6 s between two looks", "看一眼，算 0.6 秒"},
                          {"looks at a variable of its own", "看自己的变量"}},
         .label = {"The watcher", "观察者"}},
        {.name = "after", .type = KnobType::integer, .initial = "5", .least = 1, .most = 10,
         .label = {"Seconds until the sign", "几秒后给信号"}},
    };
}

std::vector<PresetSpec> presets()
{
    return {
        {"poll", {"Looks all the time", "不停地看"}, {{"wait", "poll"}}, {}, true},
        {"sleep", {"Sleeps between two looks", "看一眼，睡一会儿"}, {{"wait", "sleep"}}, {}, true},
        {"event", {"Waits for the event", "等待事件"}, {{"wait", "event"}}, {}},
        {"compute", {"Has work to do between two looks", "两眼之间有活要干"},
         {{"wait", "compute"}}, {}},
        {"as-in-the-notes", {"As in the notes: nobody can end it", "按笔记原样：谁也叫不停"},
         {{"wait", "notes"}}, {FindingKind::claim, FindingKind::busyLoop}},
    };
}

std::vector<ClaimSpec> claims()
{
    return {{"sees-the-sign",
             {"The watcher sees the sign and ends by itself", "观察者看到信号，自己结束"},
             true,
             [](const Judgement& run) { return exitCode(run) == 0; }}};
}

} // namespace

Scenario busyLoopScenario()
{
    Scenario scenario;
    scenario.id = "busy-loop";
    scenario.topic = "life";
    scenario.title = {"Busy loop", "忙等待"};
    scenario.summary = {"A watcher waits five seconds for a sign. What does the waiting cost?",
                        "观察者等五秒钟，等一个信号。等待要花多少 CPU？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"looks", [](const Judgement& run) { return std::optional(run.tally("looks")); }},
        {"exitcode", exitCode},
    };
    scenario.chartTitle = {"The sign", "信号"};
    scenario.chart = {{.label = {"the sign is given", "信号已给出"}, .object = "sign",
                       .plot = Plot::bands},
                      {.label = {"processes alive", "活着的进程"}, .plot = Plot::alive}};
    scenario.places = {{"On the watch", "观察中"},
                       {"Asleep at the sign", "睡在信号旁"},
                       {"At the sign", "在信号旁"},
                       {"Done", "已结束"}};
    scenario.program = busyLoop;
    scenario.programText = embedded::busy_loop::program_cpp;
    scenario.twinText = embedded::busy_loop::twin_py;
    scenario.lesson = {embedded::busy_loop::lesson_en_md, embedded::busy_loop::lesson_zh_md};
    scenario.predictions = embedded::busy_loop::predictions_json;
    return scenario;
}

} // namespace forkscope
