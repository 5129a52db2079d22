#include "app/models/run_recorder.h"

namespace forkscope {

RunRecorder::RunRecorder(const QString& path, const RunFacts& facts, QObject* parent)
    : QObject(parent), m_path(path), m_thread([this, facts] { work(facts); })
{
}

RunRecorder::~RunRecorder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_news.notify_one();
    m_thread.join();
}

void RunRecorder::take(const Update& update)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing) return;
        m_waiting.push_back(update);
    }
    m_news.notify_one();
}

// Blocks until there is something to write; empty when everything is written and no more comes.
std::optional<Update> RunRecorder::next()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    if (m_waiting.empty()) return std::nullopt;
    Update update = std::move(m_waiting.front());
    m_waiting.pop_front();
    return update;
}

// Runs in the thread. The signals are delivered in the window's thread, as queued calls.
void RunRecorder::work(RunFacts facts)
{
    try {
        RecordingWriter writer(m_path.toStdString(), facts);
        while (std::optional<Update> update = next()) {
            writer.take(*update);
            if (!update->summary) continue;
            writer.finish(*update->summary);
            emit finished(m_path);
            break;
        }
    } catch (const std::exception& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
    const std::lock_guard lock(m_mutex);
    m_closing = true;
    m_waiting.clear();
}

} // namespace forkscope
