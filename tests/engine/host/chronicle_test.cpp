// The run as it is told: steps, broken claims, findings, the summary.
#include "engine/host/chronicle.h"

#include "tests/engine/host/bench.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

constexpr ObjectId kFile = kMaxActors + 1;

class ChronicleTest : public testing::Test
{
protected:
    Event step(ActorId actor, Operation operation, std::int64_t argument = 0,
               const std::string& text = "")
    {
        Event event;
        event.actor = actor;
        event.operation = operation;
        event.argument = argument;
        event.text = sut.texts().add(text);
        return event;
    }
    Event sold(int count) { return step(0, Operation::tally, count, "sold"); }

    void bear(ActorId actor, const std::string& role)
    {
        Event born = step(actor, Operation::born, 3 + actor, role);
        sut.append(born);
    }
    void start(ActorId parent, ActorId child, const std::string& role)
    {
        Event start = step(parent, Operation::start);
        start.object = processWord(child);
        start.flags = kChange;
        sut.append(start);
        bear(child, role);
    }
    void onObject(ActorId actor, Operation operation, std::uint8_t flags = kChange,
                  std::int64_t argument = 0, const std::string& text = "")
    {
        Event event = step(actor, operation, argument, text);
        event.object = kFile;
        event.flags = flags;
        event.line = 7;
        sut.append(event);
    }
    void die(ActorId actor, int exitCode = 0)
    {
        Event died = step(actor, Operation::died, exitCode);
        died.object = processWord(actor);
        died.flags = kChange;
        sut.append(died);
    }
    Finding only(FindingKind kind)
    {
        Finding only;
        int count = 0;
        for (const Finding& finding : sut.conclude(RunEnd::finished, "").findings)
            if (finding.kind == kind) only = finding, ++count;
        EXPECT_EQ(count, 1);
        return only;
    }
    Operation at(std::uint32_t event) const { return sut.events().at(event).operation; }

    std::vector<Operation> operations() const
    {
        std::vector<Operation> all;
        for (const Event& event : sut.events()) all.push_back(event.operation);
        return all;
    }

    Chronicle sut{bench(), resolveKnobs(bench(), "", {}), false};
};

TEST_F(ChronicleTest, NumbersStepsAndGivesFactsTheNumberOfTheStepBefore)
{
    sut.append(step(0, Operation::born));
    sut.append(step(0, Operation::begin));
    Event waits = step(0, Operation::acquire);
    waits.phase = Phase::waits;
    sut.append(waits);
    sut.append(step(0, Operation::tally, 1, "sold"));
    std::vector<std::uint32_t> steps;
    for (const Event& event : sut.events()) steps.push_back(event.step);
    EXPECT_EQ(steps, (std::vector<std::uint32_t>{0, 1, 1, 2}));
}

TEST_F(ChronicleTest, ABrokenClaimFollowsItsCauseAtOnceAndIsToldOnce)
{
    sut.append(sold(5));
    EXPECT_EQ(operations(), std::vector{Operation::tally});
    sut.append(sold(1));
    sut.append(sold(1));
    EXPECT_EQ(operations(), (std::vector{Operation::tally, Operation::tally,
                                         Operation::claimBroken, Operation::tally}));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    ASSERT_EQ(summary.claims.size(), 2u);
    EXPECT_EQ(summary.claims[0].held, false);
    EXPECT_EQ(summary.claims[0].brokenEvent, 1u);
    EXPECT_EQ(summary.claims[0].brokenAt, 2u);
    ASSERT_FALSE(summary.findings.empty());
    EXPECT_EQ(summary.findings[0].kind, FindingKind::claim);
    EXPECT_EQ(summary.findings[0].english,
              "Broken: Few are sold. Step 2 broke it: a process counts sold.");
    EXPECT_EQ(summary.findings[0].events, std::vector<std::uint32_t>{1});
}

TEST_F(ChronicleTest, ClaimsAboutTheEndAreJudgedThereOnly)
{
    sut.append(sold(4));
    EXPECT_EQ(operations(), std::vector{Operation::tally});
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.claims[0].held, true);
    EXPECT_EQ(summary.claims[1].held, false);
}

TEST_F(ChronicleTest, ARunThatWasStoppedLeavesUnbrokenClaimsUnjudged)
{
    sut.append(sold(4));
    const RunSummary summary = sut.conclude(RunEnd::stopped, "Stopped.");
    EXPECT_FALSE(summary.claims[0].held.has_value());
    EXPECT_FALSE(summary.claims[1].held.has_value());
    EXPECT_EQ(summary.sentence, "Stopped.");
}

TEST_F(ChronicleTest, AStuckRunIsWholeButHasNoEnd)
{
    const RunSummary summary = sut.conclude(RunEnd::stuck, "");
    EXPECT_EQ(summary.claims[0].held, true);
    EXPECT_FALSE(summary.claims[1].held.has_value());
}

TEST_F(ChronicleTest, AFindingMarksItsPlaceAndIsAttributedToItsLastEvent)
{
    sut.append(step(0, Operation::begin));
    sut.append(step(3, Operation::begin));
    sut.addFinding(FindingKind::deadlock, "They wait.", "它们在等。", {0, 1});
    const Event& finding = sut.events().back();
    EXPECT_EQ(finding.operation, Operation::finding);
    EXPECT_EQ(finding.actor, 3);
    EXPECT_EQ(sut.texts()[finding.text], "They wait.");
    EXPECT_EQ(sut.conclude(RunEnd::stuck, "").findings.front().chinese, "它们在等。");
}

TEST_F(ChronicleTest, ATornReadIsFound)
{
    sut.append(step(0, Operation::decodeError, 0, "Expecting value"));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.findings.front().kind, FindingKind::tornRead);
}

TEST_F(ChronicleTest, ATornReadNamesWhoHadEmptiedTheFile)
{
    bear(0, "main");
    start(0, 1, "client-1");
    onObject(0, Operation::make, 0, std::int64_t(ObjectKind::file), "tickets.json");
    onObject(0, Operation::fileTruncate);
    onObject(1, Operation::fileRead, kLook);
    sut.append(step(1, Operation::decodeError, 0, "Expecting value"));
    const Finding torn = only(FindingKind::tornRead);
    EXPECT_EQ(torn.english, "client-1 read tickets.json in step 3, when main had emptied it (step "
                            "2) and not yet written it: there was no JSON in it.");
    EXPECT_EQ(torn.chinese,
              "client-1 在第 3 步读 tickets.json 时，main 刚在第 2 步把它清空，还没有写入："
              "里面不是 JSON。");
    ASSERT_EQ(torn.events.size(), 3u);
    EXPECT_EQ(at(torn.events[0]), Operation::fileTruncate);
    EXPECT_EQ(at(torn.events[1]), Operation::fileRead);
    EXPECT_EQ(at(torn.events[2]), Operation::decodeError);
}

TEST_F(ChronicleTest, AClaimIsBrokenByTheEventAndNotByTheFindingBehindIt)
{
    Scenario scenario = bench();
    scenario.claims = {{"readable", {"It is readable", "一直可读"}, false,
                        [](const Judgement& run) { return run.world.decodeErrors == 0; }}};
    Chronicle chronicle(scenario, resolveKnobs(scenario, "", {}), false);
    Event error;
    error.actor = 0;
    error.operation = Operation::decodeError;
    chronicle.append(error);
    const std::vector<Finding> findings = chronicle.conclude(RunEnd::finished, "").findings;
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].kind, FindingKind::tornRead);
    EXPECT_EQ(findings[1].english, "Broken: It is readable. Step 0 broke it: a process can't "
                                   "understand what it read.");
    EXPECT_EQ(findings[1].chinese,
              "被打破：一直可读。打破它的是第 0 步：一个进程读到的内容无法解析。");
    EXPECT_EQ(findings[1].events, std::vector<std::uint32_t>{0});
}

TEST_F(ChronicleTest, AClaimAboutProcessesIsJudgedWhenOneDies)
{
    Scenario scenario = bench();
    scenario.claims = {{"no-error", {"Nobody fails", "没有谁出错"}, false,
                        [](const Judgement& run) {
                            return run.world.processes.empty()
                                   || run.world.processes[0].exitCode != 1;
                        }}};
    Chronicle chronicle(scenario, resolveKnobs(scenario, "", {}), false);
    Event event;
    event.actor = 0;
    event.text = chronicle.texts().add("main");
    event.operation = Operation::born;
    chronicle.append(event);
    event.operation = Operation::died;
    event.argument = 1;
    chronicle.append(event);
    const std::vector<Finding> findings = chronicle.conclude(RunEnd::finished, "").findings;
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].english,
              "Broken: Nobody fails. Step 0 broke it: main is dead, exit code 1.");
}

TEST_F(ChronicleTest, RacesAreFoundWhenTheRunIsOver)
{
    bear(0, "main");
    start(0, 1, "client-1");
    onObject(0, Operation::make, 0, std::int64_t(ObjectKind::value), "count");
    onObject(0, Operation::valueSet);
    onObject(1, Operation::valueGet, kLook);
    const Finding race = only(FindingKind::race);
    EXPECT_EQ(race.english, "main wrote count (program.cpp:7) and client-1 read it (program.cpp:7) "
                            "with nothing to order them; a lock around both would have.");
    ASSERT_EQ(race.events.size(), 2u);
    EXPECT_EQ(at(race.events[0]), Operation::valueSet);
    EXPECT_EQ(at(race.events[1]), Operation::valueGet);
}

TEST_F(ChronicleTest, AZombieThatNobodyTookIsProvedByTwoDeaths)
{
    bear(0, "main");
    start(0, 1, "child");
    die(1);
    sut.append(step(0, Operation::getpid));
    die(0);
    const Finding leaked = only(FindingKind::leakedZombie);
    EXPECT_EQ(leaked.english, "main ended in step 2 and never reaped child, which had been a zombie "
                              "since step 1.");
    EXPECT_EQ(leaked.events, (std::vector<std::uint32_t>{3, 5}));
}

TEST_F(ChronicleTest, WhoOutlivesMainIsNamed)
{
    bear(0, "main");
    start(0, 1, "child");
    die(0, -9);
    sut.append(step(1, Operation::begin));
    sut.addOrphanFinding();
    const Finding leaked = only(FindingKind::leakedOrphan);
    EXPECT_EQ(leaked.english,
              "main ended in step 1, but its descendants lived on and had to be ended: child.");
    EXPECT_EQ(leaked.events, (std::vector<std::uint32_t>{3, 4}));
}

TEST_F(ChronicleTest, WhoComputesToItsEndIsProvedByBeginningAndEnd)
{
    bear(0, "main");
    sut.append(step(0, Operation::begin));
    sut.append(step(0, Operation::computing));
    die(0, -9);
    const Finding busy = only(FindingKind::busyLoop);
    EXPECT_EQ(busy.english, "main computed from step 1 to its end without doing anything that "
                            "others could see.");
    EXPECT_EQ(busy.events, (std::vector<std::uint32_t>{2, 3}));
}

TEST_F(ChronicleTest, WhyNobodyCanGoOnBecomesAFinding)
{
    EXPECT_FALSE(sut.addStuckFinding().has_value());
    bear(0, "main");
    start(0, 1, "child");
    Event wants = step(0, Operation::join, kForever);
    wants.object = processWord(1);
    wants.phase = Phase::announced;
    sut.append(wants);
    ASSERT_TRUE(sut.addStuckFinding().has_value());
    EXPECT_EQ(only(FindingKind::deadlock).english,
              "Nobody can go on: main waits for child to end (join).");
}

TEST_F(ChronicleTest, OutcomeAndScheduleStandInTheSummary)
{
    sut.append(step(0, Operation::begin));
    sut.append(sold(3));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_EQ(summary.outcome.front(), (std::pair<std::string, std::optional<std::int64_t>>{
                                           "sold", 3}));
    EXPECT_EQ(summary.schedule, "0x2");
    EXPECT_EQ(sut.events().back().operation, Operation::ended);
}

TEST_F(ChronicleTest, StartingAnewForgetsEventsAndFindingsButKeepsTexts)
{
    sut.append(sold(9));
    const TextId id = sut.texts().add("kept");
    sut.restart();
    EXPECT_EQ(sut.edition(), 1u);
    EXPECT_TRUE(sut.events().empty());
    EXPECT_EQ(sut.texts()[id], "kept");
    sut.append(sold(5));
    const RunSummary summary = sut.conclude(RunEnd::finished, "");
    EXPECT_TRUE(summary.findings.empty());
    EXPECT_EQ(sut.events().front().step, 1u);
}

} // namespace
} // namespace forkscope
