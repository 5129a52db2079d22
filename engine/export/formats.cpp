#include "engine/export/formats.h"

#include "engine/export/chrome_trace.h"
#include "engine/export/csv.h"
#include "engine/export/event_line.h"

namespace forkscope {

std::optional<ExportFormat> exportFormatNamed(std::string_view name)
{
    if (name == "jsonl") return ExportFormat::jsonLines;
    if (name == "csv") return ExportFormat::csv;
    if (name == "chrome") return ExportFormat::chrome;
    if (name == "svg") return ExportFormat::svg;
    return {};
}

void writeEvents(std::ostream& out, ExportFormat format, const ExportedRun& run,
                 const std::function<bool()>& goOn)
{
    if (format == ExportFormat::chrome)
        return writeChromeTrace(out, run.facts, run.history, run.summary, goOn);
    const bool csv = format == ExportFormat::csv;
    if (csv) out << csvHeader();
    for (std::uint32_t number = 0; number < run.history.size() && out && goOn(); ++number) {
        if (csv) out << csvLine(run.history, number);
        else out << eventLine(run.history, number) << '\n';
    }
}

} // namespace forkscope
