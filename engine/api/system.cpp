#include "engine/api/system.h"

#include "engine/api/ask.h"
#include "engine/api/errors.h"
#include "engine/os/clock.h"

#include <unistd.h>

namespace forkscope::api {

namespace {

// splitmix64 (Steele, Lea, Flood 2014): a counter is all the state there is.
std::uint64_t mixed(std::uint64_t number)
{
    number += 0x9E3779B97F4A7C15ull;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9ull;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBull;
    return number ^ (number >> 31);
}

std::uint64_t nextRandom()
{
    static std::uint64_t counter = 0;
    static ActorId owner = kNobody;
    const Actor& actor = Actor::self();
    if (owner != actor.id()) counter = 0; // a child starts its own row of numbers
    owner = actor.id();
    return mixed(mixed(actor.arena().header().seed ^ actor.slot().path) + counter++);
}

// From 0 up to 1, which it never is.
double drawn(const Where& where)
{
    const std::uint64_t next = nextRandom() >> 11;
    const auto bits = ask({Operation::random, 0, 0, lineOf(where)}, [next] { return next; });
    return double(bits) / double(1ull << 53);
}

} // namespace

void sleep(double seconds, Where where)
{
    Actor& actor = Actor::self();
    actor.sleepUntil(actor.now() + std::int64_t(seconds * 1e9), lineOf(where));
}

double uniform(double low, double high, Where where)
{
    return low + (high - low) * drawn(where);
}

int randint(int low, int high, Where where)
{
    if (high < low) throw ValueError("empty range for randrange()");
    return low + int(drawn(where) * (double(high) - low + 1));
}

double monotonic(Where where)
{
    const auto now = [] { return Actor::self().now(); };
    return double(ask({Operation::clock, 0, 0, lineOf(where)}, now)) / 1e9;
}

double process_time(Where where)
{
    // In a search nothing takes time.
    const bool none = Actor::self().exploring();
    const auto used = [none] { return none ? 0 : cpuTimeOfProcess(); };
    return double(ask({Operation::cpuTime, 0, 0, lineOf(where)}, used)) / 1e9;
}

void compute(double seconds)
{
    if (Actor::self().exploring()) return;
    const std::int64_t until = cpuTimeOfProcess() + std::int64_t(seconds * 1e9);
    while (cpuTimeOfProcess() < until) {}
}

void tally(std::string_view name, std::int64_t amount, Where where)
{
    Actor::self().objectless({Operation::tally, 0, amount, lineOf(where), name}, amount);
}

int getpid(Where where)
{
    const auto own = [] {
        const Actor& actor = Actor::self();
        return actor.exploring() ? pidFor(actor.slot()) : ::getpid();
    };
    return int(ask({Operation::getpid, 0, 0, lineOf(where)}, own));
}

void printLine(const std::string& line, const Where& where)
{
    Actor& actor = Actor::self();
    actor.onWord({Operation::print, actor.arena().header().printer, 1, lineOf(where), line});
}

} // namespace forkscope::api
