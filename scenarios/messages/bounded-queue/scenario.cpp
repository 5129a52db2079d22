// Bounded queue: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void boundedQueue();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "maxsize", .type = KnobType::integer, .initial = "3", .least = 0, .most = 100,
         .label = {"Places (maxsize)", "位置数（maxsize）"},
         .help = {"0: no bound.", "0 表示不设上限。"}},
        {.name = "writers", .type = KnobType::integer, .initial = "10", .least = 1, .most = 100,
         .label = {"Writers", "写者数"}},
        {.name = "readers", .type = KnobType::integer, .initial = "10", .least = 1, .most = 100,
         .label = {"Readers", "读者数"},
         .help = {"Each takes its share of all items.", "所有物品由读者平分。"}},
        {.name = "items", .type = KnobType::integer, .initial = "1", .least = 1, .most = 100,
         .label = {"Items a writer", "每个写者放几件"}},
        {.name = "arrival", .type = KnobType::choice, .initial = "readers-late",
         .choices = {"together", "readers-late", "writers-late"},
         .choiceLabels = {{"all at once", "同时到"},
                          {"readers later", "读者晚到"},
                          {"writers later", "写者晚到"}},
         .label = {"Arrival", "到达"}},
        {.name = "work", .type = KnobType::duration, .initial = "0ms", .least = 0, .most = 10000,
         .live = true,
         .label = {"Work on an item", "处理一件的时间"},
         .help = {"How long a reader is busy with what it took. Can be turned during a run.",
                  "读者取到一件后要忙多久。运行中也可以调。"}},
        {.name = "write", .type = KnobType::choice, .initial = "wait",
         .choices = {"wait", "nowait", "timeout"},
         .choiceLabels = {{"waits", "等待"},
                          {"tries again later", "过会儿再试"},
                          {"gives up after 1 s", "1 秒后放弃"}},
         .label = {"No place: a writer", "没有空位时写者"}},
        {.name = "read", .type = KnobType::choice, .initial = "wait",
         .choices = {"wait", "timeout", "poll"},
         .choiceLabels = {{"waits", "等待"},
                          {"gives up after 2 s", "2 秒后放弃"},
                          {"asks empty() first", "先问 empty()"}},
         .label = {"No item: a reader", "没有物品时读者"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> missing{FindingKind::claim};
    return {
        {"three-places", {"3 places", "3 个位置"}, {{"maxsize", "3"}}, {}, true},
        {"no-bound", {"No bound", "不设上限"}, {{"maxsize", "0"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes: all at once", "按笔记原样：同时到"},
         {{"arrival", "together"}},
         {}},
        {"one-slow-reader",
         {"One slow reader", "一个慢读者"},
         {{"readers", "1"}, {"work", "700ms"}},
         {}},
        {"put-nowait",
         {"Writers that meet Full and try again", "碰到 Full 就过会儿再试的写者"},
         {{"write", "nowait"}},
         {}},
        {"give-up",
         {"Writers that meet Full and give up", "碰到 Full 就放弃的写者"},
         {{"write", "timeout"}, {"read", "timeout"}},
         missing},
        {"fooled-by-empty",
         {"Readers fooled by empty()", "被 empty() 骗了的读者"},
         {{"maxsize", "0"}, {"arrival", "writers-late"}, {"read", "poll"}},
         missing},
    };
}

bool withinBound(const Judgement& run)
{
    const std::int64_t maxsize = run.knob("maxsize");
    const ObjectInfo* queue = run.object("q");
    return maxsize == 0 || !queue || run.world.sizeOf(*queue) <= maxsize;
}

std::vector<ClaimSpec> claims()
{
    return {
        {"never-more-than-maxsize",
         {"Never more in the queue than it has places", "队列里从不超过位置数"},
         false,
         withinBound},
        {"nothing-left",
         {"Whatever was put is taken", "放进去的都被取走"},
         true,
         [](const Judgement& run) { return run.tally("put") == run.tally("got"); }},
        {"everybody-served",
         {"Every reader gets its share", "每个读者都拿到自己那一份"},
         true,
         [](const Judgement& run) {
             return run.tally("got") == run.knob("writers") * run.knob("items");
         }},
    };
}

} // namespace

Scenario boundedQueueScenario()
{
    Scenario scenario;
    scenario.id = "bounded-queue";
    scenario.topic = "messages";
    scenario.title = {"Bounded queue", "有界队列"};
    scenario.summary = {"Ten writers, ten readers, three places on the belt.",
                        "十个写者，十个读者，传送带上只有三个位置。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"put", [](const Judgement& run) { return std::optional(run.tally("put")); }},
        {"got", [](const Judgement& run) { return std::optional(run.tally("got")); }},
    };
    scenario.chartTitle = {"Items in the queue", "队列里的物品"};
    scenario.chart = {{.label = {"in the pipe", "在管道里"}, .object = "q", .plot = Plot::inPipe},
                      {.label = {"in feeder buffers", "在 feeder 的缓冲区里"},
                       .object = "q", .plot = Plot::inBuffers},
                      {.label = {"maxsize", "maxsize"}, .knob = "maxsize"}};
    scenario.places = {{"Writers", "写者"},
                       {"Waiting for a place", "等空位"},
                       {"Readers", "读者"},
                       {"Done", "已结束"}};
    scenario.program = boundedQueue;
    scenario.programText = embedded::bounded_queue::program_cpp;
    scenario.twinText = embedded::bounded_queue::twin_py;
    scenario.lesson = {embedded::bounded_queue::lesson_en_md,
                       embedded::bounded_queue::lesson_zh_md};
    scenario.predictions = embedded::bounded_queue::predictions_json;
    return scenario;
}

} // namespace forkscope
