#pragma once

// Sizes that timeline and chart share, in logical pixels.

namespace forkscope {

// The lane heads, and the gap left of the chart's plot: equal, so that both axes begin at the same
// pixel.
constexpr int laneHeadWidth()
{
    return 208;
}

// Right of the lanes and of the plot; the scroll bar lives in it.
constexpr int laneRightGap()
{
    return 12;
}

inline constexpr int kRulerHeight = 28;
inline constexpr int kLowestRow = 20;
inline constexpr int kHighestRow = 28;
inline constexpr int kHelperRow = 16;
inline constexpr int kHiddenRow = 24; // where it says how many lanes are hidden
inline constexpr int kPinnedRow = 24;
inline constexpr int kManyLanes = 40; // more become a block of thin rows
inline constexpr int kPinnedLanes = 4;
inline constexpr int kLowestBlockRow = 2;
inline constexpr int kHighestBlockRow = 6;
inline constexpr int kIndent = 12;

// Where a head's tile begins, by the depth of its process in the tree.
constexpr int headLeft(int depth)
{
    return 14 + (depth < 5 ? depth : 5) * kIndent;
}

} // namespace forkscope
