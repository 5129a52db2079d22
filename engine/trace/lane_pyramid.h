#pragma once

// What lies where on a lane, at every zoom and without a look at each part of it. An axis is cut
// into bins of the same length; a bin knows all that occurs in it. Four bins make one of the next
// level. What goes on for long costs nothing: bins are kept in chunks, and only where something
// begins or ends. It grows at its end as the run does; a range may begin some way before that.

#include "engine/trace/lane_point.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace forkscope {

// The states' bits, and above them what else is going on.
using LaneBits = std::uint16_t;
inline constexpr LaneBits kStateBits = LaneBits((1u << unsigned(ProcessState::count)) - 1);
inline constexpr LaneBits kStepBit = 1u << 12;  // a step is taken
inline constexpr LaneBits kHoldBit = 1u << 13;  // a lock or a permit is held
inline constexpr LaneBits kFreedBit = 1u << 14; // what is waited for became free
static_assert(unsigned(ProcessState::count) <= 12);

class LanePyramid
{
public:
    explicit LanePyramid(LaneAxis axis);

    // Something goes on from `from` until `to`, which it does not reach.
    void mark(std::int64_t from, std::int64_t to, LaneBits bits);

    // Adds what lies in columns of this length; the middle of the first one is at `begin`. False
    // where the bins are longer than that: so few entries are there that each may be looked at.
    bool collect(double begin, double column, std::span<LaneBits> columns) const;

private:
    static constexpr std::int64_t kBins = 64; // of a chunk
    static constexpr int kShift = 2;          // from a level to the next, as a power of two
    static constexpr std::size_t kFewestChunks = 16;

    struct Chunk
    {
        std::int64_t number = 0; // its first bin is number * kBins
        LaneBits after = 0;      // from its end to the next chunk
        std::array<LaneBits, kBins> bins{};
    };

    class Level
    {
    public:
        explicit Level(int shift) : m_shift(shift) {}

        bool mark(std::int64_t first, std::int64_t last, LaneBits bits); // false: nothing new
        void collect(double begin, double column, std::span<LaneBits> columns) const;
        double width() const { return double(std::int64_t(1) << m_shift); }
        std::size_t chunks() const { return m_chunks.size(); }

    private:
        std::size_t chunkFor(std::int64_t number); // makes it where there is none

        int m_shift; // a bin's length is this power of two
        std::vector<Chunk> m_chunks; // by number
    };

    std::vector<Level> m_levels; // the finest first
    std::size_t m_marks = 0;
};

} // namespace forkscope
