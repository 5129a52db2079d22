// Label and book: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void labelAndBook();

namespace forkscope {

Scenario labelAndBookScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "twostage";
    scenario.topic = "puzzles";
    scenario.title = {"Labelled, but not in the book", "贴了标签，还没登记"};
    scenario.summary = {"Both steps are locked. When does a clerk see one without the other?",
                        "两步各有各的锁。怎样的次序会让人只看到其中一步？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Keep the first lock", "不放开第一把锁"},
         .help = {"On: the packer gives the label back when the book is written, too.",
                  "开：等登记簿也写好，packer 才放开标签的锁。"}},
    };
    scenario.presets = {
        {"puzzle", {"The puzzle", "谜题"}, {{"fixed", "off"}}, {claim}, true},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}}, {}, true},
    };
    scenario.claims = {
        {"label-means-book",
         {"What has a label stands in the book", "贴了标签的，登记簿里一定有"},
         false,
         [](const Judgement& run) {
             const std::int64_t label = run.tally("label");
             return run.maybeTally("book").value_or(label) == label;
         }},
    };
    scenario.outcome = {
        {"label", [](const Judgement& run) { return std::optional(run.tally("label")); }},
        {"book", [](const Judgement& run) { return run.maybeTally("book"); }}, // if he looked
    };
    scenario.chartTitle = {"Parcel 7", "7 号包裹"};
    scenario.chart = {{.label = {"on the label", "标签上"}, .object = "label"},
                      {.label = {"in the book", "登记簿里"}, .object = "book"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting", "在等"},
                       {"At the counter", "柜台"},
                       {"Done", "已结束"}};
    scenario.program = labelAndBook;
    scenario.programText = embedded::twostage::program_cpp;
    scenario.twinText = embedded::twostage::twin_py;
    scenario.lesson = {embedded::twostage::lesson_en_md, embedded::twostage::lesson_zh_md};
    scenario.predictions = embedded::twostage::predictions_json;
    return scenario;
}

} // namespace forkscope
