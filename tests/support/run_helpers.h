#pragma once

// Runs for tests: from the request to the summary, with the history in between.

#include "engine/session/session.h"
#include "engine/trace/history.h"

#include <functional>
#include <string>
#include <vector>

namespace forkscope {

struct FinishedRun
{
    RunFacts facts;
    History history;
    RunSummary summary;
    bool hasSummary = false;

    std::int64_t outcome(const std::string& key) const; // -1: unknown
    bool found(FindingKind kind) const;
    // What the program printed, in order.
    std::vector<std::string> lines() const;
    // All steps and facts as comparable text, without what differs from run to run (pids, times,
    // sampled letters).
    std::vector<std::string> told(bool withTimes = false) const;
    std::vector<Event> events() const;
    std::vector<std::string> texts() const;
};

// Runs to the end; `watch` is called after each update and may send commands.
FinishedRun runToEnd(const RunRequest& request,
                     const std::function<void(Session&, const History&)>& watch = {});

// The same run again, from its recording, on new processes.
FinishedRun replayOf(const FinishedRun& run);

// Gives this test program a directory of its own for runs, so that what it leaves behind can be told
// from what others do at the same time. Called first in main().
void useOwnRuntimeDirectory();

// Counts of what a run could leave behind; equal before and after means nothing leaked.
struct Residue
{
    int children = 0;
    int descriptors = 0;
    int directories = 0; // of runs
    int processes = 0;   // of runs, that live on

    bool operator==(const Residue&) const = default;
    static Residue now();
};

std::ostream& operator<<(std::ostream& out, const Residue& residue);

} // namespace forkscope
