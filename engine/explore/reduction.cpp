#include "engine/explore/reduction.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

bool has(const std::vector<Deed>& deeds, ActorId actor)
{
    return std::ranges::count(deeds, actor, &Deed::actor) > 0;
}

bool has(const std::vector<ActorId>& actors, ActorId actor)
{
    return std::ranges::count(actors, actor) > 0;
}

} // namespace

Progress Reduction::run()
{
    m_nodes.clear();
    m_progress = {};
    while (m_observer.goesOn()) {
        ++m_progress.executions;
        const bool wanted = execute();
        m_execution.end();
        if (!backtrack()) {
            m_progress.complete = true;
            break;
        }
        if (!wanted) break;
    }
    return m_progress;
}

// One execution: the chosen prefix, then to the end. False when the observer has enough.
bool Reduction::execute()
{
    m_execution.begin();
    for (std::size_t depth = 0; depth < m_nodes.size(); ++depth) repeat(depth);
    const bool whole = extend();
    racesAtEnd();
    if (!whole) {
        ++m_progress.redundant;
        return true;
    }
    return m_observer.executed(m_execution, m_execution.conclude(), waiting());
}

// All but the last node were executed before and must go the same way.
void Reduction::repeat(std::size_t depth)
{
    Node& node = m_nodes[depth];
    m_execution.take(node.chosen);
    const Move& move = m_execution.moves().back();
    if (depth + 1 < m_nodes.size()) {
        if (move.print != node.print) m_execution.throwNotTheSame();
        return;
    }
    node.print = move.print;
    racesOf(move.intention, move.deed, depth);
}

// False where all who could go on are asleep: whatever follows was seen elsewhere.
bool Reduction::extend()
{
    for (;;) {
        const Actors able = m_execution.enabled();
        if (able.empty()) return true;
        pushNode(able);
        Node& node = m_nodes.back();
        if (node.chosen == kNobody) {
            m_nodes.pop_back();
            return false;
        }
        m_execution.take(node.chosen);
        const Move& move = m_execution.moves().back();
        node.print = move.print;
        racesOf(move.intention, move.deed, m_nodes.size() - 1);
    }
}

void Reduction::pushNode(const Actors& able)
{
    Node node;
    if (!m_nodes.empty()) {
        const Node& parent = m_nodes.back();
        const Deed& taken = m_execution.moves().back().deed;
        for (const auto* deeds : {&parent.sleep, &parent.done})
            for (const Deed& deed : *deeds)
                if (deed.actor != taken.actor && !dependent(deed, taken)) node.sleep.push_back(deed);
    }
    for (ActorId actor : able) {
        if (has(node.sleep, actor)) continue;
        if (node.chosen == kNobody || actor == m_execution.last()) node.chosen = actor;
    }
    if (node.chosen != kNobody) node.backtrack.push_back(node.chosen);
    m_nodes.push_back(std::move(node));
}

// To the deepest node with somebody left to be tried; false when there is none.
bool Reduction::backtrack()
{
    const auto& moves = m_execution.moves();
    while (!m_nodes.empty()) {
        Node& node = m_nodes.back();
        const std::size_t depth = m_nodes.size() - 1;
        if (depth < moves.size() && moves[depth].actor() == node.chosen && !has(node.done, node.chosen))
            node.done.push_back(moves[depth].deed);
        for (ActorId actor : node.backtrack) {
            if (has(node.done, actor) || has(node.sleep, actor)) continue;
            node.chosen = actor;
            return true;
        }
        m_nodes.pop_back();
    }
    return false;
}

std::int64_t Reduction::waiting() const
{
    std::int64_t count = 0;
    for (const Node& node : m_nodes)
        for (ActorId actor : node.backtrack)
            count += actor != node.chosen && !has(node.done, actor) && !has(node.sleep, actor);
    return count;
}

// At the node: somebody of those who begin `kept` followed by the intention must be tried there.
void Reduction::reverse(std::size_t node, const std::vector<std::size_t>& kept,
                        const Intention& intention, const Deed& deed)
{
    const auto& moves = m_execution.moves();
    Actors initials;
    bool mineFirst = true;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const Move& move = moves[kept[i]];
        bool first = true;
        for (std::size_t j = 0; j < i && first; ++j) first = !move.past.test(kept[j]);
        if (first && !has(initials, move.actor())) initials.push_back(move.actor());
        mineFirst &= !intention.before.test(kept[i]) && !dependent(move.deed, deed)
                     && int(kept[i]) != m_execution.awaitedMove(intention);
    }
    if (mineFirst && !has(initials, intention.actor)) initials.push_back(intention.actor);
    Node& at = m_nodes[node];
    const auto there = [&at](ActorId actor) { return has(at.backtrack, actor); };
    if (initials.empty() || std::ranges::any_of(initials, there)) return;
    at.backtrack.push_back(mineFirst ? intention.actor : std::ranges::min(initials));
}

// Earlier moves with which this one could have changed places.
void Reduction::racesOf(const Intention& intention, const Deed& deed, std::size_t count)
{
    const auto& moves = m_execution.moves();
    Bits covered;
    for (std::size_t e = count; e-- > 0;) {
        const Move& move = moves[e];
        if (move.actor() == intention.actor || intention.before.test(e) || covered.test(e)
            || !dependent(move.deed, deed))
            continue;
        std::vector<std::size_t> before(e);
        std::iota(before.begin(), before.end(), 0);
        std::vector<std::size_t> kept;
        for (std::size_t j = e + 1; j < count; ++j)
            if (!moves[j].past.test(e)) kept.push_back(j);
        before.insert(before.end(), kept.begin(), kept.end());
        if (!m_execution.enabledAfter(before, intention)) continue;
        covered |= move.past;
        reverse(e, kept, intention, deed);
    }
}

// The move at `position` ended or interrupted an actor: what it was about to do is done before.
void Reduction::racesOfCut(std::size_t position, const Cut& cut)
{
    const auto& moves = m_execution.moves();
    const Deed& deed = cut.deed;
    const auto tryIt = [&](std::size_t without) {
        const std::size_t node = std::min(without, position);
        std::vector<std::size_t> all(node);
        std::iota(all.begin(), all.end(), 0);
        std::vector<std::size_t> kept;
        for (std::size_t j = node; j < moves.size(); ++j)
            if (j != position && j != without && !moves[j].past.test(position)
                && !moves[j].past.test(without))
                kept.push_back(j);
        all.insert(all.end(), kept.begin(), kept.end());
        if (!m_execution.enabledAfter(all, cut.intention)) return false;
        reverse(node, kept, cut.intention, deed);
        return true;
    };
    if (tryIt(position)) return;
    Bits covered;
    for (std::size_t e = moves.size(); e-- > 0;) {
        const Move& move = moves[e];
        if (e == position || move.past.test(position) || move.actor() == cut.intention.actor
            || cut.intention.before.test(e) || covered.test(e) || !dependent(move.deed, deed))
            continue;
        if (tryIt(e)) covered |= move.past;
    }
}

void Reduction::racesAtEnd()
{
    const auto& moves = m_execution.moves();
    for (const Lapse& lapse : m_execution.lapses())
        for (const Cut& waiting : lapse.waiting)
            racesOf(waiting.intention, waiting.deed, lapse.moves);
    for (const Intention& intention : m_execution.open())
        racesOf(intention, m_execution.deedOf(intention), moves.size());
    for (std::size_t position = 0; position < moves.size(); ++position)
        for (const Cut& cut : moves[position].cuts) racesOfCut(position, cut);
}

} // namespace forkscope
