// What is said of waits for permits, events, queues and processes.

#include "tests/engine/analyze/waiting_world.h"

#include <csignal>

namespace forkscope {
namespace {

TEST_F(WaitingWords, AllRoomsTaken)
{
    takeRooms({1, 2});
    wait(3, Operation::semAcquire, kRooms);
    wait(4, Operation::semAcquire, kRooms);
    EXPECT_EQ(english(3), "waits for semaphore rooms: all 2 taken");
    EXPECT_EQ(chinese(3), "等信号量 rooms：2 个许可全被占用");
    EXPECT_EQ(because(3),
              (Sentences{"It wants a permit of semaphore rooms, since step 13.",
                         "All 2 are taken, by: p-1, p-2.",
                         "Waiting too: p-4. Any of them may get the next free one; no order is "
                         "promised.",
                         "p-1: runs.", "p-2: runs."}));
    EXPECT_EQ(because(3, Language::chinese),
              (Sentences{"从第 13 步起，它想取信号量 rooms 的一个许可。",
                         "2 个全被占用：p-1、p-2。",
                         "同样在等的还有：p-4。下一个空出来的归谁都有可能，并不保证先来后到。",
                         "p-1：运行中。", "p-2：运行中。"}));
}

TEST_F(WaitingWords, MoreInsideThanRooms)
{
    takeRooms({1, 2, 3});
    wait(4, Operation::semAcquire, kRooms);
    EXPECT_EQ(because(4)[2], "At first there were 2: somebody gave back more than it had.");
}

TEST_F(WaitingWords, ADeadGuestNeverGivesItsPermitBack)
{
    takeRooms({1, 2});
    world.process(2)->state = ProcessState::zombie;
    wait(4, Operation::semAcquire, kRooms);
    EXPECT_EQ(because(4)[2], "Dead, and never to give its permit back: p-2.");
}

TEST_F(WaitingWords, ASemaphoreOfOneIsHeldLikeALock)
{
    takeRooms({1});
    wait(2, Operation::semAcquire, kRooms, 50 * kMillisecond);
    EXPECT_EQ(english(2), "waits for semaphore rooms: p-1 holds it, 50 ms left");
    EXPECT_EQ(why(world, texts, 2, Language::english).chain, std::vector<ActorId>{1});
}

TEST_F(WaitingWords, ASemaphoreThatBeganEmptyHasNobodyToBlame)
{
    wait(2, Operation::semAcquire, kRooms);
    EXPECT_EQ(english(2), "waits for semaphore rooms: nothing is free");
}

TEST_F(WaitingWords, AnEventSaysWhoClearedItAndHowLongIsLeft)
{
    wait(2, Operation::eventWake, kLight, 90 * kMillisecond);
    EXPECT_EQ(english(2), "waits for event light to be set, 90 ms left");
    EXPECT_EQ(chinese(2), "等事件 light 被设置，还剩 90 ms");
    EXPECT_EQ(because(2), (Sentences{"It waits until event light is set, since step 13.",
                                     "Nobody has set it yet.", "It gives up in 90 ms."}));
    world.object(kLight)->state = 1 << 1;
    world.object(kLight)->changedBy = 1;
    world.object(kLight)->changedAtStep = 11;
    EXPECT_EQ(because(2)[1], "p-1 cleared it in step 11: whoever comes to wait after that has "
                             "missed it.");
}

TEST_F(WaitingWords, AFullQueueSaysSinceWhenAndWhereItsItemsAre)
{
    ObjectInfo& places = *world.object(kPlaces);
    places.changedBy = 3;
    places.changedAtStep = 10;
    world.object(kQueue)->items = {texts.add("7"), texts.add("8")};
    putInBuffer("9");
    wait(2, Operation::semAcquire, kPlaces);
    EXPECT_EQ(english(2), "waits: queue q is full");
    EXPECT_EQ(chinese(2), "等待：队列 q 已满");
    EXPECT_EQ(because(2),
              (Sentences{"It wants to put an item into queue q, since step 13, but the queue is "
                         "full: all 3 places are taken.",
                         "p-3 took the last place in step 10.",
                         "In its pipe: 2; still in buffers: 1. A place is free again when somebody "
                         "gets an item."}));
}

TEST_F(WaitingWords, PlacesOfLostItemsStayTaken)
{
    putInBuffer("9");
    world.process(1)->state = ProcessState::zombie;
    wait(2, Operation::semAcquire, kPlaces);
    EXPECT_EQ(because(2)[2], "Lost in buffers of processes that died: 1. The places of these stay "
                             "taken.");
}

TEST_F(WaitingWords, AnEmptyQueueSaysWhatIsOnItsWay)
{
    takeLock(kReaders, 2);
    wait(2, Operation::receive, kQueue, 0);
    EXPECT_EQ(english(2), "waits: queue q is empty");
    EXPECT_EQ(chinese(2), "等待：队列 q 是空的");
    EXPECT_EQ(because(2)[1], "No buffer holds an item either: somebody has to put one.");
    EXPECT_EQ(because(2)[2], "Meanwhile it has the readers' lock: nobody else can read.");
    putInBuffer("'tea'");
    EXPECT_EQ(english(2), "waits: nothing in the pipe of queue q yet, 1 in buffers");
    EXPECT_EQ(because(2)[1], "'tea' was put, but is still in the buffer of p-1: its feeder has not "
                             "delivered it yet.");
    world.process(1)->state = ProcessState::gone;
    EXPECT_EQ(because(2)[1],
              "'tea' was put, but p-1 died before its feeder delivered it: it is lost.");
    EXPECT_EQ(english(2), "waits: queue q is empty") << "nothing will come of it";
}

TEST_F(WaitingWords, WhoWaitsForTheReadersLockWaitsToRead)
{
    takeLock(kReaders, 2);
    wait(2, Operation::receive, kQueue, 0);
    wait(3, Operation::acquire, kReaders);
    EXPECT_EQ(english(3), "waits to read queue q: p-2 has the readers' lock");
    EXPECT_EQ(chinese(3), "等着读队列 q：p-2 持有读锁");
    const Why sut = why(world, texts, 3, Language::english);
    EXPECT_EQ(sut.chain, std::vector<ActorId>{2});
    EXPECT_EQ(sut.sentences[2], "p-2: waits: queue q is empty, since step 13.");
    world.process(2)->state = ProcessState::zombie;
    EXPECT_EQ(english(3), "waits to read queue q: p-2 had the readers' lock and died");
}

TEST_F(WaitingWords, AFeederWaitsForItsBufferThePipeOrItsTurn)
{
    wait(kFeeder, Operation::take, kBuffer, 0);
    EXPECT_EQ(english(kFeeder), "waits: its buffer is empty");
    takeLock(kWriters, 2);
    wait(kFeeder, Operation::acquire, kWriters);
    EXPECT_EQ(chinese(kFeeder), "等着写队列 q：p-2 持有写锁");
    world.object(kQueue)->state = 60'000;
    wait(kFeeder, Operation::deliver, kQueue, 50'000);
    world.process(kFeeder)->text = texts.add("42");
    EXPECT_EQ(english(kFeeder), "waits: the pipe of queue q is full");
    EXPECT_EQ(because(kFeeder)[0],
              "It wants to write 42 into the pipe of queue q, since step 13, but there is no room: "
              "60000 of 65536 bytes are taken.");
}

TEST_F(WaitingWords, WhoEndsWaitsForItsFeeder)
{
    putInBuffer("1");
    wait(1, Operation::joinFeeder, processWord(kFeeder));
    world.object(kQueue)->state = 60'000;
    wait(kFeeder, Operation::deliver, kQueue, 50'000);
    EXPECT_EQ(english(1), "waits until p-1 feeder has delivered everything");
    EXPECT_EQ(because(1),
              (Sentences{"It must not end before p-1 feeder has delivered everything "
                         "(join_thread), since step 13.",
                         "Not delivered yet, in its buffers: 1.",
                         "p-1 feeder: waits: the pipe of queue q is full, since step 13."}));
}

TEST_F(WaitingWords, AHelperThatIsGoneSaysHow)
{
    world.process(kFeeder)->state = ProcessState::gone;
    EXPECT_EQ(english(kFeeder), "gone: everything is delivered");
    world.process(1)->state = ProcessState::zombie;
    EXPECT_EQ(english(kFeeder), "gone with p-1");
    EXPECT_EQ(chinese(kFeeder), "随 p-1 一起消失");
}

TEST_F(WaitingWords, WaitsForChildrenNameTheirCall)
{
    wait(0, Operation::waitChild, processWord(1));
    EXPECT_EQ(english(0), "waits for p-1 to end (waitpid)");
    wait(0, Operation::peekChild, processWord(1));
    EXPECT_EQ(chinese(0), "等 p-1 结束（waitid）");
    wait(0, Operation::watch, processWord(1), 5 * kMillisecond);
    EXPECT_EQ(english(0), "waits for p-1 to end, 5 ms left");
    world.process(1)->state = ProcessState::gone;
    wait(0, Operation::waitAny);
    EXPECT_EQ(english(0), "waits for any child to end (wait)");
    EXPECT_EQ(because(0)[1], "Still alive: p-2, p-3, p-4.") << "a feeder is no child";
}

TEST_F(WaitingWords, AZombieSaysThatASignalWasInVain)
{
    world.process(1)->state = ProcessState::zombie;
    world.process(1)->exitCode = 0;
    EXPECT_EQ(because(1)[3], "main: runs.");
    world.process(1)->lastSignal = SIGKILL;
    EXPECT_EQ(because(1)[3], "It was sent SIGKILL meanwhile, and nothing happened: there is "
                             "nothing left to be ended.");
}

TEST_F(WaitingWords, ARingThatMayEndByItselfIsNoDeadlock)
{
    takeRooms({1});
    wait(2, Operation::semAcquire, kRooms, 50 * kMillisecond);
    wait(1, Operation::join, processWord(2));
    EXPECT_EQ(because(2)[3],
              "They wait for each other in a ring, until one of them gives up.");
}

TEST_F(WaitingWords, NextStepsSpeakOfTheQueueAndNotOfItsParts)
{
    putInBuffer("5");
    EXPECT_EQ(next(1, Operation::semAcquire, kPlaces), "takes a place in queue q");
    EXPECT_EQ(next(1, Operation::semAcquire, kPlaces, 0), "tries to take a place in queue q");
    EXPECT_EQ(next(1, Operation::semRelease, kPlaces), "frees a place in queue q");
    EXPECT_EQ(next(1, Operation::semValue, kPlaces), "looks how many items queue q has");
    EXPECT_EQ(next(1, Operation::acquire, kReaders), "takes the readers' lock of queue q");
    EXPECT_EQ(next(1, Operation::release, kWriters, 0, Language::chinese), "释放队列 q 的写锁");
    EXPECT_EQ(next(kFeeder, Operation::take, kBuffer), "takes 5 out of the buffer");
    world.process(1)->text = texts.add("6");
    EXPECT_EQ(next(1, Operation::put, kBuffer), "puts 6 into queue q");
    EXPECT_EQ(next(1, Operation::put, kBuffer, 0, Language::chinese), "把 6 放入队列 q");
}

TEST_F(WaitingWords, NextStepsOfSignalsNameThem)
{
    EXPECT_EQ(next(0, Operation::sendSignal, processWord(2), SIGTERM), "sends SIGTERM to p-2");
    EXPECT_EQ(next(0, Operation::sendSignal, processWord(2), SIGTERM, Language::chinese),
              "向 p-2 发送 SIGTERM");
    EXPECT_EQ(next(0, Operation::handle, 0, SIGTERM), "handles SIGTERM");
    EXPECT_EQ(next(0, Operation::setHandler, 0, 40), "says what signal 40 is to do");
}

TEST_F(WaitingWords, AThingThatIsCalledLikeItsKindIsNotSaidTwice)
{
    world.object(kQueue)->name = texts.add("queue");
    wait(2, Operation::semAcquire, kPlaces);
    EXPECT_EQ(english(2), "waits: the queue is full");
    EXPECT_EQ(chinese(2), "等待：队列已满");
}

} // namespace
} // namespace forkscope
