#include "app/models/run_controller.h"
#include "app/panels/branch_strip.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace forkscope {
namespace {

// The pretended run plays the same whoever is chosen: what is tested is who is remembered.
class BranchesTest : public testing::Test
{
protected:
    BranchesTest() : sut(model, pretendedRuns(log), folder.path())
    {
        QSettings().clear();
        sut.choose(*sampleCatalogue().find("ticket-grab"));
        sut.run();
        EXPECT_TRUE(QTest::qWaitFor([&] { return model.summary().has_value(); }, 3000));
    }

    void settle() { EXPECT_TRUE(QTest::qWaitFor([&] { return !log->pending; }, 3000)); }

    // Somebody else than in the present run, after so many steps.
    void goAnotherWay(std::uint32_t step)
    {
        model.setStep(step);
        ASSERT_NE(sut.choices().other(0), kNobody);
        sut.stepOther(0);
        settle();
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    RunModel model;
    RunController sut;
};

TEST_F(BranchesTest, ARunIsOneBranch)
{
    EXPECT_EQ(sut.branches().all().size(), 1u);
    EXPECT_EQ(branchLines(sut).front().from, 0u);
}

TEST_F(BranchesTest, AnotherChoiceInThePastBeginsABranchThere)
{
    const std::uint32_t steps = model.history().steps();
    goAnotherWay(80);
    const std::vector<BranchLine> lines = branchLines(sut);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].to, steps);
    EXPECT_FALSE(lines[0].present);
    EXPECT_EQ(lines[1].from, 80u);
    EXPECT_EQ(lines[1].parentRow, 0);
    EXPECT_TRUE(lines[1].present);
    EXPECT_TRUE(lines[1].name.startsWith("After step 80")) << lines[1].name.toStdString();
}

TEST_F(BranchesTest, WalkingAlongTheRecordingBeginsNone)
{
    model.setStep(80);
    sut.step();
    EXPECT_EQ(sut.branches().all().size(), 1u);
}

TEST_F(BranchesTest, TheOldBranchIsReturnedToAsItWasLeft)
{
    const std::uint32_t steps = model.history().steps();
    goAnotherWay(80);
    sut.showBranch(sut.branches().inOrder().front()->id);
    EXPECT_EQ(model.history().steps(), steps);
    EXPECT_EQ(model.step(), 80u);
    EXPECT_TRUE(model.summary().has_value());
    EXPECT_FALSE(sut.active());
    EXPECT_EQ(sut.branches().all().size(), 2u);
}

TEST_F(BranchesTest, AnUnfinishedBranchGoesOnOnNewProcesses)
{
    goAnotherWay(80);
    const int branch = sut.branches().present();
    const std::size_t events = model.history().size();
    sut.showBranch(sut.branches().inOrder().front()->id);
    sut.showBranch(branch);
    EXPECT_EQ(model.history().size(), events);
    EXPECT_FALSE(sut.active());
    const int started = log->started;
    sut.step();
    settle();
    EXPECT_EQ(log->started, started + 1);
    EXPECT_EQ(log->repeated, events);
    EXPECT_EQ(sut.branches().present(), branch);
    EXPECT_EQ(sut.branches().all().size(), 2u);
}

TEST_F(BranchesTest, ALiveKnobTurnedInThePastIsTheCauseOfItsBranch)
{
    model.setStep(80);
    sut.turnKnob("lock", "on");
    settle();
    EXPECT_EQ(branchLines(sut).size(), 2u);
}

TEST_F(BranchesTest, AReplayIsNoBranchWhileItGoesTheSameWay)
{
    const std::uint32_t steps = model.history().steps();
    sut.setPace(0);
    sut.replay();
    settle();
    EXPECT_EQ(sut.branches().all().size(), 1u);
    sut.choices();
    model.setStep(10);
    EXPECT_EQ(branchLines(sut).front().present, true);
    EXPECT_GT(steps, 0u);
}

TEST_F(BranchesTest, ANewRunBeginsANewTree)
{
    goAnotherWay(80);
    sut.restart();
    settle();
    EXPECT_EQ(sut.branches().all().size(), 1u);
}

TEST_F(BranchesTest, KeysGoThroughTheTree)
{
    goAnotherWay(80);
    sut.nextBranch(-1);
    EXPECT_TRUE(branchLines(sut)[0].present);
    sut.nextBranch(-1); // there is none before
    EXPECT_TRUE(branchLines(sut)[0].present);
    sut.nextBranch(1);
    EXPECT_TRUE(branchLines(sut)[1].present);
}

TEST_F(BranchesTest, TheOldestLeavesGoWhenThereAreTooMany)
{
    for (std::size_t branch = 0; branch <= RunBranches::kMost; ++branch) {
        goAnotherWay(60);
        sut.showBranch(sut.branches().inOrder().front()->id);
    }
    EXPECT_EQ(sut.branches().all().size(), RunBranches::kMost);
    EXPECT_EQ(sut.branches().inOrder().front()->parent, -1);
}

TEST_F(BranchesTest, TheStripAppearsWithTheSecondBranchAndAClickReturns)
{
    BranchStrip strip(sut);
    strip.resize(1200, 60);
    strip.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return strip.isHidden(); }, 1000));
    goAnotherWay(80);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !strip.isHidden(); }, 1000));
    const auto rows = strip.findChildren<QAbstractButton*>();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[1]->accessibleName().contains("shown now"));
    QTest::mouseClick(rows[0], Qt::LeftButton);
    EXPECT_TRUE(branchLines(sut)[0].present);
}

} // namespace
} // namespace forkscope
