#include "app/stage/stage_belt.h"

#include "app/stage/stage_board.h"

namespace forkscope {

// The general composition shows everybody too, with what each waits for.
void layOutBelt(StageScene& scene, const StageInput& input)
{
    layOutBoard(scene, input);
}

} // namespace forkscope
