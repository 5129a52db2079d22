#pragma once

// A recording (*.forkscope): an SQLite 3 database with one row an event, so that anybody can query
// it. Schema, application id and version: see schema.h. Needs no Qt.

#include "engine/session/session.h"
#include "engine/trace/history.h"

#include <memory>
#include <stdexcept>
#include <string>

namespace forkscope {

// One sentence: what is wrong with the file and what to do. Exit status 2.
class RecordingError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

// Throws when no recording could be written there; leaves no file behind. To be asked before a run
// is started for it.
void checkRecordingPath(const std::string& path);

// Writes while the run goes on: batches of a thousand events or more, WAL, a single file when
// closed. After a crash it opens with all batches that were committed.
class RecordingWriter
{
public:
    // Fails without leaving a file behind when the path can't be written. An existing recording
    // is replaced only when the first batch is safe.
    RecordingWriter(const std::string& path, const RunFacts& facts);
    ~RecordingWriter(); // commits what is there; a run without a summary is marked unfinished
    RecordingWriter(RecordingWriter&&) noexcept;

    void take(const Update& update); // may hold back up to a batch
    void finish(const RunSummary& summary); // commits, closes the WAL, leaves one file

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// What somebody wrote at an event of a run.
struct Note
{
    std::uint32_t event = 0;
    std::string text;

    bool operator==(const Note&) const = default;
};

// A whole recording in memory.
struct Recording
{
    RunFacts facts;
    History history;
    RunSummary summary;
    std::vector<Note> notes; // in order of their events
    bool finished = false;  // false: the recording stops early
    std::string warning;    // "This recording stops early: 41,200 events are readable.", or empty
};

// Reads a recording; throws RecordingError when the file is damaged, foreign, of another version
// or not there. `progress` (0..1) is called now and then and may return false to give up.
Recording readRecording(const std::string& path, bool (*progress)(double, void*) = nullptr,
                        void* context = nullptr);

// Puts these notes in place of a closed recording's own. Throws RecordingError; the recording is
// then as it was.
void writeNotes(const std::string& path, const std::vector<Note>& notes);

} // namespace forkscope
