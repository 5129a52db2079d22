// Join before drain: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void joinBeforeDrain();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "order", .type = KnobType::choice, .initial = "join-first",
         .choices = {"join-first", "drain-first"},
         .choiceLabels = {{"join, then read", "先 join 再读"}, {"read, then join", "先读再 join"}},
         .main = true,
         .label = {"main", "main 的次序"}},
        {.name = "items", .type = KnobType::integer, .initial = "2", .least = 1, .most = 50,
         .label = {"Items", "数据项数"}},
        {.name = "size", .type = KnobType::integer, .initial = "40", .least = 1, .most = 58,
         .label = {"Size of an item, in KB", "每项多大（KB）"},
         .help = {"The pipe of a queue holds 64 KB.", "队列的管道能装 64 KB。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"join-first",
         {"Join first, 2 items of 40 KB", "先 join，2 项，每项 40 KB"},
         {{"order", "join-first"}},
         {undrainedQueue},
         true},
        {"drain-first",
         {"Read first, 2 items of 40 KB", "先读，2 项，每项 40 KB"},
         {{"order", "drain-first"}},
         {},
         true},
        {"it-fits",
         {"Join first, 2 items of 30 KB", "先 join，2 项，每项 30 KB"},
         {{"size", "30"}},
         {}},
        {"one-too-many",
         {"Join first, 3 items of 30 KB", "先 join，3 项，每项 30 KB"},
         {{"items", "3"}, {"size", "30"}},
         {undrainedQueue}},
    };
}

} // namespace

Scenario joinBeforeDrainScenario()
{
    Scenario scenario;
    scenario.id = "join-before-drain";
    scenario.topic = "messages";
    scenario.title = {"Join before drain", "先 join 还是先读"};
    scenario.summary = {"A child fills a queue, its parent waits for it to end, and nobody reads.",
                        "子进程往队列里放，父进程等它结束，谁也不读。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"everything-arrives",
         {"Every item that was put is read", "放进去的每一项都被读到"},
         true,
         [](const Judgement& run) { return run.tally("got") == run.knob("items"); }},
    };
    scenario.outcome = {
        {"got", [](const Judgement& run) { return std::optional(run.tally("got")); }},
    };
    scenario.chartTitle = {"Items in the queue", "队列里的数据"};
    scenario.chart = {{.label = {"in the pipe", "在管道里"}, .object = "q", .plot = Plot::inPipe},
                      {.label = {"in the feeder's buffer", "在 feeder 的缓冲区里"},
                       .object = "q", .plot = Plot::inBuffers},
                      {.label = {"read by main", "main 已读"}, .tally = "got"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting", "等待中"},
                       {"At work", "在工作"},
                       {"Done", "已结束"}};
    scenario.program = joinBeforeDrain;
    scenario.programText = embedded::join_before_drain::program_cpp;
    scenario.twinText = embedded::join_before_drain::twin_py;
    scenario.lesson = {embedded::join_before_drain::lesson_en_md,
                       embedded::join_before_drain::lesson_zh_md};
    scenario.predictions = embedded::join_before_drain::predictions_json;
    return scenario;
}

} // namespace forkscope
