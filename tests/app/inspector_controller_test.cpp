#include "app/models/run_controller.h"
#include "tests/app/pretended_run.h"
#include "tests/app/sample_catalogue.h"
#include "tests/support/sample_run.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace forkscope {
namespace {

class BreakpointsTest : public testing::Test
{
protected:
    BreakpointsTest() : sut(model, pretendedRuns(log), folder.path())
    {
        QSettings().clear();
        sut.choose(*sampleCatalogue().find("ticket-grab"));
    }

    bool runToTheEnd()
    {
        sut.run();
        return QTest::qWaitFor([&] { return model.summary().has_value(); }, 3000);
    }

    ActorId zombieAtTheCursor() const
    {
        const Event& last = model.history().event(model.cursor() - 1);
        return last.operation == Operation::died ? last.actor : kNobody;
    }

    QTemporaryDir folder;
    std::shared_ptr<PretendedLog> log = std::make_shared<PretendedLog>();
    RunModel model;
    RunController sut;
};

TEST_F(BreakpointsTest, AFreeRunPausesBehindTheFirstZombie)
{
    sut.breakpoints().setOn(PauseCause::zombie, true);
    QSignalSpy met(&sut, &RunController::metBreakpoint);
    ASSERT_TRUE(runToTheEnd());
    EXPECT_EQ(met.count(), 1);
    ASSERT_NE(zombieAtTheCursor(), kNobody);
    EXPECT_TRUE(sut.inThePast()) << "what ran on meanwhile is recorded as the future";
    EXPECT_TRUE(sut.pauseReason().contains("became a zombie")) << sut.pauseReason().toStdString();
    EXPECT_TRUE(sut.pauseReason().contains("future"));
    EXPECT_EQ(sut.breakpoints().hits(PauseCause::zombie), 1);
}

TEST_F(BreakpointsTest, NothingPausesARunWhenNothingIsSwitchedOn)
{
    ASSERT_TRUE(runToTheEnd());
    EXPECT_FALSE(sut.inThePast());
    EXPECT_FALSE(log->commands.contains("pause"));
}

TEST_F(BreakpointsTest, PlayingAlongTheRecordingStopsAtTheNextOne)
{
    sut.breakpoints().setOn(PauseCause::zombie, true);
    ASSERT_TRUE(runToTheEnd());
    const std::uint32_t first = model.cursor();
    sut.setPace(0);
    sut.run();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sut.moving(); }, 5000));
    EXPECT_GT(model.cursor(), first);
    EXPECT_NE(zombieAtTheCursor(), kNobody);
    EXPECT_TRUE(sut.inThePast());
}

TEST_F(BreakpointsTest, TheReasonIsForgottenOnceTheCursorMovesOn)
{
    sut.breakpoints().setOn(PauseCause::zombie, true);
    ASSERT_TRUE(runToTheEnd());
    sut.step();
    EXPECT_TRUE(sut.pauseReason().isEmpty());
}

TEST_F(BreakpointsTest, StepsByHandAreTheTeachersOwn)
{
    sut.breakpoints().setOn(PauseCause::lockWait, true);
    sut.breakpoints().toggleLine(12);
    sut.setMode(RunController::Mode::hand);
    for (int i = 0; i < 30; ++i) {
        sut.step();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !log->pending; }, 3000));
    }
    EXPECT_FALSE(sut.inThePast());
}

TEST_F(BreakpointsTest, ALinePausesUntilItIsSwitchedOff)
{
    sut.breakpoints().toggleLine(22);
    ASSERT_TRUE(runToTheEnd());
    EXPECT_EQ(model.history().event(model.cursor() - 1).line, 22);
    EXPECT_EQ(sut.breakpoints().lines().at(22).hits, 1);
    sut.breakpoints().setLineOn(22, false);
    sut.restart();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.summary().has_value(); }, 3000));
    EXPECT_FALSE(sut.inThePast());
}

TEST_F(BreakpointsTest, TheyAreKeptForEachScenario)
{
    sut.breakpoints().setOn(PauseCause::claimBroken, true);
    sut.breakpoints().toggleLine(7);
    sut.breakpoints().toggleLine(9);
    sut.breakpoints().setLineOn(9, false);
    Breakpoints again;
    again.choose("ticket-grab");
    EXPECT_TRUE(again.on(PauseCause::claimBroken));
    EXPECT_FALSE(again.on(PauseCause::zombie));
    EXPECT_EQ(again.lines(), sut.breakpoints().lines());
    EXPECT_EQ(again.count(), 2);
    again.choose("another");
    EXPECT_EQ(again.count(), 0);
}

// A run that sends its events bit by bit, and a last bit after it was told to pause.
class SlowRun : public RunLink
{
public:
    explicit SlowRun(const RunRequest& request) : m_sample(sampleTicketRun(20, 5, true, 7))
    {
        m_facts.scenario = request.scenario;
        m_facts.controlled = true;
        ring();
    }
    ~SlowRun() override { ::close(m_descriptor); }

    const RunFacts& facts() const override { return m_facts; }
    int descriptor() const override { return m_descriptor; }
    Update receive() override
    {
        eventfd_t rings = 0;
        ::eventfd_read(m_descriptor, &rings);
        Update update;
        if (m_sent == 0) update.texts = m_sample.texts;
        const std::size_t end = std::min(m_sent + 25, m_sample.events.size());
        update.events.assign(m_sample.events.begin() + std::ptrdiff_t(m_sent),
                             m_sample.events.begin() + std::ptrdiff_t(end));
        m_sent = end;
        update.status.emplace().mode = RunMode::play;
        update.status->state = m_paused ? RunStatus::State::paused : RunStatus::State::running;
        if (!m_paused) ring();
        return update;
    }
    void pause() override
    {
        m_paused = true;
        ring();
    }
    void resume() override {}
    void step(ActorId) override {}
    void setMode(RunMode) override {}
    void setStrategy(const std::string&) override {}
    void setPace(double) override {}
    void setSpeed(double) override {}
    void act(Operation, ActorId) override {}
    void turnKnob(const std::string&, const std::string&) override {}
    void stop() override {}

private:
    void ring() { ::eventfd_write(m_descriptor, 1); }

    RunFacts m_facts;
    Update m_sample;
    std::size_t m_sent = 0;
    bool m_paused = false;
    int m_descriptor = ::eventfd(0, EFD_NONBLOCK);
};

TEST(LiveBreakpointsTest, ARunThatIsPausedStaysBehindTheEventWhateverStillArrives)
{
    QSettings().clear();
    QTemporaryDir folder;
    RunModel model;
    const auto slowly = [](const RunRequest& request) {
        return std::make_unique<SlowRun>(request);
    };
    RunController sut(model, slowly, folder.path());
    sut.choose(*sampleCatalogue().find("ticket-grab"));
    sut.breakpoints().setOn(PauseCause::lockWait, true);
    sut.setMode(RunController::Mode::random);
    QSignalSpy met(&sut, &RunController::metBreakpoint);
    sut.run();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return model.status().state == RunStatus::State::paused; }, 5000));
    EXPECT_EQ(met.count(), 1);
    EXPECT_LT(model.history().size(), 400u) << "it was told to pause";
    const ActorId waiter = sut.breakpoints().lastHit()->actor;
    EXPECT_EQ(model.cursor(), sut.breakpoints().lastHit()->event + 1);
    EXPECT_EQ(model.world().process(waiter)->state, ProcessState::waiting);
    EXPECT_LT(model.cursor(), model.history().size());
}

} // namespace
} // namespace forkscope
