#include "engine/os/clock.h"

#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace forkscope {

std::int64_t monotonicNow()
{
    timespec now;
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

std::int64_t cpuTimeOfProcess()
{
    timespec used;
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::int64_t(used.tv_sec) * 1'000'000'000 + used.tv_nsec;
}

bool ticksAreCycles()
{
#if defined(__x86_64__)
    char source[16] = {};
    const int file = ::open(
        "/sys/devices/system/clocksource/clocksource0/current_clocksource", O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    const ssize_t length = ::read(file, source, sizeof source - 1);
    ::close(file);
    return length >= 3 && std::strncmp(source, "tsc", 3) == 0;
#else
    return false;
#endif
}

} // namespace forkscope
