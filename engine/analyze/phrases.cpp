#include "engine/analyze/phrases.h"

#include "engine/record/semantics.h"

#include <cstdio>

namespace forkscope {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000'000'000;

std::string withOneDigit(double number, const char* unit)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.1f %s", number, unit);
    return text;
}

} // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t number =
            pattern[i] == '%' && i + 1 < pattern.size() ? std::size_t(pattern[i + 1] - '1') : 9;
        if (number >= parts.size()) {
            text += pattern[i];
            continue;
        }
        text += parts.begin()[number];
        ++i;
    }
    return text;
}

std::string durationWords(std::int64_t nanoseconds)
{
    if (nanoseconds >= kSecond) return withOneDigit(double(nanoseconds) / kSecond, "s");
    if (nanoseconds < kMillisecond) return withOneDigit(double(nanoseconds) / kMillisecond, "ms");
    return std::to_string(nanoseconds / kMillisecond) + " ms";
}

bool isOver(const ProcessInfo& process)
{
    return process.state == ProcessState::zombie || process.state == ProcessState::gone;
}

std::string Speaker::say(std::string_view english, std::string_view chinese,
                         std::initializer_list<std::string_view> parts) const
{
    return fill(language == Language::english ? english : chinese, parts);
}

std::string Speaker::role(ActorId actor) const
{
    const ProcessInfo* process = world.process(actor);
    if (process && process->role != 0) return texts[process->role];
    if (process && process->pid != 0) return "pid " + std::to_string(process->pid);
    return say("a process", "一个进程");
}

std::string Speaker::thing(ObjectId id) const
{
    if (isProcessWord(id)) return role(actorOfWord(id));
    const ObjectInfo* object = world.object(id);
    if (!object) return say("an object", "一个对象");
    const std::string& name = texts[object->name];
    return object->kind == ObjectKind::lock ? say("lock %1", "锁 %1", {name}) : name;
}

std::string Speaker::parentOf(const ProcessInfo& process) const
{
    if (!process.orphan && world.process(process.parent)) return role(process.parent);
    return "pid " + std::to_string(process.parentPid);
}

ActorId Speaker::neededBy(const ProcessInfo& process) const
{
    if (process.state == ProcessState::zombie) return process.orphan ? kNobody : process.parent;
    if (process.state != ProcessState::waiting) return kNobody;
    if (isProcessWord(process.object)) return actorOfWord(process.object);
    const ObjectInfo* object = world.object(process.object);
    if (!object || object->kind != ObjectKind::lock) return kNobody;
    return holderOf(object->state);
}

} // namespace forkscope
