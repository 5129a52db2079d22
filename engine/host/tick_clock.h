#pragma once

// Turns the raw time stamps of rings into time on the run's clock, and is the only writer of that
// clock: pause, resume, speed.

#include "engine/record/arena.h"

#include <vector>

namespace forkscope {

class TickClock
{
public:
    explicit TickClock(Arena arena);

    // Takes a pair of (ticks, monotonic time); stamps are read between two pairs.
    void sample();
    std::int64_t runTime(std::int64_t ticks) const;

    void pause();
    void resume();
    bool paused() const { return m_arena.header().clock.epoch.load() & 1; }
    void setSpeed(double speed);

private:
    struct Pair { std::int64_t ticks, monotonic; };
    struct Stretch { std::int64_t monotonic, run; double speed; }; // speed 0: stands still

    std::int64_t toMonotonic(std::int64_t ticks) const;

    Arena m_arena;
    Pair m_earlier;
    Pair m_later;
    std::vector<Stretch> m_stretches;
};

} // namespace forkscope
