// Who could go on: now, after looking in vain, or if other moves had come before.
#include "engine/explore/execution.h"

#include "engine/record/semantics.h"

#include <algorithm>
#include <optional>

namespace forkscope {

// --- polling ----------------------------------------------------------------------------------

std::uint64_t Execution::changesOf(const std::vector<ObjectId>& objects) const
{
    std::uint64_t changes = 0;
    for (ObjectId id : objects)
        if (const auto found = m_objects.find(id); found != m_objects.end())
            changes += found->second.changes;
    return changes;
}

void Execution::noteLook(Actor& actor, const Move& move)
{
    constexpr std::size_t kKept = 6;
    Look look;
    look.wish = move.intention.wish;
    look.what = move.print;
    for (const Touch& touch : move.deed.touches) {
        if (touch.changed || touch.object == 0) return actor.looks.clear();
        look.objects.push_back(touch.object);
    }
    look.changes = changesOf(look.objects);
    actor.looks.push_back(std::move(look));
    if (actor.looks.size() > kKept) actor.looks.erase(actor.looks.begin());
}

// Of the looks that it repeats: 1 where the last was like the one before, ...; 0: none.
int Execution::periodOfLooks(const Actor& actor) const
{
    const auto& looks = actor.looks;
    for (std::size_t period = 1; period * 2 <= looks.size(); ++period) {
        bool equal = true;
        for (std::size_t i = looks.size() - period; i < looks.size(); ++i)
            equal &= looks[i].what == looks[i - period].what
                     && looks[i].changes == looks[i - period].changes;
        const Look& next = looks[looks.size() - period];
        const Wish& wish = actor.intention.wish;
        if (equal && next.wish.operation == wish.operation && next.wish.object == wish.object
            && next.wish.line == wish.line)
            return int(period);
    }
    return 0;
}

// It has looked twice in vain and would look again: nothing new can come of it before a change.
bool Execution::awaitsChange(const Actor& actor) const
{
    const auto period = std::size_t(periodOfLooks(actor));
    for (std::size_t i = actor.looks.size() - period; i < actor.looks.size(); ++i)
        if (changesOf(actor.looks[i].objects) != actor.looks[i].changes) return false;
    m_cutALoop |= period > 0;
    return period > 0;
}

// --- who could go on --------------------------------------------------------------------------

Intention Execution::intentionOf(ActorId id) const
{
    const Actor& one = *find(id);
    Intention intention = one.intention;
    intention.actor = id;
    intention.before = one.clock;
    intention.due = isDue(one);
    intention.polls = periodOfLooks(one) > 0;
    return intention;
}

bool Execution::isEnabled(ActorId id) const
{
    const Actor* one = find(id);
    if (!one || !one->alive) return false;
    const Wish& wish = one->intention.wish;
    if (wish.operation == Operation::sleep && !isDue(*one)) return false;
    if (hasDeadline(wish.operation, wish.argument) && isDue(*one)) return !awaitsChange(*one);
    return !m_subject.blocked(id, wish) && !awaitsChange(*one);
}

std::vector<ActorId> Execution::enabled() const
{
    std::vector<ActorId> able;
    for (const Actor& one : m_actors)
        if (isEnabled(one.born.actor)) able.push_back(one.born.actor);
    return able;
}

bool Execution::couldGoOn(ActorId id) const
{
    const Actor* one = find(id);
    return one && isEnabled(id) && !one->intention.slept
           && !m_subject.blocked(id, one->intention.wish);
}

Ending Execution::conclude()
{
    std::vector<ActorId> polls;
    for (const Actor& one : m_actors)
        if (one.alive && awaitsChange(one)) polls.push_back(one.born.actor);
    return m_subject.conclude(!m_open.empty(), polls);
}

std::vector<Intention> Execution::open() const
{
    std::vector<Intention> intentions;
    for (const Actor& one : m_actors)
        if (one.alive) intentions.push_back(intentionOf(one.born.actor));
    return intentions;
}

std::uint32_t Execution::stateAfter(ObjectId object, const std::vector<std::size_t>& moves) const
{
    std::optional<std::uint32_t> state;
    for (const Move& move : m_moves) {
        for (const Touch& touch : move.deed.touches)
            if (touch.object == object && !state) state = touch.before;
        if (state) break;
    }
    if (!state) return m_subject.state(object);
    for (const std::size_t position : moves)
        for (const Touch& touch : m_moves[position].deed.touches) {
            if (touch.object != object) continue;
            switch (touch.operation) {
            case Operation::eventSet: // of two, whichever comes first makes the change
            case Operation::eventClear:
                state = transition(touch.operation, *state, kNobody, 0).state;
                break;
            case Operation::semAcquire:
            case Operation::semRelease:
            case Operation::deliver:
            case Operation::receive:
                *state += touch.after - touch.before;
                break;
            default:
                if (touch.changed) state = touch.after;
            }
        }
    return *state;
}

bool Execution::blockedAfter(const std::vector<std::size_t>& moves,
                             const Intention& intention) const
{
    const Wish& wish = intention.wish;
    if (wish.operation == Operation::waitAny) {
        bool any = false;
        for (ActorId child : childrenOf(intention.actor)) {
            const std::uint32_t state = stateAfter(processWord(child), moves);
            if (state == kDead) return false;
            any |= state == kStarted;
        }
        return any;
    }
    if (wish.object == 0) return false;
    if (waitsForHiddenEnd(wish.operation)) {
        const int awaited = awaitedMove(intention);
        return awaited < 0 || !std::ranges::binary_search(moves, std::size_t(awaited));
    }
    return transition(wish.operation, stateAfter(wish.object, moves), intention.actor,
                      wish.argument, wish.seen)
               .ruling
           == Ruling::blocks;
}

// An end that is no move of its own, but belongs to one.
bool Execution::waitsForHiddenEnd(Operation operation) const
{
    return operation == Operation::joinFeeder || (!m_watched && waitsForEnd(operation));
}

int Execution::awaitedMove(const Intention& intention) const
{
    if (!waitsForHiddenEnd(intention.wish.operation)) return -1;
    const Actor* target = find(actorOfWord(intention.wish.object));
    return target && !target->alive ? target->endedAt : -1;
}

bool Execution::enabledAfter(const std::vector<std::size_t>& moves,
                             const Intention& intention) const
{
    bool handles = intention.wish.operation != Operation::handle;
    bool changed = !intention.polls;
    const Deed deed = deedOf(intention);
    for (const std::size_t position : moves) {
        const Move& move = m_moves[position];
        for (const Cut& cut : move.cuts)
            if (cut.ended && cut.intention.actor == intention.actor) return false;
        handles |= int(position) == intention.handles;
        if (changed) continue;
        if (move.actor() == intention.actor) changed = false;
        for (const Touch& touch : move.deed.touches)
            for (const Touch& mine : deed.touches)
                changed |= touch.changed && touch.object == mine.object
                           && !intention.before.test(position);
    }
    return handles && changed
           && ((intention.due
                && hasDeadline(intention.wish.operation, intention.wish.argument))
               || !blockedAfter(moves, intention));
}

bool Execution::canFollow(const std::vector<std::size_t>& moves, const Intention& intention) const
{
    return enabledAfter(moves, intention) && !blockedAfter(moves, intention);
}

} // namespace forkscope
