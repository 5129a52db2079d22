// Waiting on a word in shared memory.
#include "engine/os/clock.h"
#include "engine/os/futex.h"

#include <gtest/gtest.h>

#include <sched.h>
#include <thread>

namespace forkscope {
namespace {

TEST(Futex, AnotherValueThanExpectedIsNotWaitedOn)
{
    const std::atomic<std::uint32_t> word = 5;
    futexWait(word, 4); // returns, or the test hangs
}

TEST(Futex, ADeadlineInThePastIsNotWaitedFor)
{
    const std::atomic<std::uint32_t> word = 5;
    futexWait(word, 5, monotonicNow() - 1);
}

TEST(Futex, AWaitEndsAtItsDeadline)
{
    const std::atomic<std::uint32_t> word = 5;
    const std::int64_t deadline = monotonicNow() + 1'000'000;
    while (monotonicNow() < deadline) futexWait(word, 5, deadline);
    EXPECT_GE(monotonicNow(), deadline);
}

TEST(Futex, WakesOnlyThoseWhoseBitsMatch)
{
    std::atomic<std::uint32_t> word = 0;
    std::atomic<bool> awake = false;
    std::jthread waiter([&] {
        while (word.load() == 0) futexWait(&word, 0, kNoDeadline, 2);
        awake = true;
    });
    int woken = 0;
    while (woken == 0) { // until it sleeps; the wrong bit never reaches it
        ASSERT_EQ(futexWake(&word, kWakeAll, 1), 0);
        ASSERT_FALSE(awake.load());
        woken = futexWake(&word, kWakeAll, 2);
        ::sched_yield();
    }
    word = 1;
    while (!awake) futexWake(word, kWakeAll);
}

TEST(Futex, NobodyThereIsNobodyWoken)
{
    const std::atomic<std::uint32_t> word = 0;
    EXPECT_EQ(futexWake(word, kWakeAll), 0);
}

} // namespace
} // namespace forkscope
