#pragma once

// The letters of a share code and the bits behind them. Numbers are written in Exp-Golomb codes:
// small ones take few bits, every number of 32 bits can be written.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace forkscope {

class BitWriter
{
public:
    void bit(bool one) { m_bits.push_back(one); }
    void fixed(std::uint64_t value, int width);
    // About twice as many bits as the number has beyond the lowest `low`.
    void number(std::uint32_t value, int low);
    void text(std::string_view text);

    const std::vector<bool>& bits() const { return m_bits; }

private:
    std::vector<bool> m_bits;
};

// Thrown where the bits end too early or are none that a writer writes.
class BitsError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

class BitReader
{
public:
    explicit BitReader(const std::vector<bool>& bits) : m_bits(bits) {}

    bool bit();
    std::uint64_t fixed(int width);
    std::uint32_t number(int low);
    std::string text();
    bool atEnd() const { return m_next == m_bits.size(); }

private:
    const std::vector<bool>& m_bits;
    std::size_t m_next = 0;
};

// Letters for the bits, five a letter, and the check character. The bits end with a one that is
// followed by up to four zeros, so that their number is known.
std::string lettersOf(const std::vector<bool>& bits);

// The value of a letter, also of one that Crockford reads as another (O as 0, I and L as 1).
std::optional<std::uint8_t> letterValue(char letter);

// Whether the check character, the last of the values, fits the others.
bool checks(const std::vector<std::uint8_t>& values);

// The bits behind letters that were checked.
std::vector<bool> bitsOf(const std::vector<std::uint8_t>& values);

} // namespace forkscope
