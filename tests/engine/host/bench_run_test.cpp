// Whole runs of small programs, with this test program as its own host.
#include "engine/host/server.h"
#include "engine/os/clock.h"
#include "tests/support/run_helpers.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sched.h>
#include <unistd.h>

namespace forkscope {
namespace {

RunRequest playing(const std::string& what)
{
    RunRequest request;
    request.scenario = "bench";
    request.knobs = {{"play", what}};
    request.timeout = 20;
    return request;
}

int onlyChildOf(int pid)
{
    const std::string process = std::to_string(pid);
    std::ifstream children("/proc/" + process + "/task/" + process + "/children");
    int child = 0;
    children >> child;
    return child;
}

template <class Condition>
bool comesTrue(Condition condition)
{
    const std::int64_t until = monotonicNow() + 10'000'000'000;
    while (!condition()) {
        if (monotonicNow() > until) return false;
        ::sched_yield();
    }
    return true;
}

class BenchRun : public testing::Test
{
protected:
    void SetUp() override { m_before = Residue::now(); }
    void TearDown() override { EXPECT_EQ(Residue::now(), m_before); }

private:
    Residue m_before;
};

TEST_F(BenchRun, EveryProcessIsRegisteredForTheBarrierThatClosesTheGate)
{
    const FinishedRun run = runToEnd(playing("registrations"));
    EXPECT_EQ(run.outcome("asked"), 2);
    EXPECT_EQ(run.outcome("registered"), 2);
}

TEST_F(BenchRun, AWriteOntoAFullDiskIsAnErrorOfItsProcessAndTheFileIsAtRestAgain)
{
    const FinishedRun run = runToEnd(playing("full-disk"));
    EXPECT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
    EXPECT_EQ(run.lines(), (std::vector<std::string>{
                               "Process writer: OSError: cannot write all of the file",
                               "then 0123456789"}));
}

TEST_F(BenchRun, AFasterClockIsHeardByWhoWaitsForALock)
{
    bool sped = false;
    const FinishedRun run = runToEnd(playing("wait"), [&](Session& session, const History& history) {
        if (sped || history.latest().processes.empty()
            || history.latest().processes.front().state != ProcessState::waiting)
            return;
        sped = true;
        session.setSpeed(10'000); // a thousand seconds in a tenth of one
    });
    EXPECT_EQ(run.summary.end, RunEnd::finished);
    EXPECT_EQ(run.outcome("timed-out"), 1);
}

TEST_F(BenchRun, AParentKilledRightBesideItsDeadChildEndsTheRun)
{
    const FinishedRun run = runToEnd(playing("parent-dies"));
    EXPECT_EQ(run.summary.end, RunEnd::finished) << run.summary.sentence;
}

TEST_F(BenchRun, AHostKilledWhileItsZygoteIsStoppedLeavesNothing)
{
    {
        Session session(playing("wait"));
        while (session.receive(20).events.empty()) {}
        const int host = onlyChildOf(::getpid());
        const int zygote = onlyChildOf(host);
        ASSERT_GT(zygote, 0);
        ::kill(zygote, SIGSTOP);
        ::kill(host, SIGKILL);
    }
    EXPECT_TRUE(comesTrue([] { return Residue::now().processes == 0; }));
    EXPECT_TRUE(comesTrue([] { return Residue::now().directories == 0; }));
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]).starts_with("--")
        && !std::string_view(argv[1]).starts_with("--gtest"))
        return forkscope::hostMain(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    ::setenv("FORKSCOPE_HOST", "/proc/self/exe", 1);
    return RUN_ALL_TESTS();
}
