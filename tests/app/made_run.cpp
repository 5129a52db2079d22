#include "tests/app/made_run.h"

#include "engine/record/semantics.h"

#include <csignal>

namespace forkscope {

namespace {

constexpr std::int64_t kStep = 100'000; // nanoseconds of virtual time
constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kDaemon = 1 << 16;
constexpr std::int32_t kMainPid = 3;
constexpr std::int32_t kFirstOsPid = 41'203;

} // namespace

MadeRun::MadeRun() : m_texts{{"", 0}}, m_nextObject(kMaxActors + 1)
{
    m_update.texts.push_back("");
    m_indices.push_back(0);
    make(ObjectKind::printer, "output", 0, 0, kNobody);
    m_states[processWord(0)] = kStarted;
    add({.argument = kMainPid, .result = kFirstOsPid, .text = text("main"), .actor = 0,
         .operation = Operation::born});
    does(0, Operation::begin);
}

ActorId MadeRun::start(ActorId parent, const std::string& role, bool daemon)
{
    const auto child = ActorId(m_indices.size());
    m_indices.push_back(0);
    m_time += kStep;
    ++m_step;
    m_states[processWord(child)] = kStarted;
    add({.argument = daemon ? kDaemon : 0,
         .result = kMainPid + child,
         .version = ++m_versions[processWord(child)],
         .text = text(role),
         .actor = parent,
         .object = processWord(child),
         .operation = Operation::start,
         .flags = kChange});
    add({.argument = kMainPid + child, .result = kFirstOsPid + child, .text = text(role),
         .actor = child, .operation = Operation::born});
    does(child, Operation::begin);
    return child;
}

ActorId MadeRun::startFeeder(ActorId process, const std::string& role)
{
    const auto feeder = ActorId(m_indices.size());
    m_indices.push_back(0);
    m_states[processWord(feeder)] = kStarted;
    add({.version = ++m_versions[processWord(feeder)],
         .text = text(role),
         .actor = process,
         .object = processWord(feeder),
         .operation = Operation::startFeeder,
         .flags = kChange | kTransparent});
    return feeder;
}

ObjectId MadeRun::make(ObjectKind kind, const std::string& name, std::uint32_t state,
                       ObjectId owner, ActorId maker)
{
    const ObjectId id = m_nextObject++;
    m_states[id] = state;
    add({.argument = std::int64_t(kind),
         .result = state,
         .before = owner,
         .text = text(name),
         .actor = maker,
         .object = id,
         .operation = Operation::make,
         .flags = kTransparent});
    return id;
}

void MadeRun::wants(ActorId actor, Operation operation, ObjectId object, std::int64_t argument,
                    const std::string& words)
{
    add({.argument = argument, .text = text(words), .actor = actor, .object = object,
         .operation = operation, .phase = Phase::announced});
}

void MadeRun::does(ActorId actor, Operation operation, ObjectId object, std::int64_t argument,
                   const std::string& words)
{
    m_time += kStep;
    ++m_step;
    const std::uint32_t before = m_states[object];
    const Transition next = transition(operation, before, actor, argument);
    const bool makes = object && traits(operation).effect == Effect::change &&
                       next.ruling == Ruling::changes;
    if (makes) {
        m_states[object] = next.state;
        ++m_versions[object];
    }
    add({.argument = argument,
         .result = operation == Operation::sendSignal,
         .version = m_versions[object],
         .before = before,
         .text = text(words),
         .actor = actor,
         .object = object,
         .operation = operation,
         .flags = !object ? std::uint8_t(0) : makes ? kChange : kLook});
}

void MadeRun::dies(ActorId actor, int exitCode)
{
    const ObjectId word = processWord(actor);
    add({.argument = exitCode,
         .version = ++m_versions[word],
         .before = m_states[word],
         .actor = actor,
         .object = word,
         .operation = Operation::died,
         .flags = kChange});
    m_states[word] = kDead;
}

void MadeRun::host(ActorId actor, Operation operation, std::int64_t argument)
{
    add({.argument = argument, .actor = actor, .operation = operation});
}

void MadeRun::passes(int milliseconds) { m_time += milliseconds * kMillisecond; }

void MadeRun::add(Event event)
{
    const bool own = event.actor != kNobody && !traits(event.operation).byHost;
    if (own) event.index = m_indices[event.actor]++;
    event.time = m_time;
    event.step = m_step;
    m_update.events.push_back(event);
}

TextId MadeRun::text(const std::string& words)
{
    const auto [known, added] = m_texts.try_emplace(words, TextId(m_update.texts.size()));
    if (added) m_update.texts.push_back(words);
    return known->second;
}

MadeRun roomsRun()
{
    MadeRun run;
    const ObjectId rooms = run.make(ObjectKind::semaphore, "rooms", 2);
    std::vector<ActorId> users;
    for (int user = 1; user <= 4; ++user) {
        users.push_back(run.start(0, "user-" + std::to_string(user)));
        run.passes(20);
        run.wants(users.back(), Operation::semAcquire, rooms);
        if (user <= 2) {
            run.does(users.back(), Operation::semAcquire, rooms, kForever);
            const std::int64_t due = run.now() + (100 + 60 * user) * kMillisecond;
            run.wants(users.back(), Operation::sleep, 0, due);
        }
    }
    run.wants(0, Operation::join, processWord(users[0]));
    for (std::size_t user = 0; user < users.size(); ++user) {
        run.passes(60);
        run.does(users[user], Operation::sleep);
        run.wants(users[user], Operation::semRelease, rooms, 0);
        run.does(users[user], Operation::semRelease, rooms);
        if (user + 2 < users.size()) {
            run.does(users[user + 2], Operation::semAcquire, rooms, kForever);
            run.wants(users[user + 2], Operation::sleep, 0, run.now() + 110 * kMillisecond);
        }
        run.does(users[user], Operation::exit);
        run.dies(users[user], 0);
    }
    return run;
}

MadeRun lightRun()
{
    MadeRun run;
    const ObjectId light = run.make(ObjectKind::event, "light");
    const ActorId keeper = run.start(0, "light");
    run.wants(keeper, Operation::sleep, 0, 100 * kMillisecond);
    std::vector<ActorId> cars;
    for (int car = 1; car <= 3; ++car) {
        cars.push_back(run.start(0, "car-" + std::to_string(car)));
        run.passes(10);
        run.does(cars.back(), Operation::eventWait, light, kForever);
        run.wants(cars.back(), Operation::eventWake, light);
    }
    run.wants(0, Operation::join, processWord(cars[0]));
    const auto turns = [&](Operation operation) {
        run.passes(70);
        run.does(keeper, Operation::sleep);
        run.does(keeper, operation, light);
        run.wants(keeper, Operation::sleep, 0, run.now() + 70 * kMillisecond);
    };
    const auto passes = [&](ActorId car) {
        run.does(car, Operation::eventWake, light, kForever);
        run.does(car, Operation::tally, 0, 1, "cars-passed");
        run.does(car, Operation::exit);
        run.dies(car, 0);
    };
    turns(Operation::eventSet);
    passes(cars[0]);
    passes(cars[1]);
    turns(Operation::eventClear);
    run.does(cars[2], Operation::eventWake, light, kForever);
    run.does(cars[2], Operation::eventIsSet, light);
    run.does(cars[2], Operation::eventWait, light, kForever);
    run.wants(cars[2], Operation::eventWake, light);
    turns(Operation::eventSet);
    passes(cars[2]);
    return run;
}

MadeRun queueRun()
{
    MadeRun run;
    const ObjectId queue = run.make(ObjectKind::queue, "q");
    const ObjectId places = run.make(ObjectKind::semaphore, "q places", 3, queue);
    const ObjectId readers = run.make(ObjectKind::lock, "q readers", 0, queue);
    run.make(ObjectKind::lock, "q writers", 0, queue);
    std::vector<ActorId> writers;
    std::vector<ActorId> feeders;
    std::vector<ObjectId> buffers;
    for (int writer = 1; writer <= 2; ++writer)
        writers.push_back(run.start(0, "writer-" + std::to_string(writer)));
    const ActorId reader = run.start(0, "reader-1");
    run.wants(reader, Operation::receive, queue);
    run.wants(0, Operation::join, processWord(writers[0]));
    for (std::size_t i = 0; i < writers.size(); ++i) {
        buffers.push_back(run.make(ObjectKind::buffer, "q buffer", 0, queue, writers[i]));
        feeders.push_back(run.startFeeder(writers[i], "feeder"));
    }
    const auto puts = [&](std::size_t i, const std::string& item) {
        run.does(writers[i], Operation::semAcquire, places, kForever);
        run.does(writers[i], Operation::put, buffers[i], 0, item);
        run.wants(writers[i], Operation::semAcquire, places);
    };
    const auto delivers = [&](std::size_t i, const std::string& item) {
        run.does(feeders[i], Operation::take, buffers[i], 0, item);
        run.wants(feeders[i], Operation::deliver, queue, 5, item);
        run.passes(2);
        run.does(feeders[i], Operation::deliver, queue, 5, item);
        run.wants(feeders[i], Operation::take, buffers[i], 0);
    };
    puts(0, "3");
    puts(1, "4");
    delivers(0, "3");
    puts(0, "5");
    delivers(1, "4");
    run.passes(3);
    run.does(reader, Operation::acquire, readers, kForever);
    run.does(reader, Operation::receive, queue, 5, "3");
    run.does(reader, Operation::release, readers);
    run.does(reader, Operation::semRelease, places, 3);
    puts(1, "6");
    delivers(0, "5");
    return run;
}

MadeRun zombieRun()
{
    MadeRun run;
    const ActorId child = run.start(0, "child-1");
    const ActorId parent = run.start(0, "child-2");
    const ActorId grandchild = run.start(parent, "grandchild-1");
    const ActorId logger = run.start(0, "logger", true);
    run.wants(logger, Operation::sleep, 0, 900 * kMillisecond);
    run.wants(grandchild, Operation::sleep, 0, 700 * kMillisecond);
    run.wants(0, Operation::sleep, 0, 600 * kMillisecond);
    run.passes(40);
    run.does(child, Operation::print, kMaxActors + 1, 1, "child-1 ends");
    run.does(child, Operation::exit);
    run.dies(child, 0);
    run.passes(40);
    run.does(parent, Operation::exit, 0, 0);
    run.dies(parent, 0);
    run.host(grandchild, Operation::adopted, 1);
    run.passes(60);
    run.does(0, Operation::sleep);
    run.does(0, Operation::sendSignal, processWord(child), SIGKILL);
    run.wants(0, Operation::sleep, 0, 600 * kMillisecond);
    run.passes(200);
    run.host(grandchild, Operation::actKill);
    run.dies(grandchild, -9);
    run.host(grandchild, Operation::reaped);
    run.passes(50);
    return run;
}

} // namespace forkscope
