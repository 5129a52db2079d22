#include "app/models/run_branches.h"

#include "engine/trace/schedule_of.h"

#include <algorithm>
#include <utility>

namespace forkscope {

namespace {

bool isAct(const Event& event)
{
    return event.operation >= Operation::actKill && event.operation <= Operation::actKnob;
}

} // namespace

void RunBranches::clear()
{
    m_branches.clear();
    m_present = -1;
    m_compared = 0;
    emit changed();
}

void RunBranches::begin()
{
    m_branches.clear();
    add(-1, 0, 0);
}

void RunBranches::add(int parent, std::uint32_t steps, std::uint32_t acts)
{
    auto branch = std::make_unique<Branch>();
    branch->id = m_next++;
    branch->parent = parent;
    branch->parted = steps;
    branch->acts = acts;
    m_present = branch->id;
    m_compared = 0;
    m_branches.push_back(std::move(branch));
    makeRoom();
    emit changed();
}

Branch* RunBranches::presentBranch()
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(),
                                    [this](const auto& one) { return one->id == m_present; });
    return found == m_branches.end() ? nullptr : found->get();
}

void RunBranches::keep(RunModel& model)
{
    Branch* branch = presentBranch();
    if (!branch || model.empty()) return;
    branch->cursor = model.cursor();
    if (model.history().steps() < branch->history.steps()) return;
    branch->facts = model.facts();
    branch->summary = model.summary();
    branch->history = model.release();
    m_compared = 0;
    emit changed();
}

void RunBranches::part(std::uint32_t steps, std::uint32_t acts)
{
    if (presentBranch()) add(m_present, steps, acts);
}

void RunBranches::follow(const History& live)
{
    const Branch* branch = find(m_present);
    if (!branch) return;
    const std::uint32_t both = std::min(live.steps(), branch->history.steps());
    for (; m_compared < both; ++m_compared)
        if (live.actorOfStep(m_compared + 1) != branch->history.actorOfStep(m_compared + 1))
            return part(m_compared, actsBefore(live, live.eventsUpTo(m_compared)));
}

void RunBranches::show(int id, RunModel& model)
{
    m_present = id;
    m_compared = 0;
    Branch& branch = *presentBranch();
    model.show(branch.facts, std::exchange(branch.history, History()), branch.summary);
    model.setCursor(branch.cursor);
    emit changed();
}

const Branch* RunBranches::find(int id) const
{
    for (const auto& branch : m_branches)
        if (branch->id == id) return branch.get();
    return nullptr;
}

bool RunBranches::hasBranches(int id) const
{
    return std::any_of(m_branches.begin(), m_branches.end(),
                       [id](const auto& branch) { return branch->parent == id; });
}

// The oldest that nothing hangs on goes first; the run itself and the present branch stay.
void RunBranches::makeRoom()
{
    const auto events = [this] {
        std::size_t sum = 0;
        for (const auto& branch : m_branches) sum += branch->history.size();
        return sum;
    };
    while (m_branches.size() > kMost || events() > kMostEvents) {
        const auto leaf =
            std::find_if(m_branches.begin(), m_branches.end(), [this](const auto& branch) {
                return branch->parent >= 0 && branch->id != m_present && !hasBranches(branch->id);
            });
        if (leaf == m_branches.end()) return;
        m_branches.erase(leaf);
    }
}

void RunBranches::collect(int parent, std::vector<const Branch*>& order) const
{
    for (const auto& branch : m_branches) {
        if (branch->parent != parent) continue;
        order.push_back(branch.get());
        collect(branch->id, order);
    }
}

std::vector<const Branch*> RunBranches::inOrder() const
{
    std::vector<const Branch*> order;
    collect(-1, order);
    return order;
}

std::uint32_t actsBefore(const History& history, std::uint32_t cursor)
{
    std::uint32_t acts = 0;
    for (; cursor > 0 && !isStep(history.event(cursor - 1)); --cursor)
        acts += isAct(history.event(cursor - 1));
    return acts;
}

const Event* causeOf(const Branch& branch, const History& history)
{
    if (branch.parted > history.steps()) return nullptr;
    std::uint32_t acts = 0;
    const std::uint32_t first = branch.parted > 0 ? history.eventOfStep(branch.parted) + 1 : 0;
    for (std::uint32_t number = first; number < history.size(); ++number) {
        const Event& event = history.event(number);
        if (isStep(event) || (isAct(event) && ++acts > branch.acts)) return &event;
    }
    return nullptr;
}

} // namespace forkscope
