#pragma once

#include "app/cli/run_follower.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace forkscope {

// A catalogue with one small scenario.
inline constexpr const char* kCatalogue = R"({"version": "0.1.0", "scenarios": [{
    "id": "ticket-grab", "topic": "sharing",
    "title": {"en": "Ticket grab", "zh": "抢票"},
    "summary": {"en": "How many are sold?", "zh": "卖出几张？"},
    "knobs": [
        {"name": "clients", "type": "int", "default": "20", "min": 1, "max": 200, "choices": [],
         "live": false, "main": false, "label": {"en": "Clients"}},
        {"name": "lock", "type": "bool", "default": "off", "min": null, "max": null,
         "choices": [], "live": true, "main": true, "label": {"en": "Lock"}}],
    "presets": [{"id": "lock-on", "title": {"en": "Lock on"}, "set": {"lock": "on"},
                 "expects": [], "contrast": true}],
    "claims": [{"id": "never-oversold", "text": {"en": "Never more sold than existed"}},
               {"id": "file-readable", "text": {"en": "The file is always readable"}}],
    "outcome": ["sold", "left", "decode-errors"]}]})";

nlohmann::json sampleScenario();

// A source that hands out these updates one after the other; counts how often it was stopped.
struct ScriptedSource
{
    explicit ScriptedSource(std::vector<Update> updates);
    RunSource source();

    std::vector<Update> updates;
    std::size_t next = 0;
    int stops = 0;
};

// Splits an update into small ones, the last of them with a summary.
std::vector<Update> pieces(const Update& whole, std::size_t events, const RunSummary& summary);

// A finished run of ticket-grab, oversold, without a lock.
RunResult sampleResult(int clients = 6);
RunSummary soldSix();

// A run in which processes do everything to each other that they can (tests/support/random_life.h).
RunResult lifeResult(std::uint64_t seed);

} // namespace forkscope
