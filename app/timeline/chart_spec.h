#pragma once

// What a chart shows, as a list of what its series follow. A scenario names its own series; the
// natural plots of objects, the processes by state and CPU time are made here.

#include "app/models/catalogue.h"
#include "engine/trace/history.h"

#include <string>
#include <vector>

namespace forkscope {

struct SeriesSpec
{
    enum class Follows {
        info,     // what the scenario's `info` says
        holder,   // who has the lock, as bands: actor + 1, or 0 for nobody
        permits,  // of a semaphore, free
        bound,    // permits of a semaphore when it was made, places of a queue: a level
        received, // items of a queue that readers have got so far; told, not drawn
        length,   // bytes of a file
        state,    // processes that are in it
        cpu,      // CPU time of a process, milliseconds
        cpuOfAll, // told, not drawn
    };

    SeriesInfo info;
    Follows follows = Follows::info;
    ObjectKind kind = ObjectKind::none; // of the object; none: whatever fits
    ObjectId object = 0;                // 0: the first of that kind and name
    ProcessState state = ProcessState::running;
    ActorId actor = kNobody;
};

// What the teacher can have in the chart.
struct ChartChoice
{
    enum class Kind { scenario, object, tally, states, cpu };

    Kind kind = Kind::scenario;
    ObjectKind objectKind = ObjectKind::none;
    QString name;        // of object or tally
    ObjectId object = 0; // in the present run; not kept with the settings

    // The same thing, also in another run.
    bool sameAs(const ChartChoice& other) const;
    QString key() const; // for the settings: "lock:db"
    static ChartChoice fromKey(const QString& key);
};

struct ChartSpec
{
    LocalText title;
    std::vector<SeriesSpec> series;
    bool cpu = false; // a series for each process follows as they are measured
};

// Without series of its own a scenario gets who lives, who was adopted, who is a zombie.
ChartSpec specOf(const ChartInfo& info);
ChartSpec specOf(const ChartChoice& choice, const ChartInfo& own, const History& history);

// The chart of an object that has a plot; a part of a queue stands for its queue. Kind `scenario`
// when there is none.
ChartChoice choiceFor(const History& history, ObjectId object);
// What there is to choose from in the run so far, the scenario's own chart first.
std::vector<ChartChoice> choicesIn(const History& history);
LocalText titleOf(const ChartChoice& choice, const ChartInfo& own);

} // namespace forkscope
