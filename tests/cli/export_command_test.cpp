#include "tests/cli/program.h"

#include "engine/store/recording.h"

#include <fstream>

namespace forkscope {
namespace {

namespace fs = std::filesystem;

class ExportCommand : public ProgramTest
{
protected:
    // A run with a finding, with waits and with a fork.
    ExportCommand()
    {
        record("a.forkscope", {"ticket-grab", "--preset", "as-in-the-notes", "--strategy",
                               "round-robin"});
    }

    void record(const std::string& name, std::vector<std::string> what)
    {
        what.insert(what.begin(), "run");
        for (const char* more : {"--mode", "play", "--quiet", "--record"}) what.push_back(more);
        what.push_back(file(name));
        run(what);
        ASSERT_TRUE(fs::exists(file(name)));
    }

    Said exported(const std::string& format, const std::string& to)
    {
        return run({"export", file("a.forkscope"), "--format", format, "-o", to});
    }

    // What readers that are none of ours say; empty when all is well.
    std::string trouble(const std::string& format, const std::string& recording,
                        const std::string& name)
    {
        const std::string command = "/usr/bin/python3 " FORKSCOPE_ROOT
                                    "/tests/cli/check_export.py " +
                                    format + ' ' + recording + ' ' + name + " 2>&1";
        FILE* pipe = ::popen(command.c_str(), "r");
        std::string text;
        for (char part[512]; std::fgets(part, sizeof part, pipe);) text += part;
        const int status = ::pclose(pipe);
        return status == 0 || !text.empty() ? text : "it ended with " + std::to_string(status);
    }

    std::string contentOf(const std::string& name) const
    {
        std::ifstream in(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    void expectRefused(const Said& said)
    {
        EXPECT_EQ(said.status, 2) << said.err;
        EXPECT_TRUE(isOneLine(said.err)) << said.err;
        EXPECT_EQ(said.out, "");
    }
};

class ExportFormats : public ExportCommand, public testing::WithParamInterface<const char*>
{
};

TEST_P(ExportFormats, OtherProgramsReadWhatTheRecordingSays)
{
    const Said said = exported(GetParam(), file("out"));
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.out + said.err, "");
    EXPECT_EQ(trouble(GetParam(), file("a.forkscope"), file("out")), "");
}

TEST_P(ExportFormats, QueuesAndTheirHelpersAreToldToo)
{
    record("q.forkscope", {"producer-consumer"});
    const Said said =
        run({"export", file("q.forkscope"), "--format", GetParam(), "-o", file("out")});
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(trouble(GetParam(), file("q.forkscope"), file("out")), "");
}

TEST_P(ExportFormats, StandardOutputGetsTheSame)
{
    exported(GetParam(), file("out"));
    const Said said = exported(GetParam(), "-");
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.out, contentOf("out"));
    EXPECT_EQ(listing(), (std::vector<std::string>{"a.forkscope", "out"}));
}

TEST_P(ExportFormats, WhatWasThereIsReplacedAsAWhole)
{
    std::ofstream(file("out")) << std::string(3'000'000, 'x');
    EXPECT_EQ(exported(GetParam(), file("out")).status, 0);
    EXPECT_EQ(trouble(GetParam(), file("a.forkscope"), file("out")), "");
    EXPECT_EQ(listing(), (std::vector<std::string>{"a.forkscope", "out"}));
}

INSTANTIATE_TEST_SUITE_P(Each, ExportFormats, testing::Values("jsonl", "csv", "chrome", "svg"),
                         [](const auto& info) { return std::string(info.param); });

TEST_F(ExportCommand, AFullDiskLeavesWhatWasThere)
{
    const Said said = exported("jsonl", "/dev/full");
    expectRefused(said);
    EXPECT_EQ(listing(), std::vector<std::string>{"a.forkscope"});
}

TEST_F(ExportCommand, WhatCantBeWrittenIsSaidInOneSentence)
{
    expectRefused(exported("csv", file("no/such/folder.csv")));
    expectRefused(exported("csv", folder.string()));
    expectRefused(exported("csv", ""));
    EXPECT_EQ(listing(), std::vector<std::string>{"a.forkscope"});
}

TEST_F(ExportCommand, TheRecordingIsNotReplacedByItsOwnExport)
{
    const std::string before = contentOf("a.forkscope");
    fs::create_hard_link(file("a.forkscope"), file("b"));
    expectRefused(exported("csv", file("a.forkscope")));
    expectRefused(exported("csv", file("b")));
    EXPECT_EQ(contentOf("a.forkscope"), before);
}

TEST_F(ExportCommand, WhatIsNoRecordingIsRefused)
{
    std::ofstream(file("notes")) << "nothing of the kind";
    for (const std::string& name : {file("notes"), file("nowhere"), folder.string()})
        expectRefused(run({"export", name, "--format", "csv", "-o", file("out")}));
    EXPECT_EQ(listing(), (std::vector<std::string>{"a.forkscope", "notes"}));
}

TEST_F(ExportCommand, AFormatAndAPlaceAreNeeded)
{
    expectRefused(run({"export", file("a.forkscope"), "--format", "pdf", "-o", file("out")}));
    expectRefused(run({"export", file("a.forkscope"), "-o", file("out")}));
    expectRefused(run({"export", file("a.forkscope"), "--format", "csv"}));
    expectRefused(run({"export"}));
}

TEST_F(ExportCommand, ALinkStaysALink)
{
    std::ofstream(file("real.csv")) << "older";
    fs::create_symlink("real.csv", file("link.csv"));
    EXPECT_EQ(exported("csv", file("link.csv")).status, 0);
    EXPECT_TRUE(fs::is_symlink(file("link.csv")));
    EXPECT_EQ(trouble("csv", file("a.forkscope"), file("real.csv")), "");
}

TEST_F(ExportCommand, ARecordingThatStopsEarlyIsExportedAsFarAsItGoes)
{
    Recording whole = readRecording(file("a.forkscope"));
    Update part;
    for (TextId id = 1; id < whole.history.texts().size(); ++id)
        part.texts.push_back(whole.history.texts()[id]);
    for (std::uint32_t number = 0; number < whole.history.size() / 2; ++number)
        part.events.push_back(whole.history.event(number));
    RecordingWriter(file("half.forkscope"), whole.facts).take(part);
    for (const char* format : {"jsonl", "csv", "chrome", "svg"}) {
        const Said said =
            run({"export", file("half.forkscope"), "--format", format, "-o", file("out")});
        EXPECT_EQ(said.status, 0) << format;
        EXPECT_NE(said.err.find("stops early"), std::string::npos) << said.err;
        EXPECT_EQ(trouble(format, file("half.forkscope"), file("out")), "") << format;
    }
}

// --- show ---------------------------------------------------------------------------------------

class ShowCommand : public ExportCommand
{
protected:
    ShowCommand()
    {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            ::unsetenv(name);
    }
};

TEST_F(ShowCommand, WhatIsNoRecordingIsToldBeforeThereIsAWindow)
{
    std::ofstream(file("notes")) << "nothing of the kind";
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    for (const std::string& name : {file("notes"), file("nowhere"), folder.string()})
        expectRefused(run({"show", name}));
}

TEST_F(ShowCommand, WithoutADisplayItSaysSo)
{
    const Said said = run({"show", file("a.forkscope")});
    EXPECT_EQ(said.status, 3);
    EXPECT_TRUE(isOneLine(said.err)) << said.err;
    ::setenv("DISPLAY", ":4711", 1); // nobody answers there
    const Said deaf = run({"show", file("a.forkscope")});
    EXPECT_EQ(deaf.status, 3);
    EXPECT_EQ(deaf.err, said.err);
}

} // namespace
} // namespace forkscope
