#include "engine/api/json.h"

#include "engine/api/errors.h"

namespace forkscope::api {

namespace {

std::string joined(const Json& value, char open, char close)
{
    std::string text(1, open);
    bool first = true;
    for (auto item = value.begin(); item != value.end(); ++item) {
        if (!first) text += ", ";
        first = false;
        if (value.is_object()) text += Json(item.key()).dump() + ": ";
        text += json_dumps(item.value());
    }
    return text + close;
}

} // namespace

std::string json_dumps(const Json& value)
{
    if (value.is_object()) return joined(value, '{', '}');
    if (value.is_array()) return joined(value, '[', ']');
    return value.dump();
}

Json json_loads(const std::string& text)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
        throw JSONDecodeError("Expecting value: line 1 column " + std::to_string(at + 1) + " (char "
                              + std::to_string(at) + ")");
    }
}

} // namespace forkscope::api
