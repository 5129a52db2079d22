#pragma once

#include "app/cli/explore_follower.h"

namespace forkscope {

// A search that found how two clients buy one ticket.
ExploreResult violated();

// A proof for five philosophers.
ExploreResult proved();

} // namespace forkscope
