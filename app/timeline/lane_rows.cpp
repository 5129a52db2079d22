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
        row.height = row.helper ? std::min(rowHeight, kHelperRow) : rowHeight;
        top += row.height;
    }
    return top;
}

ActorId creatorOf(const std::vector<Lane>& lanes, ActorId actor)
{
    // Lanes come in order of birth, so the guess is right nearly always.
    if (actor < lanes.size() && lanes[actor].actor == actor) return lanes[actor].creator;
    const auto found = std::find_if(lanes.begin(), lanes.end(),
                                    [actor](const Lane& lane) { return lane.actor == actor; });
    return found == lanes.end() ? kNobody : found->creator;
}

bool showsHelpers(ActorId process, ActorId selectedProcess, bool roomForAll,
                  const HelperWishes& wishes)
{
    const auto exception = wishes.exceptions.find(process);
    if (exception != wishes.exceptions.end()) return exception->second;
    if (wishes.all) return *wishes.all;
    return roomForAll || process == selectedProcess;
}

// Says of each row what it is, and leaves out the helpers that are folded away.
void foldHelpers(std::vector<LaneRow>& rows, const std::vector<Lane>& lanes,
                 const RowWishes& wishes)
{
    int helpers = 0;
    LaneRow* process = nullptr;
    for (LaneRow& row : rows) {
        row.helper = creatorOf(lanes, row.actor) != kNobody;
        if (row.helper && process) process->hasHelpers = true;
        helpers += row.helper;
        if (!row.helper) process = &row;
    }
    if (helpers == 0) return;
    const int needed = (int(rows.size()) - helpers) * kLowestRow + helpers * kHelperRow;
    const ActorId chosen = wishes.helpers.selected;
    const ActorId creator = chosen == kNobody ? kNobody : creatorOf(lanes, chosen);
    const ActorId selected = creator == kNobody ? chosen : creator;
    bool shown = true;
    for (LaneRow& row : rows) {
        if (row.hasHelpers)
            shown = showsHelpers(row.actor, selected, needed <= wishes.viewHeight, wishes.helpers);
        row.folded = (row.hasHelpers || row.helper) && !shown;
    }
    std::erase_if(rows, [](const LaneRow& row) { return row.helper && row.folded; });
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
        if (lanes[i].creator == kNobody) sorted.push_back(&lanes[i]);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Lane* a, const Lane* b) { return a->arrival < b->arrival; });
    std::vector<ActorId> actors;
    for (const Lane* lane : sorted)
        actors.push_back(lane->actor);
    return actors;
}

// Takes out what is not to be seen, and puts on top what is pinned. How many processes are hidden.
int choose(std::vector<LaneRow>& rows, const LaneChoice& choice)
{
    int hidden = 0, inside = -1; // the depth of the collapsed row above
    bool process = true;         // whether that of the helpers that follow is shown
    std::vector<LaneRow> shown;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        LaneRow row = rows[i];
        row.hasChildren = false;
        for (std::size_t j = i + 1; j < rows.size() && rows[j].depth > row.depth; ++j)
            row.hasChildren = row.hasChildren || !rows[j].helper;
        if (inside >= 0 && row.depth > inside) continue;
        inside = -1;
        row.collapsed = row.hasChildren && choice.collapsed.contains(row.actor);
        if (row.collapsed) inside = row.depth;
        if (!row.helper) process = choice.shows(row.actor);
        hidden += !row.helper && !process;
        row.pinned = choice.pins(row.actor);
        if (process) shown.push_back(row);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](const LaneRow& one, const LaneRow& other) {
        const auto place = [&](const LaneRow& row) {
            return std::find(choice.pinned.begin(), choice.pinned.end(), row.actor);
        };
        return place(one) < place(other);
    });
    rows = std::move(shown);
    return hidden;
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
    std::vector<int> helpers(highest + 1u); // of each process, so far
    std::vector<ActorId> roots;
    for (const Lane& lane : lanes) {
        // A parent that was born later can't be one: a damaged recording must not make a ring.
        const bool hasParent = lane.parent <= highest && known[lane.parent];
        std::vector<ActorId>& siblings = hasParent ? children[lane.parent] : roots;
        const bool helper = hasParent && lane.creator != kNobody;
        siblings.insert(helper ? siblings.begin() + helpers[lane.parent]++ : siblings.end(),
                        lane.actor);
        known[lane.actor] = true;
    }
    std::vector<LaneRow> rows;
    for (ActorId root : roots)
        addWithChildren(children, root, 0, rows);
    return rows;
}

// The processes that touched it: it started them or was started, let them through, sent to them.
std::set<ActorId> touchedBy(const Lanes& lanes, ActorId actor)
{
    std::set<ActorId> touched{actor};
    for (const LaneArrow& arrow : lanes.arrows()) {
        if (arrow.fromActor == actor) touched.insert(arrow.toActor);
        if (arrow.toActor == actor) touched.insert(arrow.fromActor);
    }
    return touched;
}

LaneRows arrangeRows(const std::vector<Lane>& lanes, const RowWishes& wishes)
{
    LaneRows result;
    if (lanes.empty()) return result;
    std::vector<LaneRow> tree = treeOrder(lanes);
    foldHelpers(tree, lanes, wishes);
    result.hidden = choose(tree, wishes.choice);
    if (tree.empty()) return result;
    const int helpers = int(std::count_if(tree.begin(), tree.end(),
                                          [](const LaneRow& row) { return row.helper; }));
    const int count = std::max(1, int(tree.size()) - helpers);
    if (count <= kManyLanes) {
        result.rows = std::move(tree);
        const int fitting = (wishes.viewHeight - helpers * kHelperRow) / count;
        result.height = stack(result.rows, std::clamp(fitting, kLowestRow, kHighestRow));
        return result;
    }
    std::erase_if(tree, [](const LaneRow& row) { return row.helper; });
    result.rows = pinnedRows(tree, wishes);
    result.blockTop = stack(result.rows, kPinnedRow) + 1;
    result.block = byArrival(lanes);
    std::erase_if(result.block, [&](ActorId actor) {
        return std::none_of(tree.begin(), tree.end(),
                            [actor](const LaneRow& row) { return row.actor == actor; });
    });
    if (result.block.empty()) {
        result.height = result.blockTop;
        return result;
    }
    const int fitting = (wishes.viewHeight - result.blockTop) / int(result.block.size());
    result.blockRow = std::clamp(fitting, kLowestBlockRow, kHighestBlockRow);
    result.height = result.blockTop + result.blockRow * int(result.block.size());
    return result;
}

} // namespace forkscope
