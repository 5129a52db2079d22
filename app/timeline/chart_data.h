#pragma once

// The series of a chart, filled from the events of a run as they arrive, none of them twice. What
// counts processes or looks into an object asks a world of its own that goes along.

#include "app/timeline/chart_series.h"
#include "engine/trace/history.h"

#include <array>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace forkscope {

class ChartData
{
public:
    static constexpr std::uint32_t kAll = std::numeric_limits<std::uint32_t>::max();

    void setChart(const ChartSpec& spec);
    const LocalText& title() const { return m_spec.title; }

    // A new run, with the knobs it began with.
    void start(const std::map<std::string, std::string>& knobs, bool controlled);
    // Takes the events of `history` that it has not seen, at most so many.
    void extend(const History& history, std::uint32_t most = kAll);
    std::uint32_t seen() const { return m_seen; }
    LanePoint end() const { return m_end; } // of the newest event that it has seen

    const std::vector<ChartSeries>& series() const { return m_series; }
    // What a series is about; 0 before it was made, and where it is about no object.
    ObjectId objectOf(std::size_t series) const { return m_sources[series].object; }
    // Text of a process's name, as far as it is needed here.
    TextId roleOf(ActorId actor) const;
    const std::vector<LanePoint>& broken() const { return m_broken; } // where claims broke
    // The chart of CPU time has a series for each process that was measured; of these the ones that
    // used most, in order of birth.
    std::vector<std::size_t> busiest(std::size_t most) const;

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
    void addPoints(const LanePoint& at);
    double topOf(std::size_t series, double& queue, double& processes) const;

    // How each of them is followed (chart_follow.cpp).
    void follow(Source& source, const ChartSeries& series, const Event& event,
                const Texts& texts);
    void followObject(Source& source, const SeriesSpec& spec, const Event& event,
                      const Texts& texts);
    void followMake(Source& source, const SeriesSpec& spec, const Event& event);
    void followChange(Source& source, const SeriesSpec& spec, const ObjectInfo& object,
                      const Event& event);
    void followBound(Source& source, const Event& event);
    void followWaiters(Source& source, const Event& event);
    void followWaiter(Source& source, const ProcessInfo& process);
    void followBuffers(Source& source, const Event& event);
    void noteStates(const Event& event);
    void noteState(const ProcessInfo& process);
    void noteCpu(const Event& event, const LanePoint& at);
    std::size_t cpuSeriesOf(ActorId actor);
    double countProcesses(SeriesInfo::Plot plot) const;
    bool concerns(ObjectId wanted, ObjectId object) const;

    ChartSpec m_spec;
    std::vector<ChartSeries> m_series;
    std::vector<Source> m_sources; // beside m_series
    std::vector<LanePoint> m_broken;
    bool m_needsWorld = false;
    bool m_countsStates = false;
    World m_world;
    std::vector<TextId> m_roles;              // by actor
    std::vector<ProcessState> m_states;       // by actor; `gone` where there is no such process
    std::array<int, std::size_t(ProcessState::count)> m_inState{};
    std::map<ActorId, std::size_t> m_cpuOf; // which series is the process's
    std::uint32_t m_seen = 0;
    LanePoint m_end; // its time never steps back
};

} // namespace forkscope
