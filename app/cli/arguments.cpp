#include "app/cli/arguments.h"

#include "app/cli/suggestion.h"
#include "engine/session/session.h"

#include <charconv>

namespace forkscope {

namespace {

constexpr const char* kSeed = "seed";

std::uint64_t readSeed(const std::string& text)
{
    std::uint64_t seed = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, seed);
    if (text.empty() || error != std::errc() || rest != end)
        throw BadInput("The seed must be a whole number from 0 to 18446744073709551615, not '" +
                       text + "'.");
    return seed;
}

} // namespace

void demandOneOf(const std::string& value, const std::vector<std::string>& names,
                 const std::string& option)
{
    for (const std::string& name : names)
        if (name == value) return;
    throw BadInput(option + " can't be '" + value + "'" + suggestion(value, names));
}

void demandBetween(double value, double least, double most, const std::string& sentence)
{
    if (!(value >= least && value <= most)) throw BadInput(sentence);
}

void ScenarioArguments::addTo(CLI::App& command, const std::string& aboutSeed)
{
    command.add_option("ID", m_scenario, "The scenario, as `forkscope list` names it")->required();
    command.add_option("--set", m_settings, "Set a knob: --set clients=5 --set lock=on")
        ->type_name("KNOB=VALUE")
        ->allow_extra_args(false);
    command.add_option("--preset", m_preset, "Start from this preset of the scenario")
        ->type_name("ID");
    command.add_option("--seed", m_seed, aboutSeed)->type_name("N");
}

std::map<std::string, std::string> ScenarioArguments::settings() const
{
    std::map<std::string, std::string> settings;
    for (const std::string& setting : m_settings) {
        const std::size_t equals = setting.find('=');
        if (equals == 0 || equals == std::string::npos)
            throw BadInput("--set needs KNOB=VALUE, not '" + setting + "'.");
        settings[setting.substr(0, equals)] = setting.substr(equals + 1);
    }
    return settings;
}

std::map<std::string, std::string> ScenarioArguments::knobs() const
{
    std::map<std::string, std::string> knobs = settings();
    knobs.erase(kSeed);
    return knobs;
}

std::optional<std::uint64_t> ScenarioArguments::seed() const
{
    const std::map<std::string, std::string> set = settings();
    const auto knob = set.find(kSeed);
    if (knob != set.end()) return readSeed(knob->second);
    if (m_seed.empty()) return {};
    return readSeed(m_seed);
}

} // namespace forkscope
