// Ticket grab as a teacher relies on it: what its presets may show, and that runs can be repeated.
#include "tests/scenarios/ticket_grab_runs.h"
#include "tests/support/model_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace forkscope {
namespace {

nlohmann::json presets()
{
    return nlohmann::json::parse(catalogueJson())["scenarios"][0]["presets"];
}

// --- what it shows ----------------------------------------------------------------------------

TEST_F(TicketGrab, WithoutALockMoreTicketsAreSoldThanExisted)
{
    const FinishedRun run = runToEnd(played(1));
    EXPECT_GT(run.outcome("sold"), 5);
    EXPECT_TRUE(run.found(FindingKind::claim));
    ASSERT_EQ(run.summary.claims[0].id, "never-oversold");
    EXPECT_EQ(run.summary.claims[0].held, false);
    EXPECT_TRUE(run.summary.claims[0].brokenAt.has_value());
}

TEST_F(TicketGrab, WithTheLockExactlyTheTicketsThatExistAreSold)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = runToEnd(played(seed, {{"lock", "on"}}));
        EXPECT_EQ(run.outcome("sold"), 5);
        EXPECT_EQ(run.outcome("left"), 0);
        EXPECT_EQ(run.outcome("decode-errors"), 0);
        EXPECT_TRUE(run.summary.findings.empty());
    }
}

TEST_F(TicketGrab, TheSamePairHoldsInFreeRuns)
{
    const FinishedRun off = runToEnd(quickly(tickets({{"lock", "off"}})));
    EXPECT_GT(off.outcome("sold"), 5);
    const FinishedRun on = runToEnd(quickly(tickets({{"lock", "on"}})));
    EXPECT_EQ(on.outcome("sold"), 5);
}

TEST_F(TicketGrab, AReaderBetweenClearAndWriteFindsNoJson)
{
    // client-1 empties the file; client-2, which comes next, reads it and dies of it.
    const FinishedRun whole = runToEnd(played(0, {{"clients", "2"}, {"delay", "none"},
                                                  {"arrival", "together"}, {"search", "none"}}));
    ASSERT_EQ(whole.summary.end, RunEnd::finished);
    RunRequest request = tickets({{"clients", "2"}, {"delay", "none"}, {"arrival", "together"},
                                  {"search", "none"}});
    request.mode = RunMode::play;
    request.schedule = "0x5.1x3.2x2";
    const FinishedRun run = runToEnd(request);
    EXPECT_EQ(run.outcome("decode-errors"), 1);
    EXPECT_TRUE(run.found(FindingKind::tornRead));
    EXPECT_EQ(run.summary.claims[1].held, false);
    const auto lines = run.lines();
    EXPECT_TRUE(std::ranges::any_of(lines, [](const std::string& line) {
        return line.find("JSONDecodeError: Expecting value: line 1 column 1 (char 0)")
               != std::string::npos;
    }));
    const auto& processes = run.history.latest().processes;
    EXPECT_TRUE(std::ranges::any_of(processes, [](const ProcessInfo& p) { return p.exitCode == 1; }));
}

TEST_F(TicketGrab, TurningTheLockDuringARunReachesThoseWhoComeLater)
{
    RunRequest request = tickets({{"clients", "2"}, {"arrival", "together"}, {"delay", "none"}});
    request.mode = RunMode::play;
    request.schedule = "0x5.!lock=on.1x2";
    const FinishedRun run = runToEnd(request);
    ASSERT_NE(run.summary.end, RunEnd::diverged) << run.summary.sentence;
    const World& world = run.history.latest();
    EXPECT_TRUE(std::ranges::any_of(world.objects, [](const ObjectInfo& object) {
        return object.kind == ObjectKind::knob && object.state == 1;
    }));
    EXPECT_NE(run.summary.schedule.find("!lock=on"), std::string::npos);
    EXPECT_EQ(run.outcome("sold"), 2);
}

TEST_F(TicketGrab, EachPresetShowsWhatItExpectsAndNothingElse)
{
    for (const auto& preset : presets()) {
        SCOPED_TRACE(preset["id"]);
        std::set<std::string> expected, seen;
        for (const auto& kind : preset["expects"]) expected.insert(kind);
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            RunRequest request = played(seed);
            request.preset = preset["id"];
            const FinishedRun run = runToEnd(request);
            EXPECT_EQ(run.summary.end, RunEnd::finished);
            EXPECT_LT(run.summary.wallSeconds, 30);
            for (const Finding& finding : run.summary.findings)
                seen.insert(std::string(name(finding.kind)));
        }
        // A torn read is rare: expected means possible. Something must be seen where a fault is.
        EXPECT_TRUE(std::ranges::includes(expected, seen)) << ::testing::PrintToString(seen);
        EXPECT_EQ(seen.empty(), expected.empty());
    }
}

TEST_F(TicketGrab, TheContrastPairDiffersInOneKnobOnly)
{
    std::vector<nlohmann::json> pair;
    for (const auto& preset : presets())
        if (preset["contrast"]) pair.push_back(preset["set"]);
    ASSERT_EQ(pair.size(), 2u);
    EXPECT_EQ(pair[0], (nlohmann::json{{"lock", "off"}}));
    EXPECT_EQ(pair[1], (nlohmann::json{{"lock", "on"}}));
}

TEST_F(TicketGrab, OneToTwoHundredClientsRun)
{
    for (const char* clients : {"1", "200"}) {
        const FinishedRun run = runToEnd(quickly(tickets({{"clients", clients}, {"lock", "on"}})));
        EXPECT_EQ(run.summary.end, RunEnd::finished);
        EXPECT_EQ(run.outcome("sold"), std::min(5, std::atoi(clients)));
        EXPECT_EQ(run.history.latest().processes.size(), std::size_t(std::atoi(clients)) + 1);
    }
}

// --- that it can be repeated ------------------------------------------------------------------

TEST_F(TicketGrab, RandomSchedulesReplayToIdenticalEvents)
{
    for (int i = 0; i < 500; ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        const FinishedRun run = runToEnd(played(std::uint64_t(i), {{"clients", "8"}}));
        const FinishedRun replay = replayOf(run);
        ASSERT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
        ASSERT_EQ(replay.told(true), run.told(true)) << run.summary.schedule;
    }
}

TEST_F(TicketGrab, TheScheduleTextAloneRepeatsARun)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const FinishedRun run = runToEnd(played(seed, {{"clients", "5"}}));
        RunRequest request = played(seed, {{"clients", "5"}});
        request.schedule = run.summary.schedule;
        const FinishedRun again = runToEnd(request);
        ASSERT_EQ(again.summary.end, RunEnd::finished) << again.summary.sentence;
        EXPECT_EQ(again.told(true), run.told(true)) << run.summary.schedule;
    }
}

TEST_F(TicketGrab, EqualSeedsPlayEqually)
{
    EXPECT_EQ(runToEnd(played(7)).told(true), runToEnd(played(7)).told(true));
    EXPECT_NE(runToEnd(played(7)).told(true), runToEnd(played(8)).told(true));
}

TEST_F(TicketGrab, FreeRunsReplayToTheSameReadsWinnersAndLines)
{
    for (int i = 0; i < 100; ++i) {
        SCOPED_TRACE("run " + std::to_string(i));
        const FinishedRun run = runToEnd(quickly(tickets()));
        ASSERT_EQ(contradiction(run.history), "");
        const FinishedRun replay = replayOf(run);
        ASSERT_EQ(replay.summary.end, RunEnd::finished) << replay.summary.sentence;
        ASSERT_EQ(replay.summary.outcome, run.summary.outcome);
        ASSERT_EQ(replay.lines(), run.lines());
        ASSERT_EQ(replay.history.scheduleText(), run.history.scheduleText());
    }
}

TEST_F(TicketGrab, TheFallbackWithoutNamespacesGivesTheSameRun)
{
    const FinishedRun inside = runToEnd(played(3));
    ::setenv("FORKSCOPE_NO_NAMESPACE", "1", 1);
    const FinishedRun outside = runToEnd(played(3));
    const FinishedRun freely = runToEnd(quickly(tickets({{"lock", "on"}})));
    ::unsetenv("FORKSCOPE_NO_NAMESPACE");
    EXPECT_FALSE(outside.facts.namespaced);
    EXPECT_EQ(outside.told(true), inside.told(true));
    EXPECT_EQ(freely.outcome("sold"), 5);
    for (const ProcessInfo& process : outside.history.latest().processes)
        EXPECT_EQ(process.pid, process.osPid);
}

// --- what a teacher does ----------------------------------------------------------------------

TEST_F(TicketGrab, ByHandNothingHappensButWhatIsAskedFor)
{
    RunRequest request = tickets({{"clients", "3"}});
    request.mode = RunMode::hand;
    Session session(request);
    History history(true);
    std::vector<ActorId> asked{0, 0, 0, 0, 0, 0, 1, 2};
    std::size_t next = 0;
    std::uint32_t granted = 0;
    for (int i = 0; i < 400 && next <= asked.size(); ++i) {
        const Update update = session.receive(50);
        for (const std::string& text : update.texts) history.addText(text);
        history.append(update.events);
        const bool settled = history.size() > 0
                             && history.event(history.size() - 1).phase == Phase::announced;
        if (!settled || history.steps() < granted) continue; // the step's events are on their way
        if (next == asked.size()) break;
        granted = history.steps() + 1;
        session.step(asked[next++], false);
    }
    EXPECT_EQ(next, asked.size());
    EXPECT_EQ(history.steps(), asked.size());
    for (std::uint32_t step = 1; step <= history.steps(); ++step)
        EXPECT_EQ(history.actorOfStep(step), asked[step - 1]);
}

TEST_F(TicketGrab, APausedFreeRunStandsStillAndGoesOn)
{
    RunRequest request = tickets({{"clients", "10"}});
    request.speed = 5;
    int phase = 0;
    std::uint32_t paused = 0;
    const FinishedRun run = runToEnd(request, [&](Session& session, const History& history) {
        if (phase == 0 && history.steps() > 30) {
            session.pause();
            phase = 1;
        } else if (phase == 1 && ++paused > 10) {
            session.resume();
            phase = 2;
        }
    });
    EXPECT_EQ(phase, 2);
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_EQ(contradiction(run.history), "");
}

TEST_F(TicketGrab, KillingTheHolderOfThePlainLockEndsInOwnerDied)
{
    const FinishedRun run = runToEnd(
        [] {
            RunRequest request = tickets({{"clients", "3"}, {"lock", "on"}, {"delay", "none"},
                                          {"arrival", "together"}});
            request.mode = RunMode::play;
            request.schedule = "0x6.1x2.!kill=1";
            return request;
        }());
    EXPECT_EQ(run.summary.end, RunEnd::stuck);
    EXPECT_TRUE(run.found(FindingKind::ownerDied));
    const FinishedRun replay = replayOf(run);
    EXPECT_EQ(replay.summary.end, RunEnd::stuck) << replay.summary.sentence;
    EXPECT_TRUE(replay.found(FindingKind::ownerDied));
}

TEST_F(TicketGrab, TurningTheLockInTheMiddleOfAReplayGoesAnotherWay)
{
    const FinishedRun run = runToEnd(played(2, {{"clients", "6"}}));
    const std::vector<Event> events = run.events();
    RunRequest request = played(2, {{"clients", "6"}});
    request.replay = true;
    request.recorded = events;
    request.recordedTexts = run.texts();
    request.stepsPerSecond = 1000; // at a pace, so that it rests at its beginning
    int phase = 0;
    const FinishedRun other = runToEnd(request, [&](Session& session, const History& history) {
        if (phase == 0) session.step();
        if (history.steps() < 3 || phase > 0) return;
        phase = 1;
        session.turnKnob("lock", "on");
        session.setPace(0);
        session.resume();
    });
    EXPECT_EQ(other.summary.end, RunEnd::finished) << other.summary.sentence;
    EXPECT_NE(other.summary.schedule.find("!lock=on"), std::string::npos);
    EXPECT_EQ(other.outcome("sold"), 5);
}

// --- bad input --------------------------------------------------------------------------------

std::string refusal(const RunRequest& request)
{
    try {
        Session session(request);
    } catch (const BadInput& error) {
        return error.what();
    }
    return "";
}

TEST_F(TicketGrab, WhatIsNamedWronglyGetsOneSentence)
{
    RunRequest scenario = tickets();
    scenario.scenario = "ticket-grap";
    EXPECT_NE(refusal(scenario).find("no scenario 'ticket-grap'"), std::string::npos);
    EXPECT_NE(refusal(tickets({{"client", "3"}})).find("did you mean clients?"), std::string::npos);
    EXPECT_NE(refusal(tickets({{"clients", "201"}})).find("from 1 to 200"), std::string::npos);
    EXPECT_NE(refusal(tickets({{"lock", "maybe"}})).find("on or off"), std::string::npos);
    RunRequest schedule = played(0);
    schedule.schedule = "0x2.x3";
    EXPECT_NE(refusal(schedule).find("item 2"), std::string::npos);
    RunRequest preset = tickets();
    preset.preset = "nothing";
    EXPECT_NE(refusal(preset).find("no preset 'nothing'"), std::string::npos);
}

TEST_F(TicketGrab, AnItemThatCantBeGrantedEndsTheRunThere)
{
    RunRequest request = tickets({{"clients", "2"}});
    request.mode = RunMode::play;
    request.schedule = "0x2.5";
    const FinishedRun run = runToEnd(request);
    EXPECT_EQ(run.summary.end, RunEnd::diverged);
    EXPECT_NE(run.summary.sentence.find("no actor 5"), std::string::npos);
    EXPECT_EQ(run.history.steps(), 2u);
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
