#include "app/cli/wording.h"

#include <cstdio>

namespace forkscope {

std::string grouped(std::string digits)
{
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string grouped(std::int64_t number)
{
    return number < 0 ? "-" + grouped(-number) : grouped(std::to_string(number));
}

std::string counted(std::int64_t number, const std::string& noun)
{
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string lasting(double seconds)
{
    char text[60];
    const int minutes = int(seconds / 60);
    if (minutes > 0)
        std::snprintf(text, sizeof text, "%d min %d s", minutes, int(seconds - 60.0 * minutes));
    else std::snprintf(text, sizeof text, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    return text;
}

std::string outcomeWords(const OutcomeValues& values, const std::string& end)
{
    std::string words;
    for (const auto& [key, value] : values)
        words += (words.empty() ? "" : " ") + key + "=" + (value ? std::to_string(*value) : "?");
    if (end == "finished") return words;
    return words + (words.empty() ? "" : ", ") + end;
}

nlohmann::ordered_json valuesJson(const OutcomeValues& values)
{
    auto json = nlohmann::ordered_json::object();
    for (const auto& [key, value] : values)
        json[key] = value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
    return json;
}

} // namespace forkscope
