#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace forkscope {

// What a run of the built program said and how it ended.
struct Said
{
    std::string out;
    std::string err;
    int status = -1;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

// Runs the built command line, each test in a folder of its own.
class ProgramTest : public testing::Test
{
protected:
    ProgramTest();
    ~ProgramTest() override;

    Said run(const std::vector<std::string>& arguments);
    pid_t start(const std::vector<std::string>& arguments);
    Said finish(pid_t program);

    // Waits until the started program has printed so much; false when it ended before.
    bool hasPrinted(pid_t program, std::size_t bytes) const;
    // Waits until it no longer dies of Ctrl-C.
    bool catchesInterrupts(pid_t program) const;
    // Waits until it has made this file.
    bool hasMade(pid_t program, const std::string& name) const;

    std::string file(const std::string& name) const { return (folder / name).string(); }
    std::vector<std::string> listing() const; // without what the helper itself put there

    std::filesystem::path folder;
};

// Whether the text is exactly one line, as errors are.
bool isOneLine(const std::string& text);

} // namespace forkscope
