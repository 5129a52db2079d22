#include "tests/support/random_life.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::int32_t kMainPid = 3;

} // namespace

RandomLife::RandomLife(std::uint64_t seed, int maxActors)
    : m_random(seed), m_maxActors(maxActors)
{
    m_beings.reserve(std::size_t(2 * maxActors) + 2); // those at hand must stay where they are
    make(ObjectKind::lock, "db", 0);
    make(ObjectKind::semaphore, "rooms", 2);
    make(ObjectKind::event, "light", 0);
    make(ObjectKind::value, "number", 0);
    const ObjectId queue = make(ObjectKind::queue, "q", 0);
    m_queues.push_back({queue, make(ObjectKind::semaphore, "q places", 3, queue),
                        make(ObjectKind::lock, "q readers", 0, queue),
                        make(ObjectKind::lock, "q writers", 0, queue)});
    make(ObjectKind::lock, "safe", kRobust);
    bear(kNobody);
}

ObjectId RandomLife::make(ObjectKind kind, const std::string& name, std::uint32_t state,
                          ObjectId owner, ActorId maker)
{
    const ObjectId id = m_nextObject++;
    Thing& thing = m_things[id];
    thing.kind = kind;
    thing.owner = owner;
    thing.state = state;
    add({.argument = std::int64_t(kind), .result = state, .before = owner, .text = text(name),
         .actor = maker, .object = id, .operation = Operation::make, .flags = kTransparent});
    return id;
}

void RandomLife::bear(ActorId parent)
{
    const auto actor = ActorId(m_beings.size());
    Being& being = m_beings.emplace_back();
    being.actor = actor;
    being.parent = parent;
    m_things[processWord(actor)].state = kStarted;
    const std::string role = actor == 0 ? "main" : "client-" + std::to_string(actor);
    add({.argument = kMainPid + actor, .result = 900 + actor, .text = text(role), .actor = actor,
         .operation = Operation::born});
    announce(being);
}

void RandomLife::announce(Being& being)
{
    Event event = eventFor(being);
    event.phase = Phase::announced;
    event.before = being.seen;
    add(event);
}

bool RandomLife::blocked(const Being& being) const
{
    const Wish& wish = being.wish;
    if (wish.operation == Operation::waitAny) {
        bool any = false;
        for (const Being& child : m_beings) {
            if (!child.isChildOf(being.actor)) continue;
            const std::uint32_t state = m_things.at(processWord(child.actor)).state;
            if (state == kDead) return false;
            any = any || state == kStarted;
        }
        return any;
    }
    const auto thing = m_things.find(wish.object);
    const std::uint32_t state = thing == m_things.end() ? 0 : thing->second.state;
    return transition(wish.operation, state, being.actor, wish.argument, being.seen).ruling
           == Ruling::blocks;
}

bool RandomLife::step()
{
    std::vector<ActorId> able;
    for (const Being& being : m_beings) {
        const bool timed = hasDeadline(being.wish.operation, being.wish.argument);
        if (being.alive && (timed || !blocked(being))) able.push_back(being.actor);
    }
    if (able.empty()) return false;
    const ActorId actor = able[std::size_t(draw(0, int(able.size()) - 1))];
    const bool late = m_beings[actor].wish.operation == Operation::sleep ||
                      blocked(m_beings[actor]);
    m_time += kStepTime;
    if (late) m_time = std::max(m_time, m_beings[actor].wish.argument);
    ++m_step;
    perform(actor);
    Being& being = m_beings[actor];
    if (!being.alive) return true;
    if (being.plan.empty()) plan(being);
    being.wish = being.plan.front();
    being.plan.pop_front();
    if (being.wish.operation == Operation::put && being.wish.object == 0) {
        startFeeder(being, m_queues[0]);
        being.wish.object = being.buffers[m_queues[0].queue];
    }
    announce(being);
    return true;
}

void RandomLife::perform(ActorId actor)
{
    Being& being = m_beings[actor];
    Event done = eventFor(being);
    switch (being.wish.operation) {
    case Operation::start:
        return performStart(being);
    case Operation::waitAny:
        return performWaitAny(being);
    case Operation::sendSignal:
        return performSignal(being);
    case Operation::exit:
        add(done);
        return die(actor, int(done.argument));
    default:
        break;
    }
    const auto thing = m_things.find(being.wish.object);
    if (thing == m_things.end()) return add(done);
    const Transition next = transition(done.operation, thing->second.state, actor, done.argument,
                                       being.seen);
    done.before = thing->second.state;
    if (next.ruling == Ruling::changes) return performChange(being, done);
    done.version = thing->second.version;
    done.flags = kLook;
    const bool looked = next.ruling == Ruling::looks;
    done.result = looked ? resultOfLook(done.operation, thing->second.state) : 0;
    add(done);
    follow(being, done, looked);
}

void RandomLife::performChange(Being& being, const Event& announced)
{
    Event done = announced;
    Thing& thing = m_things[done.object];
    if (done.operation == Operation::receive) done.argument = kItemBytes;
    if (done.operation == Operation::take || done.operation == Operation::receive) {
        const std::string item = thing.items.front();
        thing.items.pop_front();
        if (done.operation == Operation::take) being.carries = item;
        else done.text = text(item);
    }
    if (done.operation == Operation::put) thing.items.push_back(being.wish.text);
    if (done.operation == Operation::deliver) {
        thing.items.push_back(being.carries);
        done.text = text(being.carries);
    }
    if (done.operation == Operation::semAcquire && thing.owner == 0)
        thing.holders.insert(being.actor);
    const auto held = thing.holders.find(being.actor);
    if (done.operation == Operation::semRelease && held != thing.holders.end())
        thing.holders.erase(held);
    thing.state =
        transition(done.operation, thing.state, being.actor, done.argument, being.seen).state;
    thing.version += traits(done.operation).twoStep ? 2 : 1;
    done.version = thing.version;
    done.result = 1;
    done.flags = kChange;
    add(done);
    follow(being, done, true);
}

// What the program does next depends on how it went.
void RandomLife::follow(Being& being, const Event& done, bool succeeded)
{
    if (done.operation == Operation::eventWait) {
        being.seen = done.before;
        if (!done.result) being.plan = {{Operation::eventWake, done.object, done.argument}};
    } else if (done.operation == Operation::poll && !succeeded) {
        being.plan = {being.plan.back()}; // lets others read
    } else if (!succeeded && done.operation != Operation::semRelease) {
        being.plan.clear();
    }
}

void RandomLife::performStart(Being& being)
{
    const auto child = ActorId(m_beings.size());
    if (int(child) >= m_maxActors) { // as fork(2), when there is no room for another process
        return add({.argument = child, .result = -1, .actor = being.actor,
                    .object = processWord(child), .operation = Operation::start});
    }
    add({.argument = child, .result = kMainPid + child, .version = 1, .actor = being.actor,
         .object = processWord(child), .operation = Operation::start, .flags = kChange});
    bear(being.actor);
}

void RandomLife::performWaitAny(Being& being)
{
    Event done = eventFor(being);
    for (const Being& child : m_beings) {
        if (!child.isChildOf(being.actor) || m_things[processWord(child.actor)].state != kDead) continue;
        m_things[processWord(child.actor)].state = kReaped;
        done.object = processWord(child.actor);
        done.flags = kChange;
        return add(done);
    }
    add(done);
}

void RandomLife::performSignal(Being& being)
{
    const ActorId victim = actorOfWord(being.wish.object);
    Event done = eventFor(being);
    done.flags = kLook;
    done.result = m_things[being.wish.object].state != kReaped;
    add(done);
    if (m_beings[victim].alive) die(victim, -9);
}

// A feeder of its own at the first put of a process.
void RandomLife::startFeeder(Being& being, const QueueParts& queue)
{
    const auto actor = ActorId(m_beings.size());
    const std::string name = "client-" + std::to_string(being.actor);
    const ObjectId buffer =
        make(ObjectKind::buffer, name + " buffer", 0, queue.queue, being.actor);
    being.buffers[queue.queue] = buffer;
    being.feeders[queue.queue] = actor;
    m_things[processWord(actor)].state = kStarted;
    add({.argument = actor, .version = 1, .text = text(name + " feeder"), .actor = being.actor,
         .object = processWord(actor), .operation = Operation::startFeeder,
         .flags = kChange | kTransparent});
    Being& feeder = m_beings.emplace_back();
    feeder.actor = actor;
    feeder.parent = feeder.creator = being.actor;
    feeder.buffers[queue.queue] = buffer;
    plan(feeder);
    feeder.wish = feeder.plan.front();
    feeder.plan.pop_front();
    announce(feeder);
}

void RandomLife::die(ActorId actor, int exitCode)
{
    m_beings[actor].alive = false;
    m_beings[actor].exitCode = exitCode;
    m_things[processWord(actor)].state = kDead;
    add({.argument = exitCode, .version = 2, .actor = actor, .object = processWord(actor),
         .operation = Operation::died, .flags = kChange});
    for (Being& other : m_beings) {
        if (other.creator == actor && other.alive) {
            other.alive = false;
            m_things[processWord(other.actor)].state = kReaped;
        } else if (other.parent == actor && other.creator == kNobody) {
            if (m_things[processWord(other.actor)].state == kReaped) continue;
            other.orphan = true;
            other.parent = kNobody;
            add({.argument = 1, .actor = other.actor, .operation = Operation::adopted});
            if (!other.alive) reap(other.actor);
        }
    }
    markLocksOf(actor);
    if (m_beings[actor].parent == kNobody) reap(actor);
}

void RandomLife::markLocksOf(ActorId dead)
{
    for (auto& [id, thing] : m_things) {
        if (thing.kind != ObjectKind::lock || !isRobust(thing.state)) continue;
        if (holderOf(thing.state) != dead) continue;
        add({.version = ++thing.version, .before = thing.state, .actor = dead, .object = id,
             .operation = Operation::ownerDied, .flags = kChange});
        thing.state = kRobust | (dead + 1u) << 16;
    }
}

void RandomLife::reap(ActorId actor)
{
    m_things[processWord(actor)].state = kReaped;
    add({.version = 3, .actor = actor, .object = processWord(actor),
         .operation = Operation::reaped, .flags = kChange});
}

Event RandomLife::eventFor(const Being& being)
{
    Event event;
    event.argument = being.wish.argument;
    event.actor = being.actor;
    event.object = being.wish.object;
    event.operation = being.wish.operation;
    if (!being.wish.text.empty()) event.text = text(being.wish.text);
    return event;
}

void RandomLife::add(Event event)
{
    event.time = m_time;
    event.step = m_step;
    m_events.push_back(event);
}

} // namespace forkscope
