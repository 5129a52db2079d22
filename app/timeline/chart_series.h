#pragma once

// One series of the chart: how a number goes over the run. ChartData fills it from the events as
// they arrive; here it is kept and turned into steps for as many pixels as there are. However long
// the run is, that takes time by the pixels, not by the points.

#include "app/timeline/axis_mapper.h"
#include "app/timeline/chart_spec.h"
#include "engine/trace/lanes.h"

#include <QList>
#include <QPointF>

#include <array>
#include <deque>
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
    using Follows = SeriesSpec::Follows;
    using Points = std::deque<ChartPoint>; // never moves its points as it grows
    using Place = Points::const_iterator;

    explicit ChartSeries(SeriesSpec spec) : m_spec(std::move(spec)) {}

    const SeriesSpec& spec() const { return m_spec; }
    const SeriesInfo& info() const { return m_spec.info; }
    Plot plot() const { return m_spec.info.plot; }
    bool follows(Follows what) const { return m_spec.follows == what; }

    // A level that no event changes: the value of a knob, or a bound.
    bool constant() const;
    // Only told in words.
    bool told() const { return follows(Follows::received) || follows(Follows::cpuOfAll); }
    bool ofProcesses() const { return m_spec.info.plot >= Plot::alive; }
    bool ofState() const { return follows(Follows::state); }
    // Drawn as a filled area, alone or on top of others.
    bool area() const { return m_spec.info.plot == Plot::waiting || stacked(); }
    bool stacked() const { return m_spec.info.plot >= Plot::inPipe; }
    bool bands() const { return m_spec.info.plot == Plot::bands || follows(Follows::holder); }
    bool line() const { return !area() && !bands() && !told() && !ofState(); }

    void clear();
    void setLabel(const LocalText& label) { m_spec.info.label = label; }
    // What says nothing new is not kept.
    void add(const LanePoint& at, double value, double top);
    void add(const LanePoint& at, double value) { add(at, value, value); }

    const Points& points() const { return m_points; }
    // After the first `count` events; null before the first value.
    const ChartPoint* pointAfter(std::uint32_t count) const;
    std::optional<double> valueAfter(std::uint32_t count) const;
    double highest() const { return m_highest; }
    double lowest() const { return m_lowest; }
    double most() const { return m_most; } // the highest value; the others are of the tops
    // The last point at or before a position, or the first one.
    Place pointAt(LaneAxis axis, double position) const;
    // From a place on: the first point at or after a position, and the last one up to it, or the
    // place itself.
    Place firstFrom(Place from, LaneAxis axis, double position) const;
    Place lastUpTo(Place from, LaneAxis axis, double position) const;

    // The tops as steps, x in pixels from the mapper's left edge, at most about `limit` points:
    // where values change faster than that, each column keeps its extremes. It ends at `end`.
    QList<QPointF> line(LaneAxis axis, const AxisMapper& mapper, double end, int limit) const;

    // All values up to a place, each as often as it lasted: of two places that makes a mean.
    double sumUpTo(LaneAxis axis, double position) const;

private:
    struct Extremes
    {
        double low = 0;
        double high = 0;
        void add(double least, double most);
    };
    Extremes extremes(std::size_t begin, std::size_t end) const;
    Extremes extremes(std::size_t level, std::size_t begin, std::size_t end) const;
    void summarize(double top);
    void mark(const LanePoint& at);
    template <class Before>
    Place firstNot(Place from, Before before) const;

    // The first point of a block, and the sum of all values before it by how long they lasted. A
    // search looks here first: this is a hundredth of what the points are, and stays in the cache.
    struct Mark
    {
        LanePoint at;
        double bySteps = 0;
        double byTime = 0;
        double sum(LaneAxis axis) const { return axis == LaneAxis::steps ? bySteps : byTime; }
    };
    static constexpr std::size_t kBlock = 64; // of points, or of blocks

    SeriesSpec m_spec;
    Points m_points;
    std::vector<Mark> m_marks; // of all blocks, the last one too
    std::array<std::vector<Extremes>, 3> m_blocks; // whole ones only: of 64, 64^2, 64^3 points
    double m_highest = 0;
    double m_lowest = 0;
    double m_most = 0;
};

// The number that stands for a key in a flat JSON object; empty when there is none.
std::optional<double> numberFor(std::string_view key, std::string_view json);

} // namespace forkscope
