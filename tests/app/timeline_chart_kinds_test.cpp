// What else a chart can show than the scenario's own series.

#include "app/timeline/chart_chooser.h"
#include "app/timeline/chart_view.h"
#include "app/timeline/timeline_view.h"
#include "engine/record/semantics.h"
#include "tests/app/made_run.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QScreen>
#include <QSettings>
#include <QTest>

#include <algorithm>

namespace forkscope {
namespace {

using Kind = ChartChoice::Kind;

History historyOf(const Update& run)
{
    History history(true);
    for (const std::string& text : run.texts)
        history.addText(text);
    history.append(run.events);
    return history;
}

ChartData dataOf(const ChartChoice& choice, const History& history)
{
    ChartData data;
    data.setChart(specOf(choice, {}, history));
    data.start({}, true);
    data.extend(history);
    return data;
}

ChartChoice objectNamed(ObjectKind kind, const char* name)
{
    return {Kind::object, kind, name};
}

std::vector<double> valuesOf(const ChartSeries& series)
{
    std::vector<double> values;
    for (const ChartPoint& point : series.points())
        values.push_back(point.value);
    return values;
}

// As the host of a free run measures it: three times for the first, once for the second.
Update withCpuTimes(Update run)
{
    const auto sample = [](ActorId actor, std::int64_t milliseconds, const Event& at) {
        return Event{.time = at.time,
                     .argument = 'R',
                     .result = milliseconds * 1'000'000,
                     .step = at.step,
                     .actor = actor,
                     .operation = Operation::kernelView};
    };
    const Event last = run.events.back();
    run.events.push_back(sample(1, 5, last));
    run.events.push_back(sample(2, 40, last));
    run.events.push_back(sample(1, 12, last));
    return run;
}

TEST(ChartKinds, StatesCountAsTheWorldDoesAfterEachEvent)
{
    for (const Update& run : {sampleTicketRun(8, 3, true, 3), zombieRun().update()}) {
        const History history = historyOf(run);
        const ChartData sut = dataOf({Kind::states}, history);
        for (std::uint32_t count = 1; count <= history.size(); ++count) {
            for (const ChartSeries& series : sut.series()) {
                const auto& processes = history.worldAt(count).processes;
                const auto there = std::count_if(
                    processes.begin(), processes.end(), [&](const ProcessInfo& process) {
                        return !process.isHelper() && process.state == series.spec().state;
                    });
                ASSERT_EQ(series.valueAfter(count), double(there))
                    << name(series.spec().state) << " after " << count;
            }
        }
    }
}

TEST(ChartKinds, ColumnsOfStatesStandOnEachOtherAndNeverOverlap)
{
    const ChartData sut = dataOf({Kind::states}, historyOf(sampleTicketRun(20, 5, true, 5)));
    const auto yOf = [](double number) { return 100 - int(number * 4); };
    for (const AxisMapper mapper : {AxisMapper{208, 700, 0, 40}, AxisMapper{208, 60, 0, 400}}) {
        const auto columns =
            columnsOf(sut.series(), LaneAxis::steps, mapper, sut.end().step, yOf);
        ASSERT_FALSE(columns.empty());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            EXPECT_GE(columns[i].rect.left(), 208);
            EXPECT_LE(columns[i].rect.right(), 208 + int(mapper.width));
            for (std::size_t other = 0; other < i; ++other)
                ASSERT_FALSE(columns[i].rect.intersects(columns[other].rect));
        }
    }
}

TEST(ChartKinds, ALockIsABandForEachHolder)
{
    const History history = historyOf(sampleTicketRun(6, 5, true, 3));
    const ChartData sut = dataOf(objectNamed(ObjectKind::lock, "db"), history);
    const ObjectId lock = sut.objectOf(0);
    ASSERT_NE(lock, 0);
    for (std::uint32_t count = 1; count <= history.size(); ++count) {
        const ObjectInfo* object = history.worldAt(count).object(lock);
        if (!object) continue;
        const ActorId holder = holderOf(object->state);
        ASSERT_EQ(sut.series()[0].valueAfter(count), holder == kNobody ? 0 : holder + 1.0);
    }
    EXPECT_GT(sut.series()[0].most(), 0);
    EXPECT_GT(sut.series()[1].most(), 0) << "nobody waits";
}

TEST(ChartKinds, ASemaphoreShowsItsFreePermitsBelowWhatItHadAtFirst)
{
    const ChartData sut =
        dataOf(objectNamed(ObjectKind::semaphore, "rooms"), historyOf(roomsRun().update()));
    EXPECT_EQ(valuesOf(sut.series()[0]), (std::vector<double>{2, 1, 0, 1, 0, 1, 0, 1, 2}));
    EXPECT_EQ(valuesOf(sut.series()[1]), (std::vector<double>{0, 1, 2, 1, 0}));
    EXPECT_EQ(valuesOf(sut.series()[2]), (std::vector<double>{2}));
    EXPECT_TRUE(sut.series()[2].constant());
}

TEST(ChartKinds, AQueueKnowsItsBoundAndWhatWasTaken)
{
    const ChartData sut =
        dataOf(objectNamed(ObjectKind::queue, "q"), historyOf(queueRun().update()));
    EXPECT_EQ(sut.series()[1].highest(), 3);
    EXPECT_EQ(valuesOf(sut.series()[2]), (std::vector<double>{3}));
    EXPECT_EQ(valuesOf(sut.series()[3]).back(), 1);
}

TEST(ChartKinds, AFileIsTheNumberInIt)
{
    const History history = historyOf(sampleTicketRun(20, 5, true, 3));
    const ChartData sut = dataOf(objectNamed(ObjectKind::file, "tickets.json"), history);
    EXPECT_EQ(sut.series()[0].highest(), 5);
    EXPECT_EQ(sut.series()[0].valueAfter(history.size()), 0);
}

TEST(ChartKinds, CpuTimeIsASeriesForEachProcessThatWasMeasured)
{
    const History history = historyOf(withCpuTimes(sampleTicketRun(5, 5, true, 3)));
    const ChartData sut = dataOf({Kind::cpu}, history);
    ASSERT_EQ(sut.series().size(), 3u);
    EXPECT_EQ(sut.series()[0].valueAfter(history.size()), 52) << "all of them";
    EXPECT_EQ(sut.series()[1].valueAfter(history.size()), 12);
    EXPECT_EQ(sut.series()[1].valueAfter(history.size() - 1), 5);
    EXPECT_EQ(sut.busiest(1), (std::vector<std::size_t>{2}));
    EXPECT_EQ(history.texts()[sut.roleOf(2)], "client-2");
}

TEST(ChartKinds, AChoiceHasAKeyThatLeadsBackToIt)
{
    for (const ChartChoice& choice :
         {ChartChoice{}, ChartChoice{Kind::states}, ChartChoice{Kind::cpu},
          ChartChoice{Kind::tally, ObjectKind::none, "sold: really"},
          objectNamed(ObjectKind::lock, "db")})
        EXPECT_TRUE(ChartChoice::fromKey(choice.key()).sameAs(choice)) << qPrintable(choice.key());
    EXPECT_EQ(ChartChoice::fromKey("nonsense:db").kind, Kind::scenario);
}

TEST(ChartKinds, APeakIsKeptHoweverLongTheRun)
{
    ChartSeries sut(SeriesSpec{});
    for (std::uint32_t step = 1; step <= 600'000; ++step)
        sut.add({0, step, step}, step == 234'567 ? 99 : step % 2);
    const QList<QPointF> line = sut.line(LaneAxis::steps, {0, 800, 0, 600'000}, 600'000, 300);
    EXPECT_LE(line.size(), 310);
    const auto peak = std::find_if(line.begin(), line.end(),
                                   [](const QPointF& point) { return point.y() == 99; });
    ASSERT_NE(peak, line.end());
    EXPECT_NEAR(peak->x(), 234'567 * 800.0 / 600'000, 12);
}

TEST(ChartKinds, AMeanIsTakenByTheTimeThatEachValueLasted)
{
    ChartSeries sut(SeriesSpec{});
    sut.add({}, 0);
    sut.add({0, 1, 10}, 4);
    sut.add({0, 2, 30}, 1);
    const auto mean = [&sut](double begin, double end) {
        return (sut.sumUpTo(LaneAxis::steps, end) - sut.sumUpTo(LaneAxis::steps, begin)) /
               (end - begin);
    };
    EXPECT_EQ(mean(0, 20), 2);
    EXPECT_EQ(mean(12, 18), 4);
    EXPECT_EQ(mean(20, 40), 2.5);
    for (std::uint32_t step = 31; step <= 1000; ++step)
        sut.add({0, step, step}, step % 2);
    EXPECT_NEAR(mean(100, 900), 0.5, 0.01);
    EXPECT_EQ(mean(101, 102), 1);
    EXPECT_EQ(mean(800, 801), 0);
}

class ChartChoiceTest : public testing::Test
{
protected:
    ChartChoiceTest()
    {
        QSettings().clear();
        facts.scenario = "ticket-grab";
        facts.controlled = true;
        model.clear(facts);
        model.take(sampleTicketRun(20, 5, true, 3));
        sut = std::make_unique<ChartView>(model);
        sut->resize(900, 96);
        sut->show();
        QCoreApplication::processEvents();
    }

    ChartChooser& chooser() { return *sut->findChild<ChartChooser*>(); }
    QStringList offered()
    {
        QStringList texts;
        for (int i = 0; i < chooser().count(); ++i)
            if (!chooser().itemText(i).isEmpty()) texts << chooser().itemText(i);
        return texts;
    }
    void pick(const QString& text)
    {
        const int index = chooser().findText(text);
        ASSERT_GE(index, 0) << qPrintable(text);
        chooser().setCurrentIndex(index);
        emit chooser().activated(index);
        QCoreApplication::processEvents();
    }
    ObjectId idOf(const std::string& name) const
    {
        for (const ObjectInfo& object : model.history().latest().objects)
            if (model.history().texts()[object.name] == name) return object.id;
        return 0;
    }

    RunFacts facts;
    RunModel model;
    std::unique_ptr<ChartView> sut;
};

TEST_F(ChartChoiceTest, OffersTheScenariosOwnObjectsTalliesStatesAndCpuTime)
{
    const QStringList texts = offered();
    EXPECT_EQ(texts.first(), "Alive, orphans, zombies");
    for (const char* text : {"lock db", "file tickets.json", "tally sold", "Processes by state",
                             "CPU per process, ms"})
        EXPECT_TRUE(texts.contains(text)) << text;
    model.setLanguage(Language::chinese);
    EXPECT_TRUE(offered().contains(QString::fromUtf8("锁 db")));
}

TEST_F(ChartChoiceTest, WhatIsPickedIsShownAndSaysItsNumbers)
{
    pick("lock db");
    EXPECT_EQ(chooser().currentText(), "lock db");
    EXPECT_FALSE(sut->bands().empty());
    EXPECT_EQ(sut->accessibleName(), "Chart: lock db");
    EXPECT_EQ(sut->accessibleDescription(), "free; waiting: 0");
    pick("Processes by state");
    EXPECT_FALSE(sut->columns().empty());
    model.setStep(2);
    QCoreApplication::processEvents();
    EXPECT_TRUE(sut->accessibleDescription().contains(": 1")) << "main is there";
}

TEST_F(ChartChoiceTest, IsRememberedForTheScenario)
{
    pick("Processes by state");
    ChartView other(model);
    EXPECT_EQ(other.choice().kind, Kind::states);
    facts.scenario = "ktv";
    model.clear(facts);
    EXPECT_EQ(sut->choice().kind, Kind::scenario);
    facts.scenario = "ticket-grab";
    model.clear(facts);
    EXPECT_EQ(sut->choice().kind, Kind::states);
}

TEST_F(ChartChoiceTest, AnObjectIsFollowedIntoTheNextRun)
{
    sut->plotObject(idOf("db"));
    model.clear(facts);
    EXPECT_EQ(sut->choice().name, "db");
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->emptyWords(), "");
    model.take(roomsRun().update());
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->emptyWords(), "db is not in this run yet.");
    EXPECT_EQ(chooser().currentText(), "lock db") << "stays in the list";
}

TEST_F(ChartChoiceTest, APartOfAQueueStandsForTheQueue)
{
    model.clear(facts);
    model.take(queueRun().update());
    EXPECT_TRUE(sut->canPlot(idOf("q places")));
    sut->plotObject(idOf("q places"));
    EXPECT_EQ(sut->choice().objectKind, ObjectKind::queue);
    EXPECT_FALSE(sut->canPlot(idOf("output")));
    sut->plotObject(idOf("output"));
    EXPECT_EQ(sut->choice().objectKind, ObjectKind::queue);
}

TEST_F(ChartChoiceTest, SaysWhereCpuTimeIsMeasured)
{
    sut->choose({Kind::cpu});
    EXPECT_TRUE(sut->emptyWords().contains("free runs"));
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->accessibleDescription(), sut->emptyWords());
    facts.controlled = false;
    model.clear(facts);
    model.take(withCpuTimes(sampleTicketRun(5, 5, true, 3)));
    QCoreApplication::processEvents();
    EXPECT_EQ(sut->emptyWords(), "");
    EXPECT_EQ(sut->accessibleDescription(),
              "all processes: 52 ms; client-1: 12 ms; client-2: 40 ms");
}

TEST_F(ChartChoiceTest, EachKindHasTheLanesLeftAndRightToThePixel)
{
    TimelineView timeline(model);
    const std::vector<ChartChoice> choices = choicesIn(model.history());
    ASSERT_GE(choices.size(), 6u);
    for (const ChartChoice& choice : choices) {
        sut->choose(choice);
        for (int width : {700, 961, 1500}) {
            timeline.resize(width, 300);
            sut->resize(width, 120);
            QCoreApplication::processEvents();
            const QRectF plot = sut->chart()->plotArea();
            EXPECT_EQ(plot.left(), timeline.laneArea().left());
            EXPECT_EQ(plot.width(), timeline.laneArea().width());
            EXPECT_EQ(sut->plotRect().right(), timeline.laneArea().right());
            for (const ChartColumn& column : sut->columns())
                ASSERT_TRUE(sut->plotRect().adjusted(0, 0, 0, 1).contains(column.rect));
            for (const ChartView::Band& band : sut->bands()) {
                ASSERT_GE(band.begin, sut->plotRect().left());
                ASSERT_LE(band.end, sut->plotRect().right() + 1);
            }
        }
    }
}

TEST_F(ChartChoiceTest, IsMagnifiedAsAWhole)
{
    const QRect desk = sut->plotRect();
    const QFont small = chooser().font();
    sut->setMagnification(2);
    EXPECT_EQ(sut->plotRect().left(), 2 * desk.left());
    EXPECT_EQ(chooser().font().pixelSize(), 2 * small.pixelSize());
    EXPECT_EQ(chooser().width(), 2 * 157);
    sut->setMagnification(1);
    EXPECT_EQ(sut->plotRect(), desk);
}

TEST_F(ChartChoiceTest, LowAndMagnifiedThePlotHasMostOfTheHeight)
{
    sut->setMagnification(2);
    sut->resize(1500, 116);
    for (const QString text : {"lock db", "file tickets.json", "Processes by state"}) {
        pick(text);
        const bool bands = text == "lock db";
        EXPECT_GE(sut->plotRect().height(), bands ? 58 : 90) << qPrintable(text);
        EXPECT_LE(sut->plotRect().bottom(), sut->height());
        for (const ChartView::Band& band : sut->bands())
            EXPECT_LT(sut->bandRect(band.begin, band.end).bottom(), sut->plotRect().top());
    }
}

TEST_F(ChartChoiceTest, MagnifiedItStillHasTheLanesLeftAndRight)
{
    TimelineView timeline(model);
    timeline.setMagnification(2);
    sut->setMagnification(2);
    for (int width : {1500, 1501, 1920}) {
        timeline.resize(width, 600);
        sut->resize(width, 200);
        QCoreApplication::processEvents();
        timeline.grab(); // lays out its frame
        const QRect lanes = timeline.frame().area; // before magnification
        EXPECT_EQ(sut->plotRect().left(), 2 * lanes.left());
        EXPECT_EQ(sut->plotRect().width(), 2 * lanes.width());
    }
}

TEST_F(ChartChoiceTest, ACursorThatMovesLeavesNothingOfItselfBehind)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(sut.get()));
    for (const QString text : {"lock db", "Processes by state", "tally sold"}) {
        pick(text);
        model.setRange({0, model.axisLength()});
        QCoreApplication::processEvents();
        const std::uint32_t size = model.history().size();
        for (std::uint32_t count : {size, size - 1, size / 2, size / 2 + 3, size / 3, size}) {
            model.setCursor(count);
            QCoreApplication::processEvents();
            const QImage seen = sut->screen()->grabWindow(sut->winId()).toImage();
            const QImage whole = sut->grab().toImage();
            ASSERT_EQ(seen.convertToFormat(QImage::Format_RGB32),
                      whole.convertToFormat(QImage::Format_RGB32))
                << qPrintable(text) << " at " << count;
        }
    }
}

TEST_F(ChartChoiceTest, ProposesTheObjectThatIsSelectedElsewhere)
{
    model.selectObject(idOf("db"));
    EXPECT_EQ(offered().first(), "Plot lock db, selected");
    EXPECT_EQ(chooser().currentIndex(), chooser().findText("Alive, orphans, zombies"));
    pick(offered().first());
    EXPECT_EQ(sut->choice().name, "db");
    EXPECT_EQ(chooser().currentText(), "lock db");
    EXPECT_EQ(offered().count("lock db"), 1);
    EXPECT_EQ(offered().first(), "Alive, orphans, zombies");
}

TEST_F(ChartChoiceTest, TheListOpensWithTheKeyboardAlone)
{
    EXPECT_NE(chooser().focusPolicy() & Qt::TabFocus, 0);
    EXPECT_FALSE(chooser().accessibleName().isEmpty());
    EXPECT_FALSE(chooser().toolTip().isEmpty());
    chooser().setFocus();
    QTest::keyClick(&chooser(), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return chooser().view()->isVisible(); }));
    QTest::keyClick(chooser().view(), Qt::Key_Down);
    QTest::keyClick(chooser().view(), Qt::Key_Return);
    EXPECT_EQ(sut->choice().kind, Kind::object);
}

} // namespace
} // namespace forkscope
