#pragma once

// The composition for an event: a light, lanes before it with those who wait, lanes behind it with
// those who are through.

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// The light and its lanes.
struct Road
{
};

void layOutRoad(StageScene& scene, const StageInput& input);
void paintRoad(StagePainter& stage, const Road& road);

} // namespace forkscope
