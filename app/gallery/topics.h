#pragma once

#include <QString>
#include <QStringList>

class QPainter;
class QRectF;

namespace forkscope {

// The gallery's sections. Scenarios name theirs; unknown ones come last under their own name.
QStringList topics();
QString topicTitle(const QString& topic);
QString topicSubtitle(const QString& topic);

// A little drawing of what the topic is about.
void paintTopic(QPainter& painter, const QRectF& rect, const QString& topic);

} // namespace forkscope
