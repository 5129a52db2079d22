#pragma once

// The order of a free run: program order and the versions of objects, no global sequence. A look
// comes before the change that ends the version it saw; a change after the one that made the version
// it replaced; a child's doings after its start; a death after everything its actor did. Time stamps
// decide the rest.

#include "engine/record/event.h"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <unordered_map>
#include <vector>

namespace forkscope {

class Order
{
public:
    explicit Order(std::uint32_t firstVersion) : m_firstVersion(firstVersion) {}

    // Starts for which this says no wait, until it says yes: their child is not known yet.
    void setStartKnown(std::function<bool(const Event&)> known) { m_startKnown = std::move(known); }

    // Says to which process an actor belongs that helps one (kNobody: to none): a death comes after
    // everything that the helpers of the dead did.
    void setCreatorOf(std::function<ActorId(ActorId)> creatorOf)
    {
        m_creatorOf = std::move(creatorOf);
    }

    // Adds an event behind all others of this actor (for facts about an actor: behind its own).
    void add(ActorId queue, const Event& event);

    // Adds an event of a dead actor behind all it recorded and before its death.
    void addBeforeDeath(ActorId queue, const Event& event);
    // Whether anything it recorded itself is not placed yet.
    bool hasRecorded(ActorId queue) const;
    // Keeps its death back until it is released as often: its last change, or that of a helper, may
    // still have to be found.
    void hold(ActorId actor) { m_held.insert(actor); }
    void release(ActorId actor);

    // Places what is certain: events no later than `horizon`, before which every ring was drained.
    void place(std::int64_t horizon, std::vector<Event>& placed);

    // Main's start, which has no event, made this version; its pid is the lowest until the kernel
    // begins to count anew.
    void noteMain(std::uint32_t version, std::int64_t pid);

    bool empty() const { return m_waiting == 0; }
    // A look arrived after its version had been replaced: the order so far is not exact.
    bool late() const { return m_late; }

    // The version an object has after all placed events.
    std::uint32_t versionOf(ObjectId object) const;
    // Whether an unplaced event makes this version.
    bool hasChange(ObjectId object, std::uint32_t version) const;
    // The state before that the event making `version` + `step` saw, if it is queued.
    const Event* changeAfter(ObjectId object, std::uint32_t version) const;

private:
    struct Queue
    {
        std::deque<Event> events;
        bool listed = false; // in the heap or parked
    };
    using Entry = std::pair<std::int64_t, ActorId>;

    enum class Fit { now, later, unborn, parked };
    Fit fits(const Event& event);
    bool helpersAreDone(ActorId process) const;
    void note(const Event& event);
    void emit(Queue& queue, std::vector<Event>& placed);
    void list(ActorId actor);
    void unpark(ObjectId object);
    std::int64_t placeOf(const Event& start) const;

    std::uint32_t m_firstVersion;
    std::unordered_map<std::uint32_t, Queue> m_queues;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
    std::unordered_map<ObjectId, std::vector<ActorId>> m_parked;
    std::unordered_map<ObjectId, std::uint32_t> m_versions;
    std::unordered_map<std::uint64_t, std::uint32_t> m_looks;   // object, version -> queued looks
    std::unordered_map<std::uint64_t, Event> m_changes;         // queued changes by what they make
    std::set<std::int64_t> m_startPlaces;                       // of queued starts, by pid
    std::int64_t m_mainPid = 0;
    std::size_t m_waiting = 0;
    std::function<bool(const Event&)> m_startKnown;
    std::function<ActorId(ActorId)> m_creatorOf;
    std::multiset<ActorId> m_held;
    std::set<ActorId> m_born{0}; // their start is placed: a child may be quicker than its parent
    bool m_late = false;
};

} // namespace forkscope
