#include "app/window/presenter_lanes.h"

#include "app/timeline/timeline_view.h"
#include "engine/analyze/wait_graph.h"

#include <algorithm>
#include <set>

namespace forkscope {

namespace {

constexpr std::size_t kLeast = 4;
constexpr std::size_t kMost = 7;
constexpr std::size_t kCrowd = 40; // from here on the timeline groups lanes by itself

void append(std::vector<ActorId>& actors, ActorId actor)
{
    if (actor != kNobody && std::find(actors.begin(), actors.end(), actor) == actors.end())
        actors.push_back(actor);
}

// Alive, and with something in mind that they saw; who did something last comes first.
std::vector<ActorId> thoseWithAMemory(const World& world)
{
    std::vector<const ProcessInfo*> found;
    for (const ProcessInfo& process : world.processes)
        if (process.diedAt < 0 && !process.memories.empty()) found.push_back(&process);
    std::stable_sort(found.begin(), found.end(), [](const auto* one, const auto* other) {
        return one->lastEvent > other->lastEvent;
    });
    std::vector<ActorId> actors;
    for (const ProcessInfo* process : found) actors.push_back(process->actor);
    return actors;
}

} // namespace

std::vector<ActorId> thoseWhoMatter(const World& world, ActorId selected, ActorId next)
{
    std::vector<ActorId> actors;
    if (!world.processes.empty()) append(actors, world.processes.front().actor);
    for (const ActorId actor : {selected, world.lastActor, next})
        if (world.process(actor)) append(actors, actor);
    std::vector<const ProcessInfo*> waiting;
    for (const ProcessInfo& process : world.processes)
        if (process.state == ProcessState::waiting) waiting.push_back(&process);
    std::stable_sort(waiting.begin(), waiting.end(), [](const auto* one, const auto* other) {
        return one->sinceEvent > other->sinceEvent;
    });
    for (const ProcessInfo* process : waiting)
        if (world.object(process->object))
            for (const ActorId holder : releasersOf(world, *process)) append(actors, holder);
    for (const ProcessInfo* process : waiting) append(actors, process->actor);
    for (const ActorId actor : thoseWithAMemory(world)) append(actors, actor);
    return actors;
}

PresenterLanes::PresenterLanes(TimelineView& timeline, RunModel& model)
    : QObject(&timeline), m_timeline(timeline), m_model(model)
{
    connect(&model, &RunModel::cleared, this, [this] {
        m_shown.clear();
        m_hides = m_all = false;
    });
    connect(&model, &RunModel::cursorChanged, this, &PresenterLanes::choose);
    connect(&model, &RunModel::statusChanged, this, &PresenterLanes::choose);
    connect(&model, &RunModel::selectionChanged, this, &PresenterLanes::choose);
}

// With those who are born after this point; a queue's feeders belong to their processes.
std::vector<ActorId> PresenterLanes::everybody() const
{
    std::vector<ActorId> all = m_timeline.laneOrder();
    for (const ActorId actor : m_timeline.choice().hidden) append(all, actor);
    std::erase_if(all, [&](ActorId actor) {
        const ProcessInfo* process = m_model.world().process(actor);
        return process && process->isHelper();
    });
    std::sort(all.begin(), all.end());
    return all;
}

// Lanes as they would all have their usual height.
std::size_t PresenterLanes::room() const
{
    const std::vector<ActorId> order = m_timeline.laneOrder();
    const double lane = order.empty() ? 0 : m_timeline.laneRect(order.front()).height();
    if (lane <= 0) return kMost;
    const auto rows = std::size_t(m_timeline.laneArea().height() / lane);
    return std::clamp(rows, kLeast, kMost);
}

void PresenterLanes::choose()
{
    const World& world = m_model.world();
    if (!m_timeline.isVisible() || world.processes.empty()) return;
    m_all = m_all || (m_hides && m_timeline.choice().hidden.empty());
    const std::vector<ActorId> all = everybody();
    if (m_all || all.size() > kCrowd) return;
    const RunStatus& status = m_model.status();
    const bool rests = status.state == RunStatus::State::paused && m_model.live();
    std::vector<ActorId> lanes =
        thoseWhoMatter(world, m_model.selected(), rests ? status.next : kNobody);
    // Hiding it would select another one, also before it is born.
    const ActorId selected = m_model.selected();
    if (std::count(all.begin(), all.end(), selected) && !world.process(selected))
        lanes.insert(lanes.begin() + 1, selected);
    for (const ActorId actor : m_shown)
        if (world.process(actor)) append(lanes, actor);
    for (const ActorId actor : all) append(lanes, actor);
    std::size_t most = room();
    if (lanes.size() > most) --most; // the row that counts the others
    lanes.resize(std::min(lanes.size(), most));
    show(lanes, all);
}

void PresenterLanes::show(const std::vector<ActorId>& lanes, const std::vector<ActorId>& all)
{
    const std::set<ActorId> wanted(lanes.begin(), lanes.end());
    m_shown = lanes;
    std::set<ActorId> hidden;
    for (const ActorId actor : all)
        if (!wanted.count(actor)) hidden.insert(actor);
    const std::set<ActorId>& before = m_timeline.choice().hidden;
    if (hidden == before) return;
    if (!std::includes(hidden.begin(), hidden.end(), before.begin(), before.end()))
        m_timeline.showAllLanes();
    for (const ActorId actor : hidden)
        if (!m_timeline.choice().hidden.count(actor)) m_timeline.hideLane(actor);
    m_hides = !hidden.empty();
}

} // namespace forkscope
