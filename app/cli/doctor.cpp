#include "app/cli/doctor.h"

#include "engine/session/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

namespace forkscope {

namespace {

using nlohmann::json;

// Without these no run is possible; there is a way round the others.
constexpr const char* kRequired[] = {"host", "pidfd"};

bool isRequired(const std::string& id)
{
    return std::find(std::begin(kRequired), std::end(kRequired), id) != std::end(kRequired);
}

// What a shell would take for one word.
std::string quoted(const std::string& text)
{
    std::string word = "'";
    for (const char c : text) word += c == '\'' ? "'\\''" : std::string(1, c);
    return word + "'";
}

std::string outputOf(const std::string& command)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "re"), ::pclose);
    std::string output;
    char buffer[4096];
    while (pipe && std::fgets(buffer, sizeof buffer, pipe.get())) output += buffer;
    return output;
}

} // namespace

// forkscope-host does what is in question, so it is the one to say whether it works.
std::vector<Check> examineMachine()
{
    const std::string path = hostPath();
    std::vector<Check> checks = {{"host", true, path, "", true}};
    try {
        const json answer = json::parse(outputOf(quoted(path) + " --doctor 2>/dev/null"));
        for (const json& check : answer.at("checks"))
            checks.push_back({check.at("id"), check.at("ok"), check.value("value", ""),
                              check.value("advice", ""), isRequired(check.at("id"))});
    } catch (const json::exception&) {
        checks = {{"host", false, path,
                   "forkscope-host is missing or does not start; build it, or install Forkscope "
                   "again.",
                   true}};
    }
    return checks;
}

std::string checksAsJson(const std::vector<Check>& checks)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Check& check : checks)
        list.push_back({{"id", check.id},
                        {"ok", check.ok},
                        {"required", check.required},
                        {"value", check.value},
                        {"advice", check.ok ? "" : check.advice}});
    const bool ok = statusOf(checks) == kNothingFound;
    return nlohmann::ordered_json{{"ok", ok}, {"checks", list}}.dump(2) + "\n";
}

std::string checksAsText(const std::vector<Check>& checks)
{
    std::string text;
    for (const Check& check : checks) {
        text += check.ok ? "yes  " : check.required ? "NO   " : "no   ";
        text += check.id + ": " + check.value + "\n";
        if (!check.ok && !check.advice.empty()) text += "     " + check.advice + "\n";
    }
    return text + (statusOf(checks) == kNothingFound ? "Forkscope can run here.\n"
                                                     : "Forkscope can't run here.\n");
}

ExitStatus statusOf(const std::vector<Check>& checks)
{
    const auto missing = [](const Check& check) { return check.required && !check.ok; };
    return std::any_of(checks.begin(), checks.end(), missing) ? kNotPermitted : kNothingFound;
}

} // namespace forkscope
