#include "app/models/pause_when.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isWrite(Operation operation)
{
    return operation == Operation::valueSet || operation == Operation::fileTruncate ||
           operation == Operation::fileWrite || operation == Operation::fileRename;
}

bool isRead(Operation operation)
{
    return operation == Operation::valueGet || operation == Operation::fileRead;
}

bool isGivingBack(Operation operation)
{
    return operation == Operation::release || operation == Operation::semRelease;
}

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

PauseHit hit(PauseCause cause, ActorId actor, ObjectId object = 0)
{
    PauseHit result;
    result.cause = cause;
    result.actor = actor;
    result.object = object;
    return result;
}

// The first process, in order of birth, that waits for the object in this operation.
ActorId firstWaiter(const World& world, ObjectId object, Operation operation)
{
    for (const ProcessInfo& process : world.processes)
        if (process.state == ProcessState::waiting && process.object == object &&
            process.operation == operation)
            return process.actor;
    return kNobody;
}

} // namespace

PauseWatch::PauseWatch(const History& history, const PauseWhen& when, std::uint32_t from)
    : m_when(when), m_world(history.worldAt(from))
{
    if (m_when.wants(PauseCause::twoInside)) findReadings(history);
    for (const ProcessInfo& process : m_world.processes) {
        const ObjectInfo* lock = m_world.object(process.object);
        if (process.state == ProcessState::waiting && lock && lock->kind == ObjectKind::lock)
            m_waits[process.actor] = lock->id;
    }
    for (const ObjectInfo& object : m_world.objects)
        objectFound(object.id);
}

std::optional<PauseHit> PauseWatch::next(const History& history, std::uint32_t to)
{
    to = std::min(to, history.size());
    while (m_world.events < to) {
        const std::uint32_t number = m_world.events;
        if (auto found = take(history.event(number))) {
            found->event = number;
            return found;
        }
    }
    return {};
}

std::optional<PauseHit> PauseWatch::take(const Event& event)
{
    const ProcessInfo* before = m_world.process(event.actor);
    const ObjectId wantedBefore = before ? before->object : 0;
    const int lineBefore = before ? before->line : 0;
    noteWaits(event);
    apply(m_world, event);
    return found(event, wantedBefore, lineBefore);
}

// The order decides what is told where several things come about at once: what judges comes first,
// the line last. Everything has to be looked at, though, so that nothing comes about twice.
std::optional<PauseHit> PauseWatch::found(const Event& event, ObjectId wantedBefore, int lineBefore)
{
    std::optional<PauseHit> result = judgementFound(event);
    const auto orElse = [&result](std::optional<PauseHit> other) {
        if (!result) result = other;
    };
    const ProcessInfo* process = m_world.process(event.actor);
    orElse(lifeFound(event));
    orElse(insideFound(event));
    orElse(objectFound(event.object));
    if (wantedBefore != event.object) orElse(objectFound(wantedBefore));
    const ObjectId wanted = process ? process->object : 0;
    if (wanted != event.object && wanted != wantedBefore) orElse(objectFound(wanted));
    orElse(lineFound(event, lineBefore));
    return result;
}

// --- life and judgements ------------------------------------------------------------------------

// Who collects main is no part of the program, so its end is left out.
std::optional<PauseHit> PauseWatch::lifeFound(const Event& event) const
{
    const ProcessInfo* process = m_world.process(event.actor);
    if (!process || process->isHelper() || event.phase != Phase::done) return {};
    const bool ended = event.operation == Operation::died && event.actor != 0 &&
                       process->state == ProcessState::zombie;
    if (ended && m_when.wants(PauseCause::zombie)) return hit(PauseCause::zombie, event.actor);
    const bool adopted = event.operation == Operation::adopted && process->orphan;
    if (adopted && m_when.wants(PauseCause::orphan)) return hit(PauseCause::orphan, event.actor);
    return {};
}

std::optional<PauseHit> PauseWatch::judgementFound(const Event& event) const
{
    const bool claim = event.operation == Operation::claimBroken;
    const bool finding = event.operation == Operation::finding;
    if (!claim && !finding) return {};
    const PauseCause cause = claim ? PauseCause::claimBroken : PauseCause::finding;
    if (!m_when.wants(cause)) return {};
    PauseHit result = hit(cause, event.actor, event.object);
    result.number = event.argument;
    return result;
}

// Under control a process comes to a line when it announces what it does there; in a free run with
// what it did, or waits for, there. Several operations of one call have one line.
std::optional<PauseHit> PauseWatch::lineFound(const Event& event, int lineBefore) const
{
    if (event.line == 0 || event.line == lineBefore || !m_when.lines.contains(event.line))
        return {};
    const ProcessInfo* process = m_world.process(event.actor);
    if (!process || process->isHelper() || traits(event.operation).byHost) return {};
    PauseHit result = hit(PauseCause::line, event.actor, event.object);
    result.line = event.line;
    return result;
}

// --- objects ------------------------------------------------------------------------------------

// True where something is so that was not so before.
bool PauseWatch::comesAbout(Fact fact, bool so)
{
    if (so) return m_so.insert(fact).second;
    m_so.erase(fact);
    return false;
}

std::optional<PauseHit> PauseWatch::objectFound(ObjectId id)
{
    const ObjectInfo* object = m_world.object(id);
    if (!object) return {};
    const ObjectInfo* queue = object->owner != 0 ? m_world.object(object->owner) : object;
    if (!queue) return {};
    if (queue->kind == ObjectKind::queue)
        return m_when.wants(PauseCause::queueFull) ? queueFound(*queue) : std::nullopt;
    if (object->kind == ObjectKind::semaphore && m_when.wants(PauseCause::noPermit))
        return permitFound(*object);
    if (object->kind == ObjectKind::lock && m_when.wants(PauseCause::lockWait))
        return lockFound(*object);
    return {};
}

std::optional<PauseHit> PauseWatch::permitFound(const ObjectInfo& semaphore)
{
    const ActorId waiter = semaphore.state == 0 && semaphore.wanted > 0
                               ? firstWaiter(m_world, semaphore.id, Operation::semAcquire)
                               : kNobody;
    if (!comesAbout({PauseCause::noPermit, semaphore.id}, waiter != kNobody)) return {};
    return hit(PauseCause::noPermit, waiter, semaphore.id);
}

std::optional<PauseHit> PauseWatch::queueFound(const ObjectInfo& queue)
{
    const ObjectInfo* places = m_world.partOf(queue.id, ObjectKind::semaphore);
    const bool noPlace = places && places->initial > 0 && places->state == 0;
    const ActorId stuck =
        queue.wanted > 0 ? firstWaiter(m_world, queue.id, Operation::deliver) : kNobody;
    if (!comesAbout({PauseCause::queueFull, queue.id}, noPlace || stuck != kNobody)) return {};
    return hit(PauseCause::queueFull, stuck, queue.id);
}

// A wait lasts until its process goes on: the moments in which the lock is free, and all who wait
// could go on, are part of it.
std::optional<PauseHit> PauseWatch::lockFound(const ObjectInfo& lock)
{
    if (lock.wanted == 0) return {};
    std::optional<PauseHit> result;
    for (const ProcessInfo& process : m_world.processes) {
        const bool waits = process.state == ProcessState::waiting && process.object == lock.id &&
                           process.operation == Operation::acquire;
        if (!waits || !m_waits.emplace(process.actor, lock.id).second) continue;
        if (!result) result = hit(PauseCause::lockWait, process.actor, lock.id);
    }
    return result;
}

void PauseWatch::noteWaits(const Event& event)
{
    const auto waits = m_waits.find(event.actor);
    if (waits == m_waits.end()) return;
    const bool same = event.object == waits->second && event.phase != Phase::done;
    const bool own = !traits(event.operation).byHost || event.operation == Operation::died;
    if (own && !same) m_waits.erase(waits);
}

// --- two inside ---------------------------------------------------------------------------------

// What was read before the beginning: the memories say which looks were the last, and the events
// after them whether the process left.
void PauseWatch::findReadings(const History& history)
{
    std::uint32_t first = m_world.events;
    for (const ProcessInfo& process : m_world.processes)
        for (const Memory& memory : process.memories)
            if (!isOver(process) && isRead(history.event(memory.event).operation))
                first = std::min(first, memory.event);
    for (std::uint32_t number = first; number < m_world.events; ++number)
        noteReading(history.event(number));
    for (const ObjectInfo& object : m_world.objects)
        comesAbout({PauseCause::twoInside, object.id}, inside(object.id) > 1);
}

int PauseWatch::inside(ObjectId object) const
{
    return int(std::count_if(m_readings.begin(), m_readings.end(), [object](const Reading& one) {
        return one.object == object && !one.left;
    }));
}

// Who gave a lock or a permit back after its look has left the section in which it looked, unless
// it still comes to write.
void PauseWatch::noteReading(const Event& event)
{
    const auto own = [&event](const Reading& reading) { return reading.actor == event.actor; };
    if (event.operation == Operation::died) std::erase_if(m_readings, own);
    if (event.phase != Phase::done) return;
    const auto same = [&event](const Reading& reading) {
        return reading.actor == event.actor && reading.object == event.object;
    };
    if (isRead(event.operation) || isWrite(event.operation)) std::erase_if(m_readings, same);
    if (isRead(event.operation)) m_readings.push_back({event.actor, event.object, false});
    if (isGivingBack(event.operation))
        for (Reading& reading : m_readings)
            reading.left |= own(reading);
}

// A write ends being inside, so it is looked at before it is noted.
std::optional<PauseHit> PauseWatch::insideFound(const Event& event)
{
    if (!m_when.wants(PauseCause::twoInside)) return {};
    std::vector<Reading>::iterator reading =
        std::find_if(m_readings.begin(), m_readings.end(), [&event](const Reading& one) {
            return one.actor == event.actor && one.object == event.object;
        });
    const bool writes = isWrite(event.operation) && reading != m_readings.end();
    if (writes) reading->left = false;
    const bool wrote = writes && event.phase == Phase::done;
    if (!wrote) noteReading(event);
    const bool comes = event.object != 0 &&
                       comesAbout({PauseCause::twoInside, event.object}, inside(event.object) > 1);
    std::optional<PauseHit> result;
    if (comes) {
        result = hit(PauseCause::twoInside, event.actor, event.object);
        for (const Reading& other : m_readings)
            if (other.object == event.object && other.actor != event.actor && !other.left)
                result->other = other.actor;
    }
    if (wrote) noteReading(event);
    return result;
}

} // namespace forkscope
