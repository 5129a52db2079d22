#pragma once

// What lies in long stretches of a lane, without a look at each part of it: every four entries
// (segments, steps, holds) are put together into a node, every four nodes into a higher one. It grows
// at its end as the run does, and its nodes know where they begin on both axes, so the same one
// serves every zoom.

#include "engine/trace/lane_point.h"

#include <array>
#include <cstddef>
#include <vector>

namespace forkscope {

class LanePyramid
{
public:
    static constexpr int kShift = 2;   // four below each node
    static constexpr int kLevels = 10; // the highest puts a million entries together

    static constexpr std::size_t entriesOf(int level)
    {
        return std::size_t(1) << (kShift * (level + 1));
    }

    struct Node
    {
        std::int64_t time = 0; // where its first entry begins
        std::uint32_t step = 0;
        StateSet states = 0; // of all its entries

        double on(LaneAxis axis) const { return axis == LaneAxis::steps ? step : double(time); }
    };

    // Entries come in the order of the run.
    void add(const LanePoint& at, StateSet states);

    // The highest level with a whole node that begins with this entry and is at most `widest` long
    // on the axis; -1: there is none. `near` is a level to begin at, that of the entry before.
    int levelAt(std::size_t entry, LaneAxis axis, double widest, int near) const
    {
        int level = near;
        while (level >= 0 && !fits(entry, level, axis, widest)) --level;
        while (level + 1 < kLevels && fits(entry, level + 1, axis, widest)) ++level;
        return level;
    }
    const Node& node(int level, std::size_t entry) const
    {
        return m_levels[std::size_t(level)][entry >> (kShift * (level + 1))];
    }

private:
    // Whole means that the next node has begun, where this one therefore ends.
    bool fits(std::size_t entry, int level, LaneAxis axis, double widest) const
    {
        if (entry % entriesOf(level) != 0) return false;
        const std::vector<Node>& nodes = m_levels[std::size_t(level)];
        const std::size_t index = entry / entriesOf(level);
        return index + 1 < nodes.size()
               && nodes[index + 1].on(axis) - nodes[index].on(axis) <= widest;
    }

    std::array<std::vector<Node>, kLevels> m_levels;
    std::size_t m_entries = 0;
};

} // namespace forkscope
