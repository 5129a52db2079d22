#pragma once

// Follows a run until it is over: keeps its history, prints its lines, records it.

#include "app/cli/event_lines.h"
#include "engine/store/recording.h"

#include <functional>
#include <iosfwd>
#include <optional>

namespace forkscope {

struct RunResult
{
    RunFacts facts;
    RunMode mode = RunMode::free;
    History history;
    RunSummary summary;
    bool replayed = false;
    bool interrupted = false; // by Ctrl-C, or because nobody reads any more
};

// Where a run comes from: a session, or a test.
struct RunSource
{
    std::function<Update()> receive; // waits a moment for news
    std::function<void()> stop;
};

// What to do with the run while it goes on; what is null or empty is left out.
struct Listeners
{
    std::ostream* lines = nullptr; // printed lines, prefixed by role names
    std::optional<EventLines> events;
    std::optional<RecordingWriter> recording;
};

// Returns when the summary has come. Throws NotPermitted when the host ends without one.
RunResult follow(const RunFacts& facts, const RunSource& source, Listeners& listeners);

} // namespace forkscope
