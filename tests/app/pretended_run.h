#pragma once

// A run without processes: plays the sample run back as a host would, a step at a time when asked,
// and notes what it was told.

#include "app/models/run_link.h"

#include <QStringList>

#include <memory>

namespace forkscope {

// What happened to all pretended runs that one starter made.
struct PretendedLog
{
    int started = 0;
    RunRequest last;         // of the latest start; its span is only good for its size
    std::size_t repeated = 0; // events the latest start had to repeat
    QStringList commands;    // "step 2", "pause", "knob lock=on"
    bool hangs = false;      // free runs send nothing by themselves
    bool pending = false;    // something was sent and not received yet
    std::string refusal;     // thrown as BadInput when not empty
};

// A starter whose runs write to this log.
RunStarter pretendedRuns(std::shared_ptr<PretendedLog> log);

} // namespace forkscope
