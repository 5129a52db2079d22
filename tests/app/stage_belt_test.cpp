#include "app/stage/queue_facts.h"
#include "engine/trace/history.h"
#include "tests/app/pretended_queue.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace forkscope {

namespace {

const QSizeF kSizes[] = {{1248, 355}, {1200, 237}, {1180, 340}, {880, 270}, {600, 200}};

StageScene sceneOf(const PretendedWorld& world, QSizeF size = {1248, 355})
{
    return layOut(world.input(size));
}

const BeltQueue& onlyQueue(const StageScene& scene)
{
    return scene.belt.value().queues.at(0);
}

bool isLeftOf(const StageScene& scene, ActorId actor, const QRectF& rect)
{
    const Cell* cell = scene.cellOf(actor);
    return cell && cell->rect.right() < rect.left();
}

bool isRightOf(const StageScene& scene, ActorId actor, const QRectF& rect)
{
    const Cell* cell = scene.cellOf(actor);
    return cell && cell->rect.left() > rect.right();
}

std::string reasons(const BeltQueue& queue)
{
    std::string all;
    for (const BeltReason& reason : queue.reasons)
        all += (all.empty() ? "" : " ") + reason.full.toStdString();
    return all;
}

bool someThingSays(const StageScene& scene, const QString& words)
{
    return std::any_of(scene.things.begin(), scene.things.end(),
                       [&](const Thing& thing) { return thing.words.contains(words); });
}

std::size_t redArrows(const StageScene& scene)
{
    return std::size_t(std::count_if(scene.arrows.begin(), scene.arrows.end(),
                                     [](const Arrow& arrow) { return arrow.queue; }));
}

// The boxes of a queue stand on the stage and touch nobody.
std::string boxFaults(const StageScene& scene)
{
    const QRectF stage(QPointF(0, 0), scene.size);
    for (const BeltQueue& queue : scene.belt.value().queues) {
        const QRectF boxes[] = {queue.places, queue.buffers, queue.pipe, queue.says};
        for (std::size_t i = 0; i < std::size(boxes); ++i) {
            if (!stage.contains(boxes[i])) return "box " + std::to_string(i) + " leaves the stage";
            for (std::size_t k = i + 1; k < std::size(boxes); ++k)
                if (boxes[i].intersects(boxes[k]))
                    return "boxes " + std::to_string(i) + " and " + std::to_string(k);
            for (const Cell& cell : scene.cells)
                if (cell.rect.intersects(boxes[i])) return cell.name.toStdString() + " in a box";
        }
        for (const BeltBuffer& row : queue.rows) {
            if (!queue.buffers.contains(row.rect)) return "a buffer leaves its box";
            for (const BeltItem& item : row.items)
                if (!row.rect.contains(item.rect)) return "an item leaves its buffer";
        }
        for (const BeltItem& item : queue.items)
            if (!queue.pipe.contains(item.rect)) return "an item leaves the pipe";
    }
    return {};
}

} // namespace

TEST(StageBelt, EverybodyIsThereOnceAndNothingOverlaps)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    for (const QSizeF& size : kSizes) {
        const StageScene sut = sceneOf(world, size);
        EXPECT_EQ(faultsOf(sut, world.world()), "") << size.width();
        EXPECT_EQ(boxFaults(sut), "") << size.width();
    }
}

TEST(StageBelt, CrowdsAtBothEndsFitEveryStage)
{
    for (const int each : {1, 3, 12, 40, 100}) {
        PretendedWorld world;
        PretendedQueue queue(world, "q", each);
        for (int number = 1; number <= each; ++number)
            queue.waitingWriter("writer-" + std::to_string(number));
        for (int number = 1; number <= each; ++number)
            queue.waitingReader("reader-" + std::to_string(number));
        for (int number = 1; number <= each; number += 2)
            queue.put("writer-" + std::to_string(number), {"x", "y"});
        for (const QSizeF& size : kSizes) {
            const StageScene sut = sceneOf(world, size);
            EXPECT_EQ(faultsOf(sut, world.world()), "") << each << ", " << size.width();
            EXPECT_EQ(boxFaults(sut), "") << each << ", " << size.width();
        }
    }
}

TEST(StageBelt, WhoPutStandsLeftAndWhoGetsStandsRightWhateverTheyAreCalled)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 5);
    const ActorId reader = queue.waitingReader("writer").actor; // a misleading name
    const ActorId writer = world.sleeper("reader", 10).actor;
    queue.put("reader", {"1"});
    const StageScene sut = sceneOf(world);
    EXPECT_TRUE(isLeftOf(sut, writer, onlyQueue(sut).buffers));
    EXPECT_TRUE(isRightOf(sut, reader, onlyQueue(sut).pipe));
}

TEST(StageBelt, WhoGotSomethingEarlierStaysAReader)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 5);
    const ActorId reader = world.sleeper("someone", 10).actor;
    world.sleeper("other", 10);
    queue.put("other", {"1"});
    queue.got("someone", "7");
    const StageScene sut = sceneOf(world);
    EXPECT_TRUE(isRightOf(sut, reader, onlyQueue(sut).pipe));
}

TEST(StageBelt, WhoHasDoneNothingYetStandsWithThoseOfItsRole)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 5);
    queue.waitingWriter("cook-1");
    queue.waitingReader("guest-1");
    const ActorId cook = world.sleeper("cook-2", 10).actor;
    const ActorId guest = world.sleeper("guest-2", 10).actor;
    const StageScene sut = sceneOf(world);
    EXPECT_TRUE(isLeftOf(sut, cook, onlyQueue(sut).buffers));
    EXPECT_TRUE(isRightOf(sut, guest, onlyQueue(sut).pipe));
}

TEST(StageBelt, AskingForTheSizeMakesNobodyAWriterOrReader)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 5);
    const ActorId curious =
        world.want("curious", ProcessState::ready, Operation::semValue, queue.places()).actor;
    ProcessInfo& looking = world.want("looking", ProcessState::ready, Operation::poll, queue.id());
    looking.argument = 0;
    const QueueStanding sut = whoStandsAtQueues(world.world(), world.texts());
    const std::vector<ActorId> others{0, curious, looking.actor};
    EXPECT_EQ(sut.others, others);
}

TEST(StageBelt, AReaderIsKnownByTheEventsOfTheRun)
{
    History history(true);
    const TextId name = history.addText("q"), item = history.addText("'soup'");
    const ObjectId queue = kMaxActors + 1;
    std::vector<Event> events(3);
    events[0] = {.argument = 3, .actor = 0, .operation = Operation::born};
    events[1] = {.argument = std::int64_t(ObjectKind::queue),
                 .text = name,
                 .actor = 0,
                 .object = queue,
                 .operation = Operation::make};
    events[2] = {.argument = 9,
                 .version = 2,
                 .text = item,
                 .actor = 0,
                 .object = queue,
                 .operation = Operation::receive,
                 .flags = kChange};
    history.append(events);
    Event look{
        .version = 2, .actor = 0, .object = queue, .operation = Operation::poll, .flags = kLook};
    history.append(std::span(&look, 1));
    const ProcessInfo* reader = history.latest().process(0);
    ASSERT_TRUE(reader);
    EXPECT_EQ(tookLast(*reader, queue), item) << "a look afterwards doesn't take it out of mind";
}

TEST(StageBelt, EveryTakenPlaceHasATick)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    const BeltQueue sut = onlyQueue(sceneOf(world));
    EXPECT_EQ(sut.ticks.size(), 3u);
    EXPECT_EQ(sut.taken, 3);
}

TEST(StageBelt, AQueueWithoutABoundSaysSo)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 0);
    queue.deliver({"1"});
    const StageScene scene = sceneOf(world);
    EXPECT_TRUE(onlyQueue(scene).ticks.empty());
    EXPECT_EQ(onlyQueue(scene).placesCount, "no bound");
    EXPECT_EQ(scene.place(StagePlace::door)->caption, "no bound");
}

TEST(StageBelt, AnItemInTheFeedersHandIsStillInTheWritersMemory)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    const BeltQueue sut = onlyQueue(sceneOf(world));
    ASSERT_EQ(sut.rows.size(), 2u);
    EXPECT_EQ(sut.rows[0].owner, "writer-3");
    ASSERT_EQ(sut.rows[0].items.size(), 1u);
    EXPECT_EQ(sut.rows[0].items[0].text, "5");
    EXPECT_TRUE(sut.rows[0].items[0].inHand);
    EXPECT_EQ(sut.rows[1].note, "empty");
}

TEST(StageBelt, TheOldestItemIsNextToLeaveThePipe)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    const BeltQueue sut = onlyQueue(sceneOf(world));
    ASSERT_EQ(sut.items.size(), 2u);
    EXPECT_EQ(sut.items[0].text, "3");
    EXPECT_GT(sut.items[0].rect.left(), sut.items[1].rect.right());
    EXPECT_EQ(sut.pipeNote, "12 of 65,536 bytes");
}

TEST(StageBelt, TheAnswersDifferWhileAnItemIsOnlyInABuffer)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 3);
    world.sleeper("writer-3", 10);
    queue.put("writer-3", {"5"});
    const BeltQueue sut = onlyQueue(sceneOf(world));
    EXPECT_EQ(sut.answers, "qsize() says 1, empty() says True");
    EXPECT_EQ(reasons(sut), "5 is put, but still in writer-3: no reader can get it yet.");
}

TEST(StageBelt, AnItemThatIsTakenCountsUntilItsPlaceIsGivenBack)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 3);
    world.want("reader", ProcessState::ready, Operation::semRelease, queue.places());
    queue.takePlace();
    const BeltQueue sut = onlyQueue(sceneOf(world));
    EXPECT_EQ(sut.answers, "qsize() says 1, empty() says True");
    EXPECT_EQ(reasons(sut), "reader has taken its item, but not given the place back yet.");
}

TEST(StageBelt, WhatADeadWriterDidNotDeliverIsLost)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 3);
    world.dead("writer-1", -9, false);
    queue.put("writer-1", {"7"});
    const BeltQueue sut = onlyQueue(sceneOf(world));
    EXPECT_TRUE(sut.rows.at(0).items.at(0).lost);
    EXPECT_EQ(reasons(sut), "7 is lost: writer-1 ended before it was delivered, and qsize() still "
                            "counts it.");
}

TEST(StageBelt, AnOpenQuestionIsNotAnswered)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    StageInput input = world.input({1248, 355});
    input.hints = false;
    const StageScene scene = layOut(input);
    EXPECT_TRUE(onlyQueue(scene).reasons.empty());
    EXPECT_FALSE(onlyQueue(scene).answers.contains("3"));
}

TEST(StageBelt, TheBlockedEndIsPointedAt)
{
    PretendedWorld world;
    pretendBoundedQueue(world);
    const StageScene full = sceneOf(world);
    EXPECT_EQ(redArrows(full), 1u);
    EXPECT_EQ(full.place(StagePlace::before)->caption, "6 wait to put: the queue is full");

    PretendedWorld empty;
    PretendedQueue queue(empty, "q", 3);
    queue.waitingReader("reader-1");
    queue.waitingReader("reader-2");
    const StageScene sut = sceneOf(empty);
    EXPECT_EQ(redArrows(sut), 1u);
    EXPECT_EQ(sut.place(StagePlace::inside)->caption, "2 wait to get: the pipe is empty");
    EXPECT_EQ(onlyQueue(sut).readersLock, "readers' lock: reader-1");
}

TEST(StageBelt, AFeederThatFindsNoRoomIsPointedAt)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 0);
    world.sleeper("writer", 10);
    queue.put("writer", {"1", "2"}, true);
    queue.stickFeeder("writer");
    const StageScene sut = sceneOf(world);
    EXPECT_TRUE(onlyQueue(sut).rows.at(0).stuck);
    EXPECT_EQ(redArrows(sut), 1u);
    EXPECT_NE(reasons(onlyQueue(sut)).find("the feeder of writer waits for a reader"),
              std::string::npos);
}

TEST(StageBelt, ManyItemsEndInANumber)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 0);
    queue.deliver(
        {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"});
    for (const QSizeF& size : kSizes) {
        const BeltQueue sut = onlyQueue(sceneOf(world, size));
        const int hidden = sut.more.mid(1).toInt();
        EXPECT_EQ(int(sut.items.size()) + hidden, 15) << size.width();
        EXPECT_EQ(sut.items.at(0).text, "1");
    }
}

TEST(StageBelt, ALongItemIsReadInFullUnderThePointer)
{
    const char* item = "{'order': 17, 'guest': 'Anna', 'dish': 'dumplings', 'table': 4}";
    PretendedWorld world;
    PretendedQueue queue(world, "q", 3);
    queue.deliver({item});
    EXPECT_TRUE(someThingSays(sceneOf(world), QString::fromUtf8(item)));
}

TEST(StageBelt, TwoQueuesStandOneBelowTheOther)
{
    PretendedWorld world;
    PretendedQueue tasks(world, "tasks", 4), results(world, "results", 0);
    world.sleeper("source", 10);
    tasks.put("source", {"1"});
    results.waitingReader("collector");
    const StageScene sut = sceneOf(world);
    ASSERT_EQ(sut.belt.value().queues.size(), 2u);
    EXPECT_LT(sut.belt->queues[0].says.bottom(), sut.belt->queues[1].places.top());
    EXPECT_EQ(faultsOf(sut, world.world()), "");
    EXPECT_EQ(boxFaults(sut), "");
}

TEST(StageBelt, QueuesWithoutRoomAreNamed)
{
    PretendedWorld world;
    for (const char* name : {"a", "b", "c", "d", "e", "f"})
        PretendedQueue(world, name, 2);
    const StageScene sut = sceneOf(world, {880, 270});
    EXPECT_LT(sut.belt.value().queues.size(), 6u);
    EXPECT_TRUE(sut.belt->moreQueues.contains("f with 0")) << sut.belt->moreQueues.toStdString();
    EXPECT_EQ(boxFaults(sut), "");
}

TEST(StageBelt, ALockOfTheProgramItselfIsNamedWithItsHolder)
{
    PretendedWorld world;
    PretendedQueue queue(world, "q", 2);
    world.object(ObjectKind::lock, "db", 2);
    world.sleeper("producer", 10);
    const StageScene sut = sceneOf(world);
    ASSERT_EQ(sut.belt.value().plates.size(), 1u) << "the queue's own locks are not listed here";
    EXPECT_EQ(sut.belt->plates[0].text, "lock db: producer holds it");
}

} // namespace forkscope
