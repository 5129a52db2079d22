#pragma once

// futex(2) on words in shared memory, never FUTEX_PRIVATE: waiter and waker are processes.

#include <atomic>
#include <cstdint>

namespace forkscope {

inline constexpr std::uint32_t kAnyWaiter = 0xFFFFFFFF;
inline constexpr int kWakeAll = 0x7FFFFFFF;
inline constexpr std::int64_t kNoDeadline = 0x7FFFFFFFFFFFFFFF;

// Sleeps while the word is `expected`, until woken, a signal, or the deadline (CLOCK_MONOTONIC,
// nanoseconds). May return for no reason: look at the word again. The value must be the one that
// led to the decision to wait, never loaded a second time.
void futexWait(const void* word, std::uint32_t expected,
               std::int64_t deadline = kNoDeadline, std::uint32_t bits = kAnyWaiter);

// Wakes at most `count` waiters whose bits match; returns how many.
int futexWake(const void* word, int count, std::uint32_t bits = kAnyWaiter);

inline void futexWait(const std::atomic<std::uint32_t>& word, std::uint32_t expected,
                      std::int64_t deadline = kNoDeadline, std::uint32_t bits = kAnyWaiter)
{
    futexWait(static_cast<const void*>(&word), expected, deadline, bits);
}

inline int futexWake(const std::atomic<std::uint32_t>& word, int count,
                     std::uint32_t bits = kAnyWaiter)
{
    return futexWake(static_cast<const void*>(&word), count, bits);
}

} // namespace forkscope
