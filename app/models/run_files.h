#pragma once

// The recordings around a run: one is made while it goes on, any can be opened, the present one
// can be saved elsewhere.

#include "app/models/bookmarks.h"
#include "app/models/recent_runs.h"
#include "app/models/recording_loader.h"
#include "app/models/run_model.h"
#include "app/models/run_recorder.h"

namespace forkscope {

class RunFiles : public QObject
{
    Q_OBJECT

public:
    // `folder`: where runs are recorded on their own.
    RunFiles(RunModel& model, const QString& folder, QObject* parent = nullptr);

    Bookmarks& bookmarks() { return m_bookmarks; } // of the run that the model shows
    RecentRuns& recent() { return m_recent; }
    bool loading() const { return m_loader.busy(); }

    // Follows a run: begin() with its facts, take() with all that arrives, and end() while the
    // model still shows it. A run that broke off is kept as far as it went. A run that repeats the
    // first events of the one before keeps the bookmarks at them.
    void begin(const RunFacts& facts, std::uint32_t repeated = 0);
    void take(const Update& update);
    void end();
    void forget(); // there is no run

    void open(const QString& path);
    void giveUpOpening();
    // Writes what the model holds, also of a run that still goes on. False: failed() was emitted.
    bool save(const QString& path);

signals:
    void opened(std::shared_ptr<forkscope::Recording> recording);
    void progressed(double part);
    void failed(const QString& sentence);

private:
    void remember(const QString& path, bool automatic);
    void closed(const QString& path); // from now on notes go there
    bool writeNotesTo(const QString& path);

    RunModel& m_model;
    RecentRuns m_recent;
    Bookmarks m_bookmarks;
    QString m_path; // the closed recording of what the model shows; empty: none yet
    RecordingLoader m_loader;
    std::unique_ptr<RunRecorder> m_recorder;
    bool m_listed = false; // among the recent runs already
};

} // namespace forkscope
