#pragma once

// What the programs of cases.py need in C++ to print as Python does.

#include "engine/api/multiprocessing.h"

#include <map>
#include <string>

namespace cases {

using namespace forkscope::api;
using Programs = std::map<std::string, void (*)()>;

// By name, as in cases.py: locks, semaphores, events; queues; processes and signals.
const Programs& aboutObjects();
const Programs& aboutQueues();
const Programs& aboutProcesses();

inline std::string shown(bool value) { return value ? "True" : "False"; }
inline std::string shown(int value) { return std::to_string(value); }
inline std::string shown(std::size_t value) { return std::to_string(value); }
inline std::string shown(const char* text) { return text; }
inline std::string shown(const std::string& text) { return text; }
inline std::string shown(std::optional<int> value) { return value ? std::to_string(*value) : "None"; }

template <class Value>
inline std::string shown(const std::vector<Value>& values)
{
    std::string text;
    for (const Value& value : values) text += (text.empty() ? "" : ", ") + shown(value);
    return "[" + text + "]";
}

// print(*words), its words evaluated from left to right as in Python: call it with braces.
struct Say
{
    template <class... Words>
    explicit Say(Where where, const Words&... words)
    {
        std::string line;
        ((line += (line.empty() ? "" : " ") + shown(words)), ...);
        printLine(line, where);
    }
};
#define say(...) Say{Where::current(), __VA_ARGS__}

inline std::string bare(const PythonError& error)
{
    const std::string type = error.type();
    const std::size_t dot = type.rfind('.');
    return dot == std::string::npos ? type : type.substr(dot + 1);
}

template <class Action>
std::string tried(Action action)
{
    try {
        action();
        return "None";
    } catch (const PythonError& error) {
        return bare(error);
    }
}

template <class Action>
std::string told(Action action)
{
    try {
        action();
        return "None";
    } catch (const PythonError& error) {
        return bare(error) + ": " + error.what();
    }
}

inline void nothing() {}

template <class Target>
std::optional<int> ended(Target target)
{
    Process process(ProcessOptions{}, target);
    process.start();
    process.join();
    return process.exitcode();
}

inline Process sleeping(double seconds, ProcessOptions options = {})
{
    return Process(std::move(options), [seconds] { sleep(seconds); });
}

// So many items, in the order they come.
inline std::vector<int> taken(Queue& queue, int count)
{
    std::vector<int> items;
    for (int i = 0; i < count; ++i) items.push_back(int(queue.get()));
    return items;
}

} // namespace cases
