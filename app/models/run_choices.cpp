#include "app/models/run_choices.h"

#include "engine/trace/schedule_of.h"
#include "engine/trace/wishes.h"

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

bool alive(const ProcessInfo& process)
{
    return process.state != ProcessState::zombie && process.state != ProcessState::gone;
}

// In free runs nobody announces what they want: it is read from what they did next. Far ahead it
// no longer matters who else is offered.
std::map<ActorId, const Event*> nextEvents(const History& history, std::uint32_t cursor)
{
    constexpr std::uint32_t kAhead = 20'000;
    std::map<ActorId, const Event*> next;
    const std::uint32_t end = std::min(history.size(), cursor + kAhead);
    for (std::uint32_t number = cursor; number < end; ++number) {
        const Event& event = history.event(number);
        if (isStep(event)) next.emplace(event.actor, &event);
    }
    return next;
}

bool couldGo(const World& world, const ProcessInfo& process, const Event* next)
{
    if (!alive(process) || process.state == ProcessState::stopped) return false;
    const bool announced = process.operation != Operation::none && process.phase != Phase::done;
    if (announced) return couldGoOn(world, wishOf(process));
    return !next || couldGoOn(world, wishBefore(process, *next));
}

// Whoever sleeps, or waits for a while at most, would be woken before its time.
bool isDue(const World& world, const ProcessInfo& process)
{
    const bool waits = process.state == ProcessState::sleeping ||
                       process.state == ProcessState::waiting;
    return !waits || process.argument <= world.time;
}

std::vector<Choice> recorded(const History& history, const World& world, std::uint32_t cursor)
{
    const auto next = nextEvents(history, cursor);
    std::vector<Choice> choices;
    for (const ProcessInfo& process : world.processes) {
        const auto found = next.find(process.actor);
        if (couldGo(world, process, found == next.end() ? nullptr : found->second))
            choices.push_back({process.actor, isDue(world, process)});
    }
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
        found.others = recorded(history, world, model.cursor());
        if (world.step < history.steps()) found.next = history.actorOfStep(world.step + 1);
    } else if (!world.end && model.status().state == RunStatus::State::paused) {
        const bool asked = !model.status().candidates.empty();
        found.others = asked ? offered(model.status())
                             : recorded(history, world, model.cursor());
        found.next = asked ? model.status().next : firstDue(found.others);
        if (found.next == kNobody) found.next = firstDue(found.others);
    }
    std::erase_if(found.others, [&](const Choice& choice) { return choice.actor == found.next; });
    std::stable_partition(found.others.begin(), found.others.end(),
                          [](const Choice& choice) { return choice.due; });
    return found;
}

} // namespace forkscope
