#pragma once

// What is said of two runs side by side, in the window's language.

#include "app/models/run_model.h"
#include "app/twin/twin_order.h"

#include <QString>

namespace forkscope {

// "They part at step 9: client-2 must wait", or "They do not part".
QString partingTitle(const RunModel& first, const std::optional<Parting>& parting);

// "On the left client-2 reads tickets.json. On the right it waits for lock db: client-1 holds it."
QString partingSentence(const RunModel& first, const RunModel& second,
                        const std::optional<Parting>& parting);

} // namespace forkscope
