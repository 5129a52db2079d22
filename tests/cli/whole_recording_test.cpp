#include "app/cli/whole_recording.h"

#include "engine/store/recording.h"
#include "tests/cli/sample_result.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>

namespace forkscope {
namespace {

namespace fs = std::filesystem;

class WholeRecording : public testing::Test
{
protected:
    WholeRecording()
    {
        std::string pattern = (fs::temp_directory_path() / "forkscope-whole-XXXXXX").string();
        m_folder = ::mkdtemp(pattern.data());
    }
    ~WholeRecording() override { fs::remove_all(m_folder); }

    std::string file() const { return (m_folder / "run.forkscope").string(); }

    std::size_t filesThere() const
    {
        return std::size_t(std::distance(fs::directory_iterator(m_folder), {}));
    }

    static Update run(int clients)
    {
        Update run = sampleTicketRun(clients, 5, false, 7);
        run.summary = RunSummary{.outcome = {{"sold", clients}}};
        return run;
    }

    static RunFacts facts()
    {
        RunFacts facts;
        facts.scenario = "ticket-grab";
        facts.controlled = true;
        return facts;
    }

private:
    fs::path m_folder;
};

TEST_F(WholeRecording, HoldsAllEventsAndTheSummaryInOneFile)
{
    const Update all = run(150); // several batches
    recordWhole(file(), facts(), all);
    const Recording sut = readRecording(file());
    EXPECT_TRUE(sut.finished);
    EXPECT_EQ(sut.history.size(), all.events.size());
    EXPECT_EQ(sut.summary.outcome, all.summary->outcome);
    EXPECT_EQ(filesThere(), 1u);
}

TEST_F(WholeRecording, ReplacesAnOlderRecording)
{
    recordWhole(file(), facts(), run(2));
    const Update all = run(9);
    recordWhole(file(), facts(), all);
    EXPECT_EQ(readRecording(file()).history.size(), all.events.size());
    EXPECT_EQ(filesThere(), 1u);
}

TEST_F(WholeRecording, LeavesAForeignFileAsItIs)
{
    std::ofstream(file()) << "notes";
    EXPECT_THROW(recordWhole(file(), facts(), run(2)), RecordingError);
    EXPECT_EQ(fs::file_size(file()), 5u);
}

// A disk that is full in the middle is played by a limit on the size of files.
TEST_F(WholeRecording, WhatCantBeWrittenToItsEndLeavesWhatWasThere)
{
    const Update small = run(2);
    recordWhole(file(), facts(), small);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit little = before;
    little.rlim_cur = 60'000;
    ::setrlimit(RLIMIT_FSIZE, &little);
    EXPECT_THROW(recordWhole(file(), facts(), run(150)), RecordingError);
    ::setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_EQ(readRecording(file()).history.size(), small.events.size());
    EXPECT_EQ(filesThere(), 1u);
}

} // namespace
} // namespace forkscope
