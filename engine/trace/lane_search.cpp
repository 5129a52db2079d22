// Where things are in lanes, and which look saw which write.

#include "engine/trace/lanes.h"

#include <algorithm>

namespace forkscope {

namespace {

constexpr std::uint32_t kFarthestLook = 200'000; // events searched for a write

bool isRead(const Event& event)
{
    return event.phase == Phase::done &&
           (event.operation == Operation::fileRead || event.operation == Operation::valueGet);
}

bool changes(const Event& event, ObjectId object)
{
    return event.object == object && event.phase == Phase::done && (event.flags & kChange) &&
           event.operation != Operation::make;
}

} // namespace

std::size_t segmentAt(std::span<const LaneSegment> segments, LaneAxis axis, double position)
{
    const auto later = std::upper_bound(segments.begin(), segments.end(), position,
                                        [axis](double wanted, const LaneSegment& segment) {
                                            return wanted < segment.from.on(axis);
                                        });
    return later == segments.begin() ? 0 : std::size_t(later - segments.begin() - 1);
}

std::size_t segmentAfter(std::span<const LaneSegment> segments, std::uint32_t count)
{
    const auto later = std::lower_bound(segments.begin(), segments.end(), count,
                                        [](const LaneSegment& segment, std::uint32_t number) {
                                            return segment.from.event < number;
                                        });
    return later == segments.begin() ? 0 : std::size_t(later - segments.begin() - 1);
}

std::size_t firstStepAfter(std::span<const LaneStep> steps, LaneAxis axis, double position)
{
    const auto found = std::upper_bound(
        steps.begin(), steps.end(), position,
        [axis](double wanted, const LaneStep& step) { return wanted < step.at.on(axis); });
    return std::size_t(found - steps.begin());
}

std::uint32_t writeSeenBy(const History& history, std::uint32_t event)
{
    const Event& look = history.event(event);
    if (!isRead(look)) return event;
    const std::uint32_t last = event > kFarthestLook ? event - kFarthestLook : 0;
    for (std::uint32_t number = event; number-- > last;)
        if (changes(history.event(number), look.object)) return number;
    return event;
}

std::vector<std::uint32_t> looksThatSaw(const History& history, std::uint32_t write,
                                        std::size_t limit)
{
    std::vector<std::uint32_t> looks;
    const Event& made = history.event(write);
    const std::uint32_t end = std::min(history.size(), write + kFarthestLook);
    for (std::uint32_t number = write + 1; number < end; ++number) {
        const Event& event = history.event(number);
        if (changes(event, made.object) || looks.size() == limit) break;
        if (isRead(event) && event.object == made.object) looks.push_back(number);
    }
    return looks;
}

} // namespace forkscope
