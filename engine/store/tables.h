#pragma once

// The rows of a recording, on their way into it.

#include "engine/record/texts.h"
#include "engine/session/session.h"
#include "engine/store/sqlite.h"
#include "engine/trace/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

// A connection to a recording that is being written. Whoever uses it begins and ends transactions.
class Tables
{
public:
    Tables(const std::string& path, Database::Access access) : m_database(path, access) {}

    void create(); // in an empty file
    void run(const std::string& sql) { m_database.run(sql); }

    void setMeta(std::string_view key, std::string_view value);
    void addFacts(const RunFacts& facts);
    void addTexts(const std::vector<std::string>& texts, std::uint32_t firstId);
    void addEvents(const std::vector<Event>& events, std::uint32_t firstNumber);
    void addSummary(const RunSummary& summary);
    // Processes and objects as they are at the end, for people's queries.
    void addWorld(const World& world, const Texts& texts);

private:
    void addEvent(const Event& event, std::uint32_t number);
    void addSchedule(std::string_view schedule);

    Database m_database;
    std::optional<Statement> m_insertEvent;
};

} // namespace forkscope
