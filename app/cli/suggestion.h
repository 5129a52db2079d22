#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

// The name that was probably meant, or "" when none is near.
std::string nearestName(std::string_view typed, const std::vector<std::string>& names);

// How a sentence about an unknown name ends: "; did you mean ticket-grab?", or "; there are a, b, c."
// when none is near, or "." without names.
std::string suggestion(std::string_view typed, const std::vector<std::string>& names);

} // namespace forkscope
