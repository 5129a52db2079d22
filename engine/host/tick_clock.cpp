#include "engine/host/tick_clock.h"

#include "engine/os/clock.h"
#include "engine/os/futex.h"

#include <algorithm>

namespace forkscope {

TickClock::TickClock(Arena arena) : m_arena(arena)
{
    const RunClock& clock = arena.header().clock;
    m_stretches.push_back({clock.monotonic.load(), clock.base.load(), clock.speed.load()});
    m_earlier = m_later = {ticks(arena.header().cycles), monotonicNow()};
}

void TickClock::sample()
{
    const Pair now{ticks(m_arena.header().cycles), monotonicNow()};
    if (now.monotonic - m_later.monotonic < 1'000'000) return; // too close to divide by
    m_earlier = m_later;
    m_later = now;
}

std::int64_t TickClock::toMonotonic(std::int64_t stamp) const
{
    if (!m_arena.header().cycles) return stamp;
    const double span = double(m_later.ticks - m_earlier.ticks);
    if (span <= 0) return m_later.monotonic;
    const double rate = double(m_later.monotonic - m_earlier.monotonic) / span;
    return m_later.monotonic + std::int64_t(double(stamp - m_later.ticks) * rate);
}

std::int64_t TickClock::runTime(std::int64_t stamp) const
{
    const std::int64_t monotonic = toMonotonic(stamp);
    auto stretch = m_stretches.rbegin();
    while (std::next(stretch) != m_stretches.rend() && stretch->monotonic > monotonic) ++stretch;
    const double since = double(std::max<std::int64_t>(monotonic - stretch->monotonic, 0));
    return stretch->run + std::int64_t(since * stretch->speed);
}

void TickClock::pause()
{
    if (paused()) return;
    RunClock& clock = m_arena.header().clock;
    const std::int64_t now = m_arena.now();
    clock.stoodStillAt.store(now);
    clock.epoch.fetch_add(1);
    m_stretches.push_back({monotonicNow(), now, 0});
    futexWake(clock.epoch, kWakeAll);
}

void TickClock::resume()
{
    if (!paused()) return;
    RunClock& clock = m_arena.header().clock;
    const std::int64_t now = monotonicNow();
    clock.base.store(clock.stoodStillAt.load());
    clock.monotonic.store(now);
    clock.epoch.fetch_add(1);
    m_stretches.push_back({now, clock.base.load(), clock.speed.load()});
    futexWake(clock.epoch, kWakeAll);
}

void TickClock::setSpeed(double speed)
{
    const bool ran = !paused();
    pause();
    m_arena.header().clock.speed.store(speed);
    if (ran) resume();
}

} // namespace forkscope
