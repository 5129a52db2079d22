#pragma once

// Searches that need no relation between steps: random walks, every schedule with at most so many
// preemptions (Musuvathi, Qadeer: Iterative Context Bounding, PLDI 2007), and the confirmation.

#include "engine/explore/observer.h"

#include <map>
#include <optional>
#include <set>

namespace forkscope {

// One execution in which a random one of those who can goes next.
Progress walkRandomly(Execution& execution, Observer& observer, std::uint64_t seed, int walks);

// Depth first over every schedule; with a bound, those with at most so many preemptions.
Progress searchAll(Execution& execution, Observer& observer, std::optional<int> bound = {});

// Covers every schedule by what can be told apart: two executions that have brought every process
// the same results and every object to the same state go on alike, so only one of them is followed.
class StateSearch
{
public:
    StateSearch(Execution& execution, Observer& observer)
        : m_execution(execution), m_observer(observer)
    {}

    Progress run();
    // How many orders of the moves there are, as a decimal number. Valid after a complete run.
    std::string orders() const;
    std::size_t states() const { return m_states.size(); }

private:
    using Key = Execution::Key;

    struct Level
    {
        Key key;
        std::vector<ActorId> able;
        std::size_t next = 0;
    };

    bool execute();
    bool enter();

    Execution& m_execution;
    Observer& m_observer;
    std::vector<Level> m_path;
    std::map<Key, std::vector<Key>> m_states; // with what follows each
    std::vector<Key> m_ended;                 // in the order they were left for good
    Progress m_progress;
};

} // namespace forkscope
