#include "engine/export/csv.h"

#include "engine/export/event_fields.h"

#include <charconv>

namespace forkscope {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How many bytes the character at the beginning has; 0 when it is none of UTF-8.
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return at < text.size() ? std::uint8_t(text[at]) : 0; };
    const std::uint8_t first = byte(0), second = byte(1);
    if (first < 0x80) return first == 0 ? 0 : 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 0;
    for (std::size_t at = 1; at < length; ++at)
        if ((byte(at) & 0xC0) != 0x80) return 0;
    const bool tooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second >= 0xA0;
    const bool beyond = first == 0xF4 && second >= 0x90;
    return tooLong || surrogate || beyond ? 0 : length;
}

std::string readable(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        result += length ? text.substr(0, length) : kReplacement;
        text.remove_prefix(length ? length : 1);
    }
    return result;
}

class Row
{
public:
    Row& add(std::string_view text)
    {
        if (m_begun) m_text += ',';
        m_begun = true;
        m_text += csvField(text);
        return *this;
    }

    template <class Number>
        requires std::is_arithmetic_v<Number>
    Row& add(Number number)
    {
        char digits[40];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        return add(std::string_view(digits, std::size_t(end - digits)));
    }

    template <class Value>
    Row& add(const std::optional<Value>& value)
    {
        return value ? add(*value) : add(std::string_view());
    }

    std::string text() const { return m_text + "\r\n"; }

private:
    std::string m_text;
    bool m_begun = false;
};

} // namespace

std::string csvField(std::string_view text)
{
    std::string field = readable(text);
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string csvHeader()
{
    Row row;
    for (const char* column :
         {"number", "t", "step", "actor", "role", "operation", "phase", "object", "argument",
          "result", "version", "before", "repeats", "text", "line"})
        row.add(std::string_view(column));
    return row.text();
}

std::string csvLine(const History& history, std::uint32_t number)
{
    const EventFields fields = fieldsOf(history, number);
    return Row()
        .add(fields.number)
        .add(fields.t)
        .add(fields.step)
        .add(fields.actor)
        .add(fields.role)
        .add(fields.operation)
        .add(fields.phase)
        .add(fields.object)
        .add(fields.argument)
        .add(fields.result)
        .add(fields.version)
        .add(fields.before)
        .add(fields.repeats)
        .add(fields.text)
        .add(fields.line)
        .text();
}

} // namespace forkscope
