#pragma once

// What a scenario is, apart from its program: the host's side of scenarios/<topic>/<name>/. All of
// it but the functions goes into the catalogue that window, command line and tests read.

#include "engine/record/texts.h"
#include "engine/trace/world.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace forkscope {

struct LocalText
{
    std::string english;
    std::string chinese;
};

enum class KnobType : std::uint8_t { integer, boolean, duration, choice };

struct KnobSpec
{
    std::string name;
    KnobType type = KnobType::integer;
    std::string initial; // as on the command line
    std::string small;   // where every schedule is to be run; empty: as it comes
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::vector<std::string> choices;
    std::vector<LocalText> choiceLabels;
    bool live = false;
    bool main = false; // the switch in the frame on top
    LocalText label;
    LocalText help;
};

struct PresetSpec
{
    std::string id;
    LocalText title;
    std::map<std::string, std::string> set;
    std::vector<FindingKind> expects; // kinds its runs may show; nothing else may happen
    bool contrast = false;            // one of the pair that differs in one knob
};

using KnobValues = std::map<std::string, std::string>;

// What claims and outcomes look at.
struct Judgement
{
    const World& world;
    const Texts& texts;
    const KnobValues& knobs;

    std::int64_t tally(std::string_view name) const; // 0 when never counted
    std::optional<std::int64_t> maybeTally(std::string_view name) const;
    std::int64_t mostOf(std::string_view tally) const; // the highest it has been
    const ObjectInfo* object(std::string_view name) const;
    std::int64_t knob(std::string_view name) const;
};

struct ClaimSpec
{
    std::string id;
    LocalText text;
    bool atEnd = false; // judged when the run has finished, else after each change
    bool (*holds)(const Judgement&) = nullptr;
};

struct OutcomeSpec
{
    std::string key;
    std::optional<std::int64_t> (*value)(const Judgement&) = nullptr;
};

// What a series shows of its source.
enum class Plot : std::uint8_t {
    line,    // the tally, the object's state or a key of its content, the knob
    taken,   // of a semaphore: permits that are taken
    waiting, // how many wait for the object, as an area
    bands,   // of an event: when it is set
    inPipe,  // of a queue: items that readers can get
    inBuffers, // of a queue: items that no feeder has delivered yet
    alive,   // all processes that have not ended; no source, as the next two
    orphans, // of them, those that were adopted
    zombies,
};

// One series of the scenario's chart; at most one of the sources is named.
struct ChartSeries
{
    LocalText label;
    std::string tally;
    std::string object;
    std::string key; // in the object's JSON content; empty: its state
    std::string knob;
    Plot plot = Plot::line;
};

struct Places
{
    LocalText before, door, inside, done;
};

struct Scenario
{
    std::string id;
    std::string topic;
    LocalText title;
    LocalText summary;
    std::vector<KnobSpec> knobs;
    std::vector<PresetSpec> presets;
    std::vector<ClaimSpec> claims;
    std::vector<OutcomeSpec> outcome;
    LocalText chartTitle;
    std::vector<ChartSeries> chart;
    Places places;
    bool family = false; // the stage shows who descends from whom
    bool vehicles = false; // its processes are cars: who waits for an event stands in lanes
    void (*program)() = nullptr;
    double linger = 3; // seconds that processes may outlive main

    // The folder's files, embedded when it is built; they stay where the executable has them, as
    // the zygote has this list, too, and every page of its memory costs every fork.
    std::string_view programText;
    std::string_view twinText;
    struct
    {
        std::string_view english, chinese;
    } lesson;                     // Markdown: # Story, # Words, # Teacher
    std::string_view predictions; // JSON
};

// All scenarios of this executable; defined beside main.
const std::vector<Scenario>& scenarios();
const Scenario* findScenario(std::string_view id);

// All knobs of a run: defaults, then the preset, then `set`. Throws std::invalid_argument with one
// sentence for an unknown name or a value out of range.
KnobValues resolveKnobs(const Scenario& scenario, const std::string& preset,
                        const std::map<std::string, std::string>& set);
// Checks one value and gives it its one spelling; throws as above.
std::string checkedValue(const KnobSpec& knob, const std::string& value);
// The number a live knob's word holds for a value.
std::uint32_t knobState(const KnobSpec& knob, const std::string& value);

// The catalogue as JSON text (`forkscope-host --catalogue`).
std::string catalogue(const std::vector<Scenario>& scenarios);

} // namespace forkscope
