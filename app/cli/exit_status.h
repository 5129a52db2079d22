#pragma once

namespace forkscope {

// What the command line ends with.
enum ExitStatus : int {
    kNothingFound = 0,
    kFound = 1,        // a finding, a broken claim, a diverging replay
    kBadInput = 2,     // whatever the user named
    kNotPermitted = 3, // the machine did not allow it
    kLimit = 4,        // the time or size limit ended the run
    kInterrupted = 130,
};

} // namespace forkscope
