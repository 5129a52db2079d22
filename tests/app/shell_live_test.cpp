// The controller with real processes: the five minutes of a lesson, by hand.

#include "app/models/run_controller.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace forkscope {
namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded = parseCatalogue(QByteArray::fromStdString(catalogueJson()));
    return loaded;
}

class LiveTest : public testing::Test
{
protected:
    LiveTest()
    {
        QSettings().clear();
        sut = std::make_unique<RunController>(model, startSession, folder.path());
        QObject::connect(sut.get(), &RunController::failed,
                         [this](const QString& sentence) { complaints << sentence; });
        sut->choose(*catalogue().find("ticket-grab"));
        sut->turnKnob("clients", "6");
        sut->turnKnob("tickets", "2");
        sut->setSpeed(10);
        sut->setPace(0);
    }

    ~LiveTest() override { EXPECT_EQ(complaints.join(" ").toStdString(), ""); }

    bool waitFor(const std::function<bool()>& condition)
    {
        return QTest::qWaitFor(condition, 15000);
    }
    bool runToTheEnd()
    {
        sut->run();
        return waitFor([this] { return model.summary().has_value(); });
    }
    bool waitForRest()
    {
        return waitFor([this] {
            return sut->active() && model.status().state == RunStatus::State::paused
                   && !model.status().replaying;
        });
    }
    std::int64_t sold() const { return model.summary()->outcome.front().second.value_or(-1); }

    QTemporaryDir folder;
    QStringList complaints;
    RunModel model;
    std::unique_ptr<RunController> sut;
};

TEST_F(LiveTest, AFreeRunEndsWithItsOutcome)
{
    ASSERT_TRUE(runToTheEnd());
    EXPECT_EQ(model.summary()->end, RunEnd::finished);
    EXPECT_GE(sold(), 2);
    EXPECT_EQ(model.history().latest().processes.size(), 7u);
}

TEST_F(LiveTest, WithTheLockTwoTicketsAreSold)
{
    sut->chooseSide(1);
    ASSERT_TRUE(runToTheEnd());
    EXPECT_EQ(sold(), 2);
    EXPECT_EQ(model.summary()->claims.front().held, true);
}

TEST_F(LiveTest, TheReplayOfAFreeRunEndsTheSameWay)
{
    ASSERT_TRUE(runToTheEnd());
    const std::int64_t before = sold();
    const std::uint32_t lines = std::uint32_t(model.history().lines().size());
    sut->setPace(500);
    sut->replay();
    ASSERT_TRUE(waitFor([&] { return sut->active() && !sut->moving() && !model.empty(); }));
    EXPECT_LE(model.step(), 1u); // it rests at its beginning
    sut->run();
    ASSERT_TRUE(waitFor([this] { return model.summary().has_value(); }));
    EXPECT_EQ(model.summary()->end, RunEnd::finished);
    EXPECT_EQ(sold(), before);
    EXPECT_EQ(model.history().lines().size(), lines);
}

TEST_F(LiveTest, AnotherChoiceInThePastIsTakenOnRealProcesses)
{
    ASSERT_TRUE(runToTheEnd());
    model.setStep(model.history().steps() / 2);
    const std::uint32_t step = model.step();
    const ActorId chosen = sut->choices().other(0);
    ASSERT_NE(chosen, kNobody);
    sut->stepActor(chosen);
    ASSERT_TRUE(waitFor([&] { return sut->active() && model.history().steps() > step; }));
    EXPECT_EQ(model.history().actorOfStep(step + 1), chosen);
}

TEST_F(LiveTest, TheOldBranchIsReturnedToAndTheNewOneGoesOnByHand)
{
    ASSERT_TRUE(runToTheEnd());
    const std::string outcome = model.history().scheduleText();
    model.setStep(30);
    sut->stepOther(0);
    ASSERT_TRUE(waitFor([&] { return sut->active() && model.history().steps() > 30; }));
    ASSERT_TRUE(waitForRest());
    const int branch = sut->branches().present();
    const std::uint32_t steps = model.history().steps();
    sut->showBranch(sut->branches().inOrder().front()->id);
    EXPECT_EQ(model.history().scheduleText(), outcome);
    EXPECT_EQ(model.step(), 30u);
    sut->showBranch(branch);
    EXPECT_EQ(model.history().steps(), steps);
    sut->step(); // on processes that are started anew
    ASSERT_TRUE(waitFor([&] { return sut->active() && model.history().steps() > steps; }));
    EXPECT_EQ(sut->branches().present(), branch);
    EXPECT_EQ(sut->branches().all().size(), 2u);
}

TEST_F(LiveTest, ABranchAfterThirtyStepsIsThereInAMoment)
{
    sut->turnKnob("clients", "5");
    ASSERT_TRUE(runToTheEnd());
    model.setStep(30);
    const ActorId chosen = sut->choices().other(0);
    QElapsedTimer clock;
    clock.start();
    sut->stepActor(chosen);
    ASSERT_TRUE(waitFor([&] { return sut->active() && model.history().steps() > 30; }));
    RecordProperty("milliseconds", int(clock.elapsed()));
    EXPECT_LT(clock.elapsed(), 1000); // tens of milliseconds on a quiet machine
}

TEST_F(LiveTest, APreloadedScheduleRestsBeforeItsFirstStep)
{
    ASSERT_TRUE(runToTheEnd());
    const std::string schedule = model.history().scheduleText();
    const std::uint64_t seed = model.facts().seed;
    sut->preload(sut->setup().values(), seed, QString::fromStdString(schedule));
    ASSERT_TRUE(waitFor([this] { return model.summary().has_value(); }));
    EXPECT_EQ(model.step(), 0u);
    EXPECT_TRUE(sut->inThePast());
    EXPECT_EQ(sut->choices().next, model.history().actorOfStep(1));
}

TEST_F(LiveTest, ALiveKnobTurnedInThePastIsOnInTheBranch)
{
    ASSERT_TRUE(runToTheEnd());
    model.setStep(30);
    sut->turnKnob("lock", "on");
    ASSERT_TRUE(waitForRest());
    ASSERT_TRUE(waitFor([&] { return sut->knobValue("lock") == "on"; }));
    EXPECT_EQ(model.facts().knobs.at("lock"), "off"); // how the run began
}

TEST_F(LiveTest, StepsByHandWaitForTheTeacher)
{
    sut->setMode(RunController::Mode::hand);
    for (int press = 0; press < 5; ++press) {
        const std::uint32_t before = model.history().steps();
        const ActorId next = model.empty() ? ActorId(0) : sut->choices().next;
        sut->step();
        ASSERT_TRUE(waitFor([&] { return model.history().steps() > before; }));
        ASSERT_TRUE(waitForRest());
        EXPECT_EQ(model.history().actorOfStep(before + 1), next);
    }
}

TEST_F(LiveTest, AFreeRunIsTakenOverWhereItStands)
{
    sut->setSpeed(1);
    sut->run();
    ASSERT_TRUE(waitFor([this] { return model.history().steps() > 20; }));
    sut->setMode(RunController::Mode::hand);
    ASSERT_TRUE(waitFor([this] { return sut->active() && model.facts().controlled; }));
    ASSERT_TRUE(waitForRest());
    EXPECT_GT(model.history().steps(), 20u);
    EXPECT_FALSE(sut->choices().empty());
}

TEST_F(LiveTest, NothingIsLeftBehind)
{
    sut->run();
    ASSERT_TRUE(waitFor([this] { return model.history().steps() > 10; }));
    sut.reset();
    QFile children(QString("/proc/self/task/%1/children").arg(getpid()));
    ASSERT_TRUE(children.open(QIODevice::ReadOnly));
    EXPECT_EQ(children.readAll().trimmed().toStdString(), "");
}

} // namespace
} // namespace forkscope
