#pragma once

// SQLite's C API, wrapped once: a connection, a prepared statement, an error with its code.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace forkscope {

struct SqliteError : std::runtime_error
{
    SqliteError(int code, const std::string& message) : std::runtime_error(message), code(code) {}
    int code;
};

class Database
{
public:
    // What a connection may do.
    enum class Access {
        create,    // makes the file when it is missing
        write,     // the file must exist
        read,      // may need the files that belong to an unfinished recording
        immutable, // a closed file that nobody changes: touches nothing beside it
    };

    Database(const std::string& path, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Runs statements without results, or ignores them.
    void run(const std::string& sql);

    // Nothing in a foreign file is trusted: no functions in its schema, no huge values.
    void distrust();

    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

// A prepared statement. Columns and parameters count from 0.
class Statement
{
public:
    Statement(const Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, std::string_view text); // must live until the row is done
    Statement& bindNull(int parameter);

    bool nextRow(); // false after the last one
    void runOnce(); // for statements without rows; ready for new parameters afterwards

    bool isNull(int column) const;
    std::int64_t number(int column) const;
    std::string_view text(int column) const; // until the next row

private:
    void check(int code) const;

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace forkscope
