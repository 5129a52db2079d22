#include "app/models/run_choices.h"

#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

std::uint32_t wordOf(const ProcessInfo& process)
{
    if (process.state == ProcessState::gone) return kReaped;
    return process.state == ProcessState::zombie ? kDead : kStarted;
}

std::uint32_t stateOf(const World& world, ObjectId id)
{
    if (isProcessWord(id)) {
        const ProcessInfo* process = world.process(actorOfWord(id));
        return process ? wordOf(*process) : kUnborn;
    }
    const ObjectInfo* object = world.object(id);
    return object ? object->state : 0;
}

bool alive(const ProcessInfo& process)
{
    return process.state != ProcessState::zombie && process.state != ProcessState::gone;
}

bool couldGo(const World& world, const ProcessInfo& process)
{
    if (!alive(process) || process.state == ProcessState::stopped) return false;
    if (process.operation == Operation::none || process.phase == Phase::done) return true;
    return canProceed(process.operation, stateOf(world, process.object), process.actor,
                      process.argument);
}

bool isDue(const World& world, const ProcessInfo& process)
{
    return process.state != ProcessState::sleeping || process.argument <= world.time;
}

std::vector<Choice> recorded(const World& world)
{
    std::vector<Choice> choices;
    for (const ProcessInfo& process : world.processes)
        if (couldGo(world, process)) choices.push_back({process.actor, isDue(world, process)});
    return choices;
}

std::vector<Choice> offered(const RunStatus& status)
{
    std::vector<Choice> choices;
    for (const Candidate& candidate : status.candidates)
        if (candidate.grantable) choices.push_back({candidate.actor, candidate.due});
    return choices;
}

ActorId firstDue(const std::vector<Choice>& choices)
{
    for (const Choice& choice : choices)
        if (choice.due) return choice.actor;
    return choices.empty() ? kNobody : choices.front().actor;
}

} // namespace

ActorId Choices::other(int index) const
{
    if (index < 0 || index >= int(others.size())) return kNobody;
    return others[std::size_t(index)].actor;
}

Choices choicesAt(const RunModel& model)
{
    Choices found;
    const History& history = model.history();
    const World& world = model.world();
    const bool past = model.cursor() < history.size();
    if (past) {
        found.others = recorded(world);
        if (world.step < history.steps()) found.next = history.actorOfStep(world.step + 1);
    } else if (!world.end && model.status().state == RunStatus::State::paused) {
        const bool asked = !model.status().candidates.empty();
        found.others = asked ? offered(model.status()) : recorded(world);
        found.next = asked ? model.status().next : firstDue(found.others);
        if (found.next == kNobody) found.next = firstDue(found.others);
    }
    std::erase_if(found.others, [&](const Choice& choice) { return choice.actor == found.next; });
    std::stable_partition(found.others.begin(), found.others.end(),
                          [](const Choice& choice) { return choice.due; });
    return found;
}

} // namespace forkscope
