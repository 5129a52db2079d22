#include "app/search/explore_job.h"

#include <iterator>

namespace forkscope {

namespace {
constexpr int kFrame = 50; // milliseconds
} // namespace

ExploreJob::ExploreJob(ExploreStarter start, QObject* parent)
    : QObject(parent), m_start(std::move(start))
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &ExploreJob::receive);
}

ExploreJob::~ExploreJob() = default;

void ExploreJob::start(const ExploreRequest& request)
{
    clear();
    m_request = request;
    try {
        m_link = m_start(request);
    } catch (const std::exception& error) {
        m_trouble = QString::fromUtf8(error.what());
        return end(State::failed);
    }
    m_state = State::running;
    m_notifier = std::make_unique<QSocketNotifier>(m_link->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        m_frame.start(kFrame);
    });
    emit changed();
}

void ExploreJob::pause()
{
    if (m_state != State::running) return;
    m_state = State::paused;
    m_link->pause();
    emit changed();
}

void ExploreJob::resume()
{
    if (m_state != State::paused) return;
    m_state = State::running;
    m_link->resume();
    emit changed();
}

void ExploreJob::cancel()
{
    if (!active()) return;
    if (m_state == State::paused) m_link->resume();
    m_link->stop();
}

void ExploreJob::clear()
{
    m_frame.stop();
    m_notifier.reset();
    m_link.reset();
    m_runs.clear();
    m_progress.reset();
    m_report.reset();
    m_trouble.clear();
    m_state = State::idle;
    emit changed();
}

void ExploreJob::receive()
{
    if (!m_link) return;
    take(m_link->receive());
    if (m_notifier) m_notifier->setEnabled(true);
}

void ExploreJob::take(ExploreUpdate update)
{
    m_runs.insert(m_runs.end(), std::make_move_iterator(update.runs.begin()),
                  std::make_move_iterator(update.runs.end()));
    if (update.progress) m_progress = update.progress;
    if (update.report) {
        m_report = std::move(update.report);
        return end(State::done);
    }
    if (update.closed) {
        m_trouble = tr("The search ended unexpectedly: its host is gone.");
        return end(State::failed);
    }
    emit changed();
}

void ExploreJob::end(State state)
{
    m_frame.stop();
    m_notifier.reset();
    m_link.reset();
    m_state = state;
    emit changed();
    emit finished();
}

} // namespace forkscope
