#include "engine/trace/lane_pyramid.h"

#include <algorithm>
#include <limits>

namespace forkscope {

namespace {

constexpr int kFinestTime = 10;   // 1 microsecond
constexpr int kCoarsestTime = 38; // 5 minutes
constexpr int kCoarsestStep = 24;

// Reads bins one after the other. Those between chunks are all alike.
template <class Chunk, std::int64_t kBins>
class BinReader
{
public:
    BinReader(const std::vector<Chunk>& chunks, std::int64_t bin) : m_chunks(chunks), m_bin(bin)
    {
        const auto later = std::upper_bound(
            chunks.begin(), chunks.end(), bin,
            [](std::int64_t wanted, const Chunk& chunk) { return wanted < chunk.number * kBins; });
        m_next = std::size_t(later - chunks.begin());
    }

    LaneBits until(std::int64_t end)
    {
        LaneBits bits = 0;
        while (m_bin < end) {
            const std::int64_t next = m_next < m_chunks.size()
                                          ? m_chunks[m_next].number * kBins
                                          : std::numeric_limits<std::int64_t>::max();
            if (m_bin >= next) {
                ++m_next;
                continue;
            }
            if (m_next == 0) {
                m_bin = std::min(end, next);
                continue;
            }
            const Chunk& chunk = m_chunks[m_next - 1];
            const std::int64_t first = chunk.number * kBins, behind = first + kBins;
            if (m_bin >= behind) {
                bits |= chunk.after;
                m_bin = std::min(end, next);
                continue;
            }
            for (const std::int64_t stop = std::min(end, behind); m_bin < stop; ++m_bin)
                bits |= chunk.bins[std::size_t(m_bin - first)];
        }
        return bits;
    }

private:
    const std::vector<Chunk>& m_chunks;
    std::int64_t m_bin;
    std::size_t m_next; // the first chunk that begins after m_bin
};

} // namespace

LanePyramid::LanePyramid(LaneAxis axis)
{
    const bool time = axis == LaneAxis::time;
    for (int shift = time ? kFinestTime : 0; shift <= (time ? kCoarsestTime : kCoarsestStep);
         shift += kShift)
        m_levels.emplace_back(shift);
}

// Bins finer than what happens are of no use: where they are shorter than a column, so few entries
// are in view that each can be drawn.
void LanePyramid::mark(std::int64_t from, std::int64_t to, LaneBits bits)
{
    if (from < 0 || to <= from) return;
    ++m_marks;
    for (Level& level : m_levels)
        if (!level.mark(from, to - 1, bits)) break; // so do all above it
    const std::size_t chunks = m_levels.front().chunks();
    if (chunks > kFewestChunks && chunks * kBins > m_marks && m_levels.size() > 1)
        m_levels.erase(m_levels.begin());
}

bool LanePyramid::collect(double begin, double column, std::span<LaneBits> columns) const
{
    const auto longer = std::partition_point(
        m_levels.begin(), m_levels.end(),
        [column](const Level& level) { return level.width() <= column; });
    if (longer == m_levels.begin()) return false;
    std::prev(longer)->collect(begin, column, columns);
    return true;
}

// What lies before a new chunk's first entry is what went on after the chunk before.
std::size_t LanePyramid::Level::chunkFor(std::int64_t number)
{
    auto place = m_chunks.end();
    if (!m_chunks.empty() && m_chunks.back().number >= number)
        place = std::lower_bound(
            m_chunks.begin(), m_chunks.end(), number,
            [](const Chunk& chunk, std::int64_t wanted) { return chunk.number < wanted; });
    const auto index = std::size_t(place - m_chunks.begin());
    if (place != m_chunks.end() && place->number == number) return index;
    Chunk made;
    made.number = number;
    if (index > 0) made.after = m_chunks[index - 1].after;
    made.bins.fill(made.after);
    m_chunks.insert(place, made);
    return index;
}

bool LanePyramid::Level::mark(std::int64_t first, std::int64_t last, LaneBits bits)
{
    const std::int64_t from = first >> m_shift, to = last >> m_shift;
    const std::size_t begin = chunkFor(from / kBins), end = chunkFor(to / kBins);
    bool isNew = false;
    const auto add = [&](LaneBits& bin) {
        isNew = isNew || (bin & bits) != bits;
        bin |= bits;
    };
    for (std::size_t i = begin; i <= end; ++i) {
        Chunk& chunk = m_chunks[i];
        const std::int64_t low = i == begin ? from % kBins : 0;
        const std::int64_t high = i == end ? to % kBins : kBins - 1;
        for (std::int64_t bin = low; bin <= high; ++bin)
            add(chunk.bins[std::size_t(bin)]);
        if (i < end) add(chunk.after);
    }
    return isNew;
}

// A bin counts where its middle is.
void LanePyramid::Level::collect(double begin, double column, std::span<LaneBits> columns) const
{
    const double step = column / width();
    double edge = (begin - column / 2) / width() - 0.5;
    const auto firstAfter = [](double place) { return std::int64_t(place + 1); }; // if not negative
    BinReader<Chunk, kBins> bins(m_chunks, std::max<std::int64_t>(0, firstAfter(edge)));
    for (LaneBits& bits : columns) {
        edge += step;
        bits |= bins.until(firstAfter(edge));
    }
}

} // namespace forkscope
