#pragma once

// The formats that a run can be written in besides a recording, as far as they are text. The
// picture of the timeline needs fonts, so the app paints it.

#include "engine/session/session.h"
#include "engine/trace/history.h"

#include <functional>
#include <optional>
#include <ostream>
#include <string_view>

namespace forkscope {

enum class ExportFormat { jsonLines, csv, chrome, svg };

// By its name on the command line: jsonl, csv, chrome, svg.
std::optional<ExportFormat> exportFormatNamed(std::string_view name);

// What is exported; the summary is null while the run goes on.
struct ExportedRun
{
    const RunFacts& facts;
    const History& history;
    const RunSummary* summary = nullptr;
};

// Writes a text format, every one but svg. `goOn` is asked now and then and may return false to
// give up in the middle.
void writeEvents(std::ostream& out, ExportFormat format, const ExportedRun& run,
                 const std::function<bool()>& goOn);

} // namespace forkscope
