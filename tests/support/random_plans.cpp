// What the actors of a random life are up to.

#include "tests/support/random_life.h"

namespace forkscope {

int RandomLife::draw(int first, int last)
{
    return std::uniform_int_distribution<int>(first, last)(m_random);
}

// Now and then a try, now and then a timed wait.
std::int64_t RandomLife::deadline()
{
    const int kind = draw(0, 5);
    if (kind == 0) return 0;
    return kind == 1 ? m_time + draw(1, 20) * kStepTime : kForever;
}

ObjectId RandomLife::one(ObjectKind kind)
{
    for (const auto& [id, thing] : m_things)
        if (thing.kind == kind && thing.owner == 0) return id;
    return 0;
}

void RandomLife::plan(Being& being)
{
    if (being.creator != kNobody)
        return planFeeder(being, being.buffers.begin()->second, m_queues[0]);
    std::deque<Wish>& plan = being.plan;
    // Main is there for the others: it never waits for ever, so that life goes on.
    switch (being.actor == 0 ? draw(3, 13) : draw(0, 9)) {
    case 0:
        plan = {{Operation::acquire, one(ObjectKind::lock), deadline()},
                {Operation::sleep, 0, m_time + draw(1, 9) * kStepTime},
                {Operation::release, one(ObjectKind::lock)}};
        return;
    case 1:
        plan = {{Operation::semAcquire, one(ObjectKind::semaphore), deadline()},
                {Operation::semValue, one(ObjectKind::semaphore)},
                {Operation::semRelease, one(ObjectKind::semaphore)}};
        if (draw(0, 5) == 0) plan.push_back(plan.back()); // gives back what it hasn't
        return;
    case 2:
        plan = {{Operation::eventWait, one(ObjectKind::event), deadline()}};
        return;
    case 3:
        plan = {{draw(0, 1) ? Operation::eventSet : Operation::eventClear,
                 one(ObjectKind::event)}};
        return;
    case 4:
        plan = {{Operation::sleep, 0, m_time + draw(1, 5) * kStepTime}};
        return;
    case 5:
    case 6:
        if (being.actor != 0 && draw(0, 1)) return planPut(being, m_queues[0]);
        if (being.actor != 0) return planGet(being, m_queues[0]);
        [[fallthrough]];
    case 7:
        plan = {{Operation::valueGet, one(ObjectKind::value)},
                {Operation::valueSet, one(ObjectKind::value), draw(-3, 3)}};
        return;
    default:
        return planChild(being);
    }
}

void RandomLife::planChild(Being& being)
{
    std::vector<ActorId> children;
    for (const Being& other : m_beings)
        if (other.isChildOf(being.actor)) children.push_back(other.actor);
    const bool room = int(m_beings.size()) < m_maxActors;
    const int kind = draw(0, 8);
    const auto limit = [&] {
        const std::int64_t drawn = deadline();
        return being.actor == 0 && drawn == kForever ? m_time + 5 * kStepTime : drawn;
    };
    if (kind < 3 && room) {
        being.plan = {{Operation::start, processWord(ActorId(m_beings.size()))}};
    } else if (being.actor != 0 && (kind == 3 || (children.empty() && kind < 6))) {
        being.plan = {{Operation::exit, 0, draw(0, 1)}};
    } else if (kind == 4) {
        being.plan = {{Operation::waitAny, 0, limit()}};
    } else if (!children.empty()) {
        const int number = draw(0, int(children.size()) - 1);
        const ObjectId child = processWord(children[std::size_t(number)]);
        constexpr Operation kinds[] = {Operation::join, Operation::isAlive, Operation::watch,
                                       Operation::peekChild};
        being.plan = {{kinds[draw(0, 3)], child, limit()}};
        if (draw(0, 3) == 0) being.plan.push_front({Operation::sendSignal, child, 9});
    } else {
        being.plan = {{Operation::getpid}};
    }
}

void RandomLife::planPut(Being& being, const QueueParts& queue)
{
    if (!being.buffers.contains(queue.queue) && int(m_beings.size()) >= m_maxActors) {
        being.plan = {{Operation::getpid}};
        return;
    }
    // The buffer is made at the first put; until then the wish has no object.
    const ObjectId buffer =
        being.buffers.contains(queue.queue) ? being.buffers[queue.queue] : ObjectId(0);
    being.plan = {{Operation::semAcquire, queue.places, deadline()},
                  {Operation::put, buffer, 0, "item " + std::to_string(++m_items)}};
}

void RandomLife::planGet(Being& being, const QueueParts& queue)
{
    being.plan = {{Operation::acquire, queue.readers, deadline()},
                  {Operation::poll, queue.queue, deadline()},
                  {Operation::receive, queue.queue, 0},
                  {Operation::semRelease, queue.places, 3},
                  {Operation::release, queue.readers}};
    if (draw(0, 1)) being.plan.erase(being.plan.begin() + 1);
}

void RandomLife::planFeeder(Being& feeder, ObjectId buffer, const QueueParts& queue)
{
    feeder.plan = {{Operation::take, buffer},
                   {Operation::acquire, queue.writers, kForever},
                   {Operation::deliver, queue.queue, kItemBytes},
                   {Operation::release, queue.writers}};
}

} // namespace forkscope
