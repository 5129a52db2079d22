#pragma once

// What a search says of itself, in both languages.

#include "engine/session/exploration.h"

namespace forkscope {

Sentence timeIsUp(double seconds);
Sentence runsAreUp(std::int64_t executions);
Sentence wasStopped();
Sentence methodsDisagree();
Sentence aLoopWasCut();
Sentence notShortened();
Sentence notShownAgain(int findings);

// The verdict in one sentence or two, with what it covers.
Sentence summaryOf(const ExploreReport& report, bool keepsTime);

} // namespace forkscope
