#include "app/cli/event_lines.h"

#include "engine/session/session.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kPhases[] = {"done", "announced", "waits"};

Json roleOf(const History& history, ActorId actor)
{
    const ProcessInfo* process = history.latest().process(actor);
    if (!process) return nullptr;
    return history.texts()[process->role];
}

Json objectOf(const History& history, ObjectId id)
{
    if (id == 0) return nullptr;
    if (isProcessWord(id)) {
        const ProcessInfo* process = history.latest().process(actorOfWord(id));
        const char* kind = process && process->isHelper() ? "helper " : "process ";
        return kind + std::to_string(actorOfWord(id));
    }
    const ObjectInfo* object = history.latest().object(id);
    if (!object) return nullptr;
    return history.texts()[object->name];
}

// "For ever" is no number.
Json argumentOf(const Event& event)
{
    return event.argument == kForever ? Json(nullptr) : Json(event.argument);
}

} // namespace

std::string eventLine(const History& history, std::uint32_t number)
{
    const Event& event = history.event(number);
    Json line;
    line["number"] = number;
    line["t"] = double(event.time) / 1e6;
    line["step"] = event.step;
    line["actor"] = event.actor == kNobody ? Json(nullptr) : Json(event.actor);
    line["role"] = roleOf(history, event.actor);
    line["operation"] = name(event.operation);
    line["phase"] = kPhases[std::size_t(event.phase)];
    line["object"] = objectOf(history, event.object);
    line["argument"] = argumentOf(event);
    line["result"] = event.result;
    line["version"] = event.version;
    line["before"] = event.before;
    line["repeats"] = event.repeats;
    line["text"] = history.texts()[event.text];
    line["line"] = event.line;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

EventLines::EventLines(const std::string& path) : m_path(path), m_standard(std::cout)
{
    if (!toFile()) return;
    const bool existed = std::filesystem::exists(path);
    open(std::ios::app);
    m_file.close();
    if (!existed) std::filesystem::remove(path);
}

void EventLines::open(std::ios::openmode mode)
{
    m_file.close();
    m_file.clear();
    m_file.open(m_path, std::ios::out | mode);
    if (!m_file) throw BadInput(m_path + " can't be written: " + std::strerror(errno) + ".");
}

void EventLines::follow(const History& history)
{
    if (m_written == history.size()) return;
    if (toFile() && m_written == 0) open(std::ios::trunc);
    std::ostream& out = toFile() ? m_file : m_standard;
    while (m_written < history.size()) out << eventLine(history, m_written++) << '\n';
    out.flush();
    if (toFile() && !m_file)
        throw BadInput(m_path + " can't be written any further: " + std::strerror(errno) + ".");
}

void EventLines::startAnew()
{
    m_written = 0;
    if (!toFile()) m_standard << "{\"reset\":true}\n";
}

} // namespace forkscope
