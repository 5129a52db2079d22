#include "engine/record/semantics.h"

namespace forkscope {

bool hasDeadline(Operation operation, std::int64_t argument)
{
    switch (operation) {
    case Operation::sleep:
        return true;
    case Operation::acquire:
    case Operation::join:
    case Operation::watch:
    case Operation::waitChild:
    case Operation::waitAny:
    case Operation::peekChild:
    case Operation::joinFeeder:
    case Operation::semAcquire:
    case Operation::eventWake:
    case Operation::poll:
        return argument != kForever;
    default:
        return false;
    }
}

bool canProceed(Operation operation, std::uint32_t state, ActorId actor, std::int64_t argument,
                std::uint32_t seen)
{
    if (hasDeadline(operation, argument)) return true;
    return transition(operation, state, actor, argument, seen).ruling != Ruling::blocks;
}

std::int64_t resultOfLook(Operation operation, std::uint32_t state)
{
    switch (operation) {
    case Operation::isAlive:
        return state == kStarted;
    case Operation::eventIsSet:
    case Operation::eventWait:
    case Operation::eventWake:
        return isSet(state);
    case Operation::take: // closed and empty
        return 0;
    case Operation::valueGet:
    case Operation::knobLook:
    case Operation::semValue:
        return std::int64_t(std::int32_t(state));
    default:
        return 1;
    }
}

} // namespace forkscope
