#include "engine/export/event_line.h"

#include "engine/export/event_fields.h"

#include <nlohmann/json.hpp>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json valueOrNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

} // namespace

std::string eventLine(const History& history, std::uint32_t number)
{
    const EventFields fields = fieldsOf(history, number);
    Json line;
    line["number"] = fields.number;
    line["t"] = fields.t;
    line["step"] = fields.step;
    line["actor"] = valueOrNull(fields.actor);
    line["role"] = valueOrNull(fields.role);
    line["operation"] = fields.operation;
    line["phase"] = fields.phase;
    line["object"] = valueOrNull(fields.object);
    line["argument"] = valueOrNull(fields.argument);
    line["result"] = fields.result;
    line["version"] = fields.version;
    line["before"] = fields.before;
    line["repeats"] = fields.repeats;
    line["text"] = fields.text;
    line["line"] = fields.line;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace forkscope
