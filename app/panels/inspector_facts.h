#pragma once

// What the inspector says, before any widget is made of it: facts about one process, about one
// object, or about everything there is. Parts of a fact lead to processes, objects and events.

#include "app/models/run_model.h"
#include "app/panels/object_changes.h"

#include <QString>

#include <optional>
#include <vector>

namespace forkscope {

struct FactLink
{
    enum class Kind : std::uint8_t { none, process, object, event };
    Kind kind = Kind::none;
    std::uint32_t id = 0; // actor, object, or the number of the event

    bool operator==(const FactLink&) const = default;
};

struct FactPiece
{
    QString text;
    FactLink link;
    bool operator==(const FactPiece&) const = default;
};

struct InspectorFact
{
    enum class Style : std::uint8_t {
        title,
        head,     // of some facts
        named,    // "parent: main"
        sentence, // over the whole width
    };
    Style style = Style::named;
    QString name;
    std::vector<FactPiece> pieces;
    std::optional<ProcessState> state; // its tile comes first
    bool mono = false;

    QString text() const; // of all pieces
    bool operator==(const InspectorFact&) const = default;
};
using InspectorFacts = std::vector<InspectorFact>;

// What only the kernel knows of a living process, read a moment ago.
struct KernelFacts
{
    QString stat;
    QString wchan;
    std::int64_t cpu = 0;      // nanoseconds
    std::int64_t resident = 0; // bytes of memory; 0: unknown

    bool operator==(const KernelFacts&) const = default;
};

InspectorFacts factsOfEverything(const RunModel& model);
InspectorFacts factsOfProcess(const RunModel& model, ActorId actor,
                              const std::optional<KernelFacts>& kernel);
InspectorFacts factsOfObject(const RunModel& model, ObjectId object, const ObjectChanges& changes);

// "lock db", "client-3"; empty when there is none.
QString thingName(const RunModel& model, ObjectId object);
QString processName(const RunModel& model, ActorId actor);

} // namespace forkscope
