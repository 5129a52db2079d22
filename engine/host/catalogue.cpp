#include "engine/host/scenario.h"

#include <nlohmann/json.hpp>

#include <array>
#include <sstream>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kTypes[] = {"int", "bool", "duration", "choice"};

Json local(const LocalText& text) { return {{"en", text.english}, {"zh", text.chinese}}; }

Json knobJson(const KnobSpec& knob)
{
    Json json{{"name", knob.name},       {"type", kTypes[std::size_t(knob.type)]},
              {"default", knob.initial}, {"min", nullptr},
              {"max", nullptr},          {"choices", knob.choices},
              {"live", knob.live},       {"main", knob.main},
              {"small", knob.small},
              {"label", local(knob.label)}, {"help", local(knob.help)}};
    if (knob.type == KnobType::integer || knob.type == KnobType::duration) {
        json["min"] = knob.least;
        json["max"] = knob.most;
    }
    json["choiceLabels"] = Json::object();
    for (std::size_t i = 0; i < knob.choiceLabels.size() && i < knob.choices.size(); ++i)
        json["choiceLabels"][knob.choices[i]] = local(knob.choiceLabels[i]);
    return json;
}

Json presetJson(const PresetSpec& preset)
{
    Json expects = Json::array();
    for (FindingKind kind : preset.expects) expects.push_back(std::string(name(kind)));
    return {{"id", preset.id},
            {"title", local(preset.title)},
            {"set", preset.set},
            {"expects", expects},
            {"contrast", preset.contrast}};
}

// In the order of Plot.
constexpr std::array kPlots = {"line",  "taken",     "waiting", "bands",  "in-pipe",
                               "in-buffers", "alive", "orphans", "zombies"};

Json chartJson(const Scenario& scenario)
{
    Json series = Json::array();
    for (const ChartSeries& line : scenario.chart) {
        Json json{{"label", local(line.label)}};
        if (!line.tally.empty()) json["tally"] = line.tally;
        if (!line.object.empty()) json["object"] = line.object;
        if (!line.key.empty()) json["key"] = line.key;
        if (!line.knob.empty()) json["knob"] = line.knob;
        json["plot"] = kPlots[std::size_t(line.plot)];
        series.push_back(std::move(json));
    }
    return {{"title", local(scenario.chartTitle)}, {"series", std::move(series)}};
}

// Takes "MARKname" off the ends of lines; returns line number and name of each mark.
std::vector<std::pair<int, std::string>> takeMarks(std::string& text, const std::string& mark)
{
    std::vector<std::pair<int, std::string>> marks;
    std::istringstream in(text);
    std::string stripped;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (const std::size_t at = line.find(mark); at != std::string::npos) {
            marks.emplace_back(number, line.substr(at + mark.size()));
            line.resize(at);
            line.erase(line.find_last_not_of(' ') + 1);
        }
        stripped += line + "\n";
    }
    text = stripped;
    return marks;
}

// The part of a lesson under "# heading".
std::string section(std::string_view lesson, const std::string& heading)
{
    std::istringstream in{std::string(lesson)};
    std::string text;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("# ")) inside = line.substr(2) == heading;
        else if (inside) text += line + "\n";
    }
    return text;
}

// "- **word**: what it means" lines of the Words section.
Json words(const std::string& markdown)
{
    Json list = Json::array();
    std::istringstream in(markdown);
    for (std::string line; std::getline(in, line);) {
        const std::size_t begin = line.find("**");
        const std::size_t end = begin == std::string::npos ? begin : line.find("**", begin + 2);
        if (end == std::string::npos) continue;
        std::size_t rest = end + 2;
        for (const std::string separator : {":", "："})
            if (line.compare(rest, separator.size(), separator) == 0) rest += separator.size();
        while (rest < line.size() && line[rest] == ' ') ++rest;
        list.push_back({line.substr(begin + 2, end - begin - 2), line.substr(rest)});
    }
    return list;
}

Json lessonJson(std::string_view lesson)
{
    return {{"story", section(lesson, "Story")},
            {"words", words(section(lesson, "Words"))},
            {"teacher", section(lesson, "Teacher")}};
}

Json sources(const Scenario& scenario)
{
    std::string program(scenario.programText);
    std::string twin(scenario.twinText);
    const auto programMarks = takeMarks(program, "//@");
    const auto twinMarks = takeMarks(twin, "#@");
    Json lines = Json::array();
    for (const auto& [line, name] : programMarks)
        for (const auto& [twinLine, twinName] : twinMarks)
            if (name == twinName) lines.push_back({line, twinLine});
    return {{"program", program}, {"twin", twin}, {"lines", lines}};
}

Json scenarioJson(const Scenario& scenario)
{
    Json json{{"id", scenario.id},
              {"topic", scenario.topic},
              {"title", local(scenario.title)},
              {"summary", local(scenario.summary)}};
    for (const char* list : {"knobs", "presets", "claims", "outcome"}) json[list] = Json::array();
    for (const KnobSpec& knob : scenario.knobs) json["knobs"].push_back(knobJson(knob));
    for (const PresetSpec& preset : scenario.presets) json["presets"].push_back(presetJson(preset));
    for (const ClaimSpec& claim : scenario.claims)
        json["claims"].push_back({{"id", claim.id}, {"text", local(claim.text)}});
    for (const OutcomeSpec& outcome : scenario.outcome) json["outcome"].push_back(outcome.key);
    json["chart"] = chartJson(scenario);
    json["places"] = {{"before", local(scenario.places.before)},
                      {"door", local(scenario.places.door)},
                      {"inside", local(scenario.places.inside)},
                      {"done", local(scenario.places.done)}};
    json["family"] = scenario.family;
    json["vehicles"] = scenario.vehicles;
    json.update(sources(scenario));
    json["lesson"] = {{"en", lessonJson(scenario.lesson.english)},
                      {"zh", lessonJson(scenario.lesson.chinese)}};
    json["predictions"] =
        scenario.predictions.empty() ? Json::array() : Json::parse(scenario.predictions);
    return json;
}

} // namespace

std::string catalogue(const std::vector<Scenario>& scenarios)
{
    Json list = Json::array();
    for (const Scenario& scenario : scenarios) list.push_back(scenarioJson(scenario));
    return Json{{"version", FORKSCOPE_VERSION}, {"scenarios", std::move(list)}}.dump(1);
}

} // namespace forkscope
