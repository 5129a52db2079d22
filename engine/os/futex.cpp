#include "engine/os/futex.h"

#include <ctime>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace forkscope {

void futexWait(const void* word, std::uint32_t expected,
               std::int64_t deadline, std::uint32_t bits)
{
    const timespec until{time_t(deadline / 1'000'000'000), long(deadline % 1'000'000'000)};
    ::syscall(SYS_futex, word, FUTEX_WAIT_BITSET, expected,
              deadline == kNoDeadline ? nullptr : &until, nullptr, bits);
}

int futexWake(const void* word, int count, std::uint32_t bits)
{
    return int(::syscall(SYS_futex, word, FUTEX_WAKE_BITSET, count, nullptr, nullptr, bits));
}

} // namespace forkscope
