#pragma once

// The composition for life and death: who descends from whom, as the kernel lists them.

namespace forkscope {

class StagePainter;
struct StageInput;
struct StageScene;

// Lines from parents to children, and what is said of one of them.
struct Family
{
};

void layOutFamily(StageScene& scene, const StageInput& input);
void paintFamily(StagePainter& stage, const Family& family);

} // namespace forkscope
