// Small programs under CPython and under Forkscope: both must print the same. CPython is the oracle,
// nothing is copied from it.
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace forkscope {
namespace {

std::vector<std::string> underPython(const std::string& name)
{
    const std::string command = "/usr/bin/python3 -B " CASES " " + name + " 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> output(::popen(command.c_str(), "r"), ::pclose);
    std::vector<std::string> lines;
    char line[4096];
    while (output && std::fgets(line, sizeof line, output.get())) {
        lines.emplace_back(line);
        lines.back().erase(lines.back().find_last_not_of('\n') + 1);
    }
    return lines;
}

// What went to standard error (uncaught exceptions) is worded differently and not compared.
std::vector<std::string> underForkscope(const std::string& name, RunMode mode, std::uint64_t seed)
{
    RunRequest request;
    request.scenario = "conformance";
    request.knobs = {{"case", name}};
    request.mode = mode;
    request.seed = seed;
    request.timeout = 30;
    const FinishedRun run = runToEnd(request);
    EXPECT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
    std::vector<std::string> lines;
    for (const Event& event : run.events())
        if (event.operation == Operation::print && event.phase == Phase::done
            && event.argument == 1)
            lines.push_back(run.history.texts()[event.text]);
    return lines;
}

class Conformance : public testing::TestWithParam<const char*>
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

TEST_P(Conformance, AProgramPrintsWhatItPrintsUnderCPython)
{
    const std::vector<std::string> expected = underPython(GetParam());
    ASSERT_FALSE(expected.empty());
    EXPECT_EQ(underForkscope(GetParam(), RunMode::free, 1), expected);
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(seed);
        EXPECT_EQ(underForkscope(GetParam(), RunMode::play, seed), expected);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Conformance,
    testing::Values("lock", "semaphore", "bounded_semaphore", "event", "life", "terminate", "kill",
                    "exit_codes", "errors", "close", "daemon", "daemons_end", "queue_put",
                    "queue_get", "queue_size", "queue_items", "queue_fork", "queue_closed",
                    "join_before_drain", "cancel_join_thread", "names", "recursion", "many",
                    "wait_for_children", "zombie", "child_signal", "handler", "graceful",
                    "isolation"),
    [](const testing::TestParamInfo<const char*>& info) { return std::string(info.param); });

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    ::setenv("FORKSCOPE_HOST", CONFORMANCE_HOST, 1);
    return RUN_ALL_TESTS();
}
