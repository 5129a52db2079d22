#include "app/timeline/chart_data.h"

#include <algorithm>
#include <numeric>

namespace forkscope {

namespace {

using Plot = SeriesInfo::Plot;
using Follows = SeriesSpec::Follows;

bool needsWorld(const ChartSeries& series)
{
    return !series.follows(Follows::cpu) && !series.follows(Follows::cpuOfAll) &&
           !(series.follows(Follows::info) && series.plot() == Plot::line);
}

std::optional<double> knobValue(const std::map<std::string, std::string>& knobs,
                                const QString& knob)
{
    const auto found = knobs.find(knob.toStdString());
    if (found == knobs.end()) return {};
    bool isNumber = false;
    const double value = QString::fromStdString(found->second).toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

void ChartData::setChart(const ChartSpec& spec)
{
    m_spec = spec;
    start({}, false);
}

void ChartData::start(const std::map<std::string, std::string>& knobs, bool controlled)
{
    m_series.clear();
    for (const SeriesSpec& series : m_spec.series)
        m_series.emplace_back(series);
    m_needsWorld = std::any_of(m_series.begin(), m_series.end(), needsWorld);
    m_countsStates = std::any_of(m_series.begin(), m_series.end(),
                                 [](const ChartSeries& series) { return series.ofState(); });
    m_sources.assign(m_series.size(), {});
    m_broken.clear();
    m_world = {};
    m_world.controlled = controlled;
    m_roles.clear();
    m_states.clear();
    m_inState.fill(0);
    m_cpuOf.clear();
    m_seen = 0;
    m_end = {};
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        ChartSeries& series = m_series[i];
        const bool level = series.constant();
        m_sources[i].known = series.info().object.isEmpty() && !level;
        if (m_sources[i].known) series.add({}, 0);
        if (!level || series.follows(Follows::bound)) continue;
        if (const auto value = knobValue(knobs, series.info().knob)) series.add({}, *value);
    }
}

void ChartData::extend(const History& history, std::uint32_t most)
{
    const std::uint32_t until = history.size() - m_seen > most ? m_seen + most : history.size();
    for (; m_seen < until; ++m_seen) {
        const Event& event = history.event(m_seen);
        m_end = {std::max(m_end.time, event.time), m_seen, event.step};
        take(event, history.texts());
    }
}

void ChartData::take(const Event& event, const Texts& texts)
{
    if (m_needsWorld) apply(m_world, event);
    if (event.operation == Operation::claimBroken) m_broken.push_back(m_end);
    if (event.operation == Operation::born && event.actor != kNobody) {
        if (m_roles.size() <= event.actor) m_roles.resize(event.actor + 1u);
        m_roles[event.actor] = event.text;
    }
    if (m_spec.cpu) return noteCpu(event, m_end);
    if (m_countsStates) noteStates(event);
    bool changed = false;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        Source& source = m_sources[i];
        const bool known = source.known;
        const double before = source.value;
        follow(source, m_series[i], event, texts);
        changed |= source.known != known || source.value != before;
    }
    if (changed) addPoints(m_end);
}

void ChartData::addPoints(const LanePoint& at)
{
    double queue = 0, processes = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        if (m_sources[i].known)
            m_series[i].add(at, m_sources[i].value, topOf(i, queue, processes));
}

// Areas of one kind stand on each other; orphans are among those who are alive. `queue` and
// `processes` are how high the two stacks are so far.
double ChartData::topOf(std::size_t series, double& queue, double& processes) const
{
    const ChartSeries& one = m_series[series];
    const double value = m_sources[series].value;
    if (one.ofState()) return processes += value;
    if (!one.stacked()) return value;
    if (!one.ofProcesses()) return queue += value;
    double own = value;
    for (std::size_t other = series + 1; other < m_series.size(); ++other)
        if (one.plot() == Plot::alive && m_series[other].plot() == Plot::orphans)
            own -= m_sources[other].value;
    return processes += own;
}

TextId ChartData::roleOf(ActorId actor) const
{
    return actor < m_roles.size() ? m_roles[actor] : 0;
}

std::vector<std::size_t> ChartData::busiest(std::size_t most) const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        if (m_series[i].follows(Follows::cpu)) order.push_back(i);
    if (order.size() <= most) return order;
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return m_series[a].highest() > m_series[b].highest();
    });
    order.resize(most);
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace forkscope
