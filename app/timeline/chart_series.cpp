#include "app/timeline/chart_series.h"

#include <algorithm>
#include <charconv>

namespace forkscope {

namespace {

// A knob and an object that holds a number may share a name with a file: "tickets" stands in for
// "tickets.json" when the scenario keeps its number in a shared value.
QString stem(const QString& name)
{
    return name.section('.', 0, 0);
}

} // namespace

void ChartSeries::start(std::optional<double> knob)
{
    m_points.clear();
    m_seen = 0;
    m_time = 0;
    m_object = 0;
    m_highest = m_lowest = 0;
    if (!m_info.tally.isEmpty()) add({}, 0);
    if (constant() && knob) add({}, *knob);
}

void ChartSeries::extend(const History& history)
{
    for (; m_seen < history.size(); ++m_seen) {
        const Event& event = history.event(m_seen);
        m_time = std::max(m_time, event.time);
        take(event, history, {m_time, m_seen, event.step});
    }
}

bool ChartSeries::named(const std::string& name) const
{
    const QString given = QString::fromStdString(name);
    return given == m_info.object || given == stem(m_info.object);
}

void ChartSeries::take(const Event& event, const History& history, const LanePoint& at)
{
    if (event.phase != Phase::done) return;
    const Texts& texts = history.texts();
    if (event.operation == Operation::tally) {
        if (m_info.tally.isEmpty() || texts[event.text] != m_info.tally.toStdString()) return;
        return add(at, m_points.back().value + double(event.argument));
    }
    if (m_info.object.isEmpty()) return;
    if (event.operation == Operation::make) {
        const bool holdsNumber = event.argument == std::int64_t(ObjectKind::file) ||
                                 event.argument == std::int64_t(ObjectKind::value);
        if (!holdsNumber || !named(texts[event.text])) return;
        m_object = event.object;
        if (event.argument == std::int64_t(ObjectKind::value)) add(at, double(event.result));
        return;
    }
    if (m_object && event.object == m_object && (event.flags & kChange))
        takeObject(event, texts, at);
}

// An emptied file keeps its last number in the line: there is none to be drawn instead.
void ChartSeries::takeObject(const Event& event, const Texts& texts, const LanePoint& at)
{
    switch (event.operation) {
    case Operation::valueSet:
        return add(at, double(event.argument));
    case Operation::fileWrite:
    case Operation::fileRename:
        if (const auto number = numberFor(m_info.key.toStdString(), texts[event.text]))
            add(at, *number);
        return;
    default:
        return;
    }
}

void ChartSeries::add(const LanePoint& at, double value)
{
    m_highest = m_points.empty() ? value : std::max(m_highest, value);
    m_lowest = m_points.empty() ? value : std::min(m_lowest, value);
    m_points.push_back({at, value});
}

std::optional<double> ChartSeries::valueAfter(std::uint32_t count) const
{
    if (m_points.empty()) return {};
    const auto later = std::lower_bound(
        m_points.begin() + 1, m_points.end(), count,
        [](const ChartPoint& point, std::uint32_t number) { return point.at.event < number; });
    const ChartPoint& last = *std::prev(later);
    const bool initial = last.at == LanePoint{};
    if (!initial && last.at.event >= count) return {};
    return last.value;
}

QList<QPointF> ChartSeries::line(LaneAxis axis, const AxisMapper& mapper, double end,
                                 int limit) const
{
    QList<QPointF> line;
    if (m_points.empty() || end < mapper.begin) return line;
    const auto xOf = [&](double position) {
        return std::clamp(mapper.x(position) - mapper.left, 0.0, mapper.width);
    };
    auto point = std::upper_bound(m_points.begin(), m_points.end(), mapper.begin,
                                  [axis](double begin, const ChartPoint& candidate) {
                                      return begin < candidate.at.on(axis);
                                  });
    if (point != m_points.begin()) --point;
    const double column = std::max(1.0, mapper.width * 4 / std::max(limit, 4));
    line.append(QPointF(xOf(point->at.on(axis)), point->value));
    for (++point; point != m_points.end() && point->at.on(axis) <= mapper.end;) {
        const double x = xOf(point->at.on(axis));
        double low = point->value, high = point->value, last = point->value;
        // All that falls into the column counts by its extremes and its last value.
        for (++point; point != m_points.end() && xOf(point->at.on(axis)) < x + column; ++point) {
            if (point->at.on(axis) > mapper.end) break;
            low = std::min(low, point->value);
            high = std::max(high, point->value);
            last = point->value;
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
