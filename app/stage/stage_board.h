#pragma once

// The composition for locks, files and values: those on their way, the line at the doors, the room
// with its boards, and those who are done.

namespace forkscope {

struct StageInput;
struct StageScene;

void layOutBoard(StageScene& scene, const StageInput& input);

} // namespace forkscope
