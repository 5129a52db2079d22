#pragma once

#include "engine/record/event.h"

namespace forkscope {

// How far a recording has been read; no event may point beyond it.
struct ReadSoFar
{
    std::uint32_t events = 0;
    TextId texts = 1;
    std::uint32_t step = 0; // of the last event
};

// Whether an event from a file keeps the promises that the rest of the house relies on: numbers of
// enumerations exist, ids point somewhere, times can be computed with.
bool isPlausible(const Event& event, const ReadSoFar& soFar);

} // namespace forkscope
