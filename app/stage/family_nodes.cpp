#include "app/stage/family_nodes.h"

#include <algorithm>
#include <map>

namespace forkscope {

namespace {

constexpr std::size_t kLeastGroup = 3;

// Builds the nodes, from the stand-ins downwards.
class Builder
{
public:
    Builder(const World& world, Grouping grouping, int depth, const std::vector<ActorId>& apart)
        : m_world(world), m_grouping(grouping), m_depth(depth), m_apart(apart)
    {
        for (const ProcessInfo& process : world.processes) {
            if (process.isHelper()) continue;
            if (process.orphan)
                m_orphans.push_back(process.actor);
            else if (!world.process(process.parent))
                m_roots.push_back(process.actor);
            else
                m_children[process.parent].push_back(process.actor);
        }
    }

    std::vector<FamilyNode> run()
    {
        m_nodes.resize(2);
        m_nodes[kShell].parent = kShell;
        for (const ActorId root : m_roots)
            addBranch(kShell, root, 1);
        addChildren(kInit, m_orphans, 2);
        return std::move(m_nodes);
    }

private:
    std::size_t addNode(std::size_t parent, std::vector<ActorId> members)
    {
        FamilyNode node;
        node.state = m_world.process(members.front())->state;
        node.members = std::move(members);
        node.parent = parent;
        m_nodes.push_back(std::move(node));
        m_nodes[parent].children.push_back(m_nodes.size() - 1);
        return m_nodes.size() - 1;
    }

    void addBranch(std::size_t parent, ActorId actor, int depth)
    {
        const std::size_t node = addNode(parent, {actor});
        const auto children = m_children.find(actor);
        if (children != m_children.end()) addChildren(node, children->second, depth + 1);
    }

    void addChildren(std::size_t parent, const std::vector<ActorId>& actors, int depth)
    {
        if (depth >= m_depth) return addGroups(parent, descendants(actors), 1);
        std::vector<ActorId> leaves;
        for (const ActorId actor : actors) {
            if (m_children.count(actor) == 0)
                leaves.push_back(actor);
            else
                addBranch(parent, actor, depth);
        }
        if (m_grouping == Grouping::nobody) {
            for (const ActorId leaf : leaves)
                addNode(parent, {leaf});
            return;
        }
        addGroups(parent, leaves, kLeastGroup);
    }

    bool staysApart(ActorId actor, std::size_t least) const
    {
        if (std::find(m_apart.begin(), m_apart.end(), actor) != m_apart.end()) return true;
        const bool gone = m_world.process(actor)->state == ProcessState::gone;
        return least > 1 && m_grouping == Grouping::gone && !gone;
    }

    // In order of birth, a group at the place of its eldest.
    void addGroups(std::size_t parent, const std::vector<ActorId>& actors, std::size_t least)
    {
        std::map<ProcessState, std::vector<ActorId>> byState;
        for (const ActorId actor : actors)
            if (!staysApart(actor, least)) byState[m_world.process(actor)->state].push_back(actor);
        for (const ActorId actor : actors) {
            auto& group = byState[m_world.process(actor)->state];
            const bool apart = staysApart(actor, least) || group.size() < least;
            if (apart)
                addNode(parent, {actor});
            else if (group.front() == actor)
                addNode(parent, group);
        }
    }

    std::vector<ActorId> descendants(const std::vector<ActorId>& actors) const
    {
        std::vector<ActorId> all = actors;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto children = m_children.find(all[i]);
            if (children != m_children.end())
                all.insert(all.end(), children->second.begin(), children->second.end());
        }
        return all;
    }

    const World& m_world;
    Grouping m_grouping;
    int m_depth; // generations from here on are drawn as one
    const std::vector<ActorId>& m_apart;
    std::map<ActorId, std::vector<ActorId>> m_children;
    std::vector<ActorId> m_roots;
    std::vector<ActorId> m_orphans;
    std::vector<FamilyNode> m_nodes;
};

} // namespace

std::vector<FamilyNode> familyNodes(const World& world, Grouping grouping, int depth,
                                    const std::vector<ActorId>& apart)
{
    return Builder(world, grouping, depth, apart).run();
}

int generations(const World& world)
{
    int most = 1;
    for (const ProcessInfo& process : world.processes) {
        int depth = 1;
        const ProcessInfo* parent = world.process(process.parent);
        for (; parent && depth < kMaxActors; parent = world.process(parent->parent))
            ++depth;
        most = std::max(most, depth);
    }
    return most;
}

} // namespace forkscope
