#pragma once

// A growing set of small numbers: positions in an execution, or actors.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace forkscope {

class Bits
{
public:
    bool test(std::size_t i) const
    {
        return i / 64 < m_words.size() && (m_words[i / 64] >> (i % 64) & 1);
    }

    void set(std::size_t i)
    {
        if (i / 64 >= m_words.size()) m_words.resize(i / 64 + 1);
        m_words[i / 64] |= std::uint64_t(1) << (i % 64);
    }

    Bits& operator|=(const Bits& other)
    {
        if (other.m_words.size() > m_words.size()) m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < other.m_words.size(); ++i) m_words[i] |= other.m_words[i];
        return *this;
    }

    bool intersects(const Bits& other) const
    {
        for (std::size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
            if (m_words[i] & other.m_words[i]) return true;
        return false;
    }

    void clear() { m_words.clear(); }

private:
    std::vector<std::uint64_t> m_words;
};

} // namespace forkscope
