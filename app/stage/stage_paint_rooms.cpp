#include "app/stage/stage_rooms.h"

namespace forkscope {

void paintRooms(StagePainter&, const Rooms&)
{}

} // namespace forkscope
