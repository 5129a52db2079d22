#include "app/panels/line_map.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace forkscope {

LineMap::LineMap(const LinePairs& pairs, const QString& program)
{
    for (const auto& [line, twin] : pairs)
        m_partners[line].insert(twin);
    for (const auto& [line, twins] : m_partners) m_programs.emplace(partnerOf(line), line);
    const QStringList lines = program.split(QLatin1Char('\n'));
    for (int i = 0; i < int(lines.size()); ++i)
        if (!lines[i].isEmpty() && lines[i].front().isLetter()) m_functions.insert(i + 1);
}

int LineMap::twinOf(int programLine) const
{
    const auto after = m_partners.upper_bound(programLine);
    if (programLine <= 0 || after == m_partners.begin()) return 0;
    const int nearest = std::prev(after)->first;
    if (nearest == programLine) return partnerOf(nearest);
    const auto border = m_functions.upper_bound(nearest);
    const bool elsewhere = border != m_functions.end() && *border <= programLine;
    return elsewhere ? 0 : partnerOf(nearest);
}

int LineMap::programFrom(int twinLine) const
{
    const auto next = m_programs.lower_bound(twinLine);
    return next == m_programs.end() ? 0 : next->second;
}

int LineMap::programBefore(int twinLine) const
{
    const auto after = m_programs.upper_bound(twinLine);
    return after == m_programs.begin() ? 0 : std::prev(after)->second;
}

int LineMap::partnerOf(int programLine) const
{
    const std::set<int>& partners = m_partners.at(programLine);
    std::size_t rank = 0;
    for (const auto& [line, others] : m_partners)
        if (line < programLine && others == partners) ++rank;
    return *std::next(partners.begin(), std::ptrdiff_t(std::min(rank, partners.size() - 1)));
}

} // namespace forkscope
