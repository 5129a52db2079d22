#include "app/twin/twin_order.h"

#include "engine/trace/schedule_of.h"
#include "engine/trace/wishes.h"

#include <algorithm>

namespace forkscope {

namespace {

// What a side may do more than the other without being another program: it guards its steps.
bool guards(Operation operation)
{
    return operation == Operation::acquire || operation == Operation::release
           || operation == Operation::semAcquire || operation == Operation::semRelease;
}

// Which child it will be is known only when it is done.
bool namesNobodyYet(Operation operation)
{
    return operation == Operation::start || operation == Operation::startFeeder
           || operation == Operation::waitAny || operation == Operation::print;
}

Deed deedOf(Operation operation, ObjectId object, const World& world, const Texts& texts,
            const ActorNumbers& numbers)
{
    Deed deed{operation, {}};
    if (object == 0 || namesNobodyYet(operation)) return deed;
    if (isProcessWord(object)) {
        const auto index = numbers.of(actorOfWord(object));
        if (index) deed.object = std::to_string(*index);
    } else if (const ObjectInfo* found = world.object(object)) {
        deed.object = texts[found->name];
    }
    return deed;
}

bool isAct(const Event& event)
{
    return event.operation >= Operation::actKill && event.operation <= Operation::actKnob;
}

bool ended(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

} // namespace

// --- actors by index ----------------------------------------------------------------------------

void ActorNumbers::add(const Event& event)
{
    const bool starts = event.operation == Operation::start ||
                        event.operation == Operation::startFeeder;
    const bool made = starts && event.phase == Phase::done && event.flags & kChange;
    if (!made || !isProcessWord(event.object) || of(actorOfWord(event.object))) return;
    m_actors.push_back(actorOfWord(event.object));
}

std::optional<std::size_t> ActorNumbers::of(ActorId actor) const
{
    const auto found = std::find(m_actors.begin(), m_actors.end(), actor);
    if (found == m_actors.end()) return {};
    return std::size_t(found - m_actors.begin());
}

std::optional<ActorId> ActorNumbers::actor(std::size_t index) const
{
    if (index >= m_actors.size()) return {};
    return m_actors[index];
}

// --- the first run ------------------------------------------------------------------------------

TwinOrder::TwinOrder(const History& first)
{
    for (std::uint32_t number = 0; number < first.size(); ++number) {
        const Event& event = first.event(number);
        if (isStep(event)) addStep(event, first);
        else if (isAct(event)) addAct(event, first);
        m_numbers.add(event);
    }
    for (std::size_t index = 0; m_numbers.actor(index); ++index)
        m_firstActors.push_back(*m_numbers.actor(index));
    m_deeds.resize(m_firstActors.size());
    for (const Item& item : m_items)
        if (item.step > 0) m_deeds[item.actor].insert(item.deed);
    m_numbers = {};
}

// Names do not change and objects are not unmade: the newest world knows them all.
void TwinOrder::addStep(const Event& event, const History& first)
{
    Item item;
    item.actor = m_numbers.of(event.actor).value_or(0);
    item.deed = deedOf(event.operation, event.object, first.latest(), first.texts(), m_numbers);
    item.step = event.step;
    for (std::uint32_t time = 0; time <= event.repeats; ++time) m_items.push_back(item);
}

void TwinOrder::addAct(const Event& event, const History& first)
{
    Item item;
    item.act = event.operation;
    if (event.operation == Operation::actKnob) {
        const ObjectInfo* knob = first.latest().object(event.object);
        if (!knob) return;
        item.knob = first.texts()[knob->name];
        item.value = first.texts()[event.text];
    } else {
        item.actor = m_numbers.of(event.actor).value_or(0);
    }
    m_items.push_back(item);
}

// --- the second run -----------------------------------------------------------------------------

void TwinOrder::catchUp(const History& second)
{
    for (; m_seen < second.size(); ++m_seen) m_numbers.add(second.event(m_seen));
    if (m_inCommon && second.steps() > m_secondSteps) {
        m_followed = std::max(m_followed, m_items[m_at].step);
        ++m_at;
        m_inCommon = false;
    }
    m_secondSteps = second.steps();
}

TwinMove TwinOrder::next(const History& second)
{
    catchUp(second);
    for (; m_at < m_items.size(); ++m_at) {
        const Item& item = m_items[m_at];
        if (item.step == 0) {
            const TwinMove move = turn(item, second.latest());
            if (move.kind != TwinMove::Kind::act) continue;
            ++m_at;
            return move;
        }
        if (!item.missing) {
            const TwinMove move = moveOf(item, second);
            if (!item.missing) return move;
        }
        m_followed = std::max(m_followed, item.step);
    }
    return {};
}

// `over`: there is nobody to do it to.
TwinMove TwinOrder::turn(const Item& item, const World& second) const
{
    TwinMove move;
    move.act = item.act;
    move.knob = item.knob;
    move.value = item.value;
    move.actor = m_numbers.actor(item.actor).value_or(kNobody);
    const ProcessInfo* process = second.process(move.actor);
    if (item.act == Operation::actKnob || (process && !ended(*process)))
        move.kind = TwinMove::Kind::act;
    return move;
}

TwinMove TwinOrder::moveOf(const Item& item, const History& second)
{
    const auto actor = m_numbers.actor(item.actor);
    const ProcessInfo* process = actor ? second.latest().process(*actor) : nullptr;
    if (!process || ended(*process)) return part(Parting::Reason::gone, item, kNobody);
    if (process->operation == Operation::none || process->phase == Phase::done) {
        TwinMove move;
        move.kind = TwinMove::Kind::wait;
        return move;
    }
    const Deed wanted = deedOf(process->operation, process->object, second.latest(),
                               second.texts(), m_numbers);
    const bool same = wanted == item.deed;
    const bool more = guards(wanted.operation) && !m_deeds[item.actor].contains(wanted);
    if (!same && !more) {
        if (guards(item.deed.operation) && passOver(item.actor, wanted)) return {};
        return part(Parting::Reason::other, item, *actor);
    }
    const bool stopped = process->state == ProcessState::stopped;
    if (stopped || !couldGoOn(second.latest(), wishOf(*process)))
        return part(Parting::Reason::waits, item, *actor);
    m_inCommon = same;
    TwinMove move;
    move.kind = TwinMove::Kind::step;
    move.actor = *actor;
    return move;
}

// The actor's next guarding steps have no counterpart, when what it wants comes right after them.
bool TwinOrder::passOver(std::size_t actor, const Deed& wanted)
{
    std::vector<std::size_t> between;
    for (std::size_t at = m_at; at < m_items.size(); ++at) {
        const Item& item = m_items[at];
        if (item.step == 0 || item.actor != actor || item.missing) continue;
        if (item.deed == wanted) {
            for (const std::size_t passed : between) m_items[passed].missing = true;
            return !between.empty();
        }
        if (!guards(item.deed.operation)) return false;
        between.push_back(at);
    }
    return false;
}

TwinMove TwinOrder::part(Parting::Reason reason, const Item& item, ActorId actor)
{
    m_parting = Parting{reason, item.step, m_secondSteps, m_firstActors[item.actor], actor};
    TwinMove move;
    move.kind = TwinMove::Kind::part;
    move.actor = actor;
    return move;
}

} // namespace forkscope
