#pragma once

// Takes events out of actors' rings and gives them texts and times that outlive the rings.

#include "engine/host/tick_clock.h"
#include "engine/record/texts.h"

#include <string>
#include <vector>

namespace forkscope {

class Drain
{
public:
    Drain(Arena arena, Texts& texts, TickClock* clock) // no clock: stamps are run time already
        : m_arena(arena), m_texts(texts), m_clock(clock)
    {}

    // Appends what the actor recorded since the last call. A start whose child the host does not
    // know yet is left for later, with all behind it, unless `all`.
    void take(ActorId actor, std::vector<Event>& events, bool all = false);

    // The text an actor announced with its operation, empty if none.
    std::string announcedText(ActorId actor) const;

private:
    std::string textAt(ActorId actor, std::uint32_t position, std::uint32_t length) const;

    Arena m_arena;
    Texts& m_texts;
    TickClock* m_clock;
};

} // namespace forkscope
