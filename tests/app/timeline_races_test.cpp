#include "app/timeline/lane_races.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/made_run.h"

#include <gtest/gtest.h>

#include <QTest>

namespace forkscope {
namespace {

// Two processes read the same number and each writes one less: the second write is lost.
MadeRun lostUpdate()
{
    MadeRun run;
    const ObjectId count = run.make(ObjectKind::value, "count", 2);
    const ActorId one = run.start(0, "one");
    const ActorId two = run.start(0, "two");
    run.does(one, Operation::valueGet, count);
    run.does(two, Operation::valueGet, count);
    run.does(one, Operation::valueSet, count, 1);
    run.does(two, Operation::valueSet, count, 1);
    return run;
}

class RacesTest : public testing::Test
{
protected:
    RacesTest() : sut(model)
    {
        RunFacts facts;
        facts.controlled = true;
        model.clear(facts);
        Update update = lostUpdate().update();
        RunSummary summary;
        std::vector<std::uint32_t> writes;
        for (std::uint32_t number = 0; number < update.events.size(); ++number)
            if (update.events[number].operation == Operation::valueSet
                && update.events[number].phase == Phase::done)
                writes.push_back(number);
        summary.findings = {{FindingKind::race, "Both write count.", "两者都写 count。", writes}};
        update.summary = summary;
        model.take(update);
        sut.resize(960, 300);
        sut.show();
        model.setRange({0, 20});
        events = writes;
    }

    void click(QPointF point)
    {
        QTest::mouseClick(&sut, Qt::LeftButton, Qt::NoModifier, point.toPoint());
    }

    RunModel model;
    TimelineView sut;
    std::vector<std::uint32_t> events;
};

TEST_F(RacesTest, ARaceIsAPairOfMarksOnTwoLanes)
{
    ASSERT_EQ(events.size(), 2u);
    ASSERT_EQ(sut.frame().races.size(), 1u);
    const LaneRace& race = sut.frame().races.front();
    EXPECT_TRUE(sut.laneRect(1).contains(race.first.center().toPoint()));
    EXPECT_TRUE(sut.laneRect(2).contains(race.second.center().toPoint()));
    EXPECT_LT(race.first.center().x(), race.second.center().x());
}

TEST_F(RacesTest, ThePointerFindsItsSentence)
{
    const LaneRace race = sut.frame().races.front();
    ASSERT_NE(raceAt(sut.frame(), race.second.center()), nullptr);
    EXPECT_EQ(raceAt(sut.frame(), race.second.center())->text, "Both write count.");
    model.setLanguage(Language::chinese);
    EXPECT_EQ(sut.frame().races.front().text, QString::fromUtf8("两者都写 count。"));
    EXPECT_EQ(sut.accessibleDescription(), QString::fromUtf8("两者都写 count。"));
}

TEST_F(RacesTest, AClickOnAMarkGoesToThatAccess)
{
    const LaneRace race = sut.frame().races.front();
    click(race.first.center());
    EXPECT_EQ(model.step(), model.history().event(events[0]).step);
    EXPECT_EQ(model.selected(), 1);
    click(sut.frame().races.front().second.center());
    EXPECT_EQ(model.step(), model.history().event(events[1]).step);
    EXPECT_EQ(model.selected(), 2);
}

TEST_F(RacesTest, ItIsAPlaceAmongTheFindings)
{
    EXPECT_EQ(placesOfFindings(model), std::vector<std::uint32_t>{events[1] + 1});
}

TEST_F(RacesTest, TheLineWhereAnotherRunPartedStandsAfterItsStep)
{
    EXPECT_FALSE(sut.frame().partingX);
    sut.setParting(4);
    ASSERT_TRUE(sut.frame().partingX);
    EXPECT_EQ(*sut.frame().partingX, sut.frame().mapper.column(4));
}

} // namespace
} // namespace forkscope
