#include "app/cli/shared_request.h"

namespace forkscope {

namespace {

using Knobs = std::map<std::string, std::string>;

// All that the user set, by a preset or by name.
Knobs named(const RunRequest& request, const nlohmann::json& scenario)
{
    Knobs knobs = request.knobs;
    for (const auto& preset : scenario.at("presets"))
        if (preset.at("id") == request.preset) knobs.merge(preset.at("set").get<Knobs>());
    return knobs;
}

std::string valueIn(const SharedSchedule& shared, const nlohmann::json& knob)
{
    const auto value = shared.knobs.find(knob.at("name"));
    return value != shared.knobs.end() ? value->second : std::string(knob.at("default"));
}

void demandAgreement(const RunRequest& request, const SharedSchedule& shared,
                     const nlohmann::json& scenario)
{
    const Knobs knobs = named(request, scenario);
    for (const auto& entry : scenario.at("knobs")) {
        const std::string name = entry.at("name");
        const auto knob = knobs.find(name);
        const std::string value = valueIn(shared, entry);
        if (knob != knobs.end() && knob->second != value)
            throw BadInput("The share code was made with " + name + "=" + value + ", not with " +
                           name + "=" + knob->second + "; it brings its own knobs.");
    }
    if (request.seed && *request.seed != shared.seed)
        throw BadInput("The share code was made with seed " + std::to_string(shared.seed) +
                       ", not with " + std::to_string(*request.seed) + ".");
}

} // namespace

RunRequest asShared(const RunRequest& request, const SharedSchedule& shared,
                    const nlohmann::json& scenario)
{
    if (shared.scenario != request.scenario)
        throw BadInput("The share code is of " + shared.scenario + ", not of " + request.scenario +
                       ".");
    demandAgreement(request, shared, scenario);
    RunRequest result = request;
    result.preset.clear();
    result.knobs = shared.knobs;
    result.seed = shared.seed;
    result.schedule = shared.schedule;
    return result;
}

} // namespace forkscope
