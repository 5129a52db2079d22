#include "engine/record/semantics.h"

namespace forkscope {

bool hasDeadline(Operation operation, std::int64_t argument)
{
    switch (operation) {
    case Operation::sleep:
        return true;
    case Operation::acquire:
    case Operation::join:
        return argument != kForever;
    default:
        return false;
    }
}

bool canProceed(Operation operation, std::uint32_t state, ActorId actor, std::int64_t argument)
{
    if (hasDeadline(operation, argument)) return true;
    return transition(operation, state, actor, argument).verdict != Verdict::blocks;
}

} // namespace forkscope
