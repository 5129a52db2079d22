#include "engine/explore/searches.h"

#include "engine/explore/big_number.h"
#include "engine/explore/mixing.h"

#include <algorithm>

namespace forkscope {

Progress walkRandomly(Execution& execution, Observer& observer, std::uint64_t seed, int walks)
{
    Progress progress;
    for (int walk = 0; walk < walks && observer.goesOn(); ++walk) {
        ++progress.executions;
        std::uint64_t state = mixed(seed, std::uint64_t(walk));
        execution.begin();
        for (auto able = execution.enabled(); !able.empty(); able = execution.enabled()) {
            state = mixed(state);
            execution.take(able[state % able.size()]);
        }
        const bool wanted = observer.executed(execution, execution.conclude(), walks - walk - 1);
        execution.end();
        if (!wanted) return progress;
        progress.complete = walk + 1 == walks;
    }
    return progress;
}

namespace {

// Who may go next: the last one first, where it can.
struct Level
{
    std::vector<ActorId> able;
    std::size_t next = 0;
};

Level levelOf(const Execution& execution, int preemptions, std::optional<int> bound)
{
    Level level{execution.enabled()};
    const ActorId last = execution.last();
    const auto found = std::ranges::find(level.able, last);
    if (found == level.able.end()) return level;
    std::rotate(level.able.begin(), found, found + 1);
    if (bound && preemptions >= *bound && execution.couldGoOn(last)) level.able.resize(1);
    return level;
}

int preemptionsIn(const Execution& execution)
{
    return int(std::ranges::count_if(execution.moves(), &Move::preempts));
}

std::int64_t leftOn(const std::vector<Level>& path)
{
    std::int64_t left = 0;
    for (const Level& level : path) left += std::int64_t(level.able.size() - level.next);
    return left;
}

} // namespace

Progress searchAll(Execution& execution, Observer& observer, std::optional<int> bound)
{
    Progress progress;
    std::vector<Level> path;
    while (observer.goesOn()) {
        ++progress.executions;
        execution.begin();
        for (const Level& level : path) execution.take(level.able[level.next - 1]);
        for (;;) {
            Level level = levelOf(execution, preemptionsIn(execution), bound);
            if (level.able.empty()) break;
            execution.take(level.able[level.next++]);
            path.push_back(std::move(level));
        }
        const bool wanted = observer.executed(execution, execution.conclude(), leftOn(path));
        execution.end();
        while (!path.empty() && path.back().next == path.back().able.size()) path.pop_back();
        progress.complete = path.empty();
        if (progress.complete || !wanted) break;
        ++path.back().next;
    }
    return progress;
}

Progress StateSearch::run()
{
    m_path.clear();
    m_states.clear();
    m_ended.clear();
    m_progress = {};
    while (m_observer.goesOn()) {
        ++m_progress.executions;
        const bool wanted = execute();
        m_execution.end();
        while (!m_path.empty() && m_path.back().next == m_path.back().able.size()) {
            m_ended.push_back(m_path.back().key);
            m_path.pop_back();
        }
        m_progress.complete = m_path.empty();
        if (m_progress.complete || !wanted) break;
    }
    return m_progress;
}

bool StateSearch::execute()
{
    m_execution.begin();
    if (m_path.empty()) enter();
    for (std::size_t depth = 0; depth < m_path.size(); ++depth) {
        Level& level = m_path[depth];
        const bool frontier = depth + 1 == m_path.size();
        if (level.able.empty()) break;
        m_execution.take(level.able[frontier ? level.next++ : level.next - 1]);
        if (!frontier) continue;
        const Key from = level.key;
        const bool fresh = enter();
        m_states[from].push_back(m_execution.key());
        if (fresh) continue;
        ++m_progress.redundant;
        if (!m_execution.moves().back().broken) return true;
        // Known, but by this way a claim broke: to its end, so that it can be told.
        for (auto able = m_execution.enabled(); !able.empty(); able = m_execution.enabled())
            m_execution.take(able.front());
        break;
    }
    const std::int64_t left = [this] {
        std::int64_t count = 0;
        for (const Level& level : m_path) count += std::int64_t(level.able.size() - level.next);
        return count;
    }();
    return m_observer.executed(m_execution, m_execution.conclude(), left);
}

// The present state; false when it is known.
bool StateSearch::enter()
{
    const Key key = m_execution.key();
    if (!m_states.try_emplace(key).second) return false;
    m_path.push_back({key, m_execution.enabled()});
    return true;
}

std::string StateSearch::orders() const
{
    std::map<Key, BigNumber> counts;
    for (const Key& key : m_ended) { // whatever follows was left earlier
        const auto& following = m_states.at(key);
        BigNumber count(following.empty() ? 1 : 0);
        for (const Key& next : following) count += counts[next];
        counts[key] = count;
    }
    return m_ended.empty() ? "0" : counts[m_ended.back()].text();
}

} // namespace forkscope
