#pragma once

// Who could take the next step at the cursor: asked of the host while it rests at the newest
// event, read from the recorded world everywhere else.

#include "app/models/run_model.h"

#include <vector>

namespace forkscope {

struct Choice
{
    ActorId actor = kNobody;
    bool due = true; // false: it would be woken before its time

    bool operator==(const Choice&) const = default;
};

struct Choices
{
    ActorId next = kNobody;      // who goes on if nobody chooses
    std::vector<Choice> others;  // who could go instead: those due first, each in order of birth

    bool empty() const { return next == kNobody && others.empty(); }
    // As the keys 1..9 count them: 0 is the first of the others.
    ActorId other(int index) const;
};

Choices choicesAt(const RunModel& model);

} // namespace forkscope
