#pragma once

// time.sleep, random, print and the rest of what a program needs of its surroundings.

#include "engine/api/context.h"

#include <sstream>
#include <string>

namespace forkscope::api {

// Waits on the run's clock: real time scaled by its speed, or virtual time under control.
void sleep(double seconds, Where where = Where::current());
// Whole seconds: without it sleep(1) could as well mean that of unistd.h.
inline void sleep(int seconds, Where where = Where::current()) { sleep(double(seconds), where); }

// random.uniform(low, high): from the run's seed and the process's place in the tree, so that the
// same seed gives each process the same numbers.
double uniform(double low, double high, Where where = Where::current());

// random.randint(low, high): both ends included.
int randint(int low, int high, Where where = Where::current());

// time.monotonic(): the run's clock, in seconds since the run began.
double monotonic(Where where = Where::current());
// time.process_time(): CPU time that this process has used, in seconds.
double process_time(Where where = Where::current());
// Computes without a pause until this much CPU time (seconds) has been used; announces nothing
// meanwhile, as a loop over numbers would not.
void compute(double seconds);

// Counts towards the outcome of the run.
void tally(std::string_view name, std::int64_t amount = 1, Where where = Where::current());

int getpid(Where where = Where::current());
namespace os {
using api::getpid; // os.getpid(), as Python has it: unistd.h has a plain one too
}

// One line on standard output.
void printLine(const std::string& line, const Where& where);

// What a part of a line looks like, as Python's str() has it for numbers and texts. Streams make
// their locale anew in every process; most parts need none.
template <class Part>
void addPart(std::string& line, const Part& part)
{
    if constexpr (std::is_convertible_v<const Part&, std::string_view>) {
        line += std::string_view(part);
    } else if constexpr (std::is_integral_v<Part> && !std::is_same_v<Part, bool>
                         && !std::is_same_v<Part, char>) {
        line += std::to_string(part);
    } else {
        std::ostringstream out;
        out << part;
        line += out.str();
    }
}

// A first argument that also knows its line, so that print can take any number of others.
struct PrintFirst
{
    template <class Part>
    PrintFirst(const Part& part, Where where = Where::current()) : where(where)
    {
        addPart(text, part);
    }
    std::string text;
    Where where;
};

// print(who, ": ", count, " left"): its parts joined without blanks.
template <class... Parts>
void print(PrintFirst first, const Parts&... parts)
{
    (addPart(first.text, parts), ...);
    printLine(first.text, first.where);
}

} // namespace forkscope::api
