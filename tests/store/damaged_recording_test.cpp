#include "tests/store/scratch_folder.h"

#include "engine/store/sqlite.h"

#include <algorithm>
#include <random>

namespace forkscope {
namespace {

bool isOneSentence(const std::string& text)
{
    return text.ends_with('.') && text.find('\n') == std::string::npos && text.size() < 400;
}

class DamagedRecording : public ScratchFolder
{
protected:
    void expectTrouble(const std::string& wanted)
    {
        const std::string trouble = troubleReading(path);
        EXPECT_NE(trouble.find(wanted), std::string::npos) << "it said: " << trouble;
        EXPECT_TRUE(isOneSentence(trouble)) << trouble;
    }

    void recordAndRun(const std::string& sql)
    {
        recordSample(path);
        Database(path, Database::Access::write).run(sql);
    }

    std::string path = file("run.forkscope");
};

TEST_F(DamagedRecording, AMissingOneIsNamed) { expectTrouble("There is no recording " + path); }

TEST_F(DamagedRecording, ADirectoryIsNotOne)
{
    std::filesystem::create_directory(path);
    expectTrouble("is a directory");
}

TEST_F(DamagedRecording, AnEmptyFileIsNotOne)
{
    setBytes(path, "");
    expectTrouble("is empty");
}

TEST_F(DamagedRecording, AnyOtherFileIsNotOne)
{
    setBytes(path, "{\"count\": 5}\n");
    expectTrouble("is not a Forkscope recording");
}

TEST_F(DamagedRecording, AnotherProgramsDatabaseIsNotOne)
{
    recordAndRun("PRAGMA application_id=7");
    expectTrouble("another program");
}

TEST_F(DamagedRecording, AnotherVersionIsNamed)
{
    recordAndRun("PRAGMA user_version=2");
    expectTrouble("another version of Forkscope (format 2, this one reads 1)");
}

TEST_F(DamagedRecording, OneThatIsCutShortSaysSo)
{
    recordSample(path);
    const std::string bytes = bytesOf(path);
    setBytes(path, bytes.substr(0, bytes.size() / 2));
    expectTrouble("is cut short");
    setBytes(path, bytes.substr(0, 50));
    expectTrouble("is cut short");
}

TEST_F(DamagedRecording, CutAnywhereItGivesOneSentenceAndLeavesNothingBeside)
{
    recordSample(path);
    const std::string bytes = bytesOf(path);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::size_t> anywhere(0, bytes.size() - 1);
    for (int i = 0; i < 60; ++i) {
        const std::size_t length = anywhere(random);
        setBytes(path, bytes.substr(0, length));
        ASSERT_TRUE(isOneSentence(troubleReading(path))) << "cut at " << length;
        ASSERT_EQ(listing().size(), 1u);
    }
}

// A changed byte either lies where nothing of the recording stands, or is noticed.
TEST_F(DamagedRecording, WithAChangedByteItGivesOneSentenceOrTheSameRun)
{
    recordSample(path, 40);
    const std::string bytes = bytesOf(path);
    const Recording whole = readRecording(path);
    std::mt19937 random(2);
    std::uniform_int_distribution<std::size_t> anywhere(0, bytes.size() - 1);
    std::uniform_int_distribution<int> anything(1, 255);
    int noticed = 0;
    for (int i = 0; i < 400; ++i) {
        std::string changed = bytes;
        const std::size_t at = anywhere(random);
        changed[at] = char(changed[at] ^ anything(random));
        setBytes(path, changed);
        try {
            const Recording sut = readRecording(path);
            ASSERT_EQ(sut.history.latest(), whole.history.latest()) << "changed at " << at;
            ASSERT_EQ(sut.summary.schedule, whole.summary.schedule) << "changed at " << at;
        } catch (const RecordingError& error) {
            ASSERT_TRUE(isOneSentence(error.what())) << error.what();
            ++noticed;
        }
    }
    EXPECT_GT(noticed, 100);
}

TEST_F(DamagedRecording, WithManyChangedBytesItGivesOneSentence)
{
    recordSample(path);
    const std::string bytes = bytesOf(path);
    std::mt19937 random(3);
    std::uniform_int_distribution<std::size_t> anywhere(100, bytes.size() - 1);
    for (int i = 0; i < 100; ++i) {
        std::string changed = bytes;
        for (int j = 0; j < 200; ++j) changed[anywhere(random)] = char(random());
        setBytes(path, changed);
        ASSERT_TRUE(isOneSentence(troubleReading(path)));
    }
}

TEST_F(DamagedRecording, AChangedLogGivesOneSentenceOrTheCommittedBatches)
{
    const std::string closed = file("closed.forkscope");
    recordSample(closed);
    setBytes(path, bytesOf(closed));
    std::mt19937 random(4);
    for (int i = 0; i < 20; ++i) {
        std::string noise(5000, '\0');
        for (char& c : noise) c = char(random());
        setBytes(path + "-wal", noise);
        const std::string trouble = troubleReading(path);
        ASSERT_TRUE(trouble.empty() || isOneSentence(trouble)) << trouble;
    }
}

class HostileRecording : public DamagedRecording, public testing::WithParamInterface<const char*>
{
};

TEST_P(HostileRecording, IsRefusedWithOneSentence)
{
    recordAndRun(GetParam());
    expectTrouble("is damaged and can't be read");
}

INSTANTIATE_TEST_SUITE_P(
    Changes, HostileRecording,
    testing::Values(
        "UPDATE events SET actor = 5000 WHERE number = 7",
        "UPDATE events SET actor = -1 WHERE number = 7",
        "UPDATE events SET object = 70000 WHERE number = 7",
        "UPDATE events SET text = 4000000 WHERE number = 7",
        "UPDATE events SET step = 4000000000 WHERE number = 7",
        "UPDATE events SET operation = 'dance' WHERE number = 7",
        "UPDATE events SET operation = NULL WHERE number = 7",
        "UPDATE events SET phase = 'later' WHERE number = 7",
        "UPDATE events SET time = -9223372036854775807 WHERE number = 7",
        "UPDATE events SET argument = 12 WHERE operation = 'make'",
        "UPDATE events SET argument = 99 WHERE operation = 'ended'",
        "UPDATE events SET argument = -9223372036854775807 WHERE operation = 'sleep'",
        "UPDATE events SET argument = -9223372036854775807 WHERE operation = 'died'",
        "UPDATE events SET object = 9999 WHERE operation = 'start'",
        "UPDATE events SET result = result + 1 WHERE number = 40",
        "UPDATE events SET number = number + 1000000",
        "DELETE FROM events WHERE number = 7",
        "DELETE FROM events WHERE number = (SELECT max(number) FROM events)",
        "DELETE FROM texts WHERE id = 2",
        "UPDATE texts SET text = (SELECT text FROM texts WHERE id = 1) WHERE id = 2",
        "UPDATE texts SET text = 'changed' WHERE id = 2",
        "DELETE FROM meta WHERE key = 'seed'",
        "UPDATE meta SET value = 'many' WHERE key = 'seed'",
        "UPDATE meta SET value = 'on' WHERE key = 'knob.lock'",
        "UPDATE meta SET value = 'somehow' WHERE key = 'end'",
        "UPDATE outcome SET value = 5 WHERE key = 'sold'",
        "UPDATE claims SET broken_event = 4000000",
        "UPDATE findings SET kind = 'nonsense'",
        "UPDATE findings SET events = '1,2,99999999999'",
        "UPDATE findings SET events = '1,,2'",
        "UPDATE findings SET events = '4000000'",
        "UPDATE schedule SET item = '1x1000' WHERE number = 1",
        "DROP TABLE findings",
        "ALTER TABLE events ADD COLUMN more INTEGER",
        "DROP TABLE texts; CREATE VIEW texts AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL "
        "SELECT id + 1 FROM n) SELECT id, 'x' || id AS text FROM n"));

} // namespace
} // namespace forkscope
