#pragma once

// From segments and steps to pixel columns. What is narrower than two pixels is put together: a
// column then knows every state that occurred in it. Where much is in view, columns are taken from
// the lane's pyramid, so the work grows with them and not with the run.

#include "app/timeline/axis_mapper.h"
#include "engine/trace/lanes.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace forkscope {

// Columns [begin, end) in which the lane is in one state, or in several in turn.
struct LaneSpan
{
    int begin = 0;
    int end = 0;
    StateSet states = 0;
    bool crowd = false;   // several segments, each too narrow to be drawn
    bool stepped = false; // of a crowded lane: steps were taken in it
    bool several = false; // a wait during which the lock was free for moments too short to be seen
    bool starts = false;  // its own begin is in the picture
    bool ends = false;
    std::uint32_t event = 0; // the one that began it; says nothing of a crowd
    std::uint32_t until = 0; // the one that ended it

    ProcessState state() const { return ProcessState(std::countr_zero(states)); }
    bool operator==(const LaneSpan&) const = default;
};

struct StepSpan
{
    int begin = 0;
    int end = 0;
    bool crowd = false;
    std::uint32_t step = 0; // index into the lane's steps: the only one, or the first of a crowd
    std::uint32_t last = 0;

    bool operator==(const StepSpan&) const = default;
};

// A lock or a permit is held, or several are in turn, too short to be told apart.
struct HoldSpan
{
    int begin = 0;
    int end = 0;
    bool open = false; // the end is not known

    bool operator==(const HoldSpan&) const = default;
};

// The first of a lane's holds that may reach beyond a position. Their ends are in no order, so it
// comes some way before the first that begins there.
std::vector<LaneHold>::const_iterator holdAt(const std::vector<LaneHold>& holds, LaneAxis axis,
                                             double position);

// A lane as a picture of some width shows it.
class LaneSight
{
public:
    // The lane must be one of `lanes`.
    LaneSight(const Lanes& lanes, const Lane& lane, LaneAxis axis, const AxisMapper& mapper);

    // Much is in view: spans then come from columns, and only what is long is known by itself.
    bool isCrowded() const { return !m_columns.empty(); }

    // A wait for a lock shows as ready where the lock was free.
    std::vector<LaneSpan> states() const;
    // Only those in such states that are at least so many pixels wide.
    std::vector<LaneSpan> wideStates(int narrowest, StateSet wanted) const;
    // None of a crowded lane: its states say where steps were taken.
    std::vector<StepSpan> steps() const;
    // Of a crowded lane: single steps of at least so many pixels.
    std::vector<StepSpan> wideSteps(int narrowest) const;
    // Such that are narrow and touch each other are one.
    std::vector<HoldSpan> holds(int narrow) const;

private:
    struct Run
    {
        std::size_t begin = 0; // columns
        std::size_t end = 0;
        LaneBits bits = 0; // those that were looked at
        LaneBits all = 0;  // in any of its columns
    };
    // Of columns that are alike, without the empty ones and those of fewer columns.
    std::vector<Run> runs(LaneBits mask, int fewest = 1) const;

    std::vector<LaneSpan> crowdedStates() const;
    std::vector<LaneSpan> exactStates(int narrowest, StateSet wanted) const;
    LaneSpan spanOf(const Run& run) const;
    LaneSpan exactSpan(const Run& run) const; // with the events at its ends
    LaneSpan spanOf(std::size_t index, double from, double to) const;
    void add(std::vector<LaneSpan>& spans, const LaneSpan& span, std::size_t index) const;
    std::size_t segmentIn(const Run& run) const;
    int columnAt(std::size_t index) const { return int(m_mapper.left) + int(index); }

    const Lanes& m_lanes;
    const Lane& m_lane;
    LaneAxis m_axis;
    AxisMapper m_mapper;
    double m_last; // of the newest event
    std::vector<LaneBits> m_columns;
};

} // namespace forkscope
