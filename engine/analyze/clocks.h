#pragma once

// Vector clocks of one run, in one piece of memory: a row for each actor and for each thing that
// passes knowledge on, a column for each actor. Rows are given out and taken back.

#include <cstdint>
#include <vector>

namespace forkscope {

class Clocks
{
public:
    using Row = std::uint32_t;
    using Column = std::uint32_t;

    Column addColumn();
    Row take(); // of zeros
    void giveBack(Row row) { m_free.push_back(row); }

    std::uint32_t at(Row row, Column column) const { return m_cells[place(row, column)]; }
    void tick(Row row, Column column) { ++m_cells[place(row, column)]; }
    // What `from` knows is known to `to` as well; and nothing else with assign().
    void join(Row to, Row from);
    void assign(Row to, Row from);

private:
    void widen();
    std::size_t place(Row row, Column column) const
    {
        return std::size_t(row) * m_stride + column;
    }

    std::vector<std::uint32_t> m_cells;
    std::vector<Row> m_free;
    Row m_rows = 0;
    Column m_columns = 0;
    std::uint32_t m_stride = 8;
};

} // namespace forkscope
