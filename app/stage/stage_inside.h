#pragma once

// The inside of the room: boards on top, under them those between reading and writing.

#include "app/stage/stage_scene.h"
#include "app/stage/stage_words.h"

namespace forkscope {

// Adds boards, cells, arrows and bonds inside `inner` to the scene.
void layOutInside(StageScene& scene, const StageInput& input, const StageWords& words,
                const QRectF& inner, const std::vector<ActorId>& inside);

} // namespace forkscope
