#pragma once

#include <QString>

namespace forkscope {

// The gallery's sections. Scenarios name theirs; an unknown one stands under its own name.
QString topicTitle(const QString& topic);
QString topicSubtitle(const QString& topic);

} // namespace forkscope
