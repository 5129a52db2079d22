#pragma once

// Numbers and outcomes as the commands print them.

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace forkscope {

using OutcomeValues = std::vector<std::pair<std::string, std::optional<std::int64_t>>>;

// "66,468,720", from digits of any length.
std::string grouped(std::string digits);
std::string grouped(std::int64_t number);
// "1 run", "1,305 runs".
std::string counted(std::int64_t number, const std::string& noun);
// "0.07 s", "4 min 5 s".
std::string lasting(double seconds);

// "sold=6 left=?", and how it ended where it did not finish: "meals=2, deadlock".
std::string outcomeWords(const OutcomeValues& values, const std::string& end);
// The values by key, null where unknown.
nlohmann::ordered_json valuesJson(const OutcomeValues& values);

} // namespace forkscope
