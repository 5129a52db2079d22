#pragma once

// The series of a chart, filled from the events of a run as they arrive, none of them twice. What
// counts processes or looks into an object asks a world of its own that goes along.

#include "app/timeline/chart_series.h"
#include "engine/trace/history.h"

#include <map>
#include <string>
#include <vector>

namespace forkscope {

class ChartData
{
public:
    // Without a series of its own a scenario gets its processes by state.
    void setChart(const ChartInfo& info);
    const LocalText& title() const { return m_title; }

    // A new run, with the knobs it began with.
    void start(const std::map<std::string, std::string>& knobs, bool controlled);
    // Takes the events of `history` that it has not seen.
    void extend(const History& history);

    const std::vector<ChartSeries>& series() const { return m_series; }
    // What a series is about; 0 before it was made, and where it is about no object.
    ObjectId objectOf(std::size_t series) const { return m_sources[series].object; }
    const std::vector<LanePoint>& broken() const { return m_broken; } // where claims broke

private:
    // What a series follows beside its points.
    struct Source
    {
        ObjectId object = 0;
        std::vector<bool> waits;      // by actor
        std::vector<ActorId> feeders; // that have carried items of the queue
        bool known = false;           // has a value
        double value = 0;

    };

    void take(const Event& event, const Texts& texts);
    void follow(Source& source, const ChartSeries& series, const Event& event,
                const Texts& texts);
    void followObject(Source& source, const SeriesInfo& info, const Event& event,
                      const Texts& texts);
    void followMake(Source& source, const SeriesInfo& info, const Event& event,
                    const Texts& texts);
    void followWaiters(Source& source, const Event& event);
    void followWaiter(Source& source, ActorId actor);
    void followBuffers(Source& source, const Event& event);
    double countProcesses(SeriesInfo::Plot plot) const;
    bool concerns(ObjectId wanted, ObjectId object) const;
    void addPoints(const LanePoint& at);

    LocalText m_title;
    std::vector<ChartSeries> m_series;
    std::vector<Source> m_sources; // beside m_series
    std::vector<LanePoint> m_broken;
    bool m_needsWorld = false;
    World m_world;
    std::uint32_t m_seen = 0;
    std::int64_t m_time = 0; // never steps back
};

} // namespace forkscope
