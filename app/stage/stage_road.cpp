#include "app/stage/stage_road.h"

#include "app/stage/stage_board.h"

namespace forkscope {

// The general composition shows everybody too, with what each waits for.
void layOutRoad(StageScene& scene, const StageInput& input)
{
    layOutBoard(scene, input);
}

} // namespace forkscope
