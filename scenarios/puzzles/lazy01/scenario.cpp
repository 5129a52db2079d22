// Lift for two: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void liftForTwo();

namespace forkscope {

Scenario liftForTwoScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "lazy01";
    scenario.topic = "puzzles";
    scenario.title = {"Lift for two", "限乘两人的电梯"};
    scenario.summary = {"All use the lock, and three stand inside. When does anybody notice?",
                        "人人都锁好门，里面还是站了三个人。什么时候才会有人发现？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Look before getting in", "先看再进"},
         .help = {"A group that does not fit any more takes the stairs.",
                  "坐不下的那一组改走楼梯。"}},
    };
    scenario.presets = {
        {"puzzle", {"The puzzle", "谜题"}, {{"fixed", "off"}}, {claim}, true},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}}, {}, true},
    };
    scenario.claims = {
        {"two-at-most",
         {"The attendant never finds more than two inside", "管理员看到的人从不超过两个"},
         false,
         [](const Judgement& run) { return run.tally("seen") <= 2; }},
    };
    scenario.outcome = {
        {"seen", [](const Judgement& run) { return std::optional(run.tally("seen")); }},
        {"inside",
         [](const Judgement& run) -> std::optional<std::int64_t> {
             const ObjectInfo* inside = run.object("inside");
             if (!inside) return {};
             return inside->state;
         }},
    };
    scenario.chartTitle = {"People in the lift", "电梯里的人"};
    scenario.chart = {{.label = {"inside", "里面"}, .object = "inside"},
                      {.label = {"seen by the attendant", "管理员看到的"}, .tally = "seen"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"At the door", "在门口"},
                       {"At the lift", "电梯旁"},
                       {"Done", "已结束"}};
    scenario.program = liftForTwo;
    scenario.programText = embedded::lazy01::program_cpp;
    scenario.twinText = embedded::lazy01::twin_py;
    scenario.lesson = {embedded::lazy01::lesson_en_md, embedded::lazy01::lesson_zh_md};
    scenario.predictions = embedded::lazy01::predictions_json;
    return scenario;
}

} // namespace forkscope
