#include "engine/api/system.h"

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

} // namespace

void sleep(double seconds, Where where)
{
    Actor& actor = Actor::self();
    actor.sleepUntil(actor.arena().now() + std::int64_t(seconds * 1e9), lineOf(where));
}

double uniform(double low, double high, Where where)
{
    Actor& actor = Actor::self();
    const Call call{Operation::random, 0, 0, lineOf(where)};
    const std::uint64_t drawn = nextRandom() >> 11;
    actor.announceAndEnter(call);
    const Answer* answer = actor.takeAnswer(Operation::random);
    const std::uint64_t bits = answer ? std::uint64_t(answer->value) : drawn;
    actor.finish(call, std::int64_t(bits));
    return low + (high - low) * (double(bits) / double(1ull << 53));
}

void tally(std::string_view name, std::int64_t amount, Where where)
{
    Actor::self().objectless({Operation::tally, 0, amount, lineOf(where), name}, amount);
}

int getpid(Where where)
{
    Actor& actor = Actor::self();
    const Call call{Operation::getpid, 0, 0, lineOf(where)};
    actor.announceAndEnter(call);
    const Answer* answer = actor.takeAnswer(Operation::getpid);
    const std::int64_t pid = answer ? answer->value : ::getpid();
    actor.finish(call, pid);
    return int(pid);
}

void printLine(const std::string& line, const Where& where)
{
    Actor& actor = Actor::self();
    actor.onWord({Operation::print, actor.arena().header().printer, 1, lineOf(where), line});
}

} // namespace forkscope::api
