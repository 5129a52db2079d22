#pragma once

// One lane a process: the states it went through, the steps it took, what it held, and who let
// whom through. Computed from the events as they arrive and never twice; every list of a lane is
// ordered by event, step and time alike, so a view finds its part by binary search.

#include "engine/trace/history.h"
#include "engine/trace/lane_point.h"
#include "engine/trace/lane_pyramid.h"

#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

namespace forkscope {

// A state and where it began; it lasts until the next segment of the lane. A wait for a lock or a
// permit is one segment until its process goes on: the moments in which the lock is free (or a
// permit is), and all who wait could go on, are kept once, with the object.
struct LaneSegment
{
    LanePoint from;
    ProcessState state = ProcessState::fresh;
    ObjectId object = 0; // waiting: for what; 0 also where it waits for any child
    Operation operation = Operation::none; // waiting: in which operation

    bool operator==(const LaneSegment&) const = default;
};

// A step of the lane's process. On the step axis step n fills [n-1, n]; on the time axis it began
// when the process started running towards it.
struct LaneStep
{
    LanePoint at;
    std::int64_t begin = 0;

    double beginOn(LaneAxis axis) const
    {
        return axis == LaneAxis::steps ? double(at.step) - 1 : double(begin);
    }
    bool operator==(const LaneStep&) const = default;
};

// A moment in which a lock was free, from a release to the next acquire; of a semaphore: from the
// first permit given back to the last one taken.
struct FreeSpan
{
    LanePoint from;
    LanePoint to; // says nothing while it is open
    bool open = true;
};

// How long the process held a lock or a permit of a semaphore. In order of `from`; a process may
// hold several things at once, so their ends are in no order.
struct LaneHold
{
    ObjectId object = 0;
    bool open = true; // still held at the newest event; `to` says nothing
    LanePoint from;   // the step that took it
    LanePoint to;     // the step that gave it back
    std::uint16_t room = 0; // of a semaphore: which of its rooms, see ObjectInfo::holdings
};

struct Lane
{
    static constexpr std::uint32_t kNotYet = 0xFFFFFFFF;

    ActorId actor = kNobody;
    ActorId parent = kNobody;
    ActorId creator = kNobody; // of a helper: the process it belongs to
    std::uint32_t arrival = kNotYet; // the first event in which it wanted a shared object
    std::vector<LaneSegment> segments;
    std::vector<LaneStep> steps;
    std::vector<LaneHold> holds;
    std::vector<std::uint32_t> open; // which of the holds, oldest first
    std::vector<LanePoint> alerts;   // a claim broke there, something was found, a signal killed it

    void add(const LaneSegment& segment);
    void add(const LaneStep& step);
    void close(std::size_t hold, const LanePoint& at);
    const LanePyramid& pyramid(LaneAxis axis) const
    {
        return axis == LaneAxis::steps ? m_bySteps : m_byTime;
    }
    // Over both axes, without what goes on still: the newest segment and the open holds.
    void mark(const LanePoint& from, const LanePoint& to, LaneBits bits);

private:
    LanePyramid m_bySteps{LaneAxis::steps};
    LanePyramid m_byTime{LaneAxis::time};
};

// What one process did that made something happen to another.
struct LaneArrow
{
    enum class Kind : std::uint8_t {
        fork,     // from a start to the child; also to a helper
        handOver, // from a release to the acquire it let through, of a lock or a permit
        wake,     // from the setting of an event to each waiter that it woke
        put,      // from putting an item into a buffer to its way into the pipe
        message,  // from there to who received it
        signal,   // from the sending of a signal to its handler, or to the death it caused
        adoption, // from the death of a parent to the child that was adopted then
    };
    Kind kind = Kind::fork;
    ActorId fromActor = kNobody;
    ActorId toActor = kNobody;
    LanePoint from;
    LanePoint to;
    ObjectId object = 0;       // what it is about, where there is such an object
    TextId text = 0;           // put, message: the item
    std::int32_t argument = 0; // signal: which
};

// Where a claim broke or analysis found something.
struct LaneMark
{
    LanePoint at;
    Operation operation = Operation::finding;
    std::int64_t argument = 0; // number of the claim, or FindingKind
    TextId text = 0;
};

class Lanes
{
public:
    void clear();

    // Takes the events of `history` that it has not seen; the history must be the same one, grown.
    void extend(const History& history);

    std::uint32_t events() const { return m_world.events; }  // seen so far
    LanePoint end() const;                                   // of the newest event
    const std::vector<Lane>& all() const { return m_lanes; } // in order of birth
    const Lane* lane(ActorId actor) const;
    // In order; empty for what is neither lock nor semaphore.
    std::span<const FreeSpan> freeSpans(ObjectId object) const;
    // What the world says of the lane's process after the first `count` events.
    ProcessState stateAfter(const Lane& lane, std::uint32_t count) const;
    const std::vector<LaneArrow>& arrows() const { return m_arrows; } // ordered by `to`
    const std::vector<LaneMark>& marks() const { return m_marks; }

private:
    // Who did something that may make something happen, and where.
    struct Origin
    {
        ActorId actor = kNobody;
        LanePoint at;
        std::int32_t signal = 0;
    };

    // A lock or semaphore: who has the lock, and what was given back and not taken since.
    struct Door
    {
        ObjectId object = 0;
        ActorId holder = kNobody;
        std::vector<Origin> releases;
        std::vector<FreeSpan> free;
    };

    // What is known of an actor besides its lane.
    struct Standing
    {
        ObjectId wants = 0; // the object it is at, 0 when none
        ProcessState state = ProcessState::fresh; // of its newest segment
        Origin wokenBy;   // who set the event that it waits for
        Origin carries;   // a feeder: the put of the item between buffer and pipe
        std::vector<Origin> sent; // signals to it, without a consequence so far
    };

    void take(const Event& event);
    void noteStates(const Event& event, const LanePoint& at);
    void noteState(const ProcessInfo& process, const LanePoint& at);
    void noteStep(const Event& event, const LanePoint& at);
    void noteArrival(const Event& event, const LanePoint& at);
    void noteMark(const Event& event, const LanePoint& at);
    void noteAlert(const Event& event, const LanePoint& at);

    // What one process does to another (lane_arrows.cpp).
    void noteFork(const Event& event, const LanePoint& at);
    void noteLock(const Event& event, const ObjectInfo& lock, const LanePoint& at);
    void notePermit(const Event& event, const ObjectInfo& semaphore, const LanePoint& at);
    void noteHandOver(Door& door, ActorId taker, const LanePoint& at);
    void noteWake(const Event& event, const LanePoint& at);
    void noteItem(const Event& event, const LanePoint& at);
    void noteSignal(const Event& event, const LanePoint& at);
    void noteConsequence(ActorId actor, std::int64_t signal, const LanePoint& at);
    void noteAdoption(const Event& event, const LanePoint& at);
    void noteDeeds(const Event& event, const LanePoint& at);

    void openHold(ActorId actor, const LaneHold& hold);
    void closeOldestHold(ActorId actor, ObjectId object, const LanePoint& at);
    bool isDoor(const ObjectInfo* object) const;
    bool waitedFor(ActorId actor, ObjectId object, const LanePoint& at) const;
    Lane* find(ActorId actor);
    Lane& bear(ActorId actor);
    Door& doorFor(ObjectId object);

    World m_world;
    std::vector<Lane> m_lanes;
    std::vector<std::uint32_t> m_places;   // by actor: index into m_lanes
    std::vector<Standing> m_standings;     // by actor
    std::vector<Door> m_doors;
    std::unordered_map<ObjectId, std::deque<Origin>> m_items; // whose are those in it
    std::vector<LaneArrow> m_arrows;
    std::vector<LaneMark> m_marks;
    std::int64_t m_lastStepTime = 0;
};

// The segment that covers a position: the last one that begins at or before it; 0 when the
// position is before all of them.
std::size_t segmentAt(std::span<const LaneSegment> segments, LaneAxis axis, double position);
// The segment the lane is in after the first `count` events, where the moments of a free lock count
// as part of the wait; 0 also when it was not yet born.
std::size_t segmentAfter(std::span<const LaneSegment> segments, std::uint32_t count);
// The first step that ends after a position; steps.size() when there is none.
std::size_t firstStepAfter(std::span<const LaneStep> steps, LaneAxis axis, double position);

// What lies in each column of a view, its ends in units of the axis. Empty where so few entries are
// in view that each may be looked at.
std::vector<LaneBits> laneColumns(const Lanes& lanes, const Lane& lane, LaneAxis axis, double begin,
                                  double end, std::size_t columns);

// The write that a look saw, or the look's or write's own number when there is none in the
// history; and the looks that saw what a write made, at most `limit`.
std::uint32_t writeSeenBy(const History& history, std::uint32_t event);
std::vector<std::uint32_t> looksThatSaw(const History& history, std::uint32_t write,
                                        std::size_t limit);

} // namespace forkscope
