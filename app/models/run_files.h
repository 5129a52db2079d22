#pragma once

// The recordings around a run: one is made while it goes on, any can be opened, the present one
// can be saved elsewhere.

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

    RecentRuns& recent() { return m_recent; }
    bool loading() const { return m_loader.busy(); }

    // Follows a run: begin() with its facts, take() with all that arrives, and end() while the
    // model still shows it. A run that broke off is kept as far as it went.
    void begin(const RunFacts& facts);
    void take(const Update& update);
    void end();

    void open(const QString& path);
    // Writes what the model holds, also of a run that still goes on. False: failed() was emitted.
    bool save(const QString& path);

signals:
    void opened(std::shared_ptr<forkscope::Recording> recording);
    void progressed(double part);
    void failed(const QString& sentence);

private:
    void remember(const QString& path, bool automatic);

    RunModel& m_model;
    RecentRuns m_recent;
    RecordingLoader m_loader;
    std::unique_ptr<RunRecorder> m_recorder;
    bool m_listed = false; // among the recent runs already
};

} // namespace forkscope
