#pragma once

// What share codes know of a scenario: its knobs, each value of which is a small number.

#include "engine/session/share_bits.h"

#include <nlohmann/json.hpp>

#include <map>

namespace forkscope {

struct KnobShape
{
    std::string name;
    std::string type;
    std::string initial;
    std::vector<std::string> choices; // of a boolean: off, on
    std::int64_t least = 0;
};

struct ScenarioShape
{
    static constexpr int kFingerprintBits = 20;

    std::string id;
    std::vector<KnobShape> knobs;
    std::uint32_t fingerprint = 0; // of all the above

    const KnobShape* knob(const std::string& name) const;
};

// From its entry in the catalogue.
ScenarioShape scenarioShape(const nlohmann::json& scenario);

// False when it isn't one of the knob's choices; every other value can be packed.
bool canPack(const KnobShape& knob, const std::string& value);
void packValue(BitWriter& out, const KnobShape& knob, const std::string& value);
std::string unpackValue(BitReader& in, const KnobShape& knob);

// Only those that differ from their defaults.
void packKnobs(BitWriter& out, const ScenarioShape& shape,
               const std::map<std::string, std::string>& set);
std::map<std::string, std::string> unpackKnobs(BitReader& in, const ScenarioShape& shape);

} // namespace forkscope
