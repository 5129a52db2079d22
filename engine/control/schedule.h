#pragma once

// A schedule: which actor took each step, and what the teacher did in between. Text form:
// "0x3.1x2.!lock=on.0" (items joined by '.', INDEX, INDEXxCOUNT, or acts).

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

struct ScheduleItem
{
    std::uint32_t index = 0; // of the actor, or of the act's target
    std::uint32_t count = 1;
    std::string act;         // empty for steps; "kill", "term", "stop", "cont" or a live knob
    std::string value;       // of the knob

    bool operator==(const ScheduleItem&) const = default;
};

// One sentence: which item can't be read and what one looks like.
class ScheduleError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

std::vector<ScheduleItem> parseSchedule(std::string_view text);
std::string scheduleText(const std::vector<ScheduleItem>& items);

} // namespace forkscope
