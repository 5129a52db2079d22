#include "app/timeline/chart_series.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace forkscope {

bool ChartSeries::constant() const
{
    if (m_spec.follows != Follows::info) return follows(Follows::bound);
    return m_spec.info.plot == Plot::line && m_spec.info.tally.isEmpty() &&
           m_spec.info.object.isEmpty();
}

void ChartSeries::clear()
{
    m_points.clear();
    m_marks.clear();
    for (auto& level : m_blocks)
        level.clear();
    m_highest = m_lowest = m_most = 0;
}

void ChartSeries::add(const LanePoint& at, double value, double top)
{
    if (!m_points.empty() && m_points.back().value == value && m_points.back().top == top) return;
    m_highest = m_points.empty() ? top : std::max(m_highest, top);
    m_lowest = m_points.empty() ? top : std::min(m_lowest, top);
    m_most = m_points.empty() ? value : std::max(m_most, value);
    if (m_points.size() % kBlock == 0) mark(at);
    m_points.push_back({at, value, top});
    if (m_points.size() % kBlock == 0) summarize(top);
}

// A block begins here.
void ChartSeries::mark(const LanePoint& at)
{
    const auto sum = [&](LaneAxis axis) {
        return m_points.empty() ? 0 : sumUpTo(axis, at.on(axis));
    };
    m_marks.push_back({at, sum(LaneAxis::steps), sum(LaneAxis::time)});
}

void ChartSeries::Extremes::add(double least, double most)
{
    low = std::min(low, least);
    high = std::max(high, most);
}

// The newest block is whole, and so may be the one that it is the last part of.
void ChartSeries::summarize(double top)
{
    Extremes block{top, top};
    for (std::size_t i = m_points.size() - kBlock; i < m_points.size(); ++i)
        block.add(m_points[i].top, m_points[i].top);
    m_blocks[0].push_back(block);
    for (std::size_t level = 1; level < m_blocks.size(); ++level) {
        const std::vector<Extremes>& parts = m_blocks[level - 1];
        if (parts.size() % kBlock != 0) return;
        Extremes whole = parts.back();
        for (std::size_t i = parts.size() - kBlock; i < parts.size(); ++i)
            whole.add(parts[i].low, parts[i].high);
        m_blocks[level].push_back(whole);
    }
}

ChartSeries::Extremes ChartSeries::extremes(std::size_t level, std::size_t begin,
                                            std::size_t end) const
{
    Extremes all = m_blocks[level][begin];
    while (begin < end) {
        const bool whole = level + 1 < m_blocks.size() && begin % kBlock == 0 &&
                           end - begin >= kBlock;
        const std::size_t blocks = whole ? (end - begin) / kBlock : 0;
        const Extremes part = whole
                                  ? extremes(level + 1, begin / kBlock, begin / kBlock + blocks)
                                  : m_blocks[level][begin];
        all.add(part.low, part.high);
        begin += whole ? blocks * kBlock : 1;
    }
    return all;
}

// Of the tops of the points from `begin` up to `end`; there is at least one.
ChartSeries::Extremes ChartSeries::extremes(std::size_t begin, std::size_t end) const
{
    Extremes all{m_points[begin].top, m_points[begin].top};
    while (begin < end) {
        if (begin % kBlock == 0 && end - begin >= kBlock) {
            const std::size_t blocks = (end - begin) / kBlock;
            const Extremes part = extremes(0, begin / kBlock, begin / kBlock + blocks);
            all.add(part.low, part.high);
            begin += blocks * kBlock;
        } else {
            all.add(m_points[begin].top, m_points[begin].top);
            ++begin;
        }
    }
    return all;
}

const ChartPoint* ChartSeries::pointAfter(std::uint32_t count) const
{
    if (m_points.empty()) return nullptr;
    const Place later = firstNot(m_points.begin() + 1,
                                 [=](const LanePoint& at) { return at.event < count; });
    const ChartPoint& last = *std::prev(later);
    const bool initial = last.at == LanePoint{};
    return initial || last.at.event < count ? &last : nullptr;
}

std::optional<double> ChartSeries::valueAfter(std::uint32_t count) const
{
    const ChartPoint* point = pointAfter(count);
    return point ? std::optional(point->value) : std::nullopt;
}

ChartSeries::Place ChartSeries::pointAt(LaneAxis axis, double position) const
{
    return lastUpTo(m_points.begin(), axis, position);
}

// The first point from a place on that is not before: its block first, then within that block.
template <class Before>
ChartSeries::Place ChartSeries::firstNot(Place from, Before before) const
{
    const auto first = std::size_t(from - m_points.begin());
    const auto marked = m_marks.begin() + std::ptrdiff_t(std::min(first / kBlock + 1,
                                                                  m_marks.size()));
    const auto mark = std::partition_point(marked, m_marks.end(),
                                           [&](const Mark& one) { return before(one.at); });
    const auto after = std::size_t(mark - m_marks.begin());
    const std::size_t begin = after == 0 ? first : std::max(first, (after - 1) * kBlock);
    const std::size_t end = std::min(after * kBlock, m_points.size());
    return std::partition_point(m_points.begin() + std::ptrdiff_t(begin),
                                m_points.begin() + std::ptrdiff_t(std::max(begin, end)),
                                [&](const ChartPoint& point) { return before(point.at); });
}

ChartSeries::Place ChartSeries::firstFrom(Place from, LaneAxis axis, double position) const
{
    return firstNot(from, [=](const LanePoint& at) { return at.on(axis) < position; });
}

ChartSeries::Place ChartSeries::lastUpTo(Place from, LaneAxis axis, double position) const
{
    const Place after =
        firstNot(from, [=](const LanePoint& at) { return at.on(axis) <= position; });
    return after == from ? from : std::prev(after);
}

QList<QPointF> ChartSeries::line(LaneAxis axis, const AxisMapper& mapper, double end,
                                 int limit) const
{
    QList<QPointF> line;
    if (m_points.empty() || end < mapper.begin) return line;
    const auto xOf = [&](double position) {
        return std::clamp(mapper.x(position) - mapper.left, 0.0, mapper.width);
    };
    auto point = pointAt(axis, mapper.begin);
    const double column = std::max(1.0, mapper.width * 4 / std::max(limit, 4));
    line.append(QPointF(xOf(point->at.on(axis)), point->top));
    for (++point; point != m_points.end() && point->at.on(axis) <= mapper.end;) {
        const double position = point->at.on(axis);
        const double until = std::min(position + column * mapper.perPixel(),
                                      std::nextafter(mapper.end, mapper.end + 1));
        // All that falls into the column counts by its extremes and its last value.
        const Place next = std::max(firstFrom(point, axis, until), std::next(point));
        const auto [low, high] = extremes(std::size_t(point - m_points.begin()),
                                          std::size_t(next - m_points.begin()));
        const double last = std::prev(next)->top, x = xOf(position);
        line.append(QPointF(x, line.last().y()));
        if (low != last && low != line.last().y()) line.append(QPointF(x, low));
        if (high != last && high != line.last().y()) line.append(QPointF(x, high));
        line.append(QPointF(x, last));
        point = next;
    }
    line.append(QPointF(xOf(std::min(end, mapper.end)), line.last().y()));
    return line;
}

double ChartSeries::sumUpTo(LaneAxis axis, double position) const
{
    const auto after = std::upper_bound(
        m_marks.begin(), m_marks.end(), position,
        [axis](double wanted, const Mark& mark) { return wanted < mark.at.on(axis); });
    if (after == m_marks.begin()) return 0;
    const Mark& mark = *std::prev(after);
    double sum = mark.sum(axis), from = mark.at.on(axis);
    const auto first = std::size_t(&mark - m_marks.data()) * kBlock;
    auto point = m_points.begin() + std::ptrdiff_t(first);
    const auto last = m_points.begin() +
                      std::ptrdiff_t(std::min(first + kBlock, m_points.size()) - 1);
    for (; point != last; ++point) {
        const double until = std::next(point)->at.on(axis);
        if (until >= position) break;
        sum += point->value * (until - from);
        from = until;
    }
    return sum + point->value * (position - from);
}

std::optional<double> numberFor(std::string_view key, std::string_view json)
{
    const std::string quoted = '"' + std::string(key) + '"';
    const auto found = json.find(quoted);
    if (found == std::string_view::npos) return {};
    const auto first = json.find_first_not_of(" :\t\n", found + quoted.size());
    if (first == std::string_view::npos) return {};
    double number = 0;
    const auto [rest, error] =
        std::from_chars(json.data() + first, json.data() + json.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

} // namespace forkscope
