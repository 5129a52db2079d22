#pragma once

// One line of the chart: how a tally, a number in an object or a knob's value goes over the run.
// Taken from the events as they arrive.

#include "app/models/catalogue.h"
#include "app/timeline/axis_mapper.h"
#include "engine/trace/lanes.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <string_view>
#include <vector>

namespace forkscope {

// From this place on the line has this value.
struct ChartPoint
{
    LanePoint at;
    double value = 0;
};

class ChartSeries
{
public:
    explicit ChartSeries(SeriesInfo info) : m_info(std::move(info)) {}

    const SeriesInfo& info() const { return m_info; }
    bool constant() const { return m_info.tally.isEmpty() && m_info.object.isEmpty(); }

    // `knob` is the knob's value when the run begins, for a series that shows one.
    void start(std::optional<double> knob);
    // Takes the events of `history` that it has not seen.
    void extend(const History& history);

    const std::vector<ChartPoint>& points() const { return m_points; }
    // After the first `count` events; empty before the first value.
    std::optional<double> valueAfter(std::uint32_t count) const;
    double highest() const { return m_highest; }
    double lowest() const { return m_lowest; }

    // The line as steps, x in pixels from the mapper's left edge, at most about `limit` points:
    // where values change faster than that, each column keeps its extremes. It ends at `end`.
    QList<QPointF> line(LaneAxis axis, const AxisMapper& mapper, double end, int limit) const;

private:
    void take(const Event& event, const History& history, const LanePoint& at);
    void takeObject(const Event& event, const Texts& texts, const LanePoint& at);
    bool named(const std::string& name) const;
    void add(const LanePoint& at, double value);

    SeriesInfo m_info;
    std::vector<ChartPoint> m_points;
    std::uint32_t m_seen = 0;
    std::int64_t m_time = 0; // never steps back
    ObjectId m_object = 0;
    double m_highest = 0;
    double m_lowest = 0;
};

// The number that stands for a key in a flat JSON object; empty when there is none.
std::optional<double> numberFor(std::string_view key, std::string_view json);

} // namespace forkscope
