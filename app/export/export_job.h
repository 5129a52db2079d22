#pragma once

#include "engine/export/formats.h"
#include "engine/store/recording.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>

namespace forkscope {

// Writes a run in a text format without holding up the window. One at a time: a new one gives an
// older one up, and so does the end of this object.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject* parent = nullptr);
    ~ExportJob() override;

    void start(std::shared_ptr<Recording> run, ExportFormat format, const QString& path);

signals:
    void finished(const QString& path);
    void failed(const QString& sentence);

private:
    void giveUp();
    void work(const Recording& run, ExportFormat format, const QString& path);

    std::atomic<bool> m_givenUp = false;
    std::thread m_thread;
};

} // namespace forkscope
