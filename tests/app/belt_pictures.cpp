// Draws the belt of a queue in telling situations into PNG files, so that people can look at them.

#include "tests/app/pretended_queue.h"
#include "tests/app/stage_picture.h"

namespace forkscope {

namespace {

void pretendMismatch(PretendedWorld& world)
{
    PretendedQueue queue(world, "tasks", 5);
    world.sleeper("producer-1", 40);
    world.sleeper("producer-2", 90);
    queue.put("producer-1", {"{'order': 17, 'guest': 'Anna'}", "18"});
    queue.waitingReader("consumer-1");
    queue.waitingReader("consumer-2");
}

void pretendManyItems(PretendedWorld& world)
{
    PretendedQueue queue(world, "queue", 0);
    world.want("writer", ProcessState::running, Operation::print, 0);
    world.sleeper("reader", 300);
    queue.got("reader", "0");
    queue.put("writer", {"15", "16", "17", "18", "19", "20", "21", "22", "23", "24"}, true);
    queue.deliver({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"});
    queue.stickFeeder("writer");
}

void pretendLost(PretendedWorld& world)
{
    PretendedQueue queue(world, "q", 4);
    world.dead("writer-1", -9, false);
    world.sleeper("writer-2", 12);
    queue.put("writer-1", {"7"});
    queue.put("writer-2", {});
    queue.waitingReader("reader-1");
}

void pretendStart(PretendedWorld& world)
{
    PretendedQueue queue(world, "q", 3);
    for (int number = 1; number <= 10; ++number)
        world.sleeper("writer-" + std::to_string(number), 7 * number);
    for (int number = 1; number <= 10; ++number)
        world.sleeper("reader-" + std::to_string(number), 9 * number);
}

void pretendTwoQueues(PretendedWorld& world)
{
    PretendedQueue tasks(world, "tasks", 4);
    PretendedQueue results(world, "results", 0);
    world.object(ObjectKind::lock, "db", 3).heldSinceStep = 12;
    world.sleeper("source", 10);
    world.want("worker-1", ProcessState::ready, Operation::receive, tasks.id());
    world.sleeper("worker-2", 30);
    results.waitingReader("collector");
    tasks.got("worker-2", "1");
    tasks.hold("worker-1");
    tasks.deliver({"2", "3"});
    tasks.put("source", {"4"}, true);
    results.put("worker-2", {"1 squared is 1"});
}

void pretendCrowd(PretendedWorld& world)
{
    PretendedQueue queue(world, "q", 40);
    for (int number = 1; number <= 100; ++number)
        queue.waitingWriter("writer-" + std::to_string(number));
    for (int number = 1; number <= 99; ++number)
        queue.waitingReader("reader-" + std::to_string(number));
    queue.put("writer-7", {"a"});
    queue.put("writer-8", {"b", "c"});
    for (int number = 20; number < 57; ++number)
        queue.put("writer-" + std::to_string(number), {"d"});
}

const Situation kSituations[] = {{"bounded", pretendBoundedQueue}, {"mismatch", pretendMismatch},
                                 {"many", pretendManyItems}, {"lost", pretendLost},
                                 {"start", pretendStart}, {"two", pretendTwoQueues},
                                 {"crowd", pretendCrowd}};

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    return forkscope::drawSituations(argc, argv, "belt", forkscope::kSituations);
}
