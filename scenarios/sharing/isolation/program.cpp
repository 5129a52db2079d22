// A number, a child that changes it, and a parent that looks again.
#include "engine/api/multiprocessing.h"

using namespace forkscope::api;

namespace {

int n = 100; // a variable: every process has one of its own   //@variable

using Shared = std::optional<Value>; // one for both, if so set

int look(const Shared& shared, Where where = Where::current())
{
    return shared ? shared->get(where) : n;                    //@get
}

void change(Shared& shared, int number, Where where = Where::current())
{
    if (shared) shared->set(number, where);                    //@set-shared
    else n = number;                                           //@set-own
}

void child(Shared shared)
{
    const int found = look(shared);                            //@find
    tally("found", found);                                     //@tally-found
    print("child: finds n = ", found);                         //@found

    change(shared, 0);                                         //@change
    const int number = look(shared);                           //@look-in-child
    tally("child", number);                                    //@tally-child
    print("child: now n = ", number);                          //@print-in-child
}

} // namespace

void isolation()                                               //@main
{
    Shared shared;
    if (Knob("shared").on()) shared.emplace(n, "n");           //@share
    Process process("child", child, shared);
    if (Knob("parent").is("before")) change(shared, 50);       //@before
    process.start();                                           //@start
    if (Knob("parent").is("after")) change(shared, 50);        //@after
    if (Knob("join").on()) process.join();                     //@join

    const int number = look(shared);                           //@look-in-main
    tally("parent", number);                                   //@tally-parent
    print("main: n = ", number);                               //@print-in-main
}
