// Ticket grab: what it is called, what can be turned, what it claims.
#include "engine/host/scenario.h"
#include "scenarios/embedded.h"

#include <nlohmann/json.hpp>

void ticketGrab();

namespace forkscope {

namespace {

// The number in the file; unknown while the file is empty or broken.
std::optional<std::int64_t> left(const Judgement& run)
{
    if (run.knobs.at("file") == "value") {
        const ObjectInfo* value = run.object("tickets");
        if (!value) return {};
        return std::int32_t(value->state);
    }
    const ObjectInfo* file = run.object("tickets.json");
    if (!file) return {};
    const auto json = nlohmann::json::parse(run.texts[file->content], nullptr, false);
    if (!json.is_object() || !json.contains("count")) return {};
    return json["count"].get<std::int64_t>();
}

std::vector<KnobSpec> knobs()
{
    return {
        {.name = "lock", .type = KnobType::boolean, .initial = "off", .live = true, .main = true,
         .label = {"Lock", "锁"},
         .help = {"Can be turned during a run; clients look at it when they reach the door.",
                  "运行中也可以切换；每个顾客走到门口时才看它。"}},
        {.name = "clients", .type = KnobType::integer, .initial = "20", .small = "3", .least = 1,
         .most = 200,
         .label = {"Clients", "顾客数"}},
        {.name = "tickets", .type = KnobType::integer, .initial = "5", .small = "1", .least = 0,
         .most = 1000,
         .label = {"Tickets", "票数"}},
        {.name = "scope", .type = KnobType::choice, .initial = "section",
         .choices = {"section", "write", "private", "recheck"},
         .choiceLabels = {{"whole section", "整段"},
                          {"the write only", "只锁写入"},
                          {"a lock each", "各用各的锁"},
                          {"look, lock, look again", "先看，加锁，再看"}},
         .label = {"Lock covers", "锁的范围"}},
        {.name = "search", .type = KnobType::choice, .initial = "inside",
         .small = "none",
         .choices = {"outside", "inside", "none"},
         .choiceLabels = {{"outside the lock", "锁外"}, {"inside", "锁内"}, {"none", "不看"}},
         .label = {"Look first", "先看余票"}},
        {.name = "file", .type = KnobType::choice, .initial = "json",
         .small = "value",
         .choices = {"json", "rename", "value"},
         .choiceLabels = {{"JSON file", "JSON 文件"},
                          {"new file, then rename", "写新文件再改名"},
                          {"shared Value", "共享 Value"}},
         .label = {"Database", "数据库"}},
        {.name = "delay", .type = KnobType::choice, .initial = "random",
         .small = "none",
         .choices = {"none", "fixed", "random"},
         .choiceLabels = {{"none", "无"}, {"fixed", "固定"}, {"random", "随机"}},
         .label = {"Thinking time", "思考时间"}},
        {.name = "arrival", .type = KnobType::choice, .initial = "spread",
         .small = "together",
         .choices = {"together", "spread"},
         .choiceLabels = {{"all together", "同时到"}, {"over 2 s", "2 秒内陆续到"}},
         .label = {"Arrival", "到达"}},
    };
}

std::vector<PresetSpec> presets()
{
    using enum FindingKind;
    const std::vector<FindingKind> oversells{claim, race, tornRead};
    return {
        {"lock-off", {"Lock off", "锁：关"}, {{"lock", "off"}}, oversells, true},
        {"lock-on", {"Lock on", "锁：开"}, {{"lock", "on"}}, {}, true},
        {"as-in-the-notes",
         {"As in the notes", "按笔记原样"},
         {{"search", "outside"}, {"delay", "fixed"}, {"arrival", "together"}},
         {claim, race}}, // all read long before anybody writes
        {"lock-the-write",
         {"A cure that fails: lock the write only", "无效的办法：只锁写入"},
         {{"lock", "on"}, {"scope", "write"}},
         oversells},
        {"private-locks",
         {"A cure that fails: a lock each", "无效的办法：各用各的锁"},
         {{"lock", "on"}, {"scope", "private"}},
         oversells},
        {"look-outside",
         {"A cure with a hole: look outside the lock", "有漏洞的办法：在锁外看"},
         {{"lock", "on"}, {"search", "outside"}, {"delay", "none"}, {"arrival", "together"}},
         oversells}, // nothing oversold, but a look can meet the file between clear and write
        {"recheck",
         {"The cure: look, lock, look again", "正确的办法：先看，加锁，再看"},
         {{"lock", "on"}, {"scope", "recheck"}, {"search", "none"}, {"file", "rename"}},
         {}},
    };
}

std::vector<ClaimSpec> claims()
{
    return {
        {"never-oversold",
         {"Never more sold than existed", "卖出的票从不超过现有的票"},
         false,
         [](const Judgement& run) { return run.tally("sold") <= run.knob("tickets"); }},
        {"file-readable",
         {"The file is always readable", "文件始终可读"},
         false,
         [](const Judgement& run) { return run.world.decodeErrors == 0; }},
    };
}

} // namespace

Scenario ticketGrabScenario()
{
    Scenario scenario;
    scenario.id = "ticket-grab";
    scenario.topic = "sharing";
    scenario.title = {"Ticket grab", "抢票"};
    scenario.summary = {"20 processes, 5 tickets, one JSON file. How many are sold?",
                        "20 个进程，5 张票，一个 JSON 文件。会卖出几张？"};
    scenario.knobs = knobs();
    scenario.presets = presets();
    scenario.claims = claims();
    scenario.outcome = {
        {"sold", [](const Judgement& run) { return std::optional(run.tally("sold")); }},
        {"left", left},
        {"decode-errors",
         [](const Judgement& run) { return std::optional<std::int64_t>(run.world.decodeErrors); }},
    };
    scenario.chartTitle = {"Tickets", "票"};
    scenario.chart = {{.label = {"sold", "卖出"}, .tally = "sold"},
                      {.label = {"left, in the file", "文件里的余票"},
                       .object = "tickets.json", .key = "count"},
                      {.label = {"existed", "原有"}, .knob = "tickets"}};
    scenario.places = {{"On their way", "还在路上"},
                       {"At the door", "在门口"},
                       {"At the box office", "售票处"},
                       {"Done", "已结束"}};
    scenario.program = ticketGrab;
    scenario.programText = embedded::ticket_grab::program_cpp;
    scenario.twinText = embedded::ticket_grab::twin_py;
    scenario.lesson = {embedded::ticket_grab::lesson_en_md, embedded::ticket_grab::lesson_zh_md};
    scenario.predictions = embedded::ticket_grab::predictions_json;
    return scenario;
}

} // namespace forkscope
