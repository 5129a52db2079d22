// The accesses that are to be ordered, and the pairs of them that are not.
#include "engine/analyze/races.h"

#include <algorithm>

namespace forkscope {

namespace {

bool isWrite(Operation operation)
{
    return operation != Operation::valueGet && operation != Operation::fileRead;
}

bool isReplacementAndRead(Operation one, Operation other)
{
    return (one == Operation::fileRename && other == Operation::fileRead)
           || (one == Operation::fileRead && other == Operation::fileRename);
}

} // namespace

bool isSharedAccess(Operation operation)
{
    switch (operation) {
    case Operation::valueGet:
    case Operation::valueSet:
    case Operation::fileRead:
    case Operation::fileTruncate:
    case Operation::fileWrite:
    case Operation::fileRename:
        return true;
    default:
        return false;
    }
}

// The line of the truncation that a write ends; its own where there was none.
std::uint16_t RaceFinder::lineOfTruncation(const Thing& thing, const Event& write)
{
    const Known* latest = nullptr;
    for (const Known& known : thing.accesses) {
        if (known.access.actor != write.actor) continue;
        if (known.access.operation != Operation::fileTruncate) continue;
        if (!latest || latest->access.event < known.access.event) latest = &known;
    }
    return latest ? latest->line : write.line;
}

void RaceFinder::addAccess(const Event& event, Actor& actor)
{
    Thing& thing = thingOf(event.object);
    Known now;
    now.access = {m_events, event.actor, event.operation, event.line, 0};
    now.line = event.line;
    now.clock = m_clocks.at(actor.row, actor.column);
    now.writes = isWrite(event.operation);
    for (std::size_t i = 0; i < std::min(actor.held.size(), now.held.size()); ++i)
        now.held[i] = actor.held[actor.held.size() - 1 - i];
    if (event.operation == Operation::fileWrite) now.line = lineOfTruncation(thing, event);
    for (const ObjectId lock : actor.held) {
        const auto counted = std::ranges::find(thing.locks, lock,
                                               &std::pair<ObjectId, std::uint32_t>::first);
        if (counted == thing.locks.end()) thing.locks.push_back({lock, 1});
        else ++counted->second;
    }
    compare(thing, now, event.object, actor);
    remember(thing, now);
}

void RaceFinder::compare(const Thing& thing, const Known& now, ObjectId object,
                         const Actor& actor)
{
    for (const Known& known : thing.accesses) {
        if (!known.writes && !now.writes) continue;
        if (isReplacementAndRead(known.access.operation, now.access.operation)) continue;
        const Actor& other = m_actors[known.access.actor];
        if (other.process == actor.process) continue;
        if (known.clock <= m_clocks.at(actor.row, other.column)) continue;
        const Pair pair{known, now, object};
        if (!isKnown(pair)) m_pairs.push_back(pair);
    }
}

bool RaceFinder::isKnown(const Pair& pair) const
{
    return std::ranges::any_of(m_pairs, [&](const Pair& known) {
        if (known.object != pair.object) return false;
        const auto one = std::minmax(known.first.line, known.second.line);
        return one == std::minmax(pair.first.line, pair.second.line);
    });
}

void RaceFinder::remember(Thing& thing, const Known& now)
{
    for (Known& known : thing.accesses) {
        const bool same = known.access.actor == now.access.actor && known.line == now.line
                          && known.access.operation == now.access.operation;
        if (same) return void(known = now);
    }
    thing.accesses.push_back(now);
}

Race RaceFinder::raceOf(const Pair& pair) const
{
    Race race{pair.first.access, pair.second.access, pair.object, 0};
    const auto& locks = m_things[pair.object - kMaxActors - 1u].locks;
    const auto isHeld = [](const Known& known, ObjectId lock) {
        return std::ranges::find(known.held, lock) != known.held.end();
    };
    // One of the two had it: better than what only others have; then what most have.
    std::pair<bool, std::uint32_t> best{false, 0};
    for (const auto& [lock, count] : locks) {
        const std::pair value{isHeld(pair.first, lock) || isHeld(pair.second, lock), count};
        if (value > best) best = value, race.lock = lock;
    }
    for (auto [access, known] : {std::pair(&race.first, &pair.first),
                                 std::pair(&race.second, &pair.second)})
        access->lock = isHeld(*known, race.lock) ? race.lock : known->held[0];
    return race;
}

std::vector<Race> RaceFinder::races() const
{
    std::vector<Race> races;
    for (const Pair& pair : m_pairs) races.push_back(raceOf(pair));
    return races;
}

bool mayRace(const std::vector<Event>& events)
{
    struct Use
    {
        ObjectId object;
        ActorId actor;
        bool shared = false;
        bool written = false;
    };
    std::vector<Use> uses;
    for (const Event& event : events) {
        if (!isSharedAccess(event.operation) || event.phase != Phase::done) continue;
        auto use = std::ranges::find(uses, event.object, &Use::object);
        if (use == uses.end()) use = uses.insert(use, {event.object, event.actor});
        use->shared = use->shared || use->actor != event.actor;
        use->written = use->written || isWrite(event.operation);
        if (use->shared && use->written) return true;
    }
    return false;
}

} // namespace forkscope
