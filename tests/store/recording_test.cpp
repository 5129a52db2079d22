#include "tests/store/scratch_folder.h"
#include "tests/support/random_life.h"
#include "tests/support/sample_run.h"

#include "engine/store/sqlite.h"

#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {
namespace {

using Names = std::vector<std::string>;

bool sameFindings(const Finding& one, const Finding& other)
{
    return one.kind == other.kind && one.english == other.english &&
           one.chinese == other.chinese && one.events == other.events;
}

class RecordingTest : public ScratchFolder
{
protected:
    // What a small part of a run looks like when it arrives: some events, all their texts.
    static Update part(const Update& whole, std::size_t first, std::size_t last)
    {
        Update update;
        if (first == 0) update.texts = whole.texts;
        update.events.assign(whole.events.begin() + first, whole.events.begin() + last);
        return update;
    }

    static void expectEvents(const Recording& recording, const std::vector<Event>& events)
    {
        ASSERT_EQ(recording.history.size(), events.size());
        for (std::uint32_t i = 0; i < recording.history.size(); ++i)
            ASSERT_EQ(recording.history.event(i), events[i]) << "event " << i;
    }

    std::int64_t ask(const char* sql)
    {
        const Database database(path, Database::Access::read);
        Statement statement(database, sql);
        return statement.nextRow() ? statement.number(0) : -1;
    }

    std::string path = file("run.forkscope");
};

TEST_F(RecordingTest, WhatWasRecordedIsRead)
{
    const Update run = sampleTicketRun(20, 5, false, 7);
    RecordingWriter writer(path, sampleFacts());
    writer.take(run);
    writer.finish(sampleSummary());
    const Recording sut = readRecording(path);
    expectEvents(sut, run.events);
    for (TextId id = 1; id < sut.history.texts().size(); ++id)
        EXPECT_EQ(sut.history.texts()[id], run.texts[id - 1]);
    EXPECT_TRUE(sut.finished);
    EXPECT_EQ(sut.warning, "");
    EXPECT_TRUE(sut.history.controlled());
}

// All that processes can do to each other, as an update.
Update lifeUpdate(std::uint64_t seed)
{
    RandomLife life(seed);
    for (int step = 0; step < 400 && life.step(); ++step) continue;
    Update update;
    update.events = life.events();
    for (TextId id = 1; id < life.texts().size(); ++id) update.texts.push_back(life.texts()[id]);
    return update;
}

TEST_F(RecordingTest, EveryOperationIsReadBack)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Update life = lifeUpdate(seed);
        RecordingWriter writer(path, sampleFacts());
        writer.take(life);
        writer.finish(sampleSummary());
        expectEvents(readRecording(path), life.events);
    }
}

TEST_F(RecordingTest, HelpersAndPartsCanBeToldFromProcessesAndWholeThings)
{
    RecordingWriter writer(path, sampleFacts());
    writer.take(lifeUpdate(1));
    writer.finish(sampleSummary());
    EXPECT_GT(ask("SELECT count(*) FROM processes h JOIN processes p ON h.creator = p.actor"), 0);
    EXPECT_EQ(ask("SELECT creator IS NULL FROM processes WHERE actor = 0"), 1);
    EXPECT_EQ(ask("SELECT count(*) FROM objects p JOIN objects q ON p.owner = q.id "
                  "WHERE q.kind = 'queue' AND p.kind = 'lock'"),
              2);
}

TEST_F(RecordingTest, FactsAreRead)
{
    recordSample(path);
    const RunFacts sut = readRecording(path).facts;
    EXPECT_EQ(sut.scenario, "ticket-grab");
    EXPECT_EQ(sut.preset, "lock-off");
    EXPECT_EQ(sut.knobs, sampleFacts().knobs);
    EXPECT_EQ(sut.seed, 0xFFFF'FFFF'FFFF'FFF1u);
    EXPECT_EQ(sut.arrangement, sampleFacts().arrangement);
}

TEST_F(RecordingTest, TheSummaryIsRead)
{
    recordSample(path);
    const RunSummary sut = readRecording(path).summary;
    const RunSummary wanted = sampleSummary();
    EXPECT_EQ(sut.outcome, wanted.outcome);
    EXPECT_EQ(sut.schedule, wanted.schedule);
    EXPECT_EQ(sut.wallSeconds, wanted.wallSeconds);
    EXPECT_EQ(sut.sentence, wanted.sentence);
    EXPECT_TRUE(sut.scheduleRanOut);
    ASSERT_EQ(sut.claims.size(), 2u);
    EXPECT_EQ(sut.claims[0].held, false);
    EXPECT_EQ(sut.claims[0].brokenAt, 31u);
    EXPECT_EQ(sut.claims[0].brokenEvent, 120u);
    EXPECT_FALSE(sut.claims[1].held);
    ASSERT_EQ(sut.findings.size(), 2u);
    EXPECT_TRUE(sameFindings(sut.findings[0], wanted.findings[0]));
    EXPECT_TRUE(sameFindings(sut.findings[1], wanted.findings[1]));
}

TEST_F(RecordingTest, OneFileRemainsWhenARecordingIsFinished)
{
    recordSample(path);
    EXPECT_EQ(listing(), Names{"run.forkscope"});
}

TEST_F(RecordingTest, ReadingLeavesNothingBeside)
{
    recordSample(path);
    readRecording(path);
    EXPECT_EQ(listing(), Names{"run.forkscope"});
}

TEST_F(RecordingTest, ALineMayContainAnything)
{
    Update run;
    run.texts = {std::string("a\0b", 3), "\xff\xfe", "it's \"quoted\"; DROP TABLE events", ""};
    run.texts.pop_back(); // the empty text has the id 0 already
    run.events = {{.text = 1, .step = 1, .actor = 0, .operation = Operation::print}};
    RecordingWriter writer(path, sampleFacts());
    writer.take(run);
    RunSummary summary; // without events to point at
    writer.finish(summary);
    const Recording sut = readRecording(path);
    for (TextId id = 1; id <= 3; ++id) EXPECT_EQ(sut.history.texts()[id], run.texts[id - 1]);
}

TEST_F(RecordingTest, ARunArrivesInManyPiecesAndIsReadAsOne)
{
    const Update run = sampleTicketRun(60, 5, true, 3);
    RecordingWriter writer(path, sampleFacts());
    for (std::size_t first = 0; first < run.events.size(); first += 17)
        writer.take(part(run, first, std::min(first + 17, run.events.size())));
    writer.finish(sampleSummary());
    expectEvents(readRecording(path), run.events);
}

TEST_F(RecordingTest, AResetReplacesAllThatWasRecorded)
{
    RecordingWriter writer(path, sampleFacts());
    writer.take(sampleTicketRun(60, 5, true, 3));
    Update better = sampleTicketRun(20, 5, false, 4);
    better.reset = true;
    writer.take(better);
    writer.finish(sampleSummary());
    const Recording sut = readRecording(path);
    expectEvents(sut, better.events);
    EXPECT_EQ(sut.history.texts().size(), better.texts.size() + 1);
}

TEST_F(RecordingTest, AResetBeforeTheFirstBatchIsJustTheBeginning)
{
    const Update run = sampleTicketRun(20, 5, false, 4);
    RecordingWriter writer(path, sampleFacts());
    writer.take(part(run, 0, 10));
    Update better = run;
    better.reset = true;
    writer.take(better);
    writer.finish(sampleSummary());
    expectEvents(readRecording(path), run.events);
}

TEST_F(RecordingTest, ARecordingThatWasNeverFinishedSaysSo)
{
    recordSample(path, 6, false);
    const Recording sut = readRecording(path);
    EXPECT_FALSE(sut.finished);
    EXPECT_EQ(sut.warning, "This recording stops early: " + std::to_string(sut.history.size()) +
                               " events are readable.");
    EXPECT_EQ(listing(), Names{"run.forkscope"});
}

TEST_F(RecordingTest, AWriterThatWasKilledLeavesAllCommittedBatches)
{
    const Update run = sampleTicketRun(200, 5, true, 3);
    ASSERT_GT(run.events.size(), 3500u);
    const pid_t child = ::fork();
    if (child == 0) {
        RecordingWriter writer(path, sampleFacts());
        for (const std::size_t first : {0u, 1000u, 2000u})
            writer.take(part(run, first, first + 1000));
        writer.take(part(run, 3000, 3400)); // not a batch yet
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    const Recording sut = readRecording(path);
    EXPECT_FALSE(sut.finished);
    EXPECT_EQ(sut.warning, "This recording stops early: 3,000 events are readable.");
    expectEvents(sut, part(run, 0, 3000).events);
}

TEST_F(RecordingTest, ARecordingCanBeReadWhileItIsWritten)
{
    const Update run = sampleTicketRun(100, 5, true, 3);
    RecordingWriter writer(path, sampleFacts());
    writer.take(part(run, 0, 1000));
    EXPECT_EQ(readRecording(path).history.size(), 1000u);
    writer.take(part(run, 1000, 2000));
    EXPECT_EQ(readRecording(path).history.size(), 2000u);
    writer.finish(sampleSummary());
    EXPECT_TRUE(readRecording(path).finished);
}

TEST_F(RecordingTest, AWriterThatTookNothingLeavesNothing)
{
    { RecordingWriter writer(path, sampleFacts()); }
    EXPECT_EQ(listing(), Names{});
}

TEST_F(RecordingTest, AnOldRecordingStaysUntilTheFirstBatchOfTheNewOneIsSafe)
{
    recordSample(path);
    const std::uint32_t old = readRecording(path).history.size();
    RecordingWriter writer(path, sampleFacts());
    EXPECT_EQ(readRecording(path).history.size(), old);
    const Update run = sampleTicketRun(60, 5, true, 3);
    writer.take(run);
    EXPECT_EQ(readRecording(path).history.size(), run.events.size());
}

TEST_F(RecordingTest, TheLogOfAKilledRecordingIsNotTakenForTheNewOnes)
{
    const pid_t child = ::fork();
    if (child == 0) {
        RecordingWriter writer(path, sampleFacts());
        writer.take(sampleTicketRun(60, 5, true, 3));
        writer.take(sampleTicketRun(60, 5, true, 3));
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    ASSERT_GT(listing().size(), 1u) << "a log was left behind";
    recordSample(path, 6);
    EXPECT_EQ(troubleReading(path), "");
    EXPECT_EQ(listing(), Names{"run.forkscope"});
}

TEST_F(RecordingTest, APathWithStrangeCharactersWorks)
{
    const std::string strange = file("100%25 #1? 抢票.forkscope");
    recordSample(strange);
    EXPECT_EQ(troubleReading(strange), "");
}

TEST_F(RecordingTest, ALinkStaysALink)
{
    recordSample(file("real.forkscope"), 8);
    std::filesystem::create_symlink("real.forkscope", folder / "link.forkscope");
    recordSample(file("link.forkscope"), 6);
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.forkscope"));
    EXPECT_EQ(bytesOf(file("real.forkscope")), bytesOf(file("link.forkscope")));
}

TEST_F(RecordingTest, AnybodyCanQueryIt)
{
    recordSample(path, 6);
    EXPECT_EQ(ask("SELECT count(*) FROM processes WHERE role LIKE 'client-%'"), 6);
    EXPECT_EQ(ask("SELECT exitcode FROM processes WHERE role = 'main'"), 0);
    EXPECT_EQ(ask("SELECT count(*) FROM objects WHERE name = 'tickets.json'"), 1);
    EXPECT_EQ(ask("SELECT count(*) FROM schedule"), 4);
    EXPECT_GE(ask("SELECT count(*) FROM story WHERE role = 'client-1' AND operation = 'exit' AND "
                  "phase = 'done'"),
              1);
}

TEST_F(RecordingTest, AnAddedViewOrIndexDoesNoHarm)
{
    recordSample(path);
    Database(path, Database::Access::write)
        .run("CREATE VIEW mine AS SELECT 1; CREATE INDEX by_actor ON events(actor)");
    EXPECT_EQ(troubleReading(path), "");
}

TEST_F(RecordingTest, NotesReplaceThoseThatWereThere)
{
    recordSample(path);
    writeNotes(path, {{4, "old"}});
    const std::vector<Note> notes{{2, "first"}, {9, "it's \"second\""}};
    writeNotes(path, notes);
    EXPECT_EQ(readRecording(path).notes, notes);
    EXPECT_EQ(listing(), Names{"run.forkscope"});
}

TEST_F(RecordingTest, ANoteBeyondTheRunIsLeftOut)
{
    recordSample(path);
    writeNotes(path, {{2, "here"}, {1'000'000, "nowhere"}});
    EXPECT_EQ(readRecording(path).notes, (std::vector<Note>{{2, "here"}}));
}

TEST_F(RecordingTest, NotesAreNotWrittenWhereATriggerWouldFollow)
{
    recordSample(path);
    const std::uint32_t events = readRecording(path).history.size();
    Database(path, Database::Access::write)
        .run("CREATE TRIGGER trap AFTER INSERT ON notes BEGIN DELETE FROM events; END");
    EXPECT_THROW(writeNotes(path, {{2, "here"}}), RecordingError);
    EXPECT_EQ(readRecording(path).history.size(), events);
}

TEST_F(RecordingTest, ReadingReportsProgressAndCanBeGivenUp)
{
    recordSample(path, 200);
    double last = 0;
    readRecording(
        path,
        [](double part, void* into) {
            *static_cast<double*>(into) = part;
            return true;
        },
        &last);
    EXPECT_EQ(last, 1.0);
    const auto giveUp = [](double, void*) { return false; };
    EXPECT_THROW(readRecording(path, giveUp), RecordingError);
}

} // namespace
} // namespace forkscope
