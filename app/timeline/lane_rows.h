#pragma once

// Which lane stands in which row. Up to forty processes have a row each, in the order of the
// process tree; more are a block of thin rows in order of arrival, under a few pinned ones.

#include "engine/trace/lanes.h"

#include <optional>
#include <vector>

namespace forkscope {

struct LaneRow
{
    ActorId actor = kNobody;
    int depth = 0;
    int top = 0; // from the top of all rows
    int height = 0;

    bool operator==(const LaneRow&) const = default;
};

// Who deserves a pinned row, most important first, and the room there is.
struct RowWishes
{
    std::vector<ActorId> pinned;
    int viewHeight = 0;
};

struct LaneRows
{
    std::vector<LaneRow> rows;
    std::vector<ActorId> block; // empty up to forty processes
    int blockTop = 0;
    int blockRow = 0; // height of one row of the block
    int height = 0;   // of everything

    const LaneRow* rowOf(ActorId actor) const;
    const LaneRow* rowAt(int y) const;
    std::optional<int> blockIndexAt(int y) const;
    std::optional<int> blockIndexOf(ActorId actor) const;
    bool operator==(const LaneRows&) const = default;
};

LaneRows arrangeRows(const std::vector<Lane>& lanes, const RowWishes& wishes);

// Parents before their children, children in order of birth.
std::vector<LaneRow> treeOrder(const std::vector<Lane>& lanes);

} // namespace forkscope
