// Isolation: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

void isolation();

namespace forkscope {

namespace {

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "shared", .type = KnobType::boolean, .initial = "off", .main = true,
         .label = {"Shared Value", "共享 Value"},
         .help = {"Off: n is an ordinary variable, and every process has its own. On: n is a Value "
                  "in memory that both processes see.",
                  "关：n 是普通变量，每个进程各有一个。开：n 是一个 Value，放在两个进程都看得见的"
                  "内存里。"}},
        {.name = "parent", .type = KnobType::choice, .initial = "never",
         .choices = {"never", "before", "after"},
         .choiceLabels = {{"never", "不改"},
                          {"before it starts the child", "启动子进程之前"},
                          {"after it started the child", "启动子进程之后"}},
         .label = {"The parent sets n to 50", "父进程把 n 改成 50"}},
        {.name = "join", .type = KnobType::boolean, .initial = "on",
         .label = {"Join before looking", "先 join 再看"}},
    };
}

std::vector<PresetSpec> presets()
{
    return {
        {"not-shared", {"A variable", "普通变量"}, {{"shared", "off"}}, {}, true},
        {"shared", {"A shared Value", "共享 Value"}, {{"shared", "on"}}, {}, true},
        {"as-in-the-notes", {"As in the notes: nobody waits", "按笔记原样：谁也不等谁"},
         {{"join", "off"}}, {}},
        {"changed-before", {"The parent changes it, then starts the child", "父进程先改，再启动子进程"},
         {{"parent", "before"}}, {}},
        {"changed-after", {"The parent changes it after the start", "父进程启动之后才改"},
         {{"parent", "after"}}, {}},
    };
}

// What the parent's own variable holds at the end, if nobody else can reach it.
std::int64_t parentsOwn(const Judgement& run)
{
    return run.knobs.at("parent") == "never" ? 100 : 50;
}

bool ownIsKept(const Judgement& run)
{
    const auto parent = run.maybeTally("parent");
    return run.knobs.at("shared") == "on" || !parent || *parent == parentsOwn(run);
}

// Where the parent looks last and does not write in between.
bool sharedIsOne(const Judgement& run)
{
    const auto parent = run.maybeTally("parent"), child = run.maybeTally("child");
    const bool ordered = run.knobs.at("join") == "on" && run.knobs.at("parent") != "after";
    return run.knobs.at("shared") == "off" || !ordered || !parent || !child || parent == child;
}

std::vector<ClaimSpec> claims()
{
    return {
        {"own-is-kept",
         {"Nobody else changes the parent's own variable", "父进程自己的变量，别人改不了"},
         true, ownIsKept},
        {"shared-is-one",
         {"What the child puts into a shared Value, the parent finds there",
          "子进程写进共享 Value 的，父进程看得到"},
         true, sharedIsOne},
    };
}

} // namespace

Scenario isolationScenario()
{
    Scenario scenario;
    scenario.id = "isolation";
    scenario.topic = "sharing";
    scenario.title = {"A memory of one's own", "各有各的内存"};
    scenario.summary = {"The child sets n to 0. What does the parent find in its own n?",
                        "子进程把 n 改成 0。父进程自己的 n 是多少？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"found", [](const Judgement& run) { return run.maybeTally("found"); }},
        {"child", [](const Judgement& run) { return run.maybeTally("child"); }},
        {"parent", [](const Judgement& run) { return run.maybeTally("parent"); }},
    };
    scenario.chartTitle = {"n", "n"};
    scenario.chart = {{.label = {"n, when it is shared", "n（共享时）"}, .object = "n"},
                      {.label = {"processes alive", "活着的进程"}, .plot = Plot::alive}};
    scenario.places = {{"At home", "在自己的内存里"},
                       {"At the door", "在门口"},
                       {"At the shared number", "在共享的数那里"},
                       {"Done", "已结束"}};
    scenario.program = isolation;
    scenario.programText = embedded::isolation::program_cpp;
    scenario.twinText = embedded::isolation::twin_py;
    scenario.lesson = {embedded::isolation::lesson_en_md, embedded::isolation::lesson_zh_md};
    scenario.predictions = embedded::isolation::predictions_json;
    return scenario;
}

} // namespace forkscope
