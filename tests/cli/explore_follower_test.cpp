#include "app/cli/explore_follower.h"

#include "app/cli/interrupt.h"
#include "tests/cli/sample_report.h"

#include <gtest/gtest.h>

#include <csignal>

namespace forkscope {
namespace {

// Hands out these updates one after the other, then a closed one.
struct Scripted
{
    std::vector<ExploreUpdate> updates;
    std::size_t next = 0;
    int stops = 0;

    ExploreSource source()
    {
        const auto receive = [this] {
            ExploreUpdate closed;
            closed.closed = true;
            return next < updates.size() ? updates[next++] : closed;
        };
        return {receive, [this] { ++stops; }};
    }
};

ExploreUpdate progressed(std::int64_t executions)
{
    ExploreUpdate update;
    update.progress = ExploreProgress{};
    update.progress->allExecutions = executions;
    return update;
}

TEST(ExploreFollower, EndsWithTheReport)
{
    Scripted script{{progressed(1), {}, {}}};
    script.updates[2].report = violated().report;
    const ExploreResult sut = follow({}, script.source(), nullptr);
    EXPECT_EQ(sut.report.verdict, Verdict::violated);
    EXPECT_EQ(sut.report.findings.size(), 1u);
    EXPECT_FALSE(sut.interrupted);
    EXPECT_EQ(script.stops, 0);
}

TEST(ExploreFollower, AHostThatEndsWithoutAReportIsAnError)
{
    Scripted script{{progressed(1)}};
    EXPECT_THROW(follow({}, script.source(), nullptr), NotPermitted);
}

TEST(ExploreFollower, SaysWhatIsDoneInWords)
{
    ExploreProgress progress;
    progress.executions = 1234;
    progress.perSecond = 2105.7;
    progress.seconds = 0.6;
    progress.bound = 1;
    EXPECT_EQ(progressText(progress),
              "looking for a failure within 1 preemption: 1,234 runs, 2,105 a second");
    progress.phase = ExploreProgress::Phase::prove;
    progress.atLeast = 12;
    EXPECT_EQ(progressText(progress),
              "covering every schedule: 1,234 runs, 2,105 a second, at least 12 to come");
}

// The process is told once and for all, so these have it to themselves.
class InterruptedDeathTest : public testing::Test
{
protected:
    static ExploreResult interruptedFollow(Scripted& script)
    {
        noteInterrupts();
        std::raise(SIGINT);
        return follow({}, script.source(), nullptr);
    }
};

TEST_F(InterruptedDeathTest, ASearchThatIsInterruptedReportsWhatItCovered)
{
    const auto covered = [] {
        Scripted script{{progressed(5), progressed(6), {}}};
        script.updates[2].report = violated().report;
        const ExploreResult sut = interruptedFollow(script);
        std::exit(sut.interrupted && script.stops == 1 && sut.report.findings.size() == 1 ? 0 : 1);
    };
    EXPECT_EXIT(covered(), testing::ExitedWithCode(0), "");
}

TEST_F(InterruptedDeathTest, AnInterruptedSearchWithoutAReportSaysHowFarItCame)
{
    const auto unreported = [] {
        Scripted script{{progressed(5), progressed(6)}};
        const ExploreResult sut = interruptedFollow(script);
        const bool fine = sut.interrupted && sut.report.executions == 6 &&
                          sut.report.verdict == Verdict::incomplete && !sut.report.complete;
        std::exit(fine ? 0 : 1);
    };
    EXPECT_EXIT(unreported(), testing::ExitedWithCode(0), "");
}

} // namespace
} // namespace forkscope
