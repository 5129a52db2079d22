#pragma once

// Errors with the names Python gives them.

#include <exception>
#include <string>

namespace forkscope::api {

class PythonError : public std::exception
{
public:
    PythonError(const char* type, std::string what) : m_type(type), m_what(std::move(what)) {}
    const char* type() const { return m_type; }
    const char* what() const noexcept override { return m_what.c_str(); }

private:
    const char* m_type;
    std::string m_what;
};

struct ValueError : PythonError
{
    explicit ValueError(std::string what) : PythonError("ValueError", std::move(what)) {}
};

struct OSError : PythonError
{
    explicit OSError(std::string what) : PythonError("OSError", std::move(what)) {}
};

struct AssertionError : PythonError
{
    explicit AssertionError(std::string what) : PythonError("AssertionError", std::move(what)) {}
};

// json.decoder.JSONDecodeError: the text is no JSON, often because it was read half-written.
struct JSONDecodeError : PythonError
{
    explicit JSONDecodeError(std::string what)
        : PythonError("json.decoder.JSONDecodeError", std::move(what))
    {}
};

// sys.exit(code).
class SystemExit : public std::exception
{
public:
    explicit SystemExit(int code) : m_code(code) {}
    int code() const { return m_code; }

private:
    int m_code;
};

} // namespace forkscope::api
