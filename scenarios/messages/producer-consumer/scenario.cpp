// Producer, consumer: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void producerConsumer();

namespace forkscope {

namespace {

// The most that qsize() has ever been: places that were taken at once.
std::optional<std::int64_t> mostInQueue(const Judgement& run)
{
    const ObjectInfo* queue = run.object("q");
    const ObjectInfo* places =
        queue ? run.world.partOf(queue->id, ObjectKind::semaphore) : nullptr;
    if (!places) return {};
    return std::int64_t(places->initial) - std::int64_t(places->least);
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "lock", .type = KnobType::boolean, .initial = "off", .live = true, .main = true,
         .label = {"Lock", "锁"},
         .help = {"Can be turned during a run; producers look at it before they ask for the size.",
                  "运行中也可以切换；生产者在查询队列长度之前看它。"}},
        {.name = "producers", .type = KnobType::integer, .initial = "2", .least = 1, .most = 50,
         .label = {"Producers", "生产者数"}},
        {.name = "rounds", .type = KnobType::integer, .initial = "6", .least = 1, .most = 100,
         .label = {"Rounds", "轮数"},
         .help = {"Each producer looks so many times, the consumer as often as all of them.",
                  "每个生产者看这么多次；消费者看的次数等于所有生产者之和。"}},
        {.name = "bound", .type = KnobType::integer, .initial = "2", .least = 1, .most = 100,
         .label = {"Bound", "上限"},
         .help = {"The queue should never hold more.", "队列里不该超过这么多。"}},
        {.name = "limit", .type = KnobType::choice, .initial = "qsize",
         .choices = {"qsize", "maxsize"},
         .choiceLabels = {{"asking qsize()", "先问 qsize()"},
                          {"Queue(maxsize)", "Queue(maxsize)"}},
         .label = {"Kept by", "上限靠什么"},
         .help = {"With maxsize nobody asks, and no lock is needed: put() waits for a place.",
                  "用 maxsize 时谁也不用问，也用不着锁：put() 自己等空位。"}},
        {.name = "scope", .type = KnobType::choice, .initial = "section",
         .choices = {"section", "put"},
         .choiceLabels = {{"look and put", "查询和放入"}, {"the put only", "只锁放入"}},
         .label = {"Lock covers", "锁的范围"}},
        {.name = "delay", .type = KnobType::choice, .initial = "random",
         .choices = {"none", "notes", "random"},
         .choiceLabels = {{"none", "无"}, {"10 s, 5 s, 1 s", "10、5、1 秒"}, {"random", "随机"}},
         .label = {"Pauses", "停顿"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> overshoots{FindingKind::claim};
    return {
        {"lock-off", {"Lock off", "锁：关"}, {{"lock", "off"}}, overshoots, true},
        {"lock-on", {"Lock on", "锁：开"}, {{"lock", "on"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"delay", "notes"}, {"rounds", "2"}},
         {}}, // its limit can be passed, but with these times it hardly ever is
        {"five-producers",
         {"Five producers", "五个生产者"},
         {{"producers", "5"}, {"rounds", "3"}},
         overshoots},
        {"lock-the-put",
         {"A cure that fails: lock the put only", "无效的办法：只锁放入"},
         {{"lock", "on"}, {"scope", "put"}},
         overshoots},
        {"maxsize",
         {"The simplest cure: let the queue count", "最简单的办法：让队列自己数"},
         {{"limit", "maxsize"}},
         {}},
    };
}

std::vector<ClaimSpec> claims()
{
    return {
        {"never-more-than-bound",
         {"Never more in the queue than the bound", "队列里从不超过上限"},
         false,
         [](const Judgement& run) {
             return mostInQueue(run).value_or(0) <= run.knob("bound");
         }},
    };
}

} // namespace

Scenario producerConsumerScenario()
{
    Scenario scenario;
    scenario.id = "producer-consumer";
    scenario.topic = "messages";
    scenario.title = {"Producer, consumer", "生产者与消费者"};
    scenario.summary = {"Two producers look at the size first. The queue of 2 holds 3.",
                        "两个生产者都先看队列长度再放。上限是 2 的队列里却有了 3 个。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"produced", [](const Judgement& run) { return std::optional(run.tally("produced")); }},
        {"consumed", [](const Judgement& run) { return std::optional(run.tally("consumed")); }},
        {"max-size", mostInQueue},
    };
    scenario.chartTitle = {"Items in the queue", "队列里的产品"};
    scenario.chart = {{.label = {"in the pipe", "在管道里"}, .object = "q", .plot = Plot::inPipe},
                      {.label = {"in feeder buffers", "在 feeder 的缓冲区里"},
                       .object = "q", .plot = Plot::inBuffers},
                      {.label = {"bound", "上限"}, .knob = "bound"}};
    scenario.places = {{"Producers and consumer", "生产者和消费者"},
                       {"At the lock", "在锁前"},
                       {"Look and put", "查询和放入"},
                       {"Done", "已结束"}};
    scenario.program = producerConsumer;
    scenario.programText = embedded::producer_consumer::program_cpp;
    scenario.twinText = embedded::producer_consumer::twin_py;
    scenario.lesson = {embedded::producer_consumer::lesson_en_md,
                       embedded::producer_consumer::lesson_zh_md};
    scenario.predictions = embedded::producer_consumer::predictions_json;
    return scenario;
}

} // namespace forkscope
