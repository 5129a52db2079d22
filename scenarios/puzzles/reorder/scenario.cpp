// Half a booking: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void halfABooking();

namespace forkscope {

Scenario halfABookingScenario()
{
    using enum FindingKind;
    Scenario scenario;
    scenario.id = "reorder";
    scenario.topic = "puzzles";
    scenario.title = {"Half a booking", "只记了一半的账"};
    scenario.summary = {"One yuan paid, one received. When does the auditor see one only?",
                        "付了一元，就收到一元。审计员什么时候只看到其中一笔？"};
    scenario.knobs = {
        {.name = "fixed", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Lock the books", "给账本加锁"},
         .help = {"Clerks and auditor use the two books under one lock.",
                  "记账员和审计员都在同一把锁里使用两本账。"}},
        {.name = "setters", .type = KnobType::integer, .initial = "1", .least = 1, .most = 4,
         .label = {"Clerks", "记账员人数"},
         .help = {"All enter the same booking; they write the numbers, they do not add.",
                  "大家记的是同一笔账；写下的是数本身，不是累加。"}},
    };
    scenario.presets = {
        {"setters-1",
         {"The puzzle: one clerk", "谜题：一位记账员"},
         {{"fixed", "off"}, {"setters", "1"}},
         {claim, race},
         true},
        {"setters-2",
         {"Two clerks", "两位记账员"},
         {{"fixed", "off"}, {"setters", "2"}},
         {claim, race}},
        {"setters-3",
         {"Three clerks", "三位记账员"},
         {{"fixed", "off"}, {"setters", "3"}},
         {claim, race}},
        {"setters-4",
         {"Four clerks", "四位记账员"},
         {{"fixed", "off"}, {"setters", "4"}},
         {claim, race}},
        {"cured", {"The cure", "改正后"}, {{"fixed", "on"}, {"setters", "1"}}, {}, true},
        {"cured-4",
         {"The cure with four clerks", "改正后，四位记账员"},
         {{"fixed", "on"}, {"setters", "4"}},
         {}},
    };
    scenario.claims = {
        {"in-balance",
         {"The auditor always finds as much received as paid", "审计员看到的付出和收到总是相等"},
         false,
         [](const Judgement& run) { return run.tally("gap") == 0; }},
    };
    scenario.outcome = {
        {"gap", [](const Judgement& run) { return std::optional(run.tally("gap")); }},
    };
    scenario.chartTitle = {"The two books", "两本账"};
    scenario.chart = {{.label = {"paid", "付出"}, .object = "paid"},
                      {.label = {"received", "收到"}, .object = "received"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting", "在等"},
                       {"At the books", "账本前"},
                       {"Done", "已结束"}};
    scenario.program = halfABooking;
    scenario.programText = embedded::reorder::program_cpp;
    scenario.twinText = embedded::reorder::twin_py;
    scenario.lesson = {embedded::reorder::lesson_en_md, embedded::reorder::lesson_zh_md};
    scenario.predictions = embedded::reorder::predictions_json;
    return scenario;
}

} // namespace forkscope
