// All scenarios, in the order of a course. Compiled into each executable that serves them.
#include "engine/host/scenario.h"

namespace forkscope {

Scenario ticketGrabScenario();
Scenario isolationScenario();
Scenario ktvRoomsScenario();
Scenario trafficLightScenario();
Scenario producerConsumerScenario();
Scenario boundedQueueScenario();
Scenario joinScenario();
Scenario zombieScenario();
Scenario orphanScenario();
Scenario daemonScenario();
Scenario terminateScenario();
Scenario gracefulExitScenario();
Scenario busyLoopScenario();

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{
        ticketGrabScenario(),
        isolationScenario(),
        ktvRoomsScenario(),
        trafficLightScenario(),
        producerConsumerScenario(),
        boundedQueueScenario(),
        joinScenario(),
        zombieScenario(),
        orphanScenario(),
        daemonScenario(),
        terminateScenario(),
        gracefulExitScenario(),
        busyLoopScenario(),
    };
    return all;
}

} // namespace forkscope
