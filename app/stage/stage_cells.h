#pragma once

// Processes as cells, the same in every composition.

#include "app/stage/stage_scene.h"
#include "app/stage/stage_words.h"

namespace forkscope {

// A process as a cell of this style.
Cell makeCell(const StageInput& input, const StageWords& words, ActorId actor, StagePlace place,
              CellStyle style, const QRectF& rect);

// Cells for all these processes in the area, as telling as it allows; counts when it must be.
void addCells(StageScene& scene, const StageInput& input, const StageWords& words, StagePlace place,
              const QRectF& area, const std::vector<ActorId>& actors);

} // namespace forkscope
