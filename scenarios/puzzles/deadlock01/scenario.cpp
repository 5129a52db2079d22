// Brush and paint: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void brushAndPaint();

namespace forkscope {

Scenario brushAndPaintScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "deadlock01";
    scenario.topic = "puzzles";
    scenario.title = {"Brush and paint", "画笔和颜料"};
    scenario.summary = {"Two painters, one brush, one pot of paint. When does neither paint?",
                        "两位画家，一支画笔，一罐颜料。什么时候谁也画不成？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Both take the brush first", "都先拿画笔"},
         .help = {"Off: painter-2 begins with the paint.", "关：painter-2 先拿颜料。"}},
    };
    scenario.presets = {
        {"puzzle", {"The puzzle", "谜题"}, {{"fixed", "off"}}, {deadlock}, true},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}}, {}, true},
    };
    scenario.claims = {
        {"both-paint",
         {"Both paint in the end", "最后两位都画成了"},
         true,
         [](const Judgement& run) { return run.tally("painted") == 2; }},
    };
    scenario.outcome = {
        {"painted", [](const Judgement& run) { return std::optional(run.tally("painted")); }},
    };
    scenario.chartTitle = {"Who waits", "谁在等"};
    scenario.chart = {{.label = {"wait for the brush", "等画笔"}, .object = "brush",
                       .plot = Plot::waiting},
                      {.label = {"wait for the paint", "等颜料"}, .object = "paint",
                       .plot = Plot::waiting},
                      {.label = {"pictures painted", "画成的画"}, .tally = "painted"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting", "在等"},
                       {"At the easel", "画架前"},
                       {"Gone home", "已回家"}};
    scenario.program = brushAndPaint;
    scenario.programText = embedded::deadlock01::program_cpp;
    scenario.twinText = embedded::deadlock01::twin_py;
    scenario.lesson = {embedded::deadlock01::lesson_en_md, embedded::deadlock01::lesson_zh_md};
    scenario.predictions = embedded::deadlock01::predictions_json;
    return scenario;
}

} // namespace forkscope
