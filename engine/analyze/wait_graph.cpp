#include "engine/analyze/wait_graph.h"

#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

std::vector<ActorId> livingChildrenOf(const World& world, ActorId parent)
{
    std::vector<ActorId> children;
    for (const ProcessInfo& process : world.processes) {
        const bool child = process.parent == parent && !process.isHelper() && !process.orphan;
        if (child && !isOver(process)) children.push_back(process.actor);
    }
    return children;
}

bool waitsForEver(const ProcessInfo& process)
{
    return process.state == ProcessState::waiting && !isTimed(process);
}

// Helpers only deliver what their process has put.
bool mayHelpAnybody(const ProcessInfo& process)
{
    return !isOver(process) && !process.isHelper();
}

// A walk from one process to all that it waits for.
class Walk
{
public:
    Walk(const World& world, const ProcessInfo& from) : m_world(world) { visit(from.actor); }

    bool meetsAnActor()
    {
        for (std::size_t i = 0; i < m_met.size(); ++i) {
            const ProcessInfo& process = *m_world.process(m_met[i]);
            if (isOver(process)) continue;
            if (!waitsForEver(process)) return true;
            const std::vector<ActorId> next = releasersOf(m_world, process);
            for (const ActorId actor : next) visit(actor);
            if (next.empty()) visitAll(process);
        }
        return false;
    }

private:
    void visit(ActorId actor)
    {
        if (m_world.process(actor) && std::ranges::find(m_met, actor) == m_met.end())
            m_met.push_back(actor);
    }

    void visitAll(const ProcessInfo& except)
    {
        const bool queue = isAboutQueue(except);
        for (const ProcessInfo& process : m_world.processes)
            if (mayHelpAnybody(process) || (queue && !isOver(process))) visit(process.actor);
    }

    bool isAboutQueue(const ProcessInfo& process) const
    {
        const ObjectInfo* object = m_world.object(process.object);
        return object && (object->kind == ObjectKind::queue || object->owner != 0);
    }

    const World& m_world;
    std::vector<ActorId> m_met;
};

class RingSearch
{
public:
    explicit RingSearch(const World& world) : m_world(world) {}

    std::vector<RingLink> from(const ProcessInfo& process)
    {
        follow(process);
        return std::move(m_ring);
    }

private:
    // Whether a ring was closed on the way.
    bool follow(const ProcessInfo& process)
    {
        m_done.push_back(process.actor);
        for (const ActorId next : releasersOf(m_world, process)) {
            const ProcessInfo* other = m_world.process(next);
            if (!other || isOver(*other)) continue;
            const ObjectId object = process.object ? process.object : processWord(next);
            m_path.push_back({process.actor, object});
            if (close(next)) return true;
            const bool known = std::ranges::find(m_done, next) != m_done.end();
            if (!known && other->state == ProcessState::waiting && follow(*other)) return true;
            m_path.pop_back();
        }
        return false;
    }

    bool close(ActorId actor)
    {
        const auto first = std::ranges::find(m_path, actor, &RingLink::actor);
        if (first == m_path.end()) return false;
        m_ring.assign(first, m_path.end());
        return true;
    }

    const World& m_world;
    std::vector<ActorId> m_done;
    std::vector<RingLink> m_path;
    std::vector<RingLink> m_ring;
};

} // namespace

bool isSignal(const ObjectInfo& semaphore)
{
    return semaphore.initial == 0 || semaphore.most > semaphore.initial
           || holdersOf(semaphore).size() > semaphore.initial;
}

std::vector<ActorId> releasersOf(const World& world, const ProcessInfo& process)
{
    if (process.state != ProcessState::waiting) return {};
    if (process.operation == Operation::waitAny) return livingChildrenOf(world, process.actor);
    if (isProcessWord(process.object)) return {actorOfWord(process.object)};
    const ObjectInfo* object = world.object(process.object);
    if (!object) return {};
    if (object->kind == ObjectKind::buffer) return {object->maker};
    if (object->kind == ObjectKind::semaphore)
        return isSignal(*object) ? std::vector<ActorId>() : holdersOf(*object);
    const bool held = object->kind == ObjectKind::lock && holderOf(object->state) != kNobody;
    return held ? std::vector{holderOf(object->state)} : std::vector<ActorId>();
}

bool isDoomed(const World& world, const ProcessInfo& process)
{
    return waitsForEver(process) && !Walk(world, process).meetsAnActor();
}

std::vector<RingLink> ringFrom(const World& world, const ProcessInfo& process)
{
    return RingSearch(world).from(process);
}

Taking takingOf(const ObjectInfo& object, ActorId holder)
{
    if (object.kind != ObjectKind::semaphore) return {object.heldSinceStep, object.changedAtEvent};
    for (const Holding& holding : object.holdings)
        if (holding.actor == holder) return {holding.step, holding.event};
    return {object.changedAtStep, object.changedAtEvent};
}

} // namespace forkscope
