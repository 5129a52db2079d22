#pragma once

#include "engine/trace/history.h"

#include <string>

namespace forkscope {

// One event as a line of JSON, without its end of line; see EventFields. Bytes that are no UTF-8
// become U+FFFD.
std::string eventLine(const History& history, std::uint32_t number);

} // namespace forkscope
