#pragma once

#include <QString>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace forkscope {

// Equal lines of the C++ program and its Python twin, in pairs, counted from 1.
using LinePairs = std::vector<std::pair<int, int>>;

// Finds the place in the twin for a line of the program.
class LineMap
{
public:
    LineMap() = default;
    LineMap(const LinePairs& pairs, const QString& program);

    // The partner of this line, or of the nearest line before it in the same function; 0 when
    // there is none. Where several lines share several partners, the first goes with the first.
    int twinOf(int programLine) const;
    // The first line of the program whose partner this line of the twin is, or the one after it
    // that has such a line; 0 when there is none.
    int programFrom(int twinLine) const;
    // The same for the nearest line before.
    int programBefore(int twinLine) const;

private:
    int partnerOf(int programLine) const;

    std::map<int, std::set<int>> m_partners; // by line of the program
    std::map<int, int> m_programs;           // the other way round
    std::set<int> m_functions;               // lines at which something new begins
};

} // namespace forkscope
