#pragma once

// On a projector there is room for few lanes: those that matter now stay, the others are counted in
// the timeline's own row for hidden ones. Lanes that were needed a moment ago stay as long as there
// is room, so that the picture doesn't jump at each step.

#include "app/models/run_model.h"

#include <QObject>

namespace forkscope {

class TimelineView;

// Everybody, those first who matter most at the world's point: main, who was selected, who took the
// last step and who takes the next one, holders of what others wait for, those who wait, those who
// remember something they saw.
std::vector<ActorId> thoseWhoMatter(const World& world, ActorId selected, ActorId next);

class PresenterLanes : public QObject
{
    Q_OBJECT

public:
    PresenterLanes(TimelineView& timeline, RunModel& model);

    void choose(); // again, after the view has got another size, too

private:
    std::size_t room() const;
    std::vector<ActorId> everybody() const;
    void show(const std::vector<ActorId>& lanes, const std::vector<ActorId>& all);

    TimelineView& m_timeline;
    RunModel& m_model;
    std::vector<ActorId> m_shown; // most recently needed first
    bool m_hides = false;
    bool m_all = false; // somebody asked for all of them
};

} // namespace forkscope
