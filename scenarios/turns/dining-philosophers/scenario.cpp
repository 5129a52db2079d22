// Dining philosophers: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void diningPhilosophers();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "order", .type = KnobType::choice, .initial = "naive",
         .choices = {"naive", "ordered", "waiter", "try"},
         .choiceLabels = {{"left, then right", "先左后右"},
                          {"the lower number first", "先拿编号小的"},
                          {"a waiter admits all but one", "服务员少放一人入座"},
                          {"put back if the second is taken", "第二把被占就放回"}},
         .main = true,
         .label = {"How forks are taken", "怎样拿叉子"}},
        {.name = "seats", .type = KnobType::integer, .initial = "5", .small = "3", .least = 2,
         .most = 20,
         .label = {"Seats", "座位数"}},
        {.name = "rounds", .type = KnobType::integer, .initial = "1", .small = "1", .least = 1,
         .most = 100,
         .label = {"Rounds", "轮数"},
         .help = {"How often each of them wants to eat.", "每个人想吃几次。"}},
        {.name = "delay", .type = KnobType::choice, .initial = "none", .small = "none",
         .choices = {"none", "random"},
         .choiceLabels = {{"none", "无"}, {"random", "随机"}},
         .label = {"Thinking, reaching, eating", "思考、伸手、吃饭"},
         .help = {"Random: up to a second before the first fork, before the second, and for the "
                  "meal.",
                  "随机：拿第一把叉子之前、拿第二把之前、吃饭，各不超过一秒。"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    return {
        {"naive",
         {"Left, then right", "先左后右"},
         {{"order", "naive"}, {"delay", "random"}},
         {deadlock},
         true},
        {"ordered",
         {"The lower number first", "先拿编号小的"},
         {{"order", "ordered"}, {"delay", "random"}},
         {},
         true},
        {"waiter",
         {"A waiter admits all but one", "服务员少放一人入座"},
         {{"order", "waiter"}, {"delay", "random"}},
         {}},
        {"try",
         {"Put back if the second is taken", "第二把被占就放回"},
         {{"order", "try"}, {"delay", "random"}},
         {claim}}, // nobody waits for ever, but somebody may stay hungry
        {"quick-three",
         {"Three, and nobody takes time", "三个人，谁也不耽搁"},
         {{"seats", "3"}},
         {deadlock}},
        {"quick-three-twice",
         {"Three, two rounds, nobody takes time", "三个人，两轮，谁也不耽搁"},
         {{"seats", "3"}, {"rounds", "2"}},
         {deadlock}},
    };
}

} // namespace

Scenario diningPhilosophersScenario()
{
    Scenario scenario;
    scenario.id = "dining-philosophers";
    scenario.topic = "turns";
    scenario.title = {"Dining philosophers", "哲学家就餐"};
    scenario.summary = {"Five philosophers, five forks, and who eats needs two of them.",
                        "五位哲学家，五把叉子，吃饭要用两把。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = {
        {"everybody-eats",
         {"Everybody eats in every round", "每一轮人人都吃上饭"},
         true,
         [](const Judgement& run) {
             return run.tally("meals") == run.knob("seats") * run.knob("rounds");
         }},
    };
    scenario.outcome = {
        {"meals", [](const Judgement& run) { return std::optional(run.tally("meals")); }},
    };
    scenario.chartTitle = {"At the table", "餐桌"};
    scenario.chart = {{.label = {"meals", "吃上的饭"}, .tally = "meals"},
                      {.label = {"processes that have not ended", "还没结束的进程"},
                       .plot = Plot::alive}};
    scenario.places = {{"Thinking", "在思考"},
                       {"Waiting for a fork", "等叉子"},
                       {"At the table", "在餐桌旁"},
                       {"Gone home", "已回家"}};
    scenario.program = diningPhilosophers;
    scenario.programText = embedded::dining_philosophers::program_cpp;
    scenario.twinText = embedded::dining_philosophers::twin_py;
    scenario.lesson = {embedded::dining_philosophers::lesson_en_md,
                       embedded::dining_philosophers::lesson_zh_md};
    scenario.predictions = embedded::dining_philosophers::predictions_json;
    return scenario;
}

} // namespace forkscope
