#pragma once

// One series of the chart: how a number goes over the run. ChartData fills it from the events as
// they arrive; here it is kept and turned into a line of steps.

#include "app/models/catalogue.h"
#include "app/timeline/axis_mapper.h"
#include "engine/trace/lanes.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <string_view>
#include <vector>

namespace forkscope {

// From this place on the series has this value. In a stack of areas `top` is how high its own area
// reaches; elsewhere it is the value.
struct ChartPoint
{
    LanePoint at;
    double value = 0;
    double top = 0;
};

class ChartSeries
{
public:
    using Plot = SeriesInfo::Plot;

    explicit ChartSeries(SeriesInfo info) : m_info(std::move(info)) {}

    const SeriesInfo& info() const { return m_info; }
    Plot plot() const { return m_info.plot; }
    // A level that no event changes: the value of a knob.
    bool constant() const;
    bool ofProcesses() const { return m_info.plot >= Plot::alive; }
    // Drawn as a filled area, alone or on top of others.
    bool area() const { return m_info.plot == Plot::waiting || stacked(); }
    bool stacked() const { return m_info.plot >= Plot::inPipe; }
    bool bands() const { return m_info.plot == Plot::bands; }

    void clear();
    // What says nothing new is not kept.
    void add(const LanePoint& at, double value, double top);
    void add(const LanePoint& at, double value) { add(at, value, value); }

    const std::vector<ChartPoint>& points() const { return m_points; }
    // After the first `count` events; null before the first value.
    const ChartPoint* pointAfter(std::uint32_t count) const;
    std::optional<double> valueAfter(std::uint32_t count) const;
    double highest() const { return m_highest; }
    double lowest() const { return m_lowest; }
    // The last point at or before a position, or the first one.
    std::vector<ChartPoint>::const_iterator pointAt(LaneAxis axis, double position) const;

    // The tops as steps, x in pixels from the mapper's left edge, at most about `limit` points:
    // where values change faster than that, each column keeps its extremes. It ends at `end`.
    QList<QPointF> line(LaneAxis axis, const AxisMapper& mapper, double end, int limit) const;

private:
    SeriesInfo m_info;
    std::vector<ChartPoint> m_points;
    double m_highest = 0;
    double m_lowest = 0;
};

// The number that stands for a key in a flat JSON object; empty when there is none.
std::optional<double> numberFor(std::string_view key, std::string_view json);

} // namespace forkscope
