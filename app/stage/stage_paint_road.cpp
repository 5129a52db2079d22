#include "app/stage/stage_road.h"

namespace forkscope {

void paintRoad(StagePainter&, const Road&)
{}

} // namespace forkscope
