#pragma once

#include <nlohmann/json.hpp>

#include <optional>

namespace forkscope {

// Values that may be missing are null in JSON.
template <class T>
nlohmann::json orNull(const std::optional<T>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

template <class T>
std::optional<T> optionalFrom(const nlohmann::json& json)
{
    return json.is_null() ? std::optional<T>() : std::optional<T>(json.get<T>());
}

} // namespace forkscope
