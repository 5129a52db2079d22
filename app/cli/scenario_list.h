#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace forkscope {

// The scenarios of the catalogue, as the command line needs them.
class ScenarioList
{
public:
    // Throws NotPermitted when the host's catalogue can't be understood.
    explicit ScenarioList(const std::string& catalogueJson);

    // The catalogue's entry; throws BadInput with the nearest name when there is none.
    const nlohmann::json& find(const std::string& id) const;

    // Throws BadInput when the scenario has no such preset or knob. Values are the host's matter.
    void checkNames(const std::string& id, const std::string& preset,
                    const std::map<std::string, std::string>& knobs) const;

    std::string asJson() const; // `forkscope list --json`
    std::string asText() const;

private:
    nlohmann::json m_scenarios;
};

} // namespace forkscope
