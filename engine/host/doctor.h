#pragma once

#include <string>

namespace forkscope {

// What this machine permits, as JSON: {"checks": [{"id", "ok", "value", "advice"}]}. A check that
// is not ok only costs what its advice says; none of them makes a run fail.
std::string doctorReport();

} // namespace forkscope
