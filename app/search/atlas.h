#pragma once

// Every order of a small scenario, side by side: a column is one whole run, and columns that begin
// alike stand together. Knows no widget.

#include "app/search/outcome_table.h"
#include "engine/session/exploration.h"

#include <QString>

#include <map>
#include <vector>

namespace forkscope {

struct AtlasColumn
{
    std::vector<std::uint16_t> choices; // who took each step; actors by schedule index
    QString schedule;
    int outcome = 0; // in the OutcomeTable
};

// Columns that have their first choices in common.
struct AtlasGroup
{
    int first = 0;
    int last = 0;
    std::uint16_t actor = 0; // who takes the step of this row

    bool operator==(const AtlasGroup&) const = default;
};

// A fork of the tree, or a leaf: where the orders that came together this far part.
struct AtlasNode
{
    int parent = -1;
    int first = 0; // columns below it
    int last = 0;
    int depth = 0; // forks above it
    std::vector<std::uint16_t> way; // the steps from the parent to here, those all have in common
};

class Atlas
{
public:
    // Most that are run and shown.
    static constexpr int kMost = 2000;

    void clear();
    // What the search told, with the outcomes added to the table.
    void take(const std::vector<ExploredRun>& runs, const ExploreReport& report,
              OutcomeTable& outcomes);

    bool empty() const { return m_columns.empty(); }
    bool complete() const { return m_complete; } // all orders there are
    const std::vector<AtlasColumn>& columns() const { return m_columns; }
    int count(int outcome) const; // columns with it

    int depth() const;  // of the longest column
    int common() const; // steps with which all of them begin
    std::vector<AtlasGroup> row(int depth) const;
    std::vector<AtlasNode> tree() const; // parents before children
    // The column of this schedule, or else the first that begins with these choices; -1: none.
    int find(const QString& schedule, const std::vector<std::uint16_t>& beginning) const;

private:
    void grow(std::vector<AtlasNode>& nodes, int parent, int first, int last,
              std::size_t at) const;

    std::vector<AtlasColumn> m_columns;
    std::map<int, int> m_counts;
    bool m_complete = false;
};

// "client-1" for an actor by its schedule index, as far as it is known.
class ActorNames
{
    Q_DECLARE_TR_FUNCTIONS(ActorNames)

public:
    void clear() { m_names.clear(); }
    void take(const ExploreReport& report);
    QString name(std::uint16_t actor) const;
    // As short as it stays clear: "1" where the name is "client-1".
    QString shortName(std::uint16_t actor) const;

private:
    std::map<std::uint16_t, QString> m_names;
};

} // namespace forkscope
