// The kernel of it all: free runs recorded by versions, healed after deaths, put in order, and
// replayed on new processes.
#include "engine/control/crash.h"
#include "tests/support/model_check.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <random>

namespace forkscope {
namespace {

// How many runs: a sample in every test run, all of it with `tests/run --long`.
int runs(int sample, int all) { return std::getenv("FORKSCOPE_LONG") ? all : sample; }

RunRequest mixture(std::uint64_t seed, int workers = 4, int rounds = 40)
{
    RunRequest request;
    request.scenario = "mixture";
    request.seed = seed;
    request.knobs = {{"workers", std::to_string(workers)}, {"rounds", std::to_string(rounds)}};
    request.timeout = 20;
    return request;
}

// The order of a run is one of several that agree with what happened; a replay must agree with the
// recording in all that its actors did, in order, and in the end.
void expectSame(const FinishedRun& run, const FinishedRun& replay)
{
    EXPECT_EQ(replay.summary.end, run.summary.end) << replay.summary.sentence;
    EXPECT_NE(replay.summary.end, RunEnd::diverged) << replay.summary.sentence;
    EXPECT_EQ(replay.lines(), run.lines());
    EXPECT_EQ(replay.summary.outcome, run.summary.outcome);
}

class Kernel : public testing::Test
{
protected:
    void SetUp() override
    {
        ::unsetenv("FORKSCOPE_CRASH");
        m_before = Residue::now();
    }
    void TearDown() override
    {
        ::unsetenv("FORKSCOPE_CRASH");
        EXPECT_EQ(Residue::now(), m_before);
    }

    void expectSound(const FinishedRun& run)
    {
        ASSERT_TRUE(run.hasSummary);
        EXPECT_NE(run.summary.end, RunEnd::timeout) << "it hangs";
        EXPECT_NE(run.summary.end, RunEnd::failed) << run.summary.sentence;
        EXPECT_EQ(contradiction(run.history), "");
    }

private:
    Residue m_before;
};

TEST_F(Kernel, FreeRunsAreRecordedWithoutContradictionAndReplayed)
{
    for (int i = 0; i < runs(20, 300); ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        const FinishedRun run = runToEnd(mixture(std::uint64_t(i), 2 + i % 5));
        expectSound(run);
        const FinishedRun replay = replayOf(run);
        EXPECT_EQ(contradiction(replay.history), "");
        expectSame(run, replay);
        if (HasFailure()) break;
    }
}

TEST_F(Kernel, DeathsAtRandomPointsLeaveNoHangAndNoContradiction)
{
    for (int i = 0; i < runs(25, 1000); ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        std::mt19937 dice(static_cast<unsigned>(i));
        int kills = 2;
        const FinishedRun run = runToEnd(
            mixture(std::uint64_t(i), 3 + i % 4, 200), [&](Session&, const History& history) {
                const auto& processes = history.latest().processes;
                if (kills == 0 || processes.size() < 3 || dice() % 3) return;
                const ProcessInfo& victim = processes[1 + dice() % (processes.size() - 1)];
                if (victim.exitCode || victim.osPid <= 0) return;
                --kills;
                ::kill(victim.osPid, SIGKILL);
            });
        expectSound(run);
        expectSame(run, replayOf(run));
        if (HasFailure()) break;
    }
}

TEST_F(Kernel, DeathsAtTheNamedPlacesAreHealed)
{
    const int each = runs(3, 84);
    for (int place = 1; place < int(CrashPlace::count); ++place) {
        for (int i = 0; i < each; ++i) {
            const std::string crash = std::to_string(place) + ":" + std::to_string(kMaxActors)
                                      + ":" + std::to_string(1 + (i * 7) % 60);
            SCOPED_TRACE("place:actor:count " + crash);
            ::setenv("FORKSCOPE_CRASH", crash.c_str(), 1);
            const FinishedRun run = runToEnd(mixture(std::uint64_t(i), 2 + i % 4));
            expectSound(run);
            ::unsetenv("FORKSCOPE_CRASH");
            expectSame(run, replayOf(run));
            if (HasFailure()) return;
        }
    }
}

TEST_F(Kernel, StoppedAndContinuedProcessesChangeNothing)
{
    for (int i = 0; i < runs(5, 100); ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        std::mt19937 dice(static_cast<unsigned>(i));
        ActorId stopped = kNobody;
        const FinishedRun run = runToEnd(
            mixture(std::uint64_t(i), 4, 300), [&](Session& session, const History& history) {
                if (stopped != kNobody) {
                    session.act(Operation::actContinue, std::exchange(stopped, kNobody));
                    return;
                }
                const auto& processes = history.latest().processes;
                if (processes.size() < 3) return;
                const ProcessInfo& chosen = processes[1 + dice() % (processes.size() - 1)];
                if (chosen.exitCode) return;
                stopped = chosen.actor;
                session.act(Operation::actStop, stopped);
            });
        expectSound(run);
        if (HasFailure()) break;
    }
}

TEST_F(Kernel, ARunWithATinyRingLosesNothing)
{
    ::setenv("FORKSCOPE_RING", "32", 1);
    for (int i = 0; i < runs(5, 100); ++i) {
        const FinishedRun run = runToEnd(mixture(std::uint64_t(i), 3, 300));
        expectSound(run);
        EXPECT_EQ(run.outcome("done"), 3);
        if (HasFailure()) break;
    }
    ::unsetenv("FORKSCOPE_RING");
}

TEST_F(Kernel, RandomSchedulesReplayToIdenticalEvents)
{
    for (int i = 0; i < runs(10, 200); ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        RunRequest request = mixture(std::uint64_t(i), 3, 20);
        request.mode = RunMode::play;
        const FinishedRun run = runToEnd(request);
        expectSound(run);
        const FinishedRun replay = replayOf(run);
        EXPECT_EQ(replay.told(true), run.told(true));
        if (HasFailure()) break;
    }
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    ::setenv("FORKSCOPE_HOST", KERNEL_HOST, 1);
    return RUN_ALL_TESTS();
}
