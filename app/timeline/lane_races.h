#pragma once

// Races: two accesses to one thing that nothing orders, as a pair of marks on their lanes with the
// missing edge dotted between them.

#include "app/timeline/timeline_frame.h"

namespace forkscope {

// The races of the run that have two accesses, known when it has ended.
std::vector<const Finding*> racesOf(const RunModel& model);

// The race whose line or marks are under the point; null: none.
const LaneRace* raceAt(const TimelineFrame& frame, QPointF point);
// The access that a click there means.
std::uint32_t accessAt(const LaneRace& race, QPointF point);

// Every place of the run at which something was found, as cursor positions in ascending order:
// broken claims and findings, and the later access of each race.
std::vector<std::uint32_t> placesOfFindings(const RunModel& model);

} // namespace forkscope
