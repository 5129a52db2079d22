#include "tests/app/pretended_queue.h"

#include "engine/record/semantics.h"

#include <climits>

namespace forkscope {

PretendedQueue::PretendedQueue(PretendedWorld& world, const std::string& name, int maxsize)
    : m_world(world), m_queue(world.object(ObjectKind::queue, name, 0).id)
{
    m_places = addPart(ObjectKind::semaphore, "places", maxsize > 0 ? maxsize : INT_MAX);
    m_readers = addPart(ObjectKind::lock, "readers", 0);
    m_writers = addPart(ObjectKind::lock, "writers", 0);
}

ObjectId PretendedQueue::addPart(ObjectKind kind, const char* name, std::uint32_t state)
{
    ObjectInfo& object = m_world.object(kind, name, state);
    object.owner = m_queue;
    return object.id;
}

void PretendedQueue::deliver(std::initializer_list<const char*> items)
{
    for (const char* item : items) {
        part(m_queue).items.push_back(m_world.text(item));
        part(m_queue).state += 5 + std::uint32_t(std::string_view(item).size());
        takePlace();
    }
}

void PretendedQueue::put(std::string_view role, std::initializer_list<const char*> items,
                         bool inHand)
{
    const ActorId owner = actor(role);
    ObjectInfo& buffer = m_world.object(ObjectKind::buffer, "buffer", 0);
    buffer.owner = m_queue;
    buffer.maker = buffer.changedBy = owner;
    for (const char* item : items) {
        buffer.items.push_back(m_world.text(item));
        takePlace();
    }
    const ObjectId id = buffer.id;
    ProcessInfo& feeder = m_world.want("feeder", ProcessState::waiting, Operation::take, id);
    feeder.creator = feeder.parent = owner;
    if (!inHand || buffer.items.empty()) return;
    feeder.carries = part(id).items.front();
    feeder.operation = Operation::deliver;
    feeder.object = m_queue;
    feeder.state = ProcessState::ready;
    part(id).items.erase(part(id).items.begin());
    part(id).state = std::uint32_t(part(id).items.size());
}

void PretendedQueue::stickFeeder(std::string_view role)
{
    const ActorId owner = actor(role);
    for (ProcessInfo& process : m_world.world().processes)
        if (process.creator == owner) process.state = ProcessState::waiting;
    part(m_queue).state = kPipeBytes - 3;
}

void PretendedQueue::got(std::string_view role, const char* item)
{
    Memory memory;
    memory.object = m_queue;
    memory.value = 1;
    memory.text = m_world.text(item);
    m_world.process(role).memories.push_back(memory);
}

void PretendedQueue::takePlace()
{
    --part(m_places).state;
}

void PretendedQueue::hold(std::string_view role)
{
    part(m_readers).state = actor(role) + 1u;
}

ProcessInfo& PretendedQueue::waitingWriter(const std::string& role)
{
    return m_world.want(role, ProcessState::waiting, Operation::semAcquire, m_places);
}

ProcessInfo& PretendedQueue::waitingReader(const std::string& role)
{
    const bool first = part(m_readers).state == 0;
    ProcessInfo& process =
        m_world.want(role, ProcessState::waiting, first ? Operation::receive : Operation::acquire,
                     first ? m_queue : m_readers);
    if (first) part(m_readers).state = process.actor + 1u;
    return process;
}

void pretendBoundedQueue(PretendedWorld& world)
{
    PretendedQueue queue(world, "q", 3);
    queue.deliver({"3", "4"});
    world.dead("writer-1", 0, true);
    world.dead("writer-2", 0, true);
    world.sleeper("writer-3", 12);
    for (const int number : {4, 5, 6, 7})
        queue.waitingWriter("writer-" + std::to_string(number));
    world.want("writer-8", ProcessState::running, Operation::put, 0);
    queue.waitingWriter("writer-9");
    queue.waitingWriter("writer-10");
    world.dead("reader-1", 0, false);
    world.dead("reader-2", 0, false);
    world.want("reader-3", ProcessState::ready, Operation::receive, queue.id());
    for (int number = 4; number <= 10; ++number)
        world.sleeper("reader-" + std::to_string(number), 7 * number - 20);
    queue.got("reader-1", "1");
    queue.got("reader-2", "2");
    queue.hold("reader-3");
    queue.put("writer-3", {"5"}, true);
    queue.put("writer-8", {});
}

} // namespace forkscope
