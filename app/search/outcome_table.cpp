#include "app/search/outcome_table.h"

#include "app/models/outcome_here.h"

#include <algorithm>

namespace forkscope {

namespace {

const std::string kFinished = "finished";

QString valueText(const std::optional<std::int64_t>& value)
{
    return value ? QString::number(*value) : QString("?");
}

} // namespace

void OutcomeTable::choose(const ScenarioInfo& scenario)
{
    m_scenario = &scenario;
    m_outcomes.clear();
    m_order.clear();
}

int OutcomeTable::add(const OutcomeValues& values, const std::string& end, bool bad)
{
    int outcome = find(values, end);
    if (outcome < 0) {
        outcome = size();
        m_order.push_back(outcome);
        m_outcomes.push_back({values, end, bad});
    } else {
        m_outcomes[std::size_t(outcome)].bad |= bad;
    }
    std::sort(m_order.begin(), m_order.end(),
              [this](int left, int right) { return before(left, right); });
    return outcome;
}

int OutcomeTable::find(const OutcomeValues& values, const std::string& end) const
{
    const auto known = std::find_if(m_outcomes.begin(), m_outcomes.end(), [&](const Outcome& one) {
        return one.values == values && one.end == end;
    });
    return known == m_outcomes.end() ? -1 : int(known - m_outcomes.begin());
}

OutcomeTable::Sort OutcomeTable::sort(int outcome) const
{
    const Outcome& one = m_outcomes.at(std::size_t(outcome));
    if (one.end != kFinished) return Sort::stuck;
    return one.bad ? Sort::bad : Sort::good;
}

bool OutcomeTable::before(int left, int right) const
{
    if (sort(left) != sort(right)) return sort(left) < sort(right);
    const Outcome& one = m_outcomes[std::size_t(left)];
    const Outcome& other = m_outcomes[std::size_t(right)];
    for (std::size_t at = 0; at < std::min(one.values.size(), other.values.size()); ++at)
        if (one.values[at].second != other.values[at].second)
            return one.values[at].second < other.values[at].second;
    return one.end < other.end;
}

int OutcomeTable::place(int outcome) const
{
    int place = 0;
    for (int one : m_order) {
        if (one == outcome) break;
        place += sort(one) == sort(outcome);
    }
    return place;
}

int OutcomeTable::count(Sort wanted) const
{
    return int(std::count_if(m_order.begin(), m_order.end(),
                             [&](int one) { return sort(one) == wanted; }));
}

// The first key alone where nothing differs: it is what the scenario is about.
std::vector<std::size_t> OutcomeTable::differingKeys() const
{
    std::vector<std::size_t> keys;
    if (m_outcomes.empty()) return keys;
    const OutcomeValues& first = m_outcomes.front().values;
    for (std::size_t key = 0; key < first.size(); ++key) {
        const bool differs = std::any_of(
            m_outcomes.begin(), m_outcomes.end(), [&](const Outcome& one) {
                return key < one.values.size() && one.values[key].second != first[key].second;
            });
        if (differs) keys.push_back(key);
    }
    if (keys.empty() && !first.empty()) keys.push_back(0);
    return keys;
}

QString OutcomeTable::label(int outcome, Language language) const
{
    const Outcome& one = m_outcomes.at(std::size_t(outcome));
    QStringList parts;
    if (one.end != kFinished) parts << endWord(one.end);
    if (one.end == kFinished || count(Sort::stuck) > 1)
        for (std::size_t key : differingKeys()) {
            const auto& [name, value] = one.values.at(key);
            parts << outcomeLabel(*m_scenario, QString::fromStdString(name), language) + " "
                         + valueText(value);
        }
    return parts.join(language == Language::chinese ? "，" : ", ");
}

QString OutcomeTable::number(int outcome) const
{
    const Outcome& one = m_outcomes.at(std::size_t(outcome));
    const std::vector<std::size_t> keys = differingKeys();
    if (one.end != kFinished || keys.empty()) return {};
    return valueText(one.values.at(keys.front()).second);
}

QString OutcomeTable::whole(const ScenarioInfo& scenario, const OutcomeValues& values,
                            const std::string& end, Language language)
{
    QStringList parts;
    if (end != kFinished) parts << endWord(end);
    for (const auto& [name, value] : values)
        parts << outcomeLabel(scenario, QString::fromStdString(name), language) + " "
                     + valueText(value);
    return parts.join(language == Language::chinese ? "，" : ", ");
}

QString OutcomeTable::endWord(const std::string& end)
{
    if (end == kFinished) return {};
    if (end == "deadlock") return tr("deadlock");
    if (end == "owner-died") return tr("the lock's owner died");
    if (end == "lost-wakeup") return tr("a wake-up was lost");
    if (end == "timeout") return tr("time limit");
    if (end == "limit") return tr("limit reached");
    if (end == "stopped") return tr("stopped");
    return QString::fromStdString(end);
}

} // namespace forkscope
