// All scenarios, in the order of a course. Compiled into each executable that serves them.
#include "engine/host/scenario.h"

namespace forkscope {

Scenario ticketGrabScenario();

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{ticketGrabScenario()};
    return all;
}

} // namespace forkscope
