#pragma once

#include "engine/session/share_code.h"

#include <nlohmann/json.hpp>

namespace forkscope {

// The request with knobs, seed and schedule of a share code. What the request names itself must
// agree with the code; throws BadInput with one sentence where it doesn't. `scenario` is the
// catalogue's entry of the request's scenario.
RunRequest asShared(const RunRequest& request, const SharedSchedule& shared,
                    const nlohmann::json& scenario);

} // namespace forkscope
