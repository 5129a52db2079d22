#pragma once

// Which lane stands in which row. Up to forty processes have a row each, in the order of the
// process tree; more are a block of thin rows in order of arrival, under a few pinned ones. Helpers
// (the feeders of queues) have thinner rows below their process, which may be folded away.

#include "engine/trace/lanes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace forkscope {

struct LaneRow
{
    ActorId actor = kNobody;
    int depth = 0;
    int top = 0; // from the top of all rows
    int height = 0;
    bool helper = false;
    bool hasHelpers = false; // that can be folded
    bool folded = false;
    bool hasChildren = false;
    bool collapsed = false; // its children are not shown
    bool pinned = false;

    bool operator==(const LaneRow&) const = default;
};

// Whose helpers are shown. Unless told, all of them while everything finds room, else those of the
// selected process.
struct HelperWishes
{
    std::optional<bool> all;
    std::map<ActorId, bool> exceptions;
    ActorId selected = kNobody;
};

// What somebody wants to see of the lanes.
struct LaneChoice
{
    std::set<ActorId> hidden;
    std::set<ActorId> collapsed;           // without their children
    std::vector<ActorId> pinned;           // on top, in this order
    std::optional<std::set<ActorId>> only; // nobody else

    bool shows(ActorId actor) const
    {
        return !hidden.contains(actor) && (!only || only->contains(actor));
    }
    bool pins(ActorId actor) const
    {
        return std::find(pinned.begin(), pinned.end(), actor) != pinned.end();
    }
};

// Who deserves a pinned row, most important first, and the room there is.
struct RowWishes
{
    std::vector<ActorId> pinned;
    int viewHeight = 0;
    HelperWishes helpers = {};
    LaneChoice choice = {};
};

struct LaneRows
{
    std::vector<LaneRow> rows;
    std::vector<ActorId> block; // empty up to forty processes
    int blockTop = 0;
    int blockRow = 0; // height of one row of the block
    int height = 0;   // of everything
    int hidden = 0;   // processes that were chosen not to be shown

    const LaneRow* rowOf(ActorId actor) const;
    const LaneRow* rowAt(int y) const;
    std::optional<int> blockIndexAt(int y) const;
    std::optional<int> blockIndexOf(ActorId actor) const;
    bool operator==(const LaneRows&) const = default;
};

LaneRows arrangeRows(const std::vector<Lane>& lanes, const RowWishes& wishes);

// The process and those it had to do with.
std::set<ActorId> touchedBy(const Lanes& lanes, ActorId actor);

// Parents before their children, children in order of birth, helpers right below their process.
std::vector<LaneRow> treeOrder(const std::vector<Lane>& lanes);

} // namespace forkscope
