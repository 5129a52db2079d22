#pragma once

// Counts that outgrow 64 bits: orders of a few dozen steps.

#include <cstdint>
#include <string>
#include <vector>

namespace forkscope {

class BigNumber
{
public:
    BigNumber(std::uint64_t number = 0)
    {
        for (; number; number /= kBase) m_parts.push_back(std::uint32_t(number % kBase));
    }

    BigNumber& operator+=(const BigNumber& other)
    {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < other.m_parts.size() || carry; ++i) {
            if (i == m_parts.size()) m_parts.push_back(0);
            carry += m_parts[i];
            if (i < other.m_parts.size()) carry += other.m_parts[i];
            m_parts[i] = std::uint32_t(carry % kBase);
            carry /= kBase;
        }
        return *this;
    }

    bool operator==(const BigNumber&) const = default;

    std::string text() const
    {
        if (m_parts.empty()) return "0";
        std::string text = std::to_string(m_parts.back());
        for (std::size_t i = m_parts.size() - 1; i-- > 0;) {
            const std::string part = std::to_string(m_parts[i]);
            text += std::string(9 - part.size(), '0') + part;
        }
        return text;
    }

private:
    static constexpr std::uint32_t kBase = 1'000'000'000;
    std::vector<std::uint32_t> m_parts; // lowest first
};

} // namespace forkscope
