#pragma once

// The format of a recording, shared by its writer and its reader.

#include "engine/session/session.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace forkscope {

inline constexpr std::uint32_t kApplicationId = 0x46534350; // "FSCP"
inline constexpr std::uint32_t kFormatVersion = 1;          // PRAGMA user_version

struct Table
{
    std::string_view name;
    std::string_view sql;
};

// What a reader needs. Times are nanoseconds of the run's clock; `actor` is NULL for nobody, and
// `object`, `text` and `line` are 0 for none.
inline constexpr std::array<Table, 11> kTables = {{
    {"meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"},
    {"texts", "CREATE TABLE texts(id INTEGER PRIMARY KEY, text TEXT NOT NULL)"},
    {"events",
     "CREATE TABLE events(number INTEGER PRIMARY KEY, time INTEGER, step INTEGER, actor INTEGER, "
     "operation TEXT, phase TEXT, object INTEGER, argument INTEGER, result INTEGER, "
     "version INTEGER, before INTEGER, repeats INTEGER, text INTEGER, line INTEGER, "
     "actor_index INTEGER, flags INTEGER)"},
    {"schedule", "CREATE TABLE schedule(number INTEGER PRIMARY KEY, item TEXT NOT NULL)"},
    {"outcome", "CREATE TABLE outcome(number INTEGER PRIMARY KEY, key TEXT NOT NULL, "
                "value INTEGER)"},
    {"claims", "CREATE TABLE claims(number INTEGER PRIMARY KEY, id TEXT NOT NULL, held INTEGER, "
               "broken_at INTEGER, broken_event INTEGER)"},
    {"findings", "CREATE TABLE findings(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
                 "english TEXT NOT NULL, chinese TEXT NOT NULL, events TEXT NOT NULL)"},
    // For people and their queries; written when the recording is closed, never read back.
    // `creator` is NULL for a process; a queue's feeder is a helper of the process it names.
    {"processes", "CREATE TABLE processes(actor INTEGER PRIMARY KEY, role TEXT, pid INTEGER, "
                  "os_pid INTEGER, parent INTEGER, exitcode INTEGER, born INTEGER, died INTEGER, "
                  "reaped INTEGER, creator INTEGER)"},
    // `owner` is the queue that an object is a part of, 0 for none.
    {"objects", "CREATE TABLE objects(id INTEGER PRIMARY KEY, kind TEXT, name TEXT, "
                "state INTEGER, version INTEGER, content TEXT, owner INTEGER)"},
    {"notes", "CREATE TABLE notes(number INTEGER PRIMARY KEY, event INTEGER, text TEXT NOT NULL)"},
    {"story", "CREATE VIEW story AS SELECT e.number, e.step, e.time / 1e6 AS ms, p.role, "
              "e.operation, e.phase, o.name AS object, e.argument, e.result, t.text "
              "FROM events e LEFT JOIN processes p ON p.actor = e.actor "
              "LEFT JOIN objects o ON o.id = e.object LEFT JOIN texts t ON t.id = e.text"},
}};
inline constexpr std::size_t kTablesRead = 7; // the first so many

// Detects what SQLite can't: a changed byte inside a value.
class Digest
{
public:
    void add(const Event& event);
    void add(std::string_view text);
    void add(std::int64_t number);
    std::string text() const; // as it stands in meta

private:
    void mix(std::uint64_t word);
    std::uint64_t m_value = 0x9E3779B97F4A7C15;
};

Digest digestOf(const RunFacts& facts);
Digest digestOf(const RunSummary& summary);

std::string_view phaseName(Phase phase); // done, announced, waits

std::string secondsText(double seconds);

} // namespace forkscope
