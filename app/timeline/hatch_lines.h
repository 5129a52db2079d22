#pragma once

// The hatches of states as lines, for documents: a tile would be a small picture in them, and the
// clip that cuts a line off at the edge is not known to every format.

#include "app/support/state_paint.h"

namespace forkscope {

// Fills the rectangle as hatchTile() would, with the origin of the tiles at the painter's.
void drawHatched(QPainter& painter, const QRect& rect, ProcessState state, Ground ground);

} // namespace forkscope
