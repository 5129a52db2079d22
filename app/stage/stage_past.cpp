#include "app/stage/stage_past.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::uint32_t kFarBack = 20'000; // a fifth of a millisecond

} // namespace

std::vector<const Event*> newestOf(const World& world, const EventLookup& eventAt, ObjectId object,
                                   const std::function<bool(const Event&)>& wanted)
{
    ActorId highest = 0;
    for (const ProcessInfo& process : world.processes)
        highest = std::max(highest, process.actor);
    std::vector<const Event*> newest(highest + 1u);
    if (!eventAt) return newest;
    const std::uint32_t end = world.events > kFarBack ? world.events - kFarBack : 0;
    for (std::uint32_t number = world.events; number-- > end;) {
        const Event* event = eventAt(number);
        if (!event || event->object != object || event->actor > highest) continue;
        if (!newest[event->actor] && wanted(*event)) newest[event->actor] = event;
    }
    return newest;
}

} // namespace forkscope
