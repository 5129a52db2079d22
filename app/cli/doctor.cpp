#include "app/cli/doctor.h"

#include "engine/session/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace forkscope {

namespace {

using nlohmann::json;

constexpr std::int64_t kEnoughMegabytes = 300;

Check kernelCheck()
{
    utsname names = {};
    ::uname(&names);
    return {"kernel", true, std::string(names.sysname) + " " + names.release, "", false};
}

Check pidfdCheck()
{
    const long descriptor = ::syscall(SYS_pidfd_open, ::getpid(), 0);
    const int error = errno;
    if (descriptor < 0)
        return {"pidfd", false, std::strerror(error), "A Linux kernel of version 5.4 or newer is "
                                                      "needed.", true};
    ::close(int(descriptor));
    return {"pidfd", true, "works", "", true};
}

Check procCheck()
{
    std::ifstream stat("/proc/self/stat");
    std::string line;
    if (std::getline(stat, line)) return {"proc", true, "readable", "", true};
    return {"proc", false, "not readable", "Mount /proc: the kernel's view of processes is read "
                                           "there.", true};
}

Check memoryCheck()
{
    std::ifstream info("/proc/meminfo");
    std::int64_t kilobytes = 0;
    for (std::string line; std::getline(info, line);)
        std::sscanf(line.c_str(), "MemAvailable: %ld", &kilobytes);
    const std::int64_t megabytes = kilobytes / 1024;
    return {"memory", megabytes >= kEnoughMegabytes, std::to_string(megabytes) + " MB available",
            "Close other programs: about 300 MB are needed.", false};
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

std::vector<Check> hostChecks()
{
    const std::string path = hostPath();
    const std::string output = outputOf(quoted(path) + " --doctor 2>/dev/null");
    std::vector<Check> checks;
    try {
        for (const json& check : json::parse(output).at("checks"))
            checks.push_back({check.at("id"), check.at("ok"), check.value("value", ""),
                              check.value("advice", ""), check.value("required", false)});
        checks.insert(checks.begin(), {"host", true, path, "", true});
    } catch (const json::exception&) {
        checks = {{"host", false, path,
                   "forkscope-host is missing or does not start; build it, or install Forkscope "
                   "again.", true}};
    }
    return checks;
}

} // namespace

std::vector<Check> examineMachine()
{
    std::vector<Check> checks = hostChecks();
    for (const Check& check : {kernelCheck(), pidfdCheck(), procCheck(), memoryCheck()}) {
        const auto same = [&check](const Check& other) { return other.id == check.id; };
        if (std::none_of(checks.begin(), checks.end(), same)) checks.push_back(check);
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
