// Whoever is killed or stopped during a run of ticket grab, nothing hangs and nothing is left behind.
#include "tests/scenarios/ticket_grab_runs.h"
#include "tests/support/model_check.h"

#include <csignal>
#include <fstream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace forkscope {
namespace {

using TicketGrabFaults = TicketGrab;

TEST_F(TicketGrabFaults, KillingOrStoppingAnyProcessOfTheRunLeavesNothingBehind)
{
    int stuck = 0;
    for (int i = 0; i < runs(30, 1000); ++i) {
        SCOPED_TRACE("seed " + std::to_string(i));
        std::mt19937 dice(static_cast<unsigned>(i));
        RunRequest request = i % 3 == 0 ? played(std::uint64_t(i), {{"lock", "on"}})
                                        : quickly(tickets({{"lock", "on"}}));
        if (i % 3 == 0) request.stepsPerSecond = 3000;
        request.timeout = 10;
        int acts = 2;
        std::vector<int> stopped;
        const FinishedRun run =
            runToEnd(request, [&](Session&, const History& history) {
                for (int pid : std::exchange(stopped, {})) ::kill(pid, SIGCONT);
                const auto& processes = history.latest().processes;
                if (acts == 0 || processes.empty() || dice() % 2) return;
                const ProcessInfo& victim = processes[dice() % processes.size()];
                if (victim.exitCode || victim.osPid <= 0) return;
                --acts;
                if (dice() % 2) ::kill(victim.osPid, SIGKILL);
                else if (::kill(victim.osPid, SIGSTOP) == 0) stopped.push_back(victim.osPid);
            });
        ASSERT_TRUE(run.hasSummary);
        EXPECT_NE(run.summary.end, RunEnd::timeout);
        EXPECT_EQ(contradiction(run.history), "");
        stuck += run.summary.end == RunEnd::stuck;
        if (HasFailure()) break;
    }
    RecordProperty("ended_stuck", stuck);
}

TEST_F(TicketGrabFaults, KillingTheHostAtAnyMomentEndsEveryProcess)
{
    for (int i = 0; i < runs(10, 300); ++i) {
        SCOPED_TRACE("run " + std::to_string(i));
        std::mt19937 dice(static_cast<unsigned>(i));
        ::setenv("FORKSCOPE_NO_NAMESPACE", i % 2 ? "1" : "0", 1);
        const std::uint32_t when = dice() % 150;
        bool killed = false;
        const FinishedRun run = runToEnd(
            quickly(tickets({{"clients", "10"}})), [&](Session&, const History& history) {
                if (killed || history.size() < when) return;
                std::ifstream children("/proc/self/task/" + std::to_string(::getpid())
                                       + "/children");
                int host = 0;
                children >> host;
                if (host > 0) ::kill(host, SIGKILL);
                killed = true;
            });
        ::unsetenv("FORKSCOPE_NO_NAMESPACE");
        EXPECT_NE(run.hasSummary, killed);
        // The kernel needs a moment to end a namespace; nothing may be left then.
        for (int wait = 0; wait < 200 && Residue::now().processes > 0; ++wait) ::usleep(10'000);
        EXPECT_EQ(Residue::now().processes, 0);
        if (HasFailure()) break;
    }
}

TEST_F(TicketGrabFaults, KillingWhoeverWatchesEndsTheRun)
{
    for (int i = 0; i < runs(10, 100); ++i) {
        SCOPED_TRACE("run " + std::to_string(i));
        const auto when = useconds_t(i * 7'000); // where in the run it falls is up to the machine
        const pid_t watcher = ::fork();
        ASSERT_GE(watcher, 0);
        if (watcher == 0) {
            runToEnd(i % 2 ? played(1) : tickets());
            ::_exit(0);
        }
        ::usleep(when);
        ::kill(watcher, SIGKILL);
        ASSERT_EQ(::waitpid(watcher, nullptr, 0), watcher);
        for (int wait = 0; wait < 500 && !(Residue::now() == before()); ++wait) ::usleep(10'000);
        EXPECT_EQ(Residue::now(), before());
        if (HasFailure()) break;
    }
}

} // namespace
} // namespace forkscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    forkscope::useOwnRuntimeDirectory();
    return RUN_ALL_TESTS();
}
