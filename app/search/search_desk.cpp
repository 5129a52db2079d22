#include "app/search/search_desk.h"

#include <algorithm>
#include <utility>

namespace forkscope {

SearchDesk::SearchDesk(SearchStarters starters, QObject* parent)
    : QObject(parent), m_find(starters.explore), m_prove(starters.explore),
      m_atlasJob(starters.explore), m_luck(starters.luck)
{
    connect(&m_setting, &SmallSetting::changed, this, &SearchDesk::voidAll);
    for (auto [job, task] : {std::pair{&m_find, Task::find}, std::pair{&m_prove, Task::prove},
                             std::pair{&m_atlasJob, Task::atlas}}) {
        connect(job, &ExploreJob::changed, this, &SearchDesk::changed);
        connect(job, &ExploreJob::finished, this, [this, task = task] { finished(task); });
    }
    connect(&m_luck, &LuckModel::changed, this, [this] {
        takeOutcomes();
        emit changed();
    });
    connect(&m_luck, &LuckModel::finished, this, [this] { finished(Task::luck); });
}

void SearchDesk::choose(const ScenarioInfo& scenario, const KnobValues& present)
{
    if (!m_chosen.isEmpty() && &m_setting.scenario() == &scenario && isOurs(present)) return;
    m_chosen = present;
    m_setting.choose(scenario, present);
    m_findSide = m_setting.faultySide();
    m_proveSide = m_setting.soundSide();
    emit changed();
}

// A run that was opened from here is set up small: that is no other setting.
bool SearchDesk::isOurs(const KnobValues& values) const
{
    return values == m_chosen || values == m_setting.of(m_findSide)
           || values == m_setting.of(m_proveSide);
}

void SearchDesk::setSide(Task task, int side)
{
    if (side == this->side(task)) return;
    const auto affected = task == Task::prove
                              ? std::vector<Task>{Task::prove}
                              : std::vector<Task>{Task::find, Task::atlas, Task::luck};
    (task == Task::prove ? m_proveSide : m_findSide) = side;
    for (Task one : affected) forget(one);
    if (task != Task::prove) m_outcomes.choose(m_setting.scenario());
    want(task);
    if (task == Task::find) want(Task::atlas);
}

// --- what is wanted -----------------------------------------------------------------------------

void SearchDesk::want(Task task)
{
    if (waits(task) || m_active == task) return;
    m_waiting.push_back(task);
    startNext();
    emit changed();
}

void SearchDesk::wantFirst(Task task)
{
    if (!hasResult(task)) want(task);
}

void SearchDesk::searchAgain()
{
    voidAll();
    for (Task task : {Task::find, Task::prove, Task::atlas}) want(task);
}

void SearchDesk::proveLarger()
{
    const KnobInfo* knob = m_setting.sizeKnob();
    if (!knob) return;
    const int next = m_setting.values()[knob->name].toInt() + 1;
    if (next > knob->max) return;
    m_setting.setValue(knob->name, QString::number(next));
    want(Task::prove);
}

void SearchDesk::pause()
{
    if (m_active == Task::luck) m_luck.pause();
    else if (m_active) job(*m_active).pause();
}

void SearchDesk::resume()
{
    if (m_active == Task::luck) m_luck.resume();
    else if (m_active) job(*m_active).resume();
}

void SearchDesk::cancel()
{
    m_waiting.clear();
    if (m_active == Task::luck) m_luck.cancel();
    else if (m_active) job(*m_active).cancel();
    emit changed();
}

void SearchDesk::leave()
{
    if (!m_active || paused()) return;
    m_away = true;
    pause();
}

void SearchDesk::comeBack()
{
    if (std::exchange(m_away, false)) resume();
}

bool SearchDesk::paused() const
{
    if (!m_active) return false;
    if (m_active == Task::luck) return m_luck.paused();
    return job(*m_active).state() == ExploreJob::State::paused;
}

bool SearchDesk::waits(Task task) const
{
    return std::find(m_waiting.begin(), m_waiting.end(), task) != m_waiting.end();
}

bool SearchDesk::hasResult(Task task) const
{
    if (task == Task::luck) return m_luck.runs() > 0;
    return job(task).state() == ExploreJob::State::done;
}

// --- the line -----------------------------------------------------------------------------------

ExploreJob& SearchDesk::job(Task task)
{
    return task == Task::find ? m_find : task == Task::prove ? m_prove : m_atlasJob;
}

const ExploreJob& SearchDesk::job(Task task) const
{
    return task == Task::find ? m_find : task == Task::prove ? m_prove : m_atlasJob;
}

void SearchDesk::voidAll()
{
    m_waiting.clear();
    for (Task task : {Task::find, Task::prove, Task::atlas, Task::luck}) forget(task);
    m_outcomes.choose(m_setting.scenario());
    m_names.clear();
    m_away = false;
    emit changed();
}

// Ends it at once where it is under way.
void SearchDesk::forget(Task task)
{
    std::erase(m_waiting, task);
    if (m_active == task) m_active.reset();
    if (task == Task::luck) m_luck.clear();
    else job(task).clear();
    if (task == Task::atlas) m_atlas.clear();
}

void SearchDesk::startNext()
{
    if (m_active || m_waiting.empty()) return;
    const Task next = m_waiting.front();
    m_waiting.pop_front();
    m_active = next;
    start(next);
}

ExploreRequest SearchDesk::request(Task task) const
{
    ExploreRequest request;
    request.scenario = m_setting.scenario().id.toStdString();
    const KnobValues knobs = values(task);
    for (auto knob = knobs.begin(); knob != knobs.end(); ++knob)
        request.knobs[knob.key().toStdString()] = knob.value().toStdString();
    request.exhaustive = task != Task::find;
    request.everyOrder = request.tellRuns = task == Task::atlas;
    if (task == Task::atlas) request.maxExecutions = Atlas::kMost;
    return request;
}

void SearchDesk::start(Task task)
{
    const ExploreRequest asked = request(task);
    if (task != Task::luck) {
        if (task == Task::atlas) m_atlas.clear();
        return job(task).start(asked);
    }
    LuckRequest luck;
    luck.run.scenario = asked.scenario;
    luck.run.knobs = asked.knobs;
    luck.run.speed = m_speed;
    luck.runs = kLuckRuns;
    m_luck.start(luck);
}

void SearchDesk::finished(Task task)
{
    if (task != Task::luck && job(task).report()) {
        const ExploreReport& report = *job(task).report();
        m_names.take(report);
        if (task == Task::atlas) m_atlas.take(m_atlasJob.runs(), report, m_outcomes);
    }
    if (m_active == task) m_active.reset();
    m_away = false;
    startNext();
    emit changed();
}

void SearchDesk::takeOutcomes()
{
    for (const LuckBar& bar : m_luck.bars()) m_outcomes.add(bar.values, bar.end, bar.bad);
}

int SearchDesk::luckOutcome(const LuckBar& bar) const
{
    return m_outcomes.find(bar.values, bar.end);
}

int SearchDesk::witnessColumn() const
{
    const auto& report = m_find.report();
    if (!report || report->findings.empty()) return -1;
    const ExploredFinding& finding = report->findings.front();
    std::vector<std::uint16_t> actors;
    for (const WitnessStep& step : finding.witness) actors.push_back(step.actor);
    return m_atlas.find(QString::fromStdString(finding.schedule), actors);
}

} // namespace forkscope
