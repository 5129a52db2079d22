#include "engine/analyze/words.h"
#include "engine/record/semantics.h"
#include "engine/trace/history.h"
#include "engine/trace/schedule_of.h"
#include "tests/support/hostile_events.h"
#include "tests/support/random_life.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

constexpr ObjectId kLock = kMaxActors + 1;
constexpr ObjectId kFile = kMaxActors + 2;
constexpr std::int64_t kMillisecond = 1'000'000;

// main, client-1 .. client-3, the lock db and the file tickets.json, set up by hand.
class Words : public testing::Test
{
protected:
    Words()
    {
        world.controlled = true;
        for (ActorId actor = 0; actor <= 3; ++actor) addProcess(actor);
        addObject(kLock, ObjectKind::lock, "db");
        addObject(kFile, ObjectKind::file, "tickets.json");
    }

    void addProcess(ActorId actor)
    {
        ProcessInfo process;
        process.actor = actor;
        process.parent = actor == 0 ? kNobody : 0;
        process.pid = 3 + actor;
        process.parentPid = actor == 0 ? 2 : 3;
        process.role = texts.add(actor == 0 ? "main" : "client-" + std::to_string(actor));
        process.state = ProcessState::running;
        world.processes.push_back(process);
    }

    void addObject(ObjectId id, ObjectKind kind, const char* name)
    {
        ObjectInfo object;
        object.id = id;
        object.kind = kind;
        object.name = texts.add(name);
        world.objects.push_back(object);
    }

    ProcessInfo& want(ActorId actor, ProcessState state, Operation operation, ObjectId object = 0,
                      std::int64_t argument = kForever)
    {
        ProcessInfo& process = *world.process(actor);
        process.state = state;
        process.operation = operation;
        process.phase = Phase::announced;
        process.object = object;
        process.argument = argument;
        process.sinceStep = 13;
        process.lastEvent = 100 + actor;
        process.letter = 'S';
        return process;
    }

    void waitForLock(ActorId actor)
    {
        want(actor, ProcessState::waiting, Operation::acquire, kLock);
    }

    void hold(ActorId actor)
    {
        world.object(kLock)->state = actor + 1u;
        world.object(kLock)->heldSinceStep = 9;
    }

    std::string english(ActorId actor) { return doing(world, texts, actor, Language::english); }
    std::string chinese(ActorId actor) { return doing(world, texts, actor, Language::chinese); }
    std::string next(ActorId actor) { return nextStep(world, texts, actor, Language::english); }
    Why answer(ActorId actor) { return why(world, texts, actor, Language::english); }

    World world;
    Texts texts;
};

TEST_F(Words, AWaiterIsShownWithWhoHoldsTheLock)
{
    hold(3);
    waitForLock(2);
    EXPECT_EQ(english(2), "waits for lock db: client-3 holds it");
    EXPECT_EQ(chinese(2), "等锁 db：client-3 持有");
}

TEST_F(Words, AWaiterForADeadHolderSaysSo)
{
    hold(3);
    waitForLock(2);
    world.process(3)->state = ProcessState::zombie;
    EXPECT_EQ(english(2), "waits for lock db: client-3 held it and died");
}

TEST_F(Words, WhoTakesALockWhoseOwnerDiedIsTold)
{
    world.object(kLock)->state = kRobust | 4u << 16; // client-3
    want(2, ProcessState::ready, Operation::acquire, kLock);
    EXPECT_EQ(next(2), "takes lock db, whose owner died");
}

TEST_F(Words, WhySaysThatARobustLockWillOpen)
{
    world.object(kLock)->state = kRobust | 4u;
    world.object(kLock)->heldSinceStep = 9;
    waitForLock(2);
    world.process(3)->state = ProcessState::zombie;
    EXPECT_EQ(answer(2).sentences.at(1),
              "client-3 took it in step 9 and died holding it. The lock is robust: it opens, and "
              "the next one to take it is told.");
}

TEST_F(Words, WhoWaitsForItsOwnLockSaysSo)
{
    hold(2);
    waitForLock(2);
    EXPECT_EQ(english(2), "waits for lock db: it holds it itself");
}

TEST_F(Words, AJoinNamesTheChild)
{
    want(0, ProcessState::waiting, Operation::join, processWord(1));
    EXPECT_EQ(english(0), "waits for client-1 to end (join)");
    EXPECT_EQ(chinese(0), "等 client-1 结束（join）");
}

TEST_F(Words, ASleeperSaysHowLongItStillSleeps)
{
    want(1, ProcessState::sleeping, Operation::sleep, 0, 141 * kMillisecond);
    world.time = 100 * kMillisecond;
    EXPECT_EQ(english(1), "sleeps, 41 ms left");
    EXPECT_EQ(chinese(1), "睡眠，还剩 41 ms");
    world.time = 150 * kMillisecond;
    EXPECT_EQ(english(1), "sleeps, its time is up");
}

TEST_F(Words, LongAndShortTimesGetFittingUnits)
{
    want(1, ProcessState::sleeping, Operation::sleep, 0, 1940 * kMillisecond);
    EXPECT_EQ(english(1), "sleeps, 1.9 s left");
    world.process(1)->argument = kMillisecond / 2;
    EXPECT_EQ(english(1), "sleeps, 0.5 ms left");
}

TEST_F(Words, AZombieSaysWhoHasToReapIt)
{
    world.process(1)->state = ProcessState::zombie;
    EXPECT_EQ(english(1), "waits to be reaped by main");
    EXPECT_EQ(chinese(1), "等 main 回收");
    world.process(1)->orphan = true;
    world.process(1)->parentPid = 1;
    EXPECT_EQ(english(1), "waits to be reaped by pid 1");
}

TEST_F(Words, WhoCouldGoOnSaysWhatComesNext)
{
    want(1, ProcessState::ready, Operation::fileRead, kFile);
    EXPECT_EQ(english(1), "next: reads tickets.json");
    EXPECT_EQ(chinese(1), "下一步：读 tickets.json");
}

TEST_F(Words, TheGoneAreGoneWithTheirExitCode)
{
    world.process(1)->state = ProcessState::gone;
    world.process(1)->exitCode = -9;
    EXPECT_EQ(english(1), "gone, exit code -9: ended by SIGKILL");
    world.process(1)->exitCode = 0;
    EXPECT_EQ(english(1), "gone, exit code 0");
}

TEST_F(Words, NextStepsAreShort)
{
    want(1, ProcessState::ready, Operation::acquire, kLock);
    EXPECT_EQ(next(1), "takes lock db");
    want(1, ProcessState::ready, Operation::fileTruncate, kFile);
    EXPECT_EQ(next(1), "empties tickets.json");
    want(1, ProcessState::sleeping, Operation::sleep, 0, 5);
    EXPECT_EQ(next(1), "wakes up");
    want(1, ProcessState::ready, Operation::exit, 0, 1);
    EXPECT_EQ(next(1), "ends with 1");
    world.process(1)->phase = Phase::done;
    EXPECT_EQ(next(1), "") << "nothing is announced";
}

TEST_F(Words, LettingATimedWaiterGoOnMakesItGiveUp)
{
    hold(3);
    want(1, ProcessState::waiting, Operation::acquire, kLock, 700 * kMillisecond);
    EXPECT_EQ(next(1), "stops waiting for lock db");
}

TEST_F(Words, ExitCodesAreSpelledAsInPython)
{
    EXPECT_EQ(exitWords(0, Language::english), "0");
    EXPECT_EQ(exitWords(1, Language::english), "1: an uncaught error, or exit(1)");
    EXPECT_EQ(exitWords(3, Language::english), "3");
    EXPECT_EQ(exitWords(-9, Language::english), "-9: ended by SIGKILL");
    EXPECT_EQ(exitWords(-9, Language::chinese), "-9：被 SIGKILL 终止");
    EXPECT_EQ(exitWords(-40, Language::english), "-40: ended by signal 40");
}

TEST_F(Words, WhyNamesTheHolderWhatItDoesAndWhoElseWaits)
{
    hold(3);
    waitForLock(1);
    waitForLock(2);
    want(3, ProcessState::sleeping, Operation::sleep, 0, 41 * kMillisecond);
    const Why sut = answer(2);
    EXPECT_EQ(sut.title, "Why does client-2 wait?");
    EXPECT_EQ(sut.chain, std::vector<ActorId>{3});
    EXPECT_EQ(sut.sentences,
              (std::vector<std::string>{
                  "It wants lock db, since step 13.",
                  "client-3 has held it since step 9; it opens when client-3 releases it.",
                  "Waiting too: client-1. Who came first need not get it first.",
                  "client-3: sleeps, 41 ms left.",
                  "The kernel says S: it uses no CPU and sleeps until it is woken."}));
}

TEST_F(Words, WhyFollowsTheChainThroughAJoin)
{
    hold(3);
    waitForLock(1);
    want(3, ProcessState::ready, Operation::fileRead, kFile);
    want(0, ProcessState::waiting, Operation::join, processWord(1));
    EXPECT_EQ(answer(0).chain, (std::vector<ActorId>{1, 3}));
}

TEST_F(Words, WhyRecognisesARing)
{
    hold(1);
    waitForLock(2);
    want(1, ProcessState::waiting, Operation::join, processWord(2));
    const Why sut = answer(2);
    EXPECT_EQ(sut.chain, (std::vector<ActorId>{1, 2}));
    EXPECT_NE(sut.sentences[3].find("deadlock"), std::string::npos) << sut.sentences[3];
}

TEST_F(Words, WhyEndsAlsoWhenTheRingLeavesOutWhoAsks)
{
    hold(1);
    waitForLock(2);
    want(1, ProcessState::waiting, Operation::join, processWord(2));
    want(0, ProcessState::waiting, Operation::join, processWord(1));
    EXPECT_EQ(answer(0).chain, (std::vector<ActorId>{1, 2, 1}));
}

TEST_F(Words, WhyOfAZombieNamesItsParent)
{
    world.process(1)->state = ProcessState::zombie;
    world.process(1)->exitCode = 0;
    const Why sut = answer(1);
    EXPECT_EQ(sut.title, "Why is client-1 a zombie?");
    EXPECT_EQ(sut.chain, std::vector<ActorId>{0});
    EXPECT_FALSE(sut.sentences.empty());
}

TEST_F(Words, WhyIsEmptyForWhoWaitsForNobody)
{
    want(1, ProcessState::ready, Operation::fileRead, kFile);
    want(2, ProcessState::sleeping, Operation::sleep, 0, 5);
    EXPECT_TRUE(answer(1).title.empty());
    EXPECT_TRUE(answer(2).sentences.empty());
    EXPECT_TRUE(answer(77).sentences.empty()) << "nobody has this number";
}

void expectWords(const std::string& text)
{
    ASSERT_FALSE(text.empty());
    ASSERT_EQ(text.find('%'), std::string::npos) << text << ": a part is missing";
    ASSERT_EQ(text.find("  "), std::string::npos) << text;
    ASSERT_EQ(text.find("an object"), std::string::npos) << text;
}

void expectWordsOfAll(const World& world, const Texts& texts)
{
    for (const ProcessInfo& process : world.processes) {
        for (const Language language : {Language::english, Language::chinese}) {
            expectWords(doing(world, texts, process.actor, language));
            const Why sut = why(world, texts, process.actor, language);
            ASSERT_EQ(sut.title.empty(), sut.sentences.empty());
            ASSERT_FALSE(process.state == ProcessState::waiting && sut.title.empty());
            for (const std::string& sentence : sut.sentences) expectWords(sentence);
        }
    }
}

TEST(WordsOfARun, EveryProcessCanSayAtEveryPointWhatItDoes)
{
    const Update update = sampleTicketRun(8, 5, true, 4);
    History history(true);
    for (const std::string& text : update.texts) history.addText(text);
    history.append(update.events);
    for (std::uint32_t count = 0; count <= history.size(); ++count)
        expectWordsOfAll(history.worldAt(count), history.texts());
}

TEST(WordsOfALife, EverybodyCanSayAtEveryPointWhatTheyDo)
{
    for (std::uint64_t seed = 0; seed < 12 && !testing::Test::HasFailure(); ++seed) {
        RandomLife life(seed);
        for (int step = 0; step < 300 && life.step(); ++step) continue;
        World world;
        world.controlled = true;
        for (const Event& event : life.events()) {
            apply(world, event);
            expectWordsOfAll(world, life.texts());
            if (isStep(event))
                expectWords(stepLabel(event, world, life.texts(), Language::chinese));
        }
    }
}

TEST(WordsOfHostileEvents, CanBeAskedFor)
{
    Texts texts;
    texts.add("one"), texts.add("two");
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        HostileEvents events(seed);
        World world;
        for (int i = 0; i < 500; ++i) {
            const Event event = events.next();
            apply(world, event);
            for (const ProcessInfo& process : world.processes) {
                EXPECT_FALSE(doing(world, texts, process.actor, Language::english).empty());
                (void)why(world, texts, process.actor, Language::chinese);
                (void)nextStep(world, texts, process.actor, Language::english);
            }
            (void)stepLabel(event, world, texts, Language::english);
        }
    }
}

} // namespace
} // namespace forkscope
