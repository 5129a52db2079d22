#pragma once

// Covers every schedule by executing one of each class of equal ones: source sets and sleep sets
// (Abdulla, Aronis, Jonsson, Sagonas: Source Sets, JACM 2017), with three rules that the textbook
// form lacks where operations block:
//   - wishes that are left at the end take part in races, too;
//   - a step that can't be undone (the release before an acquire) does not hide older ones;
//   - what a signal took away (a wish of the process it ended or interrupted) is also done before it.

#include "engine/explore/observer.h"

namespace forkscope {

class Reduction
{
public:
    Reduction(Execution& execution, Observer& observer)
        : m_execution(execution), m_observer(observer)
    {}

    // Executes until everything is covered or the observer has enough.
    Progress run();

private:
    using Actors = std::vector<ActorId>;

    struct Node
    {
        Actors backtrack;
        std::vector<Deed> done;
        std::vector<Deed> sleep;
        ActorId chosen = kNobody;
        std::uint64_t print = 0; // of the chosen one's move
    };

    bool execute();
    bool extend();
    void repeat(std::size_t depth);
    void pushNode(const Actors& able);
    bool backtrack();
    std::int64_t waiting() const;
    void racesOf(const Intention& intention, const Deed& deed, std::size_t moves);
    void racesOfCut(std::size_t position, const Cut& cut);
    void racesAtEnd();
    void reverse(std::size_t node, const std::vector<std::size_t>& kept,
                 const Intention& intention, const Deed& deed);

    Execution& m_execution;
    Observer& m_observer;
    std::vector<Node> m_nodes;
    Progress m_progress;
};

} // namespace forkscope
