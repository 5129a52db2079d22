// Draws families in telling situations into PNG files, so that people can look at them.

#include "tests/app/pretended_family.h"
#include "tests/app/stage_picture.h"

namespace forkscope {

namespace {

void pretendTwenty(PretendedWorld& world)
{
    pretendFactory(world, 20);
}
void pretendTwoHundred(PretendedWorld& world)
{
    pretendFactory(world, 200);
}
void pretendDeep(PretendedWorld& world)
{
    pretendGenerations(world, 9);
}

// Main is gone before its children.
void pretendMainGone(PretendedWorld& world)
{
    ProcessInfo& main = world.process("main");
    main.state = ProcessState::gone;
    main.letter = '-';
    main.exitCode = -9;
    main.diedAt = 900 * kMs;
    main.reapedAt = 901 * kMs;
    world.sleeper("worker-1", 80);
    world.sleeper("worker-2", 220);
    world.dead("worker-3", 0, false, 1900);
    for (const char* role : {"worker-1", "worker-2", "worker-3"})
        orphan(world, role, 900);
}

// A lock holder was terminated; another one is told to end and ignores it.
void pretendTerminated(PretendedWorld& world)
{
    ObjectInfo& lock = world.object(ObjectKind::lock, "db", 2);
    const ObjectId id = lock.id;
    world.dead("holder", -15, false, 1200);
    world.want("waiter-1", ProcessState::waiting, Operation::acquire, id);
    world.want("waiter-2", ProcessState::waiting, Operation::acquire, id);
    world.sleeper("stubborn", 300);
    world.process("stubborn").lastSignal = 15;
}

// Workers with helpers of their own, some of which are orphans.
void pretendBranches(PretendedWorld& world)
{
    for (const char* role : {"left", "middle", "right"}) {
        world.want(role, ProcessState::waiting, Operation::join, processWord(1));
        for (int number = 1; number <= 3; ++number) {
            const std::string child = std::string(role) + "-" + std::to_string(number);
            world.sleeper(child, 40 * number);
            setParent(world, child, role);
        }
    }
    ProcessInfo& middle = world.process("middle");
    middle.state = ProcessState::zombie;
    middle.letter = 'Z';
    middle.exitCode = -9;
    middle.diedAt = 1700 * kMs;
    for (const char* role : {"middle-1", "middle-2", "middle-3"})
        orphan(world, role, 1700);
}

const Situation kSituations[] = {{"plan", pretendFamily}, {"twenty", pretendTwenty},
                                 {"crowd", pretendTwoHundred}, {"deep", pretendDeep},
                                 {"maingone", pretendMainGone}, {"terminated", pretendTerminated},
                                 {"branches", pretendBranches}};

} // namespace

} // namespace forkscope

int main(int argc, char** argv)
{
    return forkscope::drawSituations(argc, argv, "family", forkscope::kSituations, true);
}
