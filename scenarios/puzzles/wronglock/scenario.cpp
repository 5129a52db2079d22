// Two locks for one number: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void twoLocks();

namespace forkscope {

Scenario twoLocksScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "wronglock";
    scenario.topic = "puzzles";
    scenario.title = {"Two locks for one number", "一个数，两把锁"};
    scenario.summary = {"Three doors count visitors, each under a lock. Why is one missing?",
                        "三个门口都在锁里计数，怎么还少算了人？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"One lock for all doors", "各门共用一把锁"},
         .help = {"Off: the front door has a lock of its own, the back doors share another.",
                  "关：前门自己用一把锁，两个后门用另一把。"}},
    };
    scenario.presets = {
        {"puzzle", {"The puzzle", "谜题"}, {{"fixed", "off"}}, {claim, race}, true},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}}, {}, true},
    };
    scenario.claims = {
        {"all-counted",
         {"Every visitor is counted", "每位参观者都算进去了"},
         true,
         [](const Judgement& run) { return run.object("visitors")->state == 3; }},
    };
    scenario.outcome = {
        {"visitors",
         [](const Judgement& run) -> std::optional<std::int64_t> {
             const ObjectInfo* visitors = run.object("visitors");
             if (!visitors) return {};
             return visitors->state;
         }},
    };
    scenario.chartTitle = {"Visitors", "参观人数"};
    scenario.chart = {{.label = {"counted", "计数"}, .object = "visitors"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"At a lock", "在锁前"},
                       {"Counting", "正在计数"},
                       {"Done", "已结束"}};
    scenario.program = twoLocks;
    scenario.programText = embedded::wronglock::program_cpp;
    scenario.twinText = embedded::wronglock::twin_py;
    scenario.lesson = {embedded::wronglock::lesson_en_md, embedded::wronglock::lesson_zh_md};
    scenario.predictions = embedded::wronglock::predictions_json;
    return scenario;
}

} // namespace forkscope
