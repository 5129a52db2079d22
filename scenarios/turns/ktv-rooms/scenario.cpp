// KTV rooms: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

#include <algorithm>

void ktvRooms();

namespace forkscope {

namespace {

// Whether some process ended as an uncaught exception ends it.
bool someoneFailed(const World& world)
{
    return std::ranges::any_of(world.processes,
                               [](const ProcessInfo& process) { return process.exitCode == 1; });
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "twice", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"user-1 leaves twice", "user-1 退两次房"},
         .help = {"user-1 gives back one room, but calls release() two times.",
                  "user-1 只退一间房，却调用了两次 release()。"}},
        {.name = "rooms", .type = KnobType::integer, .initial = "4", .least = 1, .most = 50,
         .label = {"Rooms", "包间数"}},
        {.name = "users", .type = KnobType::integer, .initial = "13", .least = 1, .most = 200,
         .label = {"Users", "客人数"}},
        {.name = "stay", .type = KnobType::duration, .initial = "3000ms", .least = 0,
         .most = 60000,
         .label = {"Longest stay", "最长停留"},
         .help = {"Everybody stays for a random time up to this; 0 ms: nobody stays.",
                  "每人停留的时间随机，最长为此值；0 ms 表示进去就走。"}},
        {.name = "length", .type = KnobType::choice, .initial = "any",
         .choices = {"any", "whole"},
         .choiceLabels = {{"any time", "任意时长"}, {"whole seconds", "整秒"}},
         .label = {"Stays last", "停留时长"},
         .help = {"Whole seconds, as in the notes: several users leave at the same moment.",
                  "整秒是笔记的写法：会有几位客人同时离开。"}},
        {.name = "guard", .type = KnobType::choice, .initial = "semaphore",
         .choices = {"semaphore", "bounded", "counter"},
         .choiceLabels = {{"Semaphore", "Semaphore"},
                          {"BoundedSemaphore", "BoundedSemaphore"},
                          {"a home-made counter", "自制计数器"}},
         .label = {"Who counts", "由谁计数"},
         .help = {"The counter is a shared Value that users test and change in three steps. Who "
                  "has found no room after a hundred looks goes home.",
                  "自制计数器是一个共享的 Value，客人分三步判断和修改。看了一百次还没有房，就回家。"}},
    };
}

std::vector<PresetSpec> presets()
{
    const std::vector<FindingKind> overcrowded{FindingKind::claim};
    return {
        {"four-rooms", {"4 rooms", "4 间包间"}, {{"twice", "off"}}, {}, true},
        {"leaves-twice", {"A user leaves twice", "有人退两次房"}, {{"twice", "on"}}, overcrowded,
         true},
        {"leaves-twice-bounded",
         {"The same with BoundedSemaphore", "同上，用 BoundedSemaphore"},
         {{"twice", "on"}, {"guard", "bounded"}},
         overcrowded},
        {"home-made-counter",
         {"A counter instead of a semaphore", "用计数器代替信号量"},
         {{"guard", "counter"}},
         {FindingKind::claim, FindingKind::race}},
        {"two-permits",
         {"2 permits, 3 users", "2 个许可，3 位客人"},
         {{"rooms", "2"}, {"users", "3"}, {"stay", "4000ms"}},
         {}},
        {"as-in-the-notes", {"As in the notes", "按笔记原样"}, {{"length", "whole"}}, {}},
    };
}

std::vector<ClaimSpec> claims()
{
    return {
        {"never-overcrowded",
         {"Never more users inside than rooms", "里面的客人从不多于包间"},
         false,
         [](const Judgement& run) { return run.tally("inside") <= run.knob("rooms"); }},
        {"no-error",
         {"No user ends with an error", "没有客人出错结束"},
         false,
         [](const Judgement& run) { return !someoneFailed(run.world); }},
        {"everybody-served",
         {"Everybody gets a room in the end", "最后人人都有过包间"},
         true,
         [](const Judgement& run) { return run.tally("served") == run.knob("users"); }},
    };
}

} // namespace

Scenario ktvRoomsScenario()
{
    Scenario scenario;
    scenario.id = "ktv-rooms";
    scenario.topic = "turns";
    scenario.title = {"KTV rooms", "KTV 包间"};
    scenario.summary = {"Four rooms, thirteen users. The fifth waits outside.",
                        "四间包间，十三位客人。第五位在门外等。"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"served", [](const Judgement& run) { return std::optional(run.tally("served")); }},
        {"max-inside", [](const Judgement& run) { return std::optional(run.mostOf("inside")); }},
    };
    scenario.chartTitle = {"Rooms", "包间"};
    scenario.chart = {{.label = {"rooms taken", "已占包间"}, .object = "rooms", .plot = Plot::taken},
                      {.label = {"users inside", "里面的客人"}, .tally = "inside"},
                      {.label = {"users waiting", "等候的客人"}, .object = "rooms",
                       .plot = Plot::waiting},
                      {.label = {"rooms", "包间数"}, .knob = "rooms"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"Waiting line", "排队等候"},
                       {"Rooms", "包间"},
                       {"Gone home", "已回家"}};
    scenario.program = ktvRooms;
    scenario.programText = embedded::ktv_rooms::program_cpp;
    scenario.twinText = embedded::ktv_rooms::twin_py;
    scenario.lesson = {embedded::ktv_rooms::lesson_en_md, embedded::ktv_rooms::lesson_zh_md};
    scenario.predictions = embedded::ktv_rooms::predictions_json;
    return scenario;
}

} // namespace forkscope
