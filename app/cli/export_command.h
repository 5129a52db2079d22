#pragma once

#include "app/cli/exit_status.h"

#include <string>

namespace forkscope {

struct ExportOptions
{
    std::string recording;
    std::string format;
    std::string out; // - is standard output
};

// Writes a recording in another format. Throws BadInput and RecordingError; nothing is left behind
// then, and what stood there before stays.
ExitStatus exportRecording(const ExportOptions& options);

} // namespace forkscope
