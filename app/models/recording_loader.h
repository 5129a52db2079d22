#pragma once

#include "engine/store/recording.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>

namespace forkscope {

// Reads a recording without holding up the window. One at a time: a new one makes the older
// request irrelevant.
class RecordingLoader : public QObject
{
    Q_OBJECT

public:
    explicit RecordingLoader(QObject* parent = nullptr);
    ~RecordingLoader() override;

    void load(const QString& path);
    void giveUp();
    bool busy() const { return m_job != nullptr; }

signals:
    void progressed(double part); // 0..1
    void loaded(const QString& path, std::shared_ptr<forkscope::Recording> recording);
    void failed(const QString& path, const QString& sentence);

private:
    struct Job;
    void read(std::shared_ptr<Job> job);
    void finish(const std::shared_ptr<Job>& job, std::shared_ptr<Recording> recording,
                const QString& error);

    std::shared_ptr<Job> m_job;
    std::thread m_thread;
};

} // namespace forkscope
