#include "app/search/atlas.h"

#include <algorithm>

namespace forkscope {

namespace {

bool beginsWith(const std::vector<std::uint16_t>& choices,
                const std::vector<std::uint16_t>& beginning)
{
    return choices.size() >= beginning.size()
           && std::equal(beginning.begin(), beginning.end(), choices.begin());
}

} // namespace

void Atlas::clear()
{
    m_columns.clear();
    m_counts.clear();
    m_complete = false;
}

void Atlas::take(const std::vector<ExploredRun>& runs, const ExploreReport& report,
                 OutcomeTable& outcomes)
{
    clear();
    std::vector<int> places;
    for (const ExploredOutcome& outcome : report.outcomes)
        places.push_back(outcomes.add(outcome.values, outcome.end, outcome.bad));
    for (const ExploredRun& run : runs) {
        if (run.outcome >= places.size()) continue;
        if (m_columns.size() == std::size_t(kMost)) break;
        const int outcome = places[run.outcome];
        m_columns.push_back({run.choices, QString::fromStdString(run.schedule), outcome});
        ++m_counts[outcome];
    }
    std::stable_sort(m_columns.begin(), m_columns.end(),
                     [](const AtlasColumn& left, const AtlasColumn& right) {
                         return left.choices < right.choices;
                     });
    m_complete = report.complete && runs.size() == m_columns.size();
}

int Atlas::count(int outcome) const
{
    const auto found = m_counts.find(outcome);
    return found == m_counts.end() ? 0 : found->second;
}

int Atlas::depth() const
{
    std::size_t longest = 0;
    for (const AtlasColumn& column : m_columns) longest = std::max(longest, column.choices.size());
    return int(longest);
}

// They are sorted: what the first and the last have in common, all have.
int Atlas::common() const
{
    if (m_columns.size() < 2) return 0;
    const auto& first = m_columns.front().choices;
    const auto& last = m_columns.back().choices;
    const std::size_t length = std::min(first.size(), last.size());
    return int(std::mismatch(first.begin(), first.begin() + long(length), last.begin()).first
               - first.begin());
}

std::vector<AtlasGroup> Atlas::row(int depth) const
{
    std::vector<AtlasGroup> groups;
    const auto wanted = std::size_t(depth);
    for (int index = 0; index < int(m_columns.size()); ++index) {
        const auto& choices = m_columns[std::size_t(index)].choices;
        if (choices.size() <= wanted) continue;
        const bool joins =
            !groups.empty() && groups.back().last == index - 1
            && beginsWith(m_columns[std::size_t(index) - 1].choices,
                          {choices.begin(), choices.begin() + depth + 1});
        if (joins) groups.back().last = index;
        else groups.push_back({index, index, choices[wanted]});
    }
    return groups;
}

void Atlas::grow(std::vector<AtlasNode>& nodes, int parent, int first, int last,
                 std::size_t at) const
{
    AtlasNode node{parent, first, last, parent < 0 ? 0 : nodes[std::size_t(parent)].depth + 1, {}};
    const auto& one = m_columns[std::size_t(first)].choices;
    const auto& other = m_columns[std::size_t(last)].choices; // sorted: all between agree too
    while (at < one.size() && at < other.size() && one[at] == other[at])
        node.way.push_back(one[at++]);
    const int self = int(nodes.size());
    nodes.push_back(node);
    if (first == last) return;
    for (int begin = first, end; begin <= last; begin = end) {
        const auto step = [&](int column) {
            const auto& choices = m_columns[std::size_t(column)].choices;
            return at < choices.size() ? int(choices[at]) : -1;
        };
        end = begin + 1;
        while (end <= last && step(end) == step(begin) && step(begin) >= 0) ++end;
        grow(nodes, self, begin, end - 1, at);
    }
}

std::vector<AtlasNode> Atlas::tree() const
{
    std::vector<AtlasNode> nodes;
    if (!m_columns.empty()) grow(nodes, -1, 0, int(m_columns.size()) - 1, 0);
    return nodes;
}

int Atlas::find(const QString& schedule, const std::vector<std::uint16_t>& beginning) const
{
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        if (m_columns[column].schedule == schedule) return int(column);
    if (beginning.empty()) return -1;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        if (beginsWith(m_columns[column].choices, beginning)) return int(column);
    return -1;
}

// --- names --------------------------------------------------------------------------------------

void ActorNames::take(const ExploreReport& report)
{
    for (std::size_t index = 0; index < report.roles.size(); ++index)
        m_names[std::uint16_t(index)] = QString::fromStdString(report.roles[index]);
    for (const ExploredFinding& finding : report.findings)
        for (const WitnessStep& step : finding.witness)
            m_names[step.actor] = QString::fromStdString(step.role);
}

QString ActorNames::name(std::uint16_t actor) const
{
    const auto known = m_names.find(actor);
    if (known != m_names.end()) return known->second;
    return actor == 0 ? QString("main") : tr("process %1").arg(actor);
}

QString ActorNames::shortName(std::uint16_t actor) const
{
    const QString whole = name(actor);
    const QString tail = whole.section('-', -1);
    bool number = false;
    tail.toInt(&number);
    if (!number || tail == whole) return m_names.contains(actor) ? whole.left(3) : QString::number(actor);
    const QString stem = whole.chopped(tail.size());
    for (const auto& [other, its] : m_names)
        if (its.section('-', -1) == tail && !its.startsWith(stem)) return whole.left(1) + tail;
    return tail;
}

} // namespace forkscope
