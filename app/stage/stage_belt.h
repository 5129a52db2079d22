#pragma once

// The composition for a queue: writers, the places that bound it, each writer's buffer, the pipe with
// its items, readers.

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// What stands between writers and readers.
struct Belt
{
};

void layOutBelt(StageScene& scene, const StageInput& input);
void paintBelt(StagePainter& stage, const Belt& belt);

} // namespace forkscope
