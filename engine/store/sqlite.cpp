#include "engine/store/sqlite.h"

#include <sqlite3.h>

namespace forkscope {

namespace {

constexpr int kBusyMilliseconds = 2000;
constexpr int kLongestValue = 64 * 1024 * 1024;

// Paths in SQLite's URIs: only these three characters have a meaning there.
std::string uriFor(const std::string& path)
{
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%') uri += "%25";
        else if (c == '?') uri += "%3f";
        else if (c == '#') uri += "%23";
        else uri += c;
    }
    return uri + "?immutable=1";
}

int flagsFor(Database::Access access)
{
    switch (access) {
    case Database::Access::create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::write:
        return SQLITE_OPEN_READWRITE;
    case Database::Access::read:
        return SQLITE_OPEN_READONLY;
    default:
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    }
}

} // namespace

Database::Database(const std::string& path, Access access)
{
    const std::string name = access == Access::immutable ? uriFor(path) : path;
    const int flags = flagsFor(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(name.c_str(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const SqliteError error(code, sqlite3_errstr(code));
        sqlite3_close(m_handle);
        throw error;
    }
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
}

Database::~Database() { sqlite3_close(m_handle); }

void Database::run(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw SqliteError(code, sqlite3_errmsg(m_handle));
}

void Database::distrust()
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;");
}

Statement::Statement(const Database& database, std::string_view sql) : m_database(database.handle())
{
    check(sqlite3_prepare_v2(m_database, sql.data(), int(sql.size()), &m_statement, nullptr));
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

void Statement::check(int code) const
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throw SqliteError(code, sqlite3_errmsg(m_database));
}

Statement& Statement::bind(int parameter, std::int64_t number)
{
    check(sqlite3_bind_int64(m_statement, parameter + 1, number));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    check(sqlite3_bind_text(m_statement, parameter + 1, text.data() ? text.data() : "",
                            int(text.size()), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int parameter)
{
    check(sqlite3_bind_null(m_statement, parameter + 1));
    return *this;
}

bool Statement::nextRow()
{
    const int code = sqlite3_step(m_statement);
    check(code);
    return code == SQLITE_ROW;
}

void Statement::runOnce()
{
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    check(code);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    // The text must be asked for before its length: asking may convert it.
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    const auto length = std::size_t(sqlite3_column_bytes(m_statement, column));
    return text ? std::string_view(text, length) : std::string_view();
}

} // namespace forkscope
