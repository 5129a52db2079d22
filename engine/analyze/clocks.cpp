#include "engine/analyze/clocks.h"

#include <algorithm>

namespace forkscope {

Clocks::Column Clocks::addColumn()
{
    if (m_columns == m_stride) widen();
    return m_columns++;
}

Clocks::Row Clocks::take()
{
    if (m_free.empty()) {
        m_cells.resize(m_cells.size() + m_stride);
        return m_rows++;
    }
    const Row row = m_free.back();
    m_free.pop_back();
    std::fill_n(m_cells.begin() + row * std::ptrdiff_t(m_stride), m_stride, 0);
    return row;
}

void Clocks::join(Row to, Row from)
{
    std::uint32_t* const into = m_cells.data() + std::size_t(to) * m_stride;
    const std::uint32_t* const out = m_cells.data() + std::size_t(from) * m_stride;
    for (Column column = 0; column < m_columns; ++column)
        into[column] = std::max(into[column], out[column]);
}

void Clocks::assign(Row to, Row from)
{
    std::copy_n(m_cells.data() + std::size_t(from) * m_stride, m_columns,
                m_cells.data() + std::size_t(to) * m_stride);
}

void Clocks::widen()
{
    const std::uint32_t wider = m_stride * 2;
    std::vector<std::uint32_t> cells(std::size_t(m_rows) * wider);
    for (Row row = 0; row < m_rows; ++row)
        std::copy_n(m_cells.data() + std::size_t(row) * m_stride, m_stride,
                    cells.data() + std::size_t(row) * wider);
    m_cells = std::move(cells);
    m_stride = wider;
}

} // namespace forkscope
