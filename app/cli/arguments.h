#pragma once

// What several commands take in the same way.

#include <CLI/CLI.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace forkscope {

// Throw BadInput.
void demandOneOf(const std::string& value, const std::vector<std::string>& names,
                 const std::string& option);
void demandBetween(double value, double least, double most, const std::string& sentence);

// Which scenario, with which knobs and which seed.
class ScenarioArguments
{
public:
    void addTo(CLI::App& command, const std::string& aboutSeed);

    const std::string& scenario() const { return m_scenario; }
    const std::string& preset() const { return m_preset; }
    // As they were set, without the seed, which is spoken of as a knob too. Throws BadInput when
    // there is no "=".
    std::map<std::string, std::string> knobs() const;
    // Throws BadInput when it is no number.
    std::optional<std::uint64_t> seed() const;

private:
    std::map<std::string, std::string> settings() const;

    std::string m_scenario;
    std::string m_preset;
    std::vector<std::string> m_settings;
    std::string m_seed;
};

} // namespace forkscope
