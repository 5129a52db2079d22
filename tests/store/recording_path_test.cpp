#include "tests/store/scratch_folder.h"

namespace forkscope {
namespace {

using Names = std::vector<std::string>;

std::string troubleWriting(const std::string& path)
{
    try {
        checkRecordingPath(path);
        return {};
    } catch (const RecordingError& error) {
        return error.what();
    }
}

class RecordingPath : public ScratchFolder
{
};

TEST_F(RecordingPath, AFreshNameIsFineAndNothingIsLeftByAsking)
{
    EXPECT_EQ(troubleWriting(file("new.forkscope")), "");
    EXPECT_EQ(listing(), Names{});
}

TEST_F(RecordingPath, AnEmptyNameIsRefused)
{
    EXPECT_EQ(troubleWriting(""), "A recording needs a file name.");
}

TEST_F(RecordingPath, AMissingDirectoryIsNamed)
{
    const std::string missing = file("nowhere");
    EXPECT_EQ(troubleWriting(missing + "/a.forkscope"),
              missing + "/a.forkscope can't be written: there is no directory " + missing + ".");
}

TEST_F(RecordingPath, ADirectoryIsRefused)
{
    EXPECT_NE(troubleWriting(folder.string()).find("is a directory"), std::string::npos);
}

TEST_F(RecordingPath, ADeviceIsRefused)
{
    EXPECT_EQ(troubleWriting("/dev/null"), "/dev/null is not an ordinary file.");
}

TEST_F(RecordingPath, AnUnwritableDirectoryIsRefused)
{
    // Not even root can make a file there.
    const std::string trouble = troubleWriting("/proc/self/run.forkscope");
    EXPECT_NE(trouble.find("can't be written"), std::string::npos) << trouble;
}

TEST_F(RecordingPath, AForeignFileIsLeftAsItIs)
{
    setBytes(file("notes.txt"), "my notes");
    EXPECT_NE(troubleWriting(file("notes.txt")).find("is not a recording"), std::string::npos);
    EXPECT_THROW(RecordingWriter(file("notes.txt"), sampleFacts()), RecordingError);
    EXPECT_EQ(bytesOf(file("notes.txt")), "my notes");
    EXPECT_EQ(listing(), Names{"notes.txt"});
}

TEST_F(RecordingPath, AnEmptyFileAndAnOldRecordingMayBeReplaced)
{
    setBytes(file("empty"), "");
    EXPECT_EQ(troubleWriting(file("empty")), "");
    recordSample(file("old.forkscope"));
    EXPECT_EQ(troubleWriting(file("old.forkscope")), "");
}

TEST_F(RecordingPath, ADirectoryThatVanishesDuringTheRunGivesOneSentenceAndLeavesNothing)
{
    std::filesystem::create_directory(folder / "usb");
    RecordingWriter writer(file("usb/run.forkscope"), sampleFacts());
    std::filesystem::remove(folder / "usb");
    Update update;
    update.events.resize(2000);
    EXPECT_THROW(writer.take(update), RecordingError);
    EXPECT_EQ(listing(), Names{});
    EXPECT_NO_THROW(writer.take(update)) << "it has said so once";
}

} // namespace
} // namespace forkscope
