// The front desk: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void frontDesk();

namespace forkscope {

Scenario frontDeskScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "carter01";
    scenario.topic = "puzzles";
    scenario.title = {"The front desk", "前台"};
    scenario.summary = {"Two clubs, one hall, one desk for all. Who can't leave any more?",
                        "两个俱乐部，一个球馆，进出都在一个前台登记。谁再也走不了？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"A desk for each club", "各有各的前台"},
         .help = {"The desk guards the number of players; each club has a number of its own.",
                  "前台守着的是人数，而人数本来就是各俱乐部各有一个。"}},
    };
    scenario.presets = {
        {"puzzle", {"The puzzle", "谜题"}, {{"fixed", "off"}}, {deadlock}, true},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}}, {}, true},
    };
    scenario.claims = {
        {"both-play",
         {"Both clubs play in the end", "最后两个俱乐部都打上了球"},
         true,
         [](const Judgement& run) { return run.tally("played") == 2; }},
    };
    scenario.outcome = {
        {"played", [](const Judgement& run) { return std::optional(run.tally("played")); }},
    };
    scenario.chartTitle = {"Who waits", "谁在等"};
    scenario.chart = {{.label = {"wait for the desk", "等前台"}, .object = "desk",
                       .plot = Plot::waiting},
                      {.label = {"wait for the hall", "等球馆"}, .object = "hall",
                       .plot = Plot::waiting},
                      {.label = {"clubs that played", "打过球的俱乐部"}, .tally = "played"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting", "在等"},
                       {"At the desk or in the hall", "前台或球馆"},
                       {"Gone home", "已回家"}};
    scenario.program = frontDesk;
    scenario.programText = embedded::carter01::program_cpp;
    scenario.twinText = embedded::carter01::twin_py;
    scenario.lesson = {embedded::carter01::lesson_en_md, embedded::carter01::lesson_zh_md};
    scenario.predictions = embedded::carter01::predictions_json;
    return scenario;
}

} // namespace forkscope
