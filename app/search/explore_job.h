#pragma once

#include "app/search/explore_link.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <optional>

namespace forkscope {

// One search, followed without ever waiting for it. Ending it, or forgetting this object, ends the
// host with all its processes.
class ExploreJob : public QObject
{
    Q_OBJECT

public:
    enum class State {
        idle,    // never started, or forgotten
        running,
        paused,
        done,    // there is a report
        failed,  // it could not start, or its host died: trouble() says so
    };

    explicit ExploreJob(ExploreStarter start, QObject* parent = nullptr);
    ~ExploreJob() override;

    void start(const ExploreRequest& request); // forgets what was there
    void pause();
    void resume();
    void cancel(); // a report of what was covered follows
    void clear();

    State state() const { return m_state; }
    bool active() const { return m_state == State::running || m_state == State::paused; }
    const ExploreRequest& request() const { return m_request; }
    const std::vector<ExploredRun>& runs() const { return m_runs; } // with tellRuns
    const std::optional<ExploreProgress>& progress() const { return m_progress; }
    const std::optional<ExploreReport>& report() const { return m_report; }
    const QString& trouble() const { return m_trouble; }

signals:
    void changed();
    void finished(); // done or failed

private:
    void receive();
    void take(ExploreUpdate update);
    void end(State state);

    ExploreStarter m_start;
    ExploreRequest m_request;
    State m_state = State::idle;
    std::vector<ExploredRun> m_runs;
    std::optional<ExploreProgress> m_progress;
    std::optional<ExploreReport> m_report;
    QString m_trouble;
    std::unique_ptr<ExploreLink> m_link;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_frame; // news are looked at some twenty times a second
};

} // namespace forkscope
