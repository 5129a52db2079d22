#include "app/models/recording_loader.h"

#include <QMetaObject>

namespace forkscope {

struct RecordingLoader::Job
{
    QString path;
    std::atomic<bool> wanted = true;
    RecordingLoader* loader = nullptr;
};

RecordingLoader::RecordingLoader(QObject* parent) : QObject(parent) {}

RecordingLoader::~RecordingLoader() { giveUp(); }

void RecordingLoader::giveUp()
{
    if (m_job) m_job->wanted = false;
    if (m_thread.joinable()) m_thread.join(); // it looks at `wanted` every few milliseconds
    m_job.reset();
}

void RecordingLoader::load(const QString& path)
{
    giveUp();
    m_job = std::make_shared<Job>();
    m_job->path = path;
    m_job->loader = this;
    m_thread = std::thread([this, job = m_job] { read(job); });
}

// Runs in the thread.
void RecordingLoader::read(std::shared_ptr<Job> job)
{
    const auto report = [](double part, void* context) {
        auto* job = static_cast<Job*>(context);
        if (job->wanted) emit job->loader->progressed(part);
        return job->wanted.load();
    };
    std::shared_ptr<Recording> recording;
    QString error;
    try {
        recording = std::make_shared<Recording>(
            readRecording(job->path.toStdString(), report, job.get()));
    } catch (const std::exception& problem) {
        error = QString::fromUtf8(problem.what());
    }
    QMetaObject::invokeMethod(
        this, [this, job, recording, error] { finish(job, recording, error); },
        Qt::QueuedConnection);
}

void RecordingLoader::finish(const std::shared_ptr<Job>& job, std::shared_ptr<Recording> recording,
                             const QString& error)
{
    if (job != m_job || !job->wanted) return; // an older request
    giveUp();
    if (recording) emit loaded(job->path, std::move(recording));
    else emit failed(job->path, error);
}

} // namespace forkscope
