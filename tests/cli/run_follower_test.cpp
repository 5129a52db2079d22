#include "tests/cli/sample_result.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <sstream>

namespace forkscope {
namespace {

RunFacts controlled()
{
    RunFacts facts;
    facts.controlled = true;
    return facts;
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

TEST(RunFollower, KeepsTheWholeRunAndItsSummary)
{
    const Update run = sampleTicketRun(6, 5, true, 1);
    ScriptedSource source(pieces(run, 10, soldSix()));
    Listeners listeners;
    const RunResult sut = follow(controlled(), source.source(), listeners);
    EXPECT_EQ(sut.history.size(), run.events.size());
    EXPECT_EQ(sut.summary.schedule, "0x3.1x2");
    EXPECT_EQ(source.stops, 0);
}

TEST(RunFollower, PrintsLinesWithTheNameOfWhoSaidThem)
{
    std::ostringstream out;
    ScriptedSource source(pieces(sampleTicketRun(2, 5, true, 1), 10, soldSix()));
    Listeners listeners;
    listeners.lines = &out;
    follow(controlled(), source.source(), listeners);
    EXPECT_NE(out.str().find("client-1  | client-1: got a ticket\n"), std::string::npos);
    EXPECT_NE(out.str().find("main      | 2 of 5 tickets sold\n"), std::string::npos);
}

TEST(RunFollower, ALineThatWasPrintedIsNotPrintedAgainAfterAReset)
{
    std::ostringstream out;
    const Update run = sampleTicketRun(2, 5, true, 1);
    std::vector<Update> updates = pieces(run, run.events.size() / 2, soldSix());
    Update again = run;
    again.reset = true;
    updates.insert(updates.begin() + 1, again);
    updates.back() = Update{};
    updates.back().summary = soldSix();
    ScriptedSource source(updates);
    Listeners listeners;
    listeners.lines = &out;
    const RunResult sut = follow(controlled(), source.source(), listeners);
    EXPECT_EQ(count(out.str(), "client-1: got a ticket"), 1u);
    EXPECT_EQ(sut.history.lines().size(), count(out.str(), "\n"));
}

TEST(RunFollower, EachRowOfALongTextHasThePrefix)
{
    Update run;
    run.texts = {"main", "one\ntwo\n"};
    run.events = {{.argument = 3, .text = 1, .actor = 0, .operation = Operation::born},
                  {.argument = 1, .text = 2, .actor = 0, .operation = Operation::print}};
    std::ostringstream out;
    ScriptedSource source(pieces(run, 2, {}));
    Listeners listeners;
    listeners.lines = &out;
    follow(controlled(), source.source(), listeners);
    EXPECT_EQ(out.str(), "main      | one\nmain      | two\n");
}

TEST(RunFollower, AHostThatEndsWithoutASummaryIsAnError)
{
    ScriptedSource source({});
    Listeners listeners;
    EXPECT_THROW(follow(controlled(), source.source(), listeners), NotPermitted);
}

TEST(RunFollower, WhenNobodyReadsAnyMoreTheRunIsStopped)
{
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    ScriptedSource source(pieces(sampleTicketRun(2, 5, true, 1), 10, soldSix()));
    Listeners listeners;
    listeners.lines = &out;
    const RunResult sut = follow(controlled(), source.source(), listeners);
    EXPECT_EQ(source.stops, 1);
    EXPECT_TRUE(sut.interrupted);
}

} // namespace
} // namespace forkscope
