#include "app/stage/stage_traffic.h"

#include "app/stage/stage_past.h"
#include "engine/analyze/phrases.h"
#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

bool looks(Operation operation)
{
    return operation == Operation::eventIsSet || operation == Operation::eventWait ||
           operation == Operation::eventWake;
}

bool switches(Operation operation)
{
    return operation == Operation::eventSet || operation == Operation::eventClear;
}

bool endedByTime(const Event& wake)
{
    return wake.result == 0 && wake.argument != kForever && wake.time >= wake.argument;
}

class Observer
{
public:
    Observer(const StageInput& input, const ObjectInfo& event)
        : m_input(input), m_world(*input.world), m_event(event)
    {
        const auto done = [](const Event& one) { return one.phase == Phase::done; };
        m_wakes = newestOf(m_world, input.eventAt, event.id, [&](const Event& one) {
            return done(one) && one.operation == Operation::eventWake;
        });
        m_switches = newestOf(m_world, input.eventAt, event.id, [&](const Event& one) {
            return done(one) && switches(one.operation);
        });
    }

    Traffic traffic() const
    {
        Traffic traffic;
        for (const ProcessInfo& process : m_world.processes) {
            if (m_input.vehicles && !isCar(process)) traffic.beside.push_back(process.actor);
            else listFor(process, traffic).push_back(travellerFor(process));
        }
        const auto byTime = [this](const Traveller& one, const Traveller& other) {
            return arrival(one) < arrival(other);
        };
        std::stable_sort(traffic.line.begin(), traffic.line.end(), byTime);
        std::stable_sort(traffic.through.begin(), traffic.through.end(), byTime);
        return traffic;
    }

private:
    bool wants(const ProcessInfo& process, bool (*kind)(Operation)) const
    {
        return process.phase != Phase::done && process.object == m_event.id &&
               kind(process.operation);
    }

    const Event* newest(const std::vector<const Event*>& events, ActorId actor) const
    {
        return actor < events.size() ? events[actor] : nullptr;
    }

    // Its last look at the event.
    const Memory* memoryOf(const ProcessInfo& process) const
    {
        for (const Memory& memory : process.memories)
            if (memory.object == m_event.id) return &memory;
        return nullptr;
    }

    Operation lastLook(const Memory& memory) const
    {
        const Event* event = m_input.eventAt ? m_input.eventAt(memory.event) : nullptr;
        return event ? event->operation : Operation::none;
    }

    bool isSwitcher(const ProcessInfo& process) const
    {
        return newest(m_switches, process.actor) || wants(process, switches);
    }

    // One of many, or somebody who has looked at the light; never who changes it.
    bool isCar(const ProcessInfo& process) const
    {
        if (process.parent == kNobody || isSwitcher(process)) return false;
        const std::string& role = (*m_input.texts)[process.role];
        const bool numbered = !role.empty() && role.back() >= '0' && role.back() <= '9';
        return numbered || memoryOf(process) || wants(process, looks);
    }

    StagePlace placeOf(const ProcessInfo& process) const
    {
        if (isSwitcher(process)) return isOver(process) ? StagePlace::done : StagePlace::before;
        if (isOver(process)) return StagePlace::done;
        if (wants(process, looks)) return StagePlace::door;
        const Memory* memory = memoryOf(process);
        if (process.phase != Phase::done && process.operation == Operation::exit)
            return StagePlace::done;
        if (!memory) return StagePlace::before;
        return hasPassed(process, *memory) ? StagePlace::done : StagePlace::door;
    }

    // Somebody who was merely woken has not seen yet what the light shows now; somebody who sleeps
    // may look again.
    bool hasPassed(const ProcessInfo& process, const Memory& memory) const
    {
        if (process.state == ProcessState::sleeping) return false;
        const Operation look = lastLook(memory);
        if (memory.value != 0) return look != Operation::eventWake;
        const Event* wake = newest(m_wakes, process.actor);
        return look == Operation::eventIsSet && wake && endedByTime(*wake);
    }

    std::vector<Traveller>& listFor(const ProcessInfo& process, Traffic& traffic) const
    {
        const StagePlace place = placeOf(process);
        if (place == StagePlace::before) return traffic.way;
        return place == StagePlace::door ? traffic.line : traffic.through;
    }

    Traveller travellerFor(const ProcessInfo& process) const
    {
        Traveller traveller{process.actor, AtLight::nothing, false};
        if (placeOf(process) != StagePlace::door) return traveller;
        const bool waits = wants(process, looks) && process.state == ProcessState::waiting;
        const Event* wake = newest(m_wakes, process.actor);
        const Memory* memory = memoryOf(process);
        const bool asleep = process.state == ProcessState::sleeping;
        traveller.timed = waits && process.argument != kForever;
        if (traveller.timed) traveller.remark = AtLight::timed;
        else if (waits && wake && !endedByTime(*wake)) traveller.remark = AtLight::wokeAgain;
        else if (asleep && memory && memory->value != 0)
            traveller.remark = lastLook(*memory) == Operation::eventWake ? AtLight::woken
                                                                         : AtLight::idle;
        return traveller;
    }

    std::pair<bool, std::int64_t> arrival(const Traveller& traveller) const
    {
        const ProcessInfo& process = *m_world.process(traveller.actor);
        if (isOver(process)) return {false, process.diedAt};
        return {process.state != ProcessState::waiting, process.since};
    }

    const StageInput& m_input;
    const World& m_world;
    const ObjectInfo& m_event;
    std::vector<const Event*> m_wakes;    // by actor
    std::vector<const Event*> m_switches; // by actor
};

} // namespace

Traffic trafficAt(const StageInput& input, const ObjectInfo& event)
{
    return Observer(input, event).traffic();
}

const ObjectInfo* chosenEvent(const World& world)
{
    const ObjectInfo* best = nullptr;
    const auto rank = [&](const ObjectInfo& event) {
        return world.waitersOf(event.id).empty() ? event.changedBy == kNobody ? 2 : 1 : 0;
    };
    for (const ObjectInfo& object : world.objects) {
        if (object.kind != ObjectKind::event) continue;
        if (!best || rank(object) < rank(*best)) best = &object;
    }
    return best;
}

} // namespace forkscope
