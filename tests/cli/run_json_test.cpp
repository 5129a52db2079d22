#include "app/cli/run_json.h"

#include "tests/cli/sample_result.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

using Json = nlohmann::ordered_json;

Json sampleJson() { return runJson(sampleResult(), sampleScenario()); }

std::vector<std::string> keysOf(const Json& json)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    return keys;
}

std::vector<std::string> statesOf(const Json& process)
{
    std::vector<std::string> states;
    for (const Json& entry : process.at("states")) states.push_back(entry.at("state"));
    return states;
}

TEST(RunJson, HasTheKeysThatOthersRelyOn)
{
    EXPECT_EQ(keysOf(sampleJson()),
              (std::vector<std::string>{"scenario", "knobs", "mode", "seed", "schedule", "outcome",
                                        "claims", "findings", "processes", "output", "objects",
                                        "events", "wall_s", "end", "sentence"}));
}

TEST(RunJson, OutcomesAreIntegersOrNull)
{
    const Json sut = sampleJson();
    EXPECT_EQ(sut.at("outcome"),
              Json::parse(R"({"sold": 6, "left": null, "decode-errors": 0})"));
    EXPECT_EQ(sut.at("knobs").at("clients"), "6");
    EXPECT_EQ(sut.at("seed"), 7);
}

TEST(RunJson, ClaimsCarryTheirTextAndWhereTheyBroke)
{
    const Json sut = sampleJson().at("claims");
    EXPECT_EQ(sut.at(0), Json::parse(R"({"id": "never-oversold",
        "text": "Never more sold than existed", "held": false, "broken_at": 31})"));
    EXPECT_EQ(sut.at(1).at("broken_at"), nullptr);
}

TEST(RunJson, AFindingCarriesTheScheduleUpToItsLastEvent)
{
    const RunResult run = sampleResult();
    const Json sut = runJson(run, sampleScenario()).at("findings").at(0);
    EXPECT_EQ(sut.at("kind"), "claim");
    EXPECT_EQ(sut.at("text"), "6 sold, 5 existed.");
    EXPECT_EQ(sut.at("events"), Json::parse("[40, 12]"));
    const std::string schedule = sut.at("schedule");
    EXPECT_FALSE(schedule.empty());
    EXPECT_TRUE(run.history.scheduleText().starts_with(schedule.substr(0, 3)));
    EXPECT_LT(schedule.size(), run.history.scheduleText().size());
}

TEST(RunJson, MainIsFirstAndPathsCountTheChildren)
{
    const Json sut = sampleJson().at("processes");
    ASSERT_EQ(sut.size(), 7u);
    EXPECT_EQ(sut.at(0).at("role"), "main");
    EXPECT_EQ(sut.at(0).at("path"), "0");
    EXPECT_EQ(sut.at(0).at("parent"), 2);
    EXPECT_EQ(sut.at(3).at("role"), "client-3");
    EXPECT_EQ(sut.at(3).at("path"), "0/2");
    EXPECT_EQ(sut.at(3).at("parent"), sut.at(0).at("pid"));
    EXPECT_EQ(sut.at(3).at("exitcode"), 0);
    EXPECT_EQ(sut.at(3).at("orphaned"), false);
}

TEST(RunJson, StatesBeginNewAndEndGone)
{
    const Json sut = sampleJson();
    for (const Json& process : sut.at("processes")) {
        const auto states = statesOf(process);
        EXPECT_EQ(states.front(), "new");
        EXPECT_EQ(states.back(), "gone");
        EXPECT_EQ(states[states.size() - 2], "zombie");
        for (std::size_t i = 1; i < states.size(); ++i) EXPECT_NE(states[i], states[i - 1]);
        EXPECT_GE(process.at("zombie_ms"), 0);
    }
}

TEST(RunJson, WhoLivedWhenTheRunWasEndedHasNoExitCode)
{
    RunResult run = sampleResult(1);
    History cut(true);
    for (TextId id = 1; id < run.history.texts().size(); ++id) cut.addText(run.history.texts()[id]);
    std::vector<Event> events;
    for (std::uint32_t i = 0; run.history.event(i).operation != Operation::join; ++i)
        events.push_back(run.history.event(i));
    events.push_back({.time = events.back().time,
                      .argument = std::int64_t(RunEnd::timeout),
                      .operation = Operation::ended});
    events.push_back({.argument = -9, .actor = 0, .object = processWord(0),
                      .operation = Operation::died});
    cut.append(events);
    run.history = std::move(cut);
    const Json sut = runJson(run, sampleScenario()).at("processes");
    EXPECT_EQ(sut.at(0).at("exitcode"), nullptr);
}

TEST(RunJson, OutputIsInOrderWithRolesAndTimes)
{
    const Json sut = sampleJson().at("output");
    EXPECT_EQ(sut.back().at("role"), "main");
    double last = 0;
    for (const Json& line : sut) {
        EXPECT_GE(line.at("t"), last);
        last = line.at("t");
    }
}

TEST(RunJson, ObjectsShowHowTheyEnded)
{
    const Json sut = sampleJson().at("objects");
    ASSERT_EQ(sut.size(), 3u) << "knob, lock and file; the printer is ours";
    EXPECT_EQ(sut.at(0).at("name"), "lock");
    EXPECT_EQ(sut.at(0).at("value"), 0);
    EXPECT_EQ(sut.at(1).at("holder"), nullptr);
    EXPECT_TRUE(sut.at(2).at("content").get<std::string>().starts_with("{\"count\""));
}

const Json& objectNamed(const Json& objects, const std::string& name)
{
    for (const Json& object : objects)
        if (object.at("name") == name) return object;
    throw std::out_of_range(name);
}

TEST(RunJson, HelpersAreNoProcesses)
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const RunResult run = lifeResult(seed);
        const Json sut = runJson(run, sampleScenario()).at("processes");
        std::size_t processes = 0, orphans = 0;
        for (const ProcessInfo& process : run.history.latest().processes)
            processes += !process.isHelper();
        EXPECT_EQ(sut.size(), processes);
        for (const Json& process : sut) {
            const std::string role = process.at("role");
            EXPECT_EQ(role.find("feeder"), std::string::npos);
            EXPECT_TRUE(process.at("path").get<std::string>().starts_with("0"));
            EXPECT_EQ(process.at("path").get<std::string>().find('f'), std::string::npos);
            if (process.at("orphaned")) {
                EXPECT_EQ(process.at("ppid"), 1);
                ++orphans;
            }
            EXPECT_FALSE(process.at("daemon"));
        }
        EXPECT_LT(orphans, processes);
    }
}

TEST(RunJson, RoomsLightsAndQueuesShowWhoAndWhatIsInThem)
{
    const RunResult run = lifeResult(2);
    const Json sut = runJson(run, sampleScenario()).at("objects");
    const Json& rooms = objectNamed(sut, "rooms");
    EXPECT_EQ(rooms.at("kind"), "semaphore");
    EXPECT_TRUE(rooms.at("value").is_number_unsigned());
    EXPECT_TRUE(rooms.at("holders").is_array());
    EXPECT_TRUE(objectNamed(sut, "light").at("set").is_boolean());
    const Json& queue = objectNamed(sut, "q");
    EXPECT_GE(queue.at("size"), queue.at("items").size());
    EXPECT_EQ(objectNamed(sut, "q places").at("part_of"), "q");
    EXPECT_FALSE(queue.contains("part_of"));
}

TEST(RunJson, ALineOfAnyBytesIsStillJson)
{
    RunResult run = sampleResult(1);
    run.summary.sentence = "\xff\xfe";
    EXPECT_NO_THROW(runJson(run, sampleScenario())
                        .dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace
} // namespace forkscope
