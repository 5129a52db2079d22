#include "engine/host/scenario.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace forkscope {

namespace {

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            const std::size_t change = diagonal + (a[i - 1] != b[j - 1]);
            row[j] = std::min({above + 1, row[j - 1] + 1, change});
            diagonal = above;
        }
    }
    return row[b.size()];
}

template <class Items, class Name>
std::string nearest(std::string_view wanted, const Items& items, Name name)
{
    std::string best;
    std::size_t least = 4; // further away is no hint
    for (const auto& item : items)
        if (const std::size_t d = distance(wanted, name(item)); d < least) {
            least = d;
            best = name(item);
        }
    return best;
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string checkedInteger(const KnobSpec& knob, const std::string& value)
{
    std::int64_t number = 0;
    const auto end = value.data() + value.size();
    const auto result = std::from_chars(value.data(), end, number);
    if (value.empty() || result.ec != std::errc() || result.ptr != end || number < knob.least
        || number > knob.most)
        throw std::invalid_argument("'" + knob.name + "' takes a whole number from "
                                    + std::to_string(knob.least) + " to "
                                    + std::to_string(knob.most) + ", not '" + value + "'.");
    return std::to_string(number);
}

std::string checkedDuration(const KnobSpec& knob, const std::string& value)
{
    char* unit = nullptr;
    const double number = std::strtod(value.c_str(), &unit);
    const bool seconds = unit && std::string_view(unit) == "s";
    const bool read = unit != value.c_str() && (seconds || std::string_view(unit) == "ms");
    const double milliseconds = seconds ? number * 1000 : number;
    if (!read || !std::isfinite(number) || milliseconds < double(knob.least)
        || milliseconds > double(knob.most))
        throw std::invalid_argument("'" + knob.name + "' takes a duration from "
                                    + std::to_string(knob.least) + "ms to "
                                    + std::to_string(knob.most) + "ms such as 300ms or 2s, not '"
                                    + value + "'.");
    char text[32];
    std::snprintf(text, sizeof text, "%gms", milliseconds);
    return text;
}

} // namespace

std::int64_t Judgement::mostOf(std::string_view name) const
{
    for (const Tally& tally : world.tallies)
        if (texts[tally.name] == name) return tally.most;
    return 0;
}

std::optional<std::int64_t> Judgement::maybeTally(std::string_view name) const
{
    for (const Tally& tally : world.tallies)
        if (texts[tally.name] == name) return tally.count;
    return {};
}

std::int64_t Judgement::tally(std::string_view name) const { return maybeTally(name).value_or(0); }

const ObjectInfo* Judgement::object(std::string_view name) const
{
    for (const ObjectInfo& object : world.objects)
        if (texts[object.name] == name && object.kind != ObjectKind::knob) return &object;
    return nullptr;
}

std::int64_t Judgement::knob(std::string_view name) const
{
    const auto found = knobs.find(std::string(name));
    return found == knobs.end() ? 0 : std::atoll(found->second.c_str());
}

const Scenario* findScenario(std::string_view id)
{
    for (const Scenario& scenario : scenarios())
        if (scenario.id == id) return &scenario;
    return nullptr;
}

std::string checkedValue(const KnobSpec& knob, const std::string& value)
{
    switch (knob.type) {
    case KnobType::integer:
        return checkedInteger(knob, value);
    case KnobType::duration:
        return checkedDuration(knob, value);
    case KnobType::boolean:
        if (value == "on" || value == "off") return value;
        throw std::invalid_argument("'" + knob.name + "' is on or off, not '" + value + "'.");
    case KnobType::choice:
        if (std::ranges::find(knob.choices, value) != knob.choices.end()) return value;
        throw std::invalid_argument("'" + knob.name + "' is one of " + listed(knob.choices)
                                    + ", not '" + value + "'.");
    }
    return value;
}

std::uint32_t knobState(const KnobSpec& knob, const std::string& value)
{
    if (knob.type == KnobType::boolean) return value == "on";
    if (knob.type == KnobType::choice)
        return std::uint32_t(std::ranges::find(knob.choices, value) - knob.choices.begin());
    return std::uint32_t(std::atoll(value.c_str()));
}

KnobValues resolveKnobs(const Scenario& scenario, const std::string& preset,
                        const std::map<std::string, std::string>& set)
{
    KnobValues values;
    for (const KnobSpec& knob : scenario.knobs) values[knob.name] = knob.initial;
    if (!preset.empty()) {
        const auto found = std::ranges::find(scenario.presets, preset, &PresetSpec::id);
        if (found == scenario.presets.end()) {
            std::vector<std::string> ids;
            for (const PresetSpec& known : scenario.presets) ids.push_back(known.id);
            throw std::invalid_argument("'" + scenario.id + "' has no preset '" + preset
                                        + "'; it has " + listed(ids) + ".");
        }
        for (const auto& [name, value] : found->set) values[name] = value;
    }
    for (const auto& [name, value] : set) {
        const auto knob = std::ranges::find(scenario.knobs, name, &KnobSpec::name);
        if (knob == scenario.knobs.end()) {
            const std::string hint =
                nearest(name, scenario.knobs, [](const KnobSpec& k) { return k.name; });
            std::vector<std::string> names;
            for (const KnobSpec& known : scenario.knobs) names.push_back(known.name);
            throw std::invalid_argument(
                "'" + scenario.id + "' has no knob '" + name + "'; "
                + (hint.empty() ? "it has " + listed(names) + "." : "did you mean " + hint + "?"));
        }
        values[name] = checkedValue(*knob, value);
    }
    return values;
}

} // namespace forkscope
