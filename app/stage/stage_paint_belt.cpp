#include "app/stage/stage_belt.h"

namespace forkscope {

void paintBelt(StagePainter&, const Belt&)
{}

} // namespace forkscope
