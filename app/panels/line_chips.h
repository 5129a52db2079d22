#pragma once

// Which lines the processes are at, as small plates say it: "client-9", or "16 clients".

#include "app/models/run_model.h"

#include <QString>

#include <vector>

namespace forkscope {

struct LineChip
{
    int line = 0; // of program.cpp, from 1
    ProcessState state = ProcessState::running;
    std::vector<ActorId> actors;
    QString text;

    bool operator==(const LineChip&) const = default;
};

// All living processes with a known line, those in the same state at the same line together; in
// order of lines.
std::vector<LineChip> lineChips(const RunModel& model);

// The same with other line numbers: those that meet in a line in the same state become one.
std::vector<LineChip> joined(const RunModel& model, std::vector<LineChip> chips);

// The line to be looked at: that of the selected process, else that of who took the last step; 0
// when there is none.
int lineInFocus(const RunModel& model);

} // namespace forkscope
