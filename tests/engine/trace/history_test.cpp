#include "engine/trace/history.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <random>

namespace forkscope {
namespace {

History historyOf(const Update& update)
{
    History history(true);
    for (const std::string& text : update.texts) history.addText(text);
    history.append(update.events);
    return history;
}

World foldedFromScratch(const Update& update, std::uint32_t count)
{
    World world;
    world.controlled = true;
    for (std::uint32_t i = 0; i < count; ++i) apply(world, update.events[i]);
    return world;
}

// A step of actor 0 or an act upon it, for schedules written by hand.
Event step(ActorId actor, std::uint32_t number, Operation operation = Operation::getpid)
{
    return {.step = number, .actor = actor, .operation = operation};
}

Event startStep(ActorId parent, ActorId child, std::uint32_t number)
{
    return {.argument = child, .step = number, .actor = parent, .object = processWord(child),
            .operation = Operation::start, .flags = kChange};
}

class HistoryOfSampleRuns : public testing::TestWithParam<std::tuple<int, bool>>
{
};

TEST_P(HistoryOfSampleRuns, WorldAtEveryEventEqualsFoldingFromScratch)
{
    const auto [clients, lock] = GetParam();
    const Update update = sampleTicketRun(clients, 5, lock, 17);
    const History sut = historyOf(update);
    World folded;
    folded.controlled = true;
    for (std::uint32_t count = 0; count <= sut.size(); ++count) {
        ASSERT_EQ(sut.worldAt(count), folded) << "after " << count << " events";
        if (count < sut.size()) apply(folded, update.events[count]);
    }
}

TEST_P(HistoryOfSampleRuns, WorldAtIsTheSameInAnyOrderOfAsking)
{
    const auto [clients, lock] = GetParam();
    const Update update = sampleTicketRun(clients, 5, lock, 18);
    const History sut = historyOf(update);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::uint32_t> anywhere(0, sut.size());
    for (int i = 0; i < 40; ++i) {
        const std::uint32_t count = anywhere(random);
        ASSERT_EQ(sut.worldAt(count), foldedFromScratch(update, count));
        const std::uint32_t before = count > 0 ? count - 1 : 0;
        ASSERT_EQ(sut.worldAt(before), foldedFromScratch(update, before));
    }
}

TEST_P(HistoryOfSampleRuns, StepsAreNumberedAndEndWhereTheNextOneBegins)
{
    const auto [clients, lock] = GetParam();
    const History sut = historyOf(sampleTicketRun(clients, 5, lock, 19));
    EXPECT_EQ(sut.steps(), sut.latest().step);
    EXPECT_EQ(sut.eventsUpTo(0), 0u);
    EXPECT_EQ(sut.eventsUpTo(sut.steps()), sut.size());
    for (std::uint32_t step = 1; step <= sut.steps(); ++step) {
        const World& world = sut.worldAt(sut.eventsUpTo(step));
        ASSERT_EQ(world.step, step);
        ASSERT_EQ(world.lastActor, sut.actorOfStep(step));
        ASSERT_EQ(sut.event(sut.eventOfStep(step)).step, step);
    }
}

TEST_P(HistoryOfSampleRuns, AFinishedRunHasNobodyLeft)
{
    const auto [clients, lock] = GetParam();
    const History sut = historyOf(sampleTicketRun(clients, 5, lock, 20));
    EXPECT_EQ(sut.latest().end, RunEnd::finished);
    EXPECT_EQ(sut.latest().processes.size(), std::size_t(clients) + 1);
    for (const ProcessInfo& process : sut.latest().processes)
        EXPECT_EQ(process.state, ProcessState::gone);
    EXPECT_EQ(sut.lines().size(), sut.latest().lines);
}

INSTANTIATE_TEST_SUITE_P(Runs, HistoryOfSampleRuns,
                         testing::Combine(testing::Values(1, 3, 20, 60), testing::Bool()));

TEST(History, WithTheLockNobodyBuysATicketThatIsNotThere)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const History sut = historyOf(sampleTicketRun(20, 5, true, seed));
        EXPECT_TRUE(sut.latest().brokenClaims.empty());
        EXPECT_EQ(sut.latest().tallies.at(0).count, 5);
    }
}

TEST(History, GrowsWhileOneLooksBack)
{
    const Update update = sampleTicketRun(10, 5, false, 3);
    History sut(true);
    for (const std::string& text : update.texts) sut.addText(text);
    for (const Event& event : update.events) {
        sut.append({&event, 1});
        ASSERT_EQ(sut.worldAt(sut.size() / 2), foldedFromScratch(update, sut.size() / 2));
        ASSERT_EQ(sut.worldAt(sut.size()).events, sut.size());
    }
}

TEST(History, ClearForgetsEverything)
{
    History sut = historyOf(sampleTicketRun(5, 5, false, 1));
    (void)sut.worldAt(30);
    sut.clear(false);
    EXPECT_EQ(sut.size(), 0u);
    EXPECT_EQ(sut.steps(), 0u);
    EXPECT_EQ(sut.worldAt(10), World{});
    EXPECT_TRUE(sut.lines().empty());
    EXPECT_EQ(sut.addText("first"), 1u);
}

TEST(History, CountsTheEventsUpToATime)
{
    const Update update = sampleTicketRun(40, 5, false, 5);
    const History sut = historyOf(update);
    EXPECT_EQ(sut.eventsUpToTime(-1), 0u);
    EXPECT_EQ(sut.eventsUpToTime(kForever), sut.size());
    for (std::uint32_t i = 0; i < sut.size(); i += 7) {
        const std::int64_t time = update.events[i].time;
        const std::uint32_t count = sut.eventsUpToTime(time);
        ASSERT_EQ(update.events[count - 1].time, time);
        ASSERT_TRUE(count == sut.size() || update.events[count].time > time);
    }
}

TEST(History, AScheduleIsWrittenInRunsOfOneActor)
{
    History sut(true);
    const std::vector<Event> events = {step(0, 1), startStep(0, 5, 2), startStep(0, 3, 3),
                                       step(3, 4), step(5, 5), step(5, 6), step(0, 7)};
    sut.append(events);
    EXPECT_EQ(sut.scheduleText(), "0x3.2.1x2.0") << "children count in order of their start";
}

TEST(History, AFeederHasItsNumberFromItsStartOn)
{
    History sut(true);
    Event feeder = startStep(0, 7, 2);
    feeder.operation = Operation::startFeeder;
    feeder.flags = kChange | kTransparent;
    Event failed = startStep(0, 9, 4);
    failed.flags = 0;
    sut.append(std::vector<Event>{step(0, 1), startStep(0, 5, 2), feeder, startStep(0, 3, 3),
                                  failed, step(7, 5), step(3, 6)});
    EXPECT_EQ(sut.scheduleText(), "0x4.2.3") << "who was never forked has no number";
}

TEST(History, ASchedulePassesOverWhatIsNoStep)
{
    History sut(true);
    Event look = step(0, 1, Operation::knobLook);
    Event announced = step(0, 1, Operation::getpid);
    announced.phase = Phase::announced;
    Event hidden = step(0, 1);
    hidden.flags = kTransparent;
    sut.append(std::vector<Event>{step(0, 1), look, announced, hidden, step(0, 2)});
    EXPECT_EQ(sut.scheduleText(), "0x2");
}

TEST(History, ActsOfTheTeacherStandInTheSchedule)
{
    History sut(true);
    const TextId lock = sut.addText("lock");
    const TextId on = sut.addText("on");
    const ObjectId knob = kMaxActors + 1;
    const Event make{.argument = std::int64_t(ObjectKind::knob), .text = lock, .object = knob,
                     .operation = Operation::make};
    const Event turn{.argument = 1, .text = on, .step = 2, .object = knob,
                     .operation = Operation::actKnob, .flags = kChange};
    sut.append(std::vector<Event>{make, step(0, 1), startStep(0, 1, 2), turn,
                                  step(1, 2, Operation::actStop), step(0, 3),
                                  step(1, 3, Operation::actContinue),
                                  step(1, 3, Operation::actTerminate),
                                  step(1, 3, Operation::actKill)});
    EXPECT_EQ(sut.scheduleText(), "0x2.!lock=on.!stop=1.0.!cont=1.!term=1.!kill=1");
}

TEST(History, PrintedLinesKnowWhoSaidThemAndWhen)
{
    const History sut = historyOf(sampleTicketRun(3, 5, true, 1));
    const Line& last = sut.lines().back();
    EXPECT_EQ(sut.texts()[last.text], "3 of 5 tickets sold");
    EXPECT_EQ(last.actor, 0);
    EXPECT_EQ(sut.event(last.event).operation, Operation::print);
    EXPECT_EQ(last.step, sut.event(last.event).step);
    EXPECT_FALSE(last.error);
}

} // namespace
} // namespace forkscope
