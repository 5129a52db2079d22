// What can be done to a process, and what is said when it can't.

#include "app/panels/act_menu.h"
#include "app/support/button.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace forkscope {
namespace {

class ActsTest : public testing::Test
{
protected:
    ActsTest() { controller.choose(*sampleCatalogue().find("ticket-grab")); }

    // A run under control that rests after so many steps.
    void rest(int steps)
    {
        controller.setMode(RunController::Mode::hand);
        controller.run();
        while (log->pending) QTest::qWait(1);
        for (int step = 0; step < steps; ++step) stepOn();
        log->commands.clear();
    }

    void stepOn()
    {
        controller.step();
        do QTest::qWait(1);
        while (log->pending);
    }

    ActorId inState(ProcessState state) const
    {
        for (const ProcessInfo& process : model.world().processes)
            if (process.state == state) return process.actor;
        return kNobody;
    }

    Button& button(ActMenu& menu, const char* name) { return *menu.findChild<Button*>(name); }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    RunModel model;
    RunController controller{model, pretendedRuns(log), folder.path()};
};

TEST_F(ActsTest, AProcessOfARestingRunCanBeKilled)
{
    rest(8);
    EXPECT_EQ(controller.actRefusal(Operation::actKill, 1), QString());
    controller.act(Operation::actKill, 1);
    EXPECT_EQ(log->commands, QStringList{"kill 1"});
}

TEST_F(ActsTest, OnlyWhoIsStoppedCanGoOn)
{
    rest(8);
    EXPECT_EQ(controller.actRefusal(Operation::actContinue, 1), "It is not stopped.");
    controller.act(Operation::actContinue, 1);
    EXPECT_TRUE(log->commands.isEmpty());
}

TEST_F(ActsTest, AZombieMayBeKilledButNotStopped)
{
    rest(8);
    while (inState(ProcessState::zombie) == kNobody && controller.active()) stepOn();
    const ActorId zombie = inState(ProcessState::zombie);
    ASSERT_NE(zombie, kNobody);
    EXPECT_EQ(controller.actRefusal(Operation::actKill, zombie), QString());
    EXPECT_NE(controller.actRefusal(Operation::actStop, zombie), QString());
    ActMenu sut(controller);
    sut.open(zombie, {0, 0});
    EXPECT_TRUE(button(sut, "kill").accessibleDescription().contains("nothing will happen"));
}

TEST_F(ActsTest, InARecordingNothingCanBeDoneAndItSaysWhy)
{
    controller.run();
    while (!model.summary()) QTest::qWait(1);
    model.setStep(30);
    EXPECT_TRUE(controller.actRefusal(Operation::actKill, 0).contains("recorded"));
    ActMenu sut(controller);
    sut.open(0, {0, 0});
    EXPECT_FALSE(button(sut, "kill").isEnabled());
    EXPECT_TRUE(button(sut, "kill").accessibleDescription().contains("recorded"));
    EXPECT_TRUE(button(sut, "why").isEnabled());
}

TEST_F(ActsTest, InThePastAnActBeginsAnotherBranch)
{
    rest(12);
    model.setStep(6);
    const int started = log->started;
    controller.act(Operation::actStop, 1);
    EXPECT_EQ(log->started, started + 1);
    while (!log->commands.contains("stop 1")) QTest::qWait(1);
}

TEST_F(ActsTest, TheMenuActsByItsKeys)
{
    rest(8);
    ActMenu sut(controller);
    sut.open(1, {0, 0});
    QTest::keyClick(&sut, Qt::Key_S);
    EXPECT_EQ(log->commands, QStringList{"stop 1"});
    EXPECT_FALSE(sut.isVisible());
}

TEST_F(ActsTest, WhyAsksForTheProcess)
{
    rest(8);
    ActMenu sut(controller);
    const QSignalSpy asked(&sut, &ActMenu::whyWanted);
    sut.open(1, {0, 0});
    QTest::keyClick(&sut, Qt::Key_W);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<ActorId>(), 1);
}

} // namespace
} // namespace forkscope
