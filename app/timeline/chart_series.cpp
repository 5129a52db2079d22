#include "app/timeline/chart_series.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace forkscope {

bool ChartSeries::constant() const
{
    return m_info.plot == Plot::line && m_info.tally.isEmpty() && m_info.object.isEmpty();
}

void ChartSeries::clear()
{
    m_points.clear();
    m_highest = m_lowest = 0;
}

void ChartSeries::add(const LanePoint& at, double value, double top)
{
    if (!m_points.empty() && m_points.back().value == value && m_points.back().top == top) return;
    m_highest = m_points.empty() ? top : std::max(m_highest, top);
    m_lowest = m_points.empty() ? top : std::min(m_lowest, top);
    m_points.push_back({at, value, top});
}

const ChartPoint* ChartSeries::pointAfter(std::uint32_t count) const
{
    if (m_points.empty()) return nullptr;
    const auto later = std::lower_bound(
        m_points.begin() + 1, m_points.end(), count,
        [](const ChartPoint& point, std::uint32_t number) { return point.at.event < number; });
    const ChartPoint& last = *std::prev(later);
    const bool initial = last.at == LanePoint{};
    return initial || last.at.event < count ? &last : nullptr;
}

std::optional<double> ChartSeries::valueAfter(std::uint32_t count) const
{
    const ChartPoint* point = pointAfter(count);
    return point ? std::optional(point->value) : std::nullopt;
}

std::vector<ChartPoint>::const_iterator ChartSeries::pointAt(LaneAxis axis, double position) const
{
    auto point = std::upper_bound(m_points.begin(), m_points.end(), position,
                                  [axis](double wanted, const ChartPoint& candidate) {
                                      return wanted < candidate.at.on(axis);
                                  });
    if (point != m_points.begin()) --point;
    return point;
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
        const double x = xOf(point->at.on(axis));
        double low = point->top, high = point->top, last = point->top;
        // All that falls into the column counts by its extremes and its last value.
        for (++point; point != m_points.end() && xOf(point->at.on(axis)) < x + column; ++point) {
            if (point->at.on(axis) > mapper.end) break;
            low = std::min(low, point->top);
            high = std::max(high, point->top);
            last = point->top;
        }
        line.append(QPointF(x, line.last().y()));
        if (low != last && low != line.last().y()) line.append(QPointF(x, low));
        if (high != last && high != line.last().y()) line.append(QPointF(x, high));
        line.append(QPointF(x, last));
    }
    line.append(QPointF(xOf(std::min(end, mapper.end)), line.last().y()));
    return line;
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
