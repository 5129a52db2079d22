// The races of random lives, found once more by a graph of all events: an edge for everything that
// orders two of them, and a walk for each pair.

#include "engine/analyze/races.h"
#include "engine/record/semantics.h"
#include "tests/support/random_life.h"

#include <gtest/gtest.h>

#include <csignal>
#include <deque>
#include <map>
#include <set>
#include <tuple>

namespace forkscope {
namespace {

using LinePair = std::tuple<ObjectId, std::uint16_t, std::uint16_t>;

class EventGraph
{
public:
    void add(const Event& event)
    {
        m_before.emplace_back(m_before.size() + 1);
        if (event.phase != Phase::done || event.actor >= kMaxActors) return;
        follow(m_last, event.actor);
        m_last[event.actor] = here();
        if (isProcessWord(event.object)) addOfProcess(event);
        else if (event.object != 0) addOfObject(event);
        if (event.operation == Operation::handle)
            for (const std::size_t sent : m_sent[{event.actor, event.argument}]) edge(sent);
    }

    bool isBefore(std::size_t one, std::size_t other) const { return m_before[other][one]; }

private:
    std::size_t here() const { return m_before.size() - 1; }

    void edge(std::size_t from)
    {
        std::vector<bool>& past = m_before.back();
        past[from] = true;
        for (std::size_t i = 0; i < from; ++i)
            if (m_before[from][i]) past[i] = true;
    }

    template <class Key>
    void follow(const std::map<Key, std::size_t>& sources, Key key)
    {
        const auto source = sources.find(key);
        if (source != sources.end()) edge(source->second);
    }

    void follow(std::deque<std::size_t>& line)
    {
        if (line.empty()) return;
        edge(line.front());
        line.pop_front();
    }

    void addOfProcess(const Event& event)
    {
        const ActorId other = actorOfWord(event.object);
        const bool changed = event.flags & kChange;
        switch (event.operation) {
        case Operation::start:
            if (changed) m_parent[other] = event.actor, m_last[other] = here();
            return;
        case Operation::startFeeder:
            if (changed) m_last[other] = here();
            return;
        case Operation::died:
            if (m_parent.contains(event.actor))
                m_sent[{m_parent[event.actor], SIGCHLD}].push_back(here());
            return;
        case Operation::sendSignal:
            m_sent[{other, event.argument}].push_back(here());
            return;
        case Operation::isAlive:
            if (changed || event.result == 0) follow(m_last, other);
            return;
        case Operation::reap:
        case Operation::waitChild:
        case Operation::waitAny:
            if (changed) follow(m_last, other);
            return;
        case Operation::join:
        case Operation::joinFeeder:
        case Operation::watch:
        case Operation::peekChild:
            if (changed || event.result != 0) follow(m_last, other);
            return;
        default:
            return;
        }
    }

    void addOfObject(const Event& event)
    {
        const bool changed = event.flags & kChange;
        const ObjectId object = event.object;
        switch (event.operation) {
        case Operation::make:
            m_unused[object] = event.result;
            return;
        case Operation::acquire:
            if (changed) follow(m_released, object);
            return;
        case Operation::release:
        case Operation::ownerDied:
        case Operation::closeQueue:
            if (changed) m_released[object] = here();
            return;
        case Operation::semAcquire:
            if (!changed) return;
            if (m_unused[object]-- <= 0) follow(m_lines[object]);
            return;
        case Operation::take:
            if (!changed) return follow(m_released, object);
            [[fallthrough]];
        case Operation::receive:
            if (changed) follow(m_lines[object]);
            return;
        case Operation::semRelease:
        case Operation::put:
        case Operation::deliver:
            if (changed) m_lines[object].push_back(here());
            return;
        case Operation::poll:
            if (event.result && !m_lines[object].empty()) edge(m_lines[object].front());
            return;
        default:
            return addOfEvent(event);
        }
    }

    void addOfEvent(const Event& event)
    {
        std::vector<std::size_t>& sets = m_sets[event.object];
        bool saw = event.result != 0;
        switch (event.operation) {
        case Operation::eventSet:
            if (event.flags & kChange) sets.clear();
            sets.push_back(here());
            return;
        case Operation::eventWait:
            m_seen[event.actor] = event.before;
            break;
        case Operation::eventIsSet:
            break;
        case Operation::eventWake:
            saw = saw || timesSet(event.before) != timesSet(m_seen[event.actor]);
            break;
        default:
            return;
        }
        if (!saw) return;
        for (const std::size_t set : sets) edge(set);
    }

    std::vector<std::vector<bool>> m_before; // of each event: those before it
    std::map<ActorId, std::size_t> m_last;   // of each actor
    std::map<ActorId, ActorId> m_parent;
    std::map<ObjectId, std::size_t> m_released;
    std::map<ObjectId, std::deque<std::size_t>> m_lines;
    std::map<ObjectId, std::int64_t> m_unused;
    std::map<ObjectId, std::vector<std::size_t>> m_sets;
    std::map<std::pair<ActorId, std::int64_t>, std::vector<std::size_t>> m_sent;
    std::map<ActorId, std::uint32_t> m_seen;
};

bool mayConflict(const Event& one, const Event& other)
{
    const auto reads = [](const Event& event) {
        return event.operation == Operation::valueGet || event.operation == Operation::fileRead;
    };
    return one.object == other.object && one.actor != other.actor
           && !(reads(one) && reads(other));
}

std::set<LinePair> racesByGraph(const std::vector<Event>& events)
{
    EventGraph graph;
    std::vector<std::size_t> accesses;
    std::set<LinePair> races;
    for (std::size_t i = 0; i < events.size(); ++i) {
        graph.add(events[i]);
        if (events[i].phase != Phase::done || !isSharedAccess(events[i].operation)) continue;
        for (const std::size_t earlier : accesses) {
            const Event& other = events[earlier];
            if (!mayConflict(other, events[i]) || graph.isBefore(earlier, i)) continue;
            const auto [low, high] = std::minmax(other.line, events[i].line);
            races.emplace(events[i].object, low, high);
        }
        accesses.push_back(i);
    }
    return races;
}

std::set<LinePair> racesByClocks(const std::vector<Event>& events)
{
    RaceFinder finder;
    for (const Event& event : events) finder.add(event);
    std::set<LinePair> races;
    for (const Race& race : finder.races()) {
        const auto [low, high] = std::minmax(race.first.line, race.second.line);
        races.emplace(race.object, low, high);
    }
    return races;
}

TEST(RaceGraph, ClocksAndGraphFindTheSameRaces)
{
    std::size_t found = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        RandomLife life(seed);
        while (life.events().size() < 1500 && life.step()) {}
        std::vector<Event> events = life.events();
        // A line for each actor and kind of access, so that every pair of actors is told.
        for (Event& event : events)
            event.line = std::uint16_t(event.actor * 8u + unsigned(event.operation) % 8u);
        const std::set<LinePair> races = racesByGraph(events);
        ASSERT_EQ(racesByClocks(events), races) << "seed " << seed;
        found += races.size();
    }
    EXPECT_GT(found, 100u);
}

} // namespace
} // namespace forkscope
