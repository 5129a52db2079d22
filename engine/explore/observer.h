#pragma once

#include "engine/explore/execution.h"

namespace forkscope {

// Is told of each execution of a search while its processes still stand; says whether to go on.
class Observer
{
public:
    virtual ~Observer() = default;
    // `atLeast`: executions that are known to be still to come.
    virtual bool executed(const Execution& execution, const Ending& ending,
                          std::int64_t atLeast) = 0;
    // Between two executions, also where the last one was not finished; false ends the search.
    virtual bool goesOn() { return true; }
};

// How far a search got.
struct Progress
{
    bool complete = false;       // it has come to its end by itself
    std::int64_t executions = 0; // started, finished or not
    std::int64_t redundant = 0;  // of them, given up as equal to another
};

} // namespace forkscope
