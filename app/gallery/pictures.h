#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace forkscope {

// A little drawing of what a scenario is about; of its topic where it has none of its own.
void paintScenario(QPainter& painter, const QRectF& rect, const QString& id, const QString& topic);

} // namespace forkscope
