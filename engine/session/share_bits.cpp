#include "engine/session/share_bits.h"

#include <bit>

namespace forkscope {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base32
constexpr int kLowLength = 3; // of a text's length

// Multiplies by x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1), where x has the order 31: each place of a
// code has a weight that is neither 0 nor that of its neighbour.
std::uint8_t timesX(std::uint8_t value)
{
    const unsigned product = unsigned(value) << 1;
    return std::uint8_t(product & 32 ? product ^ 0b100101 : product);
}

// 1 at the start, so that a code of zeros alone is none.
std::uint8_t weightedSum(const std::vector<std::uint8_t>& values)
{
    std::uint8_t sum = 1;
    for (const std::uint8_t value : values) sum = timesX(sum) ^ value;
    return sum;
}

} // namespace

void BitWriter::fixed(std::uint64_t value, int width)
{
    for (int i = width - 1; i >= 0; --i) bit((value >> i) & 1);
}

void BitWriter::number(std::uint32_t value, int low)
{
    const std::uint64_t high = (std::uint64_t(value) >> low) + 1;
    const int width = std::bit_width(high);
    fixed(0, width - 1);
    fixed(high, width);
    fixed(value, low);
}

void BitWriter::text(std::string_view text)
{
    number(std::uint32_t(text.size()), kLowLength);
    for (const char byte : text) fixed(std::uint8_t(byte), 8);
}

bool BitReader::bit()
{
    if (atEnd()) throw BitsError("The bits end too early.");
    return m_bits[m_next++];
}

std::uint64_t BitReader::fixed(int width)
{
    std::uint64_t value = 0;
    while (width-- > 0) value = value << 1 | std::uint64_t(bit());
    return value;
}

std::uint32_t BitReader::number(int low)
{
    int zeros = 0;
    while (!bit()) ++zeros;
    if (zeros > 32) throw BitsError("A number is too large.");
    const std::uint64_t high = (std::uint64_t(1) << zeros | fixed(zeros)) - 1;
    if (high > (UINT32_MAX >> low)) throw BitsError("A number is too large.");
    return std::uint32_t(high << low | fixed(low));
}

std::string BitReader::text()
{
    const std::uint32_t length = number(kLowLength);
    std::string text;
    for (std::uint32_t i = 0; i < length; ++i) text += char(fixed(8));
    return text;
}

std::string lettersOf(const std::vector<bool>& bits)
{
    std::vector<bool> padded = bits;
    padded.push_back(true);
    while (padded.size() % 5 != 0) padded.push_back(false);
    std::vector<std::uint8_t> values;
    BitReader reader(padded);
    while (!reader.atEnd()) values.push_back(std::uint8_t(reader.fixed(5)));
    values.push_back(timesX(weightedSum(values)));
    std::string letters;
    for (const std::uint8_t value : values) letters += kLetters[value];
    return letters;
}

std::optional<std::uint8_t> letterValue(char letter)
{
    if (letter >= 'a' && letter <= 'z') letter = char(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    const std::size_t place = kLetters.find(letter);
    if (place == std::string_view::npos) return {};
    return std::uint8_t(place);
}

bool checks(const std::vector<std::uint8_t>& values) { return weightedSum(values) == 0; }

std::vector<bool> bitsOf(const std::vector<std::uint8_t>& values)
{
    BitWriter writer;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) writer.fixed(values[i], 5);
    std::vector<bool> bits = writer.bits();
    while (!bits.empty() && !bits.back()) bits.pop_back();
    if (bits.empty()) throw BitsError("There are no bits.");
    bits.pop_back();
    return bits;
}

} // namespace forkscope
