#include "engine/export/event_fields.h"

namespace forkscope {

namespace {

constexpr std::string_view kPhases[] = {"done", "announced", "waits"};

std::optional<std::string> roleOf(const History& history, ActorId actor)
{
    const ProcessInfo* process = history.latest().process(actor);
    if (!process) return {};
    return history.texts()[process->role];
}

std::optional<std::string> objectOf(const History& history, ObjectId id)
{
    if (id == 0) return {};
    if (isProcessWord(id)) {
        const ProcessInfo* process = history.latest().process(actorOfWord(id));
        const char* kind = process && process->isHelper() ? "helper " : "process ";
        return kind + std::to_string(actorOfWord(id));
    }
    const ObjectInfo* object = history.latest().object(id);
    if (!object) return {};
    return history.texts()[object->name];
}

} // namespace

EventFields fieldsOf(const History& history, std::uint32_t number)
{
    const Event& event = history.event(number);
    EventFields fields;
    fields.number = number;
    fields.t = double(event.time) / 1e6;
    fields.step = event.step;
    if (event.actor != kNobody) fields.actor = event.actor;
    fields.role = roleOf(history, event.actor);
    fields.operation = name(event.operation);
    fields.phase = kPhases[std::size_t(event.phase)];
    fields.object = objectOf(history, event.object);
    if (event.argument != kForever) fields.argument = event.argument;
    fields.result = event.result;
    fields.version = event.version;
    fields.before = event.before;
    fields.repeats = event.repeats;
    fields.text = history.texts()[event.text];
    fields.line = event.line;
    return fields;
}

} // namespace forkscope
