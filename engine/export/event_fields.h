#pragma once

// One event with its ids looked up: what a line of an export says, whatever the format.

#include "engine/trace/history.h"

#include <optional>
#include <string>
#include <string_view>

namespace forkscope {

// In this order and under these names in JSON lines and as columns of CSV. What is empty does not
// apply to the event.
struct EventFields
{
    std::uint32_t number = 0; // from 0, as findings refer to it
    double t = 0;             // milliseconds of the run's clock
    std::uint32_t step = 0;   // 0: before the first
    std::optional<ActorId> actor;
    std::optional<std::string> role;
    std::string_view operation;
    std::string_view phase;
    std::optional<std::string> object; // its name; "process 3" where it is a process
    std::optional<std::int64_t> argument; // see Operation; empty: without a deadline
    std::int64_t result = 0;
    std::uint32_t version = 0; // of the object: made or seen
    std::uint32_t before = 0;  // the object's state before
    std::uint32_t repeats = 0; // how often the event before it happened again unchanged
    std::string text;
    std::uint16_t line = 0; // of program.cpp; 0: unknown
};

EventFields fieldsOf(const History& history, std::uint32_t number);

} // namespace forkscope
