#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

namespace forkscope {
namespace {

const ScenarioInfo& ticketGrab() { return *sampleCatalogue().find("ticket-grab"); }

TEST(Catalogue, TextsComeInBothLanguages)
{
    EXPECT_EQ(ticketGrab().title.get(Language::english), "Ticket grab");
    EXPECT_EQ(ticketGrab().title.get(Language::chinese), "抢票");
}

TEST(Catalogue, EnglishStandsInWhereThereIsNoChinese)
{
    EXPECT_EQ((LocalText{"sold", {}}).get(Language::chinese), "sold");
}

TEST(Catalogue, TheContrastPairDiffersInOneKnobOnly)
{
    const auto pair = ticketGrab().contrastPair();
    ASSERT_EQ(pair.size(), 2u);
    KnobValues off = ticketGrab().values(pair[0]->id);
    const KnobValues on = ticketGrab().values(pair[1]->id);
    EXPECT_NE(off, on);
    off["lock"] = on["lock"];
    EXPECT_EQ(off, on);
}

TEST(Catalogue, APresetChangesTheDefaults)
{
    EXPECT_EQ(ticketGrab().values("")["delay"], "random");
    EXPECT_EQ(ticketGrab().values("notes")["delay"], "fixed");
    EXPECT_EQ(ticketGrab().values("notes")["clients"], "20");
}

TEST(Catalogue, AnAnswerCoversItsRange)
{
    const PredictionInfo* question = ticketGrab().prediction("lock-off");
    ASSERT_NE(question, nullptr);
    ASSERT_EQ(question->answers.size(), 3u);
    EXPECT_TRUE(question->answers[0].covers(5));
    EXPECT_FALSE(question->answers[0].covers(6));
    EXPECT_TRUE(question->answers[2].covers(200));
    EXPECT_FALSE(question->answers[2].covers(10));
}

TEST(Catalogue, APresetWithoutAQuestionHasNone)
{
    EXPECT_EQ(ticketGrab().prediction("notes"), nullptr);
}

TEST(Catalogue, TheTwoSourcesAreJoinedLineByLine)
{
    ASSERT_EQ(ticketGrab().lines.size(), 3u);
    EXPECT_EQ(ticketGrab().lines[1].program, 5);
    EXPECT_EQ(ticketGrab().lines[1].twin, 2);
}

TEST(Catalogue, ASeriesSaysWhatItShowsOfItsObject)
{
    const Catalogue catalogue = parseCatalogue(R"({"scenarios":[{"id":"rooms","family":true,
        "chart":{"title":"Rooms","series":[
            {"label":"taken","object":"rooms","plot":"taken"},
            {"label":"in the pipe","object":"q","plot":"in-pipe"},
            {"label":"rooms","knob":"rooms"}]}}]})");
    const ScenarioInfo& scenario = catalogue.scenarios.front();
    EXPECT_TRUE(scenario.family);
    EXPECT_EQ(scenario.chart.series[0].plot, SeriesInfo::Plot::taken);
    EXPECT_EQ(scenario.chart.series[1].plot, SeriesInfo::Plot::inPipe);
    EXPECT_EQ(scenario.chart.series[2].plot, SeriesInfo::Plot::line);
}

TEST(Catalogue, DamagedTextIsRefusedWithASentence)
{
    EXPECT_THROW(parseCatalogue("{\"scenarios\":["), CatalogueError);
}

TEST(Catalogue, AnUnknownScenarioIsNotFound)
{
    EXPECT_EQ(sampleCatalogue().find("nonsense"), nullptr);
}

} // namespace
} // namespace forkscope
