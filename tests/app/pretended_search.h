#pragma once

// Searches and free runs without processes. They know the three clients of a small ticket grab:
// each reads the count, and writes one less when there was a ticket. Without the lock 66 orders.

#include "app/search/explore_link.h"

#include <QStringList>

namespace forkscope {

// What happened to all that one starter made.
struct PretendedSearchLog
{
    std::vector<ExploreRequest> explored;
    std::vector<LuckRequest> tried;
    QStringList commands;      // "pause", "resume", "stop"
    int alive = 0;             // links that were not forgotten
    std::string refusal;       // thrown as BadInput when not empty
    bool hangs = false;        // searches tell their progress and nothing more
    bool dies = false;         // closed without a report
    std::string incomplete;    // a limit: the sentence that says so
    bool stuck = false;        // what is found is a deadlock
    int luckAtATime = 50;      // runs that one receive() brings
};

SearchStarters pretendedSearches(std::shared_ptr<PretendedSearchLog> log);

// What such a search reports, for tests of what is shown.
std::vector<ExploredRun> pretendedOrders(bool lock);
ExploreReport pretendedReport(const ExploreRequest& request);

} // namespace forkscope
