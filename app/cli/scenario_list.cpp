#include "app/cli/scenario_list.h"

#include "app/cli/suggestion.h"
#include "engine/session/session.h"

namespace forkscope {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::vector<std::string> namesIn(const json& list, const char* key)
{
    std::vector<std::string> names;
    for (const json& entry : list) names.push_back(entry.at(key));
    return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

ordered_json pick(const json& entry, std::initializer_list<const char*> keys)
{
    ordered_json picked;
    for (const char* key : keys) picked[key] = entry.value(key, json());
    return picked;
}

ordered_json english(const json& entry, const char* key) { return entry.at(key).value("en", ""); }

ordered_json listed(const json& scenario)
{
    ordered_json entry;
    entry["id"] = scenario.at("id");
    entry["title"] = english(scenario, "title");
    entry["topic"] = scenario.at("topic");
    entry["knobs"] = entry["presets"] = entry["claims"] = ordered_json::array();
    for (const json& knob : scenario.at("knobs"))
        entry["knobs"].push_back(
            pick(knob, {"name", "type", "default", "min", "max", "choices", "live"}));
    for (const json& preset : scenario.at("presets"))
        entry["presets"].push_back({{"id", preset.at("id")},
                                    {"title", english(preset, "title")},
                                    {"set", preset.at("set")},
                                    {"expects", preset.at("expects")}});
    for (const json& claim : scenario.at("claims"))
        entry["claims"].push_back({{"id", claim.at("id")}, {"text", english(claim, "text")}});
    entry["outcome"] = scenario.at("outcome");
    return entry;
}

std::string described(const json& scenario)
{
    const std::string id = scenario.at("id");
    std::string text = id + ": " + scenario.at("title").value("en", "") + "\n    " +
                       scenario.at("summary").value("en", "") + "\n    presets:";
    for (const json& preset : scenario.at("presets")) text += " " + std::string(preset.at("id"));
    text += "\n    knobs:  ";
    for (const json& knob : scenario.at("knobs"))
        text += " " + std::string(knob.at("name")) + "=" + std::string(knob.at("default"));
    return text + "\n";
}

} // namespace

ScenarioList::ScenarioList(const std::string& catalogueJson)
{
    try {
        m_scenarios = json::parse(catalogueJson).at("scenarios");
    } catch (const json::exception&) {
        throw NotPermitted("The list of scenarios that forkscope-host gave can't be understood; "
                           "is it of the same version?");
    }
}

const json& ScenarioList::find(const std::string& id) const
{
    for (const json& scenario : m_scenarios)
        if (scenario.at("id") == id) return scenario;
    throw BadInput("There is no scenario '" + id + "'" +
                   suggestion(id, namesIn(m_scenarios, "id")));
}

void ScenarioList::checkNames(const std::string& id, const std::string& preset,
                              const std::map<std::string, std::string>& knobs) const
{
    const json& scenario = find(id);
    const auto presets = namesIn(scenario.at("presets"), "id");
    if (!preset.empty() && !contains(presets, preset))
        throw BadInput(id + " has no preset '" + preset + "'" + suggestion(preset, presets));
    const auto names = namesIn(scenario.at("knobs"), "name");
    for (const auto& [name, value] : knobs)
        if (!contains(names, name))
            throw BadInput(id + " has no knob '" + name + "'" + suggestion(name, names));
}

std::string ScenarioList::asJson() const
{
    ordered_json list;
    list["scenarios"] = ordered_json::array();
    for (const json& scenario : m_scenarios) list["scenarios"].push_back(listed(scenario));
    return list.dump(2) + "\n";
}

std::string ScenarioList::asText() const
{
    std::string text;
    for (const json& scenario : m_scenarios) text += described(scenario);
    return text + "Try: forkscope run " + (m_scenarios.empty() ? "ID" : namesIn(m_scenarios, "id")[0]) +
           "\n";
}

} // namespace forkscope
