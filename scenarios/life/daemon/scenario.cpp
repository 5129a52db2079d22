// Daemons: what the scenario is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"
#include "scenarios/life/life_chart.h"

#include <algorithm>

void daemons();

namespace forkscope {

namespace {

bool noDaemonIsLeftAlone(const Judgement& run)
{
    return std::ranges::none_of(run.world.processes, [](const ProcessInfo& process) {
        const bool over =
            process.state == ProcessState::zombie || process.state == ProcessState::gone;
        return process.daemon && process.orphan && !over;
    });
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "daemon", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"foo is a daemon", "foo 是守护进程"},
         .help = {"A daemon is ended when its parent ends; bar is an ordinary child.",
                  "父进程结束时，守护进程会被结束；bar 是普通子进程。"}},
        {.name = "join", .type = KnobType::boolean, .initial = "off",
         .label = {"Parent joins foo", "父进程 join foo"}},
        {.name = "child", .type = KnobType::boolean, .initial = "off",
         .label = {"foo starts a child", "foo 再创建子进程"}},
        {.name = "set", .type = KnobType::choice, .initial = "before",
         .choices = {"before", "after"},
         .choiceLabels = {{"before start()", "start() 之前"}, {"after start()", "start() 之后"}},
         .label = {"daemon is set", "何时设置 daemon"}},
        {.name = "ends", .type = KnobType::choice, .initial = "return",
         .choices = {"return", "_exit", "killed"},
         .choiceLabels = {{"its code is done", "代码执行完"},
                          {"os._exit()", "os._exit()"},
                          {"main kills it", "被 main 用 kill 杀死"}},
         .label = {"How the parent ends", "父进程如何结束"}},
        {.name = "stay", .type = KnobType::duration, .initial = "1000ms", .least = 0, .most = 60000,
         .label = {"The parent's own work", "父进程自己的事"}},
        {.name = "foo", .type = KnobType::duration, .initial = "3000ms", .least = 0, .most = 60000,
         .label = {"foo works", "foo 工作"}},
        {.name = "bar", .type = KnobType::duration, .initial = "3500ms", .least = 0,
         .most = 60000,
         .label = {"bar works", "bar 工作"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"daemon-off", {"Not a daemon", "不是守护进程"}, {{"daemon", "off"}}, {}, true},
        {"daemon-on", {"A daemon", "守护进程"}, {{"daemon", "on"}}, {claim}, true},
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"daemon", "on"}, {"stay", "0ms"}, {"foo", "1000ms"}, {"bar", "3000ms"}},
         {claim}},
        {"joined", {"A daemon that is joined", "被 join 的守护进程"},
         {{"daemon", "on"}, {"join", "on"}}, {}},
        {"child-of-a-daemon",
         {"A daemon may not have children", "守护进程不能有子进程"},
         {{"daemon", "on"}, {"child", "on"}},
         {claim}},
        {"set-too-late", {"daemon set after start()", "start() 之后才设置 daemon"},
         {{"daemon", "on"}, {"set", "after"}}, {}},
        {"parent-killed",
         {"The parent is killed: the daemon lives on", "父进程被杀死：守护进程还活着"},
         {{"daemon", "on"}, {"ends", "killed"}},
         {claim}},
        {"parent-exits",
         {"The parent calls os._exit(): it lives on too", "父进程调用 os._exit()：也还活着"},
         {{"daemon", "on"}, {"ends", "_exit"}},
         {claim}},
    };
}

} // namespace

Scenario daemonScenario()
{
    Scenario scenario;
    scenario.id = "daemon";
    scenario.topic = "life";
    scenario.title = {"Daemons", "守护进程"};
    scenario.summary = {"foo and bar work, their parent is done. Does it wait for them?",
                        "foo 和 bar 还在工作，父进程已经没事可做了。它会等它们吗？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"foo-finishes",
         {"foo finishes its work", "foo 做完了自己的事"},
         true, [](const Judgement& run) { return run.tally("foo-finished") == 1; }},
        {"no-daemon-alone",
         {"No daemon lives longer than its parent", "没有守护进程比父进程活得更久"},
         false, noDaemonIsLeftAlone},
    };
    scenario.outcome = {
        {"foo-finished",
         [](const Judgement& run) { return std::optional(run.tally("foo-finished")); }},
        {"bar-finished",
         [](const Judgement& run) { return std::optional(run.tally("bar-finished")); }},
        {"refused", [](const Judgement& run) { return std::optional(run.tally("refused")); }},
    };
    showFamily(scenario);
    scenario.program = daemons;
    scenario.programText = embedded::daemon::program_cpp;
    scenario.twinText = embedded::daemon::twin_py;
    scenario.lesson = {embedded::daemon::lesson_en_md, embedded::daemon::lesson_zh_md};
    scenario.predictions = embedded::daemon::predictions_json;
    return scenario;
}

} // namespace forkscope
