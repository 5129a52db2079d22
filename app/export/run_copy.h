#pragma once

#include "app/models/run_model.h"
#include "engine/store/recording.h"

#include <memory>

namespace forkscope {

// What a model holds now, for work that goes on while the model does.
std::shared_ptr<Recording> copyOf(const RunModel& model);

} // namespace forkscope
