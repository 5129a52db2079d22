#include "app/timeline/chart_view.h"
#include "app/timeline/lane_words.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineSeries>
#include <QTest>

#include <algorithm>

namespace forkscope {
namespace {

using Plot = SeriesInfo::Plot;

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

ChartData dataOf(const std::vector<SeriesInfo>& series, const History& history,
                 const std::map<std::string, std::string>& knobs = {})
{
    ChartData data;
    data.setChart(specOf(ChartInfo{{"Chart", ""}, series}));
    data.start(knobs, true);
    data.extend(history);
    return data;
}

History historyOf(const MadeRun& run)
{
    History history(true);
    for (const std::string& text : run.update().texts)
        history.addText(text);
    history.append(run.update().events);
    return history;
}

// All values of a series, in order.
std::vector<double> valuesOf(const ChartSeries& series)
{
    std::vector<double> values;
    for (const ChartPoint& point : series.points())
        values.push_back(point.value);
    return values;
}

SeriesInfo about(const char* object, Plot plot)
{
    return {{"series", ""}, "", object, "", "", plot};
}

TEST(ChartData, CountsATallyAsTheWorldDoes)
{
    const History history = sampleHistory(false);
    const ChartData sut = dataOf({sold()}, history);
    TextId name = 0;
    for (TextId id = 0; id < history.texts().size(); ++id)
        if (history.texts()[id] == "sold") name = id;
    for (std::uint32_t count = 0; count <= history.size(); ++count)
        ASSERT_EQ(sut.series()[0].valueAfter(count), double(history.worldAt(count).tally(name)));
}

TEST(ChartData, ReadsTheNumberInAFile)
{
    const History history = sampleHistory(true);
    const ChartData sut = dataOf({left()}, history);
    EXPECT_EQ(sut.series()[0].valueAfter(0), std::nullopt);
    EXPECT_EQ(sut.series()[0].valueAfter(history.size()), 0);
    EXPECT_EQ(sut.series()[0].highest(), 5);
}

TEST(ChartData, OfAKnobIsALevel)
{
    const ChartData sut = dataOf({existed()}, sampleHistory(true), {{"tickets", "5"}});
    EXPECT_EQ(sut.series()[0].valueAfter(0), 5);
    EXPECT_EQ(sut.series()[0].line(LaneAxis::steps, {208, 500, 0, 100}, 100, 300),
              (QList<QPointF>{{0, 5}, {500, 5}}));
}

TEST(ChartData, CountsRoomsThatAreTakenAndWhoWaitsForOne)
{
    const ChartData sut = dataOf({about("rooms", Plot::taken), about("rooms", Plot::waiting)},
                                 historyOf(roomsRun()));
    EXPECT_EQ(valuesOf(sut.series()[0]), (std::vector<double>{0, 1, 2, 1, 2, 1, 2, 1, 0}));
    // A room that is free for a moment does not shorten the line by all who could take it.
    EXPECT_EQ(valuesOf(sut.series()[1]), (std::vector<double>{0, 1, 2, 1, 0}));
}

TEST(ChartData, KnowsWhenAnEventIsSet)
{
    const ChartData sut = dataOf({about("light", Plot::bands)}, historyOf(lightRun()));
    EXPECT_EQ(valuesOf(sut.series()[0]), (std::vector<double>{0, 1, 0, 1}));
}

TEST(ChartData, PutsItemsOnTheirWayOnTopOfThoseInThePipe)
{
    const History history = historyOf(queueRun());
    const ChartData sut =
        dataOf({about("q", Plot::inPipe), about("q", Plot::inBuffers)}, history);
    EXPECT_EQ(valuesOf(sut.series()[0]), (std::vector<double>{0, 1, 2, 1, 2}));
    for (const ChartPoint& point : sut.series()[1].points()) {
        const double inPipe = *sut.series()[0].valueAfter(point.at.event + 1);
        EXPECT_EQ(point.top, inPipe + point.value);
    }
    EXPECT_EQ(sut.series()[1].highest(), 3);
}

TEST(ChartData, AScenarioWithoutAChartGetsItsProcessesByState)
{
    const History history = historyOf(zombieRun());
    const ChartData sut = dataOf({}, history);
    ASSERT_EQ(sut.series().size(), 3u);
    const auto after = [&](std::size_t series) {
        return *sut.series()[series].valueAfter(history.size());
    };
    EXPECT_EQ(after(0), 2); // main and its daemon
    EXPECT_EQ(after(1), 0);
    EXPECT_EQ(after(2), 2);
    const auto& orphans = sut.series()[1].points();
    const auto adopted = std::find_if(orphans.begin(), orphans.end(),
                                      [](const ChartPoint& point) { return point.value == 1; });
    ASSERT_NE(adopted, orphans.end());
    EXPECT_EQ(adopted->top, 3); // stands on the two who were not adopted
}

TEST(ChartData, AHelperIsNoProcess)
{
    const ChartData sut = dataOf({}, historyOf(queueRun()));
    EXPECT_EQ(sut.series()[0].highest(), 4);
}

TEST(ChartSeries, DrawsStepsFromTheLeftEdgeToTheNewestPlace)
{
    ChartSeries sut(SeriesSpec{sold()});
    sut.add({}, 0);
    sut.add({0, 0, 10}, 1);
    sut.add({0, 1, 20}, 2);
    EXPECT_EQ(sut.line(LaneAxis::steps, {208, 100, 0, 100}, 30, 300),
              (QList<QPointF>{{0, 0}, {10, 0}, {10, 1}, {20, 1}, {20, 2}, {30, 2}}));
    EXPECT_EQ(sut.line(LaneAxis::steps, {208, 100, 15, 115}, 30, 300),
              (QList<QPointF>{{0, 1}, {5, 1}, {5, 2}, {15, 2}}));
}

TEST(ChartSeries, KeepsExtremesWhereValuesChangeFasterThanPixels)
{
    ChartSeries sut(SeriesSpec{sold()});
    double value = 0;
    for (std::uint32_t step = 1; step <= 20'000; ++step) {
        value += step == 7'777 ? 100 : step == 7'778 ? -100 : step % 2 ? 1 : -1;
        sut.add({0, step, step}, value);
    }
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

    // Another chart with another run.
    void show(const std::vector<SeriesInfo>& series, const MadeRun& run)
    {
        model.clear(model.facts());
        sut.setChart({{"Chart", ""}, series});
        model.take(run.update());
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

TEST_F(ChartTest, FollowsALiveRunADozenTimesASecondAndItsCursorAlways)
{
    const Update whole = sampleTicketRun(20, 5, true, 3);
    model.clear(model.facts());
    Update part;
    part.texts = whole.texts;
    int drawn = 0, pages = 0; // a page that is turned is drawn at once
    QObject::connect(&model, &RunModel::rangeChanged, &sut, [&pages] { ++pages; });
    QObject::connect(&line(0), &QLineSeries::pointsReplaced, &sut, [&drawn] { ++drawn; });
    QElapsedTimer since;
    since.start();
    for (const Event& event : whole.events) {
        part.events = {event};
        model.take(part);
        part.texts.clear();
        QCoreApplication::processEvents();
    }
    EXPECT_LE(drawn, 2 + pages + since.elapsed() * 12 / 1000);
    EXPECT_GT(int(whole.events.size()), 10 * pages);
    model.setStep(0);
    EXPECT_TRUE(sut.accessibleDescription().startsWith("sold: 0"));
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return sut.series()[0].valueAfter(model.history().size()) == 5;
    }));
}

TEST_F(ChartTest, TellsLinesApartWithoutColour)
{
    EXPECT_EQ(line(0).pen().style(), Qt::SolidLine);
    EXPECT_NE(line(1).pen().style(), Qt::SolidLine);
    EXPECT_EQ(line(2).pen().style(), Qt::DotLine);
}

TEST_F(ChartTest, FillsAnAreaDownToTheBase)
{
    show({about("rooms", Plot::waiting)}, roomsRun());
    ASSERT_EQ(sut.areas().size(), 1u);
    const QPolygonF& outline = sut.areas()[0].outline;
    EXPECT_EQ(outline.first().y(), outline.last().y());
    EXPECT_GE(outline.boundingRect().left(), sut.plotRect().left());
}

TEST_F(ChartTest, AnAreaThatStandsOnAnotherIsPaintedFirst)
{
    show({about("q", Plot::inPipe), about("q", Plot::inBuffers)}, queueRun());
    ASSERT_EQ(sut.areas().size(), 2u);
    EXPECT_EQ(sut.areas()[0].series, 1u);
    EXPECT_EQ(sut.areas()[1].series, 0u);
}

TEST_F(ChartTest, WritesTheItemsOfAQueueWhereThereIsRoom)
{
    show({about("q", Plot::inPipe), about("q", Plot::inBuffers)}, queueRun());
    model.setRange({0, model.axisLength()});
    QCoreApplication::processEvents();
    QStringList items;
    for (const ChartView::Item& item : sut.items()) {
        if (!items.contains(item.text)) items << item.text;
        EXPECT_TRUE(QRect(QPoint(), sut.size()).contains(item.cell));
    }
    EXPECT_EQ(items, (QStringList{"3", "4", "5", "6"}));
}

TEST_F(ChartTest, BandsJoinAndSayWhetherTheEventIsSet)
{
    SeriesInfo light = about("light", Plot::bands);
    light.label = {"green / red", ""};
    show({light}, lightRun());
    model.setRange({0, model.axisLength()});
    QCoreApplication::processEvents();
    ASSERT_EQ(sut.bands().size(), 4u);
    for (std::size_t i = 1; i < sut.bands().size(); ++i) {
        EXPECT_EQ(sut.bands()[i].begin, sut.bands()[i - 1].end);
        EXPECT_NE(sut.bands()[i].set(), sut.bands()[i - 1].set());
    }
    EXPECT_EQ(sut.accessibleDescription(), "green");
    model.setStep(1);
    QCoreApplication::processEvents();
    EXPECT_EQ(sut.accessibleDescription(), "red");
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
