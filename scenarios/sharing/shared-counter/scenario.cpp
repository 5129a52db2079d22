// Shared counter: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void sharedCounter();

namespace forkscope {

namespace {

std::optional<std::int64_t> total(const Judgement& run)
{
    const ObjectInfo* counter = run.object("counter");
    if (!counter) return {};
    return std::int32_t(counter->state);
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "lock", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Lock", "锁"},
         .help = {"On: each worker takes the counter's own lock for as long as it adds one.",
                  "开：每个 worker 在加一的整个过程中拿着计数器自带的锁。"}},
        {.name = "processes", .type = KnobType::integer, .initial = "2", .small = "2", .least = 1,
         .most = 50,
         .label = {"Processes", "进程数"}},
        {.name = "increments", .type = KnobType::integer, .initial = "2", .small = "2", .least = 1,
         .most = 10000,
         .label = {"Each adds one so often", "每个进程加几次"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> loses{FindingKind::claim, FindingKind::race};
    const std::map<std::string, std::string> many{{"processes", "4"}, {"increments", "5000"}};
    std::map<std::string, std::string> manyLocked = many;
    manyLocked["lock"] = "on";
    return {
        {"lock-off", {"Lock off", "锁：关"}, {{"lock", "off"}}, loses, true},
        {"lock-on", {"Lock on", "锁：开"}, {{"lock", "on"}}, {}, true},
        {"three-once",
         {"Three processes, each adds one once", "三个进程，各加一次"},
         {{"processes", "3"}, {"increments", "1"}},
         loses},
        {"many", {"4 × 5000, lock off", "4 × 5000，锁：关"}, many, loses},
        {"many-locked", {"4 × 5000, lock on", "4 × 5000，锁：开"}, manyLocked, {}},
    };
}

} // namespace

Scenario sharedCounterScenario()
{
    Scenario scenario;
    scenario.id = "shared-counter";
    scenario.topic = "sharing";
    scenario.title = {"Shared counter", "共享计数器"};
    scenario.summary = {"Two processes, counter += 1 twice each. Is it 4 in the end?",
                        "两个进程，各做两次 counter += 1。最后是 4 吗？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"none-lost",
         {"Every one that was added is counted", "加上去的一次也不丢"},
         true,
         [](const Judgement& run) {
             return total(run) == run.knob("processes") * run.knob("increments");
         }},
    };
    scenario.outcome = {{"total", total}};
    scenario.chartTitle = {"The counter", "计数器"};
    scenario.chart = {
        {.label = {"counter", "计数器"}, .object = "counter"},
        {.label = {"wait for the lock", "在等锁"}, .object = "counter lock",
         .plot = Plot::waiting}};
    scenario.places = {{"On their way", "还在路上"},
                       {"At the door", "在门口"},
                       {"Counting", "正在计数"},
                       {"Done", "已结束"}};
    scenario.program = sharedCounter;
    scenario.programText = embedded::shared_counter::program_cpp;
    scenario.twinText = embedded::shared_counter::twin_py;
    scenario.lesson = {embedded::shared_counter::lesson_en_md,
                       embedded::shared_counter::lesson_zh_md};
    scenario.predictions = embedded::shared_counter::predictions_json;
    return scenario;
}

} // namespace forkscope
