#include "engine/api/item.h"

#include "engine/api/errors.h"

#include <cmath>
#include <cstdio>
#include <ostream>

namespace forkscope::api {

namespace {

// The escapes of Python's repr() for texts and bytes; what is no control character stays.
std::string quoted(std::string_view text, bool bytes)
{
    const char quote = text.find('\'') != text.npos && text.find('"') == text.npos ? '"' : '\'';
    std::string out(bytes ? "b" : "");
    out += quote;
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        char escape[8];
        if (character == quote || character == '\\') out += '\\', out += character;
        else if (character == '\n') out += "\\n";
        else if (character == '\t') out += "\\t";
        else if (character == '\r') out += "\\r";
        else if (code < 0x20 || code == 0x7F || (bytes && code > 0x7F))
            std::snprintf(escape, sizeof escape, "\\x%02x", code), out += escape;
        else out += character;
    }
    return out + quote;
}

// Python writes the shortest digits that read back as the same number, and always a point.
std::string realText(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    return Json(value).dump();
}

std::string textOf(const Json& value)
{
    switch (value.type()) {
    case Json::value_t::null:
        return "None";
    case Json::value_t::boolean:
        return value.get<bool>() ? "True" : "False";
    case Json::value_t::number_float:
        return realText(value.get<double>());
    case Json::value_t::string:
        return quoted(value.get_ref<const std::string&>(), false);
    case Json::value_t::binary: {
        const auto& data = value.get_binary();
        return quoted({reinterpret_cast<const char*>(data.data()), data.size()}, true);
    }
    case Json::value_t::array:
    case Json::value_t::object: {
        const bool isObject = value.is_object();
        std::string out(isObject ? "{" : "[");
        for (auto item = value.begin(); item != value.end(); ++item) {
            if (item != value.begin()) out += ", ";
            if (isObject) out += quoted(item.key(), false) + ": ";
            out += textOf(item.value());
        }
        return out + (isObject ? "}" : "]");
    }
    default:
        return value.dump();
    }
}

} // namespace

Item Item::bytes(std::string_view data)
{
    return Json::binary(std::vector<std::uint8_t>(data.begin(), data.end()));
}

std::int64_t Item::number() const
{
    if (m_value.is_boolean()) return m_value.get<bool>();
    if (!m_value.is_number_integer()) throw ValueError(repr() + " is no int");
    return m_value.get<std::int64_t>();
}

double Item::real() const
{
    if (!m_value.is_number()) throw ValueError(repr() + " is no float");
    return m_value.get<double>();
}

std::string Item::text() const
{
    if (m_value.is_binary()) {
        const auto& data = m_value.get_binary();
        return {data.begin(), data.end()};
    }
    if (!m_value.is_string()) throw ValueError(repr() + " is no str");
    return m_value.get<std::string>();
}

std::string Item::repr() const { return textOf(m_value); }

std::string Item::packed() const
{
    std::string out;
    Json::to_cbor(m_value, out);
    return out;
}

Item Item::unpacked(std::string_view bytes)
{
    Item item;
    item.m_value = Json::from_cbor(bytes);
    return item;
}

std::ostream& operator<<(std::ostream& out, const Item& item)
{
    return item.json().is_string() ? out << item.text() : out << item.repr();
}

} // namespace forkscope::api
