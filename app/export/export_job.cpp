#include "app/export/export_job.h"

#include "engine/export/export_file.h"

namespace forkscope {

ExportJob::ExportJob(QObject* parent) : QObject(parent) {}

ExportJob::~ExportJob() { giveUp(); }

void ExportJob::giveUp()
{
    m_givenUp = true;
    if (m_thread.joinable()) m_thread.join();
    m_givenUp = false;
}

void ExportJob::start(std::shared_ptr<Recording> run, ExportFormat format, const QString& path)
{
    giveUp();
    m_thread = std::thread([this, run = std::move(run), format, path] {
        try {
            work(*run, format, path);
        } catch (const std::exception& error) {
            emit failed(QString::fromUtf8(error.what()));
        }
    });
}

// Signals of another thread arrive in the window's.
void ExportJob::work(const Recording& run, ExportFormat format, const QString& path)
{
    ExportFile file(path.toStdString());
    writeEvents(file.stream(), format,
                {run.facts, run.history, run.finished ? &run.summary : nullptr},
                [this] { return !m_givenUp; });
    if (m_givenUp) return;
    file.publish();
    emit finished(path);
}

} // namespace forkscope
