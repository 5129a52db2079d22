#include "app/search/luck_model.h"

#include <algorithm>

namespace forkscope {

namespace {

// What a search calls a failure; other findings need not show in the outcome.
bool isFailure(FindingKind kind)
{
    return kind == FindingKind::claim || kind == FindingKind::deadlock
           || kind == FindingKind::ownerDied || kind == FindingKind::lostWakeup;
}

} // namespace

LuckModel::LuckModel(LuckStarter start, QObject* parent)
    : QObject(parent), m_start(std::move(start))
{
}

LuckModel::~LuckModel() = default;

void LuckModel::start(const LuckRequest& request)
{
    if (active()) return;
    m_trouble.clear();
    m_runsBefore = m_runs;
    m_seconds = 0;
    m_wanted = m_runs + request.runs;
    try {
        m_link = m_start(request);
    } catch (const std::exception& error) {
        m_trouble = QString::fromUtf8(error.what());
        return end();
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_link->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LuckModel::receive);
    emit changed();
}

void LuckModel::pause()
{
    if (!active()) return;
    m_notifier->setEnabled(false); // the next run is only started when it is asked for news
    emit changed();
}

void LuckModel::resume()
{
    if (!active()) return;
    m_notifier->setEnabled(true);
    emit changed();
}

void LuckModel::cancel()
{
    if (!active()) return;
    m_link->stop();
    m_notifier->setEnabled(true);
}

// It may be the notifier that called us.
void LuckModel::forget()
{
    if (m_notifier) {
        m_notifier->setEnabled(false); // before its descriptor is closed
        m_notifier.release()->deleteLater();
    }
    m_link.reset();
}

void LuckModel::clear()
{
    forget();
    m_bars.clear();
    m_runs = m_runsBefore = m_wanted = 0;
    m_firstFailure.reset();
    m_trouble.clear();
    emit changed();
}

double LuckModel::perSecond() const
{
    return m_seconds > 0 ? double(m_runs - m_runsBefore) / m_seconds : 0;
}

void LuckModel::count(const LuckRun& run, const LuckReport& report)
{
    const LuckOutcome& outcome = report.outcomes.at(run.outcome);
    auto bar = std::find_if(m_bars.begin(), m_bars.end(), [&](const LuckBar& one) {
        return one.end == outcome.end && one.values == outcome.values;
    });
    if (bar == m_bars.end()) bar = m_bars.insert(bar, {outcome.values, outcome.end, 0, false});
    ++bar->runs;
    bar->bad |= std::any_of(run.findings.begin(), run.findings.end(), isFailure);
    ++m_runs;
}

void LuckModel::receive()
{
    LuckUpdate update = m_link->receive();
    const LuckReport& report = m_link->report();
    for (const LuckRun& run : update.runs) count(run, report);
    m_seconds = report.wallSeconds;
    if (update.firstFailure && !m_firstFailure) m_firstFailure = std::move(update.firstFailure);
    m_trouble = QString::fromUtf8(update.trouble.c_str());
    if (update.over) return end();
    if (!update.runs.empty()) emit changed();
}

void LuckModel::end()
{
    forget();
    m_wanted = m_runs;
    emit changed();
    emit finished();
}

} // namespace forkscope
