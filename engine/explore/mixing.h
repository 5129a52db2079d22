#pragma once

#include <cstdint>
#include <string_view>

namespace forkscope {

// The finisher of splitmix64 (Steele, Lea, Flood 2014): every bit of the input reaches every bit.
constexpr std::uint64_t mixed(std::uint64_t number)
{
    number += 0x9E3779B97F4A7C15ull;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9ull;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBull;
    return number ^ (number >> 31);
}

constexpr std::uint64_t mixed(std::uint64_t sofar, std::uint64_t next)
{
    return mixed(sofar ^ (next + 0x2545F4914F6CDD1Dull + (sofar << 6)));
}

// FNV-1a.
constexpr std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325ull;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
    return hash;
}

} // namespace forkscope
