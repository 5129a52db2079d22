#include "engine/host/doctor.h"

#include "engine/host/enclosure.h"
#include "engine/os/barrier.h"
#include "engine/os/clock.h"
#include "engine/os/kernel_view.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace forkscope {

namespace {

using Json = nlohmann::ordered_json;

Json check(const char* id, bool ok, std::string value, const char* advice)
{
    return {{"id", id}, {"ok", ok}, {"value", std::move(value)}, {"advice", ok ? "" : advice}};
}

std::string kernelRelease()
{
    utsname system{};
    ::uname(&system);
    return system.release;
}

Json namespaces()
{
    const bool ok = Enclosure::mayUseNamespaces();
    return check("namespaces", ok, ok ? "user and pid namespaces work" : "not permitted",
                 "Runs use the subreaper fallback: pids are the machine's own and orphans are "
                 "adopted by Forkscope. On Ubuntu 24.04 see kernel.apparmor_restrict_"
                 "unprivileged_userns.");
}

Json pidfd()
{
    const Descriptor self = openPidfd(::getpid());
    return check("pidfd", bool(self), self ? "pidfd_open works" : "missing",
                 "Forkscope needs Linux 5.4 or newer to see processes die.");
}

Json proc()
{
    const bool ok = kernelViewOf(::getpid()).has_value();
    return check("proc", ok, ok ? "/proc is readable" : "/proc can't be read",
                 "Mount /proc, or the kernel's view of processes stays empty.");
}

Json membarrier()
{
    const bool ok = registerForBarriers();
    return check("membarrier", ok, ok ? "available" : "missing",
                 "Pausing costs each operation a fence instead; everything works.");
}

Json timeStamps()
{
    const bool ok = ticksAreCycles();
    return check("timestamps", ok, ok ? "processor's counter" : "clock_gettime",
                 "Recording an event costs about twice as much; everything works.");
}

Json processLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NPROC, &limit);
    const bool unlimited = limit.rlim_cur == RLIM_INFINITY;
    const bool ok = unlimited || limit.rlim_cur >= 300;
    return check("processes", ok, unlimited ? "unlimited" : std::to_string(limit.rlim_cur),
                 "Raise 'ulimit -u' to run scenarios with 200 processes.");
}

Json sharedMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string key, unit;
    long long kilobytes = 0;
    while (file >> key >> kilobytes >> unit)
        if (key == "MemAvailable:") break;
    const bool ok = kilobytes > 300'000;
    return check("memory", ok, std::to_string(kilobytes / 1024) + " MB available",
                 "Close other programs: a run with 200 processes needs about 100 MB.");
}

} // namespace

std::string doctorReport()
{
    Json checks = Json::array();
    checks.push_back(check("kernel", true, kernelRelease(), ""));
    for (const Json& result : {namespaces(), pidfd(), proc(), membarrier(), timeStamps(),
                               processLimit(), sharedMemory()})
        checks.push_back(result);
    return Json{{"checks", checks}}.dump(1);
}

} // namespace forkscope
