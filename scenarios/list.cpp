// All scenarios, in the order of a course. Compiled into each executable that serves them.
#include "engine/host/scenario.h"

namespace forkscope {

Scenario ticketGrabScenario();
Scenario isolationScenario();
Scenario sharedCounterScenario();
Scenario ktvRoomsScenario();
Scenario trafficLightScenario();
Scenario diningPhilosophersScenario();
Scenario producerConsumerScenario();
Scenario boundedQueueScenario();
Scenario joinBeforeDrainScenario();
Scenario joinScenario();
Scenario zombieScenario();
Scenario orphanScenario();
Scenario daemonScenario();
Scenario terminateScenario();
Scenario terminateHoldingLockScenario();
Scenario gracefulExitScenario();
Scenario busyLoopScenario();
Scenario brushAndPaintScenario();
Scenario liftForTwoScenario();
Scenario labelAndBookScenario();
Scenario frontDeskScenario();
Scenario twoLocksScenario();
Scenario halfABookingScenario();

const std::vector<Scenario>& scenarios()
{
    static const std::vector<Scenario> all{
        ticketGrabScenario(),
        isolationScenario(),
        sharedCounterScenario(),
        ktvRoomsScenario(),
        trafficLightScenario(),
        diningPhilosophersScenario(),
        producerConsumerScenario(),
        boundedQueueScenario(),
        joinBeforeDrainScenario(),
        joinScenario(),
        zombieScenario(),
        orphanScenario(),
        daemonScenario(),
        terminateScenario(),
        terminateHoldingLockScenario(),
        gracefulExitScenario(),
        busyLoopScenario(),
        brushAndPaintScenario(),
        liftForTwoScenario(),
        labelAndBookScenario(),
        frontDeskScenario(),
        twoLocksScenario(),
        halfABookingScenario(),
    };
    return all;
}

} // namespace forkscope
