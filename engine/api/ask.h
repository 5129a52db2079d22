#pragma once

#include "engine/control/actor.h"

namespace forkscope::api {

// A step that asks the system, or in a replay the recording.
template <class Question>
std::int64_t ask(const Call& call, Question question)
{
    Actor& actor = Actor::self();
    actor.announceAndEnter(call);
    const Answer* answer = actor.takeAnswer(call.operation);
    const std::int64_t result = answer ? answer->value : std::int64_t(question());
    actor.finish(call, result);
    return result;
}

} // namespace forkscope::api
