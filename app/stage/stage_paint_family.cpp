#include "app/stage/stage_family.h"

namespace forkscope {

void paintFamily(StagePainter&, const Family&)
{}

} // namespace forkscope
