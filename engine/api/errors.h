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

// queue.Full and queue.Empty: no place, or nothing to take, in the time that was given.
struct Full : PythonError
{
    Full() : PythonError("_queue.Full", "") {}
};

struct Empty : PythonError
{
    Empty() : PythonError("_queue.Empty", "") {}
};

struct TimeoutError : PythonError
{
    explicit TimeoutError(std::string what) : PythonError("TimeoutError", std::move(what)) {}
};

struct ChildProcessError : PythonError
{
    ChildProcessError() : PythonError("ChildProcessError", "[Errno 10] No child processes") {}
};

struct ProcessLookupError : PythonError
{
    ProcessLookupError() : PythonError("ProcessLookupError", "[Errno 3] No such process") {}
};

// What SIGINT raises unless the program has a handler of its own.
struct KeyboardInterrupt : PythonError
{
    KeyboardInterrupt() : PythonError("KeyboardInterrupt", "") {}
};

// json.decoder.JSONDecodeError: the text is no JSON, often because it was read half-written.
struct JSONDecodeError : PythonError
{
    explicit JSONDecodeError(std::string what)
        : PythonError("json.decoder.JSONDecodeError", std::move(what))
    {}
};

// sys.exit(code); with a text it is printed on standard error and the code is 1.
class SystemExit : public std::exception
{
public:
    explicit SystemExit(int code = 0) : m_code(code) {}
    explicit SystemExit(std::string text) : m_code(1), m_text(std::move(text)) {}
    int code() const { return m_code; }
    const std::string& text() const { return m_text; }

private:
    int m_code;
    std::string m_text;
};

} // namespace forkscope::api
