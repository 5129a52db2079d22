#include "tests/app/stage_worlds.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

std::string numbered(const char* role, int number)
{
    return role + std::string("-") + std::to_string(number);
}

} // namespace

Event& StageWorld::happened(ActorId actor, Operation operation, ObjectId object,
                            std::int64_t result)
{
    Event& event = m_events.emplace_back();
    event.actor = actor;
    event.operation = operation;
    event.object = object;
    event.result = result;
    event.time = world().time - 300 * kMs;
    event.argument = kForever;
    world().events = std::uint32_t(m_events.size());
    return event;
}

StageInput StageWorld::input(QSizeF size, Language language) const
{
    StageInput input = PretendedWorld::input(size, language);
    input.eventAt = [this](std::uint32_t number) {
        return number < m_events.size() ? &m_events[number] : nullptr;
    };
    return input;
}

StageWorld& StageWorld::rooms(int rooms, int users, int done, int inside, int coming)
{
    const ObjectId id = object(ObjectKind::semaphore, "rooms", std::uint32_t(rooms)).id;
    ObjectInfo& semaphore = world().objects.back();
    semaphore.state = std::uint32_t(std::max(0, rooms - inside));
    semaphore.changedBy = 1;
    for (int i = 0; i < users; ++i) {
        const std::string role = numbered("user", i + 1);
        if (i < done) {
            dead(role, 0, i + 3 < done, 900 + 10 * i);
        } else if (i < done + inside) {
            const ProcessInfo& guest = sleeper(role, 478 - 7 * (i % 40), 543 + 60 * (i % 7));
            semaphore.holdings.push_back({guest.actor, guest.since, 12u + std::uint32_t(i), 0});
        } else if (i >= users - coming) {
            sleeper(role, 300 + 20 * i);
        } else {
            want(role, ProcessState::waiting, Operation::semAcquire, id, 600);
        }
    }
    return *this;
}

StageWorld& StageWorld::counter(int rooms, int users, int done, int inside)
{
    const ObjectId id = object(ObjectKind::value, "free", std::uint32_t(rooms - inside)).id;
    for (int i = 0; i < users; ++i) {
        const std::string role = numbered("user", i + 1);
        if (i < done) {
            dead(role, 0, i + 3 < done, 900 + 10 * i);
            continue;
        }
        ProcessInfo& user = i < done + inside
                                ? sleeper(role, 400)
                                : want(role, ProcessState::ready, Operation::valueGet, id);
        user.memories.push_back({id, std::uint32_t(i % 3), i % 2, 0, 0});
    }
    return *this;
}

StageWorld& StageWorld::die(ActorId actor)
{
    ProcessInfo& process = *world().process(actor);
    process.state = ProcessState::zombie;
    process.exitCode = -9;
    process.diedAt = world().time - 50 * kMs;
    process.letter = 'Z';
    process.phase = Phase::done;
    return *this;
}

void StageWorld::switcher()
{
    ProcessInfo& light = sleeper("light", 538, 1004);
    happened(light.actor, Operation::eventSet, world().objects[0].id, 0);
    happened(light.actor, Operation::eventClear, world().objects[0].id, 0);
}

// Waits for green; every fourth has woken before and found red, police only waits for 100 ms.
void StageWorld::arrive(const std::string& role, bool timed, ObjectId light, int number)
{
    const bool woke = number % 4 == 1 && !timed;
    const auto actor = ActorId(world().processes.size());
    if (woke) happened(actor, Operation::eventWake, light, 1);
    Event& look = happened(actor, Operation::eventWait, light, 0);
    look.index = 0;
    ProcessInfo& car = want(role, ProcessState::waiting, Operation::eventWake, light, 1938);
    car.memories.push_back({light, 1, 0, 0, world().events - 1});
    if (timed) car.argument = car.since + 100 * kMs;
}

void StageWorld::pass(const std::string& role, ObjectId light, int number, int through)
{
    const auto actor = ActorId(world().processes.size());
    happened(actor, Operation::eventIsSet, light, 1);
    ProcessInfo& car = number + 2 >= through && through < 15
                           ? add(role, ProcessState::running, 1900)
                           : dead(role, 0, number % 2 == 0, 1200 + 10 * number);
    car.memories.push_back({light, 1, 1, 0, world().events - 1});
}

StageWorld& StageWorld::light(int cars, int police, int through, bool green, int coming)
{
    ObjectInfo& light = object(ObjectKind::event, "light", green ? 3 : 2);
    light.changedBy = 1;
    light.changedAt = 1004 * kMs;
    light.changedAtStep = 31;
    const ObjectId id = light.id;
    switcher();
    const int all = cars + police;
    for (int i = 0; i < all; ++i) {
        // Police comes in between.
        const bool isPolice = (i + 1) * police / all > i * police / all;
        const int number = isPolice ? (i + 1) * police / all : i + 1 - (i + 1) * police / all;
        const std::string role = numbered(isPolice ? "police" : "car", number);
        if (i < through) pass(role, id, i, through);
        else if (i >= all - coming) sleeper(role, 200 + 30 * i);
        else arrive(role, isPolice, id, i);
    }
    return *this;
}

} // namespace forkscope
