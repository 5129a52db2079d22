#pragma once

#include <QCoreApplication>

namespace forkscope {

// Translations of the parts of the timeline that are no widgets: TimelineText::tr("...").
class TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

} // namespace forkscope
