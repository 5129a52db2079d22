#include "tests/app/pretended_family.h"

#include <csignal>

namespace forkscope {

void setParent(PretendedWorld& world, std::string_view child, std::string_view parent)
{
    const ProcessInfo& above = world.process(parent);
    ProcessInfo& process = world.process(child);
    process.parent = above.actor;
    process.parentPid = above.pid;
}

void orphan(PretendedWorld& world, std::string_view role, int when)
{
    ProcessInfo& process = world.process(role);
    process.orphan = true;
    process.formerParentPid = process.parentPid;
    process.parentPid = 1;
    process.adoptedAt = when * kMs;
}

void pretendFamily(PretendedWorld& world)
{
    ProcessInfo& main = world.process("main");
    main.operation = Operation::sleep;
    main.state = ProcessState::sleeping;
    main.object = 0;
    main.argument = world.world().time + 340 * kMs;
    ProcessInfo& first = world.dead("child-1", 0, false, 1488);
    first.lastSignal = SIGKILL;
    first.cpu = 11 * kMs;
    world.add("child-2", ProcessState::running);
    world.dead("child-3", 0, true, 310);
    world.dead("child-4", -9, false, 1512);
    world.sleeper("grandchild-1", 120);
    world.sleeper("logger", 400);
    world.process("logger").daemon = true;
    setParent(world, "grandchild-1", "child-4");
    orphan(world, "grandchild-1", 1512);
}

void pretendFactory(PretendedWorld& world, int children)
{
    for (int number = 1; number <= children; ++number) {
        const std::string role = "child-" + std::to_string(number);
        if (number % 9 == 0)
            world.add(role, ProcessState::running);
        else if (number % 5 == 0)
            world.sleeper(role, 10 * number);
        else if (number % 7 == 0)
            world.dead(role, 0, true, 200 + number);
        else
            world.dead(role, number % 4 == 0 ? 1 : 0, false, 300 + 5 * number);
    }
}

void pretendGenerations(PretendedWorld& world, int generations)
{
    std::string above = "main";
    for (int number = 1; number <= generations; ++number) {
        const std::string role = "generation-" + std::to_string(number);
        world.sleeper(role, 100 * number);
        setParent(world, role, above);
        above = role;
    }
}

} // namespace forkscope
