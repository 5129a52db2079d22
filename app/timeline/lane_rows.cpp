#include "app/timeline/lane_rows.h"

#include "app/timeline/lane_metrics.h"

#include <algorithm>
#include <iterator>

namespace forkscope {

namespace {

void addWithChildren(const std::vector<std::vector<ActorId>>& children, ActorId actor, int depth,
                     std::vector<LaneRow>& rows)
{
    rows.push_back({actor, depth});
    for (ActorId child : children[actor])
        addWithChildren(children, child, depth + 1, rows);
}

int stack(std::vector<LaneRow>& rows, int rowHeight)
{
    int top = 0;
    for (LaneRow& row : rows) {
        row.top = top;
        row.height = rowHeight;
        top += rowHeight;
    }
    return top;
}

std::vector<LaneRow> pinnedRows(const std::vector<LaneRow>& tree, const RowWishes& wishes)
{
    std::vector<ActorId> chosen;
    const auto choose = [&](ActorId actor) {
        const bool known = std::find(chosen.begin(), chosen.end(), actor) != chosen.end();
        if (actor != kNobody && !known && int(chosen.size()) < kPinnedLanes)
            chosen.push_back(actor);
    };
    choose(tree.front().actor);
    for (ActorId actor : wishes.pinned)
        choose(actor);
    for (const LaneRow& row : tree)
        choose(row.actor); // always as many, so nothing jumps
    std::vector<LaneRow> rows;
    std::copy_if(tree.begin(), tree.end(), std::back_inserter(rows), [&](const LaneRow& row) {
        return std::find(chosen.begin(), chosen.end(), row.actor) != chosen.end();
    });
    return rows;
}

std::vector<ActorId> byArrival(const std::vector<Lane>& lanes)
{
    std::vector<const Lane*> sorted;
    for (std::size_t i = 1; i < lanes.size(); ++i)
        sorted.push_back(&lanes[i]);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Lane* a, const Lane* b) { return a->arrival < b->arrival; });
    std::vector<ActorId> actors;
    for (const Lane* lane : sorted)
        actors.push_back(lane->actor);
    return actors;
}

} // namespace

const LaneRow* LaneRows::rowOf(ActorId actor) const
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [actor](const LaneRow& row) { return row.actor == actor; });
    return found == rows.end() ? nullptr : &*found;
}

const LaneRow* LaneRows::rowAt(int y) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [y](const LaneRow& row) {
        return y >= row.top && y < row.top + row.height;
    });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<int> LaneRows::blockIndexAt(int y) const
{
    if (block.empty() || y < blockTop) return {};
    const int index = (y - blockTop) / blockRow;
    return index < int(block.size()) ? std::optional(index) : std::nullopt;
}

std::optional<int> LaneRows::blockIndexOf(ActorId actor) const
{
    const auto found = std::find(block.begin(), block.end(), actor);
    return found == block.end() ? std::nullopt : std::optional(int(found - block.begin()));
}

std::vector<LaneRow> treeOrder(const std::vector<Lane>& lanes)
{
    ActorId highest = 0;
    for (const Lane& lane : lanes)
        highest = std::max(highest, lane.actor);
    std::vector<std::vector<ActorId>> children(highest + 1u);
    std::vector<bool> known(highest + 1u);
    std::vector<ActorId> roots;
    for (const Lane& lane : lanes) {
        // A parent that was born later can't be one: a damaged recording must not make a ring.
        const bool hasParent = lane.parent <= highest && known[lane.parent];
        (hasParent ? children[lane.parent] : roots).push_back(lane.actor);
        known[lane.actor] = true;
    }
    std::vector<LaneRow> rows;
    for (ActorId root : roots)
        addWithChildren(children, root, 0, rows);
    return rows;
}

LaneRows arrangeRows(const std::vector<Lane>& lanes, const RowWishes& wishes)
{
    LaneRows result;
    if (lanes.empty()) return result;
    const std::vector<LaneRow> tree = treeOrder(lanes);
    const int count = int(tree.size());
    if (count <= kManyLanes) {
        result.rows = tree;
        const int fitting = wishes.viewHeight / count;
        result.height = stack(result.rows, std::clamp(fitting, kLowestRow, kHighestRow));
        return result;
    }
    result.rows = pinnedRows(tree, wishes);
    result.blockTop = stack(result.rows, kPinnedRow) + 1;
    result.block = byArrival(lanes);
    const int fitting = (wishes.viewHeight - result.blockTop) / int(result.block.size());
    result.blockRow = std::clamp(fitting, kLowestBlockRow, kHighestBlockRow);
    result.height = result.blockTop + result.blockRow * int(result.block.size());
    return result;
}

} // namespace forkscope
