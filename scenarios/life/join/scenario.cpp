// Join: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void joining();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "start", .type = KnobType::choice, .initial = "all",
         .choices = {"all", "each"},
         .choiceLabels = {{"start all, then join all", "全部启动，再逐个 join"},
                          {"start one, join it, then the next", "启动一个，join 一个，再下一个"}},
         .label = {"Start", "启动方式"}},
        {.name = "join", .type = KnobType::choice, .initial = "wait",
         .choices = {"wait", "timeout", "none"},
         .choiceLabels = {{"until it has ended", "等到它结束"},
                          {"at most 1.1 s each", "每个最多等 1.1 秒"},
                          {"not at all", "不 join"}},
         .label = {"Join", "join"},
         .help = {"Without join() main's own code goes on at once; the program still waits for its "
                  "children at its very end.",
                  "不 join，main 自己的代码马上往下走；但程序在最后结束时，仍会等所有子进程。"}},
        {.name = "work", .type = KnobType::choice, .initial = "fixed",
         .choices = {"fixed", "random"},
         .choiceLabels = {{"3, 1, 4 and 2 s", "3、1、4、2 秒"}, {"1 to 4 s each", "各 1 到 4 秒"}},
         .label = {"Work", "工作时间"}},
        {.name = "workers", .type = KnobType::integer, .initial = "4", .least = 1, .most = 40,
         .label = {"Workers", "工人数"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> goesOnTooEarly{FindingKind::claim};
    return {
        {"start-all", {"Start all, then join all", "全部启动，再逐个 join"},
         {{"start", "all"}}, {}, true},
        {"start-each", {"Start one, join it, then the next", "启动一个，join 一个，再下一个"},
         {{"start", "each"}}, {}, true},
        {"as-in-the-notes", {"As in the notes", "按笔记原样"}, {{"work", "random"}}, {}},
        {"no-join", {"No join", "不 join"}, {{"join", "none"}}, goesOnTooEarly},
        {"timeout", {"Join, but 1.1 s at most", "join，但最多等 1.1 秒"}, {{"join", "timeout"}},
         goesOnTooEarly},
    };
}

std::vector<ClaimSpec> claims()
{
    return {{"all-ended",
             {"When main goes on, every worker has ended", "main 往下走的时候，工人都已经结束"},
             true,
             [](const Judgement& run) { return run.tally("ended") == run.knob("workers"); }}};
}

} // namespace

Scenario joinScenario()
{
    Scenario scenario;
    scenario.id = "join";
    scenario.topic = "life";
    scenario.title = {"Join", "等待子进程：join"};
    scenario.summary = {"Four workers sleep 3, 1, 4 and 2 seconds. How long does main wait?",
                        "四个工人各睡 3、1、4、2 秒。main 要等多久？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"seconds", [](const Judgement& run) { return run.maybeTally("seconds"); }},
        {"ended", [](const Judgement& run) { return run.maybeTally("ended"); }},
    };
    scenario.chartTitle = {"Processes", "进程"};
    scenario.chart = {{.label = {"alive", "活着"}, .plot = Plot::alive},
                      {.label = {"zombies, until main's join reaches them",
                                 "僵尸，直到 main 的 join 轮到它们"},
                       .plot = Plot::zombies}};
    scenario.places = {{"Not at work yet", "还没开工"},
                       {"At the door", "在门口"},
                       {"At work", "工作中"},
                       {"Done", "已结束"}};
    scenario.family = true;
    scenario.program = joining;
    scenario.programText = embedded::join::program_cpp;
    scenario.twinText = embedded::join::twin_py;
    scenario.lesson = {embedded::join::lesson_en_md, embedded::join::lesson_zh_md};
    scenario.predictions = embedded::join::predictions_json;
    return scenario;
}

} // namespace forkscope
