#include "app/timeline/chart_view.h"
#include "app/timeline/lane_words.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QLineSeries>

namespace forkscope {
namespace {

SeriesInfo sold()
{
    return {{"sold", ""}, "sold", "", "", ""};
}
SeriesInfo left()
{
    return {{"left, in the file", ""}, "", "tickets.json", "count", ""};
}
SeriesInfo existed()
{
    return {{"5 existed", ""}, "", "", "", "tickets"};
}

History sampleHistory(bool lock)
{
    const Update update = sampleTicketRun(20, 5, lock, 3);
    History history(true);
    for (const std::string& text : update.texts)
        history.addText(text);
    history.append(update.events);
    return history;
}

TEST(ChartSeries, CountsATallyAsTheWorldDoes)
{
    const History history = sampleHistory(false);
    ChartSeries sut(sold());
    sut.start({});
    sut.extend(history);
    TextId name = 0;
    for (TextId id = 0; id < history.texts().size(); ++id)
        if (history.texts()[id] == "sold") name = id;
    for (std::uint32_t count = 0; count <= history.size(); ++count)
        ASSERT_EQ(sut.valueAfter(count), double(history.worldAt(count).tally(name)));
}

TEST(ChartSeries, ReadsTheNumberInAFile)
{
    const History history = sampleHistory(true);
    ChartSeries sut(left());
    sut.start({});
    sut.extend(history);
    EXPECT_EQ(sut.valueAfter(0), std::nullopt);
    EXPECT_EQ(sut.valueAfter(history.size()), 0);
    EXPECT_EQ(sut.highest(), 5);
}

TEST(ChartSeries, OfAKnobIsALevel)
{
    ChartSeries sut(existed());
    sut.start(5);
    sut.extend(sampleHistory(true));
    EXPECT_EQ(sut.valueAfter(0), 5);
    EXPECT_EQ(sut.line(LaneAxis::steps, {208, 500, 0, 100}, 100, 300),
              (QList<QPointF>{{0, 5}, {500, 5}}));
}

TEST(ChartSeries, DrawsStepsFromTheLeftEdgeToTheNewestPlace)
{
    History history(true);
    const TextId name = history.addText("sold");
    for (std::uint32_t step : {10u, 20u}) {
        const Event event{
            .argument = 1, .text = name, .step = step, .actor = 0, .operation = Operation::tally};
        history.append(std::span(&event, 1));
    }
    ChartSeries sut(sold());
    sut.start({});
    sut.extend(history);
    EXPECT_EQ(sut.line(LaneAxis::steps, {208, 100, 0, 100}, 30, 300),
              (QList<QPointF>{{0, 0}, {10, 0}, {10, 1}, {20, 1}, {20, 2}, {30, 2}}));
    EXPECT_EQ(sut.line(LaneAxis::steps, {208, 100, 15, 115}, 30, 300),
              (QList<QPointF>{{0, 1}, {5, 1}, {5, 2}, {15, 2}}));
}

TEST(ChartSeries, KeepsExtremesWhereValuesChangeFasterThanPixels)
{
    History history(true);
    const TextId name = history.addText("sold");
    std::vector<Event> events;
    for (std::uint32_t step = 1; step <= 20'000; ++step)
        events.push_back({.argument = step == 7'777   ? 100
                                      : step == 7'778 ? -100
                                      : step % 2      ? 1
                                                      : -1,
                          .text = name,
                          .step = step,
                          .actor = 0,
                          .operation = Operation::tally});
    history.append(events);
    ChartSeries sut(sold());
    sut.start({});
    sut.extend(history);
    const QList<QPointF> line = sut.line(LaneAxis::steps, {0, 1000, 0, 20'000}, 20'000, 300);
    EXPECT_LE(line.size(), 310);
    double highest = 0;
    for (const QPointF& point : line)
        highest = std::max(highest, point.y());
    EXPECT_GE(highest, 100);
}

TEST(NumberFor, FindsTheKey)
{
    EXPECT_EQ(numberFor("count", "{\"count\": 3}"), 3);
    EXPECT_EQ(numberFor("count", "{\"a\": 1, \"count\":-2}"), -2);
    EXPECT_EQ(numberFor("count", "{\"counter\": 3}"), std::nullopt);
    EXPECT_EQ(numberFor("count", ""), std::nullopt);
    EXPECT_EQ(numberFor("count", "{\"count\""), std::nullopt);
}

TEST(ContentInWords, SaysASingleEntryAsAnEquation)
{
    EXPECT_EQ(contentInWords("{\"count\": 3}"), "count = 3");
    EXPECT_EQ(contentInWords("[1,\n 2]"), "[1, 2]");
}

class ChartTest : public testing::Test
{
protected:
    ChartTest() : sut(model)
    {
        RunFacts facts;
        facts.controlled = true;
        facts.knobs = {{"tickets", "5"}};
        model.clear(facts);
        sut.setChart({{"Tickets", ""}, {sold(), left(), existed()}});
        sut.resize(900, 96);
        sut.show();
        model.take(sampleTicketRun(20, 5, true, 3));
        QCoreApplication::processEvents();
    }

    const QLineSeries& line(int index)
    {
        return *qobject_cast<QLineSeries*>(sut.chart()->series()[index]);
    }

    RunModel model;
    ChartView sut;
};

TEST_F(ChartTest, SaysItsValuesAtTheCursor)
{
    EXPECT_EQ(sut.accessibleDescription(), "sold: 5; left, in the file: 0; 5 existed: 5");
    model.setStep(0);
    QCoreApplication::processEvents();
    EXPECT_EQ(sut.accessibleDescription(), "sold: 0; 5 existed: 5");
}

TEST_F(ChartTest, FollowsTheRangeOfTheLanes)
{
    model.setRange({0, 50});
    QCoreApplication::processEvents();
    const QPointF last = line(0).at(line(0).count() - 1);
    EXPECT_EQ(last.x(), sut.plotRect().width());
}

TEST_F(ChartTest, TellsLinesApartWithoutColour)
{
    EXPECT_EQ(line(0).pen().style(), Qt::SolidLine);
    EXPECT_NE(line(1).pen().style(), Qt::SolidLine);
    EXPECT_EQ(line(2).pen().style(), Qt::DotLine);
}

TEST_F(ChartTest, ForgetsTheRunBefore)
{
    model.clear(model.facts());
    QCoreApplication::processEvents();
    EXPECT_EQ(sut.series()[0].valueAfter(0), 0);
    EXPECT_EQ(sut.series()[1].valueAfter(0), std::nullopt);
}

} // namespace
} // namespace forkscope
