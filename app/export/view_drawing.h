#pragma once

class QPainter;
class QWidget;

namespace forkscope {

// Draws a view as it stands, in its own pixels from the origin on, as lines, areas and texts where
// it can: stage and timeline are drawn anew, also where they are parts of the view.
void drawView(QPainter& painter, QWidget& view);

} // namespace forkscope
