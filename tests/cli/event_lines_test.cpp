#include "app/cli/event_lines.h"

#include "engine/session/session.h"
#include "tests/cli/sample_result.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace forkscope {
namespace {

class EventLinesTest : public testing::Test
{
protected:
    EventLinesTest()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "forkscope-lines-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        path = (folder / "events.jsonl").string();
    }
    ~EventLinesTest() override { std::filesystem::remove_all(folder); }

    std::vector<nlohmann::json> lines() const
    {
        std::vector<nlohmann::json> all;
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) all.push_back(nlohmann::json::parse(line));
        return all;
    }

    std::filesystem::path folder;
    std::string path;
};

TEST_F(EventLinesTest, EveryEventIsOneLine)
{
    const RunResult run = sampleResult();
    EventLines sut(path);
    sut.follow(run.history);
    sut.follow(run.history);
    const auto written = lines();
    ASSERT_EQ(written.size(), run.history.size());
    for (std::size_t i = 0; i < written.size(); ++i) EXPECT_EQ(written[i].at("number"), i);
}

TEST_F(EventLinesTest, ALineNamesWhoDidWhatToWhat)
{
    const RunResult run = sampleResult(1);
    EventLines sut(path);
    sut.follow(run.history);
    for (const auto& line : lines()) {
        if (line.at("operation") != "read-file" || line.at("phase") != "done") continue;
        EXPECT_EQ(line.at("role"), "client-1");
        EXPECT_EQ(line.at("object"), "tickets.json");
        EXPECT_EQ(line.at("text"), "{\"count\": 5}");
        EXPECT_GT(line.at("t"), 0);
        return;
    }
    FAIL() << "nobody read the file";
}

TEST_F(EventLinesTest, ForEverIsNull)
{
    EventLines sut(path);
    sut.follow(sampleResult(1).history);
    for (const auto& line : lines())
        if (line.at("operation") == "join") {
            EXPECT_EQ(line.at("argument"), nullptr);
        }
}

TEST_F(EventLinesTest, AFileStartsAnewWhenTheOrderBecameKnownBetter)
{
    EventLines sut(path);
    sut.follow(sampleResult(6).history);
    sut.startAnew();
    const RunResult run = sampleResult(1);
    sut.follow(run.history);
    EXPECT_EQ(lines().size(), run.history.size());
}

TEST_F(EventLinesTest, AFileThatCantBeWrittenIsBadInput)
{
    EXPECT_THROW(EventLines((folder / "nowhere" / "events").string()), BadInput);
}

TEST_F(EventLinesTest, AFeederIsCalledAHelper)
{
    const RunResult run = lifeResult(1);
    EventLines sut(path);
    sut.follow(run.history);
    int feeders = 0;
    for (const auto& line : lines()) {
        if (line.at("operation") != "start-feeder") continue;
        EXPECT_TRUE(line.at("object").get<std::string>().starts_with("helper "));
        ++feeders;
    }
    EXPECT_GT(feeders, 0);
}

} // namespace
} // namespace forkscope
