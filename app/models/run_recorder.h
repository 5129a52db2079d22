#pragma once

// Writes a run to a recording while it goes on, in a thread of its own: what the disk does must not
// be felt in the window.

#include "engine/store/recording.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace forkscope {

class RunRecorder : public QObject
{
    Q_OBJECT

public:
    RunRecorder(const QString& path, const RunFacts& facts, QObject* parent = nullptr);
    ~RunRecorder() override; // writes what is there; without a summary the run is unfinished

    const QString& path() const { return m_path; }
    void take(const Update& update);

signals:
    void failed(const QString& sentence); // once; nothing is written any more
    void finished(const QString& path);   // the summary is in the file and the file is closed

private:
    void work(RunFacts facts);
    std::optional<Update> next();

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::deque<Update> m_waiting;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace forkscope
