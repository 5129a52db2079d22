#pragma once

// At which event a run should pause: a process comes to a line, or something comes about that a
// lesson is about. Looks at the world before and after each event, without any widget.

#include "engine/trace/history.h"

#include <bitset>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace forkscope {

enum class PauseCause : std::uint8_t {
    zombie,    // a process of the program ended, and its parent has not collected it
    orphan,    // a process lost its parent
    noPermit,  // a semaphore has no permit left, and somebody waits for one
    twoInside, // two have read the same file or value, and neither has written it
    queueFull, // of a queue every place is taken, or its pipe has no room for a message
    claimBroken,
    lockWait, // a process begins to wait for a lock
    finding,  // of any kind
    line,     // a process comes to a line
    count
};

// The causes that can be chosen by themselves, in the order in which they are listed.
inline constexpr std::size_t kPauseConcepts = std::size_t(PauseCause::line);

struct PauseWhen
{
    std::bitset<kPauseConcepts> concepts;
    std::set<int> lines; // of program.cpp, from 1

    bool empty() const { return concepts.none() && lines.empty(); }
    bool wants(PauseCause cause) const { return concepts.test(std::size_t(cause)); }
    bool operator==(const PauseWhen&) const = default;
};

struct PauseHit
{
    PauseCause cause = PauseCause::line;
    std::uint32_t event = 0; // its number: the pause comes behind it
    ActorId actor = kNobody; // whom it is about
    ActorId other = kNobody; // twoInside: the one that was there before
    ObjectId object = 0;     // what it is about
    int line = 0;
    std::int64_t number = 0; // of the claim, or the FindingKind

    bool operator==(const PauseHit&) const = default;
};

// Follows a run event by event and tells where something comes about. What is so already where it
// begins does not come about there.
class PauseWatch
{
public:
    // Begins after the first `from` events.
    PauseWatch(const History& history, const PauseWhen& when, std::uint32_t from);

    // How many events it has seen.
    std::uint32_t seen() const { return m_world.events; }
    const PauseWhen& when() const { return m_when; }

    // Sees the events up to `to` and stops behind the first at which the run should pause.
    std::optional<PauseHit> next(const History& history, std::uint32_t to);

private:
    // A look at a file or value that was not followed by a write of the same process.
    struct Reading
    {
        ActorId actor = kNobody;
        ObjectId object = 0;
        bool left = false; // it gave a lock or a permit back since, and does not want to write
    };
    using Fact = std::pair<PauseCause, std::uint32_t>; // what is so, of which process or object

    std::optional<PauseHit> take(const Event& event);
    std::optional<PauseHit> found(const Event& event, ObjectId wantedBefore, int lineBefore);
    std::optional<PauseHit> lifeFound(const Event& event) const;
    std::optional<PauseHit> judgementFound(const Event& event) const;
    std::optional<PauseHit> lineFound(const Event& event, int lineBefore) const;
    std::optional<PauseHit> objectFound(ObjectId id);
    std::optional<PauseHit> permitFound(const ObjectInfo& semaphore);
    std::optional<PauseHit> queueFound(const ObjectInfo& queue);
    std::optional<PauseHit> lockFound(const ObjectInfo& lock);
    std::optional<PauseHit> insideFound(const Event& event);
    int inside(ObjectId object) const;
    void findReadings(const History& history);
    void noteReading(const Event& event);
    void noteWaits(const Event& event);
    bool comesAbout(Fact fact, bool so);

    PauseWhen m_when;
    World m_world;
    std::set<Fact> m_so;
    std::map<ActorId, ObjectId> m_waits; // for which lock, from its wish until it goes on
    std::vector<Reading> m_readings;
};

} // namespace forkscope
