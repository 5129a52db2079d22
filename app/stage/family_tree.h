#pragma once

// Who descends from whom as the kernel lists it, and where each stands: pure arithmetic, without a
// word or a colour.
//
//     level 0    init          shell        stand-ins: their processes are no part of the run
//     level 1      |           main
//     level 2    orphans       its children, in one row or several
//     level 3                  their children
//
// What is too wide or too deep is drawn smaller, then siblings in the same state are drawn as one,
// then whole branches.

#include "app/stage/stage_grid.h"
#include "engine/trace/world.h"

#include <QPointF>

#include <cstddef>
#include <vector>

namespace forkscope {

struct FamilyNode
{
    std::vector<ActorId> members; // one; several siblings in the same state; none: a stand-in
    ProcessState state = ProcessState::fresh;
    std::vector<std::size_t> children; // places in FamilyTree::nodes
    std::size_t parent = 0;            // of a stand-in: itself
    QRectF rect;
    std::vector<QPointF> line; // from the parent to this one

    bool isLeaf() const { return children.empty(); }
    bool isGroup() const { return members.size() > 1; }
};

struct FamilyTree
{
    std::vector<FamilyNode> nodes; // init, shell, main, ...
    CellStyle style = CellStyle::card;
    bool roomForPlates = false; // between init and the orphans in their first row

    const FamilyNode& init() const { return nodes[0]; }
    const FamilyNode& shell() const { return nodes[1]; }
    const FamilyNode* nodeOf(ActorId actor) const; // null for a helper
};

// What the tree is fitted to.
struct FamilySpace
{
    QRectF area;
    Density density = Density::automatic;
    double name = 60; // the width of the longest name
};

// Fits everybody in. `apart` are never drawn together with others.
FamilyTree growFamily(const World& world, const FamilySpace& space,
                      const std::vector<ActorId>& apart);

} // namespace forkscope
