#include "app/cli/suggestion.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

// How many letters must be changed, added, or left out.
std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t change = diagonal + (one[i - 1] != other[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

bool isNear(std::string_view typed, const std::string& name)
{
    if (typed.size() >= 3 && name.starts_with(typed)) return true;
    return distance(typed, name) <= std::max<std::size_t>(1, name.size() / 3);
}

} // namespace

std::string nearestName(std::string_view typed, const std::vector<std::string>& names)
{
    const auto nearest = std::min_element(
        names.begin(), names.end(), [typed](const std::string& one, const std::string& other) {
            return distance(typed, one) < distance(typed, other);
        });
    return nearest != names.end() && isNear(typed, *nearest) ? *nearest : std::string();
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& names)
{
    if (names.empty()) return ".";
    const std::string nearest = nearestName(typed, names);
    if (!nearest.empty()) return "; did you mean " + nearest + "?";
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return "; there are " + list + ".";
}

} // namespace forkscope
