#include "app/models/run_controller.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace forkscope {
namespace {

class ControllerTest : public testing::Test
{
protected:
    ControllerTest() : sut(model, pretendedRuns(log), folder.path())
    {
        QSettings().clear();
        sut.choose(*sampleCatalogue().find("ticket-grab"));
    }

    // Lets everything arrive that was asked for.
    void settle() { EXPECT_TRUE(QTest::qWaitFor([&] { return !log->pending; }, 3000)); }

    void runToTheEnd()
    {
        sut.run();
        EXPECT_TRUE(QTest::qWaitFor([&] { return model.summary().has_value(); }, 3000));
    }

    void rest(int steps)
    {
        sut.setMode(RunController::Mode::hand);
        for (int step = 0; step < steps; ++step) {
            sut.step();
            settle();
        }
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    RunModel model;
    RunController sut;
};

TEST_F(ControllerTest, TheFirstSideOfTheContrastPairIsSetUp)
{
    EXPECT_EQ(sut.setup().preset(), "lock-off");
    EXPECT_TRUE(model.empty());
}

TEST_F(ControllerTest, TheOtherSideKeepsKnobsThatWereTurned)
{
    sut.turnKnob("clients", "3");
    EXPECT_EQ(sut.setup().side(), 0);
    sut.chooseSide(1);
    EXPECT_EQ(sut.setup().value("lock"), "on");
    EXPECT_EQ(sut.setup().value("clients"), "3");
    EXPECT_EQ(sut.setup().side(), 1);
}

TEST_F(ControllerTest, FromAnotherPresetASideIsTakenAsAWhole)
{
    sut.choosePreset("write-only");
    EXPECT_EQ(sut.setup().side(), -1);
    sut.chooseSide(0);
    EXPECT_EQ(sut.setup().preset(), "lock-off");
}

TEST_F(ControllerTest, ARunFeedsTheModelUntilItEnds)
{
    runToTheEnd();
    EXPECT_GT(model.history().steps(), 100u);
    EXPECT_EQ(log->last.mode, RunMode::free);
    EXPECT_EQ(log->last.knobs.at("lock"), "off");
    EXPECT_FALSE(sut.active());
}

TEST_F(ControllerTest, ARefusedRunSaysWhy)
{
    log->refusal = "There is no such knob.";
    QSignalSpy failed(&sut, &RunController::failed);
    sut.run();
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(), "There is no such knob.");
}

TEST_F(ControllerTest, TheFirstStepStartsARunByHand)
{
    sut.step();
    settle();
    EXPECT_EQ(log->last.mode, RunMode::hand);
    EXPECT_EQ(sut.mode(), RunController::Mode::hand);
    EXPECT_EQ(log->commands, QStringList{"step anybody"});
    EXPECT_EQ(model.step(), 1u);
}

TEST_F(ControllerTest, RestartKeepsTheSeed)
{
    runToTheEnd();
    const std::uint64_t seed = model.facts().seed;
    sut.restart();
    EXPECT_EQ(log->last.seed, seed);
}

TEST_F(ControllerTest, BackWalksIntoThePastWithoutTouchingTheRun)
{
    runToTheEnd();
    sut.back();
    EXPECT_EQ(model.step(), model.history().steps() - 1);
    EXPECT_TRUE(sut.inThePast());
    EXPECT_EQ(log->started, 1);
}

TEST_F(ControllerTest, StepInThePastWalksAlongTheRecording)
{
    runToTheEnd();
    model.setStep(10);
    EXPECT_EQ(sut.choices().next, model.history().actorOfStep(11));
    sut.step();
    EXPECT_EQ(model.step(), 11u);
    EXPECT_EQ(log->started, 1);
}

TEST_F(ControllerTest, ChoosingTheRecordedOneInThePastWalksAlongToo)
{
    runToTheEnd();
    model.setStep(10);
    sut.stepActor(model.history().actorOfStep(11));
    EXPECT_EQ(model.step(), 11u);
    EXPECT_EQ(log->started, 1);
}

TEST_F(ControllerTest, ChoosingSomebodyElseInThePastBeginsABranch)
{
    runToTheEnd();
    model.setStep(80);
    const std::uint32_t events = model.cursor();
    const ActorId other = sut.choices().other(0);
    ASSERT_NE(other, kNobody);
    sut.stepOther(0);
    settle();
    EXPECT_EQ(log->started, 2);
    EXPECT_TRUE(log->last.replay);
    EXPECT_EQ(log->repeated, events);
    EXPECT_EQ(log->commands, QStringList{"step " + QString::number(other)});
    EXPECT_EQ(sut.mode(), RunController::Mode::hand);
}

TEST_F(ControllerTest, SomebodyWhoCannotGoIsNotStepped)
{
    runToTheEnd();
    model.setStep(20);
    sut.stepActor(1999);
    EXPECT_EQ(log->started, 1);
}

TEST_F(ControllerTest, ALiveKnobIsTurnedInTheRun)
{
    rest(3);
    log->commands.clear();
    sut.turnKnob("lock", "on");
    EXPECT_EQ(log->commands, QStringList{"knob lock=on"});
}

TEST_F(ControllerTest, ALiveKnobTurnedInThePastBeginsABranch)
{
    runToTheEnd();
    model.setStep(40);
    sut.turnKnob("lock", "on");
    settle();
    EXPECT_EQ(log->started, 2);
    EXPECT_EQ(log->commands, QStringList{"knob lock=on"});
}

TEST_F(ControllerTest, AnotherKnobIsForTheNextRun)
{
    rest(3);
    log->commands.clear();
    sut.turnKnob("tickets", "9");
    EXPECT_TRUE(log->commands.isEmpty());
    EXPECT_EQ(sut.setup().value("tickets"), "9");
}

TEST_F(ControllerTest, AfterTheEndAKnobIsForTheNextRun)
{
    runToTheEnd();
    sut.turnKnob("lock", "on");
    EXPECT_EQ(log->started, 1);
    EXPECT_EQ(sut.setup().preset(), "lock-on");
}

TEST_F(ControllerTest, RunInThePastPlaysTheRecordingForward)
{
    runToTheEnd();
    model.setStep(model.history().steps() - 3);
    sut.setPace(0);
    sut.run();
    EXPECT_TRUE(sut.moving());
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.live(); }, 2000));
    EXPECT_FALSE(sut.moving());
    EXPECT_EQ(log->started, 1);
}

TEST_F(ControllerTest, ReplayRepeatsTheWholeRunRestingAtItsBeginning)
{
    runToTheEnd();
    const std::size_t all = model.history().size();
    sut.replay();
    settle();
    EXPECT_EQ(log->repeated, all);
    EXPECT_GT(log->last.stepsPerSecond, 0);
    EXPECT_EQ(model.step(), 0u);
    EXPECT_EQ(sut.mode(), RunController::Mode::replay);
}

TEST_F(ControllerTest, ARunByHandThatIsLetGoTakesAStrategy)
{
    rest(1);
    log->commands.clear();
    sut.run();
    EXPECT_EQ(log->commands,
              (QStringList{"strategy random", "mode play", "pace 4", "resume"}));
}

TEST_F(ControllerTest, AFreeRunIsTakenOverByHand)
{
    log->hangs = true;
    sut.run();
    settle();
    log->hangs = false;
    sut.setMode(RunController::Mode::hand);
    settle();
    EXPECT_EQ(log->commands.value(0), "pause");
    EXPECT_EQ(log->started, 2);
    EXPECT_TRUE(log->last.replay);
    EXPECT_EQ(sut.mode(), RunController::Mode::hand);
}

TEST_F(ControllerTest, AfterABranchTheNextRunIsAsChosen)
{
    runToTheEnd();
    model.setStep(80);
    sut.stepOther(0);
    EXPECT_EQ(sut.mode(), RunController::Mode::hand);
    sut.stop();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !sut.active(); }, 3000));
    sut.run();
    EXPECT_EQ(log->last.mode, RunMode::free);
}

TEST_F(ControllerTest, ARunIsRecordedAndListed)
{
    runToTheEnd();
    const auto& recent = sut.files().recent().list();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !recent.empty(); }, 3000));
    ASSERT_EQ(recent.size(), 1u);
    EXPECT_TRUE(QFileInfo::exists(recent[0].path));
    EXPECT_EQ(recent[0].scenario, "ticket-grab");
    EXPECT_EQ(recent[0].steps, int(model.history().steps()));
}

TEST_F(ControllerTest, ARunThatIsLeftIsListedAsFarAsItWent)
{
    rest(4);
    sut.choosePreset("lock-on");
    const auto& recent = sut.files().recent().list();
    ASSERT_EQ(recent.size(), 1u);
    EXPECT_EQ(recent[0].steps, 4);
    EXPECT_TRUE(QFileInfo::exists(recent[0].path));
}

TEST_F(ControllerTest, RecordingsOfAWindowThatCrashedAreFound)
{
    runToTheEnd();
    const QString path = folder.filePath("ticket-grab-20261121-101500-123.forkscope");
    ASSERT_TRUE(sut.files().save(folder.filePath("plain")));
    ASSERT_TRUE(QFile::copy(folder.filePath("plain"), path));
    const RecentRuns again(folder.path());
    const auto found = std::find_if(again.list().begin(), again.list().end(),
                                    [&](const RecentRun& run) { return run.path == path; });
    ASSERT_NE(found, again.list().end());
    EXPECT_EQ(found->scenario, "ticket-grab");
    EXPECT_EQ(found->steps, 0);
}

TEST_F(ControllerTest, ASavedRunCanBeOpenedAgain)
{
    runToTheEnd();
    const std::uint32_t steps = model.history().steps();
    const QString path = folder.filePath("saved.forkscope");
    ASSERT_TRUE(sut.files().save(path));
    std::shared_ptr<Recording> opened;
    QObject::connect(&sut.files(), &RunFiles::opened, &sut,
                     [&](std::shared_ptr<Recording> recording) { opened = recording; });
    sut.files().open(path);
    EXPECT_TRUE(QTest::qWaitFor([&] { return opened != nullptr; }, 3000));
    sut.showRecording(std::move(*opened));
    EXPECT_EQ(model.history().steps(), steps);
    ASSERT_TRUE(model.summary().has_value());
    EXPECT_TRUE(model.live());
}

TEST_F(ControllerTest, AForeignFileIsRefusedWithASentence)
{
    QSignalSpy failed(&sut, &RunController::failed);
    QFile file(folder.filePath("foreign.forkscope"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Dear diary");
    file.close();
    sut.files().open(file.fileName());
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, 3000));
    EXPECT_FALSE(failed[0][0].toString().isEmpty());
}

} // namespace
} // namespace forkscope
