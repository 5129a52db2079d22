#include "engine/control/schedule.h"

#include <charconv>

namespace forkscope {

namespace {

[[noreturn]] void reject(std::string_view item, std::size_t place)
{
    throw ScheduleError("The schedule's item " + std::to_string(place) + ", '" + std::string(item)
                        + "', can't be read; an item is an actor's number (3), a number of steps "
                          "(3x2) or an act (!kill=2, !lock=on).");
}

bool readNumber(std::string_view text, std::uint32_t& number)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool isProcessAct(std::string_view act)
{
    return act == "kill" || act == "term" || act == "stop" || act == "cont";
}

bool readAct(std::string_view text, ScheduleItem& item)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) return false;
    item.act = text.substr(0, equals);
    item.value = text.substr(equals + 1);
    if (item.value.empty()) return false;
    if (!isProcessAct(item.act)) return true;
    const bool read = readNumber(item.value, item.index);
    item.value.clear();
    return read;
}

bool readSteps(std::string_view text, ScheduleItem& item)
{
    const std::size_t times = text.find('x');
    if (times == std::string_view::npos) return readNumber(text, item.index);
    return readNumber(text.substr(0, times), item.index)
           && readNumber(text.substr(times + 1), item.count) && item.count > 0;
}

std::string itemText(const ScheduleItem& item)
{
    if (item.act.empty()) {
        const std::string index = std::to_string(item.index);
        return item.count == 1 ? index : index + "x" + std::to_string(item.count);
    }
    return "!" + item.act + "="
           + (isProcessAct(item.act) ? std::to_string(item.index) : item.value);
}

} // namespace

std::vector<ScheduleItem> parseSchedule(std::string_view text)
{
    std::vector<ScheduleItem> items;
    if (text.empty()) return items;
    for (;;) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        ScheduleItem item;
        const bool act = part.starts_with('!');
        if (!(act ? readAct(part.substr(1), item) : readSteps(part, item)))
            reject(part, items.size() + 1);
        items.push_back(std::move(item));
        if (dot == std::string_view::npos) return items;
        text.remove_prefix(dot + 1);
    }
}

std::string scheduleText(const std::vector<ScheduleItem>& items)
{
    std::string text;
    for (const ScheduleItem& item : items) text += (text.empty() ? "" : ".") + itemText(item);
    return text;
}

} // namespace forkscope
