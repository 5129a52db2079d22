#include "engine/explore/orders.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace forkscope {

namespace {

// How many of each actor's moves are done: one number an actor, as actors' moves are in order.
using Front = std::vector<std::uint16_t>;

// The moves of each actor, and which cuts can be extended by whom.
class Rows
{
public:
    Rows(std::vector<Placed> moves, const std::vector<std::size_t>& positions)
        : m_moves(std::move(moves))
    {
        for (const std::size_t position : positions) {
            const ActorId actor = m_moves[position].actor;
            const auto found = std::ranges::find(m_actors, actor);
            const auto row = std::size_t(found - m_actors.begin());
            if (found == m_actors.end()) {
                m_actors.push_back(actor);
                m_rows.emplace_back();
            }
            m_rows[row].push_back(position);
        }
    }

    std::size_t size() const { return m_rows.size(); }
    ActorId actor(std::size_t row) const { return m_actors[row]; }
    Front start() const { return Front(m_rows.size(), 0); }

    bool whole(const Front& cut) const
    {
        for (std::size_t i = 0; i < cut.size(); ++i)
            if (cut[i] < m_rows[i].size()) return false;
        return true;
    }

    // The next move of the row where all that it needs is in the cut.
    std::optional<std::size_t> next(const Front& cut, std::size_t row) const
    {
        if (cut[row] == m_rows[row].size()) return {};
        const Bits& past = m_moves[m_rows[row][cut[row]]].past;
        for (std::size_t i = 0; i < cut.size(); ++i)
            for (std::size_t k = cut[i]; k < m_rows[i].size(); ++k)
                if (past.test(m_rows[i][k])) return {};
        return m_rows[row][cut[row]];
    }

    std::vector<std::size_t> done(const Front& cut) const
    {
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < cut.size(); ++i)
            positions.insert(positions.end(), m_rows[i].begin(), m_rows[i].begin() + cut[i]);
        std::ranges::sort(positions);
        return positions;
    }

private:
    const std::vector<Placed> m_moves;
    std::vector<ActorId> m_actors;
    std::vector<std::vector<std::size_t>> m_rows;
};

struct Search
{
    using State = std::pair<Front, int>; // and the row that went last; -1: none
    using Cost = std::pair<int, int>;  // preemptions, switches

    const Execution& execution;
    const Rows& rows;
    const std::vector<Intention> open;
    std::map<Front, std::vector<std::size_t>> done;

    // Whether leaving the row here is a preemption.
    bool couldGoOn(const Front& cut, int row)
    {
        const ActorId actor = rows.actor(std::size_t(row));
        const Intention* intention = nullptr;
        auto& positions = done[cut];
        if (positions.empty()) positions = rows.done(cut);
        const auto& moves = execution.moves();
        std::vector<bool> in(moves.size());
        for (const std::size_t position : positions) in[position] = true;
        for (std::size_t i = 0; i < moves.size() && !intention; ++i)
            if (!in[i] && moves[i].actor() == actor) intention = &moves[i].intention;
        for (const Intention& one : open)
            if (!intention && one.actor == actor) intention = &one;
        if (!intention || intention->slept) return false;
        return execution.canFollow(positions, *intention);
    }
};

} // namespace

std::vector<Placed> placed(const std::vector<Move>& moves)
{
    std::vector<Placed> all;
    for (const Move& move : moves) all.push_back({move.actor(), move.past});
    return all;
}

std::optional<BigNumber> countOrders(const std::vector<Placed>& moves, std::size_t mostCuts)
{
    std::vector<std::size_t> all(moves.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    const Rows rows(moves, all);
    std::map<Front, BigNumber> layer{{rows.start(), BigNumber(1)}};
    std::size_t cuts = 0;
    for (std::size_t step = 0; step < moves.size(); ++step) {
        std::map<Front, BigNumber> following;
        for (const auto& [cut, count] : layer)
            for (std::size_t row = 0; row < rows.size(); ++row) {
                if (!rows.next(cut, row)) continue;
                Front further = cut;
                ++further[row];
                following[further] += count;
            }
        cuts += following.size();
        if (cuts > mostCuts) return {};
        layer = std::move(following);
    }
    return layer.begin()->second;
}

std::optional<GentlestOrder> gentlestOrder(const Execution& execution,
                                           const std::vector<std::size_t>& positions,
                                           std::size_t mostCuts)
{
    const Rows rows(placed(execution.moves()), positions);
    Search search{execution, rows, execution.open(), {}};
    using Item = std::tuple<Search::Cost, Search::State>;
    std::map<Search::State, std::pair<Search::Cost, Search::State>> best;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    const Search::State start{rows.start(), -1};
    best[start] = {{0, 0}, start};
    queue.push({{0, 0}, start});
    while (!queue.empty()) {
        const auto [cost, state] = queue.top();
        queue.pop();
        if (best[state].first < cost) continue;
        const auto& [cut, last] = state;
        if (rows.whole(cut)) {
            GentlestOrder order{{}, cost.first, cost.second};
            for (Search::State at = state; at.second >= 0; at = best[at].second)
                order.actors.push_back(rows.actor(std::size_t(at.second)));
            std::ranges::reverse(order.actors);
            return order;
        }
        if (best.size() > mostCuts) return {};
        const bool leaving = last >= 0 && search.couldGoOn(cut, last);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (!rows.next(cut, row)) continue;
            const bool other = last >= 0 && int(row) != last;
            const Search::Cost reached{cost.first + (other && leaving), cost.second + other};
            Search::State further{cut, int(row)};
            ++further.first[row];
            const auto known = best.find(further);
            if (known != best.end() && known->second.first <= reached) continue;
            best[further] = {reached, state};
            queue.push({reached, further});
        }
    }
    return {};
}

} // namespace forkscope
