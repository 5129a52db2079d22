#include "engine/session/share_shape.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace forkscope {

namespace {

using Json = nlohmann::json;

// Lowest bits of numbers as they are usually set: clients, seconds, milliseconds.
constexpr int kLowCount = 2;
constexpr int kLowSeconds = 1;
constexpr int kLowMilliseconds = 8;

KnobShape knobShape(const Json& entry)
{
    KnobShape knob{entry.at("name"), entry.at("type"), entry.at("default"), entry.at("choices"), 0};
    if (knob.type == "bool") knob.choices = {"off", "on"};
    if (entry.at("min").is_number()) knob.least = entry.at("min");
    return knob;
}

std::uint32_t fingerprintOf(const ScenarioShape& shape)
{
    std::uint32_t hash = 2166136261; // FNV-1a
    const auto take = [&hash](const std::string& word) {
        for (const char byte : word + '\n') hash = (hash ^ std::uint8_t(byte)) * 16777619;
    };
    take(shape.id);
    for (const KnobShape& knob : shape.knobs) {
        for (const std::string& word : {knob.name, knob.type, knob.initial}) take(word);
        for (const std::string& choice : knob.choices) take(choice);
        take(std::to_string(knob.least));
    }
    constexpr int kBits = ScenarioShape::kFingerprintBits;
    return (hash >> kBits ^ hash) & ((1u << kBits) - 1);
}

int choiceWidth(const KnobShape& knob) { return std::bit_width(knob.choices.size() - 1); }

// How much the value is above the least one; empty unless it is spelled in just this unit.
std::optional<std::uint32_t> counted(const std::string& value, const std::string& unit,
                                     std::int64_t least)
{
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    const std::int64_t above = number - least;
    if (above < 0 || above > UINT32_MAX || std::to_string(number) + unit != value) return {};
    return std::uint32_t(above);
}

void packDuration(BitWriter& out, const std::string& value)
{
    const auto seconds = counted(value, "000ms", 0);
    out.bit(!seconds);
    if (seconds) return out.number(*seconds, kLowSeconds);
    const auto milliseconds = counted(value, "ms", 0);
    out.bit(!milliseconds);
    if (milliseconds) return out.number(*milliseconds, kLowMilliseconds);
    out.text(value);
}

std::string unpackDuration(BitReader& in)
{
    if (!in.bit()) return std::to_string(in.number(kLowSeconds)) + "000ms";
    if (!in.bit()) return std::to_string(in.number(kLowMilliseconds)) + "ms";
    return in.text();
}

} // namespace

const KnobShape* ScenarioShape::knob(const std::string& name) const
{
    const auto knob = std::ranges::find(knobs, name, &KnobShape::name);
    return knob == knobs.end() ? nullptr : &*knob;
}

ScenarioShape scenarioShape(const Json& scenario)
{
    ScenarioShape shape{scenario.at("id"), {}, 0};
    for (const Json& knob : scenario.at("knobs")) shape.knobs.push_back(knobShape(knob));
    shape.fingerprint = fingerprintOf(shape);
    return shape;
}

bool canPack(const KnobShape& knob, const std::string& value)
{
    return knob.choices.empty() || std::ranges::find(knob.choices, value) != knob.choices.end();
}

void packValue(BitWriter& out, const KnobShape& knob, const std::string& value)
{
    if (!knob.choices.empty()) {
        const auto choice = std::ranges::find(knob.choices, value) - knob.choices.begin();
        return out.fixed(std::uint64_t(choice), choiceWidth(knob));
    }
    if (knob.type == "duration") return packDuration(out, value);
    const auto number = counted(value, "", knob.least);
    out.bit(!number);
    if (number) return out.number(*number, kLowCount);
    out.text(value);
}

std::string unpackValue(BitReader& in, const KnobShape& knob)
{
    if (!knob.choices.empty()) {
        const std::uint64_t choice = in.fixed(choiceWidth(knob));
        if (choice >= knob.choices.size()) throw BitsError("There is no such choice.");
        return knob.choices[choice];
    }
    if (knob.type == "duration") return unpackDuration(in);
    return in.bit() ? in.text() : std::to_string(in.number(kLowCount) + knob.least);
}

void packKnobs(BitWriter& out, const ScenarioShape& shape,
               const std::map<std::string, std::string>& set)
{
    std::vector<const std::string*> changed;
    for (const KnobShape& knob : shape.knobs) {
        const auto value = set.find(knob.name);
        const bool differs = value != set.end() && value->second != knob.initial;
        changed.push_back(differs ? &value->second : nullptr);
    }
    const bool any = std::ranges::any_of(changed, [](auto* value) { return value != nullptr; });
    out.bit(any);
    for (std::size_t i = 0; any && i < changed.size(); ++i) {
        out.bit(changed[i] != nullptr);
        if (changed[i]) packValue(out, shape.knobs[i], *changed[i]);
    }
}

std::map<std::string, std::string> unpackKnobs(BitReader& in, const ScenarioShape& shape)
{
    std::map<std::string, std::string> set;
    if (!in.bit()) return set;
    for (const KnobShape& knob : shape.knobs)
        if (in.bit()) set[knob.name] = unpackValue(in, knob);
    return set;
}

} // namespace forkscope
