#include "engine/record/semantics.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::uint32_t holder(ActorId actor) { return actor + 1u; }

} // namespace

Transition transition(Operation operation, std::uint32_t state, ActorId actor,
                      std::int64_t argument)
{
    switch (operation) {
    case Operation::start:
        return state == kUnborn ? Transition{Verdict::changes, kStarted}
                                : Transition{Verdict::refuses, state};
    case Operation::died:
        return {Verdict::changes, kDead};
    case Operation::reap:
    case Operation::reaped:
        return state == kDead ? Transition{Verdict::changes, kReaped}
                              : Transition{Verdict::refuses, state};
    case Operation::join:
        if (state == kDead) return {Verdict::changes, kReaped};
        if (state == kReaped) return {Verdict::looks, state};
        return {Verdict::blocks, state};
    case Operation::acquire:
        return state == 0 ? Transition{Verdict::changes, holder(actor)}
                          : Transition{Verdict::blocks, state};
    case Operation::release:
        return state != 0 ? Transition{Verdict::changes, 0} : Transition{Verdict::refuses, state};
    case Operation::print:
        return {Verdict::changes, state + 1};
    case Operation::valueSet:
    case Operation::actKnob:
        return {Verdict::changes, std::uint32_t(argument)};
    case Operation::fileTruncate:
        return {Verdict::changes, 0};
    case Operation::fileWrite:
        // Written over what another process may have put there since the file was emptied.
        return {Verdict::changes, std::max(state, std::uint32_t(argument))};
    case Operation::fileRename:
        return {Verdict::changes, std::uint32_t(argument)};
    case Operation::noChange:
        return {Verdict::changes, state};
    default:
        return {Verdict::looks, state};
    }
}

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
