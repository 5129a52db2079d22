#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace forkscope::api {

using Json = nlohmann::ordered_json;

// json.dumps with Python's separators: {"count": 5}.
std::string json_dumps(const Json& value);

// json.loads; raises JSONDecodeError with Python's message when the text is no JSON.
Json json_loads(const std::string& text);

} // namespace forkscope::api
