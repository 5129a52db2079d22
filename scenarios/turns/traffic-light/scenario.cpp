// Traffic light: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void trafficLight();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "again", .type = KnobType::boolean, .initial = "on", .live = true, .main = true,
         .label = {"Cars look again", "车开到路口再看一眼"},
         .help = {"Off: a car that was woken takes green for granted. Can be turned during a run; "
                  "a car that reaches the crossing on red looks at it.",
                  "关：被唤醒的车以为灯一直是绿的。运行中也可以切换；开到路口遇上红灯的车才看它。"}},
        {.name = "cars", .type = KnobType::integer, .initial = "10", .least = 0, .most = 200,
         .label = {"Cars", "汽车数"}},
        {.name = "police", .type = KnobType::integer, .initial = "5", .least = 0, .most = 100,
         .label = {"Police cars", "警车数"},
         .help = {"A police car waits for green for 0.1 s at most.", "警车最多等绿灯 0.1 秒。"}},
        {.name = "interval", .type = KnobType::duration, .initial = "2000ms", .least = 0,
         .most = 30000,
         .label = {"The light changes every", "变灯间隔"}},
        {.name = "phases", .type = KnobType::integer, .initial = "5", .least = 0, .most = 1000,
         .label = {"How often", "变灯次数"},
         .help = {"It begins red, and then stays as it is: green after an odd number, red after an "
                  "even one.",
                  "开始是红灯；变完这么多次就不再变：奇数次停在绿灯，偶数次停在红灯。"}},
        {.name = "drive", .type = KnobType::duration, .initial = "3000ms", .least = 0,
         .most = 30000,
         .label = {"Longest way to the crossing", "到路口最多要开"},
         .help = {"A woken car drives on for a random time, from half of this to all of it, before "
                  "it is at the crossing.",
                  "被唤醒的车再开一段随机的时间才到路口，最短是它的一半。"}},
        {.name = "arrival", .type = KnobType::choice, .initial = "spread",
         .choices = {"together", "spread"},
         .choiceLabels = {{"all together", "同时到"}, {"over three phases", "三段时间内陆续到"}},
         .label = {"Arrival", "到达"}},
        {.name = "green", .type = KnobType::choice, .initial = "go", .choices = {"go", "poll"},
         .choiceLabels = {{"it goes", "通过"}, {"it looks until it is red", "一直看到变红"}},
         .label = {"Who comes at green", "到达时是绿灯"},
         .help = {"In the notes the test for red has no else: a car that comes at green does "
                  "nothing but look again.",
                  "笔记里判断红灯的 if 没有 else：绿灯时到的车只会一遍一遍地看。"}},
    };
}

std::vector<PresetSpec> presets()
{
    return {
        {"looks-again", {"Cars look again", "再看一眼"}, {{"again", "on"}}, {}, true},
        {"takes-it-for-granted",
         {"Cars take green for granted", "以为还是绿灯"},
         {{"again", "off"}},
         {FindingKind::claim},
         true},
        {"stays-red", {"The light stays red", "一直是红灯"}, {{"phases", "0"}},
         {FindingKind::deadlock}},
        {"one-green",
         {"Green once, then red for good", "只绿一次，以后一直红"},
         {{"phases", "2"}},
         {FindingKind::lostWakeup}}, // an event is not remembered: who comes late has missed it
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"green", "poll"}, {"arrival", "together"}, {"interval", "10000ms"},
          {"drive", "6000ms"}, {"phases", "1"}},
         {}}, // nobody comes at green, so nothing shows
        {"no-else",
         {"As in the notes, one car after the other", "按笔记原样，车陆续到"},
         {{"green", "poll"}, {"phases", "1"}},
         {FindingKind::claim}},
        {"with-else",
         {"The cure: what to do at green", "正确的办法：写明绿灯时怎么办"},
         {{"phases", "1"}},
         {}},
    };
}

std::vector<ClaimSpec> claims()
{
    return {
        {"no-car-on-red",
         {"No car drives on at red", "没有车闯红灯（警车除外）"},
         false,
         [](const Judgement& run) { return run.tally("cars-on-red") == 0; }},
        {"nobody-idles-at-green",
         {"Nobody stands still at green", "没有车停在绿灯前"},
         false,
         [](const Judgement& run) { return run.tally("idle") == 0; }},
        {"all-cars-through",
         {"Every car gets through in the end", "最后每辆车都通过"},
         true,
         [](const Judgement& run) { return run.tally("cars-passed") == run.knob("cars"); }},
    };
}

std::optional<std::int64_t> counted(const Judgement& run, const char* tally)
{
    return run.tally(tally);
}

} // namespace

Scenario trafficLightScenario()
{
    Scenario scenario;
    scenario.id = "traffic-light";
    scenario.topic = "turns";
    scenario.title = {"Traffic light", "红绿灯"};
    scenario.summary = {"Cars wait for green. Police cars wait a moment, then go.",
                        "汽车等绿灯；警车等一小会儿就走。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"cars-passed", [](const Judgement& run) { return counted(run, "cars-passed"); }},
        {"police-on-red", [](const Judgement& run) { return counted(run, "police-on-red"); }},
        {"police-on-green", [](const Judgement& run) { return counted(run, "police-on-green"); }},
    };
    scenario.chartTitle = {"Light and cars", "灯与车"};
    scenario.chart = {{.label = {"green / red", "绿灯 / 红灯"}, .object = "light",
                       .plot = Plot::bands},
                      {.label = {"cars through", "已通过的车"}, .tally = "cars-passed"},
                      {.label = {"waiting", "在等的车"}, .object = "light",
                       .plot = Plot::waiting}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Before the light", "红灯前"},
                       {"On the road", "路上"},
                       {"Through", "已通过"}};
    scenario.vehicles = true;
    scenario.program = trafficLight;
    scenario.programText = embedded::traffic_light::program_cpp;
    scenario.twinText = embedded::traffic_light::twin_py;
    scenario.lesson = {embedded::traffic_light::lesson_en_md,
                       embedded::traffic_light::lesson_zh_md};
    scenario.predictions = embedded::traffic_light::predictions_json;
    return scenario;
}

} // namespace forkscope
