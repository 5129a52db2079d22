#pragma once

#include "engine/trace/history.h"

#include <string>

namespace forkscope {

// Comma-separated values after RFC 4180: lines end with CR LF, and a field is quoted where it has
// to be. The columns are those of EventFields; what does not apply is empty.
std::string csvHeader();
std::string csvLine(const History& history, std::uint32_t number);

// A text as a field. Bytes that are no UTF-8, and NUL, become U+FFFD: many readers stop at them.
std::string csvField(std::string_view text);

} // namespace forkscope
