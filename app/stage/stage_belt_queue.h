#pragma once

// One queue between its writers and its readers: places on top, below them the buffers and the
// pipe, at the bottom what qsize() and empty() say.

#include "app/stage/stage_belt_words.h"

namespace forkscope {

// Fits all of it into the area; what is read out or explained under the pointer goes to `things`.
BeltQueue layOutQueue(const QueueFacts& facts, const BeltWords& words, const World& world,
                      const QRectF& area, std::vector<Thing>& things);

} // namespace forkscope
